import { refuseUnlessPage } from './check-page.ts';
import { withoutEmptyColumns, type Block, type Page } from './document.ts';
import { plainTable } from './plain-table.ts';
import { printable } from './printable.ts';
import { inLines } from './wrap.ts';

const width = 100;

/**
 * Writes a page as plain text of at most 100 characters a line, but for a word that is longer. The cells of a wide table
 * are wrapped, and a column that says nothing is left out; where the words of its columns do not fit side by side, each row is written as a list.
 */
export function toPlainText(page: Page): string {
  refuseUnlessPage(page);
  return `${page.map(blockToText).join('\n\n')}\n`;
}

function blockToText(block: Block): string {
  if ('heading' in block) return heading(printable(block.heading), block.level);
  if ('paragraph' in block) return inLines(block.paragraph, width).join('\n');
  if ('list' in block) {
    return block.list
      .map((item, place) => listItem(block.numbered === true ? `${place + 1}. ` : '- ', item))
      .join('\n');
  }
  return plainTable(withoutEmptyColumns(block), width);
}

function heading(text: string, level: 1 | 2 | 3): string {
  if (level === 3) return inLines(text, width).join('\n');
  const lines = inLines(level === 1 ? text.toUpperCase() : text, width);
  const rule = (level === 1 ? '=' : '-').repeat(Math.min(width, Math.max(...lines.map((line) => line.length))));
  return [...lines, rule].join('\n');
}

function listItem(mark: string, text: string): string {
  return inLines(text, width - mark.length)
    .map((line, place) => `${place === 0 ? mark : ' '.repeat(mark.length)}${line}`)
    .join('\n');
}
