import {
  describeFootprints,
  emptyPortfolio,
  formatCount,
  isContractDataError,
  type Contract,
  type Organisation,
  type Portfolio,
  type PrimaryCareNetwork,
} from 'neighbourhood-contracts';
import { parsePortfolio } from 'neighbourhood-contracts/schemas';
import { standpoint, valueOf } from './england.ts';
import type { PracticeListRow, PracticeLists } from './practice-lists.ts';

const icb = 'QPM';
const trust = 'northamptonshire-healthcare';
const fromTheList = { from: '2026-07-01' } as const;

/** A small portfolio for one ICB: what could be contracted there, as candidates. Nothing in it has been awarded. */
export function northamptonshirePortfolio({ rows, practices }: PracticeLists): Portfolio {
  const here = rows.filter(({ cells }) => cells.icb_code === icb);
  const pcns = pcnsOf(here);
  return {
    ...emptyPortfolio('Northamptonshire: candidates for neighbourhood contracts'),
    organisations,
    practices: here.map(({ cells }) => ({
      code: cells.practice_code,
      name: cells.practice_name,
      lists: practices.filter(({ practice }) => practice === cells.practice_code).map(({ list }) => list),
    })),
    pcns,
    contracts: { complete: false, items: candidates(pcns) },
  };
}

const organisations: readonly Organisation[] = [
  {
    id: icb,
    odsCode: icb,
    name: 'NHS Northamptonshire Integrated Care Board',
    kind: 'integrated-care-board',
    legalPersonality: true,
    nhsBody: true,
  },
  {
    id: trust,
    name: 'Northamptonshire Healthcare NHS Foundation Trust',
    kind: 'nhs-foundation-trust',
    services: ['community', 'mental-health'],
    legalPersonality: true,
    nhsBody: true,
  },
];

function pcnsOf(rows: readonly PracticeListRow[]): readonly PrimaryCareNetwork[] {
  const inPcns = rows.filter(({ cells }) => cells.pcn_code !== 'U');
  const names = new Map(inPcns.map(({ cells }) => [cells.pcn_code, cells.pcn_name]));
  return [...names].map(([code, name]) => {
    const members = inPcns.filter(({ cells }) => cells.pcn_code === code);
    const items = members.map(({ cells }) => ({ practice: cells.practice_code, period: fromTheList }));
    return { code, name, members: { complete: true, items } };
  });
}

function candidates(pcns: readonly PrimaryCareNetwork[]): readonly Contract[] {
  const everyPcn = { of: 'pcns', members: pcns.map(({ code }) => code) } as const;
  const candidate = { commissioner: icb, stage: 'candidate' } as const;
  const snps = pcns.map(({ code }): Contract => {
    return { ...candidate, form: 'snp', id: `snp-${code}`, footprint: { of: 'pcns', members: [code] } };
  });
  return [
    ...snps,
    { ...candidate, form: 'mnp', id: 'mnp', footprint: everyPcn },
    { ...candidate, form: 'iho', id: 'iho', hostProvider: trust, footprint: everyPcn },
  ];
}

/** The portfolio read and described, in lines for people. */
export function describeNorthamptonshire(lists: PracticeLists): readonly string[] {
  const portfolio = parsePortfolio(northamptonshirePortfolio(lists));
  const inside = new Set(portfolio.practices.map(({ code }) => code));
  const described = describeFootprints(
    lists.practices.filter(({ practice }) => inside.has(practice)),
    standpoint,
  );
  const names = new Map(portfolio.pcns.map(({ code, name }) => [code, name ?? code]));
  const pcns = described.footprints.filter(({ level }) => level === 'pcn');
  const patients = pcns.reduce((sum, { population }) => sum + population.people, 0);
  return [
    '2. ONE REAL ICB: NORTHAMPTONSHIRE',
    '',
    'A portfolio of candidates, read and checked: no problem found. Nothing in it has been awarded.',
    `  ${portfolio.practices.length} practices in ${pcns.length} PCNs, ${formatCount(patients)} registered patients`,
    '',
    `  ${pcns.length} candidate SNP footprints, one for each PCN:`,
    ...pcns.map(({ code, population, snp }) => {
      const name = (names.get(code) ?? code).padEnd(36);
      return `    ${code}  ${name}${formatCount(population.people).padStart(8)}  ${valueOf(snp) ?? 'undetermined'}`;
    }),
    '    None has a holder yet: a holder needs legal personality, and most PCNs have none.',
    '',
    '  1 candidate MNP over all of them, with no holder yet.',
    '  1 candidate IHO contract over all of them, with Northamptonshire Healthcare NHS Foundation Trust as host',
    '    provider. It was reported in December 2025 as able to apply for designation; that is not being designated.',
  ];
}

/** A portfolio with mistakes in it, and the errors that a user would see. */
export function breakNorthamptonshire(lists: PracticeLists): readonly string[] {
  const portfolio = northamptonshirePortfolio(lists);
  const [snp, ...others] = portfolio.contracts.items;
  const broken = {
    ...portfolio,
    organisation: [],
    contracts: {
      complete: false,
      items: [
        { ...snp, holder: 'U65432', stage: 'awarded', period: { from: '2027-04-01', until: '2027-02-30' } },
        ...others,
        { ...snp, id: 'another', form: 'spn' },
        { ...others[0], id: 'one-more', commissioner: 'QMP' },
      ],
    },
  };
  return ['3. THE SAME PORTFOLIO WITH MISTAKES IN IT', '', ...errorsOf(broken)];
}

function errorsOf(data: unknown): readonly string[] {
  try {
    parsePortfolio(data);
  } catch (error) {
    if (isContractDataError(error)) return error.message.split('\n');
    throw error;
  }
  throw new Error('The broken portfolio was accepted.');
}
