import type { Grounds } from './grounds.ts';

/** Grounds in the order given, each once: a term and a fact are often on the word of one document. */
export function groundsOnce(...grounds: readonly Grounds[]): readonly Grounds[] {
  return [...new Map(grounds.map((item) => [JSON.stringify(item), item])).values()];
}
