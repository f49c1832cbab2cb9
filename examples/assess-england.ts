import {
  assessPortfolio,
  emptyPortfolio,
  formatCount,
  type Assessment,
  type Contract,
  type Portfolio,
} from 'neighbourhood-contracts';
import { standpoint } from './england.ts';
import { pcnsOf, practicesOf } from './northamptonshire.ts';
import type { PracticeLists } from './practice-lists.ts';

/** Every PCN of England as a candidate SNP footprint and as a PCN on the DES, every ICB with a candidate MNP and IHO. */
export function englandPortfolio(lists: PracticeLists): Portfolio {
  const pcns = pcnsOf(lists.rows);
  const icbs = new Map(lists.rows.map(({ cells }) => [cells.icb_code, cells.icb_name]));
  const icbOfPcn = new Map(lists.rows.map(({ cells }) => [cells.pcn_code, cells.icb_code]));
  const practices = (icb: string) =>
    lists.rows.filter(({ cells }) => cells.icb_code === icb).map(({ cells }) => cells.practice_code);
  const small = pcns.flatMap(({ code, members }): Contract[] => {
    const facts = { commissioner: icbOfPcn.get(code) ?? '', stage: 'candidate' } as const;
    return [
      { ...facts, form: 'snp', id: `snp-${code}`, footprint: { of: 'pcns', members: [code] } },
      { ...facts, form: 'pcn-des', id: `des-${code}`, pcn: code, participants: members },
    ];
  });
  const large = [...icbs.keys()].flatMap((icb): Contract[] => {
    const facts = {
      commissioner: icb,
      stage: 'candidate',
      footprint: { of: 'practices', members: practices(icb) },
    } as const;
    return [
      { ...facts, form: 'mnp', id: `mnp-${icb}` },
      { ...facts, form: 'iho', id: `iho-${icb}` },
    ];
  });
  return {
    ...emptyPortfolio('England'),
    organisations: [...icbs].map(([id, name]) => ({ id, name, odsCode: id, kind: 'integrated-care-board' })),
    practices: practicesOf(lists.rows, lists),
    pcns,
    contracts: { complete: false, items: [...small, ...large] },
  };
}

/** Every rule asked of all England, in lines for people. */
export function assessEngland(lists: PracticeLists): readonly string[] {
  const assessment = assessPortfolio(englandPortfolio(lists), standpoint);
  const findings = [...assessment.contracts, ...assessment.organisations].flatMap((item) => item.findings);
  return [
    '7. EVERY RULE ASKED OF ALL ENGLAND',
    '',
    `${formatCount(assessment.contracts.length)} candidate contracts, ${formatCount(findings.length)} findings, each with its reason and sources.`,
    ...(['snp', 'pcn-des', 'mnp', 'iho'] as const).map(
      (form) => `  ${form.toUpperCase().padEnd(8)}${outcomesOf(assessment, form)}`,
    ),
    'Nobody is named as a holder here, so what could be contracted stays undetermined: the library does not guess.',
    'A PCN below 30,000 on the DES is undetermined too: its commissioner may have waived the minimum.',
  ];
}

function outcomesOf({ contracts }: Assessment, form: Contract['form']): string {
  const counts = new Map<string, number>();
  for (const contract of contracts) {
    if (contract.form === form) counts.set(contract.outcome, (counts.get(contract.outcome) ?? 0) + 1);
  }
  return [...counts]
    .sort()
    .map(([outcome, count]) => `${formatCount(count)} ${outcome}`)
    .join(', ');
}
