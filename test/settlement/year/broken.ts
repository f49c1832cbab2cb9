import { isContractDataError } from 'neighbourhood-contracts';

type Place = readonly (string | number)[];

/** What stands in no field of any use. */
const nonsense: readonly unknown[] = [
  undefined,
  null,
  '',
  ' ',
  'nonsense',
  'x'.repeat(2000),
  -1,
  1e21,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  true,
  [],
  [null],
  {},
  { kind: 'nonsense' },
  { question: 'what' },
];

/** A value with one of its fields changed to nonsense, for every field and item however deep, and with one field more. */
export function* everyChange(value: unknown): Generator<{ readonly at: string; readonly changed: unknown }> {
  for (const place of placesIn(value)) {
    const at = place.join('.');
    for (const other of nonsense) yield { at: `${at} = ${describe(other)}`, changed: changedAt(value, place, other) };
    yield { at: `${at} left out`, changed: withoutAt(value, place) };
  }
  for (const place of [[], ...placesIn(value)]) {
    const inside = place.reduce<unknown>((here, key) => (here as Record<string | number, unknown>)[key], value);
    if (typeof inside !== 'object' || inside === null || Array.isArray(inside)) continue;
    yield { at: `${place.join('.')} with a field more`, changed: changedAt(value, [...place, 'nonsense'], 1) };
  }
}

/** What is thrown that is not the one error of the library, or one that does not say what would be right. */
export function wronglyThrown(run: () => unknown): string | undefined {
  try {
    run();
    return undefined;
  } catch (error) {
    if (!isContractDataError(error)) return String(error);
    const vague = error.problems.find(({ message, help }) => message === '' || help === '');
    return vague === undefined && error.problems.length > 0 ? undefined : JSON.stringify(error.problems);
  }
}

function placesIn(value: unknown, at: Place = []): readonly Place[] {
  if (typeof value !== 'object' || value === null) return [];
  const keys = Array.isArray(value) ? value.map((_, place) => place) : Object.keys(value);
  return keys.flatMap((key) => {
    const place = [...at, key];
    return [place, ...placesIn((value as Record<string | number, unknown>)[key], place)];
  });
}

function changedAt(value: unknown, [key, ...rest]: Place, other: unknown): unknown {
  if (key === undefined) return other;
  const copy: unknown = Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) };
  const fields = copy as Record<string | number, unknown>;
  fields[key] = changedAt(fields[key], rest, other);
  return copy;
}

function withoutAt(value: unknown, place: Place): unknown {
  const [key = '', ...rest] = place;
  if (rest.length > 0) {
    const inner = (value as Record<string | number, unknown>)[key];
    return changedAt(value, [key], withoutAt(inner, rest));
  }
  if (Array.isArray(value)) return value.filter((_, at) => at !== key);
  return Object.fromEntries(Object.entries(value as object).filter(([name]) => name !== key));
}

function describe(value: unknown): string {
  return typeof value === 'string' && value.length > 20
    ? 'a long text'
    : value === undefined
      ? 'undefined'
      : JSON.stringify(value);
}
