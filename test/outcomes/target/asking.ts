import { evaluateTarget, type TargetEvaluation, type TargetFacts } from 'neighbourhood-contracts/outcomes';
import type { Assumption, Ruling, Standpoint } from 'neighbourhood-contracts/policy';
import type { ClosedPeriod, Day } from 'neighbourhood-contracts/time';

/** What is told of open inputs, by their names. */
export type Told = Readonly<Record<string, string>>;

/** The same, as rulings with authority. */
export const ruled = (told: Told): readonly Ruling[] =>
  Object.entries(told).map(([settles, answer]) => ({
    settles,
    answer,
    issuer: 'NHS England',
    authority: true,
    madeOn: '2026-06-01',
    document: 'Technical guidance',
  }));

/** The same, as assumptions. */
export const assumed = (told: Told): readonly Assumption[] =>
  Object.entries(told).map(([settles, answer]) => ({ settles, answer, because: 'a what-if' }));

/** An evaluation at 95%, with what is told as rulings. */
export function evaluate(facts: TargetFacts, told: Told, asAt: Day = '2029-12-31'): TargetEvaluation {
  return evaluateFrom(facts, { asAt, rulings: ruled(told) });
}

export const evaluateFrom = (facts: TargetFacts, standpoint: Standpoint): TargetEvaluation =>
  evaluateTarget(facts, standpoint, { level: 0.95 });

/** The two verdicts in a word each. */
export function verdictsOf({ asManaged, statistically }: TargetEvaluation): readonly [string, string] {
  return [
    asManaged.kind === 'undetermined' ? 'undetermined' : asManaged.value.verdict,
    statistically.kind === 'undetermined' ? 'undetermined' : statistically.value.verdict,
  ];
}

export const march2027: ClosedPeriod = { from: '2027-03-01', until: '2027-04-01' };
export const yearTo2027: ClosedPeriod = { from: '2026-04-01', until: '2027-04-01' };
export const yearTo2029: ClosedPeriod = { from: '2028-04-01', until: '2029-04-01' };
export const year2025: ClosedPeriod = { from: '2025-04-01', until: '2026-04-01' };

/** All that is told but one thing, or facts without one of them. */
export function without<T extends object, K extends string>(told: T, key: K): Omit<T, K> {
  return Object.fromEntries(Object.entries(told).filter(([name]) => name !== key)) as Omit<T, K>;
}
