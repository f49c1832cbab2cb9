import { expect, test } from 'vitest';
import {
  compareStatements,
  explainComparison,
  explainStatement,
  settleGlobalSum,
  toCells,
  toHtml,
  toHtmlDocument,
  toMarkdown,
  toPlainText,
  type GlobalSumFacts,
  type GlobalSumTerms,
  type Grounds,
  type Page,
  type Statement,
} from 'neighbourhood-contracts';
import { fraction } from '../../src/exact/index.ts';
import { settle, type DraftStatement } from '../../src/statement/settle.ts';
import { agreed, assumed, toThePenny } from '../support/payment.ts';

const published: Grounds = {
  kind: 'published',
  citations: [
    { source: 'nhs-confederation-contracts-2025', where: 'Key points', says: 'One thing.', status: 'reported-policy' },
    { source: 'a-paper-of-ours', where: 'page 4', says: 'another thing', status: 'precedent' },
  ],
};
const terms: GlobalSumTerms = {
  year: '2019/20',
  pricePounds: '89.88',
  outOfHoursShare: '0.0482',
  rounding: { stage: 'total', unit: 'pound', mode: 'half-away-from-zero' },
  grounds: { kind: 'assumed', because: 'the figures that reproduce the published payments' },
};
const facts: GlobalSumFacts = {
  practice: 'A81001',
  weightedPatients: { average: '4755.79' },
  temporaryPatientsPounds: '1336.79',
  providesOutOfHours: false,
  optOuts: [{ service: 'minor-surgery', share: '0.006', grounds: terms.grounds }],
  grounds: terms.grounds,
};
const asAgreed: GlobalSumFacts = {
  ...facts,
  optOuts: facts.optOuts.map((optOut) => ({ ...optOut, grounds: agreed })),
  grounds: agreed,
};
const conditional = settleGlobalSum(terms, facts);
const settled = settleGlobalSum({ ...terms, grounds: agreed, rounding: toThePenny }, asAgreed);
const open = settleGlobalSum(
  { ...terms, grounds: agreed, rounding: 'not-stated' },
  { ...asAgreed, providesOutOfHours: true, optOuts: [] },
);

function statementOf(drafts: DraftStatement['sections'][number]['drafts'], notes: readonly string[] = []): Statement {
  return settle({
    mechanism: 'snp-price',
    title: 'What an SNP contract pays',
    about: 'SNP-1',
    period: { from: '2027-04-01', until: '2028-04-01' },
    rounding: { stage: 'each-line', unit: 'penny', mode: 'half-even' },
    sections: [{ id: 'all', title: 'All of it', drafts }],
    notes,
  });
}

const unbounded = statementOf(
  [
    {
      id: 'price',
      label: 'The price',
      quantity: { amount: '31000', unit: 'registered people', on: '2026-10-01' },
      working: '31000 × a price',
      grounds: [published, assumed],
      exact: { question: 'Q11' },
    },
    {
      id: 'set-up',
      label: 'Set-up',
      quantity: { amount: '1200.5', unit: 'hours' },
      rate: '1234.5678',
      weight: '0.5',
      working: '1200.5 × £1234.5678 × 0.5',
      grounds: [{ kind: 'library-method', method: 'by the hour' }, agreed],
      exact: { pounds: fraction('741049.32195') },
    },
    {
      id: 'support',
      label: 'Support',
      working: '£5',
      grounds: [published],
      exact: { question: 'Q17/stranded-cost-measure', low: fraction('5') },
    },
  ],
  ['The price was never published.'],
);

const line = { id: 'a', label: 'A', working: '10 × £3', grounds: [agreed], exact: { pounds: fraction('30') } };
const product = { ...line, quantity: { amount: '10', unit: 'people' }, rate: '3' };

const unmarked = (text: string) => text.replace(/register [0-9a-f]{16}/, 'register HASH');
const textOf = (page: Page) => unmarked(toPlainText(page));
const flat = (page: Page) => textOf(page).replace(/\s+/g, ' ');

