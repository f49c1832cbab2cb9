import type { ExactNumber } from '../../exact/index.ts';
import {
  checkCode,
  checkDistinct,
  checkEach,
  checkKind,
  checkObject,
  checkReferences,
  checkText,
  checkWord,
  placeIn,
  shown,
  type FieldChecks,
  type Problem,
} from '../../problems/index.ts';
import { checkAmount } from '../../statement/index.ts';

/** One of the things that cover an overspend of the shared lines of a pool. */
export type OverspendStep =
  | { readonly kind: 'other-underspends' }
  /** Money put by for it: pounds in whole pence, 0 or more. */
  | { readonly kind: 'risk-pool'; readonly pounds: ExactNumber }
  /** Schemes that are reduced by what is not committed of them, first to last. None of them is a budget line. */
  | { readonly kind: 'uncommitted-schemes'; readonly schemes: readonly UncommittedScheme[] }
  /** The partners, in proportion to their contributions: a limit for each, and who pays what a limit leaves. */
  | {
      readonly kind: 'partners';
      readonly limits: readonly PartnerLimit[];
      readonly beyondLimits: 'shared-by-others' | 'unallocated';
    };

/** A scheme for which money is set aside in the pool, beside the budget lines. */
export interface UncommittedScheme {
  readonly id: string;
  readonly label: string;
}

/** The most that a partner pays beyond its contribution for the shared lines: pounds in whole pence, or no limit. */
export interface PartnerLimit {
  readonly partner: string;
  readonly mostPounds: number | (string & {}) | 'no-limit';
}

/** The schemes that a pool may reduce. */
export function schemesOf(steps: readonly OverspendStep[]): readonly UncommittedScheme[] {
  return steps.flatMap((step) => (step.kind === 'uncommitted-schemes' ? step.schemes : []));
}

/** Problems of the steps, each by itself. */
export function checkOverspendShapes(value: unknown, path: string): Problem[] {
  return checkEach(value, path, (step, at) => checkKind(step, at, stepChecks));
}

const schemeChecks: FieldChecks = { id: checkCode, label: checkText };
const limitChecks: FieldChecks = { partner: checkCode, mostPounds: checkLimit };
const stepChecks: Readonly<Record<OverspendStep['kind'], FieldChecks>> = {
  'other-underspends': {},
  'risk-pool': { pounds: (pounds, at) => checkAmount(pounds, at, 'A risk pool', 0) },
  'uncommitted-schemes': {
    schemes: (schemes, at) => checkEach(schemes, at, (scheme, place) => checkObject(scheme, place, schemeChecks)),
  },
  partners: {
    limits: (limits, at) => checkEach(limits, at, (limit, place) => checkObject(limit, place, limitChecks)),
    beyondLimits: (who, at) => checkWord(who, at, ['shared-by-others', 'unallocated']),
  },
};

function checkLimit(value: unknown, path: string): Problem[] {
  if (value === 'no-limit') return [];
  return checkAmount(value, path, 'A limit', 0).map((problem) =>
    problem.code === 'out-of-range' ? problem : { ...problem, help: 'Give pounds in whole pence, or "no-limit".' },
  );
}

/** The identifiers of a pool that its steps may name, or may not. */
export interface PoolIds {
  readonly partners: readonly string[];
  readonly lines: readonly string[];
}

/** Problems of the steps together, and with the partners and lines of the pool, where no step has any alone. */
export function checkOverspendSteps(steps: readonly OverspendStep[], path: string, ids: PoolIds): Problem[] {
  const kinds = steps.map(({ kind }, place) => ({ key: kind, path: placeIn(path, place, 'kind') }));
  return [...checkDistinct(kinds), ...steps.flatMap((step, place) => checkStep(step, placeIn(path, place), ids))];
}

function checkStep(step: OverspendStep, path: string, { partners, lines }: PoolIds): Problem[] {
  if (step.kind === 'uncommitted-schemes') {
    const schemes = step.schemes.map(({ id }, place) => ({ key: id, path: placeIn(path, 'schemes', place, 'id') }));
    const budgeted = new Set(lines);
    return [
      ...checkDistinct(schemes),
      ...schemes.filter(({ key }) => budgeted.has(key)).map(({ key, path: at }) => countedTwice(key, at)),
    ];
  }
  if (step.kind !== 'partners') return [];
  const given = step.limits.map(({ partner }, place) => ({
    key: partner,
    path: placeIn(path, 'limits', place, 'partner'),
  }));
  const limited = new Set(given.map(({ key }) => key));
  return [
    ...checkDistinct(given),
    ...checkReferences(given, partners, 'partner of the pool'),
    ...partners.filter((id) => !limited.has(id)).map((id) => noLimit(id, placeIn(path, 'limits'))),
  ];
}

function countedTwice(id: string, path: string): Problem {
  const message = `${shown(id)} is a budget line: what is not spent of it is an underspend already.`;
  const help = 'Give schemes that money is set aside for beside the budget lines, or leave this one out.';
  return { path, code: 'contradiction', message, help };
}

function noLimit(id: string, path: string): Problem {
  const message = `No limit is given for ${shown(id)}.`;
  const help = 'Give the most it pays beyond its contribution, or "no-limit" where none is agreed.';
  return { path, code: 'missing', message, help };
}
