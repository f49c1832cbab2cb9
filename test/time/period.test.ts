import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, checkPeriod, periodContains, sharedPeriod, type Period } from 'neighbourhood-contracts/time';

const day = fc.integer({ min: 0, max: 400 }).map((count) => addDays('2027-04-01', count));
const periods = fc
  .tuple(day, fc.option(fc.integer({ min: 1, max: 200 }), { nil: undefined }))
  .map(([from, length]): Period => (length === undefined ? { from } : { from, until: addDays(from, length) }));

test('a day is in what two periods share exactly when it is in both', () => {
  fc.assert(
    fc.property(periods, periods, day, (a, b, on) => {
      const shared = sharedPeriod(a, b);
      expect(shared !== undefined && periodContains(shared, on)).toBe(periodContains(a, on) && periodContains(b, on));
      expect(shared).toEqual(sharedPeriod(b, a));
    }),
  );
});

test('where one period ends the next begins: they share no day', () => {
  expect(sharedPeriod({ from: '2026-04-01', until: '2027-04-01' }, { from: '2027-04-01' })).toBeUndefined();
});

test.each([
  [{ from: '2027-04-01', until: '2027-04-02' }, []],
  [{ from: '2027-04-01' }, []],
  [{ from: '2027-04-01', until: '2027-04-01' }, ['ends-before-it-starts']],
  [{ from: '2027-04-01', until: '2026-04-01' }, ['ends-before-it-starts']],
  [{ from: '2027-04-01', until: '2027-02-30' }, ['not-a-day']],
  [{ until: '2027-04-01' }, ['missing']],
  [{ from: '2027-04-01', to: '2027-05-01' }, ['unknown-key']],
  [null, ['missing']],
  [['2027-04-01'], ['wrong-type']],
])('%j has the problems %j', (period, codes) => {
  expect(checkPeriod(period, 'period').map(({ code }) => code)).toEqual(codes);
});
