import { policyValues, sources, type Citation } from '../../policy/index.ts';
import type { Day } from '../../time/index.ts';
import { agreedOn, latest, type Fields } from './rests-on.ts';

/** What something stands on that came after a day: that it was agreed, or published, and when. */
export interface CameLater {
  readonly how: 'agreed' | 'published';
  readonly on: Day;
}

/** The last thing that terms, or anything in them, stand on, where it was agreed or published after a day. */
export function cameAfter(asAt: Day, terms: unknown): CameLater | undefined {
  return latest(terms, (item) => {
    const came = agreementIn(item) ?? publicationIn(item);
    return came !== undefined && came.on > asAt ? came : undefined;
  });
}

function agreementIn(item: Fields): CameLater | undefined {
  const on = agreedOn(item);
  return on === undefined ? undefined : { how: 'agreed', on };
}

function publicationIn(item: Fields): CameLater | undefined {
  if (typeof item['source'] !== 'string' || typeof item['where'] !== 'string') return undefined;
  const on = knownSince.get(keyOf(item as unknown as Citation)) ?? publishedOn.get(item['source']);
  return on === undefined ? undefined : { how: 'published', on };
}

const publishedOn: ReadonlyMap<string, Day> = new Map(sources.map((source) => [source.id, source.publishedOn]));

const keyOf = ({ source, where, says }: Citation) => JSON.stringify([source, where, says]);

/** A figure of the register is known since its own day: a source that only repeats it, and came later, does not delay it. */
const knownSince: ReadonlyMap<string, Day> = new Map(
  policyValues
    .flatMap(({ values }) => values.map(({ citations, publishedOn: on }) => ({ citations, on })))
    .sort((a, b) => (a.on < b.on ? 1 : -1))
    .flatMap(({ citations, on }) => citations.map((citation) => [keyOf(citation), on] as const)),
);
