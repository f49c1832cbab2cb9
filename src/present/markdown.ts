import { refuseUnlessPage } from './check-page.ts';
import { isToTheRight, withoutEmptyColumns, type Block, type Page, type TableBlock } from './document.ts';
import { printable } from './printable.ts';

/** Writes a page as Markdown. Signs that Markdown would read are escaped, so that a name cannot change the page. */
export function toMarkdown(page: Page): string {
  refuseUnlessPage(page);
  return `${page.map(blockToMarkdown).join('\n\n')}\n`;
}

function blockToMarkdown(block: Block): string {
  if ('heading' in block) return `${'#'.repeat(block.level)} ${escaped(block.heading)}`;
  if ('paragraph' in block) return atTheStart(escaped(block.paragraph));
  if ('list' in block) {
    const mark = (place: number) => (block.numbered === true ? `${place + 1}.` : '-');
    return block.list.map((item, place) => `${mark(place)} ${atTheStart(escaped(item))}`).join('\n');
  }
  return table(withoutEmptyColumns(block));
}

function table(block: TableBlock): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rule = block.columns.map((_, place) => (isToTheRight(block, place) ? '---:' : '---'));
  return [
    ...(block.caption === undefined ? [] : [strong(block.caption), '']),
    row(block.columns.map(escaped)),
    row(rule),
    ...block.rows.map((cells) => row(cells.map(escaped))),
    ...(block.foot === undefined ? [] : [row(block.foot.map(strong))]),
  ].join('\n');
}

function strong(text: string): string {
  const said = escaped(text);
  return said === '' ? '' : `**${said}**`;
}

function escaped(text: string): string {
  return printable(text).replace(/[\\`*_[\]<>|#&~]/g, '\\$&');
}

/** At the start of a line, signs that would begin a list or a rule; `1.` is read as a number in a list. */
function atTheStart(text: string): string {
  return text.replace(/^[-+](?=[\s-]|$)/, '\\$&').replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2');
}
