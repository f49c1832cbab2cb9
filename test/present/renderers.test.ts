import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toCells, toHtml, toHtmlDocument, toMarkdown, toPlainText, type Page } from 'neighbourhood-contracts/present';

const table = {
  columns: ['Line', 'Rate', 'Amount'],
  kinds: ['text', 'number', 'money'],
  rows: [
    ['First', '1,234.5', '£1,000.50'],
    ['Second', '2', '-£2.00'],
  ],
  foot: ['Total', '', '£998.50'],
  caption: 'What is paid',
} as const;

test('plain text sets numbers to the right and rules off the sum', () => {
  expect(toPlainText([table])).toBe(
    [
      'What is paid',
      '',
      'Line       Rate     Amount',
      '------  -------  ---------',
      'First   1,234.5  £1,000.50',
      'Second        2     -£2.00',
      '------  -------  ---------',
      'Total              £998.50',
      '',
    ].join('\n'),
  );
});

test('a sign of two halves takes the room of one', () => {
  expect(
    toPlainText([
      {
        columns: ['A', 'B'],
        rows: [
          ['😀', 'x'],
          ['ab', 'x'],
        ],
      },
    ]),
  ).toBe('A   B\n--  -\n😀   x\nab  x\n');
});

test('Markdown sets numbers to the right and the sum in bold', () => {
  expect(toMarkdown([table])).toBe(
    [
      '**What is paid**',
      '',
      '| Line | Rate | Amount |',
      '| --- | ---: | ---: |',
      '| First | 1,234.5 | £1,000.50 |',
      '| Second | 2 | -£2.00 |',
      '| **Total** |  | **£998.50** |',
      '',
    ].join('\n'),
  );
});

test('HTML names the columns and rows of a table to a screen reader', () => {
  expect(toHtml([table])).toBe(
    [
      '<table>',
      '<caption>What is paid</caption>',
      '<thead>',
      '<tr><th scope="col">Line</th><th scope="col" class="number">Rate</th><th scope="col" class="number">Amount</th></tr>',
      '</thead>',
      '<tbody>',
      '<tr><th scope="row">First</th><td class="number">1,234.5</td><td class="number">£1,000.50</td></tr>',
      '<tr><th scope="row">Second</th><td class="number">2</td><td class="number">-£2.00</td></tr>',
      '</tbody>',
      '<tfoot>',
      '<tr><th scope="row">Total</th><td class="number"></td><td class="number">£998.50</td></tr>',
      '</tfoot>',
      '</table>',
      '',
    ].join('\n'),
  );
});

test('cells are numbers in columns of numbers and money, and rows are of one length', () => {
  expect(toCells([{ heading: 'H', level: 1 }, table])).toEqual([
    ['H', '', ''],
    ['', '', ''],
    ['What is paid', '', ''],
    ['Line', 'Rate', 'Amount'],
    ['First', 1234.5, 1000.5],
    ['Second', 2, -2],
    ['Total', '', 998.5],
  ]);
  expect(toCells([])).toEqual([]);
});

test('a cell is a number only where it is wholly one, of at most 15 digits, in a column of its kind', () => {
  const cellOf = (text: string, kind: 'text' | 'number' | 'money') =>
    toCells([{ columns: ['C'], rows: [[text]], kinds: [kind] }])[1]?.[0];
  expect(cellOf('£9,999,999,999,999.99', 'money')).toBe(9999999999999.99);
  expect(cellOf('£10,000,000,000,000.00', 'money')).toBe('£10,000,000,000,000.00');
  expect(cellOf('£1.00 to £2.00', 'money')).toBe('£1.00 to £2.00');
  expect(cellOf('not known', 'money')).toBe('not known');
  expect(cellOf('-£1.00 or more', 'money')).toBe("'-£1.00 or more");
  expect(cellOf('12', 'money')).toBe('12');
  expect(cellOf('£12', 'number')).toBe('£12');
  expect(cellOf('≈33.33333333', 'number')).toBe('≈33.33333333');
  expect(cellOf('1,2', 'number')).toBe('1,2');
  expect(cellOf('12', 'text')).toBe('12');
  expect(toCells([{ columns: ['C'], rows: [['£12.00']] }])[1]).toEqual(['£12.00']);
});

