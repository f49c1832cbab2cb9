import { checkShare, compare, fraction } from '../../exact/index.ts';
import { checkDistinct, checkReferences, placeIn, shown, type Problem } from '../../problems/index.ts';
import { ratioOf, type AchievedRatio } from './achieved-ratio.ts';
import { checkInUnit } from './check-outcome-method.ts';
import type { OutcomeMethod } from './outcome-method.ts';
import type { Achieved, OutcomePaymentFacts, OutcomeResult, StageAchieved } from './outcome-payment-facts.ts';
import type { OutcomeMeasure, OutcomePaymentTerms } from './outcome-payment-terms.ts';

/** Problems of terms and results together, where neither has any alone. */
export function checkOutcomePaymentTogether(
  { measures }: OutcomePaymentTerms,
  { results }: OutcomePaymentFacts,
  path: string,
): Problem[] {
  const at = placeIn(path, 'results');
  const placed = results.map(({ measure }, place) => ({ key: measure, path: placeIn(at, place, 'measure') }));
  const known = new Map(measures.map((measure) => [measure.id, measure]));
  return [
    ...checkDistinct(placed),
    ...checkReferences(placed, [...known.keys()], 'measure of the terms'),
    ...results.flatMap((result, place) => {
      const measure = known.get(result.measure);
      return measure === undefined ? [] : checkResult(result, measure, placeIn(at, place));
    }),
  ];
}

function checkResult(result: OutcomeResult, measure: OutcomeMeasure, path: string): Problem[] {
  return [
    ...checkAchieved(result.achieved, measure.method, placeIn(path, 'achieved')),
    ...checkEvents(result, measure, placeIn(path, 'events')),
    ...checkEventsOfNobody(result, placeIn(path, 'events')),
  ];
}

const shapes: Readonly<Record<ShapeName, string>> = {
  number: 'a number, { numerator, denominator } or "not-known"',
  stages: 'a list of { stage, achieved }, or "not-known"',
  saving: '{ savedPounds, verifiedBy, on }, "nothing-verified" or "not-known"',
};
type ShapeName = 'number' | 'stages' | 'saving';

function shapeOf(achieved: Exclude<Achieved, 'not-known'>): ShapeName {
  if (achieved === 'nothing-verified') return 'saving';
  if (typeof achieved !== 'object') return 'number';
  return isStages(achieved) ? 'stages' : 'savedPounds' in achieved ? 'saving' : 'number';
}

function shapeFor({ kind }: OutcomeMethod): ShapeName {
  return kind === 'verified-saving' ? 'saving' : kind === 'proportional-in-stages' ? 'stages' : 'number';
}

function isStages(achieved: Achieved): achieved is readonly StageAchieved[] {
  return Array.isArray(achieved);
}

function checkAchieved(achieved: Achieved, method: OutcomeMethod, path: string): Problem[] {
  if (achieved === 'not-known') return [];
  const shape = shapeFor(method);
  if (shapeOf(achieved) !== shape) {
    const message = `This is not what a measure of the kind "${method.kind}" is paid by.`;
    return [{ path, code: 'wrong-type', message, help: `Give ${shapes[shape]}.` }];
  }
  if (isStages(achieved)) return checkStages(achieved, method, path);
  if (typeof achieved !== 'object') return checkNumber(achieved, method, path);
  if ('savedPounds' in achieved) return checkVerifier(achieved.verifiedBy, method, placeIn(path, 'verifiedBy'));
  return checkRatio(achieved, method, path);
}

function checkNumber(achieved: string | number, method: OutcomeMethod, path: string): Problem[] {
  if (method.kind === 'multiplier') return checkShare(achieved, path, 'A multiplier');
  return checkInUnit(achieved, path, method);
}

function checkRatio(achieved: AchievedRatio, method: OutcomeMethod, path: string): Problem[] {
  const least = method.kind === 'multiplier' ? 0 : -1;
  const ratio = ratioOf(achieved);
  const isBounded = method.kind === 'multiplier' || ('unit' in method && method.unit === 'share');
  if (ratio === undefined || !isBounded) return [];
  if (compare(ratio, fraction(least)) >= 0 && compare(ratio, fraction(1)) <= 0) return [];
  const message = `${shown(achieved.numerator)} over ${shown(achieved.denominator)} is no share.`;
  const help = `Give two numbers of which one over the other is from ${least} to 1.`;
  return [{ path, code: 'out-of-range', message, help }];
}

function checkStages(achieved: readonly StageAchieved[], method: OutcomeMethod, path: string): Problem[] {
  if (method.kind !== 'proportional-in-stages') return [];
  const placed = achieved.map(({ stage }, place) => ({ key: stage, path: placeIn(path, place, 'stage') }));
  const known = method.stages.map(({ id }) => id);
  return [
    ...checkDistinct(placed),
    ...checkReferences(placed, known, 'stage of this measure'),
    ...achieved.flatMap((stage, place) =>
      stage.achieved === 'not-known' ? [] : checkInUnit(stage.achieved, placeIn(path, place, 'achieved'), method),
    ),
  ];
}

function checkVerifier(verifiedBy: string, method: OutcomeMethod, path: string): Problem[] {
  if (method.kind !== 'verified-saving' || method.verifiedBy === verifiedBy) return [];
  const message = `${shown(verifiedBy)} verified this saving, and the terms name ${shown(method.verifiedBy)}.`;
  const help = 'Give what the one named in the terms has verified, or "nothing-verified".';
  return [{ path, code: 'contradiction', message, help }];
}

function checkEvents({ events }: OutcomeResult, { minimumEvents }: OutcomeMeasure, path: string): Problem[] {
  if ((minimumEvents === 'no-minimum') === (events === undefined)) return [];
  if (events === undefined) {
    const message = `The measure is paid from ${String(minimumEvents)} events, and their number is not given.`;
    return [{ path, code: 'missing', message, help: 'Give the number of events, or "not-known".' }];
  }
  const message = 'The measure has no minimum of events.';
  return [{ path, code: 'contradiction', message, help: 'Leave the events out, or give a minimum in the terms.' }];
}

function checkEventsOfNobody({ achieved, events = 'not-known' }: OutcomeResult, path: string): Problem[] {
  if (typeof achieved !== 'object' || !('denominator' in achieved) || ratioOf(achieved) !== undefined) return [];
  if (events === 'not-known' || events === 0) return [];
  const message = `There are ${events} events, and a denominator of 0: nobody was counted.`;
  return [
    { path, code: 'contradiction', message, help: 'Give 0 events, or the denominator that they were counted in.' },
  ];
}
