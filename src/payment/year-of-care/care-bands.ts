import { checkBetween } from '../../exact/index.ts';
import {
  checkCode,
  checkCount,
  checkDistinct,
  checkEach,
  checkObject,
  checkText,
  placeIn,
  shown,
  type Problem,
} from '../../problems/index.ts';

/** A band of need: people with so many long-term conditions. */
export interface CareBand {
  readonly id: string;
  readonly label: string;
  /** The fewest conditions in the band, 0 or more. */
  readonly conditionsFrom: number;
  /** The most conditions in the band; left out in the last band alone, which has no end. */
  readonly conditionsTo?: number;
  /** Pounds for one person for a year; no price of any band was found in a source (Q19). */
  readonly pricePounds: number | (string & {}) | 'not-published';
}

/** Problems of a schedule of bands: among them a gap or an overlap between two of them, or an end to the last. */
export function checkCareBands(value: unknown, path: string): Problem[] {
  const problems = checkEach(value, path, checkBand);
  if (problems.length > 0) return problems;
  const bands = value as readonly CareBand[];
  const help = 'Give at least one band: { id, label, conditionsFrom, pricePounds }.';
  if (bands.length === 0) return [{ path, code: 'missing', message: 'There is no band.', help }];
  const repeated = checkDistinct(bands.map(({ id }, place) => ({ key: id, path: placeIn(path, place, 'id') })));
  return repeated.length > 0 ? repeated : checkCoverage(bands, path);
}

function checkBand(value: unknown, path: string): Problem[] {
  const needed = { id: checkCode, label: checkText, conditionsFrom: checkConditions, pricePounds: checkPrice };
  const problems = checkObject(value, path, needed, { conditionsTo: checkConditions });
  if (problems.length > 0) return problems;
  const { conditionsFrom: from, conditionsTo: to } = value as CareBand;
  if (to === undefined || to >= from) return [];
  const message = `The band ends at ${to} conditions, before it begins at ${from}.`;
  const help = `Give ${from} or more, or leave it out in the last band.`;
  return [{ path: placeIn(path, 'conditionsTo'), code: 'out-of-range', message, help }];
}

function checkConditions(value: unknown, path: string): Problem[] {
  return checkCount(value, path, 'conditions');
}

function checkPrice(value: unknown, path: string): Problem[] {
  if (value === 'not-published') return [];
  return checkBetween(value, path, 'The price of a band', 0).map((problem) =>
    problem.code === 'out-of-range' ? problem : { ...problem, help: 'Give pounds a year, or "not-published".' },
  );
}

interface Placed {
  readonly band: CareBand;
  readonly path: string;
}

function checkCoverage(bands: readonly CareBand[], path: string): Problem[] {
  const inOrder = bands
    .map((band, place) => ({ band, path: placeIn(path, place) }))
    .sort((a, b) => a.band.conditionsFrom - b.band.conditionsFrom);
  return inOrder.flatMap((placed, place) => {
    const next = inOrder[place + 1];
    return next === undefined ? checkLast(placed) : checkNeighbours(placed, next);
  });
}

function checkLast({ band: { id, conditionsTo: to }, path }: Placed): Problem[] {
  if (to === undefined) return [];
  const message = `Band ${shown(id)} ends at ${to} conditions, and no band has people with more.`;
  const help = `Leave out its "conditionsTo", or add a band from ${to + 1}.`;
  return [{ path: placeIn(path, 'conditionsTo'), code: 'missing', message, help }];
}

function checkNeighbours({ band, path }: Placed, { band: next }: Placed): Problem[] {
  const [to, from] = [band.conditionsTo ?? Infinity, next.conditionsFrom];
  if (to === from - 1) return [];
  const at = placeIn(path, 'conditionsTo');
  const ends = band.conditionsTo === undefined ? 'has no end' : `ends at ${to}`;
  const bands = `Band ${shown(band.id)} ${ends}, and band ${shown(next.id)} begins at ${from}`;
  if (to < from) {
    const message = `${bands}: nobody pays for people between.`;
    return [
      {
        path: at,
        code: 'missing',
        message,
        help: `End band ${shown(band.id)} at ${from - 1}, or begin band ${shown(next.id)} at ${to + 1}.`,
      },
    ];
  }
  const help =
    from > band.conditionsFrom
      ? `End band ${shown(band.id)} at ${from - 1}.`
      : `Begin band ${shown(next.id)} after the end of band ${shown(band.id)}.`;
  return [{ path: at, code: 'contradiction', message: `${bands}: people would be paid for twice.`, help }];
}