test('a statement in all four ways of writing', () => {
  const page = explainStatement(conditional);
  expect(textOf(page)).toMatchSnapshot('plain text');
  expect(unmarked(toMarkdown(page))).toMatchSnapshot('Markdown');
  expect(unmarked(toHtmlDocument(page))).toMatchSnapshot('HTML');
  const cells = toCells(page).map((row) => JSON.stringify(row));
  expect(unmarked(cells.join('\n'))).toMatchSnapshot('cells');
});

test('a comparison in plain text', () => {
  const next: GlobalSumTerms = {
    ...terms,
    year: '2020/21',
    pricePounds: '93.46',
    grounds: agreed,
    rounding: toThePenny,
  };
  const after = settleGlobalSum(next, { ...asAgreed, weightedPatients: { average: '4738.35' }, optOuts: [] });
  expect(textOf(explainComparison(compareStatements(conditional, after)))).toMatchSnapshot();
});

test('the total is in words: settled, or what it turns on', () => {
  expect(flat(explainStatement(settled))).toContain('Total: £405,546.94, settled: nothing in it is open or assumed.');
  expect(flat(explainStatement(conditional))).toContain(
    'Total: £405,547.00, if this holds: the figures that reproduce the published payments.',
  );
  expect(flat(explainStatement(open))).toContain(
    'Total: open, between £428,787.19 and £428,787.20. What is open: how the source rounds: at which stage and in which way.',
  );
  expect(flat(explainStatement(unbounded))).toContain(
    'Total: open, and nothing bounds it. What is open: Q11: What are the form, length, start and price of SNP and MNP contracts? Q17/stranded-cost-measure: By what rule, and over how many years, is a stranded cost measured? And it holds only if this does: a planning figure.',
  );
});

test('many open questions are counted, and listed below', () => {
  const openBy = (...questions: readonly string[]) =>
    statementOf(questions.map((question) => ({ ...line, id: question, exact: { question } })));
  expect(flat(explainStatement(openBy('a', 'b', 'c')))).toContain(
    'nothing bounds it. What is open: a; b; c. All of it',
  );
  const page = flat(explainStatement(openBy('a', 'b', 'c', 'd')));
  expect(page).toContain('nothing bounds it. What is open: 4 questions, listed below. All of it');
  expect(page).toContain('4. D. Left open by it: A.');
});

test('an open total with one bound says which', () => {
  const bounded = (bounds: { readonly low?: string; readonly high?: string }) => {
    const low = bounds.low === undefined ? {} : { low: fraction(bounds.low) };
    const high = bounds.high === undefined ? {} : { high: fraction(bounds.high) };
    const line = {
      id: 'a',
      label: 'A',
      working: '?',
      grounds: [agreed],
      exact: { question: 'a fact', ...low, ...high },
    };
    return flat(explainStatement(statementOf([line])));
  };
  expect(bounded({ low: '1' })).toMatch(/Total: open, £1\.00 or more\. .* A \[1\] \? £1\.00 or more open, question 1/);
  expect(bounded({ high: '-2' })).toMatch(/Total: open, at most -£2\.00\. .* at most -£2\.00 open, question 1/);
  expect(bounded({ low: '1', high: '2' })).toMatch(/Total: open, between £1\.00 and £2\.00\. .* £1\.00 to £2\.00 open/);
});

test('it says whom it is about and for which days, both included', () => {
  expect(flat(explainStatement(conditional))).toContain('For A81001, 1 April 2019 to 31 March 2020.');
});

test('quantities and rates have their thousands separated, and lose no digit', () => {
  const page = explainStatement(unbounded);
  const table = page.find((block) => 'columns' in block);
  expect(table).toMatchObject({
    columns: ['Line', 'Quantity', 'Rate', 'Weight or share', 'Working', 'Amount', 'Standing'],
    rows: [
      [
        'The price [1,2,3]',
        '31,000 registered people on 1 October 2026',
        '',
        '',
        '31000 × a price',
        'not known',
        'open, question 1; if [3]',
      ],
      ['Set-up [4,5]', '1,200.5 hours', '£1,234.5678', '0.5', '1200.5 × £1234.5678 × 0.5', '£741,049.32', 'settled'],
      ['Support [1,2]', '', '', '', '£5', '£5.00 or more', 'open, question 2'],
    ],
    foot: ['Total', '', '', '', '', 'not known', 'open'],
  });
});

