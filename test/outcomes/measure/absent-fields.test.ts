import { expect, test } from 'vitest';
import { countRows, type Expression } from 'neighbourhood-contracts/outcomes';
import { everything, lists, measureOf } from './support/spells.ts';

const spell = { person_id: 'a', spell_id: '1', method: '21', admitted: '2026-04-01' };

/** Whether a spell counts by an expression. */
function counts(expression: Expression, fields: Readonly<Record<string, unknown>> = {}): boolean {
  const asked = { cohort: 'everyone', by: [], whenWrong: 'fail', lists } as const;
  const [result] = countRows([measureOf({ counts: expression })], {
    records: [{ ...spell, ...fields }],
    ...asked,
  }).measures;
  return result?.groups.length === 1;
}

const isGeneral: Expression = { kind: 'equals', field: 'specialty', value: '300' };

test('a specialty that is not recorded is neither 300 nor anything else', () => {
  expect(counts(isGeneral)).toBe(false);
  expect(counts({ kind: 'not', of: isGeneral })).toBe(false);
  expect(counts({ kind: 'not', of: isGeneral }, { specialty: '100' })).toBe(true);
});

test('a definition that means to count what is not recorded says so', () => {
  const other: Expression = {
    kind: 'any',
    of: [
      { kind: 'not', of: isGeneral },
      { kind: 'is-absent', field: 'specialty' },
    ],
  };
  expect(counts(other)).toBe(true);
  expect(counts(other, { specialty: '100' })).toBe(true);
  expect(counts(other, { specialty: '300' })).toBe(false);
});

test('undefined, null and an empty text are absent alike, and 0 and false are not', () => {
  const isAbsent = (field: string): Expression => ({ kind: 'is-absent', field });
  for (const absent of [undefined, null, '']) expect(counts(isAbsent('specialty'), { specialty: absent })).toBe(true);
  expect(counts(isAbsent('diagnoses'), { diagnoses: 0 })).toBe(false);
  expect(counts(isAbsent('is_day_case'), { is_day_case: false })).toBe(false);
});

test('what is not known settles nothing by itself, and loses to what is', () => {
  const method = (value: string): Expression => ({ kind: 'equals', field: 'method', value });
  const [yes, no] = [method('21'), method('11')];
  expect(counts({ kind: 'all', of: [yes, isGeneral] })).toBe(false);
  expect(counts({ kind: 'not', of: { kind: 'all', of: [no, isGeneral] } })).toBe(true);
  expect(counts({ kind: 'not', of: { kind: 'all', of: [yes, isGeneral] } })).toBe(false);
  expect(counts({ kind: 'any', of: [yes, isGeneral] })).toBe(true);
  expect(counts({ kind: 'any', of: [no, isGeneral] })).toBe(false);
  expect(counts({ kind: 'not', of: { kind: 'any', of: [no, isGeneral] } })).toBe(false);
});

test('the days to a discharge that has not come are not known', () => {
  const stay: Expression = { kind: 'days-between', from: 'admitted', to: 'discharged', is: 'at-least', than: 1 };
  expect(counts(stay)).toBe(false);
  expect(counts({ kind: 'not', of: stay })).toBe(false);
  expect(counts(stay, { discharged: '2026-04-02' })).toBe(true);
  expect(counts(stay, { discharged: '2026-04-01' })).toBe(false);
});

test('each comparison is asked at its boundary', () => {
  const asks = (is: 'below' | 'at-most' | 'equal-to' | 'at-least' | 'above') =>
    [4, 5, 6].map((diagnoses) => counts({ kind: 'compare', field: 'diagnoses', is, than: 5 }, { diagnoses }));
  expect(asks('below')).toEqual([true, false, false]);
  expect(asks('at-most')).toEqual([true, true, false]);
  expect(asks('equal-to')).toEqual([false, true, false]);
  expect(asks('at-least')).toEqual([false, true, true]);
  expect(asks('above')).toEqual([false, false, true]);
  expect(counts({ kind: 'compare', field: 'admitted', is: 'at-least', than: '2026-04-01' })).toBe(true);
  expect(counts({ kind: 'compare', field: 'admitted', is: 'above', than: '2026-04-01' })).toBe(false);
});

test('nothing asked is asked of every record', () => {
  expect(counts(everything)).toBe(true);
  expect(counts({ kind: 'not', of: everything })).toBe(false);
});
