import {
  checkCode,
  checkDistinct,
  checkEach,
  checkObject,
  checkText,
  checkTruth,
  helpFor,
  placeIn,
  shown,
  type Check,
  type FieldChecks,
  type Placed,
  type Problem,
} from '../../problems/index.ts';

/** Something that must be passed before a score counts. */
export interface CompositeGate {
  readonly id: string;
  readonly label: string;
}

/** Whether a gate is passed. */
export interface GatePassed {
  readonly gate: string;
  readonly isPassed: boolean | 'not-known';
}

/** Which gates hold a score back. */
export interface GateReading {
  readonly failedGates: readonly string[];
  readonly openGates: readonly CompositeGate[];
}

/** Which gates are failed, and of which nobody knows: one that is left out is not known. */
export function gateReading(gates: readonly CompositeGate[], results: readonly GatePassed[]): GateReading {
  const passed = new Map(results.map(({ gate, isPassed }) => [gate, isPassed]));
  return {
    failedGates: gates.filter(({ id }) => passed.get(id) === false).map(({ id }) => id),
    openGates: gates.filter(({ id }) => (passed.get(id) ?? 'not-known') === 'not-known'),
  };
}

/** Problems of gates. */
export const checkGates: Check = (gates, at) =>
  checkEach(gates, at, (gate, place) => checkObject(gate, place, gateChecks));

/** Problems of which gates are passed. */
export const checkGatesPassed: Check = (gates, at) =>
  checkEach(gates, at, (gate, place) => checkObject(gate, place, passedChecks));

/** Problems of gates and which are passed together. */
export function checkGatesTogether(
  gates: readonly CompositeGate[],
  given: readonly GatePassed[],
  path: string,
): Problem[] {
  const keys = given.map(({ gate }, at) => ({ key: gate, path: placeIn(path, 'gates', at, 'gate') }));
  return [...checkDistinct(keys), ...unknownIn(keys, gates, 'gate')];
}

/** Where each of a list is, by its id. */
export function placed(items: readonly { readonly id: string }[], path: string): readonly Placed[] {
  return items.map(({ id }, place) => ({ key: id, path: placeIn(path, place, 'id') }));
}

/** Problems of what is told of nothing that the terms have. */
export function unknownIn(
  given: readonly Placed[],
  known: readonly { readonly id: string }[],
  what: string,
): Problem[] {
  const ids = known.map(({ id }) => id);
  const isKnown = new Set(ids);
  return given
    .filter(({ key }) => !isKnown.has(key))
    .map(({ key, path }) => {
      const message = `The terms have no ${what} ${shown(key)}.`;
      return { path, code: 'unknown-reference', message, help: helpFor(key, ids) };
    });
}

const gateChecks: FieldChecks = { id: checkCode, label: checkText };
const passedChecks: FieldChecks = {
  gate: checkCode,
  isPassed: (passed, at) => (passed === 'not-known' ? [] : checkTruth(passed, at).map(orNotKnown)),
};

function orNotKnown(problem: Problem): Problem {
  return { ...problem, help: 'Give true or false, or "not-known".' };
}