test('a column that no line has anything for is left out', () => {
  const columnsOf = (statement: Statement) =>
    explainStatement(statement).flatMap((block) => ('columns' in block ? [block.columns] : []))[0];
  expect(columnsOf(settled)).toEqual(['Line', 'Quantity', 'Rate', 'Weight or share', 'Working', 'Amount']);
  expect(columnsOf(open)).toEqual(['Line', 'Quantity', 'Rate', 'Working', 'Amount', 'Standing']);
});

test('everything that lines stand on is there once, with its standing, what that means and its lines', () => {
  const text = flat(explainStatement(unbounded));
  expect(text).toContain(
    '1. NHS Confederation, Contractual mechanisms to deliver a neighbourhood health service, Key points: One thing. Standing: reported-policy. Rests on it: The price; Support.',
  );
  expect(text).toContain(
    '2. a-paper-of-ours, page 4: another thing. Standing: precedent. Rests on it: The price; Support.',
  );
  expect(text).toContain('3. A planning figure. Standing: assumed. Rests on it: The price.');
  expect(text).toContain('4. By the hour. Standing: library-method. Rests on it: Set-up.');
  expect(text).toContain(
    '5. Schedule 3, agreed by ICB and provider on 31 March 2026. Standing: agreed. Rests on it: Set-up.',
  );
  expect(textOf(explainStatement(unbounded))).not.toContain('\n6. ');
  expect(text).toMatch(
    /What each standing means -+ - reported-policy: a secondary source says that it is policy; the primary text was not read - precedent: an older scheme, no longer current - library-method: this library's own method, where no source gives one - agreed: the parties settled it between themselves - assumed: somebody put it in the place of what is not known: what rests on it holds only if it does How/,
  );
  expect(flat(explainStatement(settled))).toContain('Rests on it: every line.');
  expect(flat(explainStatement(conditional))).toContain('Standing: assumed. Rests on it: every line.');
});

test('a line names what it stands on once, and a section of one line is named by the line', () => {
  const page = explainStatement(statementOf([{ ...line, grounds: [assumed, agreed, assumed, agreed] }]));
  expect(page.find((block) => 'columns' in block)).toMatchObject({
    rows: [['A [1,2]', '10 × £3', '£30.00', 'if [1]']],
  });
  const one = settleGlobalSum(terms, { ...facts, providesOutOfHours: true });
  expect(flat(explainStatement(one))).toContain('Rests on it: every line.');
});

test('a sentence begins with a capital, unless it begins with a code', () => {
  const because = (text: string) =>
    flat(explainStatement(statementOf([{ ...line, grounds: [{ kind: 'assumed', because: text }] }])));
  expect(because('a guess')).toContain('1. A guess. Standing');
  expect(because('pcn-adjusted lists hold')).toContain('1. pcn-adjusted lists hold. Standing');
});

test('what is open names who could close it, and the lines it leaves open', () => {
  expect(flat(explainStatement(unbounded))).toContain(
    'measured? Could be closed by: NHS England in the payment rules, or the parties to the contract. Left open by it: Support.',
  );
  expect(flat(explainStatement(open))).toContain(
    '1. How the source rounds: at which stage and in which way. Left open by it: Weighted patients, average of the four quarters.',
  );
});

test('notes, the way of rounding and the marks close the page', () => {
  const text = flat(explainStatement(unbounded));
  expect(text).toContain('Notes ----- - The price was never published. On whose word');
  expect(text).toMatch(
    /How it is rounded -+ Each line is rounded to the nearest penny, a half to the even one; the total is their sum\. Made with neighbourhood-contracts \d+\.\d+\.\d+, policy register HASH, by the mechanism snp-price\. $/,
  );
});

test.each([
  ['not-stated', 'The source does not say how it rounds.'],
  ['largest-remainder', 'each is rounded down, and the pence left over go one each to the largest remainders.'],
  ['paid-to-date', 'what is paid to date is rounded'],
  [{ stage: 'total', unit: 'pound', mode: 'down' }, 'Only the total is rounded, down to a whole pound.'],
  [{ stage: 'each-line', unit: 'penny', mode: 'up' }, 'Each line is rounded up to a whole penny;'],
  [{ stage: 'each-line', unit: 'penny', mode: 'towards-zero' }, 'rounded to a whole penny towards zero;'],
  [{ stage: 'each-line', unit: 'penny', mode: 'away-from-zero' }, 'rounded to a whole penny away from zero;'],
  [{ stage: 'each-line', unit: 'penny', mode: 'half-towards-zero' }, 'to the nearest penny, a half towards zero;'],
] as const)('rounding %j is said in words', (rounding, words) => {
  expect(flat(explainStatement({ ...settled, rounding }))).toContain(words);
});

