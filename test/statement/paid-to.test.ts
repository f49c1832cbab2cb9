import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareStatements, type RoundingTerm, type Statement } from 'neighbourhood-contracts/payment';
import { fraction, roundings, sumOf } from '../../src/exact/index.ts';
import type { Draft, ExactAmount } from '../../src/statement/draft.ts';
import { settle } from '../../src/statement/settle.ts';
import { agreed, penceIn, toThePenny } from '../support/payment.ts';

const draft = (id: string, exact: ExactAmount): Draft => ({ id, label: id, working: '1', grounds: [agreed], exact });
const pounds = (amount: string) => ({ pounds: fraction(amount) });

function paying(
  amount: ExactAmount,
  received: readonly ExactAmount[] | 'not-said',
  rounding: RoundingTerm = toThePenny,
): Statement {
  const to = (exact: ExactAmount, place: number) => draft(`to-${place}`, exact);
  const paidTo = received !== 'not-said' && { id: 'paid-to', title: 'Who receives it', drafts: received.map(to) };
  return settle({
    mechanism: 'test',
    title: 'A test',
    about: 'X',
    period: { from: '2027-04-01', until: '2028-04-01' },
    rounding,
    sections: [{ id: 'all', title: 'All', drafts: [draft('line', amount)] }],
    ...(paidTo && { paidTo }),
  });
}

test('who receives it comes to what is paid', () => {
  const { paidTo, total } = paying(pounds('10'), [pounds('7.5'), pounds('2.5')]);
  expect(paidTo).toMatchObject({ title: 'Who receives it', total: { kind: 'settled', amountPence: 1000 } });
  expect(paidTo?.lines.map((line) => penceIn({ total: line }))).toEqual([750, 250]);
  expect(paidTo?.total).toEqual(total);
});

test('where they do not receive what is paid, that is a mistake of the program', () => {
  expect(() => paying(pounds('10'), [pounds('7.5'), pounds('2.49')])).toThrow(
    new RangeError('What is received is not what is paid.'),
  );
  const open: ExactAmount = { question: 'Q', low: fraction('1') };
  expect(paying(open, [open, pounds('2')]).paidTo?.total).toMatchObject({ kind: 'open', lowPence: 300 });
});

test('where only the total is rounded, so is what is received', () => {
  const amounts = fc.array(
    fc.integer({ min: -100_000, max: 100_000 }).map((thousandths) => fraction((thousandths / 1000).toFixed(3))),
    { minLength: 1, maxLength: 5 },
  );
  const unit = fc.constantFrom('penny' as const, 'pound' as const);
  fc.assert(
    fc.property(amounts, unit, fc.constantFrom(...roundings), (parts, to, mode) => {
      const whole = sumOf(parts);
      const { paidTo, total } = paying(
        { pounds: whole },
        parts.map((part) => ({ pounds: part })),
        { stage: 'total', unit: to, mode },
      );
      expect(paidTo?.total).toEqual(total);
      expect(paidTo?.lines.reduce((sum, line) => sum + penceIn({ total: line }), 0)).toBe(penceIn({ total }));
    }),
  );
});

test('a statement without receivers has no such field', () => {
  const without = paying(pounds('10'), 'not-said');
  expect(without).not.toHaveProperty('paidTo');
  expect(compareStatements(without, without)).not.toHaveProperty('paidTo');
  expect(compareStatements(without, paying(pounds('10'), [pounds('10')])).paidTo?.lines).toMatchObject([
    { id: 'to-0', onlyIn: 'after' },
  ]);
});

test('two receivers of one id are refused in a comparison', () => {
  const one = paying(pounds('10'), [pounds('10')]);
  const twice = { ...one, paidTo: one.paidTo && { ...one.paidTo, lines: [...one.paidTo.lines, ...one.paidTo.lines] } };
  expect(() => compareStatements(one, twice as Statement)).toThrow(/after\.paidTo\.lines\[1\]\.id/);
});