test('a text that a spreadsheet would run is made harmless, wherever it stands', () => {
  for (const text of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n@x', '＝1', '＋1', '－1', '＠x', ' =1']) {
    const rows = toCells([
      { heading: text, level: 1 },
      { paragraph: text },
      { list: [text] },
      { columns: [text], rows: [[text]], foot: [text], caption: text },
    ]);
    const written = rows.flat().filter((cell) => cell !== '');
    expect(written).toHaveLength(7);
    for (const cell of written) expect(String(cell)).toMatch(/^['•]/);
  }
  expect(toCells([{ paragraph: '−0.0482 × £2' }])).toEqual([['−0.0482 × £2']]);
});

test('lists are with bullets or numbered', () => {
  const page: Page = [{ list: ['a', 'b'] }, { list: ['c', 'd'], numbered: true }];
  expect(toPlainText(page)).toBe('- a\n- b\n\n1. c\n2. d\n');
  expect(toMarkdown(page)).toBe('- a\n- b\n\n1. c\n2. d\n');
  expect(toHtml(page)).toBe('<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n<ol>\n<li>c</li>\n<li>d</li>\n</ol>\n');
  expect(toCells(page)).toEqual([['• a'], ['• b'], [''], ['1. c'], ['2. d']]);
});

test('an item of a list wraps under itself', () => {
  const item = 'word '.repeat(25).trim();
  const [first = '', second = ''] = toPlainText([{ list: [item], numbered: true }]).split('\n');
  expect([first.startsWith('1. word'), second.startsWith('   word'), first.length <= 100]).toEqual([true, true, true]);
});

test('signs that would begin a list or a rule in Markdown are escaped', () => {
  const texts = ['- a', '+ a', '1. a', '2) a', '---', '-', '-£20', '1.5'];
  expect(texts.map((paragraph) => toMarkdown([{ paragraph }]).trimEnd())).toEqual([
    '\\- a',
    '\\+ a',
    '1\\. a',
    '2\\) a',
    '\\---',
    '\\-',
    '-£20',
    '1.5',
  ]);
  expect(toMarkdown([{ list: ['- a'] }])).toBe('- \\- a\n');
  expect(toMarkdown([{ paragraph: '&lt; ~~a~~' }])).toBe('\\&lt; \\~\\~a\\~\\~\n');
});

test('a document has a title, a language and its styles, and loads nothing', () => {
  const page: Page = [{ paragraph: 'before' }, { heading: 'A <b> & c', level: 1 }];
  const written = toHtmlDocument(page);
  expect(written).toMatch(/^<!doctype html>\n<html lang="en-GB">\n/);
  expect(written).toContain('<meta charset="utf-8">');
  expect(written).toContain('<title>A &lt;b&gt; &amp; c</title>');
  expect(written).toContain(`<main>\n${toHtml(page)}</main>`);
  expect(written).toContain("default-src 'none'; style-src 'unsafe-inline'");
  expect(written).toContain('@media print');
  expect(written).toContain('.number { text-align: right;');
  expect(written).not.toMatch(/https?:|src=|href=|url\(|@import/);
  expect(toHtmlDocument(page, 'Mine')).toContain('<title>Mine</title>');
  expect(toHtmlDocument([])).toContain('<title>Neighbourhood contracts</title>');
});

test('a column that says nothing is left out of a page, and kept in a spreadsheet', () => {
  const page: Page = [
    { columns: ['A', 'B', 'C'], rows: [['1', '', '3']], kinds: ['text', 'text', 'number'], foot: ['x', '', ''] },
  ];
  expect(toPlainText(page)).toBe('A  C\n-  -\n1  3\n-  -\nx\n');
  expect(toMarkdown(page)).toContain('| A | C |\n| --- | ---: |');
  expect(toHtml(page)).not.toContain('B');
  expect(toCells(page)[0]).toEqual(['A', 'B', 'C']);
  expect(toPlainText([{ columns: ['A', 'B'], rows: [] }])).toBe('A  B\n-  -\n');
});

test('a wide table wraps its cells, and a row that takes several lines stands apart', () => {
  const long = 'some words that go on and on '.repeat(5).trim();
  const lines = toPlainText([
    {
      columns: ['Line', 'Why', 'Amount'],
      rows: [
        ['a', long, '£1.00 to £2.00'],
        ['b', long, '£3.00'],
      ],
      kinds: ['text', 'text', 'money'],
    },
  ]).split('\n');
  expect(Math.max(...lines.map((line) => line.length))).toBe(100);
  expect(lines).toContain('');
  expect(lines.filter((line) => line.includes('£')).every((line) => line.length === 100)).toBe(true);
});

test('beside long words, two bounds take two lines', () => {
  const long = 'some words that go on and on '.repeat(12).trim();
  const rows = [['a', long, '£442,846.19 to £442,846.20']];
  const lines = toPlainText([{ columns: ['Line', 'Why', 'Amount'], rows, kinds: ['text', 'text', 'money'] }]).split(
    '\n',
  );
  expect(lines[2]).toMatch(/ £442,846\.19 to$/);
  expect(lines[3]).toMatch(/ {4}£442,846\.20$/);
});

test('where the words of the columns do not fit side by side, each row is a list', () => {
  const columns = Array.from({ length: 8 }, (_, place) => `A-long-name-${place}`);
  const row = columns.map((_, place) => (place === 3 ? '' : `something-long-${place}`));
  expect(
    toPlainText([{ columns, rows: [row] }])
      .split('\n')
      .slice(0, 3),
  ).toEqual([
    'A-long-name-0: something-long-0',
    '  A-long-name-1: something-long-1',
    '  A-long-name-2: something-long-2',
  ]);
});

const words = fc.string({ minLength: 1, maxLength: 20, unit: fc.constantFrom('a', 'é', '£', '9', '-', '(', '😀') });
const texts = fc.array(words, { maxLength: 12 }).map((list) => list.join(' '));
const tables = fc.integer({ min: 1, max: 9 }).chain((count) => {
  const row = fc.array(texts, { minLength: count, maxLength: count });
  const kinds = fc.array(fc.constantFrom('text' as const, 'number' as const, 'money' as const), {
    minLength: count,
    maxLength: count,
  });
  return fc.record({
    columns: row,
    rows: fc.array(row, { minLength: 1, maxLength: 5 }),
    kinds,
    foot: row,
    caption: texts,
  });
});

test('no table is wider than a hundred characters, and none loses a word', () => {
  fc.assert(
    fc.property(tables, (block) => {
      const written = toPlainText([block]);
      for (const line of written.split('\n')) expect(Array.from(line).length).toBeLessThanOrEqual(100);
      const found = new Set(written.split(/\s+/));
      const cells = [...block.rows.flat(), ...block.foot];
      for (const word of cells.flatMap((cell) => cell.split(' '))) expect(word === '' || found.has(word)).toBe(true);
    }),
  );
});

const hostile = fc.string({
  minLength: 1,
  maxLength: 30,
  unit: fc.constantFrom(
    ...Array.from('<>&"\'|`*_[]()#\\=+-@!~\t\n\r\u0000\u0007\u001b\u0085\u202e\u2066\u2028\ud800ab1. '),
    '</td>',
    '<script>',
    '-->',
    '](x)',
  ),
});

/** One of each kind of block with a text in every place. */
const pageOf = (text: string): Page => [
  { heading: `x${text}`, level: 2 },
  { paragraph: `x${text}` },
  { list: [`x${text}`, text], numbered: true },
  { columns: ['A', `x${text}`], rows: [[text, `x${text}`]], foot: ['x', `x${text}`], caption: `x${text}` },
];

test('no text changes the shape of a page, or reaches it unprintable', () => {
  const tagsIn = (html: string) => html.match(/<[^>]*>?/g);
  const unescapedBars = (line: string) => line.replace(/\\\\|\\\|/g, '').split('|').length;
  fc.assert(
    fc.property(hostile, (text) => {
      const [bad, good] = [pageOf(text), pageOf('b')];
      expect(tagsIn(toHtmlDocument(bad))).toEqual(tagsIn(toHtmlDocument(good)));
      expect(toHtml(bad).replace(/&(amp|lt|gt|quot|#39);/g, '')).not.toMatch(/[&'](?!#39)/);
      const markdown = [bad, good].map((page) => toMarkdown(page).split('\n'));
      expect(markdown[0]?.map(unescapedBars)).toEqual(markdown[1]?.map(unescapedBars));
      for (const row of toCells(bad)) for (const cell of row) expect(String(cell)).not.toMatch(/^[=+\-@\t\r\n]/);
      const shape = (page: Page) => toCells(page).map((row) => row.length);
      expect(shape(bad)).toEqual(shape(good));
      const all = [toHtml(bad), toMarkdown(bad), toPlainText(bad), ...toCells(bad).flat().map(String)];
      for (const written of all)
        expect(written).not.toMatch(
          /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u202a-\u202e\u2066-\u2069]|\p{Cs}/u,
        );
    }),
  );
});
