import {
  checkCode,
  checkCount,
  checkDistinct,
  checkEach,
  checkObject,
  placeIn,
  shown,
  type FieldChecks,
  type Problem,
} from '../../problems/index.ts';

/** Counts, and which of them are the sums of others. */
export interface CountTable {
  /** 50,000 at most. */
  readonly cells: readonly CountCell[];
  /**
   * Every way in which the counts add up, whether or not the publication says so: a row and a column each, and each
   * breakdown of one total. What is left out here can be worked out by anybody who sees it.
   */
  readonly sums: readonly CountSum[];
}

/** One count, by identifier. */
export interface CountCell {
  readonly id: string;
  readonly count: number;
}

/** A total, and the cells that it is the sum of: one at least. */
export interface CountSum {
  readonly total: string;
  readonly parts: readonly string[];
}

const mostCells = 50_000;
const mostParts = 250_000;

/** Problems of a table: the sums must be of cells that it has, and right. The problems name no number. */
export function checkCountTable(value: unknown, path: string): Problem[] {
  const checks: FieldChecks = {
    cells: (cells, at) => checkEach(cells, at, (cell, place) => checkObject(cell, place, cellChecks)),
    sums: checkSums,
  };
  const problems = checkObject(value, path, checks);
  if (problems.length > 0) return problems;
  const { cells, sums } = value as CountTable;
  const together = checkSumsTogether(
    cells.map(({ id }) => id),
    sums,
    path,
  );
  return together.length > 0 ? together : checkTotals({ cells, sums }, path);
}

const cellChecks: FieldChecks = { id: checkCode, count: (count, at) => checkCount(count, at, 'people or events') };
const sumChecks: FieldChecks = {
  total: checkCode,
  parts: (parts, at) => {
    const problems = checkEach(parts, at, checkCode);
    if (problems.length > 0 || (parts as readonly unknown[]).length > 0) return problems;
    return [
      { path: at, code: 'missing', message: 'There are no parts here.', help: 'Give the cells that make the total.' },
    ];
  },
};

/** Problems of the shape of sums. */
export function checkSums(value: unknown, path: string): Problem[] {
  return checkEach(value, path, (sum, place) => checkObject(sum, place, sumChecks));
}

/** Problems of cells by identifier and of their sums, where neither has any alone: what is there twice, or not at all. */
export function checkSumsTogether(ids: readonly string[], sums: readonly CountSum[], path: string): Problem[] {
  const known = new Set(ids);
  const problems = checkDistinct(ids.map((key, at) => ({ key, path: placeIn(path, 'cells', at, 'id') })));
  sums.forEach(({ total, parts }, at) => {
    const members = [total, ...parts].map((key, place) => ({
      key,
      path: place === 0 ? placeIn(path, 'sums', at, 'total') : placeIn(path, 'sums', at, 'parts', place - 1),
    }));
    problems.push(...checkDistinct(members));
    for (const member of members.filter(({ key }) => !known.has(key))) {
      const message = `There is no cell ${shown(member.key)}.`;
      problems.push({ path: member.path, code: 'unknown-reference', message, help: 'Give the cell, or leave it out.' });
    }
  });
  const size = sums.reduce((sum, { parts }) => sum + parts.length, 0);
  if (ids.length > mostCells) problems.push(tooMany(placeIn(path, 'cells'), ids.length, 'cells', mostCells));
  if (size > mostParts) problems.push(tooMany(placeIn(path, 'sums'), size, 'parts', mostParts));
  return problems;
}

function tooMany(path: string, number: number, things: string, most: number): Problem {
  const message = `There are ${number} ${things}.`;
  return { path, code: 'too-many', message, help: `Give at most ${most} at a time.` };
}

/** Problems of totals that are not the sums of their parts. They say where, and no number that may have to be hidden. */
function checkTotals({ cells, sums }: CountTable, path: string): Problem[] {
  const counts = new Map(cells.map(({ id, count }) => [id, count]));
  return sums.flatMap(({ total, parts }, at): Problem[] => {
    const sum = parts.reduce((so, part) => so + (counts.get(part) ?? 0), 0);
    if (sum === counts.get(total)) return [];
    const message = `The parts of ${shown(total)} do not add up to it.`;
    const help = 'Give a part for those of whom it is not known, or leave the sum out.';
    return [{ path: placeIn(path, 'sums', at), code: 'contradiction', message, help }];
  });
}
