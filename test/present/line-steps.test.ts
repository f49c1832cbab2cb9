import { expect, test } from 'vitest';
import {
  compareStatements,
  explainComparison,
  explainStatement,
  toCells,
  toHtml,
  toMarkdown,
  toPlainText,
  type Grounds,
  type Page,
  type Statement,
  type Step,
  type TableBlock,
} from 'neighbourhood-contracts';
import { fraction } from '../../src/exact/index.ts';
import type { Draft } from '../../src/statement/draft.ts';
import { settle, type DraftStatement } from '../../src/statement/settle.ts';
import { agreed, assumed, toThePenny } from '../support/payment.ts';
import { goldenStatements } from '../golden/statements.ts';

const method: Grounds = { kind: 'library-method', method: 'by chance' };
const step = (id: string, more: Partial<Step> = {}): Step => ({
  id,
  label: `Step ${id}`,
  input: '£1,000,000',
  rule: '× 0.5',
  result: { kind: 'pounds', low: '500000', high: '500000' },
  grounds: [agreed],
  ...more,
});
const line = (steps: readonly Step[], more: Partial<Draft> = {}): Draft => ({
  id: 'share',
  label: 'The share',
  working: '£1000000 × 0.5',
  grounds: [agreed],
  steps,
  exact: { pounds: fraction('500000') },
  ...more,
});
function statementOf(drafts: readonly Draft[], more: Partial<DraftStatement> = {}): Statement {
  return settle({
    mechanism: 'gain-share',
    title: 'A share',
    about: 'MNP-1',
    period: { from: '2027-04-01', until: '2028-04-01' },
    rounding: toThePenny,
    sections: [{ id: 'sharing', title: 'Sharing', drafts }],
    ...more,
  });
}
const tablesOf = (page: Page) => page.filter((block): block is TableBlock => 'columns' in block);
const tableOf = (page: Page, caption: string) => tablesOf(page).find((table) => table.caption === caption);
const flat = (page: Page) => toPlainText(page).replace(/\s+/g, ' ');
const resultOf = (result: Step['result']) =>
  tableOf(explainStatement(statementOf([line([step('a', { result })])])), 'How “The share” was reached')?.rows[0]?.[3];

test('the steps of a line follow its table, and those beside the calculation stand in a table of their own', () => {
  const beside = step('cash', { isBeside: true, rule: 'in cash', grounds: [method] });
  const page = explainStatement(statementOf([line([step('a'), beside, step('b')])]));
  expect(tablesOf(page).map(({ caption }) => caption)).toEqual([
    undefined,
    'How “The share” was reached',
    'Beside “The share”, and no part of it',
  ]);
  expect(tableOf(page, 'How “The share” was reached')).toEqual({
    caption: 'How “The share” was reached',
    columns: ['Step', 'What came in', 'Rule', 'Result', 'Question'],
    kinds: ['text', 'text', 'text', 'money', 'text'],
    rows: [
      ['Step a [1]', '£1,000,000', '× 0.5', '£500,000.00', ''],
      ['Step b [1]', '£1,000,000', '× 0.5', '£500,000.00', ''],
    ],
  });
  expect(tableOf(page, 'Beside “The share”, and no part of it')?.rows).toEqual([
    ['Step cash [2]', '£1,000,000', 'in cash', '£500,000.00', ''],
  ]);
});

test('a line with steps refers to them, and one without keeps its working', () => {
  const without = { ...line([]), id: 'plain', label: 'Plain', working: '£1 + £2' };
  const page = explainStatement(statementOf([line([step('a')]), without]));
  expect(tablesOf(page)[0]?.rows.map((row) => row[1])).toEqual(['See the steps below.', '£1 + £2']);
  expect(tablesOf(page)).toHaveLength(2);
});

test.each([
  [{ kind: 'pounds', low: '52165596', high: '52165596' }, '£52,165,596.00'],
  [{ kind: 'pounds', low: '1404194.568', high: '1404194.568' }, '£1,404,194.568'],
  [{ kind: 'pounds', low: '1404194.56812', high: '1404194.56812' }, '≈£1,404,194.57'],
  [{ kind: 'pounds', low: '≈14285.71428571', high: '≈14285.71428571' }, '≈£14,285.71'],
  [{ kind: 'pounds', low: '-3791883.848', high: '-3791883.848' }, '-£3,791,883.848'],
  [{ kind: 'pounds', low: '0', high: '1500' }, 'between £0.00 and £1,500.00'],
  [{ kind: 'pounds', low: '1500' }, '£1,500.00 or more'],
  [{ kind: 'pounds', high: '-1500' }, 'at most -£1,500.00'],
  [{ kind: 'pounds' }, 'not known'],
  [{ kind: 'share', low: '0.0384', high: '0.0384' }, '3.84%'],
  [{ kind: 'share', low: '≈0.01267', high: '≈0.01267' }, '≈1.267%'],
  [{ kind: 'share', low: '0.0686678419', high: '0.1' }, 'between ≈6.8668% and 10%'],
  [{ kind: 'people', low: '≈9038', high: '≈9038' }, '≈9,038 people'],
  [{ kind: 'number', low: '0.001804', high: '0.001804' }, '0.001804'],
  [{ kind: 'number', low: '≈0.000000012', high: '≈0.000000012' }, '≈0.000000012'],
  [{ kind: 'number', low: 'a text', high: 'a text' }, 'a text'],
  [{ kind: 'verdict', is: 'not passed' }, 'not passed'],
] as const)('the result %j reads as %s', (result, words) => {
  expect(resultOf(result)).toBe(words);
});

