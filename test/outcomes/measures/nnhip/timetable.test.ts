import { nnhipTimetable } from 'neighbourhood-contracts/outcomes';
import type { Month } from 'neighbourhood-contracts/time';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { refusalsOf } from '../../../support/refusals.ts';

/** Appendix 1 of the guide: the period, and the four dates. */
const printed = `
01/01/2026 31/01/2026 27/03/2026 03/04/2026 03/04/2026 10/04/2026
01/02/2026 28/02/2026 24/04/2026 01/05/2026 01/05/2026 08/05/2026
01/03/2026 31/03/2026 26/05/2026 02/06/2026 02/06/2026 09/06/2026
01/04/2026 30/04/2026 25/06/2026 02/07/2026 02/07/2026 09/07/2026
01/05/2026 31/05/2026 24/07/2026 31/07/2026 31/07/2026 07/08/2026
01/06/2026 30/06/2026 25/08/2026 01/09/2026 01/09/2026 08/09/2026
01/07/2026 31/07/2026 25/09/2026 02/10/2026 02/10/2026 09/10/2026
01/08/2026 31/08/2026 26/10/2026 02/11/2026 02/11/2026 09/11/2026
01/09/2026 30/09/2026 25/11/2026 02/12/2026 02/12/2026 09/12/2026
01/10/2026 31/10/2026 25/12/2026 01/01/2027 01/01/2027 08/01/2027
01/11/2026 30/11/2026 25/01/2027 01/02/2027 01/02/2027 08/02/2027
01/12/2026 31/12/2026 25/02/2027 04/03/2027 04/03/2027 11/03/2027
01/01/2027 31/01/2027 26/03/2027 02/04/2027 02/04/2027 09/04/2027
01/02/2027 28/02/2027 23/04/2027 30/04/2027 30/04/2027 07/05/2027
01/03/2027 31/03/2027 26/05/2027 02/06/2027 02/06/2027 09/06/2027
`
  .trim()
  .split('\n')
  .map((line) => line.split(' ').map((date) => date.split('/').reverse().join('-')));

test.each(printed)(
  'the month from %s is as the guide prints it',
  (firstDay, lastDay, initial, report, second, final) => {
    const month = firstDay.slice(0, 7) as Month;
    expect(nnhipTimetable(month)).toMatchObject({
      month,
      firstDay,
      lastDay,
      initialSubmission: initial,
      initialReport: report,
      secondSubmission: second,
      finalReport: final,
      basis: 'printed',
    });
  },
);

test('three months of the guide have dates on bank holidays, which are named and stay', () => {
  const troubled = printed.flatMap(([firstDay = '']) => {
    const { month, onBankHoliday } = nnhipTimetable(firstDay.slice(0, 7) as Month);
    return onBankHoliday.length === 0 ? [] : [[month, onBankHoliday]];
  });
  expect(troubled).toEqual([
    ['2026-01', ['initialReport', 'secondSubmission']],
    ['2026-10', ['initialSubmission', 'initialReport', 'secondSubmission']],
    ['2027-01', ['initialSubmission']],
  ]);
});

test('after the guide the dates are those of the formula in the template', () => {
  expect(nnhipTimetable('2027-04')).toMatchObject({ initialSubmission: '2027-06-25', basis: 'by-the-formula' });
  expect(nnhipTimetable('2028-02')).toMatchObject({ lastDay: '2028-02-29', initialSubmission: '2028-04-25' });
});

test('the text of the guide allows two weeks more than its timetable', () => {
  expect(nnhipTimetable('2026-04')).toMatchObject({
    secondSubmission: '2026-07-02',
    secondSubmissionByText: '2026-07-16',
  });
});

test('beyond the bank holidays that are held it is not known whether a date is one', () => {
  expect(nnhipTimetable('2029-09').onBankHoliday).toEqual([]);
  expect(nnhipTimetable('2029-10').onBankHoliday).toBe('not-known');
});

test('every date is a day from Monday to Friday, at most eight weeks after the month', () => {
  const months = fc
    .tuple(fc.integer({ min: 2026, max: 2997 }), fc.integer({ min: 1, max: 12 }))
    .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}` as Month);
  fc.assert(
    fc.property(months, (month) => {
      const { lastDay, initialSubmission, initialReport, finalReport } = nnhipTimetable(month);
      for (const day of [initialSubmission, initialReport, finalReport]) {
        expect([1, 2, 3, 4, 5]).toContain(new Date(`${day}T00:00:00Z`).getUTCDay());
      }
      const days = (Date.parse(initialSubmission) - Date.parse(lastDay)) / 86_400_000;
      expect(days).toBeGreaterThanOrEqual(54);
      expect(days).toBeLessThanOrEqual(56);
    }),
  );
});

test('a month before the programme, and what is no month, are refused', () => {
  expect(refusalsOf(() => nnhipTimetable('2025-12'))).toEqual(['month out-of-range']);
  expect(refusalsOf(() => nnhipTimetable('2999-01'))).toEqual(['month out-of-range']);
  expect(refusalsOf(() => nnhipTimetable('April' as Month))).toEqual(['month not-a-month']);
  expect(refusalsOf(() => nnhipTimetable(undefined as unknown as Month))).toEqual(['month missing']);
});
