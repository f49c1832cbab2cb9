import type { Assumption, Citation, PolicyStatus, Ruling } from '../policy/index.ts';
import type { EligibilityRule, Reading, Requirement, RuleClass, RuleOutcome, Subject } from './rule.ts';

/** What one rule found of one subject, why, and on whose word. */
export interface Finding {
  /** The `id` of the rule. */
  readonly rule: string;
  readonly title: string;
  readonly class: RuleClass;
  readonly effect: EligibilityRule['effect'];
  readonly status: PolicyStatus;
  /** The identifier of what it is about. */
  readonly about: string;
  readonly outcome: RuleOutcome;
  /** Why, in sentences. */
  readonly reason: string;
  /** What was read: each requirement, with the readings of which one must hold. */
  readonly requirements: readonly Requirement[];
  readonly citations: readonly Citation[];
  /** Open questions and missing facts that leave it undetermined. */
  readonly questions: readonly string[];
  readonly missingFacts: readonly string[];
  /** Rulings and assumptions that it rests on. */
  readonly rulings: readonly Ruling[];
  readonly assumptions: readonly Assumption[];
}

/** Asks a rule of a subject. A rule that was not yet published, or does not apply on the day, says so. */
export function findingOf(rule: EligibilityRule, subject: Subject): Finding {
  const { asAt } = subject.standpoint;
  const { from, until } = rule.effective;
  if (rule.publishedOn > asAt)
    return found(rule, subject, 'not-applicable', `Not known before ${rule.publishedOn}.`, []);
  if (asAt < from) return found(rule, subject, 'not-applicable', `In effect from ${from}.`, []);
  if (until !== undefined && asAt >= until)
    return found(rule, subject, 'not-applicable', `In effect until ${until}.`, []);
  const test = rule.test(subject);
  if ('notApplicable' in test) return found(rule, subject, 'not-applicable', test.notApplicable, []);
  const outcome = outcomeOf(test.requirements);
  const reason = decisive(outcome, test.requirements)
    .map(({ says }) => says)
    .join(' ');
  return found(rule, subject, outcome, reason, test.requirements);
}

/** Whether a requirement holds: one of its readings does; or none can; or it is unknown (Kleene's "or"). */
export function truthOf(requirement: Requirement): Reading['holds'] {
  if (requirement.some(({ holds }) => holds === 'yes')) return 'yes';
  return requirement.every(({ holds }) => holds === 'no') ? 'no' : 'unknown';
}

/** Requirements joined: all hold; or one cannot; or it is undetermined (Kleene's "and"). */
export function outcomeOf(requirements: readonly Requirement[]): RuleOutcome {
  const truths = requirements.map(truthOf);
  if (truths.includes('no')) return 'not-met';
  return truths.includes('unknown') ? 'undetermined' : 'met';
}

/** What an outcome is explained by: where it is met, the readings that hold; else those of the requirements that do not. */
function decisive(outcome: RuleOutcome, requirements: readonly Requirement[]): readonly Reading[] {
  if (outcome === 'met')
    return requirements.flatMap((requirement) => requirement.filter(({ holds }) => holds === 'yes'));
  return requirements.filter((requirement) => truthOf(requirement) !== 'yes').flat();
}

function found(
  { id, title, class: ruleClass, effect, status, citations }: EligibilityRule,
  { about }: Subject,
  outcome: RuleOutcome,
  reason: string,
  requirements: readonly Requirement[],
): Finding {
  const readings = decisiveReadings(outcome, requirements);
  return {
    rule: id,
    title,
    class: ruleClass,
    effect,
    status,
    about,
    outcome,
    reason,
    requirements,
    citations,
    questions: outcome === 'undetermined' ? distinct(readings.flatMap(({ questions }) => questions)) : [],
    missingFacts: outcome === 'undetermined' ? distinct(readings.flatMap(({ missingFacts }) => missingFacts)) : [],
    rulings: distinct(readings.flatMap(({ rulings }) => rulings)),
    assumptions: distinct(readings.flatMap(({ assumptions }) => assumptions)),
  };
}

/**
 * The readings that the outcome rests on: for a failure that needs no assumption only those that fail without
 * one, so that it stands whatever is assumed elsewhere; likewise a requirement met without an assumption.
 */
function decisiveReadings(outcome: RuleOutcome, requirements: readonly Requirement[]): readonly Reading[] {
  if (outcome === 'met') {
    return requirements.flatMap((requirement) =>
      leastAssumed(requirement.filter(({ holds }) => holds === 'yes').map((one) => [one])),
    );
  }
  if (outcome === 'not-met') return leastAssumed(requirements.filter((requirement) => truthOf(requirement) === 'no'));
  return requirements
    .filter((requirement) => truthOf(requirement) === 'unknown')
    .flat()
    .filter(({ holds }) => holds === 'unknown');
}

function leastAssumed(ways: readonly Requirement[]): readonly Reading[] {
  const [first] = [...ways].sort((a, b) => assumed(a) - assumed(b));
  return first ?? [];
}

function assumed(readings: readonly Reading[]): number {
  return readings.reduce((sum, { assumptions }) => sum + assumptions.length, 0);
}

function distinct<T>(items: readonly T[]): readonly T[] {
  return [...new Set(items)];
}
