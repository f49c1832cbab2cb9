import {
  assessPortfolio,
  checkStructure,
  describeFootprints,
  explainContract,
  formatCount,
  isContractDataError,
  nextQuestions,
  openQuestions,
  toPlainText,
  whatWouldChange,
  type Assessment,
  type Organisation,
  type Portfolio,
} from 'neighbourhood-contracts';
import { parsePortfolio } from 'neighbourhood-contracts/schemas';
import { standpoint, valueOf } from './england.ts';
import { northamptonshirePortfolio } from './northamptonshire.ts';
import type { PracticeLists } from './practice-lists.ts';

/** One real ICB: its candidates, who could hold them, and what is open, in lines for people. */
export function showNorthamptonshire(lists: PracticeLists): readonly string[] {
  const portfolio = parsePortfolio(northamptonshirePortfolio(lists));
  const assessment = assessPortfolio(portfolio, standpoint);
  return [
    '2. ONE REAL ICB: NORTHAMPTONSHIRE',
    '',
    'A portfolio of candidates, read and checked: no problem found. Nothing in it has been awarded.',
    '',
    ...footprints(portfolio, lists),
    '',
    ...outcomes(assessment),
    '',
    ...possibleHolders(portfolio),
    '',
    ...structure(portfolio),
    '',
    ...toPlainText(explainContract(assessment, 'iho')).trimEnd().split('\n').map(indented),
    '',
    ...whatNext(assessment),
  ];
}

function footprints(portfolio: Portfolio, lists: PracticeLists): readonly string[] {
  const inside = new Set(portfolio.practices.map(({ code }) => code));
  const practices = lists.practices.filter(({ practice }) => inside.has(practice));
  const pcns = describeFootprints(practices, standpoint).footprints.filter(({ level }) => level === 'pcn');
  const names = new Map(portfolio.pcns.map(({ code, name }) => [code, name ?? code]));
  return [
    `${pcns.length} candidate SNP footprints, one for each PCN:`,
    ...pcns.map(({ code, population, snp }) => {
      const name = (names.get(code) ?? code).padEnd(36);
      return `  ${code}  ${name}${formatCount(population.people).padStart(8)}  ${valueOf(snp) ?? 'undetermined'}`;
    }),
    '1 candidate MNP over all of them, with no holder yet.',
    '1 candidate contract for an Integrated Health Organisation (IHO) over all of them. The NHS Confederation',
    'reported in December 2025 that its host provider could apply for designation; that is not being designated.',
  ];
}

function outcomes({ contracts }: Assessment): readonly string[] {
  const rows = (['snp', 'mnp', 'iho'] as const).map((form) => {
    const ofForm = contracts.filter((contract) => contract.form === form);
    const [first] = ofForm;
    const why = first?.findings.filter(({ rule }) => first.decidedBy.includes(rule)).map(({ title }) => title) ?? [];
    const same = ofForm.every(({ outcome }) => outcome === first?.outcome);
    return [
      `  ${form.toUpperCase()} (${ofForm.length}): ${same ? (first?.outcome ?? '') : 'several'}; open:`,
      ...why.map((title) => `    - ${title}`),
    ];
  });
  return ['Who meets the published criteria to hold them:', ...rows.flat()];
}

/** One SNP footprint with each kind of holder the sources describe; only the trust is a real body. */
function possibleHolders(portfolio: Portfolio): readonly string[] {
  const [snp, ...others] = portfolio.contracts.items;
  if (snp?.form !== 'snp') return [];
  const invented: readonly Organisation[] = [
    {
      id: 'pcn-itself',
      name: 'the PCN itself, as an association',
      kind: 'primary-care-network',
      legalForm: 'unincorporated',
    },
    {
      id: 'pcn-company',
      name: 'a company that its practices might form',
      kind: 'pcn-company',
      legalForm: 'community-interest-company',
    },
    { id: 'federation', name: 'a federation whose legal form is not told', kind: 'gp-federation' },
  ];
  const organisations = [...portfolio.organisations, ...invented];
  const tried = organisations.filter(({ kind }) => kind !== 'integrated-care-board');
  return [
    `Who could hold ${snp.id}, by the criteria that are published:`,
    ...tried.map(({ id, name }) => {
      const items = [{ ...snp, holder: id }, ...others];
      const { contracts } = assessPortfolio(
        { ...portfolio, organisations, contracts: { complete: false, items } },
        standpoint,
      );
      return `  ${name.padEnd(50)}${contracts.find(({ contract }) => contract === snp.id)?.outcome ?? ''}`;
    }),
  ];
}

function structure(portfolio: Portfolio): readonly string[] {
  const found = checkStructure(portfolio, standpoint);
  return [
    'How they stand to each other:',
    ...found.map(({ kind, verdict, people, questions }) => {
      const whom = people === undefined ? '' : `, ${formatCount(people)} people`;
      return `  ${kind}: ${verdict}${whom}${questions.length === 0 ? '' : ` (${questions.join(', ')})`}`;
    }),
  ];
}

function whatNext(assessment: Assessment): readonly string[] {
  const iho = assessment.contracts.find(({ form }) => form === 'iho');
  const change = iho === undefined ? undefined : whatWouldChange(iho, 'meets-published-criteria');
  const next = nextQuestions(assessment).slice(0, 5);
  return [
    'What would turn the IHO contract to "meets-published-criteria":',
    ...(change?.sets ?? []).map((set) => `  ${set.map(({ fact }) => fact).join('; and ')}`),
    `What to find out next, of ${openQuestions.length} open questions and the facts not told:`,
    ...next.map(({ title, unknown, couldChange }) => {
      const name = title === unknown ? title : `${unknown}: ${title}`;
      return `  ${name} (could change ${couldChange.length === 1 ? '1 verdict' : `${couldChange.length} verdicts`})`;
    }),
  ];
}

/** A portfolio with mistakes in it, and the errors that a user would see. */
export function showMistakes(lists: PracticeLists): readonly string[] {
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
  return [
    '8. THE SAME PORTFOLIO WITH MISTAKES IN IT',
    '',
    'Five mistakes were put into it on purpose. Reading it gives one error, with each place and what would be right:',
    '',
    ...errorsOf(broken),
  ];
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

function indented(line: string): string {
  return line === '' ? '' : `  ${line}`;
}
