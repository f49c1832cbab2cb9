import { openQuestions } from './questions/open-questions.ts';
import { prices } from './prices/prices.ts';
import { mnpPopulationFigure, snpPopulationBand } from './populations.ts';
import { sources } from './sources/sources.ts';
import type { ValueSeries } from './dated-value.ts';

/** Every dated value the library holds. */
export const policyValues: readonly ValueSeries<unknown>[] = [snpPopulationBand, mnpPopulationFigure, ...prices];

/** What a result was made with: two results with the same facts and the same marks are the same result. */
export interface MadeWith {
  /** The version of the library. */
  readonly library: string;
  /** A hash of the whole policy register: sources, values and open questions. */
  readonly policy: string;
}

/** Kept equal to the version in package.json by a test. */
export const libraryVersion = '0.0.0';

let made: MadeWith | undefined;

/** The marks that every result carries. */
export function madeWith(): MadeWith {
  made ??= { library: libraryVersion, policy: markOf([sources, policyValues, openQuestions]) };
  return made;
}

/** A mark of some data, by FNV-1a in 64 bits over its JSON: it shows a change, and is no seal against forgery. */
export function markOf(data: unknown): string {
  const text = JSON.stringify(data);
  let hash = 0xcbf29ce484222325n;
  for (let place = 0; place < text.length; place += 1) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(place))) * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, '0');
}