test('what leaves a step open is numbered among what is open, each question by itself', () => {
  const open = (id: string, question: string, more: Partial<Step> = {}) =>
    step(id, { question, result: { kind: 'pounds', low: '0', high: '1000' }, ...more });
  const steps = [open('gate', 'Q15/cap'), open('rate', 'a fact'), open('again', 'a fact')];
  const beside = open('chance', 'the variation', { isBeside: true });
  const exact = { question: 'Q15/cap; a fact', low: fraction('0'), high: fraction('1000') };
  const page = explainStatement(statementOf([line([...steps, beside], { exact })]));
  expect(tableOf(page, 'How “The share” was reached')?.rows.map((row) => row[4])).toEqual(['1', '2', '2']);
  expect(tableOf(page, 'Beside “The share”, and no part of it')?.rows.map((row) => row[4])).toEqual(['3']);
  expect(tablesOf(page)[0]?.rows[0]?.at(-1)).toBe('open, questions 1, 2');
  const text = flat(page);
  expect(text).toContain(
    'between £0.00 and £1,000.00. What is open: Q15/cap: What is the most that may be paid? a fact.',
  );
  expect(text).toMatch(
    /1\. Q15\/cap: What .* Left open by it: every line\. 2\. A fact\. Left open by it: every line\./,
  );
  expect(text).toContain('3. The variation. Left open by it: Step chance, beside The share.');
});

test('a line of rounding repeats no question, and another question of a line with steps stays whole', () => {
  const steps = [step('a', { question: 'one' }), step('b', { question: 'two' })];
  const low = fraction('0.006');
  const open = { question: 'one; two', low, high: fraction('1.3') };
  const rounding = { stage: 'total', unit: 'pound', mode: 'down' } as const;
  const page = explainStatement(statementOf([line(steps, { exact: open })], { rounding }));
  expect(
    tablesOf(page)
      .flatMap(({ rows }) => rows)
      .filter(([first]) => first?.startsWith('The total is rounded')),
  ).toMatchObject([[expect.anything(), expect.anything(), expect.anything(), 'open, questions 1, 2']]);
  expect(flat(page)).toContain('1. One. Left open by it: every line. 2. Two. Left open by it: every line. On whose');
  const other = explainStatement(statementOf([line(steps, { exact: { question: 'how it is rounded', low } })]));
  expect(flat(other)).toContain('1. How it is rounded. Left open by it: every line.');
});

test('what steps stand on is numbered with what lines stand on, and what is only beside is not what a line rests on', () => {
  const because = (text: string): Grounds => ({ kind: 'assumed', because: text });
  const beside = (id: string, grounds: Grounds) => step(id, { isBeside: true, grounds: [grounds] });
  const own = step('own', { grounds: [because('own')] });
  const few = [beside('a', because('few')), beside('b', because('few'))];
  const many = ['c', 'd', 'e'].map((id) => beside(id, because('many')));
  const text = flat(explainStatement(statementOf([line([own, ...few, ...many, beside('f', agreed)])])));
  expect(text).toContain(
    '1. Schedule 3, agreed by ICB and provider on 31 March 2026. Standing: agreed. Rests on it: every line.',
  );
  expect(text).toContain('2. Own. Standing: assumed. Rests on it: every line.');
  expect(text).toContain('3. Few. Standing: assumed. Rests on it: Step a and Step b, beside The share.');
  expect(text).toContain('4. Many. Standing: assumed. Rests on it: 3 steps, beside The share.');
});

test('steps reach every way of writing, and a spreadsheet has their pounds as numbers', () => {
  const page = explainStatement(statementOf([line([step('a', { rule: '=1+1|<b>' })])]));
  expect(toCells(page)).toContainEqual(['How “The share” was reached', '', '', '', '']);
  expect(toCells(page)).toContainEqual(['Step a [1]', '£1,000,000', "'=1+1|<b>", 500000, '']);
  expect(toMarkdown(page)).toContain('**How “The share” was reached**');
  expect(toMarkdown(page)).toContain('| Step a \\[1\\] | £1,000,000 | =1+1\\|\\<b\\> | £500,000.00 |');
  expect(toHtml(page)).toContain('<caption>How “The share” was reached</caption>');
  expect(toHtml(page)).toContain('<td>=1+1|&lt;b&gt;</td><td class="number">£500,000.00</td>');
});

