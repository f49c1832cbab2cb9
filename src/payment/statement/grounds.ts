import { checkFields, checkList, checkText, checkWord, placeIn, type Problem } from '../../problems/index.ts';
import { policyStatuses, type Citation } from '../../policy/index.ts';
import { checkDay, type Day } from '../../time/index.ts';

/** On whose word a term or an amount stands. What is assumed makes every line that rests on it conditional. */
export type Grounds =
  | { readonly kind: 'published'; readonly citations: readonly Citation[] }
  | { readonly kind: 'agreed'; readonly by: string; readonly document: string; readonly on: Day }
  | { readonly kind: 'assumed'; readonly because: string }
  | { readonly kind: 'library-method'; readonly method: string };

/** Problems of a value that should be grounds. */
export function checkGrounds(value: unknown, path: string): Problem[] {
  const kinds = ['published', 'agreed', 'assumed', 'library-method'] as const;
  const kind = (value as Partial<Grounds> | undefined)?.kind;
  const unknownKind = checkFields(value, path, fieldsOf[kind as Grounds['kind']] ?? ['kind']);
  if (kind === undefined || !kinds.includes(kind)) {
    return unknownKind.length > 0 && kind === undefined ? unknownKind : checkWord(kind, placeIn(path, 'kind'), kinds);
  }
  if (unknownKind.length > 0) return unknownKind;
  const grounds = value as Grounds;
  switch (grounds.kind) {
    case 'published':
      return checkCitations(grounds.citations, placeIn(path, 'citations'));
    case 'agreed':
      return [
        ...checkText(grounds.by, placeIn(path, 'by')),
        ...checkText(grounds.document, placeIn(path, 'document')),
        ...checkDay(grounds.on, placeIn(path, 'on')),
      ];
    case 'assumed':
      return checkText(grounds.because, placeIn(path, 'because'));
    case 'library-method':
      return checkText(grounds.method, placeIn(path, 'method'));
  }
}

const fieldsOf: Readonly<Record<Grounds['kind'], readonly string[]>> = {
  published: ['kind', 'citations'],
  agreed: ['kind', 'by', 'document', 'on'],
  assumed: ['kind', 'because'],
  'library-method': ['kind', 'method'],
};

function checkCitations(value: unknown, path: string): Problem[] {
  const notAList = checkList(value, path);
  if (notAList.length > 0) return notAList;
  const citations = value as Citation[];
  if (citations.length === 0) {
    const help = 'Name at least one source, or give the grounds as "assumed".';
    return [{ path, code: 'missing', message: 'No source is cited.', help }];
  }
  return citations.flatMap((citation, place) => checkCitation(citation, placeIn(path, place)));
}

function checkCitation(citation: Citation, path: string): Problem[] {
  const wrongShape = checkFields(citation, path, ['source', 'where', 'says', 'status']);
  if (wrongShape.length > 0) return wrongShape;
  return [
    ...checkText(citation.source, placeIn(path, 'source')),
    ...checkText(citation.where, placeIn(path, 'where')),
    ...checkText(citation.says, placeIn(path, 'says')),
    ...checkWord(citation.status, placeIn(path, 'status'), Object.keys(policyStatuses)),
  ];
}

/** The citations of grounds: none where the parties agreed or somebody assumed. */
export function citationsOf(grounds: readonly Grounds[]): readonly Citation[] {
  return grounds.flatMap((item) => (item.kind === 'published' ? item.citations : []));
}

/** What was assumed, in words. */
export function assumptionsOf(grounds: readonly Grounds[]): readonly string[] {
  return grounds.flatMap((item) => (item.kind === 'assumed' ? [item.because] : []));
}
