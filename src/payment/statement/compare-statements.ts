import {
  checkExact,
  compare,
  fraction,
  hundredths,
  minus,
  negative,
  one,
  times,
  type Fraction,
} from '../../exact/index.ts';
import { formatPounds, pence, subtractPence, type Pence } from '../../money/index.ts';
import { checkDistinct, placeIn, refuse, shown, type Problem } from '../../problems/index.ts';
import type { Grounds } from './grounds.ts';
import type { Amount, Line, Statement, Total } from './statement.ts';

/** What can differ between two lines, or between two statements. */
export type DifferingField =
  | 'quantity'
  | 'unit'
  | 'day'
  | 'rate'
  | 'weight'
  | 'grounds'
  | 'working'
  | 'kind'
  | 'question'
  | 'label'
  | 'about'
  | 'period'
  | 'rounding'
  | 'library'
  | 'policy'
  | 'amount';

/** One thing that differs, as text before and after: `none` where one of them does not state it. */
export interface StatementDifference {
  readonly field: DifferingField;
  readonly from: string;
  readonly to: string;
}

/** What one changed factor did to an amount, the factors before it in the order changed already; `rounding` is the rest. */
export interface FactorEffect {
  readonly factor: 'quantity' | 'weight' | 'rate' | 'rounding';
  readonly effectPence: Pence;
}

/** Two amounts: one is absent where its statement has no such line or section. */
export interface ComparedAmounts<T> {
  readonly before?: T;
  readonly after?: T;
  /** What comes to be paid more, below zero for less; absent where either is open. What is absent on one side pays nothing there. */
  readonly differencePence?: Pence;
}

/** A line before and after. */
export interface LineComparison extends ComparedAmounts<Line> {
  readonly id: string;
  readonly label: string;
  /** The one statement that has the line, where only one has. */
  readonly onlyIn?: 'before' | 'after';
  /** Every field that differs. `working` where changed factors do not account for it; none for a line on one side only. */
  readonly causes: readonly StatementDifference[];
  /** Where both are quantity × weight × rate, in one unit and to the penny: they sum to the difference. */
  readonly effects?: readonly FactorEffect[];
}

/** A section before and after. */
export interface SectionComparison extends ComparedAmounts<Total> {
  readonly id: string;
  readonly title: string;
  readonly lines: readonly LineComparison[];
}

/** What a comparison says of each statement as a whole. */
export type StatementHead = Pick<Statement, 'title' | 'about' | 'period' | 'rounding' | 'madeWith'>;

/** Two statements of one mechanism, line by line. */
export interface StatementComparison {
  readonly mechanism: string;
  readonly before: StatementHead;
  readonly after: StatementHead;
  /** What differs of the statements as wholes: whom they are about, the period, the rounding rule, the marks. */
  readonly differs: readonly StatementDifference[];
  readonly sections: readonly SectionComparison[];
  readonly total: ComparedAmounts<Total>;
}

/**
 * Compares two statements of one mechanism line by line: the difference of each line in pence, every field that differs,
 * and for plain products what each changed factor did. Lines are in the order of `after`; one that is only in `before`
 * follows the line that it followed there. The differences of the lines sum to the difference of the totals.
 *
 * Throws when the mechanisms differ, or when a section has two lines of one id.
 *
 * @example
 * ```ts
 * import { compareStatements, settleGlobalSum } from 'neighbourhood-contracts/payment';
 *
 * const rounding = { stage: 'each-line', unit: 'penny', mode: 'half-away-from-zero' } as const;
 * const grounds = { kind: 'assumed', because: 'the prices that were reported' } as const;
 * const terms = { year: '2019/20', pricePounds: '89.88', outOfHoursShare: '0.0482', rounding, grounds } as const;
 * const facts = { practice: 'A81001', weightedPatients: { average: '5000' }, temporaryPatientsPounds: '0' } as const;
 * const before = settleGlobalSum(terms, { ...facts, providesOutOfHours: true, optOuts: [] });
 * const next = { ...terms, year: '2020/21', pricePounds: '93.46' } as const;
 * const after = settleGlobalSum(next, { ...facts, providesOutOfHours: true, optOuts: [] });
 * const { total, sections } = compareStatements(before, after);
 * total.differencePence; // => 1790000
 * sections[0]?.lines[0]?.causes; // => [{ field: 'rate', from: '89.88', to: '93.46' }]
 * ```
 */
