import { fraction, nothing, over, plus, roundToWhole, times, type Fraction } from '../../exact/index.ts';
import {
  checkCode,
  checkCount,
  checkDistinct,
  checkEach,
  checkObject,
  checkPeople,
  placeIn,
  refuse,
  type FieldChecks,
  type Problem,
} from '../../problems/index.ts';
import { exactRatio, type ExactRatio } from '../exact-ratio.ts';

/** Admissions and people of one cell of sex and age. */
export interface StandardisedCell {
  /** As `FEMALE_70_74`: each once. */
  readonly cell: string;
  readonly admissions: number;
  /** On the list of the network. */
  readonly people: number;
  /** In the standard population. */
  readonly standard: number;
}

/** Admissions standardised by age and sex, or why there are none. Branch on `kind`. */
export type StandardisedAdmissions =
  | {
      readonly kind: 'standardised';
      /** The directly standardised rate a person, exactly. */
      readonly rate: ExactRatio;
      /** The list. */
      readonly people: number;
      /** Admissions as they were counted. */
      readonly admissions: number;
      /** The rate times the list, exactly. */
      readonly exact: ExactRatio;
      /** The rate times the list, a half rounded up: what the scheme divides by the list. */
      readonly standardised: number;
      /** Cells that have nobody on the list, and are in the standard population: they add nothing to the rate. */
      readonly cellsWithoutPeople: readonly string[];
      /** Admissions in cells without people: counted in `admissions`, and not in the rate. */
      readonly admissionsWithoutPeople: number;
    }
  | { readonly kind: 'no-rate'; readonly reason: string };

/**
 * Admissions directly standardised by age and sex as the indicator AC-02 does it: the rate is
 * `sum(admissions × standard ÷ people) ÷ sum(standard)` over the cells, and the standardised admissions are the rate times
 * the list, a half rounded up. Everything before that one rounding is exact. A cell without people adds nothing, though it
 * counts in the standard population, as in the source; it is named.
 *
 * Throws when a number is no count, or a cell is given twice.
 *
 * Source: NHS Digital, iif_indicators, 03_apply_standardisation.py. The source reckons in binary fractions: on an exact
 * half its last digit might differ.
 *
 * @example
 * ```ts
 * import { standardisedAdmissions } from 'neighbourhood-contracts/outcomes';
 *
 * const result = standardisedAdmissions([
 *   { cell: 'FEMALE_70_74', admissions: 10, people: 200, standard: 3000 },
 *   { cell: 'MALE_70_74', admissions: 20, people: 300, standard: 2000 },
 * ]);
 * result.kind === 'standardised' && result.rate; // => { numerator: '17', denominator: '300' }
 * result.kind === 'standardised' && result.standardised; // => 28
 * ```
 */
export function standardisedAdmissions(cells: readonly StandardisedCell[]): StandardisedAdmissions {
  refuse('admissions to standardise', checkCells(cells, 'cells'));
  const people = sumOfCounts(cells, 'people');
  const standard = sumOfCounts(cells, 'standard');
  if (people === 0) return { kind: 'no-rate', reason: 'Nobody is on the list, so that there is no rate.' };
  if (standard === 0) return { kind: 'no-rate', reason: 'The standard population has nobody in it.' };
  const without = cells.filter((cell) => cell.people === 0);
  const weighted = cells
    .filter((cell) => cell.people > 0)
    .map((cell) => over(times(fraction(cell.admissions), fraction(cell.standard)), fraction(cell.people)))
    .reduce<Fraction>(plus, nothing);
  const rate = over(weighted, fraction(standard));
  const exact = times(rate, fraction(people));
  return {
    kind: 'standardised',
    rate: exactRatio(rate),
    people,
    admissions: sumOfCounts(cells, 'admissions'),
    exact: exactRatio(exact),
    standardised: Number(roundToWhole(exact, 'half-away-from-zero')),
    cellsWithoutPeople: without.filter(({ standard: of }) => of > 0).map(({ cell }) => cell),
    admissionsWithoutPeople: sumOfCounts(without, 'admissions'),
  };
}

function sumOfCounts(cells: readonly StandardisedCell[], name: 'admissions' | 'people' | 'standard'): number {
  return cells.reduce((sum, cell) => sum + cell[name], 0);
}

const cellChecks: FieldChecks = {
  cell: checkCode,
  admissions: (value, at) => checkCount(value, at, 'admissions'),
  people: checkPeople,
  standard: checkPeople,
};

function checkCells(value: unknown, path: string): Problem[] {
  const problems = checkEach(value, path, (each, at) => checkObject(each, at, cellChecks));
  if (problems.length > 0) return problems;
  const cells = value as readonly StandardisedCell[];
  return checkDistinct(cells.map(({ cell }, place) => ({ key: cell, path: placeIn(path, place, 'cell') })));
}
