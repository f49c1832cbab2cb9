import { addressOf, places } from './workbook/places.ts';
import { asTheFormulaHasIt, ratesOf, type RateCell, type SubmissionTable } from './workbook/submission-table.ts';

/** A rate of the template with what its formula comes to. */
export interface ComparedRate extends RateCell {
  readonly address: string;
  readonly formulaGives: string;
}

/** The rates of the template beside those of the library. */
export interface RatesCompared {
  /** The formula comes to the number that the library has, but for the rounding: it has one decimal and the formula all. */
  readonly agree: readonly ComparedRate[];
  /** The formula comes to 0, and the library hides the rate. */
  readonly noughts: readonly ComparedRate[];
  /** None, or something is wrong. */
  readonly differ: readonly ComparedRate[];
}

/** Sets the cells of the filled sheet, as a program works them out, beside the table of the library. */
export function compareRates(table: SubmissionTable, opened: readonly (readonly string[])[]): RatesCompared {
  const compared = ratesOf(table).map((cell): ComparedRate => {
    const formulaGives = opened[places.submission.firstRow - 1 + cell.row]?.[cell.column] ?? '';
    return { ...cell, address: addressOf(cell.row, cell.column), formulaGives };
  });
  const isNought = ({ rate, formulaGives }: ComparedRate) => typeof rate !== 'number' && formulaGives === '0';
  return {
    agree: compared.filter(agrees),
    noughts: compared.filter(isNought),
    differ: compared.filter((cell) => !agrees(cell) && !isNought(cell)),
  };
}

function agrees(cell: ComparedRate): boolean {
  const { count, patients, rate, formulaGives } = cell;
  if (typeof rate !== 'number' || typeof count !== 'number' || typeof patients !== 'number') return false;
  const given = Number(formulaGives);
  const isTheQuotient = formulaGives !== '' && Math.abs(given - asTheFormulaHasIt(cell)) <= 1e-9 * given;
  // Half up in whole tenths, for a quotient of binary numbers is not exact.
  return isTheQuotient && Math.floor((count * 20_000 + patients) / (2 * patients)) === Math.round(rate * 10);
}
