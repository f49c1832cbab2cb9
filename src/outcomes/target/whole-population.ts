import { fraction } from '../../exact/index.ts';
import { changeOfEvents } from './chance.ts';
import type { BeforeAndNow } from './counted.ts';
import type { MeasuredFigure } from './evaluation.ts';
import type { AdmissionFigures } from './non-elective-facts.ts';
import { changeText } from './reduction-part.ts';
import { countText } from './words.ts';

/** What admissions and bed days of the whole population came to, beside those of the cohorts. */
export function measuredEveryone(everyone: AdmissionFigures | undefined, level: number): readonly MeasuredFigure[] {
  const { admissions, bedDays } = everyone ?? {};
  return [
    ...(admissions === undefined ? [] : [measured(admissions, 'admissions', level)]),
    ...(bedDays === undefined ? [] : [measured(bedDays, 'bed days', level)]),
  ];
}

function measured({ baseline, current }: BeforeAndNow, unit: string, level: number): MeasuredFigure {
  const [now, before] = [current, baseline].map(({ count, sumOfSquares }) => {
    return { count, over: 1, ...(sumOfSquares !== undefined && { sumOfSquares }) };
  });
  // Bed days come by the stay: without the squares no chance is told of them.
  const isTold = unit === 'admissions' || (now?.sumOfSquares !== undefined && before?.sumOfSquares !== undefined);
  const since = isTold && now && before ? changeOfEvents(now, before, level) : undefined;
  const figure = { of: 'the whole population', unit, value: current.count, period: current.period };
  return { ...figure, ...(since && { sinceBaseline: since }) };
}

/** What is to be said of the whole population beside a verdict on the cohorts. */
export function besideEveryone(everyone: AdmissionFigures | undefined): string {
  const refilled = 'An admission that is avoided may be refilled by somebody else';
  const changes = [textOf(everyone?.admissions, 'admissions'), textOf(everyone?.bedDays, 'bed days')].filter(
    (text) => text !== '',
  );
  if (changes.length === 0) return `${refilled}: the change of the whole population was not told.`;
  return `${refilled}: in the whole population there were ${changes.join(' and ')}.`;
}

function textOf(facts: BeforeAndNow | undefined, things: string): string {
  if (facts === undefined) return '';
  const [now, before] = [fraction(facts.current.count), fraction(facts.baseline.count)];
  if (facts.baseline.count === 0) return `${countText(facts.current.count)} ${things} against none`;
  return `${countText(facts.current.count)} ${things} against ${countText(facts.baseline.count)}, ${changeText(now, before)}`;
}
