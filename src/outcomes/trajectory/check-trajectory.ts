import { canonicalText, checkExact, compare, fraction, signOf, type ExactNumber } from '../../exact/index.ts';
import {
  checkEach,
  checkKind,
  checkObject,
  checkWord,
  placeIn,
  shown,
  type FieldChecks,
  type Problem,
} from '../../problems/index.ts';
import { checkMonth, monthsBetween, monthsFrom } from '../../time/index.ts';
import { checkMonthsInOrder } from './months-in-order.ts';
import { mostMonths, type CompoundingShape, type Trajectory } from './trajectory.ts';

/** Problems of a trajectory. */
export function checkTrajectory(value: unknown, path: string): Problem[] {
  const problems = checkObject(value, path, trajectoryChecks, { direction: checkDirection });
  if (problems.length > 0) return problems;
  const trajectory = value as Trajectory;
  const wrongEnds = checkEnds(trajectory, path);
  if (wrongEnds.length > 0) return wrongEnds;
  return [...checkShapeTogether(trajectory, placeIn(path, 'shape')), ...checkWay(trajectory, path)];
}

const valueChecks: FieldChecks = { month: checkMonth, value: checkExact };
const shareChecks: FieldChecks = { month: checkMonth, cumulativeShare: checkExact };
const shapeChecks: Readonly<Record<Trajectory['shape']['kind'], FieldChecks>> = {
  straight: {},
  compounding: { decimalPlaces: checkPlaces },
  'profiled-by-value': { values: (values, at) => checkEach(values, at, checkMonthValue) },
  'profiled-by-share': {
    shares: (shares, at) => checkEach(shares, at, (share, place) => checkObject(share, place, shareChecks)),
  },
};
const trajectoryChecks: FieldChecks = {
  from: checkMonthValue,
  to: checkMonthValue,
  shape: (shape, at) => checkKind(shape, at, shapeChecks),
};

/** Problems of a month and the number for it. */
export function checkMonthValue(value: unknown, path: string): Problem[] {
  return checkObject(value, path, valueChecks);
}

/** Problems of a word that says which way is better. */
export function checkDirection(value: unknown, path: string): Problem[] {
  return checkWord(value, path, ['higher-is-better', 'lower-is-better']);
}

/** Problems of a number of decimal places: a whole number from 0 to 20. */
export function checkPlaces(value: unknown, path: string): Problem[] {
  if (Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 20) return [];
  const code = value === undefined || value === null ? 'missing' : 'out-of-range';
  const help = 'Give a whole number of decimal places, from 0 to 20.';
  return [{ path, code, message: `This is ${shown(value)}.`, help }];
}

function checkEnds({ from, to }: Trajectory, path: string): Problem[] {
  const months = monthsBetween(from.month, to.month);
  if (months > 0 && months <= mostMonths) return [];
  const at = placeIn(path, 'to', 'month');
  if (months > mostMonths) {
    const message = `It runs over ${months} months.`;
    return [{ path: at, code: 'out-of-range', message, help: `Give a target within ${mostMonths} months.` }];
  }
  const message = `The target is for ${to.month}, and the baseline for ${from.month}.`;
  return [{ path: at, code: 'contradiction', message, help: 'Give a target in a month after that of the baseline.' }];
}

function checkShapeTogether(trajectory: Trajectory, path: string): Problem[] {
  const { shape, to } = trajectory;
  switch (shape.kind) {
    case 'straight':
      return [];
    case 'compounding':
      return checkCompounding(trajectory, shape, path);
    case 'profiled-by-value': {
      const last = shape.values.map(({ value }) => value).at(-1);
      return checkProfile(trajectory, shape.values, last, to.value, placeIn(path, 'values'));
    }
    case 'profiled-by-share': {
      const last = shape.shares.map(({ cumulativeShare }) => cumulativeShare).at(-1);
      return checkProfile(trajectory, shape.shares, last, 1, placeIn(path, 'shares'));
    }
  }
}

function checkCompounding({ from, to }: Trajectory, { decimalPlaces }: CompoundingShape, path: string): Problem[] {
  const [start, end] = [from, to].map(({ value }) => signOf(fraction(value)));
  if (start === 0 || end !== start) {
    const why = start === 0 || end === 0 ? 'no share of 0 is more or less than 0' : 'no share takes it across 0';
    const message = `Nothing compounds from ${shown(from.value)} to ${shown(to.value)}: ${why}.`;
    const help = 'Give ends that are both above 0 or both below, or another shape.';
    return [{ path: placeIn(path, 'kind'), code: 'contradiction', message, help }];
  }
  const finest = Math.max(...[from, to].map(({ value }) => placesOf(value)));
  if (decimalPlaces >= finest) return [];
  const message = `An end has ${finest} decimal places, and the months between would be rounded to ${decimalPlaces}.`;
  const help = `Give ${finest} or more, so that the months between do not go past an end.`;
  return [{ path: placeIn(path, 'decimalPlaces'), code: 'contradiction', message, help }];
}

/** How many decimal places an exact number has. */
export function placesOf(value: ExactNumber): number {
  return canonicalText(value).split('.')[1]?.length ?? 0;
}

function checkProfile(
  { from, to }: Trajectory,
  items: readonly { readonly month: Trajectory['to']['month'] }[],
  last: ExactNumber | undefined,
  whole: ExactNumber,
  path: string,
): Problem[] {
  const wanted = monthsFrom(from.month, to.month).slice(1);
  const problems = checkMonthsInOrder(items, wanted, path);
  const given = new Set<string>(items.map(({ month }) => month));
  const missing = wanted.filter((month) => !given.has(month));
  if (missing.length > 0) {
    const message = `Nothing is given for ${missing.slice(0, 3).join(', ')}${missing.length > 3 ? ' and later' : ''}.`;
    problems.push({
      path,
      code: 'missing',
      message,
      help: 'Give every month after the baseline, to that of the target.',
    });
  }
  if (problems.length > 0 || last === undefined || compare(fraction(last), fraction(whole)) === 0) return problems;
  const message = `The profile ends at ${shown(last)}.`;
  return [{ path, code: 'contradiction', message, help: `Give a profile that ends at ${String(whole)}.` }];
}

function checkWay({ from, to, direction }: Trajectory, path: string): Problem[] {
  if (direction !== undefined || compare(fraction(from.value), fraction(to.value)) !== 0) return [];
  const message = `The target is the baseline, ${shown(to.value)}: which way is better is not told.`;
  const help = 'Give "higher-is-better" or "lower-is-better".';
  return [{ path: placeIn(path, 'direction'), code: 'missing', message, help }];
}
