import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  chanceOfSharing,
  chanceSteps,
  type ChanceTerms,
  type EventVariation,
  type SpendVariation,
  type ChanceVariation,
} from 'neighbourhood-contracts/sharing';
import { agreed, assumed } from '../../support/payment.ts';
import { problemsOf } from '../../payment/activity/refusal.ts';
import { admissionsOfPerson, savingRates, spendOfPerson } from './simulated.ts';

const given = { kind: 'given' } as const;

const spend = (own: Partial<SpendVariation> = {}): SpendVariation => ({
  kind: 'spend-per-head',
  people: 50_000,
  coefficientOfVariation: '2.15',
  baseline: given,
  grounds: assumed,
  ...own,
});

const measured = (people: number, own: Partial<Extract<SpendVariation['baseline'], { kind: 'measured' }>> = {}) =>
  ({ kind: 'measured', people, years: 1, correlation: 0, inBoth: 1, ...own }) as const;

const events = (count: number, own: Partial<EventVariation> = {}): EventVariation => ({
  kind: 'events',
  events: count,
  spread: { kind: 'variance-to-mean', ratio: 1 },
  baseline: { kind: 'measured', events: count, years: 1, correlation: 0, inBoth: 1 },
  grounds: assumed,
  ...own,
});

const terms: ChanceTerms = {
  gate: '0.02',
  tolerableChance: '0.05',
  trueFall: '0.1',
  seenAt: { kind: 'one-sided', level: '0.05' },
};

const twoSided = { seenAt: { kind: 'two-sided', level: '0.05' } } as const;

const facts = (variation: ChanceVariation, own: Partial<ChanceTerms> = {}) =>
  chanceOfSharing(variation, { ...terms, ...own }).facts;

const valueOf = (fact: { readonly value?: number } | undefined) => fact?.value ?? NaN;

test('an SNP of 50,000 at a gate of 2% is 2.08 standard errors off: 1.9% pay out for nothing', () => {
  const { standardError, payingOnNoChange } = facts(spend());
  expect(0.02 / valueOf(standardError)).toBeCloseTo(2.08, 2);
  expect(valueOf(payingOnNoChange)).toBeCloseTo(0.019, 3);
});

test('an MNP of 250,000 strays by 0.43%, and 2,000 frail people by 3.4%', () => {
  expect(valueOf(facts(spend({ people: 250_000 })).standardError)).toBeCloseTo(0.0043, 5);
  const frail = spend({ people: 2_000, coefficientOfVariation: '1.5' });
  expect(valueOf(facts(frail).standardError)).toBeCloseTo(0.034, 3);
});

test('a true fall of 10% is seen in four years of five from about 1,491 independent events on', () => {
  expect(valueOf(facts(events(1_491), twoSided).seeingTrueFall)).toBeCloseTo(0.8, 2);
});

test.each([
  [200, 0.2],
  [500, 0.12],
  [1_000, 0.09],
  [5_000, 0.04],
])('%d events a year: a change of %f either way is chance', (count, half) => {
  expect(valueOf(facts(events(count), twoSided).leastFallSeen)).toBeCloseTo(half, 2);
});

test('a measured baseline has noise of its own, and the same people in both years take some of it away', () => {
  const alone = valueOf(facts(spend()).standardError);
  const ratio = (own: Parameters<typeof measured>[1], people = 50_000) =>
    valueOf(facts(spend({ baseline: measured(people, own) })).standardError) / alone;
  expect(ratio({})).toBeCloseTo(Math.sqrt(2), 3);
  expect(ratio({ correlation: '0.5' })).toBeCloseTo(1, 3);
  expect(ratio({ correlation: '0.5', inBoth: 0 })).toBeCloseTo(Math.sqrt(2), 3);
  expect(ratio({ years: 4 })).toBeCloseTo(Math.sqrt(1.25), 3);
  // With people alike in every year, (1 − correlation) × (1 + 1 ÷ years).
  expect(ratio({ correlation: '0.5', years: 4 })).toBeCloseTo(Math.sqrt(0.5 * 1.25), 3);
  // A baseline of twice the people, half of whom are judged: 1 + ½ − 2 × 0.5 × ½.
  expect(ratio({ correlation: '0.5' }, 100_000)).toBeCloseTo(1, 3);
});

