import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  chanceOfSharing,
  minimumSavingRate,
  type GateByChance,
  type SpendVariation,
} from 'neighbourhood-contracts/sharing';
import { chanceGate } from '../../../src/sharing/chance/chance-gate.ts';
import { assumed } from '../../support/payment.ts';
import { problemsOf } from '../../payment/activity/refusal.ts';

const spend = (people: number, own: Partial<SpendVariation> = {}): SpendVariation => ({
  kind: 'spend-per-head',
  people,
  coefficientOfVariation: '2.15',
  baseline: { kind: 'given' },
  grounds: assumed,
  ...own,
});

/** The table of 42 CFR 425.604 against z of 1.283, 1.644 and 2.288. */
test.each([
  [5_000, '0.9', 0.039],
  [20_000, '0.95', 0.025],
  [50_000, '0.989', 0.022],
])('%d people at a confidence of %s: the minimum savings rate of the United States', (people, confidence, rate) => {
  expect(Number(minimumSavingRate(spend(people), { confidence, places: 4 }))).toBe(rate);
});

test('is written to the places that are asked for, rounded half away from zero', () => {
  const at = (places: number) => minimumSavingRate(spend(20_000), { confidence: '0.95', places });
  expect([2, 4, 6, 10].map(at)).toEqual(['0.03', '0.0250', '0.025006', '0.0250063738']);
});

test('what is passed in half of all years is no gate', () => {
  expect(minimumSavingRate(spend(1_000), { confidence: '0.5', places: 4 })).toBe('0.0000');
});

test('a baseline that was measured asks for a higher gate, and events have one too', () => {
  const baseline = { kind: 'measured', people: 20_000, years: 1, correlation: 0, inBoth: 1 } as const;
  expect(minimumSavingRate(spend(20_000, { baseline }), { confidence: '0.95', places: 4 })).toBe('0.0354');
  const events = {
    kind: 'events',
    events: 1_400,
    spread: { kind: 'variance-to-mean', ratio: 2 },
    baseline: { kind: 'given' },
    grounds: assumed,
  } as const;
  expect(minimumSavingRate(events, { confidence: '0.95', places: 4 })).toBe('0.0622');
});

const sizes = fc.integer({ min: 1_000, max: 10_000_000 });
const confidences = fc.integer({ min: 51, max: 999 }).map((part) => (part < 100 ? part / 100 : part / 1_000));
const sure = confidences.filter((confidence) => confidence > 0.5);

test('the gate made of a confidence is passed by chance as often as the confidence leaves over', () => {
  fc.assert(
    fc.property(sizes, sure, (people, confidence) => {
      const gate = minimumSavingRate(spend(people), { confidence, places: 10 });
      const { facts } = chanceOfSharing(spend(people), {
        gate,
        tolerableChance: '0.05',
        trueFall: '0.1',
        seenAt: { kind: 'one-sided', level: '0.05' },
      });
      expect(Math.abs((facts.payingOnNoChange.value ?? NaN) - (1 - confidence))).toBeLessThan(1e-4);
    }),
  );
});

test('more people never raise the gate, and more confidence never lowers it', () => {
  fc.assert(
    fc.property(sizes, sizes, sure, sure, (a, b, p, q) => {
      const at = (people: number, confidence: number) =>
        Number(minimumSavingRate(spend(people), { confidence, places: 6 }));
      expect(at(Math.max(a, b), p)).toBeLessThanOrEqual(at(Math.min(a, b), p));
      expect(at(a, Math.min(p, q))).toBeLessThanOrEqual(at(a, Math.max(p, q)));
    }),
  );
});

test('the gate that a gain share takes is the same', () => {
  fc.assert(
    fc.property(sizes, sure, fc.integer({ min: 2, max: 10 }), (people, confidence, places) => {
      expect(chanceGate('2.15', people, confidence, places)).toBe(
        minimumSavingRate(spend(people), { confidence, places }),
      );
    }),
  );
});

test.each<[string, SpendVariation, GateByChance, string]>([
  [
    'a confidence of 1',
    spend(1_000),
    { confidence: 1, places: 4 },
    'gate.confidence: The confidence cannot be 1. Give a number from 0.5 to 0.999999: 95% is "0.95".',
  ],
  ['a confidence of 0', spend(1_000), { confidence: 0, places: 4 }, 'gate.confidence: The confidence cannot be 0.'],
  [
    'a confidence of 95',
    spend(1_000),
    { confidence: 95, places: 4 },
    'The confidence cannot be 95. Give a number from',
  ],
  ['no confidence', spend(1_000), { places: 4 } as GateByChance, 'gate.confidence: No number is given. Write plain'],
  [
    'one decimal place',
    spend(1_000),
    { confidence: '0.95', places: 1 },
    'gate.places: 1 decimal places is not possible here. Give a whole number of decimal places from 2 to 10.',
  ],
  ['places left out', spend(1_000), { confidence: '0.95' } as GateByChance, 'gate.places: No number of decimal places'],
  ['a variation of 0', spend(1_000, { coefficientOfVariation: 0 }), { confidence: '0.95', places: 4 }, 'cannot be 0.'],
  [
    'a gate that no saving can reach',
    spend(10),
    { confidence: '0.95', places: 4 },
    'variation: The gate would be 1.1183, more than all of the expected spend. Judge more people or events together',
  ],
])('refuses %s', (_, variation, gate, problem) => {
  expect(problemsOf(() => minimumSavingRate(variation, gate))).toEqual([expect.stringContaining(problem)]);
});
