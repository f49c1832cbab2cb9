import {
  fieldsOf,
  type CohortRow,
  type CountingAsked,
  type Counts,
  type Expression,
  type Field,
  type Measure,
  type RecordRow,
} from 'neighbourhood-contracts/outcomes';
import { addDays, daysBetween, isDay, type Day } from 'neighbourhood-contracts/time';

/**
 * Counts as slowly and as plainly as can be, with nothing of the library but its days: what the evaluators are held to.
 * It gives the measures of a result alone, and the rules that were broken.
 */
export function plainCounts(
  measures: readonly Measure[],
  records: readonly RecordRow[],
  asked: CountingAsked,
): Pick<Counts, 'records' | 'quality'> & { readonly measures: readonly unknown[] } {
  const [{ dataset }] = measures as readonly [Measure];
  const fieldsAsked = asked.by.flatMap((each) => (typeof each === 'string' ? [] : [each.field]));
  const needs = measures.map((measure) =>
    [...fieldsOf(measure), ...fieldsAsked].filter((name) => name !== 'person_id' || asked.cohort !== 'everyone'),
  );
  const looksForRepeats = asked.repeats === undefined;
  const seen: unknown[] = [];
  const quality = new Map<string, number>();
  const results = measures.map((measure) => ({
    measure,
    wrong: 0,
    notOfThisKind: 0,
    withoutDay: 0,
    outsidePeriod: 0,
    outsideCohort: 0,
    withoutAmount: 0,
    groups: new Map<string, Cell>(),
  }));
  for (const record of records) {
    const values: Record<string, unknown> = {};
    const wrong: Record<string, string> = {};
    for (const field of dataset.fields) {
      const read = readPlainly(field, record[field.name], asked.lists ?? {});
      if (typeof read === 'object' && read !== null) wrong[field.name] = read.wrong;
      values[field.name] = typeof read === 'object' ? null : read;
    }
    const isRepeated = looksForRepeats && values['spell_id'] !== null && seen.includes(values['spell_id']);
    seen.push(values['spell_id']);
    const relevant = new Set([...needs.flat(), ...(looksForRepeats ? ['spell_id'] : [])]);
    for (const [field, rule] of Object.entries(wrong)) if (relevant.has(field)) add(quality, `${rule} ${field}`);
    const isReversed =
      wrong['admitted'] === undefined &&
      dataset.rules.some(({ wrongWhen }) => truth(wrongWhen, values, asked) === true);
    const isAsked = needs.some((names) => names.includes('admitted') && names.includes('discharged'));
    if (isReversed && wrong['discharged'] === undefined && isAsked) add(quality, 'discharge-before-admission ');
    if (isRepeated) add(quality, 'repeated spell_id');
    for (const [place, result] of results.entries()) {
      const { measure } = result;
      const names = needs[place] ?? [];
      const isWrong =
        isRepeated ||
        (looksForRepeats && wrong['spell_id'] !== undefined) ||
        names.some((name) => wrong[name] !== undefined) ||
        (isReversed && names.includes('admitted') && names.includes('discharged'));
      if (isWrong) result.wrong += 1;
      else countPlainly(measure, values, asked, result);
    }
  }
  return {
    records: records.length,
    quality: [...quality].sort(byKey).map(([key, count]) => {
      const [rule = '', field = ''] = key.split(' ');
      return { rule, ...(field === '' ? {} : { field }), records: count };
    }),
    measures: results.map(({ groups, measure: { id }, ...rest }) => ({
      measure: id,
      ...rest,
      groups: [...groups].sort(byKey).map(([, cell]) => cell),
    })),
  };
}

type Group = Readonly<Record<string, string | null>>;

interface Cell {
  readonly group: Group;
  count: number;
  records: number;
  among?: number;
  readonly exclusions: Record<string, number>;
  readonly exceptions: Record<string, number>;
}

