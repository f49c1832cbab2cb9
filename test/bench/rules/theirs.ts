import { apply, type RulesLogic } from '../peers/json-logic.ts';
import { Engine } from '../peers/json-rules-engine.ts';
import { jsonRules, type Condition } from './as-json.ts';
import type { Facts } from './cases.ts';
import { rules, type Told } from './ours.ts';

const outcomes = ['met', 'not-met', 'undetermined'] as const;

/**
 * What a peer says of each outcome of each rule: a ready sentence and the sources, with nothing of the case in it,
 * which is less than this library says and quicker for the peer.
 */
const told = new Map<string, Told>(
  rules.flatMap(({ id, title, citations }) =>
    outcomes.map((outcome) => {
      const sources = citations.map(({ source, where }) => `${source}, ${where}`).join('; ');
      return [`${id} ${outcome}`, { outcome, reason: `${title}: ${outcome}.`, citations: sources }] as const;
    }),
  ),
);

/** Two rules for each of the ten: one fires where it is met, one where it is not, and neither where it is open. */
const engine = new Engine(
  jsonRules.flatMap(({ id, met, notMet }) => [
    { name: `${id} met`, conditions: met, event: { type: id, params: told.get(`${id} met`) ?? {} } },
    { name: `${id} not met`, conditions: notMet, event: { type: id, params: told.get(`${id} not-met`) ?? {} } },
  ]),
);

/** json-rules-engine, one engine for every case. */
export async function byEngine(cases: readonly Facts[]): Promise<Told[][]> {
  const answers: Told[][] = [];
  for (const facts of cases) {
    const { events } = await engine.run(facts);
    const fired = new Map(events.map(({ type, params }) => [type, params as Told]));
    answers.push(jsonRules.map(({ id }) => fired.get(id) ?? toldOf(id, 'undetermined')));
  }
  return answers;
}

const operators = {
  equal: '===',
  notEqual: '!==',
  in: 'in',
  lessThan: '<',
  lessThanInclusive: '<=',
  greaterThan: '>',
} as const;

const logic = jsonRules.map(({ id, met, notMet }) => ({
  id,
  rule: { if: [asLogic(met), 'met', asLogic(notMet), 'not-met', 'undetermined'] } as RulesLogic,
}));

/** json-logic-js, which finds outcomes only: the sentence and the sources are looked up. */
export function byLogic(cases: readonly Facts[]): Told[][] {
  return cases.map((facts) => logic.map(({ id, rule }) => toldOf(id, String(apply(rule, facts)))));
}

function toldOf(id: string, outcome: string): Told {
  const found = told.get(`${id} ${outcome}`);
  if (found === undefined) throw new Error(`${id} cannot be ${outcome}.`);
  return found;
}

function asLogic(condition: Condition): unknown {
  if ('all' in condition) return { and: condition.all.map(asLogic) };
  if ('any' in condition) return { or: condition.any.map(asLogic) };
  const sides = [{ var: condition.fact }, condition.value];
  return condition.operator === 'notIn' ? { '!': { in: sides } } : { [operators[condition.operator]]: sides };
}
