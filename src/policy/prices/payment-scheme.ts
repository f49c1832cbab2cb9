import { periodOfFinancialYear as year } from '../../time/index.ts';
import { cite } from '../citation.ts';
import type { ValueSeries } from '../dated-value.ts';
import { frozen } from '../freeze.ts';
import { asPublished } from './as-published.ts';
import type { ShareOfWhole, SumOfMoney, UnitPrice } from './unit-price.ts';

/** By how much prices rise for costs, before efficiency. Whether the two are added or compounded was not read. */
export const costUpliftFactor: ValueSeries<ShareOfWhole> = frozen({
  id: 'cost-uplift-factor',
  title: 'The cost uplift factor',
  values: [
    asPublished('cost-uplift-2020-21', '2020-01-31', { share: '0.025' }, year('2020/21'), [
      cite('hfma-tariff-2020', 'the proposals', '2.5%, as proposed for consultation', 'draft'),
    ]),
    asPublished('cost-uplift-2025-26', '2025-04-04', { share: '0.0415' }, year('2025/26'), [
      cite(
        'nhs-england-nhsps-2025-26',
        'publication page',
        '4.15% "in the initially published 2025/26 NHS Payment Scheme"',
        'in-force',
      ),
    ]),
    asPublished('cost-uplift-2025-26-pay-award', '2025-06-27', { share: '0.0483' }, year('2025/26'), [
      cite(
        'nhs-england-nhsps-2025-26-pay-award',
        'publication page',
        'From 4.15% to 4.83%, "applied from 1 April 2025"',
        'in-force',
      ),
    ]),
  ],
});

/** By how much prices fall for expected efficiency. */
export const efficiencyFactor: ValueSeries<ShareOfWhole> = frozen({
  id: 'efficiency-factor',
  title: 'The efficiency factor',
  values: [
    asPublished('efficiency-2020-21', '2020-01-31', { share: '0.011' }, year('2020/21'), [
      cite('hfma-tariff-2020', 'the proposals', '1.1%, as proposed for consultation', 'draft'),
    ]),
    asPublished('efficiency-2025-26', '2025-12-16', { share: '0.02' }, year('2025/26'), [
      cite(
        'nhs-england-finance-guidance-2026',
        'para 3',
        '"continue the 2% general efficiency factor in 2026/27"',
        'in-force',
      ),
    ]),
    asPublished('efficiency-2026-27', '2025-12-16', { share: '0.02' }, year('2026/27'), [
      cite('nhs-england-finance-guidance-2026', 'para 3', '2%, as the consultation proposes', 'draft'),
    ]),
  ],
});

/** The share of the price paid for emergency admissions above a baseline. */
export const emergencyMarginalRate: ValueSeries<ShareOfWhole> = frozen({
  id: 'emergency-marginal-rate',
  title: 'The marginal rate for emergency admissions',
  values: [
    asPublished(
      'emergency-marginal-rate-2010',
      '2010-03-31',
      { share: '0.3' },
      { from: '2010-04-01', until: '2015-04-01' },
      [
        cite('hsj-marginal-tariff-2009', 'text', '"only 30 per cent … above their 2008-09 levels"', 'reported-policy'),
        cite('hfma-marginal-rate-2013', 'text', '30%, introduced in 2010/11', 'reported-policy'),
      ],
    ),
    asPublished(
      'emergency-marginal-rate-2015',
      '2016-02-01',
      { share: '0.7' },
      { from: '2015-04-01', until: '2019-04-01' },
      [
        cite(
          'hfma-tariff-2016',
          'text',
          '70%; in 2015/16 for the 80% of providers that took the enhanced tariff option, then for all',
          'reported-policy',
        ),
        cite(
          'hfma-blended-2018',
          'text',
          '"a 70% marginal rate" still, to be replaced by blended payment',
          'reported-policy',
        ),
      ],
    ),
  ],
});

/** The share of the value of emergency activity above or below plan that was paid, or paid back, beside the fixed payment. */
export const emergencyBlendedShare: ValueSeries<ShareOfWhole> = frozen({
  id: 'emergency-blended-share',
  title: 'The variable share of blended payment for emergency care',
  values: [
    asPublished('emergency-blended-share-2019-20', '2020-03-31', { share: '0.2' }, year('2019/20'), [
      cite(
        'hsj-blended-2019',
        'text',
        '"a 20 per cent payment or refund for activity above or below plan"',
        'reported-policy',
      ),
    ]),
  ],
});

/** The yearly value of activity up to which a provider and an ICB are normally paid by low volume activity block payment. */
export const lowVolumeActivityThreshold: ValueSeries<SumOfMoney> = frozen({
  id: 'low-volume-activity-threshold',
  title: 'The threshold of low volume activity',
  values: [
    asPublished('low-volume-activity-2025-26', '2025-04-04', { pounds: '1500000' }, year('2025/26'), [
      cite(
        'nhs-england-nhsps-2025-26',
        'NHS provider payment mechanisms, table 1',
        '"normally … an expected value of annual activity of £1.5m or less"',
        'in-force',
      ),
    ]),
  ],
});

/** What a practice can claim under the GP reimbursement scheme, at most, for each patient of its adjusted population. */
export const gpReimbursement: ValueSeries<UnitPrice> = frozen({
  id: 'gp-reimbursement',
  title: 'The practice-level GP reimbursement',
  values: [
    asPublished(
      'gp-reimbursement-2026-27',
      '2026-05-20',
      { pounds: '4.57', per: 'adjusted patient', each: 'year' },
      year('2026/27'),
      [
        cite(
          'nhs-england-gp-supplementary-2026',
          'section 2.2',
          '£4.57 by the practice’s adjusted population, as others quote it; how that is counted was not read',
          'reported-policy',
        ),
        cite('ballards-gp-reimbursement-2026', 'text', '"the £4.57 per adjusted patient"', 'reported-policy'),
      ],
    ),
  ],
});
