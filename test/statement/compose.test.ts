import { describe, expect, test } from 'vitest';
import { pence } from 'neighbourhood-contracts/money';
import type { Line } from 'neighbourhood-contracts/payment';
import { composeStatement } from '../../src/statement/compose.ts';
import { assumed, period } from '../settlement/year/mnp.ts';

const facts = { label: 'A line', working: '1', grounds: [assumed] };
const settled = (id: string, amount: number): Line => ({ ...facts, id, kind: 'settled', amountPence: pence(amount) });
const open = (id: string, low?: number, high?: number): Line => ({
  ...facts,
  id,
  kind: 'open',
  ...(low !== undefined && { lowPence: pence(low) }),
  ...(high !== undefined && { highPence: pence(high) }),
  question: id,
  assumptions: [],
});

const composed = (paid: readonly Line[], received: readonly Line[]) =>
  composeStatement({
    mechanism: 'test',
    title: 'Both sides',
    about: 'x',
    period,
    sections: [{ id: 'paid', title: 'Paid', lines: paid }],
    paidTo: { id: 'received', title: 'Received', lines: received },
    notes: [],
  });

describe('the two sides of a statement', () => {
  test('have one total', () => {
    const statement = composed([settled('a', 5), settled('b', -2)], [settled('c', 3)]);
    expect(statement).toMatchObject({ total: { kind: 'settled', amountPence: 3 }, rounding: 'as-each-part' });
    expect(statement.sections[0]?.total).toEqual(statement.total);
    expect(statement.paidTo?.total).toEqual(statement.total);
  });

  test('which is known where the payer knows it, however it is shared', () => {
    const { total, paidTo } = composed([settled('a', 5)], [open('b', 0, 5), open('c', 0, 5)]);
    expect([total, paidTo?.total]).toEqual(Array(2).fill({ kind: 'settled', amountPence: 5 }));
  });

  test.each([
    [open('a', 0, 10), open('b', 2, 20), { lowPence: 2, highPence: 10 }],
    [open('a', 3, 10), open('b', 2, 9), { lowPence: 3, highPence: 9 }],
    [open('a'), open('b', 2, 9), { lowPence: 2, highPence: 9 }],
    [open('a', 1), open('b', undefined, 9), { lowPence: 1, highPence: 9 }],
    [open('a', 0, 10), settled('b', 4), { lowPence: 4, highPence: 4 }],
  ])('and is bounded from both sides where it is open (%#)', (paid, received, bounds) => {
    const { total, paidTo } = composed([paid], [received]);
    expect(total).toEqual({ kind: 'open', ...bounds, questions: ['a'], assumptions: [] });
    expect(paidTo?.total).toEqual(total);
  });

  test('is without an end where neither side has one', () => {
    expect(composed([open('a')], [open('b')]).total).toEqual({ kind: 'open', questions: ['a'], assumptions: [] });
  });

  test.each([
    [settled('a', 5), settled('b', 4)],
    [settled('a', 5), open('b', 6, 9)],
    [settled('a', 5), open('b', 0, 4)],
    [open('a', 5, 6), open('b', 0, 4)],
    [open('a', 0, 4), open('b', 5)],
    [open('a', 0, 4), settled('b', 5)],
  ])('cannot be two sums of money (%#)', (paid, received) => {
    expect(() => composed([paid], [received])).toThrow('What is received is not what is paid.');
  });
});
