import {
  checkExact,
  fraction,
  hundredths,
  isBelow,
  minusInterval,
  signOf,
  type ExactNumber,
  type Interval,
} from '../../exact/index.ts';
import { checkPence, formatPounds, pence, type Pence } from '../../money/index.ts';
import { checkObject, checkWord, placeIn, refuse, type Problem } from '../../problems/index.ts';
import { amountInPounds, poundsBetween, poundsText, readTold, type Amount, type Total } from '../../statement/index.ts';

/** A figure as somebody published it. */
export interface PublishedFigure {
  readonly pounds: ExactNumber;
  /** The pounds it was rounded to, above 0: `"1000000"` for £4.6m given as `"5000000"`, `"0.01"` for pence. */
  readonly roundedTo: ExactNumber;
}

/** Whether an amount can be the one that was published. */
export interface Consistency {
  /**
   * `consistent`: it can be. `inconsistent`: nothing that it can be rounds to the figure. `undetermined`: it rests on an
   * assumption, or it has no bound on a side and so rules nothing out there.
   */
  readonly kind: 'consistent' | 'inconsistent' | 'undetermined';
  /** What it is if the assumptions hold; `kind` then stays undetermined. */
  readonly ifAssumed?: 'consistent' | 'inconsistent' | 'undetermined';
  readonly reason: string;
  /** The amount less the figure before it was rounded: the least and the most in pence, rounded outwards. Absent where nothing bounds it. */
  readonly differenceLowPence?: Pence;
  readonly differenceHighPence?: Pence;
  /** What leaves the amount open. */
  readonly questions: readonly string[];
  readonly assumptions: readonly string[];
}

/**
 * Whether an amount or a total, settled or between two because its inputs were rounded or are open, can be a figure that
 * was published rounded: anywhere within half a unit of it, both ends allowed. A figure cut off rather than rounded may
 * lie up to a whole unit away: that is `inconsistent` here.
 *
 * Throws when the figure is not exact, or its unit is not above 0.
 *
 * @example
 * ```ts
 * import { consistentWith } from 'neighbourhood-contracts/sharing';
 * import { pence } from 'neighbourhood-contracts/money';
 *
 * const total = { kind: 'settled', amountPence: pence(460049999) } as const;
 * consistentWith(total, { pounds: '4600000', roundedTo: '1000' }).kind; // => 'consistent'
 * consistentWith(total, { pounds: '4600000', roundedTo: '100' }).kind; // => 'inconsistent'
 * ```
 */
export function consistentWith(total: Total | Amount, published: PublishedFigure): Consistency {
  refuse('a comparison with a published figure', [
    ...checkTotal(total, 'total'),
    ...checkPublished(published, 'published'),
  ]);
  const ours = amountInPounds(total);
  const theirs = readTold({ value: published.pounds, roundedTo: published.roundedTo });
  const difference = minusInterval(ours, theirs);
  const assumptions = total.kind === 'settled' ? [] : [...total.assumptions];
  const verdict = verdictOf(ours, theirs);
  return {
    ...(assumptions.length === 0 ? { kind: verdict } : { kind: 'undetermined', ifAssumed: verdict }),
    reason: reasonOf(total, published, verdict, assumptions),
    ...(difference.low && { differenceLowPence: pence(hundredths(difference.low, 'down')) }),
    ...(difference.high && { differenceHighPence: pence(hundredths(difference.high, 'up')) }),
    questions: questionsOf(total),
    assumptions,
  };
}

/** What a line says beside its amount is not looked at. */
function checkTotal(value: unknown, path: string): Problem[] {
  const given = (typeof value === 'object' && value !== null ? value : {}) as Readonly<Record<string, unknown>>;
  const problems = checkWord(given['kind'], placeIn(path, 'kind'), ['settled', 'conditional', 'open']);
  if (problems.length > 0) return problems;
  if (given['kind'] !== 'open') return checkPence(given['amountPence'], placeIn(path, 'amountPence'));
  return ['lowPence', 'highPence'].flatMap((end) =>
    given[end] === undefined ? [] : checkPence(given[end], placeIn(path, end)),
  );
}

function checkPublished(value: unknown, path: string): Problem[] {
  return checkObject(value, path, { pounds: checkExact, roundedTo: checkUnit });
}

function checkUnit(value: unknown, path: string): Problem[] {
  const problems = checkExact(value, path);
  if (problems.length > 0 || signOf(fraction(value as ExactNumber)) > 0) return problems;
  const help = 'Give the pounds it was rounded to, above 0: "1000000" for millions, "0.01" for pence.';
  return [{ path, code: 'out-of-range', message: 'Nothing is rounded to a unit of 0 or less.', help }];
}

type Verdict = Consistency['kind'];

function verdictOf(ours: Interval, theirs: Interval): Verdict {
  if (isBelow(ours, theirs) === 'yes' || isBelow(theirs, ours) === 'yes') return 'inconsistent';
  return ours.low === undefined || ours.high === undefined ? 'undetermined' : 'consistent';
}

function reasonOf(
  total: Total | Amount,
  { pounds, roundedTo }: PublishedFigure,
  verdict: Verdict,
  assumptions: readonly string[],
): string {
  const figure = `${poundsText(fraction(pounds))}, rounded to ${poundsText(fraction(roundedTo))}`;
  const says = {
    consistent: `${amountText(total)} can be the published ${figure}.`,
    inconsistent: `${amountText(total)} cannot be the published ${figure}.`,
    undetermined: `${amountText(total)} has no bound on a side, and does not rule out the published ${figure}.`,
  }[verdict];
  return assumptions.length === 0 ? says : `${says} That rests on: ${assumptions.join('; ')}.`;
}

function amountText(total: Total | Amount): string {
  return total.kind === 'open'
    ? `An amount of ${poundsBetween(amountInPounds(total))}`
    : formatPounds(total.amountPence);
}

function questionsOf(total: Total | Amount): readonly string[] {
  if (total.kind !== 'open') return [];
  return 'question' in total ? [total.question] : [...total.questions];
}
