import type { MinimumRate, Told } from 'neighbourhood-contracts';
import { minimumSavingsRate } from '../../examples/shared-savings/minimum-savings-rate.ts';
import { msspTracks } from '../../examples/shared-savings/mssp.ts';
import { isTrack, type Cells } from './mssp-row.ts';

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
