import { fraction, over } from '../../exact/index.ts';
import { checkCode, checkCount, checkEach, checkObject, placeIn, refuse, type Check } from '../../problems/index.ts';
import { exactRatio, type ExactRatio } from '../exact-ratio.ts';

/** What a trust published of a month, and of a type of department where it is told by type. */
export interface PublishedFourHours {
  readonly trust: string;
  readonly attendances: number;
  /** Null where it was left blank, as by a trust that tests another standard, or in a month without a return. */
  readonly overFourHours: number | null;
}

/** The published figures of several trusts together, or why there is no share. Branch on `kind`. */
export type PooledFourHours =
  | (PooledCounts & {
      readonly kind: 'measured';
      readonly share: ExactRatio;
      /** The same as a percentage. */
      readonly percent: number;
    })
  | (PooledCounts & { readonly kind: 'no-attendances'; readonly reason: string });

/** What was added up, and what was left out. */
export interface PooledCounts {
  readonly attendances: number;
  readonly overFourHours: number;
  readonly leftOut: {
    /** The trusts of which a line is left out because those over four hours are blank, each once, in order. */
    readonly trusts: readonly string[];
    /** The attendances of those lines. */
    readonly attendances: number;
  };
}

/**
 * The share within four hours of several trusts’ published figures. A line whose attendances over four hours are blank is in
 * neither number, for its attendances alone would count as within four hours: it is left out and named.
 *
 * Throws when a number is no count, or more are over four hours than attended.
 *
 * Source: NHS England, A&E attendances and emergency admissions; from May 2019 fourteen trusts that tested another standard
 * left them blank. That such lines are in neither number is this library’s reading.
 *
 * @example
 * ```ts
 * import { poolFourHours } from 'neighbourhood-contracts/outcomes';
 *
 * const pooled = poolFourHours([
 *   { trust: 'RF4', attendances: 21_289, overFourHours: 2_879 },
 *   { trust: 'RC9', attendances: 17_570, overFourHours: null },
 * ]);
 * pooled.kind === 'measured' && pooled.percent.toFixed(2); // => '86.48'
 * pooled.leftOut; // => { trusts: ['RC9'], attendances: 17570 }
 * ```
 */
export function poolFourHours(published: readonly PublishedFourHours[]): PooledFourHours {
  refuse('published attendances', checkEach(published, 'published', checkPublished));
  let [attendances, overFourHours, blank] = [0, 0, 0];
  const trusts = new Set<string>();
  for (const line of published) {
    if (line.overFourHours === null) {
      blank += line.attendances;
      trusts.add(line.trust);
    } else {
      attendances += line.attendances;
      overFourHours += line.overFourHours;
    }
  }
  const counts = { attendances, overFourHours, leftOut: { trusts: [...trusts].sort(), attendances: blank } };
  if (attendances === 0) {
    return { kind: 'no-attendances', ...counts, reason: 'No attendances were published with those over four hours.' };
  }
  const within = attendances - overFourHours;
  const share = exactRatio(over(fraction(within), fraction(attendances)));
  return { kind: 'measured', ...counts, share, percent: (within * 100) / attendances };
}

const checkPublished: Check = (value, path) => {
  const problems = checkObject(value, path, {
    trust: checkCode,
    attendances: (count, at) => checkCount(count, at, 'attendances'),
    overFourHours: (count, at) => (count === null ? [] : checkCount(count, at, 'attendances')),
  });
  if (problems.length > 0) return problems;
  const { attendances, overFourHours } = value as PublishedFourHours;
  if (overFourHours === null || overFourHours <= attendances) return [];
  const message = `${overFourHours} are over four hours, of ${attendances} attendances.`;
  const help = 'Give both of the same attendances, or null where it was left blank.';
  return [{ path: placeIn(path, 'overFourHours'), code: 'contradiction', message, help }];
};
