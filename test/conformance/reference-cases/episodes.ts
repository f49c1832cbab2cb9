import { mergeEpisodes, type MergedEpisode } from 'neighbourhood-contracts/outcomes';
import type { Answerers } from './answer.ts';

type Identifier = string | number;

interface EpisodesCase {
  readonly id: readonly Identifier[];
  readonly start: readonly string[];
  readonly end: readonly (string | null)[];
}

/** Episodes merged, by the names of the cases, and the people in the order of their identifiers. */
export const episodeAnswers: Answerers = {
  merge_episodes(input) {
    const { id, start, end } = input as unknown as EpisodesCase;
    const { merged, mergedOf } = mergeEpisodes({
      records: id.map((person, row) => ({ person: String(person), start: start[row], end: end[row] })),
      fields: { person: 'person', start: 'start', end: 'end' },
      whenWrong: 'fail',
    });
    const personOf = ({ rows }: MergedEpisode) => id[rows[0] ?? 0] ?? '';
    const ordered = [...merged].sort((a, b) => byIdentifier(personOf(a), personOf(b)) || a.number - b.number);
    const parents = mergedOf.flatMap((place) => merged[place ?? -1] ?? []);
    const people = [...new Set(ordered.map(personOf))];
    const daysOf = (person: Identifier) =>
      ordered.filter((each) => personOf(each) === person).reduce((sum, { nights = 0 }) => sum + nights, 0);
    return {
      merged: { id: ordered.map(personOf), ...columnsOf(ordered) },
      row_parent: columnsOf(parents),
      beddays_after_merge: { id: people, days: people.map(daysOf) },
    };
  },
};

function columnsOf(episodes: readonly MergedEpisode[]) {
  return {
    interval_number: episodes.map(({ number }) => number),
    start: episodes.map(({ start }) => start),
    end: episodes.map(({ end }) => end ?? null),
  };
}

function byIdentifier(a: Identifier, b: Identifier): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
