import type { Placed } from './distinct.ts';
import { shown, type Problem } from './problem.ts';
import { helpFor } from './suggest.ts';

/** A problem for every identifier that is none of the known ones. `what` is what it should name: `budget line`. */
export function checkReferences(placed: readonly Placed[], known: readonly string[], what: string): Problem[] {
  const isKnown = new Set(known);
  return placed.flatMap(({ key, path }) => {
    if (isKnown.has(key)) return [];
    const message = `${shown(key)} is no ${what}.`;
    return [{ path, code: 'unknown-reference' as const, message, help: helpFor(key, known) }];
  });
}
