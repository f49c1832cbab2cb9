import { placeIn } from '../problems/index.ts';

/** A value found in an input, and where. */
export interface Found {
  readonly path: string;
  readonly value: unknown;
}

/**
 * The values at a place such as `contracts.items.*.holder`, in an input that may have any shape: what is
 * not there is not found, and nothing is assumed of what is.
 */
export function findAt(input: unknown, place: string): readonly Found[] {
  return place
    .split('.')
    .reduce<readonly Found[]>(
      (found, key) => found.flatMap((at) => (key === '*' ? items(at) : field(at, key))),
      [{ path: '', value: input }],
    );
}

function items({ path, value }: Found): Found[] {
  return Array.isArray(value) ? value.map((item: unknown, index) => ({ path: placeIn(path, index), value: item })) : [];
}

function field({ path, value }: Found, key: string): Found[] {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return [];
  return [{ path: placeIn(path, key), value: (value as Record<string, unknown>)[key] }];
}

/** Every object anywhere inside an input that has all the given fields. */
export function findWithFields(input: unknown, keys: readonly string[], path = ''): readonly Found[] {
  if (typeof input !== 'object' || input === null) return [];
  const here = keys.every((key) => Object.hasOwn(input, key)) ? [{ path, value: input }] : [];
  const inside = Array.isArray(input)
    ? input.map((item: unknown, index) => [index, item] as const)
    : Object.entries(input);
  return [...here, ...inside.flatMap(([key, value]) => findWithFields(value, keys, placeIn(path, key)))];
}
