import { periodOfFinancialYear as year } from '../../time/index.ts';
import { cite } from '../citation.ts';
import type { ValueSeries } from '../dated-value.ts';
import { frozen } from '../freeze.ts';
import { asPublished } from './as-published.ts';
import type { UnitPrice } from './unit-price.ts';

function registered(pounds: string): UnitPrice {
  return { pounds, per: 'registered patient', each: 'year', basis: 'registered' };
}

function adjusted(pounds: string): UnitPrice {
  return { pounds, per: 'adjusted patient', each: 'year', basis: 'pcn-adjusted' };
}

/** Until 2023/24 the whole of core PCN funding; from 2024/25 the part of it that goes by registered patients. */
export const pcnCoreRegistered: ValueSeries<UnitPrice> = frozen({
  id: 'pcn-core-registered',
  title: 'Core PCN funding by registered patients',
  values: [
    asPublished(
      'pcn-core-registered-2019',
      '2020-03-31',
      registered('1.50'),
      { from: '2019-07-01', until: '2021-04-01' },
      [
        cite('yor-lmc-contract-2020', 'Top line changes', '"the existing £1.50/head"', 'reported-policy'),
        cite('essex-lmc-pcn-2020', 'payments', '£1.50 per registered patient', 'reported-policy'),
      ],
    ),
    asPublished('pcn-core-registered-2021-22', '2021-05-10', registered('1.50'), year('2021/22'), [
      cite(
        'bma-pcn-funding-2021',
        'Financial entitlements',
        '"£1.50 per registered patient per year"',
        'reported-policy',
      ),
    ]),
    asPublished('pcn-core-registered-2023-24', '2023-03-30', registered('1.50'), year('2023/24'), [
      cite('nhs-england-pcn-des-2023-24', 'payments', '£1.50, as PCC and the BMA quote it', 'reported-policy'),
      cite('pcc-pcn-des-2023', 'payments', '"£1.50 per year per registered patient"', 'reported-policy'),
    ]),
    asPublished(
      'pcn-core-registered-2024-25',
      '2024-03-28',
      registered('2.218'),
      year('2024/25'),
      [
        cite(
          'nhs-england-pcn-des-2024-25',
          'Core PCN funding',
          '£2.218 of £2.916, as others quote it',
          'reported-policy',
        ),
        cite('pulse-pcn-des-2024', 'text', '"£2.218 multiplied by PCN registered list size"', 'reported-policy'),
        cite(
          'pulse-pcn-arrs-2024',
          'text',
          'The total rose to £2.967; the parts of that were not read.',
          'reported-policy',
        ),
      ],
      { replacedOn: '2024-09-26' },
    ),
    asPublished('pcn-core-registered-2025-26', '2025-03-27', registered('2.266'), year('2025/26'), [
      cite(
        'nhs-england-pcn-des-2025-26',
        'Core PCN funding',
        '£2.266 of £2.999, as Pulse quotes it',
        'reported-policy',
      ),
      cite(
        'pulse-pcn-des-2025',
        'text',
        '"£2.266 being multiplied by the PCN registered list size"',
        'reported-policy',
      ),
    ]),
  ],
});

/** The part of core PCN funding that goes by the PCN adjusted population, since clinical directors and leadership moved into it. */
export const pcnCoreAdjusted: ValueSeries<UnitPrice> = frozen({
  id: 'pcn-core-adjusted',
  title: 'Core PCN funding by adjusted population',
  values: [
    asPublished(
      'pcn-core-adjusted-2024-25',
      '2024-03-28',
      adjusted('0.698'),
      year('2024/25'),
      [
        cite(
          'nhs-england-pcn-des-2024-25',
          'Core PCN funding',
          '£0.698 of £2.916, as others quote it',
          'reported-policy',
        ),
        cite('pulse-pcn-des-2024', 'text', '"£0.698 multiplied by adjusted population"', 'reported-policy'),
        cite(
          'pulse-pcn-arrs-2024',
          'text',
          'The total rose to £2.967; the parts of that were not read.',
          'reported-policy',
        ),
      ],
      { replacedOn: '2024-09-26' },
    ),
    asPublished('pcn-core-adjusted-2025-26', '2025-03-27', adjusted('0.733'), year('2025/26'), [
      cite(
        'nhs-england-pcn-des-2025-26',
        'Core PCN funding',
        '£0.733 of £2.999, as Pulse quotes it',
        'reported-policy',
      ),
      cite('pulse-pcn-des-2025', 'text', '"£0.733 multiplied by PCN adjusted population"', 'reported-policy'),
    ]),
  ],
});

