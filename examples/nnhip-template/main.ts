import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { nnhipTable } from 'neighbourhood-contracts/outcomes';
import { cellsOf, libreOffice, pagesOf } from './libre-office.ts';
import { reportOf } from './report.ts';
import { groupsOfColumns, syntheticMonth } from './synthetic-month.ts';
import { bytesOf, fillTemplate, writeOverNoughts } from './workbook/fill-template.ts';

const month = '2026-04';
const folder = new URL('out/', import.meta.url);
const template = readFileSync(new URL('NNHIPDataCollectionTemplatev1.2.xlsx', import.meta.url));

const submission = syntheticMonth(month, 4_000);
const table = nnhipTable(submission);
const workbook = await fillTemplate(template, {
  // The template takes none but the 43 projects of its list.
  project: 'Woodspring',
  month,
  table,
  columns: groupsOfColumns,
  note: 'SYNTHETIC: every figure is made up, of no place and no person. Not to be submitted.',
});
const filled = await bytesOf(workbook);
writeOverNoughts(workbook, table);
const toSubmit = await bytesOf(workbook);

mkdirSync(folder, { recursive: true });
writeFileSync(new URL('synthetic-filled.xlsx', folder), filled);
writeFileSync(new URL('synthetic-to-submit.xlsx', folder), toSubmit);

const office = libreOffice();
if (office !== undefined) writeFileSync(new URL('synthetic-to-submit.pdf', folder), pagesOf(toSubmit));
const opened = office && { by: office.version, cells: cellsOf(filled, 'SubmissionTemplate', 'values') };
process.stdout.write(`${reportOf(submission, table, opened).join('\n')}\n`);
