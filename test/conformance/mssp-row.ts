import type { MinimumRate, QualityFacts, Told } from 'neighbourhood-contracts';
import { minimumSavingsRate } from '../../examples/shared-savings/minimum-savings-rate.ts';
import { msspTracks, type MsspTrack } from '../../examples/shared-savings/mssp.ts';

export const inputColumns = [
  'py',
  'aco_id',
  'track',
  'one_sided',
  'n_assigned',
  'benchmark',
  'expenditure',
  'msr_pct_published',
  'quality_score',
  'met_qps',
  'met_alt_qps',
  'reduced_ss',
  'final_share_rate',
  'disaster_adj',
] as const;

/** A row of the file, as text. */
export type Cells = Readonly<Record<(typeof inputColumns)[number], string>>;

/** Whether a number is taken as it is printed, or as anything that is printed so. */
export type Reading = 'as-printed' | 'rounded';

/** A number of a cell; not known where the cell is empty. */
export function toldIn(cell: string, roundedTo: string, reading: Reading): Told {
  if (cell === '') return 'not-known';
  return reading === 'rounded' ? { value: cell, roundedTo } : cell;
}

/** The years whose terms are known here. */
const knownYears = { first: 2013, last: 2024 };
/** The alternative quality standard came in 2023. */
const firstAlternativeYear = 2023;
const firstHalvedYear = 2024;

export function isTrack(text: string): text is MsspTrack {
  return Object.hasOwn(msspTracks, text);
}

const basic: readonly string[] = ['A', 'B', 'C', 'D', 'E'];

/** Whether a saving below the minimum may earn half the rate: nobody but BASIC, and not before 2024. */
export function mayBeHalved({ track, py }: Cells): boolean {
  return basic.includes(track) && Number(py) >= firstHalvedYear;
}

/** Why the terms of a row are not known here, or what of it cannot be true together; nothing where all is well. */
export function whatIsOdd(cells: Cells): string | undefined {
  const { py, track, one_sided: oneSided, reduced_ss: reduced } = cells;
  if (Number(py) < knownYears.first || Number(py) > knownYears.last) return `The terms of ${py} are not known here.`;
  if (!isTrack(track)) return `The track ${JSON.stringify(track)} is not known here.`;
  const isOneSided = msspTracks[track].loss === undefined;
  if (oneSided !== '' && (oneSided === '1') !== isOneSided) {
    return `Track ${track} is ${isOneSided ? 'one-sided' : 'two-sided'}, and one_sided says otherwise.`;
  }
  if (reduced === '1' && !mayBeHalved(cells)) return `Savings are not halved in track ${track} in ${py}.`;
  return undefined;
}

/** How the year was judged, as far as it is told. */
export function qualityIn(cells: Cells, reading: Reading): QualityFacts {
  const score = toldIn(cells.quality_score, placesOfScore(cells), reading);
  return { score, judged: judgedIn(cells) };
}

function judgedIn({ py, met_qps: met, met_alt_qps: metAlternative }: Cells): NonNullable<QualityFacts['judged']> {
  if (met === '1') return 'pass';
  if (met === '') return 'not-known';
  if (Number(py) < firstAlternativeYear || metAlternative === '0') return 'fail';
  return metAlternative === '1' ? 'scaled' : 'not-known';
}

/** 2014 was printed to two decimal places, and what came after to four; zeros at the end are left out. */
function placesOfScore({ py }: Cells): string {
  return py === '2014' ? '0.01' : '0.0001';
}

/**
 * The whole sharing rate that was printed, before it is halved below the minimum; nothing where none was. Where savings
 * were halved the printed rate may be the half already: it is, when it is nearer to the half of what quality gives.
 */
export function finalRateIn(cells: Cells, reading: Reading): Told | undefined {
  const printed = cells.final_share_rate;
  if (printed === '') return undefined;
  const isHalf = cells.reduced_ss === '1' && isHalfOf(Number(printed), wholeRate(cells));
  const value = isHalf ? String(Number((Number(printed) * 2).toPrecision(12))) : printed;
  return toldIn(value, placesOfScore(cells), isFlat(cells, value) ? 'as-printed' : reading);
}

function isHalfOf(printed: number, whole: number): boolean {
  return Math.abs(printed - whole / 2) < Math.abs(printed - whole);
}

function wholeRate(cells: Cells): number {
  const most = Number(mostOf(cells));
  return judgedIn(cells) === 'scaled' ? most * Number(cells.quality_score) : most;
}

/** From 2021 the whole rate of a track is printed as it is. */
function isFlat(cells: Cells, rate: string): boolean {
  return Number(cells.py) >= 2021 && Number(rate) === Number(mostOf(cells));
}

function mostOf({ track }: Cells): string {
  return isTrack(track) ? msspTracks[track].most : '';
}

/** What an organisation with risk of loss may choose, in percent; otherwise its minimum goes by its people. */
const choices = [0, 0.5, 1, 1.5, 2];
/** In percent: the table and what is printed to two places agree within this on every row that was found. */
const tableTolerance = 0.01;
const halfOfPrinted = 0.005;

/**
 * The minimum rate of a row. By people it is never rounded before it decides; what was printed, to two decimal places of a
 * percentage, decides only where the table ends below 500 people, or where it may be a choice.
 */
export function minimumIn(cells: Cells): MinimumRate {
  const { msr_pct_published: printed, n_assigned: people } = cells;
  const published = Number(printed);
  const byTable = tableRate(people);
  const hasChoice = isTrack(cells.track) && msspTracks[cells.track].loss !== undefined;
  if (hasChoice && (printed === '' || choices.includes(published))) return chosen(printed, byTable);
  if (byTable === undefined) return fixed(printed === '' ? 'not-known' : printedMinimum(printed));
  if (printed === '' || Math.abs(published - byTable) <= tableTolerance) return minimumSavingsRate;
  return eitherOf(published - halfOfPrinted, byTable, published + halfOfPrinted);
}

function chosen(printed: string, byTable: number | undefined): MinimumRate {
  if (printed === '') return fixed('not-known');
  const published = Number(printed);
  const mayBeTable = byTable !== undefined && Math.abs(published - byTable) <= halfOfPrinted;
  return mayBeTable && byTable !== published ? eitherOf(published, byTable) : fixed(shareOf(published));
}

const fixed = (rate: Told) => ({ kind: 'fixed', rate }) as const;

function printedMinimum(printed: string): Told {
  return { value: shareOf(Number(printed)), roundedTo: '0.0001' };
}

/** Anywhere between the percentages that may hold. */
function eitherOf(...percentages: readonly number[]): MinimumRate {
  const [low, high] = [Math.min(...percentages), Math.max(...percentages)];
  return fixed({ low: shareOf(low), high: shareOf(high), question: 'which minimum savings rate holds' });
}

/** A percentage as a share, in plain digits. */
function shareOf(percentage: number): string {
  return (percentage / 100).toFixed(10);
}

/** The rate of the table in percent, to compare with what was printed; the settlement has it exactly. */
function tableRate(people: string): number | undefined {
  if (people === '' || minimumSavingsRate.kind !== 'by-population') return undefined;
  const points = minimumSavingsRate.points.map(({ people: from, rate }) => [Number(from), Number(rate) * 100] as const);
  const count = Number(people);
  const next = points.findIndex(([from]) => count <= from);
  const [before, after] = [points[next - 1], points[next]];
  if (after === undefined) return points.at(-1)?.[1];
  if (before === undefined) return count === after[0] ? after[1] : undefined;
  return before[1] + ((after[1] - before[1]) * (count - before[0])) / (after[0] - before[0]);
}
