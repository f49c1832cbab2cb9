import { checkShare, isBelow, type ExactNumber } from '../../exact/index.ts';
import {
  checkCode,
  checkEach,
  checkKind,
  checkObject,
  placeIn,
  shown,
  type FieldChecks,
  type Problem,
} from '../../problems/index.ts';
import { checkClosedPeriod, financialYearOf, type ClosedPeriod } from '../../time/index.ts';
import { checkGrounds, checkTold, numberBetween, readTold, type Grounds, type Told } from '../../statement/index.ts';
import { checkChanceBeside, type ChanceBeside } from './chance-beside.ts';
import type { GainShareTerms } from './gain-share-terms.ts';
import { checkReachable } from './minimum-rate.ts';
import type { Limit } from './limit-terms.ts';
import { checkQuality, type QualityFacts } from './quality-gate.ts';
import { checkSaving, type SavingFacts } from './saving-facts.ts';

/** What happened in the time that is settled. */
export interface GainShareFacts {
  /** The contract or cohort it is about. */
  readonly about: string;
  /** People whose spend is compared, 0 or more. */
  readonly people: Told;
  readonly saving: SavingFacts;
  /** The whole population’s spend on the same services, so that it shows where other patients fill the beds. */
  readonly wholePopulation: 'not-known' | WholePopulation;
  /** How far a year strays by chance, so that what the terms pay for nothing is printed beside what they pay. */
  readonly chance: 'not-known' | ChanceBeside;
  /** Needed where the terms gate or rate by quality. */
  readonly quality?: QualityFacts;
  /** Needed where a limit is a share of income: pounds of each organisation and time that the terms name. */
  readonly incomes?: readonly Income[];
  /** Needed where the terms relieve a loss. */
  readonly relief?: Relief;
  readonly grounds: Grounds;
}

/** The spend of everybody, not of a cohort alone. */
export interface WholePopulation {
  readonly expectedPounds: Told;
  readonly actualPounds: Told;
}

/** An organisation’s income in a time. */
export interface Income {
  readonly of: string;
  readonly period: ClosedPeriod;
  readonly pounds: Told;
}

/** What is taken off a loss: pounds, or the share of the year times the share of the people that were affected. */
export type Relief =
  | { readonly kind: 'pounds'; readonly pounds: Told }
  | { readonly kind: 'shares'; readonly shareOfYear: ExactNumber; readonly shareOfPeople: ExactNumber };

const pounds = (what: string) => (value: unknown, at: string) => checkTold(value, at, what, { least: 0 });

const populationChecks: FieldChecks = {
  expectedPounds: pounds('The expected spend'),
  actualPounds: pounds('The actual spend'),
};

const incomeChecks: FieldChecks = { of: checkCode, period: checkClosedPeriod, pounds: pounds('An income') };

const reliefKinds = {
  pounds: { pounds: pounds('The relief') },
  shares: {
    shareOfYear: (share: unknown, at: string) => checkShare(share, at, 'The share of the year'),
    shareOfPeople: (share: unknown, at: string) => checkShare(share, at, 'The share of the people'),
  },
};

const needed: FieldChecks = {
  about: checkCode,
  people: (people, at) => checkTold(people, at, 'The number of people', { least: 0 }),
  saving: checkSaving,
  wholePopulation: (value, at) => (value === 'not-known' ? [] : checkObject(value, at, populationChecks)),
  chance: checkChanceBeside,
  grounds: checkGrounds,
};

const optional: FieldChecks = {
  quality: checkQuality,
  incomes: (incomes, at) => checkEach(incomes, at, (income, place) => checkObject(income, place, incomeChecks)),
  relief: (relief, at) => checkKind(relief, at, reliefKinds),
};

/** Problems of the facts of a gain share. */
export function checkGainShareFacts(value: unknown, path: string): Problem[] {
  return checkObject(value, path, needed, optional);
}

/** Problems of facts that the terms need and that were left out: where nobody knows them, that is to be said. */
export function checkGainShareTogether(terms: GainShareTerms, facts: GainShareFacts, path: string): Problem[] {
  return [
    ...checkQualityGiven(terms, facts, path),
    ...checkReliefGiven(terms, facts, path),
    ...checkReleaseBegun(terms, facts, path),
    ...checkRebased(terms, facts, path),
    ...checkGatesReachable(terms, facts),
    ...limitsIn(terms).flatMap((limit) => checkIncomeGiven(limit, facts, path)),
  ];
}

