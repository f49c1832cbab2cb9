import type {
  ComparedAmounts,
  DifferingField,
  Line,
  LineComparison,
  SectionComparison,
  StatementComparison,
  StatementHead,
  Total,
} from '../payment/index.ts';
import { refuse, shown, type Problem } from '../problems/index.ts';
import { moreOrLess, totalInWords } from './amounts.ts';
import { fieldNames, numberedIn, sidesOf, type Numbered } from './comparison-causes.ts';
import { areSettled, sectionTable, totalTable } from './comparison-tables.ts';
import { periodInWords } from './days.ts';
import type { Block, Page } from './document.ts';
import { legendOf, standingsOf, type Standing } from './grounds.ts';
import type { QuestionsOf } from './line-steps.ts';
import { openItem } from './questions.ts';
import { roundingInWords } from './rounding.ts';
import { sentence } from './sentence.ts';
import { madeBy, titledList } from './titled.ts';
import { whichLines } from './which-lines.ts';

/**
 * A comparison of two statements as a page for a finance director and an auditor: what each comes to, then line by line
 * before, after, the difference and what caused it, then what else differs.
 *
 * Throws on what is not a comparison.
 *
 * @example
 * ```ts
 * import { compareStatements, settleGlobalSum } from 'neighbourhood-contracts/payment';
 * import { explainComparison, toPlainText } from 'neighbourhood-contracts/present';
 *
 * const rounding = { stage: 'each-line', unit: 'penny', mode: 'half-away-from-zero' } as const;
 * const grounds = { kind: 'assumed', because: 'the price that was reported' } as const;
 * const terms = { year: '2019/20', pricePounds: '89.88', outOfHoursShare: '0.0482', rounding, grounds } as const;
 * const facts = { practice: 'A81001', temporaryPatientsPounds: '0', providesOutOfHours: true, optOuts: [], grounds };
 * const before = settleGlobalSum(terms, { ...facts, weightedPatients: { average: '4755.79' } });
 * const after = settleGlobalSum(terms, { ...facts, weightedPatients: { average: '4738.35' } });
 * toPlainText(explainComparison(compareStatements(before, after))).includes('After is £1,567.51 less than before.'); // => true
 * ```
 */
export function explainComparison(comparison: StatementComparison): Page {
  refuse('a comparison to explain', checkIsComparison(comparison));
  const { before, after, sections, total, paidTo } = comparison;
  const all = paidTo === undefined ? sections : [...sections, paidTo];
  const title =
    before.title === after.title
      ? `${after.title}: two statements compared`
      : `${after.title}, compared with ${before.title}`;
  const lines = all.flatMap((section) => section.lines);
  const isSettled = lines.every((line) => areSettled([line.before, line.after]));
  const numbered = numberedIn(lines);
  return [
    { heading: title, level: 1 },
    {
      list: [
        headInWords('Before', before, total.before, numbered.questionsOf),
        headInWords('After', after, total.after, numbered.questionsOf),
      ],
    },
    { paragraph: differenceInWords(total) },
    ...sections.flatMap((section) =>
      sectionTable(section, numbered, isSettled, sections.length === 1 ? 'Total' : 'Subtotal'),
    ),
    ...(sections.length === 1 ? [] : totalTable(comparison)),
    ...(paidTo === undefined ? [] : sectionTable(paidTo, numbered, isSettled, 'Total')),
    ...titledList(
      'What is open, before or after',
      numbered.questions.map((question) => openItem(question, linesOpenBy(question, numbered, all))),
      true,
    ),
    ...titledList('On whose word, where that differs', otherGrounds(numbered, all), true),
    ...titledList('What each standing means', legendOf(namedIn(numbered))),
    ...titledList(
      'What differs beside the lines',
      comparison.differs.map(({ field, from, to }) => otherwise(comparison, field, from, to)),
    ),
    ...roundingOf(comparison),
    madeBy(after.madeWith, comparison.mechanism),
  ];
}

function checkIsComparison(value: unknown): Problem[] {
  const { before, after, sections } = (value ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof before === 'object' && typeof after === 'object' && Array.isArray(sections)) return [];
  const message = `This is ${shown(value)}, not a comparison of statements.`;
  return [{ path: 'comparison', code: 'wrong-type', message, help: 'Give what compareStatements returned.' }];
}

function headInWords(
  when: string,
  { title, about, period }: StatementHead,
  total: Total | undefined,
  questionsOf: QuestionsOf,
): string {
  const comes = total === undefined ? '' : ` Total: ${totalInWords(total, questionsOf(total))}`;
  return `${when}: ${title} for ${about}, ${periodInWords(period)}.${comes}`;
}

function differenceInWords({ before, after, differencePence }: ComparedAmounts<Total>): string {
  if (differencePence === undefined) return 'The difference is not known, because a total is open.';
  const difference =
    differencePence === 0
      ? 'Before and after come to the same.'
      : `After is ${moreOrLess(differencePence)} than before.`;
  const isConditional = before?.kind === 'conditional' || after?.kind === 'conditional';
  return isConditional ? `${difference} That holds only if what is assumed does.` : difference;
}

/** What lines stand on before and after, where that differs. */
function otherGrounds({ grounds }: Numbered, sections: readonly SectionComparison[]): readonly string[] {
  // Any line of a pair speaks for it.
  const pairs = new Map([...grounds].map(([line, number]) => [number, line]));
  return [...pairs].map(([number, { before, after }]) => {
    const lines = whichLines(sections, (line: LineComparison) => grounds.get(line) === number);
    return `Before: ${saidBy(before)} After: ${saidBy(after)} Lines: ${lines}.`;
  });
}

function linesOpenBy(question: string, { questionsOf }: Numbered, sections: readonly SectionComparison[]): string {
  return whichLines(sections, (line: LineComparison) =>
    sidesOf(line).some((side) => questionsOf(side).includes(question)),
  );
}

function namedIn({ grounds }: Numbered): readonly Standing['standing'][] {
  const lines = [...grounds.keys()].flatMap(({ before, after }) => [before, after]);
  return lines.flatMap((line) => standingsOf(line?.grounds ?? [])).map(({ standing }) => standing);
}

function saidBy(line: Line | undefined): string {
  const said = standingsOf(line?.grounds ?? []).map(({ says, standing }) => `${says} Standing: ${standing}.`);
  return said.length === 0 ? 'Nothing is named.' : said.join(' ');
}

function otherwise({ before, after }: StatementComparison, field: DifferingField, from: string, to: string): string {
  if (field === 'period')
    return `Period: before ${periodInWords(before.period)}, after ${periodInWords(after.period)}.`;
  if (field === 'rounding')
    return `Rounding: before: ${roundingInWords(before.rounding)} After: ${roundingInWords(after.rounding)}`;
  return sentence(`${fieldNames[field]}: before ${from}, after ${to}`);
}

function roundingOf({ after, differs }: StatementComparison): readonly Block[] {
  if (differs.some(({ field }) => field === 'rounding')) return [];
  return [{ heading: 'How both are rounded', level: 2 }, { paragraph: roundingInWords(after.rounding) }];
}
