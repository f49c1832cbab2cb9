import { madeWith, type MadeWith } from '../../policy/index.ts';
import type { ClosedPeriod } from '../../time/index.ts';
import type { QualityCount } from '../measure/evaluate/counts.ts';
import { delayBands, type DelayBand, type DischargeDelayFacts } from './discharge-delay-facts.ts';
import { dischargeDelays, type DischargeDelays } from './discharge-delays.ts';
import type { DischargeExclusion, DischargeReadyTerms } from './discharge-ready-terms.ts';

/**
 * Discharges by their delay, counted from records: whole numbers that add up. Every record given is in exactly one place:
 * wrong, still in hospital, outside the period, excluded, left out with an empty date, or a discharge of a band.
 */
export interface DischargeReadyDelays {
  readonly terms: Omit<DischargeReadyTerms, 'period'>;
  /** The periods that were counted: none where every discharge was. */
  readonly periods: readonly ClosedPeriod[];
  readonly records: number;
  readonly wrong: number;
  readonly stillIn: number;
  readonly outsidePeriod: number;
  /** By the exclusions that were asked for. */
  readonly excluded: Readonly<Partial<Record<DischargeExclusion['kind'], number>>>;
  /** Discharges whose date is empty: left out, or among those without a delay, as the terms say. */
  readonly dateEmpty: number;
  /** Records of which the spell is not identified, so that it is not known whether they are given twice. */
  readonly withoutSpell: number;
  /** How many records break each rule that one breaks. */
  readonly quality: readonly QualityCount[];
  /** What a publication would have of them, and what a target is set against. */
  readonly facts: DischargeDelayFacts;
  /** Bed days from the date to discharge, by band. */
  readonly bedDaysByBand: Readonly<Record<DelayBand, number>>;
  readonly delays: DischargeDelays;
  readonly madeWith: MadeWith;
}

/** What is counted, before anything is derived of it. */
export interface CountedDelays extends Omit<DischargeReadyDelays, 'facts' | 'delays' | 'madeWith'> {
  readonly discharges: Readonly<Record<DelayBand, number>>;
}

/** What is counted, with the measures that follow of it. */
export function dischargeReadyResult({ discharges, ...counted }: CountedDelays): DischargeReadyDelays {
  const bedDays = delayBands.reduce((sum, band) => sum + counted.bedDaysByBand[band], 0);
  const facts = { discharges, bedDays };
  return { ...counted, facts, delays: dischargeDelays(facts), madeWith: madeWith() };
}
