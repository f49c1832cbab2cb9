import { frozen } from '../../../policy/index.ts';
import type { CountSum } from '../../suppression/count-table.ts';
import { nnhipSmallNumbers } from '../../suppression/published-rules.ts';
import { suppressCounts } from '../../suppression/suppress-counts.ts';
import type { Suppression, SuppressionRule } from '../../suppression/suppression-rule.ts';
import { nnhipBreakdowns, nnhipColumns } from './groups.ts';

/** The rule of the programme as its template has it: small numbers are hidden, and no others for their sake. */
export const primaryAlone: SuppressionRule = frozen({
  ...nnhipSmallNumbers,
  label: 'Small numbers of the National Neighbourhood Health Implementation Programme, and no others',
  secondary: 'off',
});

/** Each breakdown adds up to the total. */
const sums: readonly CountSum[] = nnhipBreakdowns.map((breakdown) => {
  const parts = nnhipColumns.filter(({ of }) => of !== 'everyone' && of.breakdown === breakdown);
  return { total: 'total', parts: parts.map(({ id }) => id) };
});

/** A row of counts as it may be shown, and the columns whose hidden numbers can be found all the same. */
export interface KeptBack {
  readonly cells: readonly (number | 'suppressed')[];
  readonly recoverable: readonly string[];
}

/** A row of counts, column by column, with small numbers kept back. */
export function keptBack(numbers: readonly number[], suppression: Suppression | undefined): KeptBack {
  const cells = nnhipColumns.map(({ id }, place) => ({ id, count: numbers[place] ?? 0 }));
  const { published, recoverable } = suppressCounts({ cells, sums }, suppression);
  return { cells: published.cells.map(({ count }) => count), recoverable };
}
