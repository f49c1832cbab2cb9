import {
  chanceOfSharing,
  minimumSavingRate,
  type ChanceTerms,
  type EventVariation,
  type Grounds,
  type SpendVariation,
} from 'neighbourhood-contracts/sharing';
import { normalQuantile, normalUpper } from 'neighbourhood-contracts/statistics';

/** The rows of the tables of docs/chance.md, reckoned anew. */
export const grounds: Grounds = { kind: 'assumed', because: 'the worked example of docs/chance.md' };

const terms: ChanceTerms = {
  gate: '0.02',
  tolerableChance: '0.05',
  trueFall: '0.1',
  seenAt: { kind: 'one-sided', level: '0.05' },
  sharing: { counts: 'whole-saving', rate: '0.5' },
};

const populations = [
  [50_000, '2.15'],
  [250_000, '2.15'],
  [2_000, '1.5'],
] as const;

const given = { kind: 'given' } as const;
const oneYear = (people: number) =>
  ({ kind: 'measured', people, years: 1, correlation: '0.4', inBoth: '0.9' }) as const;

const spendOn = (people: number, coefficientOfVariation: string, isGiven: boolean): SpendVariation => ({
  kind: 'spend-per-head',
  people,
  coefficientOfVariation,
  baseline: isGiven ? given : oneYear(people),
  grounds,
});

export const percent = (share = NaN): string => {
  if (share > 0.999) return 'above 99.9%';
  return share < 0.0001 ? 'below 0.01%' : `${String(Number((share * 100).toPrecision(3)))}%`;
};
export const whole = (number = NaN): string => String(number).replace(/\B(?=(\d{3})+$)/g, ',');
const poundsInAMillion = (share = NaN): string =>
  share < 1e-6 ? 'less than £1' : `£${whole(Math.round(share * 1e6))}`;
const row = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** What the page says of the three populations, with a baseline that is given and with one that was measured. */
export function spendRows(isGiven: boolean): readonly string[] {
  const chances = populations.map(([people, cv]) => chanceOfSharing(spendOn(people, cv, isGiven), terms).facts);
  const of = (read: (facts: (typeof chances)[number]) => string) => chances.map(read);
  return [
    row('Standard error of the measured saving rate', ...of((f) => percent(f.standardError.value))),
    row('Chance of paying out though nothing changed', ...of((f) => percent(f.payingOnNoChange.value))),
    row('People at which that chance falls to 5%', ...of((f) => whole(f.sizeNeeded.value))),
    row('Smallest measured fall that is seen', ...of((f) => percent(f.leastFallSeen.value))),
    row('Chance that a true fall of 10% passes the gate', ...of((f) => percent(f.passingOnTrueFall.value))),
    row('Chance that a true fall of 10% is seen', ...of((f) => percent(f.seeingTrueFall.value))),
    row(
      'Payment on no true change, for each £1m of expected spend',
      ...of((f) => poundsInAMillion(f.paymentOnNoChange?.value)),
    ),
  ];
}

const admissions = (events: number, gate: string, isRepeated: boolean, isShared: boolean) => {
  const variation: EventVariation = {
    kind: 'events',
    events,
    spread: isRepeated ? { kind: 'per-person', mean: '0.7', variance: '1.4' } : { kind: 'variance-to-mean', ratio: 1 },
    baseline: { kind: 'measured', events, years: 1, correlation: isShared ? '0.3' : 0, inBoth: '0.8' },
    grounds,
  };
  return chanceOfSharing(variation, { ...terms, gate }).facts;
};

/** What the page says of the admissions of 2,000 frail people. */
export function eventRows(): readonly string[] {
  return (
    [
      ['each admission by itself', false, false],
      ['some people admitted again and again', true, false],
      ['and in both years the same people, in part', true, true],
    ] as const
  ).map(([title, isRepeated, isShared]) => {
    const facts = admissions(1_400, '0.05', isRepeated, isShared);
    return row(
      title,
      percent(facts.standardError.value),
      percent(facts.payingOnNoChange.value),
      whole(facts.sizeNeeded.value),
      percent(facts.leastFallSeen.value),
      percent(facts.seeingTrueFall.value),
    );
  });
}

/** What the page says of gates by chance. */
export function gateRows(): readonly string[] {
  return (
    [
      [5_000, '0.9'],
      [20_000, '0.95'],
      [50_000, '0.989'],
      [250_000, '0.95'],
    ] as const
  ).map(([people, confidence]) => {
    const gate = (isGiven: boolean) =>
      percent(Number(minimumSavingRate(spendOn(people, '2.15', isGiven), { confidence, places: 4 })));
    return row(whole(people), percent(Number(confidence)), gate(true), gate(false));
  });
}

/** What the page says of the studies of Jones and of York, as the normal curve has it. */
export function studyFigures(): readonly string[] {
  const variationFor = (share: number, people: number) =>
    ((0.05 / -normalQuantile(share)) * Math.sqrt(people)).toFixed(1);
  const beyondTwice = (share: number) => `${(100 * normalUpper(-2 * normalQuantile(share))).toPrecision(1)}%`;
  const [least, most] = [15 / 600, 26 / 500];
  return [
    `${variationFor(least, 87_000)} to ${variationFor(most, 104_000)}`,
    `${beyondTwice(least)} to ${beyondTwice(most)}`,
    `standard error of ${percent(2.15 / Math.sqrt(100_000))} at 100,000`,
  ];
}