interface Tallied {
  notOfThisKind: number;
  withoutDay: number;
  outsidePeriod: number;
  outsideCohort: number;
  withoutAmount: number;
  readonly groups: Map<string, Cell>;
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

type Lists = Readonly<Record<string, readonly string[]>>;

function readPlainly(field: Field, raw: unknown, lists: Lists): string | number | boolean | null | { wrong: string } {
  if (raw === undefined || raw === null || raw === '') return field.mayBeAbsent ? null : { wrong: 'missing' };
  switch (field.kind) {
    case 'identifier':
    case 'code': {
      if (typeof raw !== 'string' || raw.length > 100 || raw !== raw.trim()) return { wrong: 'unreadable' };
      const list =
        field.kind === 'code' ? (field.codes?.map(({ code }) => code) ?? lists[field.list ?? '']) : undefined;
      return list === undefined || list.includes(raw) ? raw : { wrong: 'unknown-code' };
    }
    case 'day':
      return isDay(raw) ? raw : { wrong: 'unreadable' };
    case 'number': {
      const number = typeof raw === 'string' && /^-?\d+$/.test(raw) ? Number(raw) : raw;
      if (typeof number !== 'number' || !Number.isInteger(number)) return { wrong: 'unreadable' };
      return number >= (field.least ?? 0) && number <= (field.most ?? 0) ? Math.abs(number) : { wrong: 'out-of-range' };
    }
    case 'flag':
      if ([true, 1, '1'].includes(raw as never)) return true;
      return [false, 0, '0'].includes(raw as never) ? false : { wrong: 'unreadable' };
  }
}

/** True, false, or null where it is not known. */
function truth(
  expression: Expression,
  values: Readonly<Record<string, unknown>>,
  asked: CountingAsked,
): boolean | null {
  switch (expression.kind) {
    case 'all': {
      const parts = expression.of.map((part) => truth(part, values, asked));
      return parts.includes(false) ? false : parts.includes(null) ? null : true;
    }
    case 'any': {
      const parts = expression.of.map((part) => truth(part, values, asked));
      return parts.includes(true) ? true : parts.includes(null) ? null : false;
    }
    case 'not': {
      const part = truth(expression.of, values, asked);
      return part === null ? null : !part;
    }
    case 'is-absent':
      return values[expression.field] === null;
    case 'days-between': {
      const [from, to] = [values[expression.from], values[expression.to]];
      if (from === null || to === null) return null;
      return compared(daysBetween(from as Day, to as Day), expression.is, expression.than);
    }
    default: {
      const value = values[expression.field];
      if (value === null) return null;
      if (expression.kind === 'equals') return value === expression.value;
      if (expression.kind === 'one-of') return expression.codes.includes(value as string);
      if (expression.kind === 'on-list') return (asked.lists?.[expression.list] ?? []).includes(value as string);
      return compared(value as number | string, expression.is, expression.than);
    }
  }
}

function compared(a: number | string, is: string, b: number | string): boolean {
  if (is === 'below') return a < b;
  if (is === 'at-most') return a <= b;
  if (is === 'equal-to') return a === b;
  return is === 'at-least' ? a >= b : a > b;
}

function countPlainly(
  measure: Measure,
  values: Readonly<Record<string, unknown>>,
  asked: CountingAsked,
  result: Tallied,
): void {
  const { denominator, counts, attributedTo, sums } = measure;
  const isTrue = (expression: Expression) => truth(expression, values, asked) === true;
  if (!isTrue(denominator.kind === 'records' ? denominator.of : counts)) {
    result.notOfThisKind += 1;
    return;
  }
  const first = values[attributedTo.kind === 'day' ? attributedTo.field : attributedTo.from] as Day | null;
  const end = attributedTo.kind === 'day' ? first : (values[attributedTo.until] as Day | null);
  if (first === null || end === null) {
    result.withoutDay += 1;
    return;
  }
  const days: Day[] = attributedTo.kind === 'day' ? [first] : [];
  if (attributedTo.kind !== 'day') for (let day = first; day < end; day = addDays(day, 1)) days.push(day);
  if (days.length === 0) {
    result.notOfThisKind += 1;
    return;
  }
  const { period } = asked;
  const inside = days.filter((day) => period === undefined || (day >= period.from && day < period.until));
  if (inside.length === 0) {
    result.outsidePeriod += 1;
    return;
  }
  const placed = inside.map((day) => groupOn(day, measure, values, asked));
  if (placed.every((group) => group === undefined)) {
    result.outsideCohort += 1;
    return;
  }
  const exclusion = measure.exclusions.find(({ when }) => isTrue(when));
  const isAbove = isTrue(counts);
  const exception =
    denominator.kind === 'records' && isAbove ? undefined : measure.exceptions.find(({ when }) => isTrue(when));
  const amount = sums.kind === 'records' ? 1 : sums.kind === 'field' ? values[sums.field] : lengthOf(sums, values);
  const isUnknown = exclusion === undefined && exception === undefined && isAbove && amount === null;
  if (isUnknown) {
    result.withoutAmount += 1;
    return;
  }
  const keyOf = (group: Group | undefined) =>
    group === undefined ? '' : JSON.stringify(Object.values(group).map((value) => value ?? '\uffff'));
  const keys = new Set(placed.map(keyOf));
  for (const key of keys) {
    const own = placed.filter((group) => keyOf(group) === key);
    if (key === '') continue;
    const cell: Cell = result.groups.get(key) ?? {
      group: own[0] ?? {},
      count: 0,
      records: 0,
      ...(denominator.kind === 'records' ? { among: 0 } : {}),
      exclusions: {},
      exceptions: {},
    };
    result.groups.set(key, cell);
    if (exclusion !== undefined) cell.exclusions[exclusion.id] = (cell.exclusions[exclusion.id] ?? 0) + 1;
    else if (exception !== undefined) cell.exceptions[exception.id] = (cell.exceptions[exception.id] ?? 0) + 1;
    else {
      if (cell.among !== undefined) cell.among += 1;
      if (!isAbove) continue;
      cell.records += 1;
      cell.count += attributedTo.kind === 'day' ? (amount as number) : own.length;
    }
  }
}

function lengthOf(
  { from, to }: { readonly from: string; readonly to: string },
  values: Readonly<Record<string, unknown>>,
): number | null {
  if (values[from] === null || values[to] === null) return null;
  return daysBetween(values[from] as Day, values[to] as Day);
}

function groupOn(
  day: Day,
  measure: Measure,
  values: Readonly<Record<string, unknown>>,
  asked: CountingAsked,
): Group | undefined {
  const { cohort, by } = asked;
  const on = measure.person === 'restated' ? asked.mapOn : day;
  const row =
    cohort === 'everyone'
      ? {}
      : (cohort as readonly CohortRow[]).find(({ person, from, until }) => {
          return person === values['person_id'] && (from ?? '') <= String(on) && String(on) < (until ?? '~');
        });
  if (row === undefined) return undefined;
  const attributes: Readonly<Record<string, string | null | undefined>> = row;
  return Object.fromEntries(
    by.map((dimension) => {
      if (dimension === 'month') return [dimension, day.slice(0, 7)];
      if (typeof dimension === 'string')
        return [dimension, attributes[dimension] === '' ? null : (attributes[dimension] ?? null)];
      const value = values[dimension.field] as string | boolean | null;
      return [dimension.field, value === null ? null : String(value)];
    }),
  );
}