test('repeats within a person make events stray more', () => {
  const once = valueOf(facts(events(1_400)).standardError);
  const again = events(1_400, { spread: { kind: 'per-person', mean: '0.7', variance: '1.4' } });
  expect(valueOf(facts(again).standardError) / once).toBeCloseTo(Math.sqrt(2), 3);
  const alike = events(1_400, { spread: { kind: 'variance-to-mean', ratio: 2 } });
  expect(facts(alike).payingOnNoChange.value).toBe(facts(again).payingOnNoChange.value);
});

test('a gate of nothing is passed in half of all years, whatever the size', () => {
  const { payingOnNoChange, sizeNeeded } = facts(spend(), { gate: 0 });
  expect(payingOnNoChange.value).toBe(0.5);
  expect(sizeNeeded).not.toHaveProperty('value');
  expect(sizeNeeded.working).toMatch(/^none: half of all years/);
});

test('at the size needed the chance is what is borne, and one fewer is not enough', () => {
  const { value = 0 } = facts(spend()).sizeNeeded;
  const exactly = (people: number) => 0.02 / (2.15 / Math.sqrt(people));
  expect(exactly(value)).toBeGreaterThanOrEqual(1.6448536269514722);
  expect(exactly(value - 1)).toBeLessThan(1.6448536269514722);
  expect(facts(spend({ people: value })).payingOnNoChange.value).toBe(0.05);
});

test('the size needed does not hang on the size it is reckoned from', () => {
  const of = (people: number) =>
    facts(spend({ people, baseline: measured(2 * people, { correlation: '0.3' }) })).sizeNeeded.value;
  expect(of(1_000)).toBe(of(1_000_000));
});

test('a chance that is far off is told in full, not as nothing', () => {
  expect(facts(spend({ people: 10_000_000 })).payingOnNoChange.value).toBe(1.687e-190);
});

test('what is paid on no true change: of the whole saving, or of what is above the gate', () => {
  const payment = (counts: 'whole-saving' | 'excess', gate: string | number) =>
    valueOf(facts(spend(), { gate, sharing: { counts, rate: '0.5' } }).paymentOnNoChange);
  // Half of the standard error over √(2π), where there is no gate.
  expect(payment('whole-saving', 0)).toBe(Number(((0.5 * 2.15) / Math.sqrt(50_000 * 2 * Math.PI)).toPrecision(4)));
  expect(payment('excess', 0)).toBe(payment('whole-saving', 0));
  expect(payment('whole-saving', '0.02')).toBeLessThan(payment('whole-saving', 0));
  expect(payment('excess', '0.02')).toBeLessThan(payment('whole-saving', '0.02'));
  expect(facts(spend())).not.toHaveProperty('paymentOnNoChange');
});

test('carries its model, its grounds and what makes it rough', () => {
  const chance = chanceOfSharing(spend({ grounds: agreed }), terms);
  expect(chance.model).toMatchObject({ id: 'spend-per-head', status: 'library-method' });
  expect(chance.model.assumptions.join()).toContain('The baseline is given');
  expect(chance.grounds).toEqual([agreed]);
  expect(chance.cautions).toEqual([]);
  expect(structuredClone(chance)).toEqual(JSON.parse(JSON.stringify(chance)));
  const few = chanceOfSharing(events(9), terms);
  expect(few.model.assumptions.join()).toContain('to the first order');
  expect(few.cautions).toEqual([
    expect.stringContaining('Fewer than 10 events'),
    'The baseline alone strays by 33.33%: what the first order leaves out then moves the saving rate by a percentage point or more.',
  ]);
  expect(chanceOfSharing(events(100), terms).cautions).toEqual([]);
  expect(chanceOfSharing(events(9, { baseline: given }), terms).cautions).toHaveLength(1);
});

test('a statement does not change when what was given is changed afterwards', () => {
  const grounds = { kind: 'assumed', because: 'a guess' };
  const chance = chanceOfSharing(spend({ grounds: grounds as SpendVariation['grounds'] }), terms);
  grounds.because = 'a fact';
  expect(chance.grounds).toEqual([{ kind: 'assumed', because: 'a guess' }]);
});

