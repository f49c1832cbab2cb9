import {
  checkBetween,
  checkExact,
  checkShare,
  compare,
  fraction,
  signOf,
  type ExactNumber,
} from '../../exact/index.ts';
import {
  checkCode,
  checkDistinct,
  checkEach,
  checkKind,
  checkObject,
  checkText,
  checkWord,
  placeIn,
  shown,
  type FieldChecks,
  type Problem,
} from '../../problems/index.ts';
import { checkAmount } from '../../statement/index.ts';
import type { InStagesMethod, OutcomeMethod } from './outcome-method.ts';

const direction = (value: unknown, at: string) => checkWord(value, at, ['higher-is-better', 'lower-is-better']);
const measured: FieldChecks = { unit: checkText, direction };
const stageChecks: FieldChecks = {
  id: checkCode,
  label: checkText,
  potPounds: (pounds, at) => checkAmount(pounds, at, 'A pot', 0),
  planned: checkExact,
};
const methodChecks: Readonly<Record<OutcomeMethod['kind'], FieldChecks>> = {
  thresholds: { ...measured, lowerThreshold: checkExact, upperThreshold: checkExact },
  step: { ...measured, threshold: checkExact },
  proportional: { unit: checkText, planned: checkExact },
  'proportional-in-stages': {
    unit: checkText,
    stages: (stages, at) => checkEach(stages, at, (stage, place) => checkObject(stage, place, stageChecks)),
  },
  'attainment-or-improvement': { ...measured, baseline: checkExact, target: checkExact, attainment: checkExact },
  multiplier: {},
  'verified-saving': { share: (share, at) => checkShare(share, at, 'The share of the saving'), verifiedBy: checkText },
};

/** Problems of a method. */
export function checkOutcomeMethod(value: unknown, path: string): Problem[] {
  const problems = checkKind(value, path, methodChecks);
  if (problems.length > 0) return problems;
  const method = value as OutcomeMethod;
  return [...levelsOf(method, path).flatMap((level) => checkLevel(method, level)), ...checkOrder(method, path)];
}

interface Level {
  readonly value: ExactNumber;
  readonly path: string;
}

/** The numbers of a method that are in its unit. */
function levelsOf(method: OutcomeMethod, path: string): readonly Level[] {
  if (method.kind === 'proportional-in-stages') {
    return method.stages.map(({ planned }, place) => ({
      value: planned,
      path: placeIn(path, 'stages', place, 'planned'),
    }));
  }
  const names = ['lowerThreshold', 'upperThreshold', 'threshold', 'planned', 'baseline', 'target', 'attainment'];
  const given = new Map(Object.entries(method));
  return names.flatMap((name) => {
    const value = given.get(name) as ExactNumber | undefined;
    return value === undefined ? [] : [{ value, path: placeIn(path, name) }];
  });
}

function checkLevel(method: OutcomeMethod, { value, path }: Level): Problem[] {
  const problems = checkInUnit(value, path, method);
  const isPlan = method.kind === 'proportional' || method.kind === 'proportional-in-stages';
  if (problems.length > 0 || !isPlan || signOf(fraction(value)) > 0) return problems;
  const message = `${shown(value)} is no plan that an achievement could be held against.`;
  return [{ path, code: 'out-of-range', message, help: 'Give what is planned as a number above 0.' }];
}

/** Problems of a number that is exact, where its unit bounds it. */
export function checkInUnit(value: unknown, path: string, method: OutcomeMethod): Problem[] {
  if (!('unit' in method) || method.unit !== 'share') return [];
  return checkBetween(value, path, 'A share', -1, 1).map((problem) => ({
    ...problem,
    help: 'Give a share from -1 to 1: 4.82% is "0.0482". Where it is no share, name another unit.',
  }));
}

function checkOrder(method: OutcomeMethod, path: string): Problem[] {
  if (method.kind === 'proportional-in-stages') return checkStages(method, placeIn(path, 'stages'));
  if (method.kind !== 'thresholds') return [];
  const { lowerThreshold, upperThreshold } = method;
  const order = compare(fraction(upperThreshold), fraction(lowerThreshold));
  const higher = method.direction === 'higher-is-better';
  if (higher ? order > 0 : order < 0) return [];
  const at = placeIn(path, 'upperThreshold');
  const from = `A payment that begins at ${shown(lowerThreshold)} cannot be whole at ${shown(upperThreshold)}`;
  const message = `${from} where ${higher ? 'higher' : 'lower'} is better.`;
  const help =
    order === 0
      ? 'Give two thresholds that differ, or a method of the kind "step" for all or nothing.'
      : `Give an upper threshold ${higher ? 'above' : 'beneath'} the lower one, or the other direction.`;
  return [{ path: at, code: 'contradiction', message, help }];
}

function checkStages({ stages }: InStagesMethod, path: string): Problem[] {
  if (stages.length > 0) return checkDistinct(stages.map(({ id }, at) => ({ key: id, path: placeIn(path, at, 'id') })));
  const help = 'Give the stages in order, each with its pot and what is planned in it.';
  return [{ path, code: 'missing', message: 'No stage is given.', help }];
}
