import { dictionaryIn } from './check-columns.ts';
import type { ColumnTable } from './columns.ts';
import type { Plan } from './plan.ts';
import { readerOf } from './read-field.ts';

/**
 * Tells whether a record was given already, asked once for each in order; nothing where repeats are not looked for. An
 * identifier that could not be read is no other's.
 */
export function columnRepeats({ record, lists }: Plan, table: ColumnTable): ((row: number) => boolean) | undefined {
  if (record === undefined) return undefined;
  const { dictionary, places } = dictionaryIn(table, record.name);
  const read = readerOf(record, lists);
  const numbers = new Map<string, number>();
  const numberOf = Int32Array.from(dictionary, (text) => {
    const value = read(text);
    if (typeof value !== 'string') return -1;
    const number = numbers.get(value) ?? numbers.size;
    numbers.set(value, number);
    return number;
  });
  const seen = new Uint8Array(numbers.size);
  return (row) => {
    const number = numberOf[places[row] ?? 0] ?? -1;
    if (number === -1) return false;
    const isRepeated = seen[number] === 1;
    seen[number] = 1;
    return isRepeated;
  };
}
