import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'csv-parse/sync';

/** LibreOffice as it is installed here; `undefined` where it is not. */
export function libreOffice(): { readonly version: string } | undefined {
  try {
    return { version: execFileSync('soffice', ['--version'], { encoding: 'utf8' }).trim() };
  } catch {
    return undefined;
  }
}

/** Opens a workbook in LibreOffice and gives the cells of a sheet: their values as it works them out, or their formulas. */
export function cellsOf(file: Uint8Array, sheet: string, what: 'values' | 'formulas'): string[][] {
  return inLibreOffice(file, (folder, convert) => {
    // Comma, quotes, UTF-8, from line 1; not as shown, so with every digit; formulas or not; all sheets.
    convert(`csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,${String(what === 'formulas')},false,-1`);
    return parse(readFileSync(join(folder, `book-${sheet}.csv`)), { relax_column_count: true });
  });
}

/** The pages of a workbook as a PDF file. */
export function pagesOf(file: Uint8Array): Uint8Array {
  return inLibreOffice(file, (folder, convert) => {
    convert('pdf');
    return new Uint8Array(readFileSync(join(folder, 'book.pdf')));
  });
}

function inLibreOffice<T>(file: Uint8Array, work: (folder: string, convert: (to: string) => void) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'nnhip-template-'));
  try {
    writeFileSync(join(folder, 'book.xlsx'), file);
    mkdirSync(join(folder, 'profile', 'user'), { recursive: true });
    writeFileSync(join(folder, 'profile', 'user', 'registrymodifications.xcu'), alwaysRecalculate);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    return work(folder, (to) => {
      const asked = [profile, '--headless', '--convert-to', to, '--outdir', folder, join(folder, 'book.xlsx')];
      execFileSync('soffice', asked, { stdio: 'ignore', timeout: 120_000 });
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Left to itself LibreOffice believes most of the values that are stored beside formulas, and would only repeat ours. */
const alwaysRecalculate = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop>
</item>
</oor:items>
`;