export function compareStatements(before: Statement, after: Statement): StatementComparison {
  refuse('a comparison', [
    ...checkMechanisms(before, after),
    ...checkIds(before, 'before'),
    ...checkIds(after, 'after'),
  ]);
  const differs = differencesOf([
    ['about', before.about, after.about],
    ['period', periodText(before), periodText(after)],
    ['rounding', roundingText(before), roundingText(after)],
    ['library', before.madeWith.library, after.madeWith.library],
    ['policy', before.madeWith.policy, after.madeWith.policy],
  ]);
  const sections = pairsOf(before.sections, after.sections).map(([was, is]): SectionComparison => {
    const { id = '', title = '' } = is ?? was ?? {};
    const lines = pairsOf(was?.lines ?? [], is?.lines ?? []).map((pair) => compareLines(pair, differs));
    return { id, title, lines, ...compared(was?.total, is?.total) };
  });
  const [first, second] = [headOf(before), headOf(after)];
  const total = compared(before.total, after.total);
  return { mechanism: after.mechanism, before: first, after: second, differs, sections, total };
}

function checkMechanisms(before: Statement, after: Statement): Problem[] {
  if (before.mechanism === after.mechanism) return [];
  const message = `This is a statement of ${shown(after.mechanism)}, and the one before it is of ${shown(before.mechanism)}: their lines mean different things.`;
  const help = 'Compare two statements of one mechanism.';
  return [{ path: 'after.mechanism', code: 'contradiction', message, help }];
}

function checkIds({ sections }: Statement, path: string): Problem[] {
  const at = placeIn(path, 'sections');
  return [
    ...checkDistinct(sections.map(({ id }, place) => ({ key: id, path: placeIn(at, place, 'id') }))),
    ...sections.flatMap(({ lines }, section) =>
      checkDistinct(lines.map(({ id }, place) => ({ key: id, path: placeIn(at, section, 'lines', place, 'id') }))),
    ),
  ];
}

type Pair<T> = readonly [before: T | undefined, after: T | undefined];

/** Pairs what has the same id, in the order of `after`; what is only in `before` stays behind what it followed there. */
function pairsOf<T extends { readonly id: string }>(before: readonly T[], after: readonly T[]): readonly Pair<T>[] {
  const [earlier, later] = [before, after].map((items) => new Map(items.map((item) => [item.id, item])));
  const first: Pair<T>[] = [];
  const followers = new Map<string, Pair<T>[]>();
  let behind = first;
  for (const item of before) {
    if (later?.has(item.id) === true) {
      behind = [];
      followers.set(item.id, behind);
    } else behind.push([item, undefined]);
  }
  return [
    ...first,
    ...after.flatMap((item) => [[earlier?.get(item.id), item] as const, ...(followers.get(item.id) ?? [])]),
  ];
}

function compareLines([before, after]: Pair<Line>, ofStatements: readonly StatementDifference[]): LineComparison {
  const amounts = compared(before, after);
  const { id = '', label = '' } = after ?? before ?? {};
  if (before === undefined || after === undefined) {
    return { id, label, onlyIn: after === undefined ? 'before' : 'after', ...amounts, causes: [] };
  }
  const effects = effectsOf(before, after, amounts.differencePence);
  return { id, label, ...amounts, causes: causesOf(before, after, ofStatements), ...(effects && { effects }) };
}

function compared<T extends Amount | Total>(before: T | undefined, after: T | undefined): ComparedAmounts<T> {
  const [was, is] = [known(before), known(after)];
  return {
    ...(before && { before }),
    ...(after && { after }),
    ...(was !== undefined && is !== undefined && { differencePence: subtractPence(is, was) }),
  };
}

/** A line that a statement does not have pays nothing there; an open one pays nobody knows what. */
function known(amount: Amount | Total | undefined): Pence | undefined {
  if (amount === undefined) return pence(0);
  return amount.kind === 'open' ? undefined : amount.amountPence;
}

/** The fields that differ; where none of them accounts for another amount, what does. */
function causesOf(
  before: Line,
  after: Line,
  ofStatements: readonly StatementDifference[],
): readonly StatementDifference[] {
  const factors = differencesOf([
    ['quantity', before.quantity?.amount, after.quantity?.amount],
    ['unit', before.quantity?.unit, after.quantity?.unit],
    ['day', before.quantity?.on, after.quantity?.on],
    ['rate', before.rate, after.rate],
    ['weight', before.weight, after.weight],
  ]);
  const others = differencesOf([
    ['grounds', groundsText(before), groundsText(after)],
    ...(isAccountedFor(before.working, after.working, factors)
      ? []
      : [['working', before.working, after.working] as const]),
    ['kind', before.kind, after.kind],
    ['question', questionOf(before), questionOf(after)],
    ['label', before.label, after.label],
  ]);
  const stated = [...factors, ...others];
  const [was, is] = [amountText(before), amountText(after)];
  if (was === is || stated.some(({ field }) => moving.includes(field))) return stated;
  const beyond = ofStatements.filter(({ field }) => field === 'rounding' || field === 'library');
  return [...stated, ...(beyond.length > 0 ? beyond : [{ field: 'amount', from: was, to: is } as const])];
}

