import {
  checkExact,
  compare,
  fraction,
  minus,
  plus,
  times,
  type Directed,
  type ExactNumber,
  type Fraction,
} from '../../exact/index.ts';
import {
  checkCode,
  checkDistinct,
  checkEach,
  checkObject,
  checkWord,
  refuse,
  type FieldChecks,
} from '../../problems/index.ts';
import { exactRatio, type ExactRatio } from '../exact-ratio.ts';

/** A figure of somebody, to be ranked among others. */
export interface RankedFigure {
  readonly id: string;
  readonly figure: ExactNumber;
}

/** What ranks are told on. */
export interface RankScale {
  readonly direction: 'higher-is-better' | 'lower-is-better';
  /** The score of the worst and of the best: 4 and 1, or 1 and 4; 0 and 1 for a share. */
  readonly worst: ExactNumber;
  readonly best: ExactNumber;
}

/** The scores, or why there are none. Branch on `kind`. */
export type RankScores =
  | { readonly kind: 'ranked'; readonly scores: readonly RankScore[] }
  | { readonly kind: 'not-ranked'; readonly reason: string };

/** The rank and the score of one. */
export interface RankScore {
  readonly id: string;
  /** From the best, 1; equal figures share the middle of their ranks, which may be a half. */
  readonly rank: number;
  readonly score: ExactRatio;
}

/**
 * Scores by rank, in even steps from the worst to the best: `1 + 3(r − 1) ÷ (n − 1)` on a scale from 1 to 4. Equal figures
 * share the middle of their ranks. A method of this library: NHS England scores some metrics of its Oversight Framework for
 * 2025/26 by rank, from 1 to 4, and how is not published. Ranks of figures that cannot be told apart are chance.
 *
 * Throws when a figure or an end of the scale is not an exact number, or an id is given twice.
 *
 * @example
 * ```ts
 * import { rankScores } from 'neighbourhood-contracts/outcomes';
 *
 * const figures = [
 *   { id: 'north', figure: '71.2' },
 *   { id: 'south', figure: '64.0' },
 *   { id: 'east', figure: '71.2' },
 * ];
 * const ranked = rankScores(figures, { direction: 'higher-is-better', worst: 4, best: 1 });
 * ranked.kind === 'ranked' && ranked.scores[0]; // => { id: 'north', rank: 1.5, score: { numerator: '7', denominator: '4' } }
 * ```
 */
export function rankScores(figures: readonly RankedFigure[], scale: RankScale): RankScores {
  refuse('scores by rank', [
    ...checkEach(figures, 'figures', (figure, at) => checkObject(figure, at, figureChecks)),
    ...checkObject(scale, 'scale', scaleChecks),
  ]);
  refuse('scores by rank', checkDistinct(figures.map(({ id }, at) => ({ key: id, path: `figures[${at}].id` }))));
  const { direction, worst, best } = scale;
  const many = figures.length;
  if (many < 2) return { kind: 'not-ranked', reason: 'There are not two figures to rank.' };
  const ranks = ranksFromWorst(
    figures.map(({ figure }) => fraction(figure)),
    direction,
  );
  const [from, to] = [fraction(worst), fraction(best)];
  return {
    kind: 'ranked',
    scores: figures.map(({ id }, place) => {
      const rank = ranks[place] ?? 1;
      const score = plus(from, times(minus(to, from), shareOfRank(rank, many)));
      return { id, rank: many + 1 - rank, score: exactRatio(score) };
    }),
  };
}

/** How far up a rank from the worst is, from 0 to 1. Ranks are whole or half. */
export function shareOfRank(rank: number, many: number): Fraction {
  return { top: 2 * (rank - 1), under: 2 * (many - 1) };
}

/** The rank of each figure from the worst, 1, to the best; equal figures share the middle of their ranks. */
export function ranksFromWorst(figures: readonly Fraction[], direction: Directed['direction']): readonly number[] {
  const sign = direction === 'higher-is-better' ? 1 : -1;
  const order = figures.map((figure, place) => ({ figure, place })).sort((a, b) => sign * compare(a.figure, b.figure));
  const ranks = new Map<number, number>();
  for (let start = 0; start < order.length;) {
    let end = start + 1;
    while (isEqual(order[start], order[end])) end += 1;
    for (const { place } of order.slice(start, end)) ranks.set(place, (start + 1 + end) / 2);
    start = end;
  }
  return figures.map((_, place) => ranks.get(place) ?? 1);
}

interface Ordered {
  readonly figure: Fraction;
}

function isEqual(a: Ordered | undefined, b: Ordered | undefined): boolean {
  return a !== undefined && b !== undefined && compare(a.figure, b.figure) === 0;
}

const figureChecks: FieldChecks = { id: checkCode, figure: checkExact };
const scaleChecks: FieldChecks = {
  direction: (value, at) => checkWord(value, at, ['higher-is-better', 'lower-is-better']),
  worst: checkExact,
  best: checkExact,
};
