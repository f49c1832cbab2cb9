import { checkBetween, compare, fraction, signOf, type ExactNumber } from '../../exact/index.ts';
import { checkPopulation, type Population } from '../../model/index.ts';
import {
  checkCode,
  checkCount,
  checkDistinct,
  checkEach,
  checkObject,
  placeIn,
  shown,
  type Problem,
} from '../../problems/index.ts';
import { checkCountedFor } from './dated-population.ts';
import type { PcnDesTerms } from './pcn-des-terms.ts';

/** The facts of a network. */
export interface PcnDesFacts {
  /** The network's code. */
  readonly pcn: string;
  /** At most one on each basis. What is not known is left out, and the lines paid on it are open. */
  readonly populations: readonly Population[];
  /** Beds in the care homes aligned to the network. */
  readonly careHomeBeds?: number;
  /** How much was earned of each line that pays by achievement, as far as that is known. */
  readonly achieved?: readonly AchievedPart[];
}

/** How much of a line was earned: `part` of `of`, so that a third can be said exactly. */
export interface AchievedPart {
  readonly line: string;
  readonly part: ExactNumber;
  readonly of: ExactNumber;
}

/** Problems of a network's facts. */
export function checkPcnDesFacts(value: unknown, path: string): Problem[] {
  return checkObject(
    value,
    path,
    { pcn: checkCode, populations: (populations, at) => checkEach(populations, at, checkPopulation) },
    {
      careHomeBeds: (beds, at) => checkCount(beds, at, 'beds'),
      achieved: (achieved, at) => checkEach(achieved, at, checkAchieved),
    },
  );
}

function checkAchieved(value: unknown, path: string): Problem[] {
  const problems = checkObject(value, path, {
    line: checkCode,
    part: (part, at) => checkBetween(part, at, 'What was earned', 0),
    of: (of, at) => checkBetween(of, at, 'What can be earned', 0),
  });
  if (problems.length > 0) return problems;
  const { part, of } = value as AchievedPart;
  if (signOf(fraction(of)) > 0 && compare(fraction(part), fraction(of)) <= 0) return [];
  const message = `${shown(part)} of ${shown(of)} is not a part of a whole.`;
  return [{ path, code: 'out-of-range', message, help: 'Give a part that is at most the whole, and a whole above 0.' }];
}

/** Problems of terms and facts together, where neither has any alone. */
export function checkPcnDesTogether(terms: PcnDesTerms, facts: PcnDesFacts, path: string): Problem[] {
  const { populations, achieved = [] } = facts;
  const at = placeIn(path, 'populations');
  return [
    ...populations.flatMap((population, place) => checkCountedFor(population, placeIn(at, place), terms.year)),
    ...checkDistinct(populations.map(({ basis }, place) => ({ key: basis, path: placeIn(at, place, 'basis') }))),
    ...checkDistinct(
      achieved.map(({ line }, place) => ({ key: line, path: placeIn(path, 'achieved', place, 'line') })),
    ),
    ...achieved.flatMap(({ line }, place) => checkEarnable(line, placeIn(path, 'achieved', place, 'line'), terms)),
  ];
}

function checkEarnable(id: string, path: string, { lines }: PcnDesTerms): Problem[] {
  const earnable = lines.filter(({ earned }) => earned === 'by-achievement').map((line) => line.id);
  if (earnable.includes(id)) return [];
  const message = `No line ${shown(id)} is paid by achievement.`;
  const help = earnable.length === 0 ? 'None of these terms is: leave it out.' : `Give one of: ${earnable.join(', ')}.`;
  return [{ path, code: 'unknown-reference', message, help }];
}
