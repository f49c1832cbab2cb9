import { joinGates, type OptionAppraisal, type PcnOption } from '../eligibility/index.ts';
import { formatPounds } from '../money/index.ts';
import type { Block, Page } from './document.ts';
import { explainFinding } from './explain-assessment.ts';

const consentWords = {
  consents: 'consents',
  refuses: 'refuses',
  'not-told': 'not told yet',
  'not-asked': 'not asked: none is sought',
} as const;

/** The options of a PCN as one page that its practices could read together. */
export function explainOptions({ asAt, pcn, name, options, practices, madeWith }: OptionAppraisal): Page {
  return [
    { heading: `The options of ${name ?? pcn}`, level: 1 },
    { paragraph: `As known on ${asAt}. An SNP is voluntary, and so is a local variation.` },
    ...options.flatMap(explainOption),
    { heading: 'Practice by practice', level: 2 },
    {
      columns: ['Practice', 'Stay on the DES', 'Local variation', 'Seek an SNP'],
      rows: practices.map(({ practice, name: practiceName, localVariation }) => [
        practiceName === undefined ? practice : `${practice} ${practiceName}`,
        'nothing new',
        consentWords[localVariation],
        'its part in a holder is its own choice',
      ]),
    },
    { paragraph: `Made with neighbourhood-contracts ${madeWith.library}, policy register ${madeWith.policy}.` },
  ];
}

function explainOption({ title, assessment, rules, money }: PcnOption): readonly Block[] {
  const findings = assessment.findings.filter(
    ({ rule, outcome }) => rules.includes(rule) && outcome !== 'not-applicable',
  );
  const { outcome } = joinGates(findings);
  const open = [...new Set(findings.flatMap(({ questions }) => questions))];
  return [
    { heading: title, level: 2 },
    { paragraph: `By the published criteria: ${outcome}.` },
    ...(findings.length === 0 ? [] : [{ list: findings.map(explainFinding) }]),
    ...(money === undefined ? [] : [{ paragraph: moneyIn(money) }]),
    ...(open.length === 0 ? [] : [{ paragraph: `Open: ${open.join(', ')}.` }]),
  ];
}

function moneyIn(money: NonNullable<PcnOption['money']>): string {
  if ('missing' in money) return `Money: undetermined. What is missing: ${money.missing}.`;
  const { totalPence, entitlementPence, morePence } = money;
  return `Money: ${formatPounds(totalPence)} in all, against ${formatPounds(entitlementPence)} under the DES: ${formatPounds(morePence)} more.`;
}
