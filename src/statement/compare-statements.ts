import { pence, subtractPence, type Pence } from '../money/index.ts';
import { checkDistinct, placeIn, refuse, shown, type Problem } from '../problems/index.ts';
import { causesOf, differencesOf } from './compare-causes.ts';
import { effectsOf } from './compare-effects.ts';
import type {
  ComparedAmounts,
  LineComparison,
  SectionComparison,
  StatementComparison,
  StatementDifference,
  StatementHead,
} from './comparison.ts';
import type { Amount, Line, Section, Statement, Total } from './statement.ts';

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
 * const before = settleGlobalSum(terms, { ...facts, providesOutOfHours: true, optOuts: [], grounds });
 * const next = { ...terms, year: '2020/21', pricePounds: '93.46' } as const;
 * const after = settleGlobalSum(next, { ...facts, providesOutOfHours: true, optOuts: [], grounds });
 * const { total, sections } = compareStatements(before, after);
 * total.differencePence; // => 1790000
 * sections[0]?.lines[0]?.causes; // => [{ field: 'rate', from: '89.88', to: '93.46' }]
 * ```
 */
export function compareStatements(before: Statement, after: Statement): StatementComparison {
  refuse('a comparison', [...checkIsStatement(before, 'before'), ...checkIsStatement(after, 'after')]);
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
  const sections = pairsOf(before.sections, after.sections).map((pair) => compareSections(pair, differs));
  const [first, second] = [headOf(before), headOf(after)];
  const total = compared(before.total, after.total);
  const received = [before.paidTo, after.paidTo] as const;
  const paidTo = received.some((section) => section !== undefined) && compareSections(received, differs);
  return {
    mechanism: after.mechanism,
    before: first,
    after: second,
    differs,
    sections,
    total,
    ...(paidTo && { paidTo }),
  };
}

function compareSections([was, is]: Pair<Section>, ofStatements: readonly StatementDifference[]): SectionComparison {
  const { id = '', title = '' } = is ?? was ?? {};
  const lines = pairsOf(was?.lines ?? [], is?.lines ?? []).map((pair) => compareLines(pair, ofStatements));
  return { id, title, lines, ...compared(was?.total, is?.total) };
}

function checkIsStatement(value: unknown, path: string): Problem[] {
  if (typeof value === 'object' && value !== null && 'mechanism' in value && 'sections' in value) return [];
  const help = 'Give what a settle function returned.';
  return [{ path, code: 'wrong-type', message: `This is ${shown(value)}, not a statement.`, help }];
}

function checkMechanisms(before: Statement, after: Statement): Problem[] {
  if (before.mechanism === after.mechanism) return [];
  const message = `This is a statement of ${shown(after.mechanism)}, and the one before it is of ${shown(before.mechanism)}: their lines mean different things.`;
  const help = 'Compare two statements of one mechanism.';
  return [{ path: 'after.mechanism', code: 'contradiction', message, help }];
}

function checkIds({ sections, paidTo }: Statement, path: string): Problem[] {
  const at = placeIn(path, 'sections');
  return [
    ...checkDistinct(sections.map(({ id }, place) => ({ key: id, path: placeIn(at, place, 'id') }))),
    ...sections.flatMap((section, place) => checkLineIds(section, placeIn(at, place))),
    ...(paidTo === undefined ? [] : checkLineIds(paidTo, placeIn(path, 'paidTo'))),
  ];
}

function checkLineIds({ lines }: Section, path: string): Problem[] {
  return checkDistinct(lines.map(({ id }, place) => ({ key: id, path: placeIn(path, 'lines', place, 'id') })));
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

function headOf({ title, about, period, rounding, madeWith }: Statement): StatementHead {
  return { title, about, period, rounding, madeWith };
}

function periodText({ period }: Statement): string {
  return `${period.from} until ${period.until}`;
}

function roundingText({ rounding }: Statement): string {
  return typeof rounding === 'string' ? rounding : `${rounding.stage}, ${rounding.unit}, ${rounding.mode}`;
}