function checkQualityGiven({ gains, losses }: GainShareTerms, { quality }: GainShareFacts, path: string): Problem[] {
  const gate = gains === 'not-agreed' ? 'not-agreed' : gains.quality;
  const gated = gate !== 'not-agreed' && gate.kind !== 'none';
  const rates = [gains, losses].map((side) => (side === 'not-agreed' ? 'not-agreed' : side.rate));
  const rated = rates.some((rate) => rate !== 'not-agreed' && rate.kind.includes('quality'));
  const at = placeIn(path, 'quality');
  if (quality === undefined) {
    if (!gated && !rated) return [];
    const help = 'Give { score } from 0 to 1, or { score: "not-known" }.';
    return [{ path: at, code: 'missing', message: 'The terms turn on quality, and none is given.', help }];
  }
  if (gate === 'not-agreed' || gate.kind !== 'as-judged' || quality.judged !== undefined) return [];
  const help = 'Give "pass", "scaled", "fail" or "not-known".';
  return [{ path: placeIn(at, 'judged'), code: 'missing', message: 'It is not told how quality was judged.', help }];
}

function checkReliefGiven({ losses }: GainShareTerms, { relief }: GainShareFacts, path: string): Problem[] {
  if (losses === 'not-agreed' || losses.relief !== 'as-told' || relief !== undefined) return [];
  const help = 'Give { kind: "pounds", pounds }, 0 where there was none, or { kind: "shares", … }.';
  const message = 'The terms relieve a loss, and no relief is told.';
  return [{ path: placeIn(path, 'relief'), code: 'missing', message, help }];
}

/** The units avoided since a fixed element was set anew are asked for within the period alone, and are no more than were expected. */
function checkRebased({ period }: GainShareTerms, { saving }: GainShareFacts, path: string): Problem[] {
  if (saving.kind === 'spend') return [];
  return saving.contracts.flatMap(({ rebased, expectedUnits }, place): Problem[] => {
    if (rebased === 'no') return [];
    const at = placeIn(path, 'saving', 'contracts', place, 'rebased', 'unitsSince');
    const isWithin = rebased.from > period.from && rebased.from < period.until;
    if (rebased.unitsSince === undefined) {
      if (!isWithin) return [];
      const message = `It is not told how many units were avoided since ${rebased.from}.`;
      return [{ path: at, code: 'missing', message, help: 'Give them, or "not-known".' }];
    }
    if (!isWithin) {
      const message = `The fixed element was set anew on ${rebased.from}, not within the period: all units count, or none.`;
      return [{ path: at, code: 'contradiction', message, help: 'Leave the units since then out.' }];
    }
    const expected = readTold(expectedUnits, { least: 0 });
    if (isBelow(expected, readTold(rebased.unitsSince, { least: 0 })) !== 'yes') return [];
    const message = 'More units were avoided since then than were expected in the whole period.';
    return [{ path: at, code: 'contradiction', message, help: `Give ${numberBetween(expected)} or fewer.` }];
  });
}

function checkGatesReachable({ gains, losses }: GainShareTerms, { people }: GainShareFacts): Problem[] {
  const count = readTold(people, { least: 0 });
  return Object.entries({ gains, losses }).flatMap(([side, terms]) => {
    if (terms === 'not-agreed' || terms.gate === 'not-agreed' || terms.gate.minimum === 'not-agreed') return [];
    return checkReachable(terms.gate.minimum, count, `terms.${side}.gate.minimum`);
  });
}

/** A cost begins to go in the year in which its activity moves: no later than what is settled. */
function checkReleaseBegun({ period }: GainShareTerms, { saving }: GainShareFacts, path: string): Problem[] {
  if (saving.kind === 'spend') return [];
  const year = financialYearOf(period.from);
  return saving.contracts.flatMap(({ release }, place): Problem[] => {
    if (release === 'not-known' || release.firstYear <= year) return [];
    const at = placeIn(path, 'saving', 'contracts', place, 'release', 'firstYear');
    const message = `This cost begins to go in ${release.firstYear}, after the time that is settled.`;
    return [{ path: at, code: 'contradiction', message, help: `Give ${year} or a year before it.` }];
  });
}

function limitsIn({ gains, losses }: GainShareTerms): readonly Limit[] {
  const caps = gains === 'not-agreed' ? [] : gains.caps;
  const limits = losses === 'not-agreed' ? [] : losses.limits;
  return [caps, limits].flatMap((list) => (list === 'not-agreed' ? [] : list));
}

function checkIncomeGiven(limit: Limit, { incomes = [] }: GainShareFacts, path: string): Problem[] {
  if (limit.kind !== 'share-of-income') return [];
  return limit.of.flatMap((body): Problem[] => {
    const given = incomesOf(body, limit.period, incomes);
    if (given.length === 1) return [];
    const what = `the income of ${shown(body)} from ${limit.period.from} until ${limit.period.until}`;
    const message = given.length === 0 ? `A limit is a share of ${what}, which is not given.` : `Twice given: ${what}.`;
    const help = 'Give it once, as pounds or as "not-known".';
    return [{ path: placeIn(path, 'incomes'), code: given.length === 0 ? 'missing' : 'duplicate', message, help }];
  });
}

/** The incomes given of an organisation in a time. */
export function incomesOf(body: string, period: ClosedPeriod, incomes: readonly Income[]): readonly Income[] {
  return incomes.filter(
    (income) => income.of === body && income.period.from === period.from && income.period.until === period.until,
  );
}
