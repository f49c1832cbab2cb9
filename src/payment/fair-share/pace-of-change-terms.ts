import {
  checkBetween,
  compare,
  fraction,
  hundredths,
  larger,
  one,
  plus,
  sumOf,
  times,
  type ExactNumber,
  type Fraction,
} from '../../exact/index.ts';
import {
  checkCode,
  checkDistinct,
  checkEach,
  checkObject,
  checkText,
  checkWord,
  placeIn,
  type Problem,
} from '../../problems/index.ts';
import { checkClosedPeriod, type ClosedPeriod } from '../../time/index.ts';
import { checkAmount, checkGrounds, poundsText, type Grounds } from '../../statement/index.ts';

/** How a fixed sum moves budgets towards their targets. The national rule for 2025 to 2029 was not found (Q13): nothing has a default. */
export interface PaceOfChangeTerms {
  readonly period: ClosedPeriod;
  /** Everybody's least growth on the baseline, as a share; below zero where budgets may fall. */
  readonly leastGrowth: ExactNumber;
  /** Nobody's growth is more than this share; `none` where nothing stops it. */
  readonly mostGrowth: { readonly share: ExactNumber } | 'none';
  /**
   * What more there is beyond the least growth goes either to the furthest below target first, until they stand equally
   * far from it (`equal-distance`), or to everybody below in proportion to their gap (`equal-share-of-gap`).
   */
  readonly pace: 'equal-distance' | 'equal-share-of-gap';
  readonly grounds: Grounds;
}

/** Where everybody stands, and what there is to spend. */
export interface PaceOfChangeFacts {
  readonly about: string;
  /** Pounds to be spent, all of them: the whole sum, not the growth alone. */
  readonly quantumPounds: ExactNumber;
  readonly positions: readonly Position[];
  /** On whose word the quantum, the baselines and the targets stand. */
  readonly grounds: Grounds;
}

/** A budget as it was and as the formula says it should be. */
export interface Position {
  readonly id: string;
  readonly label?: string;
  /** Pounds, above zero. */
  readonly baselinePounds: ExactNumber;
  /** Pounds, above zero. */
  readonly targetPounds: ExactNumber;
}

/** Problems of the terms of a pace of change. */
export function checkPaceOfChangeTerms(value: unknown, path: string): Problem[] {
  const problems = checkObject(value, path, termChecks);
  if (problems.length > 0) return problems;
  const { leastGrowth, mostGrowth } = value as PaceOfChangeTerms;
  if (mostGrowth === 'none' || compare(fraction(leastGrowth), fraction(mostGrowth.share)) <= 0) return [];
  const message = 'The most growth is less than the least.';
  const help = 'Give a most growth of at least the least growth, or "none".';
  return [{ path: placeIn(path, 'mostGrowth'), code: 'contradiction', message, help }];
}

const termChecks = {
  period: checkClosedPeriod,
  leastGrowth: checkGrowth,
  mostGrowth: checkMostGrowth,
  pace: (value: unknown, path: string) => checkWord(value, path, ['equal-distance', 'equal-share-of-gap']),
  grounds: checkGrounds,
};

function checkMostGrowth(value: unknown, path: string): Problem[] {
  return typeof value === 'object' && value !== null
    ? checkObject(value, path, { share: checkGrowth })
    : checkWord(value, path, ['none']);
}

function checkGrowth(value: unknown, path: string): Problem[] {
  return checkBetween(value, path, 'A growth', -1, 10).map((problem) =>
    problem.code === 'out-of-range' ? { ...problem, help: 'Give a share from -1 to 10: 2.5% is "0.025".' } : problem,
  );
}

/** Problems of positions. */
export function checkPaceOfChangeFacts(value: unknown, path: string): Problem[] {
  const problems = checkObject(value, path, {
    about: checkCode,
    quantumPounds: (pounds, at) => checkAmount(pounds, at, 'The quantum', 0),
    positions: (positions, at) => checkEach(positions, at, checkPosition),
    grounds: checkGrounds,
  });
  if (problems.length > 0) return problems;
  const at = placeIn(path, 'positions');
  const { positions } = value as PaceOfChangeFacts;
  if (positions.length === 0) {
    return [{ path: at, code: 'missing', message: 'No budget is given.', help: 'Give at least one.' }];
  }
  return checkDistinct(positions.map(({ id }, place) => ({ key: id, path: placeIn(at, place, 'id') })));
}

function checkPosition(value: unknown, path: string): Problem[] {
  const isAboveNothing = (pounds: unknown, at: string) => checkAmount(pounds, at, 'A budget', '0.01');
  return checkObject(
    value,
    path,
    { id: checkCode, baselinePounds: isAboveNothing, targetPounds: isAboveNothing },
    { label: checkText },
  );
}

/** The least that a position is paid: its baseline and the least growth, up to the next whole penny. */
export function leastOf({ baselinePounds }: Position, { leastGrowth }: PaceOfChangeTerms): Fraction {
  return { top: hundredths(grown(baselinePounds, leastGrowth), 'up'), under: 100 };
}

/** The most that a position is paid: its baseline and the most growth, down to a whole penny, but never below the least. */
export function mostOf(position: Position, terms: PaceOfChangeTerms): Fraction | undefined {
  if (terms.mostGrowth === 'none') return undefined;
  const most = grown(position.baselinePounds, terms.mostGrowth.share);
  return larger(leastOf(position, terms), { top: hundredths(most, 'down'), under: 100 });
}

function grown(pounds: ExactNumber, by: ExactNumber): Fraction {
  return times(fraction(pounds), plus(one, fraction(by)));
}

/** The problem of a quantum that is less than everybody's least or more than everybody's most. */
export function checkQuantum(terms: PaceOfChangeTerms, facts: PaceOfChangeFacts, path: string): Problem[] {
  const at = placeIn(path, 'quantumPounds');
  const quantum = fraction(facts.quantumPounds);
  const least = sumOf(facts.positions.map((position) => leastOf(position, terms)));
  if (compare(quantum, least) < 0) {
    const message = `The least growth takes ${poundsText(least)}, and the quantum is ${poundsText(quantum)}.`;
    const help = 'Give a larger quantum or a smaller least growth.';
    return [{ path: at, code: 'out-of-range', message, help }];
  }
  const most = facts.positions.map((position) => mostOf(position, terms));
  const ceiling = sumOf(most.flatMap((amount) => (amount === undefined ? [] : [amount])));
  if (terms.mostGrowth === 'none' || compare(quantum, ceiling) <= 0) return [];
  const message = `With the most growth for everybody ${poundsText(ceiling)} is spent, and the quantum is ${poundsText(quantum)}.`;
  return [{ path: at, code: 'out-of-range', message, help: 'Give a smaller quantum or a larger most growth.' }];
}

/** The problem of a quantum that the gaps to target cannot take: nobody is below, or everybody would go beyond. */
export function beyondTheGaps(path: string, everybodyReaches: boolean): Problem {
  const message = everybodyReaches
    ? 'The quantum would take everybody who is below target beyond it.'
    : 'Something is left beyond the least growth, and nobody below target may grow any more.';
  const help = 'Take "equal-distance", a larger least growth, or a smaller quantum.';
  return { path: placeIn(path, 'quantumPounds'), code: 'out-of-range', message, help };
}
