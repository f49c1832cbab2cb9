import type { Assessment } from './assess.ts';
import type { Finding } from './finding.ts';
import type { Reading } from './rule.ts';

/** One thing that differs between two assessments, and what caused it. */
export interface AssessmentChange {
  /** What it is about. */
  readonly about: string;
  /** The rule, or `outcome` for that of the contract. */
  readonly rule: string;
  /** The finding or outcome before and after; `none` where there was no such thing. */
  readonly before: string;
  readonly after: string;
  readonly causes: readonly Cause[];
}

/** Why something differs. */
export interface Cause {
  readonly kind: 'fact' | 'ruling' | 'rule' | 'value';
  /** In words: what was read before and after. */
  readonly says: string;
}

/** Two assessments compared. */
export interface AssessmentComparison {
  readonly before: { readonly asAt: string; readonly policy: string };
  readonly after: { readonly asAt: string; readonly policy: string };
  readonly changes: readonly AssessmentChange[];
}

/**
 * Says what changed between two assessments of a portfolio, and which fact, ruling, rule or value caused it. A rule that came
 * into effect or went out of it is a cause of its own.
 */
export function compareAssessments(before: Assessment, after: Assessment): AssessmentComparison {
  const [first, second] = [findingsIn(before), findingsIn(after)];
  const keys = [...new Set([...first.keys(), ...second.keys()])];
  const findings = keys.flatMap((key) => compareFindings(first.get(key), second.get(key)));
  return {
    before: { asAt: before.asAt, policy: before.madeWith.policy },
    after: { asAt: after.asAt, policy: after.madeWith.policy },
    changes: [...compareOutcomes(before, after, findings), ...findings],
  };
}

function findingsIn({ contracts, organisations, arrangements }: Assessment): ReadonlyMap<string, Finding> {
  const all = [...contracts, ...organisations, ...arrangements].flatMap(({ findings }) => findings);
  return new Map(all.map((finding) => [`${finding.about} ${finding.rule}`, finding]));
}

function compareFindings(before: Finding | undefined, after: Finding | undefined): AssessmentChange[] {
  const [one, other] = [before?.outcome ?? 'none', after?.outcome ?? 'none'];
  const causes = before === undefined || after === undefined ? [] : causesOf(before, after);
  const either = after ?? before;
  if (either === undefined || (one === other && causes.length === 0)) return [];
  const known: readonly Cause[] =
    causes.length > 0 ? causes : [{ kind: 'fact', says: `${either.about} is in one of the two only.` }];
  return [{ about: either.about, rule: either.rule, before: one, after: other, causes: known }];
}

function causesOf(before: Finding, after: Finding): readonly Cause[] {
  if ((before.requirements.length === 0) !== (after.requirements.length === 0)) {
    return [
      {
        kind: isOfTheRule(before) || isOfTheRule(after) ? 'rule' : 'fact',
        says: `${before.reason} / ${after.reason}`,
      },
    ];
  }
  const earlier = new Map(before.requirements.flat().map((reading) => [reading.fact, reading]));
  const later = after.requirements.flat();
  const turned = later.flatMap((reading) => compareReadings(earlier.get(reading.fact), reading));
  const same = turned.length === 0 && before.outcome !== after.outcome;
  return same ? [{ kind: 'value', says: `${before.reason} / ${after.reason}` }] : turned;
}

function compareReadings(before: Reading | undefined, after: Reading): Cause[] {
  if (before === undefined) return [{ kind: 'fact', says: `Now read: ${after.says}` }];
  if (before.holds === after.holds && before.says === after.says) return [];
  const ruled = answersIn(before) !== answersIn(after);
  return [{ kind: ruled ? 'ruling' : 'fact', says: `${before.says} / ${after.says}` }];
}

/** A rule that was not yet published, or not in effect on the day. */
function isOfTheRule({ outcome, reason }: Finding): boolean {
  return outcome === 'not-applicable' && /^(Not known before|In effect) /.test(reason);
}

/** What was ruled or assumed, apart from who wrote it down where. */
function answersIn({ rulings, assumptions }: Reading): string {
  return JSON.stringify([...rulings, ...assumptions].map(({ settles, answer }) => [settles, answer]));
}

function compareOutcomes(
  before: Assessment,
  after: Assessment,
  findings: readonly AssessmentChange[],
): AssessmentChange[] {
  const earlier = new Map(before.contracts.map((contract) => [contract.contract, contract]));
  const later = new Map(after.contracts.map((contract) => [contract.contract, contract]));
  return [...new Set([...earlier.keys(), ...later.keys()])].flatMap((contract) => {
    const [was, is] = [earlier.get(contract), later.get(contract)];
    if (was?.outcome === is?.outcome && was?.ifAssumed === is?.ifAssumed) return [];
    const gates = new Set([was, is].flatMap((one) => (one?.findings ?? []).flatMap(gateIn)));
    const causes = findings
      .filter(({ about, rule }) => about === contract && gates.has(rule))
      .flatMap((change) => change.causes);
    return [{ about: contract, rule: 'outcome', before: was?.outcome ?? 'none', after: is?.outcome ?? 'none', causes }];
  });
}

function gateIn({ class: ruleClass, rule }: Finding): readonly string[] {
  return ruleClass === 'gate' ? [rule] : [];
}
