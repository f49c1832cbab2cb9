import {
  checkBetween,
  compare,
  decimalText,
  fraction,
  hundredths,
  larger,
  minus,
  nothing,
  one,
  over,
  plainDigits,
  times,
  wholeParts,
  workingText,
  type ExactNumber,
  type Fraction,
} from '../../exact/index.ts';
import { refuse } from '../../problems/index.ts';
import { poundsText, settle, type Draft, type DraftSection, type Statement } from '../../statement/index.ts';
import {
  beyondTheGaps,
  checkPaceOfChangeFacts,
  checkPaceOfChangeTerms,
  checkQuantum,
  leastOf,
  mostOf,
  type PaceOfChangeFacts,
  type PaceOfChangeTerms,
  type Position,
} from './pace-of-change-terms.ts';
import { amountAt, paceThatSpends, type Paced } from './spend-exactly.ts';

/**
 * How far a budget stands from its target, as a share of the target to 6 decimal places: below zero where it is under
 * target. `(baseline − target) ÷ target`, as NHS England's allocations count it.
 *
 * Throws when a baseline is below zero, or a target not above it.
 *
 * @example
 * ```ts
 * import { distanceFromTarget } from 'neighbourhood-contracts/payment';
 *
 * distanceFromTarget('100', '115'); // => '-0.130435'
 * ```
 */
export function distanceFromTarget(baselinePounds: ExactNumber, targetPounds: ExactNumber): string {
  refuse('a distance from target', [
    ...checkBetween(baselinePounds, 'baselinePounds', 'A baseline', 0),
    ...checkBetween(targetPounds, 'targetPounds', 'A target', '0.01'),
  ]);
  const distance = over(minus(fraction(baselinePounds), fraction(targetPounds)), fraction(targetPounds));
  return decimalText(distance, 6, 'half-away-from-zero');
}

/**
 * Budgets on their way to target: everybody's least growth, and the rest of a fixed sum to those below target, so that
 * the sum is spent to the penny (largest remainder; equal remainders to the identifier that sorts first).
 *
 * Throws when the sum does not pay for the least growth, or cannot be spent under the most growth.
 *
 * @example
 * ```ts
 * import { settlePaceOfChange } from 'neighbourhood-contracts/payment';
 *
 * const grounds = { kind: 'assumed', because: 'a worked example' } as const;
 * const terms = {
 *   period: { from: '2027-04-01', until: '2028-04-01' },
 *   leastGrowth: '0.01',
 *   mostGrowth: 'none',
 *   pace: 'equal-distance',
 *   grounds,
 * } as const;
 * const positions = [
 *   { id: 'A', baselinePounds: '100', targetPounds: '95' },
 *   { id: 'B', baselinePounds: '100', targetPounds: '115' },
 * ];
 * const { sections } = settlePaceOfChange(terms, { about: 'ICB', quantumPounds: '208', positions, grounds });
 * sections.map(({ total }) => total.kind === 'conditional' && total.amountPence); // => [10100, 10700]
 * ```
 */
export function settlePaceOfChange(terms: PaceOfChangeTerms, facts: PaceOfChangeFacts): Statement {
  refuse('a pace of change', [...checkPaceOfChangeTerms(terms, 'terms'), ...checkPaceOfChangeFacts(facts, 'facts')]);
  refuse('a pace of change', checkQuantum(terms, facts, 'facts'));
  const { positions, quantumPounds } = facts;
  const quantum = fraction(quantumPounds);
  const paced = positions.map((position) => pacedBy(position, terms));
  const pace = paceThatSpends(paced, quantum);
  const goesBeyond = terms.pace === 'equal-share-of-gap' && pace !== undefined && compare(pace, one) > 0;
  refuse('a pace of change', pace === undefined || goesBeyond ? [beyondTheGaps('facts', goesBeyond)] : []);
  const exact = paced.map((each) => times(amountAt(each, pace ?? nothing), { top: 100, under: 1 }));
  const parts = positions.map(({ id }, place) => ({ key: id, exact: exact[place] ?? nothing }));
  const amounts = wholeParts(parts, hundredths(quantum, 'towards-zero'));
  return settle({
    mechanism: 'pace-of-change',
    title: 'Pace of change towards target',
    about: facts.about,
    period: terms.period,
    rounding: 'largest-remainder',
    sections: positions.map((position, place) =>
      sectionOf(position, amounts[place] ?? 0, towardsTarget(position, pace ?? nothing, terms), terms, facts),
    ),
    notes: [noteOn(pace ?? nothing, terms)],
  });
}

/** A position as a line that rises with the pace: to a level of its target, or by a part of its gap. */
function pacedBy(position: Position, terms: PaceOfChangeTerms): Paced {
  const floor = leastOf(position, terms);
  const target = fraction(position.targetPounds);
  const line =
    terms.pace === 'equal-distance'
      ? { offset: nothing, slope: target }
      : { offset: floor, slope: larger(nothing, minus(target, floor)) };
  const ceiling = mostOf(position, terms);
  return { floor, ...line, ...(ceiling && { ceiling }) };
}

function sectionOf(
  position: Position,
  amountPence: number,
  working: string,
  terms: PaceOfChangeTerms,
  facts: PaceOfChangeFacts,
): DraftSection {
  const { id, label = id, baselinePounds, targetPounds } = position;
  const grounds = [facts.grounds, terms.grounds];
  const [baseline, least] = [fraction(baselinePounds), leastOf(position, terms)];
  const distance = distanceFromTarget(baselinePounds, targetPounds);
  const drafts: readonly Draft[] = [
    {
      id: `${id}-baseline`,
      label: 'Baseline',
      working: `£${plainDigits(baselinePounds)}; target £${plainDigits(targetPounds)}, distance ${distance}`,
      grounds: [facts.grounds],
      exact: { pounds: baseline },
    },
    {
      id: `${id}-least-growth`,
      label: 'Least growth, to the next whole penny',
      weight: plainDigits(terms.leastGrowth),
      working: `${plainDigits(terms.leastGrowth)} × £${plainDigits(baselinePounds)}`,
      grounds,
      exact: { pounds: minus(least, baseline) },
    },
    {
      id: `${id}-towards-target`,
      label: 'Towards target',
      working,
      grounds,
      exact: { pounds: minus({ top: amountPence, under: 100 }, least) },
    },
  ];
  return { id, title: label, drafts };
}

/** What is paid beyond the least growth, as it would be worked out. */
function towardsTarget(position: Position, pace: Fraction, terms: PaceOfChangeTerms): string {
  const least = leastOf(position, terms);
  const paced = pacedBy(position, terms);
  const paid = amountAt(paced, pace);
  if (compare(paid, least) === 0) return 'nothing beyond the least growth';
  const [target, floor] = [`£${plainDigits(position.targetPounds)}`, poundsText(least)];
  if (paced.ceiling !== undefined && compare(paid, paced.ceiling) === 0) {
    return `the most growth: ${poundsText(paid)} − ${floor}`;
  }
  return terms.pace === 'equal-distance'
    ? `${workingText(pace)} × ${target} − ${floor}`
    : `${workingText(pace)} × (${target} − ${floor})`;
}

function noteOn(pace: Fraction, { pace: rule }: PaceOfChangeTerms): string {
  if (rule === 'equal-share-of-gap') {
    return `Everybody whose least growth leaves a gap to target has ${workingText(pace)} of that gap closed.`;
  }
  return `Everybody who would be under ${workingText(pace)} of target, and may grow so far, is brought to it.`;
}
