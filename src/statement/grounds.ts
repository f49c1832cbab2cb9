import { checkEach, checkKind, checkObject, checkText, checkWord, type Problem } from '../problems/index.ts';
import { policyStatuses, type Citation } from '../policy/index.ts';
import { checkDay, type Day } from '../time/index.ts';

/** On whose word a term or an amount stands. What is assumed makes every line that rests on it conditional. */
export type Grounds =
  | { readonly kind: 'published'; readonly citations: readonly Citation[] }
  | { readonly kind: 'agreed'; readonly by: string; readonly document: string; readonly on: Day }
  | { readonly kind: 'assumed'; readonly because: string }
  | { readonly kind: 'library-method'; readonly method: string };

/** Problems of a value that should be grounds. */
export function checkGrounds(value: unknown, path: string): Problem[] {
  return checkKind(value, path, groundsChecks);
}

const groundsChecks = {
  published: { citations: checkCitations },
  agreed: { by: checkText, document: checkText, on: checkDay },
  assumed: { because: checkText },
  'library-method': { method: checkText },
};

function checkCitations(value: unknown, path: string): Problem[] {
  const problems = checkEach(value, path, checkCitation);
  if (problems.length > 0 || (value as readonly unknown[]).length > 0) return problems;
  const help = 'Name at least one source, or give the grounds as "assumed".';
  return [{ path, code: 'missing', message: 'No source is cited.', help }];
}

function checkCitation(value: unknown, path: string): Problem[] {
  const isStatus = (status: unknown, at: string) => checkWord(status, at, Object.keys(policyStatuses));
  return checkObject(value, path, { source: checkText, where: checkText, says: checkText, status: isStatus });
}

/** The citations of grounds: none where the parties agreed or somebody assumed. */
export function citationsOf(grounds: readonly Grounds[]): readonly Citation[] {
  return grounds.flatMap((item) => (item.kind === 'published' ? item.citations : []));
}

/** What was assumed, in words. */
export function assumptionsOf(grounds: readonly Grounds[]): readonly string[] {
  return [...new Set(grounds.flatMap((item) => (item.kind === 'assumed' ? [item.because] : [])))];
}

/** Copies, so that a statement does not change when what was given is changed afterwards. */
export function copiedGrounds(grounds: readonly Grounds[]): readonly Grounds[] {
  return grounds.map((item) => {
    if (item.kind !== 'published') return { ...item };
    return { ...item, citations: item.citations.map((citation) => ({ ...citation })) };
  });
}
