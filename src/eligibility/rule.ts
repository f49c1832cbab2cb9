import type { Arrangement, Contract, Organisation, PortfolioIndex } from '../model/index.ts';
import type { Assumption, Citation, PolicyStatus, Ruling, Standpoint } from '../policy/index.ts';
import type { Day, Period } from '../time/index.ts';

/** What kind of thing a rule is. Only gates enter an outcome. */
export const ruleClasses = {
  gate: 'a criterion: not met, it blocks',
  'award-condition': 'asked for at designation or award, shown beside the outcome',
  warning: 'something to look at',
  'dated-fact': 'something that was so on a day, or is intended; not a test',
  proposal: 'what somebody asks for or thinks; never part of a verdict',
  question: 'a matter that policy leaves open',
} as const;

/** A key of {@link ruleClasses}. */
export type RuleClass = keyof typeof ruleClasses;

/** What a rule says of one subject on one day. */
export type RuleOutcome = 'met' | 'not-met' | 'undetermined' | 'not-applicable';

/** What one fact or ruling says, as a rule read it. */
export interface Reading {
  /** A stable name of what was read, the same wherever it is read: `RP1: AFT designation`. */
  readonly fact: string;
  readonly holds: 'yes' | 'no' | 'unknown';
  /** What was found, or what is missing, in a sentence. */
  readonly says: string;
  /** Open questions that leave it unknown. */
  readonly questions: readonly string[];
  /** Facts that leave it unknown, in words. */
  readonly missingFacts: readonly string[];
  readonly rulings: readonly Ruling[];
  readonly assumptions: readonly Assumption[];
}

/** One requirement: at least one of its readings must hold. */
export type Requirement = readonly Reading[];

/** What a rule finds: requirements that must all be met, or why it does not apply. */
export type RuleTest = { readonly requirements: readonly Requirement[] } | { readonly notApplicable: string };

/** What a rule looks at: one contract, organisation or arrangement, in its portfolio, from a standpoint. */
export interface Subject {
  /** The identifier of the contract, organisation or arrangement. */
  readonly about: string;
  readonly index: PortfolioIndex;
  readonly standpoint: Standpoint;
  readonly contract?: Contract;
  readonly organisation?: Organisation;
  readonly arrangement?: Arrangement;
}

/** What a rule can look at: a form of contract, a kind of organisation or a kind of arrangement. */
export type SubjectKind = Contract['form'] | Organisation['kind'] | Arrangement['kind'];

/** A rule of the catalogue. */
export interface EligibilityRule {
  /** A stable identifier, `IHO-01`. */
  readonly id: string;
  readonly title: string;
  readonly class: RuleClass;
  /** What it does when it is not met. */
  readonly effect: 'blocks' | 'warns' | 'informs';
  readonly status: PolicyStatus;
  readonly citations: readonly Citation[];
  /** When it applies. */
  readonly effective: Period;
  /** The day by which it was published: earlier it was not known. */
  readonly publishedOn: Day;
  readonly appliesTo: readonly SubjectKind[];
  /** The facts and rulings it reads, in words. */
  readonly needs: readonly string[];
  /** The parts that its evidence has, where it has several: each item of evidence names one. */
  readonly parts?: readonly string[];
  readonly test: (subject: Subject) => RuleTest;
}
