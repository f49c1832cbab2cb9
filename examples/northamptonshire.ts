import {
  emptyPortfolio,
  type Contract,
  type Organisation,
  type Portfolio,
  type PrimaryCareNetwork,
} from 'neighbourhood-contracts';
import type { PracticeListRow, PracticeLists } from './practice-lists.ts';

const icb = 'QPM';
const trust = 'northamptonshire-healthcare';

/** A small portfolio for one ICB: what could be contracted there, as candidates. Nothing in it has been awarded. */
export function northamptonshirePortfolio(lists: PracticeLists): Portfolio {
  const here = lists.rows.filter(({ cells }) => cells.icb_code === icb);
  const pcns = pcnsOf(here);
  return {
    ...emptyPortfolio('Northamptonshire: candidates for neighbourhood contracts'),
    organisations,
    practices: practicesOf(here, lists),
    pcns,
    contracts: { complete: false, items: candidates(pcns) },
  };
}

const organisations: readonly Organisation[] = [
  { id: icb, odsCode: icb, name: 'NHS Northamptonshire Integrated Care Board', kind: 'integrated-care-board' },
  {
    id: trust,
    name: 'Northamptonshire Healthcare NHS Foundation Trust',
    kind: 'nhs-foundation-trust',
    services: ['community', 'mental-health'],
  },
];

/** The practices of some rows, each with its list. */
export function practicesOf(rows: readonly PracticeListRow[], { practices }: PracticeLists): Portfolio['practices'] {
  const lists = new Map(practices.map(({ practice, list }) => [practice, list]));
  return rows.map(({ cells }) => {
    const list = lists.get(cells.practice_code);
    return { code: cells.practice_code, name: cells.practice_name, lists: list === undefined ? [] : [list] };
  });
}

/** The PCNs of some rows. The file holds every practice in England, so their lists of members are complete. */
export function pcnsOf(rows: readonly PracticeListRow[]): readonly PrimaryCareNetwork[] {
  const period = { from: '2026-07-01' } as const;
  const pcns = new Map<string, { code: string; name: string; practices: string[] }>();
  for (const { cells } of rows) {
    if (cells.pcn_code === 'U') continue;
    const pcn = pcns.get(cells.pcn_code) ?? { code: cells.pcn_code, name: cells.pcn_name, practices: [] };
    pcn.practices.push(cells.practice_code);
    pcns.set(pcn.code, pcn);
  }
  return [...pcns.values()].map(({ code, name, practices }) => {
    return { code, name, members: { complete: true, items: practices.map((practice) => ({ practice, period })) } };
  });
}

function candidates(pcns: readonly PrimaryCareNetwork[]): readonly Contract[] {
  const everyPcn = { of: 'pcns', members: pcns.map(({ code }) => code) } as const;
  const candidate = { commissioner: icb, stage: 'candidate' } as const;
  return [
    ...pcns.map(({ code }): Contract => {
      return { ...candidate, form: 'snp', id: `snp-${code}`, footprint: { of: 'pcns', members: [code] } };
    }),
    { ...candidate, form: 'mnp', id: 'mnp', footprint: everyPcn },
    { ...candidate, form: 'iho', id: 'iho', hostProvider: trust, footprint: everyPcn },
  ];
}
