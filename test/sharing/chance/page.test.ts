import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { eventRows, gateRows, spendRows, studyFigures } from './page-rows.ts';

/** One blank wherever there is space, for tables are laid out and paragraphs wrapped. */
const page = readFileSync(new URL('../../../docs/chance.md', import.meta.url), 'utf8').replace(/\s+/g, ' ');

test.each([...spendRows(true), ...spendRows(false), ...eventRows(), ...gateRows(), ...studyFigures()])(
  'docs/chance.md says %s',
  (row) => {
    expect(page).toContain(row);
  },
);
