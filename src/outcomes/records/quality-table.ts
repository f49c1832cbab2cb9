import { checkEach, checkObject, checkText, refuse, type Check } from '../../problems/index.ts';
import { checkDataset } from '../measure/check-dataset.ts';
import type { Dataset } from '../measure/dataset.ts';
import type { QualityCount } from '../measure/evaluate/counts.ts';
import { checkQualityCount } from './check-parts.ts';
import { recordRules } from './record-rules.ts';

/** What was found in one extract: the `quality` of whatever looked it through. */
export interface QualityFound {
  /** What the table calls the extract: `inpatients.csv`. */
  readonly of: string;
  readonly quality: readonly QualityCount[];
  /** The dataset whose rules were looked for, for what they say. */
  readonly dataset?: Dataset;
}

/** A table for a sheet: a header, and a row for each rule that records broke. */
export type QualityTable = readonly (readonly (string | number)[])[];

/**
 * What is wrong with several extracts as one table, ready for a sheet: the extract, the rule, the field, how many records
 * break it, and what the rule says. Extracts are in the order given, and rules in that of their names. Where nothing is
 * wrong there is the header alone. A record that breaks several rules is in several rows.
 *
 * Throws when a count is not one.
 *
 * @example
 * ```ts
 * import { qualityTable, recordsFromTable } from 'neighbourhood-contracts/outcomes';
 *
 * const rows = [['1', '2026-04-01'], ['2']];
 * const { quality } = recordsFromTable({ header: ['spell_id', 'admission_date'], rows, whenWrong: 'exclude' });
 * const [header, cutOff] = qualityTable([{ of: 'inpatients.csv', quality }]);
 * header; // => ['extract', 'rule', 'field', 'records', 'what it says']
 * cutOff?.slice(0, 4); // => ['inpatients.csv', 'cut-off', '', 1]
 * ```
 */
export function qualityTable(found: readonly QualityFound[]): QualityTable {
  refuse('what was found', checkEach(found, 'found', checkFound));
  const rows = found.flatMap(({ of, quality, dataset }) => {
    return quality.map(({ rule, field = '', records }) => [of, rule, field, records, whatItSays(rule, dataset)]);
  });
  return [['extract', 'rule', 'field', 'records', 'what it says'], ...rows];
}

function whatItSays(rule: string, dataset: Dataset | undefined): string {
  const own = dataset?.rules.find(({ id }) => id === rule)?.says;
  if (own !== undefined) return own;
  const known = Object.entries(recordRules).find(([id]) => id === rule)?.[1];
  return known === undefined ? '' : `There is ${known}.`;
}

const checkFound: Check = (value, path) =>
  checkObject(
    value,
    path,
    { of: checkText, quality: (quality, at) => checkEach(quality, at, checkQualityCount) },
    { dataset: checkDataset },
  );