test.each(['gain-share', 'gain-share-open'])(
  '%s fits a hundred characters, and says everything in each way of writing',
  (name) => {
    const page = explainStatement(goldenStatements[name]?.() ?? statementOf([]));
    const text = toPlainText(page);
    for (const written of text.split('\n')) expect(written.length).toBeLessThanOrEqual(100);
    const unmarked = text
      .replace(/register [0-9a-f]{16}/, 'register HASH')
      .replace(/contracts \d\S+,/, 'contracts VERSION,');
    expect(unmarked).toMatchSnapshot();
  },
);

test('who receives it is a table after the total, with its own questions and grounds', () => {
  const plain = (id: string, pounds: string, grounds: readonly Grounds[] = [agreed]): Draft => {
    return { id, label: id, working: `£${pounds}`, grounds, exact: { pounds: fraction(pounds) } };
  };
  const sections = [
    { id: 'a', title: 'First', drafts: [plain('one', '2000')] },
    { id: 'b', title: 'Second', drafts: [plain('two', '1000')] },
  ];
  const paidTo = {
    id: 'paid-to',
    title: 'Who receives it',
    drafts: [plain('RXX', '1800'), plain('RYY', '1200', [assumed])],
  };
  const page = explainStatement(statementOf([], { sections, paidTo }));
  const headings = page.flatMap((block) => ('heading' in block ? [block.heading] : []));
  expect(headings.slice(1, 5)).toEqual(['First', 'Second', 'Total', 'Who receives it']);
  expect(tablesOf(page)[3]).toMatchObject({
    rows: [
      ['RXX [1]', '£1800', '£1,800.00', 'settled'],
      ['RYY [2]', '£1200', '£1,200.00', 'if [2]'],
    ],
    foot: ['Total', '', '£3,000.00', 'conditional'],
  });
  expect(flat(page)).toContain('2. A planning figure. Standing: assumed. Rests on it: RYY.');
  expect(toCells(page)).toContainEqual(['RXX [1]', '£1800', 1800, 'settled']);
});

test('a comparison sets who receives it side by side as well', () => {
  const to = (pounds: string, other: string): Statement => {
    const draft = (id: string, amount: string): Draft => ({
      id,
      label: id,
      working: `£${amount}`,
      grounds: [agreed],
      exact: { pounds: fraction(amount) },
    });
    const drafts = [draft('RXX', pounds), draft('RYY', other)];
    return statementOf([line([])], { paidTo: { id: 'paid-to', title: 'Who receives it', drafts } });
  };
  const comparison = compareStatements(to('300000', '200000'), to('100000', '400000'));
  const page = explainComparison(comparison);
  expect(tablesOf(page)[1]).toMatchObject({
    rows: [
      ['RXX', '£300,000.00', '£100,000.00', '-£200,000.00', 'Working from “£300000” to “£100000”.'],
      ['RYY', '£200,000.00', '£400,000.00', '£200,000.00', 'Working from “£200000” to “£400000”.'],
    ],
    foot: ['Total', '£500,000.00', '£500,000.00', '£0.00', ''],
  });
});

const whyOf = (before: readonly Step[], after: readonly Step[]) => {
  const drafts = [before, after].map((steps) => statementOf([line(steps)]));
  const [was, is] = drafts as [Statement, Statement];
  return tablesOf(explainComparison(compareStatements(was, is)))[0]?.rows[0]?.[4];
};

test('a comparison names the first step that differs, and what it was and is', () => {
  const halved = step('b', { rule: '× 0.25', result: { kind: 'pounds', low: '250000', high: '250000' } });
  expect(whyOf([step('a'), step('b')], [step('a'), halved])).toBe(
    'The first step to differ is “Step b”: from “× 0.5; result: £500,000” to “× 0.25; result: £250,000”.',
  );
  const beside = (input: string) => step('cash', { isBeside: true, input });
  expect(whyOf([beside('£1')], [beside('£2')])).toBe(
    'The first step to differ is “Step cash”, which is only beside it: from “£1” to “£2”.',
  );
  expect(whyOf([step('a')], [step('a')])).toBe('The same.');
});

test('a comparison numbers the questions of steps each by itself', () => {
  const openBy = (...questions: readonly string[]) =>
    statementOf([
      line(
        questions.map((question, place) => step(String(place), { question })),
        { exact: { question: questions.join('; ') } },
      ),
    ]);
  const page = explainComparison(compareStatements(openBy('one', 'two'), openBy('two')));
  expect(tablesOf(page)[0]?.rows[0]?.[4]).toContain('Open by question 2, before by questions 1, 2.');
  expect(flat(page)).toContain('1. One. Left open by it: every line. 2. Two. Left open by it: every line.');
  expect(flat(page)).toContain('nothing bounds it. What is open: one; two.');
});
