import { stringify } from 'csv-stringify/sync';
import { ContractDataError, settlePaymentsMade, type PaymentsMade } from 'neighbourhood-contracts';
import { readCsv, readHeader } from '../../examples/read-csv.ts';
import { checkNumberCell, eachRow, poundsCell, refuseFile } from './cells.ts';
import type { Suite } from './suite.ts';

const totalColumn = 'Total NHS Payments to General Practice';
const lastBefore = 'Average payments per weighted patient';

/** The lines of every practice as a statement, whose total is set beside the published one. */
export const paymentStatement: Suite = {
  about: `IN: NHS Payments to General Practice. Columns between "${lastBefore}" and "${totalColumn}" are the lines. OUT: practice_code,total,matches.`,
  run(input) {
    const { lineColumns, total: totalName } = columnsIn(readHeader(input));
    const { rows } = readCsv(input, ['Practice Code', ...lineColumns, totalName]);
    const numeric = [...lineColumns, totalName];
    refuseFile(
      'the payments',
      rows.flatMap(({ line, cells }) => numeric.flatMap((name) => checkNumberCell(cells[name] ?? '', line, name))),
    );
    const lines = eachRow(rows, 'the payments', { about: 'Practice Code' }, ({ cells }) => {
      const { total } = settlePaymentsMade(paymentsOf(cells, lineColumns));
      const pounds = total.kind === 'settled' ? poundsCell(total.amountPence) : '';
      const published = settlePaymentsMade(paymentsOf(cells, [totalName])).total;
      const matches =
        total.kind === 'settled' && published.kind === 'settled' && total.amountPence === published.amountPence;
      return [cells['Practice Code'] ?? '', pounds, String(matches)];
    });
    return stringify([['practice_code', 'total', 'matches'], ...lines]);
  },
};

/** The lines stand between what is said of the practice and the total; from year to year names differ in case and spaces. */
function columnsIn(names: readonly string[]): { readonly lineColumns: readonly string[]; readonly total: string } {
  const plain = names.map((name) => name.trim().toLowerCase());
  const first = plain.indexOf(lastBefore.toLowerCase()) + 1;
  const end = plain.indexOf(totalColumn.toLowerCase());
  const total = names[end];
  if (total !== undefined && first > 0 && end > first) return { lineColumns: names.slice(first, end), total };
  const message = `The lines could not be found: there must be columns between "${lastBefore}" and "${totalColumn}".`;
  const help = 'Give the file as it was published, from 2017/18 on.';
  throw new ContractDataError('the payments', [{ path: 'line 1', code: 'missing', message, help }]);
}

function paymentsOf(cells: Readonly<Record<string, string>>, columns: readonly string[]): PaymentsMade {
  return {
    title: 'NHS payments to general practice',
    about: cells['Practice Code'] ?? '',
    // The file does not say its year, and the sum does not turn on it.
    period: { from: '2019-04-01', until: '2020-04-01' },
    payments: columns.map((name, place) => ({
      id: `line-${String(place + 1)}`,
      label: name.trim(),
      pounds: cells[name] ?? '',
    })),
    rounding: { stage: 'each-line', unit: 'penny', mode: 'half-away-from-zero' },
    grounds: { kind: 'agreed', by: 'NHS England', document: 'NHS Payments to General Practice', on: '2026-11-21' },
  };
}
