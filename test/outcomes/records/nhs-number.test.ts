import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkNhsNumber, isNhsNumber, validateNhsNumbers } from 'neighbourhood-contracts/outcomes';
import { refusalsOf } from '../../support/refusals.ts';

/** The last digit by the five steps of the NHS Data Dictionary, one by one: none where the number is never given. */
function lastDigit(nine: string): string {
  const weighted = Array.from(nine, (digit, place) => Number(digit) * (10 - place));
  const remainder = weighted.reduce((sum, each) => sum + each, 0) % 11;
  const check = 11 - remainder;
  return check === 11 ? '0' : check === 10 ? '' : String(check);
}

const nines = fc.stringMatching(/^\d{9}$/);

test('of the ten numbers with the same nine digits one is right, or none', () => {
  fc.assert(
    fc.property(nines, (nine) => {
      const right = Array.from('0123456789').filter((last) => isNhsNumber(nine + last));
      expect(right).toEqual(Array.from(lastDigit(nine)));
    }),
  );
});

test('one digit that is mistaken, or two neighbours that are swapped, are found', () => {
  const numbers = nines.filter((nine) => lastDigit(nine) !== '').map((nine) => nine + lastDigit(nine));
  fc.assert(
    fc.property(numbers, fc.nat(9), fc.integer({ min: 1, max: 9 }), (number, place, by) => {
      const other = String((Number(number[place]) + by) % 10);
      expect(isNhsNumber(number.slice(0, place) + other + number.slice(place + 1))).toBe(false);
      const next = Math.min(place + 1, 9);
      if (number[place] === number[next]) return;
      const swapped = number.slice(0, place) + number.charAt(next) + number.charAt(place) + number.slice(next + 1);
      expect(isNhsNumber(swapped)).toBe(false);
    }),
  );
});

test('a number that is in print is right, and one whose check would be ten never is', () => {
  expect(isNhsNumber('9434765919')).toBe(true);
  expect(lastDigit('999000000')).toBe('');
  for (const last of '0123456789') expect(isNhsNumber(`999000000${last}`)).toBe(false);
});

test('what is put in where no number is known passes, if its digits are alike', () => {
  for (const digit of '0123456789') expect(isNhsNumber(digit.repeat(10))).toBe(true);
});

test('anything but ten digits in a text is none, and the reason does not repeat it', () => {
  for (const [value, code] of [
    [undefined, 'missing'],
    [null, 'missing'],
    ['', 'missing'],
    [9434765919, 'wrong-type'],
    [['9434765919'], 'wrong-type'],
    ['943 476 5919', 'unknown-value'],
    ['9434765919\n', 'unknown-value'],
    ['943476591', 'unknown-value'],
    ['94347659190', 'unknown-value'],
    ['٩٤٣٤٧٦٥٩١٩', 'unknown-value'],
    ['9434765918', 'unknown-value'],
  ] as const) {
    expect(isNhsNumber(value)).toBe(false);
    const problems = checkNhsNumber(value, 'records[3].nhs_number');
    expect(problems).toMatchObject([{ path: 'records[3].nhs_number', code }]);
    expect(JSON.stringify(problems)).not.toMatch(/94347|943 476/);
  }
  expect(checkNhsNumber('9434765919', 'nhs_number')).toEqual([]);
});

test('of records those with a wrong number are left out and counted, or refused by row', () => {
  const records = ['9434765919', '9434765918', '', 9434765919, undefined].map((nhs) => ({ nhs, kept: true }));
  const asked = { records, field: 'nhs', mayBeAbsent: true, whenWrong: 'exclude' } as const;
  expect(validateNhsNumbers(asked)).toMatchObject({
    records: [records[0], records[2], records[4]],
    wrong: 2,
    quality: [{ rule: 'not-an-nhs-number', field: 'nhs', records: 2 }],
  });
  const needed = { ...asked, mayBeAbsent: false } as const;
  expect(validateNhsNumbers(needed).quality.map(({ rule, records: broken }) => [rule, broken])).toEqual([
    ['missing', 2],
    ['not-an-nhs-number', 2],
  ]);
  expect(refusalsOf(() => validateNhsNumbers({ ...asked, whenWrong: 'fail' }))).toEqual([
    'records[1].nhs contradiction',
    'records[3].nhs contradiction',
  ]);
  expect(() => validateNhsNumbers({ ...asked, whenWrong: 'fail' })).not.toThrow(/94347/);
  expect(refusalsOf(() => validateNhsNumbers({} as never))).toEqual([
    'records missing',
    'field missing',
    'mayBeAbsent missing',
    'whenWrong missing',
  ]);
});
