import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changeShownBy, eventsNeeded, type PowerTerms } from 'neighbourhood-contracts/statistics';
import { refusalsOf } from '../../support/refusals.ts';

const usual = { direction: 'fall', level: 0.95, sides: 'two-sided', power: 0.8, varianceToMean: 1 } as const;
const terms: fc.Arbitrary<PowerTerms> = fc.record({
  direction: fc.constantFrom('fall', 'rise'),
  level: fc.constantFrom(0.9, 0.95, 99),
  sides: fc.constantFrom('two-sided', 'one-sided'),
  power: fc.constantFrom(0.5, 0.8, 0.9),
  varianceToMean: fc.constantFrom(1, 1.3, 2),
});
const change = fc.double({ min: 0.001, max: 1, noNaN: true });

test('a tenth fewer admissions shows with 1,491 events in the baseline, four chances in five', () => {
  expect(eventsNeeded(0.1, usual).toFixed(0)).toBe('1491');
  expect(eventsNeeded(0.1, usual)).toBeCloseTo((1.959963985 + 0.841621234) ** 2 * 190, 3);
});

test('a rise needs more events than a fall of the same share, and fewer for either if only that counts', () => {
  expect(eventsNeeded(0.1, { ...usual, direction: 'rise' })).toBeCloseTo((1.959963985 + 0.841621234) ** 2 * 210, 3);
  expect(eventsNeeded(0.1, { ...usual, sides: 'one-sided' })).toBeCloseTo((1.644853627 + 0.841621234) ** 2 * 190, 3);
});

test('people who come again widen what is needed by the variance to the mean', () => {
  expect(eventsNeeded(0.1, { ...usual, varianceToMean: 2 })).toBe(2 * eventsNeeded(0.1, usual));
});

test('what is needed falls as the change grows, and rises with level and power', () => {
  fc.assert(
    fc.property(change, terms, (change, terms) => {
      const needed = eventsNeeded(change, terms);
      expect(eventsNeeded(change / 2, terms)).toBeGreaterThan(needed);
      expect(eventsNeeded(change, { ...terms, level: 0.999 })).toBeGreaterThan(needed);
      expect(eventsNeeded(change, { ...terms, power: 0.95 })).toBeGreaterThan(needed);
    }),
  );
});

test('the change that so many events show is the one that needs so many', () => {
  fc.assert(
    fc.property(change, terms, (change, terms) => {
      const shown = changeShownBy(eventsNeeded(change, terms) * (1 + 1e-12), terms);
      expect(shown.kind).toBe('shown');
      expect(shown.kind === 'shown' && shown.change / change).toBeCloseTo(1, 8);
    }),
  );
});

test('with too few events not even a fall to nothing shows, and a rise always can', () => {
  const least = eventsNeeded(1, usual);
  expect(least.toFixed(2)).toBe('7.85');
  expect(changeShownBy(least + 0.001, usual).kind).toBe('shown');
  expect(changeShownBy(least - 0.001, usual)).toEqual({
    kind: 'not-estimated',
    reason: 'Not even a fall to nothing would show.',
  });
  const rise = changeShownBy(1e-6, { ...usual, direction: 'rise' });
  expect(rise.kind === 'shown' && rise.change).toBeGreaterThan(1e6);
});

test('what is not possible is refused all at once', () => {
  const run = (change: unknown, terms: unknown) => refusalsOf(() => eventsNeeded(change as never, terms as never));
  expect(run(0, { ...usual, power: 1, sides: 2, varianceToMean: 0.5, direction: 'up', level: 0.2 })).toEqual([
    'change out-of-range',
    'terms.direction unknown-value',
    'terms.level out-of-range',
    'terms.sides wrong-type',
    'terms.power out-of-range',
    'terms.varianceToMean out-of-range',
  ]);
  expect([run(1.1, usual), run(1.1, { ...usual, direction: 'rise' })]).toEqual([['change out-of-range'], []]);
  expect(run(NaN, usual)).toEqual(['change out-of-range']);
  expect(run(0.1, null)).toEqual(['terms missing']);
  expect(refusalsOf(() => changeShownBy(0, undefined as never))).toEqual(['events out-of-range', 'terms missing']);
});
