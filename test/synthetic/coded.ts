import type { Random } from 'neighbourhood-contracts/statistics';
import { weighted } from './draws.ts';

/** A field of codes: what they are, null for blank, and how one is drawn. */
export interface Coded {
  readonly dictionary: readonly (string | null)[];
  readonly draw: (draw: Random) => number;
}

/** A field from its codes and their weights. `blank` and `wrong` are those of records without one, or with one that does not exist. */
export function coded(
  codes: Readonly<Record<string, number>>,
  { blank = 0, wrong = {} }: { readonly blank?: number; readonly wrong?: Readonly<Record<string, number>> } = {},
): Coded {
  const entries: readonly (readonly [string | null, number])[] = [
    ...Object.entries(codes),
    ...Object.entries(wrong),
    ...(blank > 0 ? [[null, blank] as const] : []),
  ];
  return { dictionary: entries.map(([code]) => code), draw: weighted(entries.map(([, weight]) => weight)) };
}

/** The place of a code in the dictionary of its field. */
export function placeOf({ dictionary }: Coded, code: string): number {
  return dictionary.indexOf(code);
}
