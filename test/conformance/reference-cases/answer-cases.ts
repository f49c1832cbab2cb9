import { isContractDataError } from 'neighbourhood-contracts';
import type { CaseMeta, ReferenceCase } from './answer.ts';
import { answerers } from './answerers.ts';
import { compareAnswers, type Comparison } from './compare.ts';

/** What is written of a case. */
export interface AnsweredCase {
  readonly id: string;
  readonly actual: Readonly<Record<string, unknown>> | null;
  /** Why there is no answer. */
  readonly reason?: string;
}

/** What a file of cases came to. */
export interface FileResult {
  readonly answers: readonly AnsweredCase[];
  /** The cases that say what is expected, and how the answers stand to it, in their order. */
  readonly compared: readonly (Comparison & { readonly id: string })[];
}

/** Answers every case of a file, and compares the answers where the file says what is expected. */
export function answerCases(meta: CaseMeta, cases: readonly ReferenceCase[]): FileResult {
  const answers = cases.map((each) => answerTo(each, meta));
  const compared = cases.flatMap(({ id, ...each }, place) => {
    const expected = expectedOf(each);
    if (expected === undefined) return [];
    return [{ id, ...compareAnswers(answers[place]?.actual, expected, meta.tol) }];
  });
  return { answers, compared };
}

function expectedOf({ expected, expected_point }: Omit<ReferenceCase, 'id'>) {
  return expected ?? expected_point;
}

function answerTo(each: ReferenceCase, meta: CaseMeta): AnsweredCase {
  const { id, fn, input } = each;
  const answer = Object.hasOwn(answerers, fn) ? answerers[fn] : undefined;
  if (answer === undefined) return { id, actual: null, reason: `The library has no function for "${fn}".` };
  const keys = each.keys ?? Object.keys(expectedOf(each) ?? {});
  try {
    return { id, actual: answer(input, keys, meta) };
  } catch (error) {
    if (isContractDataError(error)) return { id, actual: { error: error.message } };
    return { id, actual: { error: `The input has not the form of "${fn}": ${String(error)}` } };
  }
}
