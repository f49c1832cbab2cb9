import { describe, expect, test } from 'vitest';
import { problemsOf } from '../../payment/activity/refusal.ts';
import { noGate, plainTerms, settled, type Case } from './settled.ts';

/** Terms or facts that no type allows, as they come from a file. */
type Wrong = Readonly<Record<string, unknown>>;
const gains = (own: Wrong): Case => ({ gains: own });
const losses = (own: Wrong): Case => ({ losses: own });
const terms = (own: Wrong): Case => ({ terms: own });
const facts = (own: Wrong): Case => ({ facts: own });
const minimum = (own: Wrong): Case => gains({ gate: { ...noGate, minimum: own } });
const corridors = (...bands: readonly (readonly [unknown, unknown])[]): Case =>
  gains({ rate: { kind: 'corridors', bands: bands.map(([upTo, rate]) => ({ upTo, rate })) } });
const byPeople = (...points: readonly (readonly [unknown, unknown])[]): Case =>
  minimum({ kind: 'by-population', points: points.map(([people, rate]) => ({ people, rate })) });
const activity = (...contracts: readonly Wrong[]): Case =>
  facts({
    saving: {
      kind: 'activity',
      adjustments: [],
      contracts: contracts.map((own) => ({
        id: 'emergency',
        provider: 'RXX',
        unit: 'admissions',
        expectedUnits: 10,
        actualUnits: 9,
        pricePounds: 1,
        variableShare: 1,
        rebased: 'no',
        release: 'not-known',
        ...own,
      })),
    },
  });

const numberHelp = 'Give a plain number, { value, roundedTo }, { low, high, question }, or "not-known".';
const period = { from: '2026-04-01', until: '2027-04-01' };
const limit = { kind: 'share-of-income', share: '0.1', of: ['acute'], period };
const release = {
  firstYear: '2029/30',
  unit: 'admissions',
  pricePounds: 1,
  variableShare: 1,
  semiFixedShare: 0,
  fixedShare: 0,
  semiFixedYears: 0,
  fixedLagYears: 0,
  fixedYears: 0,
};

