import type { Line, Section } from '../payment/index.ts';
import { amountInCell } from './amounts.ts';
import type { ColumnKind } from './document.ts';
import { numberInWords, quantityInWords, rateInWords } from './figures.ts';
import { labelled, type NumberedStandings } from './grounds.ts';

/** A column of the lines: only those that some line has something for. */
export interface Column {
  readonly name: string;
  readonly kind: ColumnKind;
  readonly cell: (line: Line) => string;
  readonly foot?: (section: Section) => string;
}

/** The columns of a statement's lines, the same for each section. */
export function columnsFor(
  sections: readonly Section[],
  stands: NumberedStandings,
  questionsOf: (line: Line) => readonly number[],
): readonly Column[] {
  const lines = sections.flatMap((section) => section.lines);
  const isUsed = (has: (line: Line) => unknown) => lines.some((line) => has(line) !== undefined);
  const standing: Column = {
    name: 'Standing',
    kind: 'text',
    cell: (line) => standingOf(line, stands, questionsOf(line)),
    foot: ({ total }) => total.kind,
  };
  return [
    { name: 'Line', kind: 'text', cell: (line) => labelled(line.label, stands.numbers.get(line) ?? []) },
    ...(isUsed(({ quantity }) => quantity) ? [quantityColumn] : []),
    ...(isUsed(({ rate }) => rate) ? [rateColumn] : []),
    ...(isUsed(({ weight }) => weight) ? [weightColumn] : []),
    { name: 'Working', kind: 'text', cell: workingInCell },
    { name: 'Amount', kind: 'money', cell: amountInCell, foot: ({ total }) => amountInCell(total) },
    ...(lines.some(({ kind }) => kind !== 'settled') ? [standing] : []),
  ];
}

const quantityColumn: Column = {
  name: 'Quantity',
  kind: 'text',
  cell: ({ quantity }) => (quantity === undefined ? '' : quantityInWords(quantity)),
};
const rateColumn: Column = {
  name: 'Rate',
  kind: 'money',
  cell: ({ rate }) => (rate === undefined ? '' : rateInWords(rate)),
};
const weightColumn: Column = {
  name: 'Weight or share',
  kind: 'number',
  cell: ({ weight }) => (weight === undefined ? '' : numberInWords(weight)),
};

/** Steps tell more than their line can in one calculation. */
function workingInCell({ working, steps = [] }: Line): string {
  return steps.length === 0 ? working : 'See the steps below.';
}

/** How far a line is settled, by the numbers of what it turns on. */
function standingOf(line: Line, stands: NumberedStandings, questions: readonly number[]): string {
  const assumed =
    stands.numbers.get(line)?.filter((number) => stands.standings[number - 1]?.standing === 'assumed') ?? [];
  const ifs = assumed.length === 0 ? '' : `if [${assumed.join(',')}]`;
  if (line.kind === 'settled') return 'settled';
  if (line.kind === 'conditional') return ifs === '' ? 'conditional' : ifs;
  const open = `open, ${questions.length > 1 ? 'questions' : 'question'} ${questions.join(', ')}`;
  return ifs === '' ? open : `${open}; ${ifs}`;
}
