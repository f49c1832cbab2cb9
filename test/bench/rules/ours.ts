import {
  assessPortfolio,
  eligibilityRules,
  indexPortfolio,
  type EligibilityRule,
  type Portfolio,
  type Requirement,
  type RuleOutcome,
  type RuleTest,
} from 'neighbourhood-contracts';
import { jsonRules } from './as-json.ts';
import { asAt } from './cases.ts';

/** What there is to say of one rule in one case. */
export interface Told {
  readonly outcome: RuleOutcome;
  readonly reason: string;
  readonly citations: unknown;
}

/** The ten rules, in the order in which everybody answers. */
export const rules = jsonRules.map(({ id }) => eligibilityRules.find((rule) => rule.id === id) as EligibilityRule);

/** The public verb: it checks the portfolio first, and asks every rule of everything in it. */
export function wholeAssessment(portfolio: Portfolio, cases: number): Told[][] {
  const { contracts } = assessPortfolio(portfolio, { asAt });
  const findings = new Map(contracts.map(({ contract, findings }) => [contract, findings]));
  return Array.from({ length: cases }, (_, number) =>
    rules.map((rule) => {
      const finding = findings.get(contractFor(rule, number))?.find((item) => item.rule === rule.id);
      if (finding === undefined) throw new Error(`${rule.id} was not asked of case ${number}.`);
      return finding;
    }),
  );
}

/** The ten rules by themselves: no check of the portfolio, and their requirements are joined here. */
export function tenRules(portfolio: Portfolio, cases: number): Told[][] {
  const index = indexPortfolio(portfolio);
  return Array.from({ length: cases }, (_, number) =>
    rules.map((rule) => {
      const about = contractFor(rule, number);
      const test = rule.test({ about, index, standpoint: { asAt }, contract: index.contracts.get(about) });
      const { outcome, reason } = joined(test);
      return { outcome, reason, citations: rule.citations };
    }),
  );
}

function contractFor({ appliesTo: [form] }: EligibilityRule, number: number): string {
  return `${form}-${number}`;
}

function joined(test: RuleTest): Pick<Told, 'outcome' | 'reason'> {
  if ('notApplicable' in test) return { outcome: 'not-applicable', reason: test.notApplicable };
  let outcome: RuleOutcome = 'met';
  let held = '';
  let open = '';
  for (const requirement of test.requirements) {
    const truth = truthOf(requirement);
    if (truth === 'no') outcome = 'not-met';
    else if (truth === 'unknown' && outcome === 'met') outcome = 'undetermined';
    for (const { holds, says } of requirement) {
      if (truth !== 'yes') open += ` ${says}`;
      else if (holds === 'yes') held += ` ${says}`;
    }
  }
  return { outcome, reason: (outcome === 'met' ? held : open).slice(1) };
}

function truthOf(requirement: Requirement): 'yes' | 'no' | 'unknown' {
  let truth: 'no' | 'unknown' = 'no';
  for (const { holds } of requirement) {
    if (holds === 'yes') return 'yes';
    if (holds === 'unknown') truth = 'unknown';
  }
  return truth;
}
