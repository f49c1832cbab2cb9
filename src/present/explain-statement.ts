import { linesOf, type Line, type Section, type Statement } from '../payment/index.ts';
import { amountInCell, totalInWords } from './amounts.ts';
import { periodInWords } from './days.ts';
import type { Block, Page } from './document.ts';
import { legendOf, standingsIn, type NumberedStandings } from './grounds.ts';
import { openItem } from './questions.ts';
import { roundingInWords } from './rounding.ts';
import { columnsFor, type Column } from './statement-columns.ts';
import { madeBy, titledList } from './titled.ts';
import { whichLines } from './which-lines.ts';

/**
 * A statement as a page for a finance director and an auditor: what it comes to and how far that is settled, each
 * section line by line with its working, what is open, on whose word every line stands, and how it is rounded.
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
  const { title, about, period, sections, total, notes, rounding, mechanism, madeWith } = statement;
  const stands = standingsIn(statement);
  const questions = [...new Set(linesOf(statement).flatMap(questionsOf))];
  const columns = columnsFor(statement, stands, questions);
  return [
    { heading: title, level: 1 },
    { paragraph: `For ${about}, ${periodInWords(period)}.` },
    { paragraph: `Total: ${totalInWords(total)}` },
    ...sections.flatMap((section) => sectionTable(section, columns, sections.length === 1 ? 'Total' : 'Subtotal')),
    ...(sections.length === 1 ? [] : totalTable(statement)),
    ...titledList(
      'What is open',
      questions.map((question) => openItem(question, linesOpenBy(question, sections))),
      true,
    ),
    ...titledList('Notes', notes),
    ...titledList('On whose word', standingItems(stands, sections), true),
    ...titledList('What each standing means', legendOf(stands.standings.map(({ standing }) => standing))),
    { heading: 'How it is rounded', level: 2 },
    { paragraph: roundingInWords(rounding) },
    madeBy(madeWith, mechanism),
  ];
}

function sectionTable(section: Section, columns: readonly Column[], sum: string): readonly Block[] {
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

function questionsOf(line: Line): readonly string[] {
  return line.kind === 'open' ? [line.question] : [];
}

function linesOpenBy(question: string, sections: readonly Section[]): string {
  return whichLines(sections, (line: Line) => questionsOf(line).includes(question));
}

function standingItems({ standings, numbers }: NumberedStandings, sections: readonly Section[]): readonly string[] {
  return standings.map(({ says, standing }, place) => {
    const lines = whichLines(sections, (line: Line) => numbers.get(line)?.includes(place + 1) === true);
    return `${says} Standing: ${standing}. Rests on it: ${lines}.`;
  });
}