test('as steps it stands beside a gain share, each with its input, rule and result', () => {
  const steps = chanceSteps(
    chanceOfSharing(spend(), { ...terms, gate: 0, sharing: { counts: 'excess', rate: '0.5' } }),
  );
  expect(steps.map(({ id }) => id)).toEqual([
    'chance-standard-error',
    'chance-paying-on-no-change',
    'chance-size-needed',
    'chance-passing-on-true-fall',
    'chance-least-fall-seen',
    'chance-seeing-true-fall',
    'chance-payment-on-no-change',
  ]);
  expect(steps.every(({ isBeside, grounds }) => isBeside === true && grounds[0]?.kind === 'library-method')).toBe(true);
  expect(steps[0]).toMatchObject({
    input: '50000 people, coefficient of variation 2.15, baseline given',
    rule: 'the variation of one over the root of the number, with the noise of the baseline: √(2.15² ÷ 50000)',
    result: { kind: 'share', low: '≈0.009615', high: '≈0.009615' },
  });
  expect(steps[1]?.result).toEqual({ kind: 'share', low: '≈0.5', high: '≈0.5' });
  expect(steps[2]?.result).toEqual({ kind: 'verdict', is: 'none' });
  expect(chanceSteps(chanceOfSharing(spend(), terms))[2]?.result).toEqual({
    kind: 'people',
    low: '≈31266',
    high: '≈31266',
  });
});

test('the working of the error, typed into a calculator, is the error', () => {
  const several = spend({ people: 2_000, baseline: measured(3_000, { years: 3, correlation: '0.4', inBoth: '0.9' }) });
  const counted = events(1_400, {
    spread: { kind: 'per-person', mean: '0.7', variance: '1.4' },
    baseline: { kind: 'measured', events: 1_200, years: 2, correlation: '0.3', inBoth: '0.8' },
  });
  for (const variation of [spend(), several, counted, events(500, { baseline: given })]) {
    const { working, value = NaN } = facts(variation).standardError;
    expect(Number(calculated(working).toPrecision(4))).toBe(value);
  }
});

function calculated(working: string): number {
  const signs: Readonly<Record<string, string>> = { '×': '*', '÷': '/', '−': '-', '√': 'Math.sqrt', '²': '**2' };
  const typed = Array.from(working, (sign) => signs[sign] ?? sign).join('');
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call
  return new Function(`return ${typed}`)() as number;
}

const people = fc.integer({ min: 10, max: 10_000_000 });
const coefficient = fc.integer({ min: 1, max: 500 }).map((part) => part / 100);
const share = fc.integer({ min: 0, max: 100 }).map((part) => part / 100);
const below = fc.integer({ min: 0, max: 99 }).map((part) => part / 100);
const baseline = fc.oneof(
  fc.constant(given),
  fc.record({
    kind: fc.constant('measured' as const),
    people,
    years: fc.integer({ min: 1, max: 10 }),
    correlation: below,
    inBoth: share,
  }),
);
const variations = fc.record({ people, coefficientOfVariation: coefficient, baseline }).map(spend);
const eventVariations = fc
  .record({ count: people, ratio: fc.integer({ min: 1, max: 20 }), baseline })
  .map(({ count, ratio, baseline: before }) =>
    events(count, {
      spread: { kind: 'variance-to-mean', ratio },
      baseline:
        before.kind === 'given'
          ? before
          : {
              kind: before.kind,
              events: before.people,
              years: before.years,
              correlation: before.correlation,
              inBoth: before.inBoth,
            },
    }),
  );
const any = fc.oneof(variations, eventVariations);

test('every figure is a number in its range, with a standard error above nothing', () => {
  fc.assert(
    fc.property(any, share, (variation, gate) => {
      const found = facts(variation, { gate, sharing: { counts: 'excess', rate: 1 } });
      expect(found.standardError.value).toBeGreaterThan(0);
      for (const { unit, value } of Object.values(found)) {
        if (value === undefined) expect([gate, unit]).toEqual([0, expect.stringMatching(/^(people|events)$/)]);
        else expect(Number.isFinite(value) && value >= 0).toBe(true);
      }
      for (const chance of [found.payingOnNoChange, found.passingOnTrueFall, found.seeingTrueFall]) {
        expect(chance.value).toBeLessThanOrEqual(1);
      }
      expect(found.payingOnNoChange.value).toBeLessThanOrEqual(0.5);
    }),
  );
});

