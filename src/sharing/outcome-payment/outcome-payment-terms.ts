import {
  checkShare,
  compare,
  fraction,
  minus,
  roundToWhole,
  signOf,
  sumOf,
  workingText,
  type ExactNumber,
} from '../../exact/index.ts';
import {
  checkCode,
  checkCount,
  checkDistinct,
  checkEach,
  checkObject,
  checkText,
  placeIn,
  shown,
  type FieldChecks,
  type Problem,
} from '../../problems/index.ts';
import { checkClosedPeriod, type ClosedPeriod } from '../../time/index.ts';
import {
  checkAmount,
  checkGrounds,
  checkRoundingTerm,
  type Grounds,
  type RoundingTerm,
} from '../../statement/index.ts';
import { checkOutcomeMethod } from './check-outcome-method.ts';
import type { OutcomeMethod } from './outcome-method.ts';

/** What is paid for outcomes in a time. */
export interface OutcomePaymentTerms {
  readonly period: ClosedPeriod;
  /** One or more. */
  readonly measures: readonly OutcomeMeasure[];
  readonly rounding: RoundingTerm;
  readonly grounds: Grounds;
}

/** A measure, the pot that it earns, and how. */
export interface OutcomeMeasure {
  readonly id: string;
  readonly label: string;
  /** The most that it pays, in pounds and whole pence: 0 or more. Whole pounds where amounts are rounded to the pound. */
  readonly potPounds: ExactNumber;
  readonly method: OutcomeMethod;
  /** The events, such as admissions, beneath which nothing is paid, so that noise is not: 1 or more. */
  readonly minimumEvents: number | 'no-minimum';
  /**
   * The least and the most share of the pot that is paid, from 0 to 1. Too few events, or nobody counted, earn nothing
   * whatever the least is. None where a measure is paid in stages, or by a saving.
   */
  readonly collar: { readonly floor: ExactNumber; readonly cap: ExactNumber } | 'no-collar';
  /** Who has what is not earned: the acute trust whose activity it pays for, say, or the commissioner, who keeps it. */
  readonly unearned: { readonly goesTo: string } | 'not-set-aside';
  readonly grounds: Grounds;
}

/** Problems of the terms of a payment for outcomes. */
export function checkOutcomePaymentTerms(value: unknown, path: string): Problem[] {
  const problems = checkObject(value, path, termsChecks);
  if (problems.length > 0) return problems;
  const { measures, rounding } = value as OutcomePaymentTerms;
  const at = placeIn(path, 'measures');
  if (measures.length === 0) {
    const help = 'Give the measures with their pots: without any, nothing would be paid.';
    return [{ path: at, code: 'missing', message: 'No measure is given.', help }];
  }
  const toThePound = typeof rounding === 'object' && rounding.unit === 'pound';
  return [
    ...checkDistinct(measures.map(({ id }, place) => ({ key: id, path: placeIn(at, place, 'id') }))),
    ...measures.flatMap((measure, place) => checkMeasure(measure, placeIn(at, place), toThePound)),
  ];
}

const collarChecks: FieldChecks = {
  floor: (share, at) => checkShare(share, at, 'A floor'),
  cap: (share, at) => checkShare(share, at, 'A cap'),
};
const unearnedChecks: FieldChecks = { goesTo: checkText };
const measureChecks: FieldChecks = {
  id: checkCode,
  label: checkText,
  potPounds: (pounds, at) => checkAmount(pounds, at, 'A pot', 0),
  method: checkOutcomeMethod,
  minimumEvents: checkMinimum,
  collar: (collar, at) => checkUnless(collar, at, 'no-collar', '{ floor, cap }', collarChecks),
  unearned: (unearned, at) => checkUnless(unearned, at, 'not-set-aside', '{ goesTo }', unearnedChecks),
  grounds: checkGrounds,
};
const termsChecks: FieldChecks = {
  period: checkClosedPeriod,
  measures: (measures, at) => checkEach(measures, at, (measure, place) => checkObject(measure, place, measureChecks)),
  rounding: checkRoundingTerm,
  grounds: checkGrounds,
};

/** A word that says there is none, or an object. */
function checkUnless(value: unknown, path: string, none: string, shape: string, checks: FieldChecks): Problem[] {
  if (value === none) return [];
  const problems = checkObject(value, path, checks);
  if (typeof value === 'object' && value !== null) return problems;
  return problems.map((problem) => ({ ...problem, help: `Give ${shape}, or "${none}".` }));
}

function checkMinimum(value: unknown, path: string): Problem[] {
  if (value === 'no-minimum') return [];
  const help = 'Give a whole number of 1 or more, or "no-minimum".';
  const problems = checkCount(value, path, 'events');
  if (problems.length > 0) return problems.map((problem) => ({ ...problem, help }));
  if (value !== 0) return [];
  return [{ path, code: 'out-of-range', message: 'A minimum of 0 events holds nothing back.', help }];
}

function checkMeasure(measure: OutcomeMeasure, path: string, toThePound: boolean): Problem[] {
  const pot = fraction(measure.potPounds);
  const wholePounds = { top: roundToWhole(pot, 'down'), under: 1 };
  return [
    ...checkCollar(measure, placeIn(path, 'collar')),
    ...checkStagePots(measure, placeIn(path, 'method', 'stages')),
    ...(toThePound && compare(pot, wholePounds) > 0 ? [partOfAPound(measure, path)] : []),
  ];
}

function checkCollar({ collar, method }: OutcomeMeasure, path: string): Problem[] {
  if (collar === 'no-collar') return [];
  if (method.kind === 'proportional-in-stages' || method.kind === 'verified-saving') {
    const message = `A payment of the kind "${method.kind}" has no share that a collar could bound.`;
    return [{ path, code: 'contradiction', message, help: 'Give "no-collar"; its pot is the most it pays.' }];
  }
  if (compare(fraction(collar.cap), fraction(collar.floor)) >= 0) return [];
  const message = `The cap ${shown(collar.cap)} is below the floor ${shown(collar.floor)}.`;
  return [{ path, code: 'contradiction', message, help: 'Give a cap at or above the floor.' }];
}

function checkStagePots({ method, potPounds }: OutcomeMeasure, path: string): Problem[] {
  if (method.kind !== 'proportional-in-stages') return [];
  const sum = sumOf(method.stages.map((stage) => fraction(stage.potPounds)));
  if (signOf(minus(sum, fraction(potPounds))) === 0) return [];
  const message = `The pots of the stages sum to ${workingText(sum)}, and the pot of the measure is ${shown(potPounds)}.`;
  return [{ path, code: 'contradiction', message, help: 'Give stages whose pots sum to the pot of the measure.' }];
}

function partOfAPound({ potPounds }: OutcomeMeasure, path: string): Problem {
  const message = `A pot of ${shown(potPounds)} pounds cannot be shared out in whole pounds.`;
  const help = 'Give a pot of whole pounds, or round to the penny.';
  return { path: placeIn(path, 'potPounds'), code: 'contradiction', message, help };
}
