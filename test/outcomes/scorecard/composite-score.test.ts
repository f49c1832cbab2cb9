import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  compositeScore,
  type CompositeResults,
  type CompositeTerms,
  type ExactRatio,
  type MeasureScore,
} from 'neighbourhood-contracts/outcomes';
import { problemsOf } from '../../payment/activity/refusal.ts';

const terms: CompositeTerms = {
  measures: [
    { id: 'falls', label: 'Falls', weight: '3' },
    { id: 'beds', label: 'Bed days', weight: '1' },
  ],
  gates: [{ id: 'safety', label: 'No safety alert' }],
  whenNotScored: 'reweight',
  floor: '0',
  cap: '1',
};
const passed = [{ gate: 'safety', isPassed: true }] as const;
const scoring = (
  falls: MeasureScore['score'],
  beds: MeasureScore['score'],
  gates: CompositeResults['gates'] = passed,
): CompositeResults => ({
  scores: [
    { measure: 'falls', score: falls },
    { measure: 'beds', score: beds },
  ],
  gates,
});
const scored = (own: Partial<CompositeTerms>, results: CompositeResults) =>
  compositeScore({ ...terms, ...own }, results);
const ratio = (numerator: number, denominator: number): ExactRatio => ({
  numerator: String(numerator),
  denominator: String(denominator),
});

test('is the mean by weight, in lowest terms, with its working and its marks', () => {
  expect(scored({}, scoring('0.5', '0.9'))).toEqual({
    kind: 'scored',
    score: ratio(3, 5),
    multiplier: ratio(3, 5),
    working: '(3 × 0.5 + 1 × 0.9) ÷ (3 + 1)',
    failedGates: [],
    notScored: [],
    method: expect.stringContaining('a method of this library') as string,
    madeWith: { library: expect.any(String) as string, policy: expect.any(String) as string },
  });
});

test('a measure that cannot be scored is left out, scores 0, or leaves no score', () => {
  const results = scoring('0.5', 'not-scored');
  expect(scored({}, results)).toMatchObject({ score: ratio(1, 2), notScored: ['beds'], working: '(3 × 0.5) ÷ (3)' });
  expect(scored({ whenNotScored: 'zero' }, results)).toMatchObject({ score: ratio(3, 8), notScored: ['beds'] });
  expect(scored({ whenNotScored: 'fail' }, results)).toMatchObject({
    kind: 'undetermined',
    reason: 'beds could not be scored.',
    missingFacts: [],
    multiplier: 'not-known',
  });
  expect(scored({ whenNotScored: 'fail' }, results)).not.toHaveProperty('lowest');
});

test('nothing that could be scored is no score where the others would weigh the more, and 0 where it scores 0', () => {
  const results = scoring('not-scored', 'not-scored');
  expect(scored({}, results)).toMatchObject({ kind: 'undetermined', reason: 'No measure could be scored.' });
  expect(scored({ whenNotScored: 'zero' }, results)).toMatchObject({ kind: 'scored', score: ratio(0, 1) });
});

test('a failed gate makes it 0, beneath the floor too, whatever else is not known', () => {
  const failed = [{ gate: 'safety', isPassed: false }];
  for (const whenNotScored of ['reweight', 'zero', 'fail'] as const) {
    for (const beds of ['0.9', 'not-scored', 'not-known']) {
      expect(scored({ floor: '0.5', whenNotScored }, scoring('0.5', beds, failed))).toMatchObject({
        kind: 'scored',
        score: ratio(0, 1),
        multiplier: ratio(0, 1),
        failedGates: ['safety'],
      });
    }
  }
});

test('the floor and the cap hold the multiplier, and leave the score as it is', () => {
  const collar = { floor: '0.25', cap: '0.8' };
  expect(scored(collar, scoring('0.1', '0.1'))).toMatchObject({ score: ratio(1, 10), multiplier: ratio(1, 4) });
  expect(scored(collar, scoring('1', '1'))).toMatchObject({ score: ratio(1, 1), multiplier: ratio(4, 5) });
  expect(scored(collar, scoring('0.8', '0.8'))).toMatchObject({ multiplier: ratio(4, 5) });
});