test('a higher gate never pays more often, on no true change or on a true fall', () => {
  fc.assert(
    fc.property(any, share, share, (variation, a, b) => {
      const [low, high] = [facts(variation, { gate: Math.min(a, b) }), facts(variation, { gate: Math.max(a, b) })];
      expect(valueOf(high.payingOnNoChange)).toBeLessThanOrEqual(valueOf(low.payingOnNoChange));
      expect(valueOf(high.passingOnTrueFall)).toBeLessThanOrEqual(valueOf(low.passingOnTrueFall));
    }),
  );
});

test('more people, with the baseline in proportion, never pay more often for nothing, and see a true fall as often', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 10, max: 1_000_000 }),
      fc.integer({ min: 1, max: 100 }),
      coefficient,
      below,
      share,
      (count, times, cv, correlation, gate) => {
        const of = (size: number) =>
          facts(spend({ people: size, coefficientOfVariation: cv, baseline: measured(2 * size, { correlation }) }), {
            gate,
          });
        const [few, many] = [of(count), of(count * times)];
        expect(valueOf(many.standardError)).toBeLessThanOrEqual(valueOf(few.standardError));
        expect(valueOf(many.payingOnNoChange)).toBeLessThanOrEqual(valueOf(few.payingOnNoChange));
        expect(valueOf(many.seeingTrueFall)).toBeGreaterThanOrEqual(valueOf(few.seeingTrueFall));
      },
    ),
  );
});

test('more correlation and more people in both never add to chance, and more variation always does', () => {
  fc.assert(
    fc.property(people, people, below, below, share, coefficient, (count, before, a, b, inBoth, cv) => {
      const of = (correlation: number, variation = cv) =>
        valueOf(
          facts(
            spend({
              people: count,
              coefficientOfVariation: variation,
              baseline: measured(before, { correlation, inBoth }),
            }),
          ).standardError,
        );
      expect(of(Math.max(a, b))).toBeLessThanOrEqual(of(Math.min(a, b)));
      expect(of(a, Number((cv + 1).toFixed(2)))).toBeGreaterThan(of(a));
    }),
  );
});

test('a test either way asks for a larger fall, and sees a true one less often', () => {
  fc.assert(
    fc.property(any, (variation) => {
      const [one, two] = [facts(variation), facts(variation, twoSided)];
      expect(valueOf(two.leastFallSeen)).toBeGreaterThan(valueOf(one.leastFallSeen));
      expect(valueOf(two.seeingTrueFall)).toBeLessThanOrEqual(valueOf(one.seeingTrueFall));
    }),
  );
});

test('a fall as large as the gate passes it in half of all years', () => {
  fc.assert(
    fc.property(any, fc.integer({ min: 1, max: 99 }), (variation, percent) => {
      const even = facts(variation, { gate: percent / 100, trueFall: percent / 100 });
      expect(even.passingOnTrueFall.value).toBe(0.5);
    }),
  );
});

/** Of 4,000 pairs of years a chance is known to 0.008 (one standard error), and a spread to about 1%. */
const pairs = 4_000;
const within = (rates: readonly number[], gate: number) => rates.filter((rate) => rate >= gate).length / pairs;
const spreadOf = (rates: readonly number[]) => {
  const mean = rates.reduce((sum, rate) => sum + rate, 0) / pairs;
  return Math.sqrt(rates.reduce((sum, rate) => sum + (rate - mean) ** 2, 0) / pairs);
};

test('simulated spend, person by person, agrees: the spread within 5%, the chance of paying within 0.025', () => {
  const rates = savingRates(pairs, 600, spendOfPerson(20_270_401, 0.9, 0.4));
  const variation = spend({
    people: 600,
    coefficientOfVariation: '0.9',
    baseline: measured(600, { correlation: '0.4' }),
  });
  const found = facts(variation, { gate: '0.05' });
  expect(Math.abs(spreadOf(rates) / valueOf(found.standardError) - 1)).toBeLessThan(0.05);
  expect(Math.abs(within(rates, 0.05) - valueOf(found.payingOnNoChange))).toBeLessThan(0.025);
});

