import type { CohortRow, RecordRow } from 'neighbourhood-contracts/outcomes';
import type { Random } from 'neighbourhood-contracts/statistics';
import { dayOfNumber, type Day } from 'neighbourhood-contracts/time';
import { ethnicGroup, quintile } from './codes.ts';
import { drawChance, drawPlace, drawShare } from './draws.ts';
import type { Window } from './window.ts';

/** A made-up person. */
export interface SyntheticPerson {
  readonly id: string;
  /** On the first day of the extract; not known of a few. */
  readonly age: number | undefined;
  readonly ethnicGroup: string | null;
  readonly quintile: string | null;
  readonly isOnCaseload: boolean;
  readonly practice: string;
  /** Where they moved to in the course of it, and when, of a few. */
  readonly moved: { readonly practice: string; readonly on: Day } | undefined;
}

/** Adults with long-term conditions: some of every age, and most of them old. */
function drawAge(draw: Random): number {
  const share = drawShare(draw);
  return share < 0.3
    ? 18 + drawPlace(draw, 47)
    : Math.min(104, 60 + Math.floor(20 * (drawShare(draw) + drawShare(draw))));
}

/** A person by number. Their practice is the likelier the lower its number. */
export function drawPerson(draw: Random, place: number, practices: number, window: Window): SyntheticPerson {
  const practice = () => `SYN${String(Math.floor(practices * drawShare(draw) ** 1.5)).padStart(4, '0')}`;
  const own = practice();
  const hasMoved = drawChance(draw, 0.03);
  return {
    id: `SYN-P${String(place).padStart(8, '0')}`,
    age: drawChance(draw, 0.003) ? undefined : drawAge(draw),
    ethnicGroup: ethnicGroup.dictionary[ethnicGroup.draw(draw)] ?? null,
    quintile: quintile.dictionary[quintile.draw(draw)] ?? null,
    isOnCaseload: drawChance(draw, 0.12),
    practice: own,
    moved: hasMoved
      ? { practice: practice(), on: dayOfNumber(window.from + 1 + drawPlace(draw, window.until - window.from - 1)) }
      : undefined,
  };
}

/** A person as the cohort file of a submission has them. */
export function submittedRow({ id, age, ethnicGroup: group, quintile: own, isOnCaseload }: SyntheticPerson): RecordRow {
  return {
    person_id: id,
    age: age === undefined ? '' : String(age),
    ethnic_group: group ?? '',
    imd_quintile: own ?? '',
    on_caseload: isOnCaseload ? '1' : '0',
  };
}

/** A person as counting asks for them: a row, or one before and one after a move. */
export function cohortRows({
  id,
  age,
  ethnicGroup: group,
  quintile: own,
  practice,
  moved,
}: SyntheticPerson): CohortRow[] {
  const attributes = { person: id, 'age-band': bandOf(age), 'ethnic-group': group, 'imd-quintile': own };
  if (moved === undefined) return [{ ...attributes, practice }];
  return [
    { ...attributes, practice, until: moved.on },
    { ...attributes, practice: moved.practice, from: moved.on },
  ];
}

function bandOf(age: number | undefined): string | null {
  if (age === undefined) return null;
  if (age < 20) return '18-19';
  const ten = Math.floor(age / 10) * 10;
  return ten >= 90 ? '90+' : `${ten}-${ten + 9}`;
}
