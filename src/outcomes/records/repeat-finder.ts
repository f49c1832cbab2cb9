import type { RecordRow } from '../measure/evaluate/asked.ts';
import { readerOf } from '../measure/evaluate/read-field.ts';
import type { TellRule } from './fault-log.ts';

/** Finds records that are given twice, by their identifier where they have one. The first of them stands. */
export interface RepeatFinder {
  /** Whether a record has been there before, or its identifier is none: what is wrong is told. */
  isWrong(record: RecordRow, tell: TellRule): boolean;
  /** How many records had no identifier. */
  withoutIdentifier(): number;
}

/** A finder that has seen no record. */
export function repeatFinder(field: string): RepeatFinder {
  const seen = new Set<unknown>();
  let without = 0;
  return {
    isWrong(record, tell) {
      const value = readIdentifier(record[field]);
      if (value === undefined) {
        without += 1;
        return false;
      }
      const isRepeated = typeof value !== 'object' && seen.has(value);
      if (typeof value === 'object') tell(value.rule, field);
      else if (isRepeated) tell('repeated', field);
      else seen.add(value);
      return typeof value === 'object' || isRepeated;
    },
    withoutIdentifier: () => without,
  };
}

const readIdentifier = readerOf(
  { kind: 'identifier', identifies: 'record', name: '', label: '', mayBeAbsent: true },
  new Map(),
);