test('simulated admissions, some people again and again, agree before and after a true fall', () => {
  const variation = events(560, {
    spread: { kind: 'per-person', mean: '0.7', variance: '1.19' },
    baseline: { kind: 'measured', events: 560, years: 1, correlation: String(0.7 / 1.7).slice(0, 10), inBoth: 1 },
  });
  const found = facts(variation, { gate: '0.05' });
  const still = savingRates(pairs, 800, admissionsOfPerson(1, 0.7));
  expect(Math.abs(spreadOf(still) / valueOf(found.standardError) - 1)).toBeLessThan(0.05);
  expect(Math.abs(within(still, 0.05) - valueOf(found.payingOnNoChange))).toBeLessThan(0.025);
  const fallen = savingRates(pairs, 800, admissionsOfPerson(2, 0.7, 0.1));
  expect(Math.abs(within(fallen, 0.05) - valueOf(found.passingOnTrueFall))).toBeLessThan(0.025);
  expect(Math.abs(within(fallen, valueOf(found.leastFallSeen)) - valueOf(found.seeingTrueFall))).toBeLessThan(0.025);
});

const wrongSpend = (own: object) => ({ ...spend(), ...own }) as ChanceVariation;
const wrongEvents = (own: object) => ({ ...events(100), ...own }) as ChanceVariation;
const wrongTerms = (own: object) => ({ ...terms, ...own });
const wrongBaseline = (own: object) => wrongSpend({ baseline: { ...measured(100), ...own } });

