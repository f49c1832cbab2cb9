import { Decimal } from 'decimal.js';
import { settleGainShare, type GainShareFacts, type GainShareTerms } from 'neighbourhood-contracts/sharing';
import { printTable } from './race.ts';

/** 100,000 two-sided settlements: savings and losses, on both sides of a gate by people, capped, limited and relieved. */
const count = 100_000;
const points = [
  { people: 5_000, rate: '0.039' },
  { people: 10_000, rate: '0.03' },
  { people: 20_000, rate: '0.025' },
  { people: 60_000, rate: '0.02' },
];
const grounds = { kind: 'agreed', by: 'ICB and host', document: 'Schedule 3', on: '2027-03-31' } as const;
const gate = {
  minimum: { kind: 'by-population', points },
  passes: 'at-or-above',
  counts: 'whole-saving',
  below: 'nothing',
} as const;
const terms: GainShareTerms = {
  period: { from: '2027-04-01', until: '2028-04-01' },
  direction: { kind: 'two-sided' },
  gains: {
    gate,
    quality: { kind: 'none' },
    rate: { kind: 'by-quality', most: '0.5' },
    retention: '0.02',
    caps: [{ kind: 'share-of-expected', share: '0.03' }],
    order: ['share', 'retention', 'cap'],
  },
  losses: {
    gate,
    rate: { kind: 'less-by-quality', most: '0.75', floor: '0.4', ceiling: '0.75' },
    limits: [{ kind: 'share-of-expected', share: '0.03' }],
    excessBorneBy: 'the ICB',
    relief: 'as-told',
    order: ['share', 'limit', 'relief'],
  },
  payableUpTo: 'sharing-terms-alone',
  countsUpTo: 'cohort-saving',
  rounding: { stage: 'each-line', unit: 'penny', mode: 'half-away-from-zero' },
  grounds,
};

const years = Array.from({ length: count }, (_, place) => ({
  people: 5_000 + ((place * 7) % 60_000),
  expected: `${String(40_000_000 + ((place * 7_919) % 30_000_000))}.${String(10 + (place % 90))}`,
  actual: `${String(40_000_000 + ((place * 7_919) % 30_000_000) + (((place * 104_729) % 8_000_000) - 4_000_000))}.${String(10 + (place % 89))}`,
  quality: `0.${String(5_000 + ((place * 13) % 5_000))}`,
  relief: String((place * 31) % 20_000),
}));
type Year = (typeof years)[number];

const factsOf = ({ people, expected, actual, quality, relief }: Year): GainShareFacts => ({
  about: 'our-mnp',
  people,
  saving: {
    kind: 'spend',
    expectedPounds: expected,
    adjustments: [],
    actualPounds: actual,
    commissionerCash: 'whole-saving',
  },
  wholePopulation: 'not-known',
  chance: 'not-known',
  quality: { score: quality },
  relief: { kind: 'pounds', pounds: relief },
  grounds,
});

/** Nothing but the arithmetic in decimal.js: no checks, no steps, no word of why. */
const decimalPoints = points.map(({ people, rate }) => ({ people: new Decimal(people), rate: new Decimal(rate) }));

function decimalMinimum(people: Decimal): Decimal {
  const next = decimalPoints.findIndex((point) => people.lte(point.people));
  const [from, to] = [decimalPoints[next - 1], decimalPoints[next]];
  if (to === undefined) return new Decimal('0.02');
  if (from === undefined) return to.rate;
  return from.rate.plus(to.rate.minus(from.rate).times(people.minus(from.people)).div(to.people.minus(from.people)));
}

function byDecimal(year: Year): number {
  const expected = new Decimal(year.expected);
  const saved = expected.minus(year.actual);
  const reached = saved
    .abs()
    .div(expected)
    .gte(decimalMinimum(new Decimal(year.people)));
  if (!reached) return 0;
  const most = expected.times('0.03');
  if (saved.gt(0)) {
    const shared = saved.times(new Decimal('0.5').times(year.quality)).times('0.98');
    return Decimal.min(shared, most).times(100).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber();
  }
  const rate = Decimal.min(Decimal.max(new Decimal(1).minus(new Decimal('0.75').times(year.quality)), '0.4'), '0.75');
  const owed = Decimal.max(Decimal.min(saved.abs().times(rate), most).minus(year.relief), 0);
  return -owed.times(100).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber();
}

/** The same in doubles, which may be a penny off. */
function minimumOf(people: number): number {
  for (const [place, to] of points.entries()) {
    if (people > to.people) continue;
    const from = points[place - 1];
    if (from === undefined) return Number(to.rate);
    const way = (people - from.people) / (to.people - from.people);
    return Number(from.rate) + way * (Number(to.rate) - Number(from.rate));
  }
  return 0.02;
}

function byDoubles(year: Year): number {
  const [expected, quality] = [Number(year.expected), Number(year.quality)];
  const saved = expected - Number(year.actual);
  if (Math.abs(saved) / expected < minimumOf(year.people)) return 0;
  const most = expected * 0.03;
  if (saved > 0) return Math.round(Math.min(saved * 0.5 * quality * 0.98, most) * 100);
  const rate = Math.min(Math.max(1 - 0.75 * quality, 0.4), 0.75);
  return -Math.round(Math.max(Math.min(-saved * rate, most) - Number(year.relief), 0) * 100);
}

function byLibrary(year: Year): number {
  const { total } = settleGainShare(terms, factsOf(year));
  return total.kind === 'settled' ? total.amountPence : Number.NaN;
}

const contenders = [
  { name: 'neighbourhood-contracts, checked, every step', work: byLibrary },
  { name: 'decimal.js, the arithmetic alone', work: byDecimal },
  { name: 'doubles, the arithmetic alone', work: byDoubles },
];

/** They must agree on every settlement before any is timed: to the penny, and doubles to a penny. */
let [gained, lost, none] = [0, 0, 0];
for (const year of years) {
  const [made, exact, near] = contenders.map(({ work }) => work(year)) as [number, number, number];
  if (made !== exact || !(Math.abs(made - near) <= 1)) {
    throw new Error(`They do not agree: ${String(made)}, ${String(exact)}, ${String(near)}.`);
  }
  if (made > 0) gained += 1;
  else if (made < 0) lost += 1;
  else none += 1;
}

const rounds = 3;
const times = contenders.map((): number[] => []);
for (let round = 0; round < rounds; round += 1) {
  for (const [place, { work }] of contenders.entries()) {
    const started = performance.now();
    let sum = 0;
    for (const year of years) sum += work(year);
    times[place]?.push(performance.now() - started);
    if (!Number.isFinite(sum)) throw new Error('A settlement is open.');
  }
}
printTable(
  `${String(count)} two-sided settlements: ${String(gained)} paid, ${String(lost)} owed, ${String(none)} at the gate`,
  contenders.map(({ name }, place) => ({ name, times: times[place] ?? [] })),
);
const [ours = 0, decimals = 0, doubles = 0] = times.map((each) => [...each].sort((a, b) => a - b)[1] ?? Number.NaN);
console.log(`  x ${(ours / decimals).toFixed(1)} of decimal.js and x ${(ours / doubles).toFixed(0)} of doubles`);
