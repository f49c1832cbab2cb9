import { periodOfFinancialYear as year } from '../../time/index.ts';
import { cite } from '../citation.ts';
import type { ValueSeries } from '../dated-value.ts';
import { frozen } from '../freeze.ts';
import { asPublished } from './as-published.ts';
import type { ShareOfWhole, UnitPrice } from './unit-price.ts';

/** The share of the global sum that is deducted from a practice that opts out of out-of-hours services. */
export const gmsOutOfHoursShare: ValueSeries<ShareOfWhole> = frozen({
  id: 'gms-out-of-hours-share',
  title: 'The out-of-hours deduction from the global sum',
  values: [
    asPublished('gms-out-of-hours-share-2015-16', '2016-06-30', { share: '0.0539' }, year('2015/16'), [
      cite('ispecialist-gp-funding-2016', 'text', '"from 5.39% in 2015/16 to 5.15% in 2016/17"', 'reported-policy'),
      cite('medeconomics-2016', 'Key changes', 'the same', 'reported-policy'),
    ]),
    asPublished('gms-out-of-hours-share-2016-17', '2016-06-30', { share: '0.0515' }, year('2016/17'), [
      cite('ispecialist-gp-funding-2016', 'text', '"from 5.39% in 2015/16 to 5.15% in 2016/17"', 'reported-policy'),
      cite('medeconomics-2016', 'Key changes', 'the same', 'reported-policy'),
    ]),
    asPublished('gms-out-of-hours-share-2018-19', '2019-03-31', { share: '0.0487' }, year('2018/19'), [
      cite(
        'carpenter-box-2018',
        'text',
        '"For 2018/19 the opt-out percentage for out of hours is 4.87%."',
        'reported-policy',
      ),
      cite('nhs-payments-gp-2018-19', 'Annex 1', 'With the price, reproduces global sums.', 'library-method'),
    ]),
    asPublished('gms-out-of-hours-share-2019-20', '2019-04-10', { share: '0.0482' }, year('2019/20'), [
      cite(
        'rbp-five-year-deal-2019',
        'Global sum funding',
        '4.82% of the global sum from April 2019',
        'reported-policy',
      ),
      cite('nhs-payments-gp-2019-20', 'Annex 1', 'With the price, reproduces global sums.', 'library-method'),
    ]),
    asPublished('gms-out-of-hours-share-2020-21', '2020-09-30', { share: '0.0477' }, year('2020/21'), [
      cite(
        'lentells-core-funding-2020',
        'OOH opt out',
        '"Reduces from 4.82% to 4.77% of global sum"',
        'reported-policy',
      ),
      cite('nhs-payments-gp-2020-21', 'Annex 1', 'With the price, reproduces global sums.', 'library-method'),
    ]),
    asPublished('gms-out-of-hours-share-2021-22', '2022-06-30', { share: '0.0475' }, year('2021/22'), [
      cite('aisma-gms-2022', 'Practice level funding', '"will remain at 4.75%" in 2022/23', 'reported-policy'),
    ]),
    asPublished('gms-out-of-hours-share-2022-23', '2022-06-30', { share: '0.0475' }, year('2022/23'), [
      cite('aisma-gms-2022', 'Practice level funding', '"will remain at 4.75%"', 'reported-policy'),
    ]),
    asPublished('gms-out-of-hours-share-2023-24', '2023-10-04', { share: '0.0475' }, year('2023/24'), [
      cite('nhs-england-pms-2023-24', 'para 6.2', '"remain at 4.75% in 2023/24, equating to £4.86"', 'in-force'),
    ]),
    asPublished('gms-out-of-hours-share-2024-25', '2025-04-14', { share: '0.0475' }, year('2024/25'), [
      cite('nhs-england-pms-2025-26', 'para 6.2', '"remains at 4.75% in 2025/26"', 'in-force'),
    ]),
    asPublished('gms-out-of-hours-share-2025-26', '2025-04-14', { share: '0.0475' }, year('2025/26'), [
      cite('nhs-england-pms-2025-26', 'para 6.2', '"remains at 4.75% in 2025/26, equating to £5.78"', 'in-force'),
    ]),
    asPublished('gms-out-of-hours-share-2026-27', '2026-11-22', { share: '0.047' }, year('2026/27'), [
      cite(
        'gp-simulation-2026',
        'on the global sum',
        'Practices that opt out "lose 4.7%". Not found elsewhere.',
        'reported-policy',
      ),
    ]),
  ],
});

function perWeightedPatient(pounds: string): UnitPrice {
  return { pounds, per: 'weighted patient', each: 'year', basis: 'contractor-weighted' };
}

/** What the out-of-hours deduction comes to in pounds, as printed: not always what the price and the share give. */
export const gmsOutOfHoursPounds: ValueSeries<UnitPrice> = frozen({
  id: 'gms-out-of-hours-pounds',
  title: 'The out-of-hours deduction in pounds, as printed',
  values: [
    asPublished('gms-out-of-hours-pounds-2021-22', '2021-02-19', perWeightedPatient('4.59'), year('2021/22'), [
      cite(
        'gponline-global-sum-2021',
        'text',
        '£4.59. At 4.75% the price of £96.78 gives £4.597, and £97.28 gives £4.621.',
        'reported-policy',
      ),
    ]),
    asPublished('gms-out-of-hours-pounds-2023-24', '2023-10-04', perWeightedPatient('4.86'), year('2023/24'), [
      cite('nhs-england-pms-2023-24', 'para 6.2', '£4.86, as £102.28 at 4.75% gives to the penny', 'in-force'),
    ]),
    asPublished('gms-out-of-hours-pounds-2023-24-uplift', '2023-11-30', perWeightedPatient('4.97'), year('2023/24'), [
      cite('liverpool-chamber-2023', 'text', '"around £4.97 per weighted patient, up from £4.86"', 'reported-policy'),
    ]),
    asPublished('gms-out-of-hours-pounds-2025-26', '2025-04-14', perWeightedPatient('5.78'), year('2025/26'), [
      cite(
        'nhs-england-pms-2025-26',
        'para 6.2',
        '£5.78. £121.79 at 4.75% is £5.785025, which to the nearest penny is £5.79.',
        'in-force',
      ),
    ]),
    asPublished('gms-out-of-hours-pounds-2025-26-uplift', '2025-08-07', perWeightedPatient('5.86'), year('2025/26'), [
      cite('practice-index-global-sum-2025', 'text', '4.75%, "equating to £5.86 per patient"', 'reported-policy'),
    ]),
  ],
});
