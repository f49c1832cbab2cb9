import {
  exactly,
  fraction,
  larger,
  minus,
  nothing,
  numberText,
  one,
  over,
  plus,
  smaller,
  times,
  type Fraction,
} from '../../exact/index.ts';
import { lowest, poundsText, type RoundingTerm } from '../../statement/index.ts';
import type { EarnedPart } from './earned-part.ts';
import type { InStagesMethod, ReleaseStage } from './outcome-method.ts';
import type { StageAchieved } from './outcome-payment-facts.ts';
import type { OutcomeMeasure } from './outcome-payment-terms.ts';

interface ToDate {
  readonly pot: Fraction;
  readonly planned: Fraction;
  readonly achieved: Fraction;
  /** Before rounding: the most that was ever due, for what was released is not taken back. */
  readonly due: Fraction;
  readonly paid: Fraction;
}

const beginning: ToDate = { pot: nothing, planned: nothing, achieved: nothing, due: nothing, paid: nothing };

/**
 * What each stage releases: what is due to date less what was paid before. What is paid to date is rounded, so that the
 * stages never come to more than their pots. From the first stage that is not known they are one line.
 */
export function releasedInStages(
  measure: OutcomeMeasure,
  { stages, unit }: InStagesMethod,
  achieved: readonly StageAchieved[] | 'not-known',
  rounding: RoundingTerm,
): readonly EarnedPart[] {
  const told = new Map(achieved === 'not-known' ? [] : achieved.map((stage) => [stage.stage, stage.achieved]));
  const parts: EarnedPart[] = [];
  let before = beginning;
  for (const stage of stages) {
    const here = told.get(stage.id) ?? 'not-known';
    if (here === 'not-known') return [...parts, fromHereOn(measure, stage, stages.at(-1) === stage, before)];
    const now = toDate(before, stage, fraction(here), rounding);
    parts.push(partOf(measure, stage, unit, before, now));
    before = now;
  }
  return parts;
}

function toDate(before: ToDate, stage: ReleaseStage, here: Fraction, rounding: RoundingTerm): ToDate {
  const pot = plus(before.pot, fraction(stage.potPounds));
  const planned = plus(before.planned, fraction(stage.planned));
  const achieved = plus(before.achieved, here);
  const share = larger(nothing, smaller(over(achieved, planned), one));
  const due = larger(before.due, times(pot, share));
  const isByLine = rounding !== 'not-stated' && rounding.stage === 'each-line';
  const paid = isByLine ? { top: lowest(due, rounding, stage.id), under: 100 } : due;
  return { pot, planned, achieved, due, paid };
}

function partOf(measure: OutcomeMeasure, stage: ReleaseStage, unit: string, before: ToDate, now: ToDate): EarnedPart {
  const share = `${numberText(now.achieved)} ÷ ${numberText(now.planned)}`;
  const less = before === beginning ? '' : ` − ${poundsText(before.paid)}`;
  return {
    id: `${measure.id}/${stage.id}`,
    label: `${measure.label}, ${stage.label}`,
    pounds: exactly(minus(now.paid, before.paid)),
    working: `${poundsText(now.pot)} × max(0, min(1, ${share}))${less}`,
    questions: [],
    quantity: { amount: numberText(minus(now.achieved, before.achieved)), unit },
    steps: [],
  };
}

function fromHereOn(measure: OutcomeMeasure, stage: ReleaseStage, isLast: boolean, before: ToDate): EarnedPart {
  const pot = poundsText(fraction(measure.potPounds));
  return {
    id: `${measure.id}/${stage.id}`,
    label: `${measure.label}, ${isLast ? stage.label : `from ${stage.label} on`}`,
    pounds: { low: nothing, high: minus(fraction(measure.potPounds), before.paid) },
    working: `${pot} × what is achieved to date ÷ what is planned − ${poundsText(before.paid)}`,
    questions: [`What was achieved on ${measure.label} in ${stage.label}?`],
    steps: [],
  };
}
