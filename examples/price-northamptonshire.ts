import {
  explainStatement,
  formatCount,
  formatPounds,
  pcnDesTermsAt,
  settleFairShare,
  settlePcnDes,
  toPlainText,
  type Line,
  type PcnDesTerms,
  type Population,
  type Portfolio,
  type Statement,
} from 'neighbourhood-contracts';
import { standpoint } from './england.ts';
import { northamptonshirePortfolio } from './northamptonshire.ts';
import type { PracticeLists } from './practice-lists.ts';

const year = { from: '2026-04-01', until: '2027-04-01' } as const;
const penny = { stage: 'each-line', unit: 'penny', mode: 'half-away-from-zero' } as const;

/** A round figure to show the sharing with. The real allocation workbook could not be read. */
const allocation = {
  pounds: '100000000',
  grounds: { kind: 'assumed', because: 'a round £100 million, to show how an allocation is shared' },
} as const;

/** What the footprints of one real ICB would be paid, as far as it is known, in lines for people. */
export function priceNorthamptonshire(lists: PracticeLists): readonly string[] {
  const pcns = pcnsWithLists(northamptonshirePortfolio(lists), lists);
  const shares = settleFairShare(
    {
      period: year,
      countedIn: year,
      basis: 'registered',
      grounds: { kind: 'assumed', because: 'heads stand in for need: weighted populations of PCNs could not be read' },
    },
    { about: 'QPM', allocation, footprints: pcns },
  );
  const payments = pcns.map(({ id, population }) => settlePcnDes(terms, { pcn: id, populations: [population] }));
  const first = payments[0];
  return [
    '3. WHAT IT WOULD PAY: NORTHAMPTONSHIRE',
    '',
    `Fair shares of ${formatPounds(totalOf(shares))}, an assumption, by registered patients; and what is known of the DES`,
    `in 2026/27. No price of that year is held, so those of 2025/26 are assumed to go on.`,
    '',
    ...table(shares, payments),
    '',
    ...(first === undefined ? [] : toPlainText(explainStatement(first)).trimEnd().split('\n').map(indented)),
  ];
}

/** The DES of 2026/27, with the prices of the year before where it has the same line: an assumption, and said so. */
const before = pcnDesTermsAt('2025/26', standpoint.asAt, penny);
const terms: PcnDesTerms = {
  ...pcnDesTermsAt('2026/27', standpoint.asAt, penny),
  lines: pcnDesTermsAt('2026/27', standpoint.asAt, penny).lines.map((line) => {
    const old = before.lines.find(({ id }) => id === line.id);
    if (old === undefined) return line;
    const because = 'the prices of 2025/26 go on in 2026/27';
    return { ...old, grounds: [...old.grounds, { kind: 'assumed', because }] };
  }),
};

interface PcnWithList {
  readonly id: string;
  readonly label: string;
  readonly population: Population;
}

function pcnsWithLists({ pcns }: Portfolio, { practices }: PracticeLists): readonly PcnWithList[] {
  return pcns.map(({ code, name = code }) => {
    const people = practices.reduce((sum, { list, in: { pcn } }) => (pcn === code ? sum + list.people : sum), 0);
    return { id: code, label: name, population: { basis: 'registered', on: '2026-07-01', people } };
  });
}

function table(shares: Statement, payments: readonly Statement[]): readonly string[] {
  const rows = (shares.sections[0]?.lines ?? []).map((line, place) => {
    const lines = payments[place]?.sections[0]?.lines ?? [];
    const known = lines.filter(({ kind }) => kind !== 'open').reduce((sum, each) => sum + penceOf(each), 0);
    return [
      line.id,
      line.label.padEnd(32),
      formatCount(Number(line.quantity?.amount)).padStart(7),
      formatPounds(penceOf(line)).padStart(15),
      `${formatPounds(known as never).padStart(12)} and ${String(lines.filter(({ kind }) => kind === 'open').length)} lines undetermined`,
    ].join('  ');
  });
  return [`${''.padEnd(43)}patients       fair share  DES`, ...rows];
}