describe('each of these is one problem, which says what would be right', () => {
  test.each<[string, Case, string]>([
    [
      'a corridor that goes down',
      corridors(['0.1', 1], ['0.05', '0.5'], ['no-end', 0]),
      'terms.gains.rate.bands[1].upTo: This corridor ends at 0.05, not above where it begins, at 0.1. Give ends that go up, from the first to the last.',
    ],
    [
      'a corridor without width',
      corridors(['0.1', 1], ['0.1', '0.5'], ['no-end', 0]),
      'terms.gains.rate.bands[1].upTo: This corridor ends at 0.1, not above',
    ],
    [
      'a first corridor that ends at nothing',
      corridors(['0', 1], ['no-end', 0]),
      'terms.gains.rate.bands[0].upTo: This corridor ends at 0, not above where it begins, at 0.',
    ],
    [
      'a last corridor with an end',
      corridors(['0.1', 1], ['0.2', 0]),
      'terms.gains.rate.bands[1].upTo: The last corridor has an end. Give "no-end" for the last corridor',
    ],
    [
      'a corridor after one without end',
      corridors(['no-end', 1], ['no-end', 0]),
      'terms.gains.rate.bands[0].upTo: Only the last corridor is without end.',
    ],
    [
      'no corridor at all',
      corridors(),
      'terms.gains.rate.bands: No corridor is given. Give at least one { upTo, rate }.',
    ],
    [
      'the end of a corridor in percent',
      corridors([25, 1], ['no-end', 0]),
      'terms.gains.rate.bands[0].upTo: The end of a corridor cannot be 25. Give a share of the expected spend above 0 and up to 1',
    ],
    [
      'a corridor that pays more than all',
      corridors(['no-end', '1.1']),
      'terms.gains.rate.bands[0].rate: A sharing rate cannot be "1.1".',
    ],
    [
      'a gate over 100%',
      minimum({ kind: 'fixed', rate: '1.01' }),
      'terms.gains.gate.minimum.rate: A gate cannot be "1.01". Give a number from 0 to 1.',
    ],
    ['a gate in percent', minimum({ kind: 'fixed', rate: 2 }), 'terms.gains.gate.minimum.rate: A gate cannot be 2.'],
    [
      'a gate without its rate',
      minimum({ kind: 'fixed' }),
      `terms.gains.gate.minimum.rate: No number is given. ${numberHelp}`,
    ],
    [
      'a gate by people that goes back',
      byPeople([10, '0.1'], [5, '0.2']),
      'terms.gains.gate.minimum.points[1].people: This number of people is not above that of the point before it. Give the points from the fewest people to the most.',
    ],
    [
      'a gate by people over 100%',
      byPeople([10, 12]),
      'terms.gains.gate.minimum.points[0].rate: A gate cannot be 12. Give a number from 0 to 1.',
    ],
    [
      'a gate by people without a point',
      byPeople(),
      'terms.gains.gate.minimum.points: No point is given. Give at least one { people, rate }.',
    ],
    [
      'a gate by chance that so few people cannot reach',
      {
        ...minimum({ kind: 'by-chance', coefficientOfVariation: 100, confidence: '0.95', places: 4 }),
        facts: { people: 10 },
      },
      'terms.gains.gate.minimum: For 10 people this gate would be 52.0148 of the expected spend: more than all of it. Give more people, or a gate of another kind.',
    ],
    [
      'an organisation whose income counts twice',
      gains({ caps: [{ ...limit, of: ['acute', 'acute'] }] }),
      'terms.gains.caps[0].of[1]: "acute" was given already, at terms.gains.caps[0].of[0]. Give each one once, under a code of its own.',
    ],
    [
      'units since a day before the period',
      activity({ rebased: { from: '2026-04-01', unitsSince: 5 } }),
      'facts.saving.contracts[0].rebased.unitsSince: The fixed element was set anew on 2026-04-01, not within the period: all units count, or none. Leave the units since then out.',
    ],
    [
      'more units since than were expected',
      activity({ rebased: { from: '2027-10-01', unitsSince: 11 } }),
      'facts.saving.contracts[0].rebased.unitsSince: More units were avoided since then than were expected in the whole period. Give 10 or fewer.',
    ],
    [
      'no units since a day within the period',
      activity({ rebased: { from: '2027-10-01' } }),
      'facts.saving.contracts[0].rebased.unitsSince: It is not told how many units were avoided since 2027-10-01. Give them, or "not-known".',
    ],
    [
      'a confidence in percent',
      minimum({ kind: 'by-chance', coefficientOfVariation: 2, confidence: 95, places: 4 }),
      'terms.gains.gate.minimum.confidence: A confidence cannot be 95. Give a number from 0.500001 to 0.999999.',
    ],
    [
      'a variation of nothing',
      minimum({ kind: 'by-chance', coefficientOfVariation: 0, confidence: '0.95', places: 4 }),
      'terms.gains.gate.minimum.coefficientOfVariation: A coefficient of variation cannot be 0.',
    ],
    [
      'half a decimal place',
      minimum({ kind: 'by-chance', coefficientOfVariation: 2, confidence: '0.95', places: 2.5 }),
      'terms.gains.gate.minimum.places: The number of decimal places is not a whole number. Give a whole number from 2 to 10.',
    ],
    [
      'a word for whether a gate that is just reached is passed',
      gains({ gate: { ...noGate, passes: 'over' } }),
      'terms.gains.gate.passes: "over" is not a word known here.',
    ],
    [
      'a share below the gate above all',
      gains({ gate: { ...noGate, below: { shareOfRate: 50 } } }),
      'terms.gains.gate.below.shareOfRate: The share of the rate cannot be 50. Give a number from 0 to 1.',
    ],
    [
      'a word for what is paid below the gate',
      gains({ gate: { ...noGate, below: 'half' } }),
      'terms.gains.gate.below: "half" is not a word known here. Give "nothing", or { shareOfRate }: a half is "0.5".',
    ],
    [
      'no gate',
      gains({ gate: undefined }),
      'terms.gains.gate: This is nothing, not an object. Give an object with the fields minimum, passes, counts, below.',
    ],
    [
      'a scaled quality that begins above where it passes',
      gains({ quality: { kind: 'thresholds', passFrom: '0.6', scaledFrom: '0.9' } }),
      'terms.gains.quality.scaledFrom: ',
    ],
    [
      'a rate in percent',
      gains({ rate: { kind: 'flat', rate: 50 } }),
      'terms.gains.rate.rate: A sharing rate cannot be 50.',
    ],
    [
      'a rate of NaN',
      gains({ rate: { kind: 'flat', rate: NaN } }),
      `terms.gains.rate.rate: NaN cannot be read as an exact number. ${numberHelp}`,
    ],
    [
      'a rate of a loss for a gain',
      gains({ rate: { kind: 'less-by-quality', most: 1, floor: 0, ceiling: 1 } }),
      'terms.gains.rate.kind: "less-by-quality" is not a word known here.',
    ],
    [
      'a ceiling below the floor',
      losses({ rate: { kind: 'less-by-quality', most: 1, floor: '0.6', ceiling: '0.4' } }),
      'terms.losses.rate.ceiling: The ceiling is below the floor. Give a ceiling at or above the floor.',
    ],
    [
      'a share kept back in percent',
      gains({ retention: 2 }),
      'terms.gains.retention: The share kept back cannot be 2. Give a share from 0 to 1',
    ],
    ['no word on what is kept back', gains({ retention: undefined }), 'terms.gains.retention: No number is given.'],
    [
      'a cap above all that was expected',
      gains({ caps: [{ kind: 'share-of-expected', share: 10 }] }),
      'terms.gains.caps[0].share: A limit cannot be 10.',
    ],
    [
      'a cap below nothing',
      gains({ caps: [{ kind: 'pounds', pounds: -1 }] }),
      'terms.gains.caps[0].pounds: A limit cannot be -1. Give a number of 0 or more.',
    ],
    [
      'an income of nobody',
      gains({ caps: [{ ...limit, of: [] }] }),
      'terms.gains.caps[0].of: It is not said whose income counts. Name at least one organisation whose income counts.',
    ],
    [
      'no list of caps',
      gains({ caps: undefined }),
      'terms.gains.caps: This is nothing, not a list. Give a list; it may be empty.',
    ],
    [
      'an order without the cap',
      gains({ order: ['share', 'retention'] }),
      'terms.gains.order: The order does not name each step once. Give share, retention, cap in their order, each once.',
    ],
    [
      'an order with a step twice',
      gains({ order: ['share', 'share', 'cap'] }),
      'terms.gains.order: The order does not name each step once.',
    ],
    [
      'an order of other steps',
      losses({ order: ['share', 'cap', 'relief'] }),
      'terms.losses.order[1]: "cap" is not a word known here.',
    ],
    ['nobody who bears the excess', losses({ excessBorneBy: '' }), 'terms.losses.excessBorneBy: '],
    ['a word for relief', losses({ relief: 'yes' }), 'terms.losses.relief: "yes" is not a word known here.'],
    [
      'upside-only that ends within the period',
      terms({ direction: { kind: 'upside-only', until: '2027-10-01' } }),
      'terms.direction.until: Sharing stops being upside-only on 2027-10-01, within the period. Settle the time before that day and the time from it on as two periods.',
    ],
    [
      '"initially" upside-only',
      terms({ direction: { kind: 'upside-only', until: 'initially' } }),
      'terms.direction.until: "initially" is not a day',
    ],
    ['no direction', terms({ direction: undefined }), 'terms.direction: '],
    ['no word on whether cash limits it', terms({ payableUpTo: undefined }), 'terms.payableUpTo: '],
    ['no word on whether beds refill', terms({ countsUpTo: undefined }), 'terms.countsUpTo: '],
    ['no gains', terms({ gains: undefined }), 'terms.gains: '],
    ['no rounding', terms({ rounding: undefined }), 'terms.rounding: No rounding is given.'],
    [
      'an expected spend of zero',
      { expected: 0 },
      'facts.saving: The expected spend comes to £0. Give an expected spend above nothing: a saving is judged as a share of it.',
    ],
    [
      'adjustments that leave nothing',
      { saving: { adjustments: [{ kind: 'pounds', id: 'out', label: 'Out of scope', pounds: '-10000000' }] } },
      'facts.saving: The expected spend comes to £0.',
    ],
    [
      'adjustments that leave nothing, whatever it was',
      {
        expected: { low: 1, high: 5, question: 'the budget' },
        saving: { adjustments: [{ kind: 'pounds', id: 'out', label: 'Out of scope', pounds: '-10' }] },
      },
      'facts.saving: The expected spend comes to \u2212£9 to \u2212£5.',
    ],
    [
      'an expected spend below nothing',
      { expected: '-1' },
      'facts.saving.expectedPounds: The expected spend cannot be "-1". Give a number of 0 or more.',
    ],
    [
      'negative spend',
      { actual: '-0.01' },
      'facts.saving.actualPounds: The actual spend cannot be "-0.01". Give a number of 0 or more.',
    ],
    [
      'spend that is not a number',
      { actual: NaN },
      `facts.saving.actualPounds: NaN cannot be read as an exact number. ${numberHelp}`,
    ],
    [
      'spend without end',
      { actual: Infinity },
      'facts.saving.actualPounds: Infinity cannot be read as an exact number.',
    ],
    [
      'spend with separators',
      { actual: '9,000,000' },
      'facts.saving.actualPounds: "9,000,000" cannot be read as an exact number.',
    ],
    [
      'no spend',
      { saving: { actualPounds: undefined } },
      `facts.saving.actualPounds: No number is given. ${numberHelp}`,
    ],
    [
      'no word on cash',
      { saving: { commissionerCash: undefined } },
      'facts.saving.commissionerCash: No number is given.',
    ],
    [
      'an adjustment by a factor of nothing',
      { saving: { adjustments: [{ kind: 'factor', id: 'g', label: 'Growth', factor: 0 }] } },
      'facts.saving.adjustments[0].factor: A factor cannot be 0.',
    ],
    [
      'an adjustment twice',
      { saving: { adjustments: [1, 2].map(() => ({ kind: 'factor', id: 'g', label: 'Growth', factor: 1 }) as const) } },
      'facts.saving.adjustments[1].id: "g" was given already',
    ],
    [
      'missing quality, at a gate',
      gains({ quality: { kind: 'as-judged' } }),
      'facts.quality: The terms turn on quality, and none is given. Give { score } from 0 to 1, or { score: "not-known" }.',
    ],
    [
      'missing quality, for a rate',
      gains({ rate: { kind: 'by-quality', most: '0.5' } }),
      'facts.quality: The terms turn on quality, and none is given.',
    ],
    [
      'missing quality, for the rate of a loss',
      losses({ rate: { kind: 'less-by-quality', most: 1, floor: 0, ceiling: 1 } }),
      'facts.quality: The terms turn on quality, and none is given.',
    ],
    [
      'a score in percent',
      facts({ quality: { score: 87 } }),
      'facts.quality.score: A quality score cannot be 87. Give a number from 0 to 1.',
    ],
    [
      'quality that nobody judged',
      { ...gains({ quality: { kind: 'as-judged' } }), ...facts({ quality: { score: '0.9' } }) },
      'facts.quality.judged: It is not told how quality was judged. Give "pass", "scaled", "fail" or "not-known".',
    ],
    [
      'relief that is not told',
      losses({ relief: 'as-told' }),
      'facts.relief: The terms relieve a loss, and no relief is told.',
    ],
    [
      'a share of the year above it',
      { ...losses({ relief: 'as-told' }), ...facts({ relief: { kind: 'shares', shareOfYear: 5, shareOfPeople: 1 } }) },
      'facts.relief.shareOfYear: The share of the year cannot be 5.',
    ],
    [
      'an income that is not given',
      gains({ caps: [limit] }),
      'facts.incomes: A limit is a share of the income of "acute" from 2026-04-01 until 2027-04-01, which is not given. Give it once, as pounds or as "not-known".',
    ],
    [
      'an income of another year',
      {
        ...losses({ limits: [limit] }),
        ...facts({ incomes: [{ of: 'acute', period: plainTerms.period, pounds: 1 }] }),
      },
      'facts.incomes: A limit is a share of the income of "acute" from 2026-04-01',
    ],
    [
      'an income given twice',
      { ...gains({ caps: [limit] }), ...facts({ incomes: [1, 2].map((pounds) => ({ of: 'acute', period, pounds })) }) },
      'facts.incomes: Twice given: the income of "acute" from 2026-04-01 until 2027-04-01.',
    ],
    ['people below none', facts({ people: -1 }), 'facts.people: The number of people cannot be -1.'],
    ['no word on the whole population', facts({ wholePopulation: undefined }), 'facts.wholePopulation: '],
    ['no word on chance', facts({ chance: undefined }), 'facts.chance: '],
    [
      'a population that spent less than nothing',
      facts({ wholePopulation: { expectedPounds: 1, actualPounds: -1 } }),
      'facts.wholePopulation.actualPounds: The actual spend cannot be -1.',
    ],
    [
      'activity of no contract',
      activity(),
      'facts.saving.contracts: No contract is given. Give the contract of each provider whose activity counts: one at least.',
    ],
    ['a contract twice', activity({}, {}), 'facts.saving.contracts[1].id: "emergency" was given already'],
    [
      'activity below nothing',
      activity({ actualUnits: -1 }),
      'facts.saving.contracts[0].actualUnits: The actual activity cannot be -1.',
    ],
    [
      'a price below nothing',
      activity({ pricePounds: -1 }),
      'facts.saving.contracts[0].pricePounds: The price cannot be -1.',
    ],
    [
      'a variable share in percent',
      activity({ variableShare: 20 }),
      'facts.saving.contracts[0].variableShare: The share paid for each unit cannot be 20.',
    ],
    ['no word on whether it was set anew', activity({ rebased: undefined }), 'facts.saving.contracts[0].rebased: '],
    [
      'a cost that begins to go after the year',
      activity({ release }),
      'facts.saving.contracts[0].release.firstYear: This cost begins to go in 2029/30, after the time that is settled. Give 2027/28 or a year before it.',
    ],
    ['a field that does not exist', terms({ upsideOnly: true }), 'terms.upsideOnly: '],
  ])('%s', (_, own, problem) => {
    const problems = problemsOf(() => settled(own));
    expect(problems).toEqual([expect.stringContaining(problem)]);
    for (const each of problems) expect(each).not.toMatch(/undefined|\[object/);
  });
});

test('what is not agreed is offered for what was left out', () => {
  for (const field of ['gate', 'quality', 'rate', 'retention', 'caps']) {
    expect(problemsOf(() => settled(gains({ [field]: undefined })))[0]).toContain(
      'Where it is not agreed, give "not-agreed".',
    );
  }
});

test('every problem is told at once', () => {
  const own = {
    ...gains({ retention: 2, rate: { kind: 'flat', rate: 3 } }),
    ...facts({ people: -1, quality: { score: 9 } }),
  };
  expect(problemsOf(() => settled(own))).toHaveLength(4);
});
