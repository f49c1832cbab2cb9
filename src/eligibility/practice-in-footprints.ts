import { checkCode, checkDistinct, checkFields, checkList, placeIn, type Problem } from '../problems/index.ts';
import { checkHeadCount, type HeadCount } from '../model/index.ts';
import type { Day } from '../time/index.ts';

/** The kinds of footprint a practice can lie in. */
export const footprintLevels = ['pcn', 'neighbourhood', 'place', 'sub-icb', 'icb'] as const;

/** A kind of footprint. */
export type FootprintLevel = (typeof footprintLevels)[number];

/** A practice, its list, and the footprints it lies in. */
export interface PracticeInFootprints {
  /** Its ODS code. */
  readonly practice: string;
  /** Its registered list on a day. */
  readonly list: HeadCount;
  /** The code of its footprint at each level; a level left out means that it lies in none. */
  readonly in: Readonly<Partial<Record<FootprintLevel, string>>>;
}

/** Every problem of the practices: their codes, their lists, what they lie in, a practice given twice, mixed days. */
export function checkPracticesInFootprints(practices: unknown, asAt: Day, path: string): readonly Problem[] {
  const notAList = checkList(practices, path);
  if (notAList.length > 0) return notAList;
  const items = practices as readonly Partial<PracticeInFootprints>[];
  const problems = items.flatMap((item, place) => checkPractice(item, placeIn(path, place)));
  if (problems.length > 0) return problems;
  const sound = items as readonly PracticeInFootprints[];
  return [
    ...checkDistinct(sound.map(({ practice }, place) => ({ key: practice, path: placeIn(path, place, 'practice') }))),
    ...sound.flatMap(({ list }, place) =>
      checkComparable(list, sound[0]?.list ?? list, asAt, placeIn(path, place, 'list')),
    ),
  ];
}

function checkPractice(item: Partial<PracticeInFootprints>, path: string): Problem[] {
  const wrongShape = checkFields(item, path, ['practice', 'list', 'in']);
  if (wrongShape.length > 0) return wrongShape;
  const wrongLevels = checkFields(item.in, placeIn(path, 'in'), footprintLevels);
  const codes = wrongLevels.length > 0 ? [] : givenIn(item.in ?? {});
  return [
    ...checkCode(item.practice, placeIn(path, 'practice')),
    ...checkHeadCount(item.list, placeIn(path, 'list')),
    ...wrongLevels,
    ...codes.flatMap(([level, code]) => checkCode(code, placeIn(path, 'in', level))),
  ];
}

/** A level given as `undefined`, as plain JavaScript may, is left out. */
function givenIn(levels: Readonly<Record<string, unknown>>): [string, unknown][] {
  return Object.entries(levels).filter(([, code]) => code !== undefined);
}

function checkComparable(list: HeadCount, first: HeadCount, asAt: Day, path: string): Problem[] {
  const problems: Problem[] = [];
  if (list.basis !== 'registered') {
    problems.push({
      path: placeIn(path, 'basis'),
      code: 'basis-not-comparable',
      message: `The population is ${list.basis}; the SNP band is described in registered patients, and no source says how the two compare (Q31).`,
      help: 'Give registered lists.',
    });
  }
  if (list.on !== first.on) {
    problems.push({
      path: placeIn(path, 'on'),
      code: 'dates-differ',
      message: `The list is of ${list.on} and the first one of ${first.on}, so they do not add up to one population.`,
      help: 'Give lists of one day at a time.',
    });
  }
  if (list.on > asAt) {
    problems.push({
      path: placeIn(path, 'on'),
      code: 'out-of-range',
      message: `The list is of ${list.on}, after ${asAt}, the day asked from.`,
      help: 'Ask as at the day of the lists, or later.',
    });
  }
  return problems;
}
