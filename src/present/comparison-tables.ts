import { formatPounds } from '../money/index.ts';
import type { ComparedAmounts, Line, SectionComparison, StatementComparison, Total } from '../payment/index.ts';
import { amountInCell } from './amounts.ts';
import { causesInWords, type Numbered } from './comparison-causes.ts';
import type { Block } from './document.ts';

/** Whether every amount there is is settled. */
export function areSettled(amounts: readonly ({ readonly kind: string } | undefined)[]): boolean {
  return amounts.every((amount) => amount === undefined || amount.kind === 'settled');
}

/** A section line by line: before, after, the difference and why. */
export function sectionTable(
  { title, lines, ...sums }: SectionComparison,
  numbered: Numbered,
  isSettled: boolean,
  sum: string,
): readonly Block[] {
  const heading = { heading: title, level: 2 } as const;
  if (lines.length === 0) return [heading, { paragraph: 'No line comes under this title.' }];
  return [
    heading,
    {
      columns: ['Line', 'Before', 'After', 'Difference', 'Why', ...(isSettled ? [] : ['Standing'])],
      kinds: ['text', 'money', 'money', 'money', 'text', 'text'],
      rows: lines.map((line) => [
        ...amountsIn(line.label, line),
        causesInWords(line, numbered),
        ...(isSettled ? [] : [standingOf(line)]),
      ]),
      foot: [...amountsIn(sum, sums), '', ...(isSettled ? [] : [standingOf(sums)])],
    },
  ];
}

/** The sums of the sections, and the total. */
export function totalTable({ sections, total }: StatementComparison): readonly Block[] {
  const isSettled = areSettled([total.before, total.after]);
  const row = (name: string, sums: ComparedAmounts<Total>) => [
    ...amountsIn(name, sums),
    ...(isSettled ? [] : [standingOf(sums)]),
  ];
  return [
    { heading: 'Total', level: 2 },
    {
      columns: ['Section', 'Before', 'After', 'Difference', ...(isSettled ? [] : ['Standing'])],
      kinds: ['text', 'money', 'money', 'money', 'text'],
      rows: sections.map((section) => row(section.title, section)),
      foot: row('Total', total),
    },
  ];
}

function amountsIn(name: string, { before, after, differencePence }: ComparedAmounts<Line | Total>): readonly string[] {
  return [
    name,
    before === undefined ? 'none' : amountInCell(before),
    after === undefined ? 'none' : amountInCell(after),
    differencePence === undefined ? 'not known' : formatPounds(differencePence),
  ];
}

function standingOf({ before, after }: ComparedAmounts<Line | Total>): string {
  return [...new Set([before?.kind, after?.kind].filter((kind) => kind !== undefined))].join(', then ');
}