/** The two parts of core PCN funding added together: a sum over two ways of counting, so no population can be multiplied by it. */
export const pcnCoreTotal: ValueSeries<UnitPrice> = frozen({
  id: 'pcn-core-total',
  title: 'Core PCN funding, both parts together',
  values: [
    asPublished(
      'pcn-core-total-2024-25',
      '2024-03-28',
      { pounds: '2.916', per: 'patient', each: 'year' },
      year('2024/25'),
      [
        cite(
          'nhs-england-pcn-des-2024-25',
          'Core PCN funding',
          '£2.916 per patient, as others quote it',
          'reported-policy',
        ),
        cite('pulse-pcn-des-2024', 'text', '"£2.916 per patient"', 'reported-policy'),
      ],
    ),
    asPublished(
      'pcn-core-total-2024-25-uplift',
      '2024-09-26',
      { pounds: '2.967', per: 'patient', each: 'year' },
      year('2024/25'),
      [
        cite(
          'nhs-england-pcn-des-2024-25-amended',
          'Core PCN funding',
          '£2.967, as Pulse quotes it',
          'reported-policy',
        ),
        cite(
          'pulse-pcn-arrs-2024',
          'text',
          '"from £2.916 to £2.967 per patient", backdated to 1 April 2024',
          'reported-policy',
        ),
      ],
    ),
    asPublished(
      'pcn-core-total-2025-26',
      '2025-03-27',
      { pounds: '2.999', per: 'patient', each: 'year' },
      year('2025/26'),
      [
        cite('nhs-england-pcn-des-2025-26', 'Core PCN funding', '£2.999, as Pulse quotes it', 'reported-policy'),
        cite('pulse-pcn-des-2025', 'text', '"from £2.967 to £2.999"', 'reported-policy'),
      ],
    ),
  ],
});

/** The contribution to a clinical director, until it moved into core PCN funding. */
export const pcnClinicalDirector: ValueSeries<UnitPrice> = frozen({
  id: 'pcn-clinical-director',
  title: 'The contribution to a clinical director',
  values: [
    asPublished('pcn-clinical-director-2021-22', '2021-05-10', registered('0.722'), year('2021/22'), [
      cite(
        'bma-pcn-funding-2021',
        'Financial entitlements',
        '"£0.722 per registered patient per year"',
        'reported-policy',
      ),
    ]),
    asPublished('pcn-clinical-director-2023-24', '2023-03-30', registered('0.729'), year('2023/24'), [
      cite('nhs-england-pcn-des-2023-24', 'payments', '£0.729, as PCC and the BMA quote it', 'reported-policy'),
      cite('pcc-pcn-des-2023', 'payments', '"£0.729 per year per registered patient"', 'reported-policy'),
    ]),
  ],
});

/** The leadership and management payment, until it moved into core PCN funding. */
export const pcnLeadershipAndManagement: ValueSeries<UnitPrice> = frozen({
  id: 'pcn-leadership-and-management',
  title: 'The PCN leadership and management payment',
  values: [
    asPublished('pcn-leadership-2023-24', '2023-03-30', adjusted('0.684'), year('2023/24'), [
      cite('nhs-england-pcn-des-2023-24', 'payments', '£0.684, as PCC quotes it', 'reported-policy'),
      cite('pcc-pcn-des-2023', 'payments', '"£0.684 … multiplied by the PCN’s adjusted population"', 'reported-policy'),
    ]),
    asPublished(
      'pcn-leadership-2023-24-bma',
      '2026-11-22',
      adjusted('0.68'),
      year('2023/24'),
      [cite('bma-pcn-funding-2023', 'Financial entitlements', '"£0.68", perhaps £0.684 rounded', 'reported-policy')],
      { inConflictWith: ['pcn-leadership-2023-24'] },
    ),
  ],
});

