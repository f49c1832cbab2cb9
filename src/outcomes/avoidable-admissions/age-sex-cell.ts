/** The 40 cells of the indicator AC-02: two sexes by five years of age, the last band being 95 and over. */
export const ageSexCells: readonly string[] = Object.freeze(
  ['FEMALE', 'MALE'].flatMap((sex) => Array.from({ length: 20 }, (_, band) => cellNamed(sex, band))),
);

function cellNamed(sex: string, band: number): string {
  return band === 19 ? `${sex}_95+` : `${sex}_${band * 5}_${band * 5 + 4}`;
}

/**
 * The cell of a person: sex as the NHS Data Dictionary codes it, `1` male and `2` female, and age in whole years from 0 to
 * 120. Nothing for anyone else: the indicator has no cell for them.
 *
 * Source: NHS Digital, iif_indicators, 00_ingest.py.
 *
 * @example
 * ```ts
 * import { ageSexCellOf } from 'neighbourhood-contracts/outcomes';
 *
 * ageSexCellOf('2', 74); // => 'FEMALE_70_74'
 * ageSexCellOf('9', 74); // => undefined
 * ```
 */
export function ageSexCellOf(sex: string, age: number): string | undefined {
  if (!Number.isInteger(age) || age < 0 || age > 120) return undefined;
  const name = sex === '1' ? 'MALE' : sex === '2' ? 'FEMALE' : undefined;
  return name === undefined ? undefined : cellNamed(name, Math.min(19, Math.floor(age / 5)));
}
