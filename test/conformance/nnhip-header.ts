import type { Problem } from 'neighbourhood-contracts';
import { columnLabels, printedName } from './nnhip-names.ts';

/** What is wrong with the first line of a file that must have these columns. */
export function headerProblems(
  file: string,
  header: readonly string[],
  columns: readonly string[],
): readonly Problem[] {
  const path = `${file} line 1`;
  const missing = columns.filter((column) => !header.includes(column));
  const twice = columns.filter((column) => header.indexOf(column) !== header.lastIndexOf(column));
  const separator = missing.length === 0 ? undefined : otherSeparator(header);
  if (separator !== undefined) {
    const message = `The line is one cell with ${separator} in it.`;
    return [{ path, code: 'wrong-type', message, help: `Separate cells by commas: ${columns.join(',')}.` }];
  }
  return [
    ...missingColumns(path, header, columns, missing),
    ...twice.map((column): Problem => {
      return { path, code: 'duplicate', message: `The column "${column}" is there twice.`, help: 'Keep one.' };
    }),
  ];
}

function otherSeparator([only = '', ...others]: readonly string[]): string | undefined {
  if (others.length > 0) return undefined;
  if (only.includes(';')) return 'semicolons';
  return only.includes('\t') ? 'tabs' : undefined;
}

function missingColumns(
  path: string,
  header: readonly string[],
  columns: readonly string[],
  missing: readonly string[],
): readonly Problem[] {
  const problems: Problem[] = [];
  const unexplained: string[] = [];
  for (const column of missing) {
    const near = header.find((name) => !columns.includes(name) && asWritten(name) === column);
    const message = `There is no column "${column}".`;
    if (near === undefined) unexplained.push(column);
    else {
      const found = printedName(near, `column ${header.indexOf(near) + 1}`);
      problems.push({ path, code: 'missing', message, help: `Write "${column}" for ${found}.` });
    }
  }
  if (unexplained.length === 0) return problems;
  const names = unexplained.map((column) => `"${column}"`).join(', ');
  const message = unexplained.length === 1 ? `There is no column ${names}.` : `There are no columns ${names}.`;
  const help = `The columns are ${columns.join(', ')}; found are ${columnLabels(header).join(', ')}.`;
  return [...problems, { path, code: 'missing', message, help }];
}

/** A name in the manner of the columns, whatever its capitals, and with blanks or hyphens for `_`. */
function asWritten(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
}
