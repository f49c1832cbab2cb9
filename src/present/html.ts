import { refuseUnlessPage } from './check-page.ts';
import { isToTheRight, withoutEmptyColumns, type Block, type Page, type TableBlock } from './document.ts';
import { printable } from './printable.ts';

/**
 * Writes a page as a fragment of HTML, to be put into a page of yours: headings, paragraphs, lists and tables, whose
 * cells name their column and row to a screen reader. Every text is escaped. Cells of numbers have the class `number`,
 * for a style of yours to set to the right; nothing is styled here, so that a strict content policy has nothing to refuse.
 *
 * @example
 * ```ts
 * import { toHtml } from 'neighbourhood-contracts/present';
 *
 * toHtml([{ paragraph: 'Surgeries & <b>co</b>' }]); // => '<p>Surgeries &amp; &lt;b&gt;co&lt;/b&gt;</p>\n'
 * ```
 */
export function toHtml(page: Page): string {
  refuseUnlessPage(page);
  return `${page.map(blockToHtml).join('\n')}\n`;
}

function blockToHtml(block: Block): string {
  if ('heading' in block) return element(`h${block.level}`, escapeHtml(block.heading));
  if ('paragraph' in block) return element('p', escapeHtml(block.paragraph));
  if ('list' in block) {
    const items = block.list.map((item) => element('li', escapeHtml(item)));
    return around(block.numbered === true ? 'ol' : 'ul', items);
  }
  return tableToHtml(withoutEmptyColumns(block));
}

function tableToHtml(table: TableBlock): string {
  const { caption, columns, rows, foot } = table;
  const head = columns.map((column, place) => cell(table, 'th scope="col"', column, place)).join('');
  return around('table', [
    ...(caption === undefined ? [] : [element('caption', escapeHtml(caption))]),
    around('thead', [element('tr', head)]),
    around(
      'tbody',
      rows.map((row) => rowToHtml(table, row)),
    ),
    ...(foot === undefined ? [] : [around('tfoot', [rowToHtml(table, foot)])]),
  ]);
}

function rowToHtml(table: TableBlock, row: readonly string[]): string {
  const cells = table.columns.map((_, place) =>
    cell(table, place === 0 ? 'th scope="row"' : 'td', row[place] ?? '', place),
  );
  return element('tr', cells.join(''));
}

function cell(table: TableBlock, opening: string, text: string, column: number): string {
  const [name = ''] = opening.split(' ');
  return `<${opening}${isToTheRight(table, column) ? ' class="number"' : ''}>${escapeHtml(text)}</${name}>`;
}

function element(name: string, inside: string): string {
  return `<${name}>${inside}</${name}>`;
}

function around(name: string, inside: readonly string[]): string {
  return element(name, `\n${inside.map((line) => `${line}\n`).join('')}`);
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as HTML shows it, in an element or in the value of an attribute. */
export function escapeHtml(text: string): string {
  return printable(text).replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}
