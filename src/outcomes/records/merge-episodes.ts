import { checkObject, refuse, type FieldChecks } from '../../problems/index.ts';
import { dayOfNumber, type Day } from '../../time/index.ts';
import { checkName } from '../measure/check-name.ts';
import type { RecordRow, WhenWrong } from '../measure/evaluate/asked.ts';
import { checkRecordList, checkWhenWrong } from '../measure/evaluate/check-asked.ts';
import type { QualityCount } from '../measure/evaluate/counts.ts';
import { isText, readerOf } from '../measure/evaluate/read-field.ts';
import { refuseNoRecord } from '../measure/evaluate/row-reader.ts';
import { faultLog, type TellRule } from './fault-log.ts';

/** Episodes to be merged, and what their fields are called. */
export interface EpisodesAsked {
  readonly records: readonly RecordRow[];
  readonly fields: EpisodeFields;
  readonly whenWrong: WhenWrong;
}

/** What the extract calls the person, and the first and the last day of an episode. Without a last day it goes on. */
export interface EpisodeFields {
  readonly person: string;
  readonly start: string;
  readonly end: string;
}

/** Episodes of one person without a break between them. Who the person is, the rows say. */
export interface MergedEpisode {
  /** The numbers of the rows that it is made of, the first row being 0. */
  readonly rows: readonly number[];
  /** The first of the person is 1. */
  readonly number: number;
  readonly start: Day;
  /** The last day, where the last of them has ended. */
  readonly end?: Day;
  /** From the first day to the last, where it has ended: each counted once. */
  readonly nights?: number;
}

/** What episodes came to. */
export interface MergedEpisodes {
  /** Person by person in the order of their first row, and each person’s by time. */
  readonly merged: readonly MergedEpisode[];
  /** For each row the place of its merged episode in `merged`; null where the row is wrong. */
  readonly mergedOf: readonly (number | null)[];
  /** The nights of all that have ended. */
  readonly nights: number;
  readonly wrong: number;
  readonly quality: readonly QualityCount[];
}

/**
 * Merges the episodes of each person that overlap or touch: where one starts on or before the last day of another, as on a
 * transfer, they are one stay, whose nights count once. An episode that starts on the next day is another stay. The order of
 * the rows makes no difference. No identifier is in the result: rows are named by their number.
 *
 * Throws when a person or a first day is absent, a day is not one, or an end is before its start, and `whenWrong` is `fail`.
 * Where it is `exclude`, such rows are left out and counted by rule.
 *
 * Source: the rule of NHSRepisodes (NHS-R Community). National guidance counts the spells of providers, and merges none:
 * whether transfers are merged is for a contract to say.
 *
 * @example
 * ```ts
 * import { mergeEpisodes } from 'neighbourhood-contracts/outcomes';
 *
 * const { merged, nights } = mergeEpisodes({
 *   records: [
 *     { person_id: 'a', admission_date: '2026-03-01', discharge_date: '2026-03-05' },
 *     { person_id: 'a', admission_date: '2026-03-05', discharge_date: '2026-03-09' },
 *     { person_id: 'b', admission_date: '2026-03-05', discharge_date: '2026-03-06' },
 *   ],
 *   fields: { person: 'person_id', start: 'admission_date', end: 'discharge_date' },
 *   whenWrong: 'fail',
 * });
 * merged[0]; // => { rows: [0, 1], number: 1, start: '2026-03-01', end: '2026-03-09', nights: 8 }
 * nights; // => 9
 * ```
 */
export function mergeEpisodes(asked: EpisodesAsked): MergedEpisodes {
  refuse('episodes to merge', checkObject(asked, '', askedChecks));
  const { records, fields, whenWrong } = asked;
  const log = faultLog();
  const byPerson = new Map<string, Episode[]>();
  records.forEach((record, row) => {
    refuseNoRecord(record, row);
    const episode = readEpisode(record, fields, (rule, field) => {
      log.tell(row, rule, field);
    });
    if (episode === undefined) return;
    const own = byPerson.get(episode.person);
    if (own === undefined) byPerson.set(episode.person, [{ ...episode, row }]);
    else own.push({ ...episode, row });
  });
  if (whenWrong === 'fail') refuse('the episodes', log.problems());
  const merged = [...byPerson.values()].flatMap(mergedOfPerson);
  const mergedOf = new Array<number | null>(records.length).fill(null);
  merged.forEach(({ rows }, place) => {
    for (const row of rows) mergedOf[row] = place;
  });
  return {
    merged,
    mergedOf,
    nights: merged.reduce((sum, { nights = 0 }) => sum + nights, 0),
    wrong: mergedOf.filter((place) => place === null).length,
    quality: log.quality(),
  };
}

/** Its days as numbers: the end of one that goes on is infinite. */
interface Episode {
  readonly person: string;
  readonly row: number;
  readonly start: number;
  readonly end: number;
}

const dayReader = (mayBeAbsent: boolean) => readerOf({ kind: 'day', name: '', label: '', mayBeAbsent }, new Map());
const readStart = dayReader(false);
const readEnd = dayReader(true);

function readEpisode(record: RecordRow, fields: EpisodeFields, tell: TellRule): Omit<Episode, 'row'> | undefined {
  const person = record[fields.person];
  const isNobody = person === undefined || person === null || person === '';
  if (isNobody || !isText(person)) tell(isNobody ? 'missing' : 'unreadable', fields.person);
  const [start, end] = [readStart(record[fields.start]), readEnd(record[fields.end])];
  if (typeof start === 'object') tell(start.rule, fields.start);
  if (typeof end === 'object') tell(end.rule, fields.end);
  if (typeof start !== 'number' || typeof end === 'object' || !isText(person) || isNobody) return undefined;
  const last = typeof end === 'number' ? end : Infinity;
  if (last >= start) return { person, start, end: last };
  tell('end-before-start');
  return undefined;
}

function mergedOfPerson(episodes: readonly Episode[]): readonly MergedEpisode[] {
  const runs: { rows: number[]; start: number; end: number }[] = [];
  for (const { row, start, end } of [...episodes].sort((a, b) => a.start - b.start)) {
    const run = runs.at(-1);
    if (run === undefined || run.end < start) {
      runs.push({ rows: [row], start, end });
    } else {
      run.rows.push(row);
      run.end = Math.max(run.end, end);
    }
  }
  return runs.map(({ rows, start, end }, place) => {
    const ended = end === Infinity ? {} : { end: dayOfNumber(end), nights: end - start };
    return { rows: rows.sort((a, b) => a - b), number: place + 1, start: dayOfNumber(start), ...ended };
  });
}

const askedChecks: FieldChecks = {
  records: checkRecordList,
  fields: (value, path) => checkObject(value, path, { person: checkName, start: checkName, end: checkName }),
  whenWrong: checkWhenWrong,
};