test('a section without lines says so', () => {
  expect(flat(explainStatement(open))).toContain('Services not provided --------------------- No line comes under');
});

const compared = (before: Statement, after: Statement) => explainComparison(compareStatements(before, after));
const whyOf = (before: Statement, after: Statement, label: string) =>
  compared(before, after)
    .flatMap((block) => ('columns' in block ? block.rows : []))
    .find(([first]) => first === label)?.[4];

test('a comparison says what each changed factor did', () => {
  const after = {
    ...product,
    quantity: { amount: '1100', unit: 'people' },
    rate: '2.5',
    exact: { pounds: fraction('2750.001') },
  };
  expect(whyOf(statementOf([product]), statementOf([{ ...after, working: '1100 × £2.5' }]), 'A')).toBe(
    'Quantity from 10 to 1,100: £3,270.00 more. Rate from £3.00 to £2.50: £550.00 less.',
  );
  const small = (quantity: string, rate: string, pounds: string) =>
    statementOf([
      { ...product, quantity: { amount: quantity, unit: 'people' }, rate, exact: { pounds: fraction(pounds) } },
    ]);
  expect(whyOf(small('10', '0.0006', '0.006'), small('11', '0.0004', '0.0044'), 'A')).toBe(
    'Quantity from 10 to 11. Rate from £0.0006 to £0.0004. Rounding: £0.01 less.',
  );
});

test('it says what else is the cause, and what is the same', () => {
  const one = statementOf([product]);
  expect(whyOf(one, one, 'A')).toBe('The same.');
  expect(whyOf(unbounded, unbounded, 'The price')).toBe('The same, and open.');
  const renamed = statementOf([{ ...product, label: 'B', working: 'otherwise' }]);
  expect(whyOf(one, renamed, 'B')).toBe('Working from “10 × £3” to “otherwise”. Label from “A” to “B”.');
  expect(whyOf(one, statementOf([{ ...product, exact: { pounds: fraction('31') } }]), 'A')).toBe(
    'Nothing that the lines state accounts for it.',
  );
  const counted = statementOf([{ ...product, quantity: { amount: '10', unit: 'beds', on: '2026-10-01' } }]);
  expect(whyOf(one, counted, 'A')).toBe('Counted in from people to beds. Counted on from none to 1 October 2026.');
  const uncounted = statementOf([{ ...line, rate: '3' }]);
  expect(whyOf(counted, uncounted, 'A')).toBe('Quantity from 10 beds on 1 October 2026 to none.');
  expect(whyOf(uncounted, one, 'A')).toBe('Quantity from none to 10 people.');
  expect(whyOf(one, statementOf([]), 'A')).toBe('Only before.');
  expect(whyOf(statementOf([]), one, 'A')).toBe('Only after.');
});

test('it says what opened, what closed and what is open for another reason', () => {
  const openBy = (question: string) => statementOf([{ ...product, exact: { question } }]);
  const one = statementOf([product]);
  expect(whyOf(one, openBy('Q11'), 'A')).toBe('Now open by question 1.');
  expect(whyOf(openBy('Q11'), one, 'A')).toBe('No longer open by question 1.');
  expect(whyOf(openBy('Q11'), openBy('a fact'), 'A')).toBe('Open by question 2, before by question 1.');
  const page = flat(compared(openBy('Q11'), openBy('a fact')));
  expect(page).toContain('The difference is not known, because a total is open.');
  expect(page).toMatch(
    /1\. Q11: What are the form.* Left open by it: every line\. 2\. A fact\. Left open by it: every line\./,
  );
});

