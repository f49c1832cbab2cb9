import { frozen } from '../../../policy/index.ts';
import { checkObject, checkWord, placeIn, shown, type FieldChecks, type Problem } from '../../../problems/index.ts';
import type { Dataset } from '../../measure/dataset.ts';
import { checkChosenCodes, checkCodesIfAny } from './chosen-codes.ts';
import { requestsWithCodes, specialistAdviceRequests } from './diversion-dataset.ts';

/** The codes that say what became of a request. */
export interface SpecialistAdviceCodes {
  /** Statuses of requests that were not processed. */
  readonly statusesNotProcessed: readonly string[];
  /** Outcomes of requests that were not processed. */
  readonly outcomesNotProcessed: readonly string[];
  /** Outcomes of requests that were diverted from a referral: none of those above. */
  readonly outcomesDiverted: readonly string[];
  /**
   * Statuses and outcomes beyond those. `processed`: whatever they are, they are of requests that were processed, as in the
   * code of one region, and a slip in writing a code is one too. Lists: these are, and any other code is wrong.
   */
  readonly otherCodes: 'processed' | { readonly statuses: readonly string[]; readonly outcomes: readonly string[] };
}

/**
 * The codes that the programme code of NHS England South East works with. What 10, 12, 40 and 2 stand for it does not say,
 * and no dictionary of them was found.
 */
export const specialistAdviceCodes: SpecialistAdviceCodes = frozen({
  statusesNotProcessed: ['2', '02'],
  outcomesNotProcessed: ['40'],
  outcomesDiverted: ['10', '12'],
  otherCodes: 'processed',
});

/** The requests, with the codes closed where all of them are given. */
export function requestsByCodes({
  statusesNotProcessed,
  outcomesNotProcessed,
  outcomesDiverted,
  otherCodes,
}: SpecialistAdviceCodes): Dataset {
  if (otherCodes === 'processed') return specialistAdviceRequests;
  const as = (meaning: string, codes: readonly string[]) => codes.map((code) => ({ code, meaning }));
  return requestsWithCodes(
    [...as('not processed', statusesNotProcessed), ...as('processed', otherCodes.statuses)],
    [
      ...as('not processed', outcomesNotProcessed),
      ...as('diverted', outcomesDiverted),
      ...as('processed, and not diverted', otherCodes.outcomes),
    ],
  );
}

const codesChecks: FieldChecks = {
  statusesNotProcessed: checkChosenCodes,
  outcomesNotProcessed: checkChosenCodes,
  outcomesDiverted: checkChosenCodes,
  otherCodes: checkOtherCodes,
};

function checkOtherCodes(value: unknown, path: string): readonly Problem[] {
  if (typeof value === 'string') return checkWord(value, path, ['processed']);
  return checkObject(value, path, { statuses: checkCodesIfAny, outcomes: checkCodesIfAny });
}

/** Problems of the codes that say what became of a request: each stands for one thing. */
export function checkSpecialistAdviceCodes(value: unknown, path: string): readonly Problem[] {
  const problems = checkObject(value, path, codesChecks);
  if (problems.length > 0) return problems;
  const { statusesNotProcessed, outcomesNotProcessed, outcomesDiverted, otherCodes } = value as SpecialistAdviceCodes;
  const notProcessed = 'not processed';
  const both = twiceIn(
    outcomesDiverted,
    'outcome',
    [[notProcessed, outcomesNotProcessed]],
    placeIn(path, 'outcomesDiverted'),
  );
  if (otherCodes === 'processed') return both;
  const { statuses, outcomes } = otherCodes;
  return [
    ...both,
    ...twiceIn(statuses, 'status', [[notProcessed, statusesNotProcessed]], placeIn(path, 'otherCodes', 'statuses')),
    ...twiceIn(
      outcomes,
      'outcome',
      [
        [notProcessed, outcomesNotProcessed],
        ['diverted', outcomesDiverted],
      ],
      placeIn(path, 'otherCodes', 'outcomes'),
    ),
  ];
}

/** Problems of codes that were given for something else already. */
function twiceIn(
  codes: readonly string[],
  what: 'status' | 'outcome',
  given: readonly (readonly [string, readonly string[]])[],
  path: string,
): Problem[] {
  return codes.flatMap((code, place) => {
    const other = given.find(([, own]) => own.includes(code));
    if (other === undefined) return [];
    const message = `The ${what} ${shown(code)} is one of requests that were ${other[0]}.`;
    return [{ path: placeIn(path, place), code: 'contradiction', message, help: `Give each ${what} once.` }];
  });
}
