import { roundings, type Rounding } from '../exact/index.ts';
import { checkObject, checkWord, type FieldChecks, type Problem } from '../problems/index.ts';

/** Where exact amounts become money: at which stage, to which unit, and in which way. */
export interface RoundingRule {
  /** Each line by itself, or the total alone: then a line of its own says what rounding the total came to. */
  readonly stage: 'each-line' | 'total';
  readonly unit: 'penny' | 'pound';
  readonly mode: Rounding;
}

/**
 * A rounding rule, or that the source states none. Then every line that is not whole pence is open between the
 * pence beneath and above it, and the total between the sums of those: no rounding to the penny, at any stage and in any
 * way, goes beyond. A source that may round to the pound is not among them.
 */
export type RoundingTerm = RoundingRule | 'not-stated';

/**
 * How a statement came to whole pence: by a rounding term; as shares of a whole, by largest remainder; as instalments,
 * where what is paid to date is rounded and each instalment is what brings it there; or from parts that are in whole pence
 * already, each by its own rule.
 */
export type StatementRounding = RoundingTerm | 'largest-remainder' | 'paid-to-date' | 'as-each-part';

/** The question of a line that is open only because the source does not say how it is rounded. */
export const roundingNotStated = 'how the source rounds: at which stage and in which way';

/** Problems of a value that should be a rounding term. */
export function checkRoundingTerm(value: unknown, path: string): Problem[] {
  if (value === 'not-stated') return [];
  if (typeof value === 'string' || value === undefined) {
    const help = 'Give { stage, unit, mode }, or "not-stated" for the lowest and highest reading.';
    const message = value === undefined ? 'No rounding is given.' : 'This is no rounding rule.';
    return [{ path, code: value === undefined ? 'missing' : 'unknown-value', message, help }];
  }
  return checkObject(value, path, ruleChecks);
}

const ruleChecks: FieldChecks = {
  stage: (stage, at) => checkWord(stage, at, ['each-line', 'total']),
  unit: (unit, at) => checkWord(unit, at, ['penny', 'pound']),
  mode: (mode, at) => checkWord(mode, at, roundings),
};
