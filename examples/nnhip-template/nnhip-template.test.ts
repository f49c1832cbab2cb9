import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { nnhipTable } from 'neighbourhood-contracts/outcomes';
import { compareRates } from './compare-rates.ts';
import { cellsOf, libreOffice } from './libre-office.ts';
import { groupsOfColumns, syntheticMonth } from './synthetic-month.ts';
import { bytesOf, fillTemplate, writeOverNoughts, type Filling } from './workbook/fill-template.ts';
import { readListsAndLinks, readSubmission } from './workbook/read-submission.ts';
import { withStoredValues } from './workbook/stored-values.ts';
import { asTheFormulaHasIt, ratesOf, type SubmissionTable } from './workbook/submission-table.ts';

const template = readFileSync(new URL('NNHIPDataCollectionTemplatev1.2.xlsx', import.meta.url));
const empty = await readSubmission(template);
const sheet = 'SubmissionTemplate';
const withoutOffice = libreOffice() === undefined ? 'LibreOffice is not here: nothing was opened in it' : false;
if (withoutOffice !== false) process.stderr.write(`NOT CHECKED: ${withoutOffice}.\n`);

/** A large place, and one so small that numbers of patients are hidden as well; both made up. */
const tables = [4_000, 300].map((people) => nnhipTable(syntheticMonth('2026-04', people)));
const files = await Promise.all(tables.map(filesOf));

test('both kinds of hidden rate are tried: those of a hidden count, and those of hidden patients', () => {
  const hidden = tables.map((table) => ratesOf(table).filter(({ rate }) => rate === '*'));
  assert(hidden.every((cells) => cells.some(({ count }) => count === '*')));
  assert(hidden[1]?.some(({ patients }) => patients === '*'));
});

for (const [place, { table, filled, toSubmit }] of files.entries()) {
  const which = `place ${String(place + 1)}`;

  test(`${which}: a filled file has the project, the month, and every count and number of patients of the library`, async () => {
    const stored = await readSubmission(filled);
    assert.deepEqual(
      [stored.project, stored.month],
      [
        { shown: 'Woodspring', formula: 'Instructions!B6' },
        { shown: '2026-04-01', formula: 'Instructions!B7' },
      ],
    );
    for (const [row, cells] of stored.table.entries()) {
      if (isOfRates(row)) continue;
      assert.deepEqual(
        cells.slice(3).map(({ shown }) => shown),
        table[row]?.slice(3),
      );
    }
  });

  test(`${which}: every formula of the template is where it was, and no cell has one that had none`, async () => {
    const formulas = (cells: Awaited<ReturnType<typeof readSubmission>>) =>
      cells.table.map((row) => row.map(({ formula }) => formula));
    assert.deepEqual(formulas(await readSubmission(filled)), formulas(empty));
  });

  test(`${which}: beside each formula stands the value it comes to, not the nought of the empty template`, async () => {
    const stored = await readSubmission(filled);
    for (const cell of ratesOf(table)) {
      assert.equal(stored.table[cell.row]?.[cell.column]?.shown, asTheFormulaHasIt(cell));
    }
  });

  test(`${which}: the file to submit has * for every rate that is hidden, and the rest as it was`, async () => {
    const [before, after] = [await readSubmission(filled), await readSubmission(toSubmit)];
    for (const [row, cells] of after.table.entries()) {
      for (const [column, cell] of cells.entries()) {
        const isHiddenRate = isOfRates(row) && table[row]?.[column] === '*';
        assert.deepEqual(cell, isHiddenRate ? { shown: '*' } : before.table[row]?.[column]);
      }
    }
  });

  test(
    `${which}: LibreOffice works out the rates of the library, and 0 wherever one is hidden`,
    { skip: withoutOffice },
    () => {
      const { agree, noughts, differ } = compareRates(table, cellsOf(filled, sheet, 'values'));
      assert.deepEqual(differ, []);
      assert.equal(agree.length + noughts.length, 14 * 23);
      assert.equal(noughts.length, ratesOf(table).filter(({ rate }) => rate === '*').length);
    },
  );

  test(`${which}: LibreOffice finds in the file to submit what the library has`, { skip: withoutOffice }, () => {
    const opened = cellsOf(toSubmit, sheet, 'values');
    assert.equal(opened[0]?.[1], 'Woodspring');
    for (const [row, cells] of table.entries()) {
      for (const [column, cell] of cells.entries()) {
        if (column < 3) continue;
        const there = opened[5 + row]?.[column] ?? '';
        if (typeof cell === 'number') assert(Math.abs(Number(there) - cell) <= 0.05 + 1e-9, `row ${String(row + 6)}`);
        else assert.equal(there, cell);
      }
    }
  });
}