/** Extended hours access until 2022, enhanced access from then. */
export const pcnEnhancedAccess: ValueSeries<UnitPrice> = frozen({
  id: 'pcn-enhanced-access',
  title: 'The extended or enhanced access payment',
  values: [
    asPublished(
      'pcn-extended-hours-2019',
      '2020-12-31',
      registered('1.45'),
      { from: '2019-07-01', until: '2021-04-01' },
      [
        cite(
          'essex-lmc-pcn-2020',
          'payments',
          'Extended hours access at £1.45 per registered patient',
          'reported-policy',
        ),
      ],
    ),
    asPublished(
      'pcn-extended-hours-2021-22',
      '2021-05-10',
      { pounds: '1.44', per: 'patient', each: 'year' },
      year('2021/22'),
      [
        cite(
          'bma-pcn-funding-2021',
          'Financial entitlements',
          '"£1.44 per patient"; how patients are counted is not said',
          'reported-policy',
        ),
      ],
    ),
    asPublished('pcn-enhanced-access-2023-24', '2023-03-30', adjusted('7.578'), year('2023/24'), [
      cite('nhs-england-pcn-des-2023-24', 'payments', '£7.578, as PCC quotes it', 'reported-policy'),
      cite('pcc-pcn-des-2023', 'payments', '"£7.578 … multiplied by the PCN’s adjusted population"', 'reported-policy'),
    ]),
    asPublished('pcn-enhanced-access-2024-25', '2024-03-28', adjusted('7.674'), year('2024/25'), [
      cite('nhs-england-pcn-des-2024-25', 'Enhanced access', '£7.674, as others quote it', 'reported-policy'),
      cite('pulse-pcn-des-2024', 'text', '"£7.674 multiplied by the PCN’s adjusted population"', 'reported-policy'),
    ]),
    asPublished('pcn-enhanced-access-2024-25-uplift', '2024-09-26', adjusted('7.975'), year('2024/25'), [
      cite('nhs-england-pcn-des-2024-25-amended', 'Enhanced access', '£7.975, as Pulse quotes it', 'reported-policy'),
      cite('pulse-pcn-arrs-2024', 'text', '"from £7.674 to £7.975", backdated to 1 April 2024', 'reported-policy'),
    ]),
    asPublished('pcn-enhanced-access-2025-26', '2025-03-27', adjusted('8.427'), year('2025/26'), [
      cite('nhs-england-pcn-des-2025-26', 'Enhanced access', '£8.427, as Pulse quotes it', 'reported-policy'),
      cite('pulse-pcn-des-2025', 'text', '"from £7.975 to £8.427"', 'reported-policy'),
    ]),
  ],
});

/** The PCN support payment of the first half of 2020/21, in place of the Investment and Impact Fund. */
export const pcnSupport: ValueSeries<UnitPrice> = frozen({
  id: 'pcn-support',
  title: 'The PCN support payment',
  values: [
    asPublished(
      'pcn-support-2020',
      '2020-11-26',
      { pounds: '0.045', per: 'weighted patient', each: 'month' },
      { from: '2020-04-01', until: '2020-10-01' },
      [
        cite(
          'bma-pcn-funding-2020',
          'Investment and impact fund',
          '27p per weighted patient for the six months',
          'reported-policy',
        ),
        cite(
          'bma-pcn-funding-2021',
          'Financial entitlements',
          '£0.27 for the six months, "£0.045 per weighted patient per month"; how patients are weighted is not said',
          'reported-policy',
        ),
      ],
    ),
  ],
});