test('what is not known leaves it undetermined between its least and its most, and is named', () => {
  expect(scored({ cap: '0.6' }, scoring('0.5', 'not-known'))).toMatchObject({
    kind: 'undetermined',
    missingFacts: ['the score of Bed days'],
    multiplier: 'not-known',
    lowest: ratio(3, 8),
    highest: ratio(3, 5),
  });
  expect(scored({ floor: '0.2' }, { scores: scoring('0.5', '0.5').scores, gates: [] })).toMatchObject({
    kind: 'undetermined',
    missingFacts: ['whether this gate is passed: No safety alert'],
    lowest: ratio(0, 1),
    highest: ratio(1, 2),
  });
  expect(scored({}, { scores: [], gates: [{ gate: 'safety', isPassed: 'not-known' }] })).toMatchObject({
    missingFacts: ['the score of Falls', 'the score of Bed days', 'whether this gate is passed: No safety alert'],
  });
});

test('a multiplier that the floor or the cap holds already is known before the score is', () => {
  expect(scored({ cap: '0.3' }, scoring('0.5', 'not-known'))).toMatchObject({
    kind: 'undetermined',
    multiplier: ratio(3, 10),
  });
});

test('a measure without weight counts for nothing, known or not', () => {
  const [falls] = terms.measures;
  const measures = [...(falls ? [falls] : []), { id: 'beds', label: 'Bed days', weight: '0' }];
  for (const beds of ['0.1', 'not-scored', 'not-known']) {
    expect(scored({ measures, whenNotScored: 'fail' }, scoring('0.5', beds))).toMatchObject({ score: ratio(1, 2) });
  }
});

const share = fc.nat(1000).map((thousandths) => (thousandths / 1000).toFixed(3));
const score = fc.oneof(
  { arbitrary: share, weight: 4 },
  { arbitrary: fc.constantFrom('not-scored', 'not-known'), weight: 1 },
);
const drawn = fc.record({
  measures: fc.array(fc.tuple(fc.integer({ min: 1, max: 50 }), score), { minLength: 1, maxLength: 6 }),
  whenNotScored: fc.constantFrom('reweight' as const, 'zero' as const, 'fail' as const),
  collar: fc.tuple(share, share).map((ends) => [...ends].sort()),
});
type Drawn = typeof drawn extends fc.Arbitrary<infer Value> ? Value : never;
const asked = ({ measures, whenNotScored, collar: [floor = '0', cap = '1'] }: Drawn): CompositeTerms => ({
  measures: measures.map(([weight], at) => ({ id: `m${at}`, label: `M${at}`, weight: String(weight) })),
  gates: [],
  whenNotScored,
  floor,
  cap,
});
const answered = ({ measures }: Drawn): CompositeResults => ({
  scores: measures.map(([, each], at) => ({ measure: `m${at}`, score: each })),
  gates: [],
});
const valueOf = ({ numerator, denominator }: ExactRatio) => Number(numerator) / Number(denominator);

test('the score is between the least and the most of those that count, and the multiplier in its collar', () => {
  fc.assert(
    fc.property(drawn, (all) => {
      const result = compositeScore(asked(all), answered(all));
      if (result.kind !== 'scored') return;
      const counted = all.measures.flatMap(([, each]) =>
        each === 'not-scored' ? (all.whenNotScored === 'zero' ? [0] : []) : [Number(each)],
      );
      expect(valueOf(result.score)).toBeGreaterThanOrEqual(Math.min(...counted) - 1e-12);
      expect(valueOf(result.score)).toBeLessThanOrEqual(Math.max(...counted) + 1e-12);
      expect(valueOf(result.multiplier)).toBeGreaterThanOrEqual(Number(all.collar[0]));
      expect(valueOf(result.multiplier)).toBeLessThanOrEqual(Number(all.collar[1]));
    }),
  );
});

test('weights scaled together, and measures in another order, change nothing', () => {
  fc.assert(
    fc.property(drawn, fc.integer({ min: 2, max: 9 }), (all, by) => {
      const scaled = {
        ...all,
        measures: all.measures.map(([weight, each]) => [weight * by, each] as [number, string]),
      };
      const [before, after] = [all, scaled].map((each) => compositeScore(asked(each), answered(each)));
      expect(after).toEqual(before?.kind === 'scored' ? { ...before, working: expect.any(String) as string } : before);
      const results = answered(all);
      const turned = compositeScore(
        { ...asked(all), measures: [...asked(all).measures].reverse() },
        { ...results, scores: [...results.scores].reverse() },
      );
      expect(turned.multiplier).toEqual(before?.multiplier);
    }),
  );
});

