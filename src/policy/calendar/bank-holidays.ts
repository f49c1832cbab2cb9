import { cite } from '../citation.ts';
import type { ValueSeries } from '../dated-value.ts';
import { frozen } from '../freeze.ts';

/** The bank holidays of England, year by year, as months and days: `'12-25'`. */
export interface BankHolidays {
  readonly years: Readonly<Record<string, readonly string[]>>;
}

const list = (days: string): readonly string[] => days.split(' ');

/** The bank holidays of England from 2017 to 2029, with those of 2020, 2022 and 2023 that were moved or added. */
export const bankHolidays = frozen<ValueSeries<BankHolidays>>({
  id: 'bank-holidays',
  title: 'The bank holidays of England',
  values: [
    {
      id: 'bank-holidays-2017-to-2026',
      value: {
        years: {
          2017: list('01-02 04-14 04-17 05-01 05-29 08-28 12-25 12-26'),
          2018: list('01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26'),
          2019: list('01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26'),
          // The early May holiday was moved to the anniversary of VE day.
          2020: list('01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28'),
          2021: list('01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28'),
          // The Platinum Jubilee moved one and added one; the state funeral added one.
          2022: list('01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27'),
          // The coronation added one.
          2023: list('01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26'),
          2024: list('01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26'),
          2025: list('01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26'),
          2026: list('01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28'),
        },
      },
      effective: { from: '2017-01-01', until: '2027-01-01' },
      publishedOn: '2026-11-21',
      status: 'in-force',
      citations: [
        cite('gov-uk-bank-holidays', 'England and Wales', 'The days of each year, as others quote them.', 'in-force'),
        cite(
          'banking-and-financial-dealings-act-1971',
          'schedule 1, paragraph 1',
          'Easter Monday, the last Mondays in May and August, and 26 or 27 December; others are proclaimed.',
          'in-force',
        ),
      ],
    },
    {
      id: 'bank-holidays-2027-to-2029',
      value: {
        years: {
          2027: list('01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28'),
          2028: list('01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26'),
          2029: list('01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26'),
        },
      },
      effective: { from: '2027-01-01', until: '2030-01-01' },
      publishedOn: '1971-12-31',
      status: 'library-method',
      citations: [
        cite(
          'banking-and-financial-dealings-act-1971',
          'schedule 1, paragraph 1',
          'Reckoned by the days of the Act and those proclaimed every year; a holiday that is moved or added will change them.',
          'library-method',
        ),
      ],
    },
  ],
});
