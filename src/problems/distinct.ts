import { shown, type Problem } from './problem.ts';

/** An identifier and the place it stands at. */
export interface Placed {
  readonly key: string;
  readonly path: string;
}

/** A problem for every identifier that stands at more than one place, at each place after the first. */
export function checkDistinct(placed: readonly Placed[]): Problem[] {
  const first = new Map<string, string>();
  return placed.flatMap(({ key, path }) => {
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, path);
      return [];
    }
    const message = `${shown(key)} was given already, at ${earlier}.`;
    return [{ path, code: 'duplicate' as const, message, help: 'Give each one once, under a code of its own.' }];
  });
}
