import { periodOfFinancialYear as year } from '../../time/index.ts';
import { cite } from '../citation.ts';
import type { ValueSeries } from '../dated-value.ts';
import { frozen } from '../freeze.ts';
import { asPublished } from './as-published.ts';
import type { UnitPrice } from './unit-price.ts';

function perPoint(pounds: string): UnitPrice {
  return { pounds, per: 'point', each: 'year' };
}

/** What a point of the Quality and Outcomes Framework pays a practice of the average list. */
export const qofPointValue: ValueSeries<UnitPrice> = frozen({
  id: 'qof-point-value',
  title: 'The value of a QOF point',
  values: [
    asPublished('qof-point-2006-07', '2007-12-31', perPoint('124.60'), year('2006/07'), [
      cite('bma-focus-qof-2007', 'point value', '£124.60 for 5,891 patients', 'reported-policy'),
    ]),
    asPublished('qof-point-2020-21', '2020-03-31', perPoint('194.83'), year('2020/21'), [
      cite(
        'yor-lmc-contract-2020',
        'Top line changes',
        '"The new value of a QOF point will be £194.83"',
        'reported-policy',
      ),
      cite('ardens-qof-2020', 'text', '£194.83 for 8,799 patients', 'reported-policy'),
    ]),
    asPublished('qof-point-2021-22', '2021-02-19', perPoint('201.16'), year('2021/22'), [
      cite('gponline-global-sum-2021', 'text', '"by £6.33, a 3.3% rise, to £201.16"', 'reported-policy'),
      cite('ardens-qof-2021', 'text', '£201.16 for 9,085 patients', 'reported-policy'),
    ]),
    asPublished('qof-point-2022-23', '2023-03-31', perPoint('207.56'), year('2022/23'), [
      cite('lincs-lmc-qof-2022', 'text', '£207.56 for 9,374 patients', 'reported-policy'),
      cite('nhs-england-pms-2023-24', 'para 7', '"from £207.56 to £213.43"', 'in-force'),
    ]),
    asPublished('qof-point-2023-24', '2023-10-04', perPoint('213.43'), year('2023/24'), [
      cite('nhs-england-pms-2023-24', 'para 7', '"from £207.56 to £213.43"', 'in-force'),
    ]),
    asPublished('qof-point-2024-25', '2024-03-31', perPoint('220.62'), year('2024/25'), [
      cite(
        'lincs-lmc-contract-2024',
        'GMS contract changes',
        '£220.62, the average list being 9,964',
        'reported-policy',
      ),
      cite('nhs-england-pms-2025-26', 'para 7', '"from £220.62 to £225.49"', 'in-force'),
    ]),
    asPublished('qof-point-2025-26', '2025-04-14', perPoint('225.49'), year('2025/26'), [
      cite('nhs-england-pms-2025-26', 'para 7', '"from £220.62 to £225.49"', 'in-force'),
    ]),
    asPublished('qof-point-2026-27', '2026-04-05', perPoint('227.95'), year('2026/27'), [
      cite(
        'dhsc-sfe-2026',
        'section 6(8)',
        '£227.95, as others quote it; the Directions could not be opened',
        'reported-policy',
      ),
      cite('haresign-qof-2026', 'text', '"For 2026/27 this is £227.95."', 'reported-policy'),
    ]),
  ],
});

/**
 * The average list, in registered patients, by which the value of a QOF point is scaled to a practice. The value
 * rises with it, so that a point has long paid £0.022142 a patient: a year in which it does not has a wrong figure.
 */
export const qofAverageList: ValueSeries<number> = frozen({
  id: 'qof-average-list',
  title: 'The average list of QOF',
  values: [
    asPublished('qof-list-2006-07', '2007-12-31', 5891, year('2006/07'), [
      cite('bma-focus-qof-2007', 'point value', '£124.60 for 5,891 patients', 'reported-policy'),
    ]),
    asPublished('qof-list-2020-21', '2022-03-31', 8799, year('2020/21'), [
      cite('ardens-qof-2020', 'text', '£194.83 for 8,799 patients', 'reported-policy'),
    ]),
    asPublished('qof-list-2021-22', '2022-03-31', 9085, year('2021/22'), [
      cite('ardens-qof-2021', 'text', '£201.16 for 9,085 patients, which is £0.022142 a patient', 'reported-policy'),
    ]),
    asPublished(
      'qof-list-2021-22-pulse',
      '2026-11-22',
      9103,
      year('2021/22'),
      [
        cite(
          'pulse-intelligence-qof-2021',
          'How payments are calculated',
          '9,103 patients and £201.16: at £0.022098 a patient, one of the two does not fit the other years',
          'reported-policy',
        ),
      ],
      { inConflictWith: ['qof-list-2021-22'] },
    ),
    asPublished('qof-list-2022-23', '2023-03-31', 9374, year('2022/23'), [
      cite('lincs-lmc-qof-2022', 'text', '£207.56 for 9,374 patients', 'reported-policy'),
    ]),
    asPublished('qof-list-2023-24', '2026-11-22', 9639, year('2023/24'), [
      cite(
        'practice-business-qof-2023',
        'text',
        '"the national average practice population figure is 9,639"',
        'reported-policy',
      ),
    ]),
    asPublished('qof-list-2024-25', '2024-03-31', 9964, year('2024/25'), [
      cite('lincs-lmc-contract-2024', 'GMS contract changes', '"9,964 patients on average"', 'reported-policy'),
    ]),
    asPublished('qof-list-2026-27', '2026-11-22', 10_295, year('2026/27'), [
      cite(
        'gp-simulation-2026',
        'on QOF',
        '10,295 patients, which with £227.95 is £0.022142 a patient',
        'reported-policy',
      ),
    ]),
    asPublished(
      'qof-list-2026-27-haresign',
      '2026-11-22',
      10_349,
      year('2026/27'),
      [
        cite(
          'haresign-qof-2026',
          'text',
          '10,349 patients, which with £227.95 is £0.022026 a patient',
          'reported-policy',
        ),
      ],
      { inConflictWith: ['qof-list-2026-27'] },
    ),
  ],
});

/** How many points there are to be earned. */
export const qofTotalPoints: ValueSeries<number> = frozen({
  id: 'qof-total-points',
  title: 'The points of QOF',
  values: [
    asPublished('qof-points-2026-27', '2026-11-22', 582, year('2026/27'), [
      cite('haresign-qof-2026', 'What’s changed', '"Total QOF points rise to 582"', 'reported-policy'),
      cite('gp-simulation-2026', 'on QOF', '582 points', 'reported-policy'),
    ]),
  ],
});
