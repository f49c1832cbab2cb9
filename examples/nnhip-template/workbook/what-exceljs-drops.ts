import type ExcelJS from 'exceljs';
import { places } from './places.ts';

/** Three links of the template: exceljs reads none that is within the workbook or laid over merged cells. */
const links = [
  { sheet: 'Instructions', cell: 'A12', to: '#SubmissionTemplate!$A$1' },
  {
    sheet: 'Instructions',
    cell: 'B38',
    to: 'https://www.gov.uk/government/statistics/english-indices-of-deprivation-2019',
  },
  {
    sheet: 'AcuteNonElectiveDefs',
    cell: 'A8',
    to: 'https://www.england.nhs.uk/statistics/wp-content/uploads/sites/2/2023/12/Specific_Acute_TFC.pdf',
  },
];

/**
 * Puts back what exceljs 4.4.0 leaves out of this template as it reads it: the two lists to choose the project and the month
 * from, which the template keeps in an extension of 2009, and three links. Both lists are written the older way, which
 * may look at another sheet since 2010.
 */
export function putBack(workbook: ExcelJS.Workbook): void {
  const { instructions, lookups } = places;
  const chosen = workbook.getWorksheet(instructions.sheet);
  for (const [cell, list] of [
    [instructions.project, lookups.projects],
    [instructions.month, lookups.months],
  ] as const) {
    if (chosen === undefined) continue;
    chosen.getCell(cell).dataValidation = {
      type: 'list',
      allowBlank: true,
      showInputMessage: true,
      showErrorMessage: true,
      formulae: [`${lookups.sheet}!${fixed(list)}`],
    };
  }
  for (const { sheet, cell, to } of links) {
    const linked = workbook.getWorksheet(sheet)?.getCell(cell);
    if (linked !== undefined) linked.value = { text: linked.text, hyperlink: to };
  }
}

function fixed(range: string): string {
  return range.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
}
