import { refuse } from '../problems/index.ts';
import type { HeadCount } from '../model/index.ts';
import { checkStandpoint, madeWith, type Answer, type MadeWith, type Standpoint } from '../policy/index.ts';
import { isDay, type Day } from '../time/index.ts';
import {
  standingToMnpFigure,
  standingToSnpBand,
  type MnpFigureStanding,
  type SnpBandStanding,
} from './population-standing.ts';
import {
  checkPracticesInFootprints,
  footprintLevels,
  type FootprintLevel,
  type PracticeInFootprints,
} from './practice-in-footprints.ts';

/** The population of one footprint and how it stands to the populations described for an SNP and an MNP. */
export interface FootprintDescription {
  readonly level: FootprintLevel;
  readonly code: string;
  /** How many practices make it up. */
  readonly practices: number;
  readonly population: HeadCount;
  readonly snp: Answer<SnpBandStanding>;
  readonly mnp: Answer<MnpFigureStanding>;
}

/** Practices that lie in no footprint of a level: counted here, so that nobody is dropped. */
export interface OutsideFootprints {
  readonly level: FootprintLevel;
  readonly practices: readonly string[];
  readonly people: number;
}

/** All the footprints of some practices. */
export interface FootprintDescriptions {
  readonly asAt: Day;
  /** In the order of the levels, from PCN to ICB, and then by code. */
  readonly footprints: readonly FootprintDescription[];
  /** One entry for each level that some practices lie in and others do not; for every level, where none lies in any. */
  readonly outside: readonly OutsideFootprints[];
  readonly madeWith: MadeWith;
}

/**
 * Adds registered lists up to footprints (PCNs, neighbourhoods, places, sub-ICB areas, ICBs) and says how
 * each stands to the populations that the sources describe: 30,000 to 50,000 for an SNP, 250,000 for an MNP.
 *
 * Both are descriptions and not published limits, so a footprint outside them fails nothing. What the MNP
 * figure counts is not stated (Q31): without a ruling or an assumption that it counts registered patients,
 * its answer is undetermined.
 *
 * Lists are whole numbers of registered patients, all of one day; at most 100,000 practices. Throws one
 * error that names every list that is not, every practice given twice, and every population on another basis.
 *
 * @example
 * ```ts
 * import { describeFootprints } from 'neighbourhood-contracts/eligibility';
 *
 * const practices = [
 *   { practice: 'A81001', list: { basis: 'registered', on: '2026-07-01', people: 3733 }, in: { pcn: 'U89141' } },
 *   { practice: 'A81002', list: { basis: 'registered', on: '2026-07-01', people: 28000 }, in: { pcn: 'U89141' } },
 * ] as const;
 * const { footprints } = describeFootprints(practices, { asAt: '2026-11-21' });
 * footprints[0]?.population.people; // => 31733
 * footprints[0]?.snp.kind; // => 'settled'
 * footprints[0]?.mnp.kind; // => 'undetermined'
 * ```
 */
export function describeFootprints(
  practices: readonly PracticeInFootprints[],
  standpoint: Standpoint,
): FootprintDescriptions {
  refuse('the practices and their footprints', [
    ...checkStandpoint(standpoint, 'standpoint'),
    ...checkPracticesInFootprints(practices, asAtOf(standpoint), 'practices'),
  ]);
  const all = footprintLevels.map((level) => gather(practices, level));
  const used = all.filter(({ members }) => members.size > 0);
  const levels = used.length > 0 ? used : all;
  return {
    asAt: standpoint.asAt,
    footprints: levels.flatMap(({ level, members }) => {
      return [...members].sort(byCode).map(([code, inside]) => describe(level, code, inside, standpoint));
    }),
    outside: levels
      .filter(({ outside }) => outside.length > 0)
      .map(({ level, outside }) => {
        return { level, practices: outside.map(({ practice }) => practice), people: peopleOf(outside) };
      }),
    madeWith: madeWith(),
  };
}

/** The day asked from, of a standpoint whose problems are told elsewhere. */
function asAtOf(standpoint: unknown): Day {
  const { asAt } = (standpoint ?? {}) as Partial<Standpoint>;
  return isDay(asAt) ? asAt : '2999-12-31';
}

interface Gathered {
  readonly level: FootprintLevel;
  readonly members: ReadonlyMap<string, readonly PracticeInFootprints[]>;
  readonly outside: readonly PracticeInFootprints[];
}

function gather(practices: readonly PracticeInFootprints[], level: FootprintLevel): Gathered {
  const members = new Map<string, PracticeInFootprints[]>();
  const outside: PracticeInFootprints[] = [];
  for (const practice of practices) {
    const code = practice.in[level];
    const together = code === undefined ? outside : members.get(code);
    if (together !== undefined) together.push(practice);
    else if (code !== undefined) members.set(code, [practice]);
  }
  return { level, members, outside };
}

function describe(
  level: FootprintLevel,
  code: string,
  inside: readonly PracticeInFootprints[],
  standpoint: Standpoint,
): FootprintDescription {
  const on = inside[0]?.list.on ?? standpoint.asAt;
  const population: HeadCount = { basis: 'registered', on, people: peopleOf(inside) };
  return {
    level,
    code,
    practices: inside.length,
    population,
    snp: standingToSnpBand(population, standpoint.asAt),
    mnp: standingToMnpFigure(code, population, standpoint),
  };
}

function peopleOf(practices: readonly PracticeInFootprints[]): number {
  return practices.reduce((sum, { list }) => sum + list.people, 0);
}

function byCode([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}