/** The fields that can move an amount. */
const moving: readonly DifferingField[] = ['quantity', 'rate', 'weight', 'working', 'kind', 'question'];

const numbers = /\u2248?\d+(?:\.\d+)?/g;

/** Whether one working becomes the other by putting in the factors that changed. */
function isAccountedFor(before: string, after: string, factors: readonly StatementDifference[]): boolean {
  if (before.replace(numbers, '') !== after.replace(numbers, '')) return false;
  const later = after.match(numbers) ?? [];
  return (before.match(numbers) ?? []).every(
    (number, place) =>
      number === later[place] || factors.some(({ from, to }) => from === number && to === later[place]),
  );
}

/** What each factor did, in the order quantity, weight, rate; nothing where a line is no plain product. */
function effectsOf(before: Line, after: Line, differencePence: Pence | undefined): readonly FactorEffect[] | undefined {
  const [was, is] = [factorsOf(before), factorsOf(after)];
  // A quantity on another basis is no more or less of the same thing.
  const isOneUnit = before.quantity?.unit === after.quantity?.unit;
  if (was === undefined || is === undefined || differencePence === undefined || !isOneUnit) return undefined;
  const steps = [
    ['quantity', times(minus(is.quantity, was.quantity), times(was.weight, was.rate))],
    ['weight', times(is.quantity, times(minus(is.weight, was.weight), was.rate))],
    ['rate', times(is.quantity, times(is.weight, minus(is.rate, was.rate)))],
  ] as const;
  const changed = steps.filter(([factor]) => compare(was[factor], is[factor]) !== 0);
  const effects = changed.map(([factor, pounds]) => ({ factor, inPence: hundredths(pounds, 'half-away-from-zero') }));
  const rest = effects.reduce<number>((left, { inPence }) => left - inPence, differencePence);
  const all = [...effects, { factor: 'rounding' as const, inPence: rest }];
  if (!all.every(({ inPence }) => Number.isSafeInteger(inPence))) return undefined;
  return all.map(({ factor, inPence }) => ({ factor, effectPence: pence(inPence) }));
}

interface Factors {
  readonly quantity: Fraction;
  readonly weight: Fraction;
  readonly rate: Fraction;
}

/** The factors of a line that comes to their product, to within a penny: no weight is a weight of one. */
function factorsOf(line: Line): Factors | undefined {
  const amountPence = known(line);
  const [quantity, weight, rate] = [
    exactly(line.quantity?.amount),
    line.weight === undefined ? one : exactly(line.weight),
    exactly(line.rate),
  ];
  if (amountPence === undefined || quantity === undefined || weight === undefined || rate === undefined)
    return undefined;
  const off = minus(times(quantity, times(weight, rate)), { top: amountPence, under: 100 });
  const isToThePenny = compare(off, aPenny) < 0 && compare(off, negative(aPenny)) > 0;
  return isToThePenny ? { quantity, weight, rate } : undefined;
}

const aPenny: Fraction = { top: 1, under: 100 };

function exactly(text: string | undefined): Fraction | undefined {
  return text === undefined || checkExact(text, '').length > 0 ? undefined : fraction(text);
}

type Field = readonly [field: DifferingField, before: string | undefined, after: string | undefined];

function differencesOf(fields: readonly Field[]): readonly StatementDifference[] {
  return fields
    .filter(([, before, after]) => before !== after)
    .map(([field, from = 'none', to = 'none']) => ({ field, from, to }));
}

function headOf({ title, about, period, rounding, madeWith }: Statement): StatementHead {
  return { title, about, period, rounding, madeWith };
}

function periodText({ period }: Statement): string {
  return `${period.from} until ${period.until}`;
}

function roundingText({ rounding }: Statement): string {
  return typeof rounding === 'string' ? rounding : `${rounding.stage}, ${rounding.unit}, ${rounding.mode}`;
}

function questionOf(line: Line): string | undefined {
  return line.kind === 'open' ? line.question : undefined;
}

function amountText(line: Line): string {
  if (line.kind !== 'open') return formatPounds(line.amountPence);
  const [low, high] = [line.lowPence, line.highPence].map((bound) =>
    bound === undefined ? 'not known' : formatPounds(bound),
  );
  return `from ${low ?? ''} to ${high ?? ''}`;
}

function groundsText({ grounds }: Line): string | undefined {
  return grounds.length === 0 ? undefined : grounds.map(groundText).join('; ');
}

function groundText(grounds: Grounds): string {
  switch (grounds.kind) {
    case 'published':
      return grounds.citations
        .map(({ source, where, says, status }) => `${source}, ${where}: ${says} (${status})`)
        .join('; ');
    case 'agreed':
      return `agreed by ${grounds.by} on ${grounds.on}: ${grounds.document}`;
    case 'assumed':
      return `assumed: ${grounds.because}`;
    case 'library-method':
      return `library method: ${grounds.method}`;
  }
}
