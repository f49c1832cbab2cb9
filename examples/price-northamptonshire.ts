import {
  explainStatement,
  formatCount,
  formatPounds,
  pcnDesTermsAt,
  settleFairShare,
  settlePcnDes,
  toPlainText,
  linesOf,
  pence,
  sumPence,
  type PcnDesLine,
  type PcnDesTerms,
  type Pence,
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
      grounds: { kind: 'assumed', because: 'heads stand in for need: no weighted population of a PCN could be read' },
    },
    { about: 'QPM', allocation, footprints: pcns },
  );
  const payments = pcns.map(({ id, population }) => settlePcnDes(terms, { pcn: id, populations: [population] }));
  const one = payments.find(({ about }) => about === 'U53419');
  return [
    '3. WHAT IT WOULD PAY: NORTHAMPTONSHIRE',
    '',
    `Fair shares of £100 million, an assumption, by registered patients, also an assumption; and the network contract`,
    'of 2026/27. No price per head of that year was found, so that those of 2025/26 are assumed to go on.',
    '',
    ...table(shares, payments),
    '',
    `The shares sum to ${formatPounds(knownOf(shares.sections))}. A line that has no known population or price is undetermined, never zero.`,
    'One of the networks, line by line:',
    '',
    ...(one === undefined ? [] : toPlainText(explainStatement(one)).trimEnd().split('\n').map(indented)),
  ];
}

/** The contract of 2026/27, with the prices of the year before where it has the same line: an assumption, and said so. */
const terms: PcnDesTerms = withPricesOf(
  pcnDesTermsAt('2025/26', standpoint.asAt, penny),
  pcnDesTermsAt('2026/27', standpoint.asAt, penny),
);

function withPricesOf(before: PcnDesTerms, after: PcnDesTerms): PcnDesTerms {
  const because = 'the prices of 2025/26 go on in 2026/27';
  const lines = after.lines.map((line): PcnDesLine => {
    const old = before.lines.find(({ id }) => id === line.id);
    return old === undefined ? line : { ...old, grounds: [...old.grounds, { kind: 'assumed', because }] };
  });
  return { ...after, lines };
}

interface PcnWithList {
  readonly id: string;
  readonly label: string;
  readonly population: Population;
}

function pcnsWithLists({ pcns }: Portfolio, { practices }: PracticeLists): readonly PcnWithList[] {
  return [...pcns]
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .map(({ code, name = code }) => {
      const people = practices.reduce((sum, { list, in: { pcn } }) => (pcn === code ? sum + list.people : sum), 0);
      return { id: code, label: name, population: { basis: 'registered', on: '2026-07-01', people } };
    });
}

function table(shares: Statement, payments: readonly Statement[]): readonly string[] {
  const rows = linesOf(shares).map((line, place) => {
    const open = linesOf(payments[place] ?? shares).filter(({ kind }) => kind === 'open').length;
    const known = formatPounds(knownOf(payments[place]?.sections ?? [])).padStart(11);
    const people = formatCount(Number(line.quantity?.amount)).padStart(7);
    const share = formatPounds(line.kind === 'open' ? pence(0) : line.amountPence).padStart(14);
    return `  ${line.id}  ${line.label.padEnd(32)}${people}  ${share}  ${known} and ${String(open)} lines open`;
  });
  return [`${''.padEnd(43)}patients      fair share  network contract`, ...rows];
}

/** The sum of the lines that are known. */
function knownOf(sections: Statement['sections']): Pence {
  const lines = sections.flatMap((section) => section.lines);
  return sumPence(lines.flatMap((line) => (line.kind === 'open' ? [] : [line.amountPence])));
}

function indented(line: string): string {
  return line === '' ? '' : `  ${line}`;
}
