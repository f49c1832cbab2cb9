import { isDay, type Day } from '../../time/index.ts';

/** An object in what was given, of which nothing is known but its fields. */
export type Fields = Readonly<Record<string, unknown>>;

/** The last agreement that facts stand on, or day that anything in them was known on, where it is after a day. */
export function restsOnLater(knownOn: Day, facts: unknown): Day | undefined {
  return latest(facts, (item) => {
    const on = agreedOn(item) ?? item['knownOn'];
    return isDay(on) && on > knownOn ? { on } : undefined;
  })?.on;
}

/** The day of an agreement, where this is one. */
export function agreedOn({ kind, on }: Fields): Day | undefined {
  return kind === 'agreed' && isDay(on) ? on : undefined;
}

/** The latest of what is found in a value, however deep. */
export function latest<T extends { readonly on: Day }>(
  value: unknown,
  find: (item: Fields) => T | undefined,
): T | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.values(value).reduce<T | undefined>(
    (last, item) => {
      const found = latest(item, find);
      return found !== undefined && (last === undefined || found.on > last.on) ? found : last;
    },
    find(value as Fields),
  );
}
