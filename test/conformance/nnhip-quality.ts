import type { QualityCount } from 'neighbourhood-contracts/outcomes';

/** What was wrong in a file. */
export interface FileQuality {
  readonly file: string;
  readonly quality: readonly QualityCount[];
}

/** What was wrong in all files as a table: the file, the field, the rule and the rows. It names nobody. */
export function qualityTable(files: readonly FileQuality[]): string | undefined {
  const lines = files.flatMap(({ file, quality }) =>
    quality.map(({ rule, field = '', records }) => `${file},${field},${rule},${records}`),
  );
  if (lines.length === 0) return undefined;
  return ['Rows that broke a rule of the data, left out where it matters:', 'file,field,rule,rows', ...lines].join(
    '\n',
  );
}
