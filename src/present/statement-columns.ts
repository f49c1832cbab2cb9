import type { Line, Section, Statement } from '../payment/index.ts';
import { amountInCell } from './amounts.ts';
import type { ColumnKind } from './document.ts';
import { numberInWords, quantityInWords, rateInWords } from './figures.ts';
import type { NumberedStandings } from './grounds.ts';

/** A column of the lines: only those that some line has something for. */
export interface Column {
  readonly name: string;
  readonly kind: ColumnKind;
  readonly cell: (line: Line) => string;
  readonly foot?: (section: Section) => string;
}

/** The columns of a statement's lines, the same for each section. */
export function columnsFor(
  statement: Statement,
  stands: NumberedStandings,
  questions: readonly string[],
): readonly Column[] {
  const lines = statement.sections.flatMap((section) => section.lines);
  const isUsed = (has: (line: Line) => unknown) => lines.some((line) => has(line) !== undefined);
  const standing: Column = {
    name: 'Standing',
    kind: 'text',
    cell: (line) => standingOf(line, stands, questions),
    foot: ({ total }) => total.kind,
  };
  return [
    { name: 'Line', kind: 'text', cell: (line) => labelOf(line, stands) },
    ...(isUsed(({ quantity }) => quantity) ? [quantityColumn] : []),
    ...(isUsed(({ rate }) => rate) ? [rateColumn] : []),
    ...(isUsed(({ weight }) => weight) ? [weightColumn] : []),
    { name: 'Working', kind: 'text', cell: ({ working }) => working },
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

/** The label of a line with the numbers of what it stands on. */
function labelOf(line: Line, stands: NumberedStandings): string {
  const numbers = stands.numbers.get(line) ?? [];
  return numbers.length === 0 ? line.label : `${line.label} [${numbers.join(',')}]`;
}

/** How far a line is settled, by the numbers of what it turns on. */
function standingOf(line: Line, stands: NumberedStandings, questions: readonly string[]): string {
  const assumed =
    stands.numbers.get(line)?.filter((number) => stands.standings[number - 1]?.standing === 'assumed') ?? [];
  const ifs = assumed.length === 0 ? '' : `if [${assumed.join(',')}]`;
  if (line.kind === 'settled') return 'settled';
  if (line.kind === 'conditional') return ifs === '' ? 'conditional' : ifs;
  const open = `open, question ${questions.indexOf(line.question) + 1}`;
  return ifs === '' ? open : `${open}; ${ifs}`;
}
