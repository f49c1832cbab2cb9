import type { QualityFacts, Told } from 'neighbourhood-contracts';
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
