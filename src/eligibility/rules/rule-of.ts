import { sources, type Citation } from '../../policy/index.ts';
import type { Day } from '../../time/index.ts';
import type { EligibilityRule, Requirement, RuleTest } from '../rule.ts';

const publishedOn = new Map(sources.map((source) => [source.id, source.publishedOn]));

/** Completes a rule with the day its earliest source was published. */
export function ruleOf(
  rule: Omit<EligibilityRule, 'publishedOn' | 'effective'> & Partial<EligibilityRule>,
): EligibilityRule {
  const published = earliestOf(rule.citations);
  return { effective: { from: published }, publishedOn: published, ...rule };
}

function earliestOf(citations: readonly Citation[]): Day {
  const [first, ...rest] = citations.map(({ source }) => publishedOn.get(source)).filter((day) => day !== undefined);
  if (first === undefined) throw new Error('A rule cites no source of the register.');
  return rest.reduce((earliest, day) => (day < earliest ? day : earliest), first);
}

/** Requirements that must all be met. */
export function all(...requirements: readonly Requirement[]): RuleTest {
  return { requirements };
}

/** The rule does not apply, and why. */
export function notApplicable(reason: string): RuleTest {
  return { notApplicable: reason };
}
