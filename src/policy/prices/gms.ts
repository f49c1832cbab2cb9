import { periodOfFinancialYear as year } from '../../time/index.ts';
import { cite } from '../citation.ts';
import type { ValueSeries } from '../dated-value.ts';
import { frozen } from '../freeze.ts';
import { asPublished } from './as-published.ts';
import type { UnitPrice } from './unit-price.ts';

function perWeightedPatient(pounds: string): UnitPrice {
  return { pounds, per: 'weighted patient', each: 'year', basis: 'contractor-weighted' };
}

/**
 * The GMS global sum price: pounds a year for each patient of the contractor weighted population, before the
 * out-of-hours deduction. A pay award may raise it within the year, back to 1 April: then there are two values.
 */
export const gmsGlobalSumPrice: ValueSeries<UnitPrice> = frozen({
  id: 'gms-global-sum-price',
  title: 'The GMS global sum price',
  values: [
    asPublished('gms-price-2014-15', '2015-03-31', perWeightedPatient('73.56'), year('2014/15'), [
      cite('bma-contract-payments-2015', 'Increase to global sum', '"£73.56 (2014-2015)"', 'reported-policy'),
    ]),
    asPublished(
      'gms-price-2015-16-april',
      '2015-03-31',
      perWeightedPatient('75.77'),
      { from: '2015-04-01', until: '2015-10-01' },
      [
        cite(
          'bma-contract-payments-2015',
          'Increase to global sum',
          '£75.77 from 1 April 2015, to rise again on 1 October when seniority money is reinvested.',
          'reported-policy',
        ),
      ],
    ),
    asPublished(
      'gms-price-2015-16-october',
      '2016-03-31',
      perWeightedPatient('76.51'),
      { from: '2015-10-01', until: '2016-04-01' },
      [
        cite(
          'pulse-global-sum-2016',
          'text',
          '£75.77 for the first half of 2015/16, £76.51 for the second.',
          'reported-policy',
        ),
        cite('medeconomics-2016', 'Key changes', '"from £76.51 to £80.59"', 'reported-policy'),
      ],
    ),
    asPublished('gms-price-2016-17', '2016-03-31', perWeightedPatient('80.59'), year('2016/17'), [
      cite('pulse-global-sum-2016', 'headline', '£80.59 per patient from April 2016', 'reported-policy'),
      cite('medeconomics-2016', 'Key changes', '"from £76.51 to £80.59"', 'reported-policy'),
    ]),
    asPublished('gms-price-2017-18', '2017-03-31', perWeightedPatient('85.35'), year('2017/18'), [
      cite('gponline-global-sum-2017', 'text', '"£85.35 per weighted patient from April 2017"', 'reported-policy'),
    ]),
    asPublished('gms-price-2018-19', '2018-05-31', perWeightedPatient('87.92'), year('2018/19'), [
      cite(
        'medeconomics-2018',
        'text',
        '"from £85.35 per weighted patient to £87.92", a pay award still to come',
        'reported-policy',
      ),
    ]),
    asPublished('gms-price-2018-19-uplift', '2019-03-31', perWeightedPatient('88.96'), year('2018/19'), [
      cite('pulse-global-sum-2019', 'text', '"from £88.96 in 2018/19 to £89.88 in 2019/20"', 'reported-policy'),
      cite('bma-contract-faqs-2018', 'Funding', '£88.96, backdated to 1 April 2018', 'reported-policy'),
      cite(
        'nhs-payments-gp-2018-19',
        'Annex 1',
        'Reproduces the global sums of most practices outside London.',
        'library-method',
      ),
    ]),
    asPublished('gms-price-2019-20', '2019-03-31', perWeightedPatient('89.88'), year('2019/20'), [
      cite('pulse-global-sum-2019', 'text', '"from £88.96 in 2018/19 to £89.88 in 2019/20"', 'reported-policy'),
      cite(
        'nhs-payments-gp-2019-20',
        'Annex 1',
        'Reproduces the global sums of most practices outside London.',
        'library-method',
      ),
    ]),
    asPublished('gms-price-2020-21', '2020-03-31', perWeightedPatient('93.46'), year('2020/21'), [
      cite(
        'yor-lmc-contract-2020',
        'Top line changes',
        '"The new value of Global Sum from 1st April will be £93.46"',
        'reported-policy',
      ),
      cite(
        'nhs-payments-gp-2020-21',
        'Annex 1',
        'Reproduces the global sums of most practices outside London.',
        'library-method',
      ),
    ]),
    asPublished('gms-price-2021-22', '2021-02-19', perWeightedPatient('97.28'), year('2021/22'), [
      cite('gponline-global-sum-2021', 'text', '"to £97.28 from April", as first announced', 'reported-policy'),
    ]),
    asPublished('gms-price-2021-22-corrected', '2021-04-15', perWeightedPatient('96.78'), year('2021/22'), [
      cite(
        'larking-gowen-gms-2021',
        'text',
        '"up from £93.46 to £96.78", which later years go on from',
        'reported-policy',
      ),
    ]),
    asPublished('gms-price-2022-23', '2022-06-30', perWeightedPatient('99.70'), year('2022/23'), [
      cite(
        'aisma-gms-2022',
        'Practice level funding',
        '"from £96.78 to £99.70 per weighted patient"',
        'reported-policy',
      ),
    ]),
    asPublished('gms-price-2023-24', '2023-03-31', perWeightedPatient('102.28'), year('2023/24'), [
      cite('dhsc-sfe-2023', 'section 3(4)', '"£102.28", as the Directions that amended it quote it', 'in-force'),
      cite('nhs-england-pms-2023-24', 'para 6.1', '"increases from £99.70 to £102.28"', 'in-force'),
    ]),
    asPublished('gms-price-2023-24-uplift', '2023-10-04', perWeightedPatient('104.73'), year('2023/24'), [
      cite(
        'management-in-practice-2023',
        'text',
        'From £102.28 to £104.73, backdated to April 2023',
        'reported-policy',
      ),
    ]),
    asPublished('gms-price-2024-25', '2024-03-31', perWeightedPatient('107.57'), year('2024/25'), [
      cite(
        'pulse-global-sum-2024',
        'text',
        '£107.57 "up from £104.73", in the directions for 2024/25',
        'reported-policy',
      ),
      cite(
        'lincs-lmc-contract-2024',
        'GMS contract changes',
        '£107.57 on the "contractor weighted population figure"',
        'reported-policy',
      ),
    ]),
    asPublished('gms-price-2024-25-uplift', '2024-09-02', perWeightedPatient('112.50'), year('2024/25'), [
      cite('management-in-practice-2024', 'text', '£112.50 for 2024/25, backdated to 1 April', 'reported-policy'),
      cite('nhs-england-pms-2025-26', 'para 6.1', '"increases from £112.50 to £121.79"', 'in-force'),
    ]),
    asPublished('gms-price-2025-26', '2025-04-14', perWeightedPatient('121.79'), year('2025/26'), [
      cite('nhs-england-pms-2025-26', 'para 6.1', '"increases from £112.50 to £121.79"', 'in-force'),
    ]),
    asPublished('gms-price-2025-26-uplift', '2025-08-07', perWeightedPatient('123.34'), year('2025/26'), [
      cite(
        'practice-index-global-sum-2025',
        'text',
        'From £121.79 to £123.34, backdated to 1 April 2025',
        'reported-policy',
      ),
      cite(
        'pulse-global-sum-2025',
        'text',
        'NHS England: "The new global sum for 2025/26 is £123.34."',
        'reported-policy',
      ),
    ]),
    asPublished('gms-price-2026-27', '2026-04-05', perWeightedPatient('130.07'), year('2026/27'), [
      cite(
        'dhsc-sfe-2026',
        'section 2',
        '£130.07, as others quote it; the Directions could not be opened',
        'reported-policy',
      ),
      cite('medicines-team-contract-2026', 'The Global Sum', '"£130.07 per weighted patient"', 'reported-policy'),
    ]),
  ],
});