test.each<[string, ChanceVariation, ChanceTerms, string]>([
  ['people below zero', wrongSpend({ people: -1 }), terms, 'variation.people: -1 people is not possible. Give a whole'],
  ['nobody', wrongSpend({ people: 0 }), terms, 'variation.people: 0 people is not possible here. Give a whole number'],
  ['half a person', wrongSpend({ people: 1.5 }), terms, 'people: 1.5 people is not a whole number. Give a whole'],
  [
    'people that are NaN',
    wrongSpend({ people: NaN }),
    terms,
    'people: NaN people is not possible. Give a whole number',
  ],
  [
    'a coefficient of variation of 0',
    wrongSpend({ coefficientOfVariation: 0 }),
    terms,
    'variation.coefficientOfVariation: The coefficient of variation cannot be 0. Give the standard deviation over the average, above 0 and below 100: 215% is "2.15".',
  ],
  [
    'a coefficient of variation in per cent',
    wrongSpend({ coefficientOfVariation: 215 }),
    terms,
    'The coefficient of variation cannot be 215. Give the standard deviation over the average',
  ],
  [
    'a coefficient of variation below 0',
    wrongSpend({ coefficientOfVariation: '-2' }),
    terms,
    'The coefficient of variation cannot be "-2".',
  ],
  [
    'a coefficient of variation that is NaN',
    wrongSpend({ coefficientOfVariation: NaN }),
    terms,
    'NaN cannot be read as an exact number. Write plain digits',
  ],
  ['no variation', wrongSpend({ coefficientOfVariation: undefined }), terms, 'No number is given. Write plain digits'],
  ['no baseline', wrongSpend({ baseline: undefined }), terms, 'Give an object whose kind is one of: given, measured.'],
  [
    'a correlation beyond 1',
    wrongBaseline({ correlation: '1.1' }),
    terms,
    'variation.baseline.correlation: The correlation cannot be "1.1". Give a number from 0 to 0.9999.',
  ],
  ['a correlation of 1', wrongBaseline({ correlation: 1 }), terms, 'The correlation cannot be 1. Give a number from 0'],
  ['a correlation below 0', wrongBaseline({ correlation: '-0.1' }), terms, 'The correlation cannot be "-0.1".'],
  ['no years', wrongBaseline({ years: 0 }), terms, '0 years is not possible here. Give a whole number of years from 1'],
  ['21 years', wrongBaseline({ years: 21 }), terms, '21 years is not possible here. Give a whole number of years from'],
  [
    'more people in both years than in one',
    wrongBaseline({ inBoth: 2 }),
    terms,
    'variation.baseline.inBoth: The share of people in both years cannot be 2. Give a share from 0 to 1',
  ],
  ['a baseline of nobody', wrongBaseline({ people: 0 }), terms, 'variation.baseline.people: 0 people is not possible'],
  [
    'no events',
    wrongEvents({ events: 0 }),
    terms,
    'variation.events: The number of events cannot be 0. Give the events',
  ],
  [
    'events that vary less than alone',
    wrongEvents({ spread: { kind: 'variance-to-mean', ratio: '0.5' } }),
    terms,
    'variation.spread.ratio: The variance over the mean cannot be "0.5". Give a number from 1 to 1000.',
  ],
  [
    'a variance that whole numbers cannot have',
    wrongEvents({ spread: { kind: 'per-person', mean: '0.7', variance: '0.2' } }),
    terms,
    'variation.spread.variance: Whole numbers of events with this mean vary more than that. Give the variance',
  ],
  [
    'a variance of 0',
    wrongEvents({ spread: { kind: 'per-person', mean: 1, variance: 0 } }),
    terms,
    'variation.spread.variance: The variance cannot be 0. Give a number above 0 and below 1000000',
  ],
  [
    'a kind of variation that does not exist',
    wrongSpend({ kind: 'event' }),
    terms,
    'variation.kind: "event" is not a word known here. Did you mean "events"?',
  ],
  ['no grounds', wrongSpend({ grounds: undefined }), terms, 'variation.grounds: This is nothing, not an object.'],
  ['a gate over 100%', spend(), wrongTerms({ gate: 2 }), 'terms.gate: The gate cannot be 2. Give a share from 0 to 1'],
  ['a gate below 0', spend(), wrongTerms({ gate: '-0.01' }), 'terms.gate: The gate cannot be "-0.01". Give a share'],
  ['a gate that is NaN', spend(), wrongTerms({ gate: NaN }), 'terms.gate: NaN cannot be read as an exact number.'],
  [
    'a chance of a half that is borne',
    spend(),
    wrongTerms({ tolerableChance: '0.5' }),
    'terms.tolerableChance: The chance that is borne cannot be "0.5". Give a chance above 0 and below 0.5: 5% is "0.05".',
  ],
  [
    'a chance of 0 that is borne',
    spend(),
    wrongTerms({ tolerableChance: 0 }),
    'terms.tolerableChance: The chance that is borne cannot be 0. Give a chance above 0',
  ],
  [
    'a fall of everything',
    spend(),
    wrongTerms({ trueFall: 1 }),
    'terms.trueFall: The true fall cannot be 1. Give a share',
  ],
  [
    'a fall of nothing',
    spend(),
    wrongTerms({ trueFall: 0 }),
    'terms.trueFall: The true fall cannot be 0. Give a share',
  ],
  [
    'a confidence in the place of a level',
    spend(),
    wrongTerms({ seenAt: { kind: 'one-sided', level: '0.95' } }),
    'terms.seenAt.level: The level of significance cannot be "0.95". Give a chance above 0 and below 0.5',
  ],
  [
    'a test of no kind known',
    spend(),
    wrongTerms({ seenAt: { kind: 'two-side', level: '0.05' } }),
    'terms.seenAt.kind: "two-side" is not a word known here. Did you mean "two-sided"?',
  ],
  [
    'a sharing rate in per cent',
    spend(),
    wrongTerms({ sharing: { counts: 'excess', rate: 50 } }),
    'terms.sharing.rate: The sharing rate cannot be 50. Give a share from 0 to 1',
  ],
  ['a field that does not exist', spend(), wrongTerms({ gates: 1 }), 'terms.gates: There is no field "gates" here.'],
])('refuses %s', (_, variation, asked, problem) => {
  expect(problemsOf(() => chanceOfSharing(variation, asked))).toEqual([expect.stringContaining(problem)]);
});

test('tells every problem at once', () => {
  const variation = wrongSpend({ people: -1, coefficientOfVariation: 0 });
  expect(problemsOf(() => chanceOfSharing(variation, wrongTerms({ gate: 2 })))).toHaveLength(3);
});
