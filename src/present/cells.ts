import { refuseUnlessPage } from './check-page.ts';
import type { Block, ColumnKind, Page } from './document.ts';
import { printable } from './printable.ts';

/**
 * Writes a page as rows of cells for a spreadsheet, all of one length, with an empty row between blocks. Amounts in a
 * column of money are numbers of pounds, and numbers in a column of numbers are numbers, while they have at most 15 digits, which
 * is what a spreadsheet holds; everything else is text, and an amount that is open is never a number. A text that a
 * spreadsheet would run as a formula has an apostrophe before it.
 *
 * @example
 * ```ts
 * import { toCells } from 'neighbourhood-contracts/present';
 *
 * toCells([{ columns: ['Line', 'Amount'], rows: [['=1+1', '£1,000.50']], kinds: ['text', 'money'] }]); // => [['Line', 'Amount'], ["'=1+1", 1000.5]]
 * ```
 */
export function toCells(page: Page): (string | number)[][] {
  refuseUnlessPage(page);
  const rows = page.flatMap((block, place) => [...(place === 0 ? [] : [[]]), ...blockToRows(block)]);
  const longest = rows.reduce((most, row) => Math.max(most, row.length), 1);
  return rows.map((row) => [...row, ...Array.from({ length: longest - row.length }, () => '')]);
}

type Row = readonly (string | number)[];

function blockToRows(block: Block): readonly Row[] {
  if ('heading' in block) return [[harmless(block.heading)]];
  if ('paragraph' in block) return [[harmless(block.paragraph)]];
  if ('list' in block) {
    return block.list.map((item, place) => [`${block.numbered === true ? `${place + 1}.` : '•'} ${printable(item)}`]);
  }
  const { caption, columns, rows, foot, kinds = [] } = block;
  return [
    ...(caption === undefined ? [] : [[harmless(caption)]]),
    columns.map(harmless),
    ...[...rows, ...(foot === undefined ? [] : [foot])].map((row) =>
      row.map((cell, place) => cellOf(cell, kinds[place])),
    ),
  ];
}

const written: Readonly<Record<ColumnKind, RegExp | undefined>> = {
  text: undefined,
  number: /^-?\d{1,3}(,?\d{3})*(\.\d+)?$/,
  money: /^-?\u00a3\d{1,3}(,?\d{3})*(\.\d+)?$/,
};

const mostDigits = 15;

function cellOf(text: string, kind: ColumnKind = 'text'): string | number {
  const digits = text.replace(/[\u00a3,]/g, '');
  const isNumber = written[kind]?.test(text) === true && digits.replace(/\D/g, '').length <= mostDigits;
  return isNumber ? Number(digits) : harmless(text);
}

/** Signs that begin a formula, in half and full width; printing took away tabs and line ends. */
const beginsFormula = /^[=+\-@\uff1d\uff0b\uff0d\uff20]/;

function harmless(text: string): string {
  const said = printable(text);
  return beginsFormula.test(said) ? `'${said}` : said;
}