test('LibreOffice reads the formulas of the filled file as those of the template', { skip: withoutOffice }, () => {
  const formulas = (file: Uint8Array) =>
    cellsOf(file, sheet, 'formulas').flatMap((row) => row.filter((cell) => cell.startsWith('=')));
  const [ofTemplate, ofFilled] = [formulas(template), formulas(files[0]?.filled ?? template)];
  assert.equal(ofTemplate.length, 2 + 14 * 23 + 11 * 23);
  assert.deepEqual(ofFilled, ofTemplate);
});

test(
  'LibreOffice works every formula out anew, and does not repeat what is stored beside it',
  { skip: withoutOffice },
  async () => {
    const [first] = files;
    assert(first !== undefined);
    const wrong = await withStoredValues(first.filled, 77);
    assert.equal((await readSubmission(wrong)).table[2]?.[3]?.shown, 77);
    assert.deepEqual(cellsOf(wrong, sheet, 'values'), cellsOf(first.filled, sheet, 'values'));
  },
);

test('what exceljs leaves out of the template is put back: two lists to choose from, and three links', async () => {
  const [first] = files;
  assert(first !== undefined);
  assert.deepEqual(await readListsAndLinks(template), { B6: '', B7: '', A12: '', B38: '', A8: '' });
  assert.deepEqual(await readListsAndLinks(first.toSubmit), {
    B6: 'Lookups!$A$2:$A$44',
    B7: 'Lookups!$C$2:$C$36',
    A12: '#SubmissionTemplate!$A$1',
    B38: 'https://www.gov.uk/government/statistics/english-indices-of-deprivation-2019',
    A8: 'https://www.england.nhs.uk/statistics/wp-content/uploads/sites/2/2023/12/Specific_Acute_TFC.pdf',
  });
});

test('both files say above the table that their figures are made up', async () => {
  for (const file of files.flatMap(({ filled, toSubmit }) => [filled, toSubmit])) {
    assert.deepEqual((await readSubmission(file)).note, { shown: 'Synthetic: made up.' });
  }
});

test('a project or month that the template does not list is refused, and so is a table with its rows in another order', async () => {
  const [table = []] = tables;
  const refused = async (changes: Partial<Filling>, message: RegExp) => {
    await assert.rejects(fillTemplate(template, { ...filling(table), ...changes }), message);
  };
  await refused({ project: 'Ambridge' }, /no project "Ambridge"/);
  await refused({ month: '2025-12' }, /no month "2025-12"/);
  await refused({ table: [...table.slice(3), ...table.slice(0, 3)] }, /A12 has "O1", not "O2"/);
  await refused({ columns: [...groupsOfColumns].reverse() }, /E5 has "18-19", not "not known"/);
});

function filling(table: SubmissionTable): Filling {
  return { project: 'Woodspring', month: '2026-04', table, columns: groupsOfColumns, note: 'Synthetic: made up.' };
}

async function filesOf(table: SubmissionTable) {
  const workbook = await fillTemplate(template, filling(table));
  const filled = await bytesOf(workbook);
  writeOverNoughts(workbook, table);
  return { table, filled, toSubmit: await bytesOf(workbook) };
}

function isOfRates(row: number): boolean {
  return row < 42 && row % 3 === 2;
}
