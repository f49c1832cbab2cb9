import { sources } from '../policy/index.ts';

/** A source by its publisher and title, or by its id where the register does not hold it. */
export function sourceTitle(source: string): string {
  const found = sources.find(({ id }) => id === source);
  return found === undefined ? source : `${found.publisher}, ${found.title}`;
}
