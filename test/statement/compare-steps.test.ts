import { expect, test } from 'vitest';
import { compareStatements, type LineComparison, type Statement, type Step } from 'neighbourhood-contracts/payment';
import { fraction } from '../../src/exact/index.ts';
import { settle } from '../../src/statement/settle.ts';
import { agreed, toThePenny } from '../support/payment.ts';

const step = (id: string, more: Partial<Step> = {}): Step => ({
  id,
  label: id.toUpperCase(),
  input: '£10',
  rule: '× 0.5',
  result: { kind: 'pounds', low: '5', high: '5' },
  grounds: [agreed],
  ...more,
});
const pounds = (amount: string) => ({ kind: 'pounds', low: amount, high: amount }) as const;

function statementOf(steps: readonly Step[] | undefined, amount = '5'): Statement {
  const line = { id: 'share', label: 'Share', working: `£${amount}`, grounds: [agreed], ...(steps && { steps }) };
  return settle({
    mechanism: 'test',
    title: 'A test',
    about: 'X',
    period: { from: '2027-04-01', until: '2028-04-01' },
    rounding: toThePenny,
    sections: [{ id: 'all', title: 'All', drafts: [{ ...line, exact: { pounds: fraction(amount) } }] }],
  });
}

const causesOf = (before: Statement, after: Statement): LineComparison['causes'] =>
  compareStatements(before, after).sections[0]?.lines[0]?.causes ?? [];
const firstOf = (before: readonly Step[], after: readonly Step[]) =>
  causesOf(statementOf(before), statementOf(after)).find(({ field }) => field === 'step');

test('the first step that differs stands in the place of the working', () => {
  const after = [step('a'), step('b', { rule: '× 0.4', result: pounds('4') }), step('c', { result: pounds('3') })];
  expect(causesOf(statementOf([step('a'), step('b'), step('c')]), statementOf(after, '3'))).toEqual([
    { field: 'step', step: { id: 'b', label: 'B' }, from: '× 0.5; result: £5', to: '× 0.4; result: £4' },
  ]);
});

test('it says what differs of a step: rule and result, the result, what came in, or what is open', () => {
  const changed = (more: Partial<Step>) => firstOf([step('a')], [step('a', more)]);
  expect(changed({ rule: '0.5 ×' })).toMatchObject({ from: '× 0.5; result: £5', to: '0.5 ×; result: £5' });
  expect(changed({ result: pounds('4000') })).toMatchObject({ from: '£5', to: '£4,000' });
  expect(changed({ result: { kind: 'verdict', is: 'passed' } })).toMatchObject({ from: '£5', to: 'passed' });
  expect(changed({ result: { kind: 'share', low: '0.1' } })).toMatchObject({ from: '£5', to: '10% or more' });
  expect(changed({ result: { kind: 'people', high: '5000' } })).toMatchObject({ to: 'at most 5,000 people' });
  expect(changed({ input: '£12' })).toMatchObject({ from: '£10', to: '£12' });
  expect(changed({ question: 'Q15' })).toMatchObject({ from: 'none', to: 'Q15' });
  expect(changed({ label: 'Another name' })).toBeUndefined();
});

test('a step that only one line has, and one in another place, are named', () => {
  const [a, b, c] = [step('a'), step('b'), step('c')];
  expect(firstOf([a, c], [a, b, c])).toMatchObject({ step: { id: 'b' }, from: 'none', to: '× 0.5; result: £5' });
  expect(firstOf([a, b, c], [a, c])).toMatchObject({ step: { id: 'b' }, from: '× 0.5; result: £5', to: 'none' });
  expect(firstOf([a], [a, b])).toMatchObject({ step: { id: 'b' }, from: 'none' });
  expect(firstOf([a, b], [a])).toMatchObject({ step: { id: 'b' }, to: 'none' });
  expect(firstOf([a, b, c], [a, c, b])).toMatchObject({ step: { id: 'c' }, from: 'after B', to: 'before B' });
});

test('what is only beside a line comes after its steps, and accounts for no other amount', () => {
  const [beside, other] = ['£1', '£2'].map((input) => step('cash', { input, isBeside: true }));
  if (beside === undefined || other === undefined) throw new Error('There are two.');
  expect(firstOf([beside, step('a')], [other, step('a', { input: '£12' })])).toMatchObject({ step: { id: 'a' } });
  expect(causesOf(statementOf([beside]), statementOf([other], '6'))).toEqual([
    { field: 'step', step: { id: 'cash', label: 'CASH', isBeside: true }, from: '£1', to: '£2' },
    { field: 'amount', from: '£5.00', to: '£6.00' },
  ]);
});

test('where only one of two lines has steps, their workings are compared', () => {
  expect(causesOf(statementOf(undefined), statementOf([step('a')], '6'))).toEqual([
    { field: 'working', from: '£5', to: '£6' },
  ]);
});
