export { appraiseOptions, type OptionAppraisal, type PcnOption, type PracticeOptions } from './appraise-options.ts';
export { assessPortfolio, type Assessment, type ContractAssessment, type OtherFindings } from './assess.ts';
export {
  compareAssessments,
  type AssessmentChange,
  type AssessmentComparison,
  type Cause,
} from './compare-assessments.ts';
export {
  describeFootprints,
  type FootprintDescription,
  type FootprintDescriptions,
  type OutsideFootprints,
} from './describe-footprints.ts';
export type { Finding } from './finding.ts';
export { governanceSubjects, type GovernanceCheck, type GovernanceSubject } from './governance/check.ts';
export { checkGovernance, type GovernanceFinding } from './governance/check-governance.ts';
export { governanceChecks } from './governance/checks.ts';
export type { GovernanceOutcome } from './governance/reading.ts';
export { nextQuestions, type NextQuestion } from './next-questions.ts';
export { joinGates, type ContractOutcome, type GateOutcome } from './outcome.ts';
export type { MnpFigureStanding, SnpBandStanding } from './population-standing.ts';
export { footprintLevels, type FootprintLevel, type PracticeInFootprints } from './practice-in-footprints.ts';
export {
  ruleClasses,
  type EligibilityRule,
  type Reading,
  type Requirement,
  type RuleClass,
  type RuleOutcome,
  type RuleTest,
  type Subject,
  type SubjectKind,
} from './rule.ts';
export { eligibilityRules } from './rules/index.ts';
export type { InvestmentComparison } from './rules/local-variation-money.ts';
export { checkStructure } from './structure/check-structure.ts';
export { structureKinds, type StructureFinding, type StructureVerdict } from './structure/structure-finding.ts';
export { whatWouldChange, type Change, type WhatWouldChange } from './what-would-change.ts';
