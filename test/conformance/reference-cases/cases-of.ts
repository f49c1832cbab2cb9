import { readFileSync } from 'node:fs';
import type { Answerers, CaseMeta, ReferenceCase } from './answer.ts';
import { compareAnswers, type Comparison } from './compare.ts';

/** The cases of one function in a file of reference cases that the tests hold. */
export function casesOf(
  file: string,
  fn: string,
): { readonly meta: CaseMeta; readonly cases: readonly ReferenceCase[] } {
  const { meta, cases } = JSON.parse(
    readFileSync(new URL(`../../data/reference-cases/${file}.json`, import.meta.url), 'utf8'),
  ) as { readonly meta: CaseMeta; readonly cases: readonly ReferenceCase[] };
  return { meta, cases: cases.filter((each) => each.fn === fn) };
}

/** How what answerers make of a case stands to what it expects, by the tolerance of its file. */
export function comparisonOf(answerers: Answerers, { fn, input, ...rest }: ReferenceCase, meta: CaseMeta): Comparison {
  const expected = rest.expected ?? rest.expected_point ?? {};
  return compareAnswers(answerers[fn]?.(input, Object.keys(expected), meta), expected, meta.tol);
}