test('it numbers other grounds, each pair once', () => {
  const lines = (...grounds: readonly Grounds[]) =>
    statementOf(grounds.map((each, place) => ({ ...line, id: `${place}`, label: `L${place}`, grounds: [each] })));
  const page = compared(lines(agreed, agreed, agreed, agreed), lines(assumed, published, assumed, agreed));
  const rows = page.flatMap((block) => ('columns' in block ? block.rows : []));
  expect(rows.map((row) => row[4])).toEqual([
    'Other grounds [1].',
    'Other grounds [2].',
    'Other grounds [1].',
    'The same.',
  ]);
  expect(flat(page)).toMatch(
    /1\. Before: Schedule 3, agreed by .*\. After: A planning figure\. .* Lines: L0; L2\. 2\. Before: Schedule 3.* After: NHS Confederation.* Lines: L1\./,
  );
  expect(flat(page)).toMatch(
    /What each standing means -+ - reported-policy: .* - precedent: .* - agreed: .* - assumed: /,
  );
  expect(flat(page)).toContain('Before and after come to the same. That holds only if what is assumed does.');
});

test('it says how far each side is settled, only where it is not', () => {
  const columnsOf = (page: Page) => page.flatMap((block) => ('columns' in block ? [block.columns] : []));
  expect(columnsOf(compared(settled, settled)).every((columns) => !columns.includes('Standing'))).toBe(true);
  const page = compared(settled, settleGlobalSum({ ...terms, rounding: 'not-stated' }, facts));
  expect(columnsOf(page).every((columns) => columns.includes('Standing'))).toBe(true);
  const standings = page.flatMap((block) => ('columns' in block ? block.rows.map((row) => row.at(-1)) : []));
  expect(new Set(standings)).toEqual(new Set(['settled, then open', 'settled, then conditional']));
});

test('it says what differs beside the lines', () => {
  const after = settleGlobalSum({ ...terms, year: '2020/21', grounds: agreed }, { ...asAgreed, practice: 'A81002' });
  const page = flat(compared(settled, { ...after, madeWith: { library: '9.0.0', policy: 'f' } }));
  expect(page).toContain('- About: before A81001, after A81002.');
  expect(page).toContain('- Period: before 1 April 2019 to 31 March 2020, after 1 April 2020 to 31 March 2021.');
  expect(page).toMatch(/- Rounding: before: Each line is rounded .* After: Only the total is rounded/);
  expect(page).toMatch(/- Version of the library: before \d+\.\d+\.\d+, after 9\.0\.0\./);
  expect(page).toMatch(/- Policy register: before [0-9a-f]{16}, after f\./);
  expect(page).not.toContain('How both are rounded');
  expect(flat(compared(settled, settled))).toContain('How both are rounded');
});

test('no line of any page is wider than a hundred characters', () => {
  const pages = [
    ...[conditional, settled, open, unbounded].map(explainStatement),
    compared(conditional, open),
    compared(open, settled),
  ];
  for (const text of pages.flatMap((page) => toPlainText(page).split('\n')))
    expect(text.length).toBeLessThanOrEqual(100);
});

test('in a spreadsheet, settled amounts and rates are numbers of pounds, and open ones never are', () => {
  const cells = toCells(explainStatement(unbounded));
  expect(cells.find(([first]) => first === 'Set-up [4,5]')).toEqual([
    'Set-up [4,5]',
    '1,200.5 hours',
    1234.5678,
    0.5,
    '1200.5 × £1234.5678 × 0.5',
    741049.32,
    'settled',
  ]);
  expect(cells.find(([first]) => first === 'Support [1,2]')?.[5]).toBe('£5.00 or more');
  expect(cells.find(([first]) => first === 'Total')?.[5]).toBe('not known');
});

test('a code of a user cannot change a page made from it', () => {
  const service = '=<script>|[x](y)`*_\'"&amp;';
  const page = explainStatement(
    settleGlobalSum(terms, { ...facts, optOuts: [{ service, share: '0.1', grounds: terms.grounds }] }),
  );
  expect(toHtml(page)).toContain('Opt-out: =&lt;script&gt;|[x](y)`*_&#39;&quot;&amp;amp; [1]');
  expect(toMarkdown(page)).toContain('Opt-out: =\\<script\\>\\|\\[x\\](y)\\`\\*\\_\'"\\&amp; \\[1\\] |');
  expect(toPlainText(page)).toContain(service);
});
