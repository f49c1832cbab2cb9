import {
  nextQuestions,
  ruleClasses,
  type Assessment,
  type ContractAssessment,
  type Finding,
  type NextQuestion,
} from '../eligibility/index.ts';
import { openQuestions } from '../policy/index.ts';
import { ContractDataError, helpFor, shown } from '../problems/index.ts';
import type { Page } from './document.ts';
import { legendOf } from './grounds.ts';
import { sourceTitle } from './source-title.ts';
import { titledList } from './titled.ts';

const outcomeWords = {
  'meets-published-criteria': 'Meets the published criteria to hold it.',
  'does-not-meet': 'Does not meet the published criteria to hold it.',
  undetermined: 'Undetermined.',
  conditional: 'Conditional: it rests on an assumption.',
} as const;

/** One finding as a short paragraph: what was found, why, and on whose word. */
export function explainFinding({ rule, title, outcome, reason, citations, status }: Finding): string {
  const said = { met: 'met', 'not-met': 'not met', undetermined: 'undetermined', 'not-applicable': 'not applicable' }[
    outcome
  ];
  const from = [...new Set(citations.map(({ source }) => sourceTitle(source)))];
  return `${rule} ${title}: ${said}. ${reason} Source: ${from.join('; ')} (${status}).`;
}

/**
 * A contract's assessment as a page for a board: the verdict, what decided it, what is open and who could close it,
 * what else is asked for or warned of, and what is only a proposal.
 *
 * @example
 * ```ts
 * import { assessPortfolio } from 'neighbourhood-contracts/eligibility';
 * import { emptyPortfolio } from 'neighbourhood-contracts/model';
 * import { explainContract, toPlainText } from 'neighbourhood-contracts/present';
 *
 * const icb = { id: 'I', name: 'An ICB', kind: 'integrated-care-board' } as const;
 * const footprint = { of: 'pcns', members: [] } as const;
 * const snp = { id: 'our-snp', form: 'snp', commissioner: 'I', stage: 'candidate', footprint } as const;
 * const portfolio = { ...emptyPortfolio('Ours'), organisations: [icb], contracts: { complete: true, items: [snp] } };
 * const assessment = assessPortfolio(portfolio, { asAt: '2026-11-21' });
 * toPlainText(explainContract(assessment, 'our-snp')).includes('Nobody is named to hold'); // => true
 * ```
 */
export function explainContract(assessment: Assessment, contract: string): Page {
  const found = assessment.contracts.find((item) => item.contract === contract);
  if (found === undefined) {
    const help = helpFor(
      contract,
      assessment.contracts.map((item) => item.contract),
    );
    const message = `${shown(contract)} is no contract of this assessment.`;
    throw new ContractDataError('the page', [{ path: 'contract', code: 'unknown-reference', message, help }]);
  }
  const applying = found.findings.filter(({ outcome }) => outcome !== 'not-applicable');
  const decided = applying.filter(({ rule }) => found.decidedBy.includes(rule));
  const beside = applying.filter(({ class: ruleClass }) => ruleClass === 'award-condition' || ruleClass === 'warning');
  const proposals = found.findings.filter(
    ({ class: ruleClass }) => ruleClass === 'proposal' || ruleClass === 'dated-fact',
  );
  return [
    { heading: `${found.form.toUpperCase()} contract ${contract}`, level: 1 },
    { paragraph: `As known on ${assessment.asAt}. Held by: ${heldBy(found)}.` },
    { heading: 'Verdict', level: 2 },
    { paragraph: verdictOf(found) },
    ...titledList(
      found.outcome === 'undetermined' ? 'What leaves it open' : 'What decided it',
      decided.map(explainFinding),
    ),
    ...titledList('What is open, and who could close it', openIn(assessment, found)),
    ...titledList('What else is asked for, or warned of', beside.map(explainFinding)),
    ...titledList('What is only a proposal, an opinion or a fact of its day', proposals.map(explainFinding)),
    ...titledList(
      'What the standing of a source means',
      legendOf([...decided, ...beside, ...proposals].map(({ status }) => status)),
    ),
    {
      paragraph: `Made with neighbourhood-contracts ${assessment.madeWith.library}, policy register ${assessment.madeWith.policy}, rules ${assessment.madeWith.rules}.`,
    },
  ];
}

/** A whole assessment as one page: a table of verdicts, and what to find out next. */
export function explainAssessment(assessment: Assessment): Page {
  const next = nextQuestions(assessment).filter(({ couldChange }) => couldChange.length > 0);
  return [
    { heading: assessment.title, level: 1 },
    { paragraph: `As known on ${assessment.asAt}.` },
    {
      columns: ['Contract', 'Form', 'Holder', 'Outcome'],
      rows: assessment.contracts.map(({ contract, form, holder, outcome }) => [
        contract,
        form,
        heldBy({ form, holder }),
        outcome,
      ]),
    },
    ...titledList('What to find out next', next.map(askNext)),
    { paragraph: `Only criteria of the class "gate" (${ruleClasses.gate}) enter an outcome.` },
  ];
}

function heldBy({ form, holder }: Pick<ContractAssessment, 'form' | 'holder'>): string {
  return form === 'pcn-des' ? 'each practice' : (holder ?? 'nobody yet');
}

function verdictOf({ outcome, ifAssumed, assumptions, decidedBy }: ContractAssessment): string {
  if (decidedBy.length === 0) return 'Undetermined: no criterion had been published by then.';
  const assumed = assumptions
    .map(({ settles, answer, because }) => `${settles} is "${answer}" (${because})`)
    .join('; ');
  const then = ifAssumed === undefined ? '' : ` If it holds: ${outcomeWords[ifAssumed]} Assumed: ${assumed}.`;
  return `${outcomeWords[outcome]}${then}`;
}

function openIn(assessment: Assessment, contract: ContractAssessment): readonly string[] {
  const questions = [...new Set(contract.findings.flatMap((finding) => finding.questions))];
  const facts = [...new Set(contract.findings.flatMap((finding) => finding.missingFacts))];
  const decides = new Set(
    nextQuestions({ ...assessment, contracts: [contract], organisations: [], arrangements: [] })
      .filter(({ couldChange }) => couldChange.length > 0)
      .map(({ unknown }) => unknown),
  );
  const mark = (unknown: string) => (decides.has(unknown) ? 'Could change the verdict. ' : '');
  return [
    ...questions.flatMap((code) => {
      const question = openQuestions.find((item) => item.code === code);
      const who = [...new Set(question?.resolvedBy.map(({ settledBy }) => settledBy))].join('; ');
      return [`${mark(code)}${code}: ${question?.title ?? ''} Could be closed by: ${who}.`];
    }),
    ...facts.map((fact) => `${mark(fact)}Not told: ${fact}.`),
  ];
}

function askNext({ unknown, kind, title, couldChange }: NextQuestion): string {
  const what = kind === 'open-question' ? `${unknown}: ${title}` : title;
  return `${what} (could change ${couldChange.length === 1 ? '1 verdict' : `${couldChange.length} verdicts`})`;
}
