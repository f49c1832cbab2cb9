import type { Line, Section, Statement, Step } from '../payment/index.ts';
import { refuse } from '../problems/index.ts';
import { checkIsStatement } from '../statement/index.ts';
import { amountInCell, totalInWords } from './amounts.ts';
import { periodInWords } from './days.ts';
import type { Block, Page } from './document.ts';
import { legendOf, standingsIn, type NumberedStandings } from './grounds.ts';
import { besideIn, partsOf, questionsAmong, questionsBeside, stepTables, type QuestionsOf } from './line-steps.ts';
import { openItem } from './questions.ts';
import { roundingInWords } from './rounding.ts';
import { columnsFor, type Column } from './statement-columns.ts';
import { madeBy, titledList } from './titled.ts';
import { whichLines } from './which-lines.ts';

/**
 * A statement as a page for a finance director and an auditor: what it comes to and how far that is settled, each
 * section line by line with its working or its steps, what is open, on whose word every line stands, and how it is rounded.
 *
 * Throws on what is not a statement.
 *
 * @example
 * ```ts
 * import { settleGlobalSum } from 'neighbourhood-contracts/payment';
 * import { explainStatement, toPlainText } from 'neighbourhood-contracts/present';
 *
 * const rounding = { stage: 'each-line', unit: 'penny', mode: 'half-away-from-zero' } as const;
 * const grounds = { kind: 'assumed', because: 'the price that was reported' } as const;
 * const terms = { year: '2019/20', pricePounds: '89.88', outOfHoursShare: '0.0482', rounding, grounds } as const;
 * const facts = { practice: 'A81001', weightedPatients: { average: '4755.79' }, temporaryPatientsPounds: '0' } as const;
 * const statement = settleGlobalSum(terms, { ...facts, providesOutOfHours: true, optOuts: [], grounds });
 * toPlainText(explainStatement(statement)).includes('Total: £427,450.41, if this holds: the price that was reported.'); // => true
 * ```
 */
export function explainStatement(statement: Statement): Page {
  refuse('a statement to explain', checkIsStatement(statement, 'statement'));
  const { title, about, period, sections, total, paidTo, notes, rounding, mechanism, madeWith } = statement;
  const all = paidTo === undefined ? sections : [...sections, paidTo];
  const lines = all.flatMap((section) => section.lines);
  const stands = standingsIn(all);
  const questionsOf = questionsAmong(lines);
  const questions = [...new Set([...lines.flatMap(questionsOf), ...lines.flatMap(questionsBeside)])];
  const parts: Parts = {
    columns: columnsFor(all, stands, (line) => questionsOf(line).map((question) => questions.indexOf(question) + 1)),
    stands,
    questions,
  };
  return [
    { heading: title, level: 1 },
    { paragraph: `For ${about}, ${periodInWords(period)}.` },
    { paragraph: `Total: ${totalInWords(total, questionsOf(total))}` },
    ...sections.flatMap((section) => sectionTable(section, parts, sections.length === 1 ? 'Total' : 'Subtotal')),
    ...(sections.length === 1 ? [] : totalTable(statement)),
    ...(paidTo === undefined ? [] : sectionTable(paidTo, parts, 'Total')),
    ...titledList(
      'What is open',
      questions.map((question) => openItem(question, leftOpenBy(question, questionsOf, all))),
      true,
    ),
    ...titledList('Notes', notes),
    ...titledList('On whose word', standingItems(stands, all), true),
    ...titledList('What each standing means', legendOf(stands.standings.map(({ standing }) => standing))),
    { heading: 'How it is rounded', level: 2 },
    { paragraph: roundingInWords(rounding) },
    madeBy(madeWith, mechanism),
  ];
}

/** What the tables of a page have in common. */
interface Parts {
  readonly columns: readonly Column[];
  readonly stands: NumberedStandings;
  readonly questions: readonly string[];
}

function sectionTable(section: Section, { columns, stands, questions }: Parts, sum: string): readonly Block[] {
  const { title, lines } = section;
  const heading = { heading: title, level: 2 } as const;
  if (lines.length === 0) return [heading, { paragraph: 'No line comes under this title.' }];
  return [
    heading,
    {
      columns: columns.map(({ name }) => name),
      kinds: columns.map(({ kind }) => kind),
      rows: lines.map((line) => columns.map(({ cell }) => cell(line))),
      foot: columns.map(({ foot }, place) => (place === 0 ? sum : (foot?.(section) ?? ''))),
    },
    ...stepTables(section, stands, questions),
  ];
}

function totalTable({ sections, total }: Statement): readonly Block[] {
  const isSettled = total.kind === 'settled';
  const row = (name: string, sum: Section['total']) => [name, amountInCell(sum), ...(isSettled ? [] : [sum.kind])];
  return [
    { heading: 'Total', level: 2 },
    {
      columns: ['Section', 'Amount', ...(isSettled ? [] : ['Standing'])],
      kinds: ['text', 'money', 'text'],
      rows: sections.map((section) => row(section.title, section.total)),
      foot: row('Total', total),
    },
  ];
}

/** The lines that a question leaves open, and what it leaves open beside them. */
function leftOpenBy(question: string, questionsOf: QuestionsOf, sections: readonly Section[]): string {
  return linesAndBeside(
    sections,
    (line) => questionsOf(line).includes(question),
    (step) => step.question === question,
  );
}

function standingItems({ standings, numbers }: NumberedStandings, sections: readonly Section[]): readonly string[] {
  return standings.map(({ says, standing }, place) => {
    const stands = (item: Line | Step) => numbers.get(item)?.includes(place + 1) === true;
    const rests = (line: Line) => [line, ...partsOf(line)].some(stands);
    return `${says} Standing: ${standing}. Rests on it: ${linesAndBeside(sections, rests, stands)}.`;
  });
}

/** The lines that something holds for, and the steps beside any other line: by their names while they are few. */
function linesAndBeside(
  sections: readonly Section[],
  holds: (line: Line) => boolean,
  holdsBeside: (step: Step) => boolean,
): string {
  const beside = sections.flatMap(({ lines }) =>
    lines.flatMap((line) => {
      const steps = holds(line) ? [] : besideIn(line).filter(holdsBeside);
      const names = steps.length > mostNamed ? `${steps.length} steps` : steps.map(({ label }) => label).join(' and ');
      return steps.length === 0 ? [] : [`${names}, beside ${line.label}`];
    }),
  );
  return [whichLines(sections, holds), ...beside].filter((text) => text !== '').join('; ');
}

const mostNamed = 2;
