import { compare, minus, numberText, over, plus, sumOf, times } from '../../exact/index.ts';
import { chanceBelowUpper, normalQuantile, shareOfLevel } from '../../statistics/index.ts';
import { numberOf } from '../number-of.ts';
import { toDate, type MonthToCome, type SummedMonth, type SummedYear } from '../year-so-far/read-year.ts';
import { assumptionsOf } from './assumptions-of.ts';
import type { ForecastTerms } from './forecast-terms.ts';
import type { Weighed } from './month-weights.ts';
import { figuresOf, workingOf } from './outturn-figures.ts';
import type { ForecastOutturn } from './outturn-forecast.ts';
import { scorePrediction } from './score-prediction.ts';

/** The months so far and to come, and what they weigh: something, both of them. */
export interface Outlook {
  readonly known: readonly SummedMonth[];
  readonly toCome: readonly MonthToCome[];
  readonly before: Weighed;
  readonly ahead: Weighed;
}

/** The forecast of a year from its months and their weights; nothing where a share would be of more than all. */
export function forecastFrom(soFar: SummedYear, terms: ForecastTerms, outlook: Outlook): ForecastOutturn | undefined {
  const { known, toCome, before, ahead } = outlook;
  const { events, of } = toDate(known);
  const left = sumOf(toCome.map((month) => month.of));
  const whole = { events: over(times(events, plus(before.weight, ahead.weight)), before.weight), of: plus(of, left) };
  if (soFar.kind === 'share' && compare(minus(whole.events, events), left) > 0) return undefined;
  const limits = limitsOf(outlook, terms, soFar.kind === 'share' ? [of, left].map(numberOf) : undefined);
  const figures = figuresOf(soFar, whole, limits);
  const weights = `(${numberText(before.weight)} + ${numberText(ahead.weight)}) ÷ ${numberText(before.weight)}`;
  return (
    figures && {
      kind: 'forecast',
      ...figures,
      months: known.length,
      working: workingOf(soFar, `${numberText(events)} × ${weights}`, whole.of),
      method: terms.method.kind,
      level: shareOfLevel(terms.level),
      interval: 'score-prediction',
      assumptions: assumptionsOf(soFar, terms),
    }
  );
}

/**
 * The limits of the events of the year: not beneath what is counted already, nor above that and all who are left.
 * `drawnFrom` is what a share was counted in, and what is left of it.
 */
function limitsOf({ known, before, ahead }: Outlook, terms: ForecastTerms, drawnFrom?: readonly number[]) {
  const events = numberOf(toDate(known).events);
  const share = numberOf(over(ahead.weight, before.weight));
  const [of = Infinity, left = Infinity] = drawnFrom ?? [];
  const [lower, upper] = scorePrediction({
    events,
    ahead: share,
    finite: (share / (1 + share)) ** 2 * (1 / of + 1 / left),
    profile: (events * share) ** 2 * (relativeVariance(before) + relativeVariance(ahead)),
    spread: Number(terms.varianceToMean),
    reach: normalQuantile(chanceBelowUpper(terms.level)),
  });
  return [Math.max(events, lower), Math.min(events + left, upper)];
}

function relativeVariance({ weight, variance }: Weighed): number {
  return numberOf(over(variance, times(weight, weight)));
}