test('what is supplied later is between the bounds that were given before, and settles a multiplier never otherwise', () => {
  fc.assert(
    fc.property(
      drawn,
      fc.array(fc.oneof(share, fc.constant('not-scored')), { minLength: 6, maxLength: 6 }),
      (all, later) => {
        const before = compositeScore(asked(all), answered(all));
        const supplied = all.measures.map(([weight, each], at): [number, string] => {
          return [weight, each === 'not-known' ? (later[at] ?? '0') : each];
        });
        const after = compositeScore(asked(all), answered({ ...all, measures: supplied }));
        if (before.kind === 'scored') expect(after).toEqual(before);
        if (before.kind === 'scored' || after.kind !== 'scored') return;
        if (before.lowest === undefined || before.highest === undefined) return;
        expect(valueOf(after.multiplier)).toBeGreaterThanOrEqual(valueOf(before.lowest) - 1e-12);
        expect(valueOf(after.multiplier)).toBeLessThanOrEqual(valueOf(before.highest) + 1e-12);
        if (before.multiplier !== 'not-known') expect(after.multiplier).toEqual(before.multiplier);
      },
    ),
  );
});

test.each<[string, Partial<CompositeTerms>, Partial<CompositeResults>, string]>([
  [
    'a weight below 0',
    { measures: [{ id: 'falls', label: 'Falls', weight: '-1' }] },
    {},
    'terms.measures[0].weight: A weight cannot be "-1". Give a number of 0 or more.',
  ],
  [
    'weights that are all 0',
    { measures: terms.measures.map((measure) => ({ ...measure, weight: 0 })) },
    {},
    'terms.measures: No measure has a weight above 0. Give at least one measure with a weight above 0.',
  ],
  ['no measures', { measures: [] }, { scores: [] }, 'terms.measures: No measure has a weight above 0.'],
  [
    'a cap below the floor',
    { floor: '0.9', cap: '0.25' },
    {},
    'terms.cap: The cap "0.25" is below the floor "0.9". Give a cap at or above the floor.',
  ],
  ['a cap above 1', { cap: '1.2' }, {}, 'terms.cap: A cap cannot be "1.2". Give a share from 0 to 1'],
  [
    'no word on what cannot be scored',
    { whenNotScored: undefined },
    {},
    'terms.whenNotScored: This is nothing. Give one of: reweight, zero, fail.',
  ],
  [
    'a measure given twice',
    { measures: [...terms.measures, { id: 'falls', label: 'Falls', weight: '1' }] },
    {},
    'terms.measures[2].id: "falls" was given already, at terms.measures[0].id.',
  ],
  [
    'a score as a percentage',
    {},
    { scores: [{ measure: 'falls', score: 50 }] },
    'results.scores[0].score: A score cannot be 50. Give a score from 0 to 1, "not-scored" where it cannot be scored',
  ],
  [
    'a score that is not a number',
    {},
    { scores: [{ measure: 'falls', score: NaN }] },
    'results.scores[0].score: NaN cannot be read as an exact number. Give a score from 0 to 1',
  ],
  [
    'a score of nothing',
    {},
    { scores: [{ measure: 'falls', score: null as never }] },
    'results.scores[0].score: No number is given. Give a score from 0 to 1',
  ],
  [
    'a score of no measure',
    {},
    { scores: [{ measure: 'fals', score: '1' }] },
    'results.scores[0].measure: The terms have no measure "fals". Did you mean "falls"?',
  ],
  [
    'two scores of a measure',
    {},
    { scores: [...scoring('1', '1').scores, { measure: 'beds', score: '0' }] },
    'results.scores[2].measure: "beds" was given already',
  ],
  [
    'a gate that is neither passed nor failed',
    {},
    { gates: [{ gate: 'safety', isPassed: 'yes' as never }] },
    'results.gates[0].isPassed: This is "yes". Give true or false, or "not-known".',
  ],
  [
    'a gate that there is not',
    {},
    { gates: [{ gate: 'money', isPassed: true }] },
    'results.gates[0].gate: The terms have no gate "money". Known here: safety.',
  ],
])('refuses %s', (_, wrongTerms, wrongResults, problem) => {
  const run = () => compositeScore({ ...terms, ...wrongTerms }, { ...scoring('1', '1'), ...wrongResults });
  expect(problemsOf(run)).toEqual([expect.stringContaining(problem)]);
});
