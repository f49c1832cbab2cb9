import { checkBetween, checkShare, type ExactNumber } from '../../exact/index.ts';
import { checkKind, type Problem } from '../../problems/index.ts';
import { checkGrounds, type Grounds } from '../../statement/index.ts';
import { checkInside, checkSomePeople, checkWhole } from './check-inside.ts';
import { checkEventSpread, type EventSpread } from './event-spread.ts';

/** How far a year's spend or count of events strays from its true level by chance. Nothing of it has a default. */
export type ChanceVariation = SpendVariation | EventVariation;

/** Of the spend on a population, as its people vary. */
export interface SpendVariation {
  readonly kind: 'spend-per-head';
  /** People in the year that is judged: 1 or more. */
  readonly people: number;
  /**
   * The standard deviation of a person's spend in a year over its average, after truncation where there is any: above 0
   * and below 100, so that 215% is `"2.15"`. No figure for the NHS is published: it is reckoned from local records.
   */
  readonly coefficientOfVariation: ExactNumber;
  readonly baseline: SpendBaseline;
  /** On whose word the variation stands. */
  readonly grounds: Grounds;
}

/** Of a count of events, as of admissions, some of which happen again to the same person. */
export interface EventVariation {
  readonly kind: 'events';
  /** Events expected in the year that is judged, if nothing changes: above 0. */
  readonly events: ExactNumber;
  readonly spread: EventSpread;
  readonly baseline: EventBaseline;
  /** On whose word the variation stands. */
  readonly grounds: Grounds;
}

/** What the spend is held against: a figure without noise of its own, set by formula or price; or spend in years before. */
export type SpendBaseline =
  | { readonly kind: 'given' }
  /** `people` is the number in each year of the baseline. */
  | ({ readonly kind: 'measured'; readonly people: number } & BaselineYears);

/** What the count is held against: a figure without noise of its own, or counts of years before. */
export type EventBaseline =
  | { readonly kind: 'given' }
  /** `events` is the number in each year of the baseline. */
  | ({ readonly kind: 'measured'; readonly events: ExactNumber } & BaselineYears);

/** The years of a measured baseline, and what they share with each other and with the year that is judged. */
export interface BaselineYears {
  /** How many years are averaged: 1 to 20. */
  readonly years: number;
  /**
   * The correlation between two years of the same person's spend or events: 0 to 0.9999. It makes a change easier to see,
   * for what a person brings to both years cancels.
   */
  readonly correlation: ExactNumber;
  /** The share of the people of the smaller of two years who are in the other as well: 0 to 1. */
  readonly inBoth: ExactNumber;
}

/** Problems of how a measure varies by chance. */
export function checkChanceVariation(value: unknown, path: string): Problem[] {
  return checkKind(value, path, kinds);
}

const baselineYears = {
  years: (years: unknown, at: string) => checkWhole(years, at, 'years', [1, 20]),
  correlation: (correlation: unknown, at: string) => checkBetween(correlation, at, 'The correlation', 0, '0.9999'),
  inBoth: (share: unknown, at: string) => checkShare(share, at, 'The share of people in both years'),
};

const kinds = {
  'spend-per-head': {
    people: checkSomePeople,
    coefficientOfVariation: checkCoefficient,
    baseline: (baseline: unknown, at: string) =>
      checkKind(baseline, at, { given: {}, measured: { people: checkSomePeople, ...baselineYears } }),
    grounds: checkGrounds,
  },
  events: {
    events: checkEvents,
    spread: checkEventSpread,
    baseline: (baseline: unknown, at: string) =>
      checkKind(baseline, at, { given: {}, measured: { events: checkEvents, ...baselineYears } }),
    grounds: checkGrounds,
  },
};

function checkCoefficient(value: unknown, path: string): Problem[] {
  const help = 'Give the standard deviation over the average, above 0 and below 100: 215% is "2.15".';
  return checkInside(value, path, 'The coefficient of variation', [0, 100], help);
}

function checkEvents(value: unknown, path: string): Problem[] {
  const help = 'Give the events expected in a year, above 0 and below 1000000000.';
  return checkInside(value, path, 'The number of events', [0, 1_000_000_000], help);
}
