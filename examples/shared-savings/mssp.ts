import type {
  ClosedPeriod,
  GainShareTerms,
  GainTerms,
  Grounds,
  Limit,
  LossRate,
  LossTerms,
  MinimumRate,
  Told,
} from 'neighbourhood-contracts';

/** Tracks of the Medicare Shared Savings Program: 1, 1+, 2 and 3, levels A to E of BASIC, and ENHANCED. */
export type MsspTrack = 'T1' | 'T1+' | 'T2' | 'T3' | 'A' | 'B' | 'C' | 'D' | 'E' | 'EN';

/** What of a settlement is not set by the track and the year. */
export interface MsspChoice {
  /** The calendar year. */
  readonly year: number;
  readonly track: MsspTrack;
  /** What the organisation chose, or the rate by people. */
  readonly minimum: MinimumRate;
  /** Where the sharing rate is known, quality and all. Otherwise it follows from the track, the year and quality. */
  readonly finalRate?: Told;
  /** Whether a saving below the minimum earns half the rate: BASIC, from 2024, low revenue. */
  readonly isHalvedBelow?: boolean;
  /** Track 2 alone: the year of the agreement, which sets the limit of a loss. The third stands for all after it. */
  readonly yearOfAgreement?: 1 | 2 | 3;
}

interface TrackTerms {
  /** The most that is shared of a saving. */
  readonly most: string;
  /** The most that is paid, as a share of the benchmark. */
  readonly cap: string;
  readonly loss?: { readonly rate: LossRate; readonly ofBenchmark: string; readonly ofRevenue?: string };
}

const flat = (rate: string) => ({ kind: 'flat', rate }) as const;
const lessByQuality = (most: string) => ({ kind: 'less-by-quality', most, floor: '0.4', ceiling: most }) as const;

/** Section 1.3 of the method: rates were confirmed by replay; the caps above 10% and the limits of a loss are recalled. */
export const msspTracks: Readonly<Record<MsspTrack, TrackTerms>> = {
  T1: { most: '0.5', cap: '0.1' },
  'T1+': { most: '0.5', cap: '0.1', loss: { rate: flat('0.3'), ofBenchmark: '0.04', ofRevenue: '0.08' } },
  T2: { most: '0.6', cap: '0.15', loss: { rate: lessByQuality('0.6'), ofBenchmark: '0.1' } },
  T3: { most: '0.75', cap: '0.2', loss: { rate: lessByQuality('0.75'), ofBenchmark: '0.15' } },
  A: { most: '0.4', cap: '0.1' },
  B: { most: '0.4', cap: '0.1' },
  C: { most: '0.5', cap: '0.1', loss: { rate: flat('0.3'), ofBenchmark: '0.01', ofRevenue: '0.02' } },
  D: { most: '0.5', cap: '0.1', loss: { rate: flat('0.3'), ofBenchmark: '0.02', ofRevenue: '0.04' } },
  E: { most: '0.5', cap: '0.1', loss: { rate: flat('0.3'), ofBenchmark: '0.04', ofRevenue: '0.08' } },
  EN: { most: '0.75', cap: '0.2', loss: { rate: lessByQuality('0.75'), ofBenchmark: '0.15' } },
};

/** Whose revenue limits a loss: the providers who take part, together. It was never published. */
export const participants = 'aco-participants';

export const msspGrounds: Grounds = {
  kind: 'published',
  citations: [
    {
      source: 'US Code of Federal Regulations, 42 CFR 425.604 to 425.610',
      where: 'shared savings and losses, by track',
      says: 'How a saving or a loss against the benchmark is shared.',
      status: 'precedent',
    },
  ],
};

export function calendarYear(year: number): ClosedPeriod {
  return { from: `${String(year)}-01-01`, until: `${String(year + 1)}-01-01` } as ClosedPeriod;
}

/** The terms of a track in a year. Losses are nobody's in Track 1 and in levels A and B. */
export function msspTerms(choice: MsspChoice): GainShareTerms {
  const { loss } = msspTracks[choice.track];
  const period = calendarYear(choice.year);
  return {
    period,
    direction: loss === undefined ? { kind: 'upside-only', until: period.until } : { kind: 'two-sided' },
    gains: gainTerms(choice),
    losses: loss === undefined ? 'not-agreed' : lossTerms(choice, loss, period),
    payableUpTo: 'sharing-terms-alone',
    countsUpTo: 'cohort-saving',
    rounding: { stage: 'each-line', unit: 'pound', mode: 'half-away-from-zero' },
    grounds: msspGrounds,
  };
}

/** From 2021 who meets the quality standard has the whole rate; until then it went by the score, if the standard was met. */
const firstFlatYear = 2021;

function gainTerms({ year, track, minimum, finalRate, isHalvedBelow }: MsspChoice): GainTerms {
  const { most, cap } = msspTracks[track];
  const byTrack = year < firstFlatYear ? ({ kind: 'by-quality', most } as const) : flat(most);
  return {
    gate: {
      minimum,
      passes: 'at-or-above',
      counts: 'whole-saving',
      below: isHalvedBelow === true ? { shareOfRate: '0.5' } : 'nothing',
    },
    quality: finalRate === undefined ? { kind: 'as-judged' } : { kind: 'none' },
    rate: finalRate === undefined ? byTrack : { kind: 'flat', rate: finalRate },
    // Sequestration: 2% of what is paid, and of no loss. The cap comes after it.
    retention: '0.02',
    caps: [{ kind: 'share-of-expected', share: cap }],
    order: ['share', 'retention', 'cap'],
  };
}

/** Shares of the benchmark that limit a loss in Track 2, by the year of the agreement. */
const limitsOfTrack2 = { 1: '0.05', 2: '0.075', 3: '0.1' } as const;

function lossTerms(
  { track, minimum, yearOfAgreement = 3 }: MsspChoice,
  { rate, ofBenchmark, ofRevenue }: NonNullable<TrackTerms['loss']>,
  period: ClosedPeriod,
): LossTerms {
  const share = track === 'T2' ? limitsOfTrack2[yearOfAgreement] : ofBenchmark;
  const byRevenue: readonly Limit[] =
    ofRevenue === undefined ? [] : [{ kind: 'share-of-income', share: ofRevenue, of: [participants], period }];
  return {
    gate: { minimum, passes: 'at-or-above', counts: 'whole-saving', below: 'nothing' },
    rate,
    limits: [{ kind: 'share-of-expected', share }, ...byRevenue],
    excessBorneBy: 'Medicare',
    // Relief comes after the limit: L − the disaster adjustment.
    relief: 'as-told',
    order: ['share', 'limit', 'relief'],
  };
}
