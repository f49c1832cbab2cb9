import {
  holderOf,
  indexPortfolio,
  type Arrangement,
  type Contract,
  type ContractForm,
  type Organisation,
  type Portfolio,
  type PortfolioIndex,
} from '../model/index.ts';
import { checkAssessable } from './check-evidence.ts';
import { checkStandpoint, madeWith, markOf, type MadeWith, type Standpoint } from '../policy/index.ts';
import { refuse } from '../problems/index.ts';
import type { Day } from '../time/index.ts';
import { findingOf, type Finding } from './finding.ts';
import { joinGates, type GateOutcome } from './outcome.ts';
import type { EligibilityRule, Subject, SubjectKind } from './rule.ts';
import { eligibilityRules } from './rules/index.ts';

/** How one contract stands to the published criteria, with every finding of every rule that looks at it. */
export interface ContractAssessment extends GateOutcome {
  readonly contract: string;
  readonly form: ContractForm;
  readonly holder?: string;
  readonly findings: readonly Finding[];
}

/** What the rules find of an organisation or an arrangement: readiness and conditions, with no outcome of its own. */
export interface OtherFindings {
  readonly about: string;
  readonly findings: readonly Finding[];
}

/** A whole portfolio assessed. */
export interface Assessment {
  readonly asAt: Day;
  readonly title: string;
  /** Every contract of a form that the catalogue has criteria for: not core general practice. */
  readonly contracts: readonly ContractAssessment[];
  /** For trusts this is the report of readiness for designation. */
  readonly organisations: readonly OtherFindings[];
  readonly arrangements: readonly OtherFindings[];
  /** What it was made with, the catalogue of rules included. */
  readonly madeWith: MadeWith & { readonly rules: string };
}

/**
 * Asks every rule of the catalogue of every contract, organisation and arrangement of a portfolio.
 *
 * Only gates enter an outcome. Where a gate is undetermined its finding names the open questions or the
 * missing facts; `nextQuestions` ranks them. Throws one error that lists every problem of the portfolio or
 * the standpoint.
 *
 * @example
 * ```ts
 * import { assessPortfolio } from 'neighbourhood-contracts/eligibility';
 * import { emptyPortfolio } from 'neighbourhood-contracts/model';
 *
 * const trust = { id: 'T', name: 'A trust', kind: 'nhs-foundation-trust' } as const;
 * const icb = { id: 'I', name: 'An ICB', kind: 'integrated-care-board' } as const;
 * const footprint = { of: 'neighbourhoods', members: [] } as const;
 * const iho = { id: 'iho', form: 'iho', commissioner: 'I', stage: 'candidate', hostProvider: 'T', footprint } as const;
 * const portfolio = {
 *   ...emptyPortfolio('Ours'),
 *   organisations: [trust, icb],
 *   contracts: { complete: true, items: [iho] },
 * };
 * const { contracts } = assessPortfolio(portfolio, { asAt: '2026-11-21' });
 * contracts[0]?.outcome; // => 'undetermined'
 * contracts[0]?.decidedBy; // => ['IHO-01', 'IHO-03', 'IHO-05']
 * ```
 */
export function assessPortfolio(portfolio: Portfolio, standpoint: Standpoint): Assessment {
  refuse('the portfolio and the standpoint', [
    ...checkStandpoint(standpoint, 'standpoint'),
    ...checkAssessable(portfolio),
  ]);
  const index = indexPortfolio(portfolio);
  const { contracts, organisations, arrangements } = portfolio;
  return {
    asAt: standpoint.asAt,
    title: portfolio.title,
    contracts: byId(contracts.items)
      .filter(({ form }) => rulesFor(form).length > 0)
      .map((contract) => assessContract(contract, index, standpoint)),
    organisations: byId(organisations).flatMap((organisation) => {
      return otherFindings(organisation.kind, { about: organisation.id, index, standpoint, organisation });
    }),
    arrangements: byId(arrangements.items).flatMap((arrangement: Arrangement) => {
      return otherFindings(arrangement.kind, { about: arrangement.id, index, standpoint, arrangement });
    }),
    madeWith: { ...madeWith(), rules: rulesMark() },
  };
}

/** Asks the rules of one contract of an indexed portfolio. */
export function assessContract(contract: Contract, index: PortfolioIndex, standpoint: Standpoint): ContractAssessment {
  const findings = rulesFor(contract.form).map((rule) =>
    findingOf(rule, { about: contract.id, index, standpoint, contract }),
  );
  const holder = holderOf(contract);
  return {
    contract: contract.id,
    form: contract.form,
    ...(holder === undefined ? {} : { holder }),
    ...joinGates(findings),
    findings,
  };
}

function otherFindings(kind: Organisation['kind'] | Arrangement['kind'], subject: Subject): readonly OtherFindings[] {
  const findings = rulesFor(kind).map((rule) => findingOf(rule, subject));
  return findings.length === 0 ? [] : [{ about: subject.about, findings }];
}

let mark: string | undefined;

function rulesMark(): string {
  mark ??= markOf(eligibilityRules);
  return mark;
}

const rulesByKind = new Map<SubjectKind, EligibilityRule[]>();
for (const rule of eligibilityRules) {
  for (const kind of rule.appliesTo) rulesByKind.set(kind, [...(rulesByKind.get(kind) ?? []), rule]);
}

function rulesFor(kind: SubjectKind): readonly EligibilityRule[] {
  return rulesByKind.get(kind) ?? [];
}

/** The order in which things are given changes nothing. */
function byId<T extends { readonly id: string }>(items: readonly T[]): readonly T[] {
  return [...items].sort((a, b) => (a.id < b.id ? -1 : 1));
}
