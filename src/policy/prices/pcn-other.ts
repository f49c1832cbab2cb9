import { periodOfFinancialYear as year } from '../../time/index.ts';
import { cite } from '../citation.ts';
import type { ValueSeries } from '../dated-value.ts';
import { frozen } from '../freeze.ts';
import { asPublished } from './as-published.ts';
import type { UnitPrice } from './unit-price.ts';

function perBed(pounds: string): UnitPrice {
  return { pounds, per: 'bed', each: 'year' };
}

/** The care home premium for each bed of the care homes aligned to a PCN. */
export const pcnCareHomePremium: ValueSeries<UnitPrice> = frozen({
  id: 'pcn-care-home-premium',
  title: 'The care home premium',
  values: [
    asPublished(
      'pcn-care-home-premium-2020',
      '2021-05-10',
      { pounds: '7.50', per: 'bed', each: 'month' },
      { from: '2020-08-01', until: '2021-04-01' },
      [
        cite(
          'bma-pcn-funding-2021',
          'Financial entitlements',
          '£60 per bed for 1 August 2020 to 31 March 2021, "£7.50 per bed per month"',
          'reported-policy',
        ),
      ],
    ),
    asPublished('pcn-care-home-premium-2021-22', '2021-05-10', perBed('120'), year('2021/22'), [
      cite(
        'bma-pcn-funding-2021',
        'Financial entitlements',
        '"£120 per bed per year from 1 April 2021"',
        'reported-policy',
      ),
    ]),
    asPublished('pcn-care-home-premium-2023-24', '2023-03-30', perBed('120'), year('2023/24'), [
      cite('nhs-england-pcn-des-2023-24', 'payments', '£120, as PCC and the BMA quote it', 'reported-policy'),
      cite('pcc-pcn-des-2023', 'payments', '"£120 per year per bed"', 'reported-policy'),
    ]),
    asPublished('pcn-care-home-premium-2024-25', '2024-03-28', perBed('120'), year('2024/25'), [
      cite(
        'nhs-england-pcn-des-2024-25',
        'Care home premium',
        '£120, £10 a month, as Doncaster LMC quotes it',
        'reported-policy',
      ),
      cite(
        'doncaster-lmc-pcn-2024',
        'Care home premium',
        '"£120 per bed for the period 1 April 2024 to 31 March 2025"',
        'reported-policy',
      ),
    ]),
    asPublished('pcn-care-home-premium-2024-25-uplift', '2024-09-26', perBed('127.20'), year('2024/25'), [
      cite(
        'nhs-england-pcn-des-2024-25-amended',
        'Care home premium',
        '£127.20, as Pulse quotes it',
        'reported-policy',
      ),
      cite(
        'pulse-pcn-arrs-2024',
        'text',
        '"from £120 per bed to £127.20", backdated to 1 April 2024',
        'reported-policy',
      ),
    ]),
    asPublished('pcn-care-home-premium-2025-26', '2025-03-27', perBed('130.253'), year('2025/26'), [
      cite('nhs-england-pcn-des-2025-26', 'Care home premium', '£130.253, as Pulse quotes it', 'reported-policy'),
      cite('pulse-pcn-des-2025', 'text', '"from £127.20 to £130.253 per bed"', 'reported-policy'),
    ]),
  ],
});

/** The network participation payment, which goes to practices and not to the PCN. */
export const networkParticipation: ValueSeries<UnitPrice> = frozen({
  id: 'network-participation',
  title: 'The network participation payment',
  values: [
    asPublished(
      'network-participation-2019-20',
      '2019-03-31',
      { pounds: '1.76', per: 'patient', each: 'year' },
      year('2019/20'),
      [cite('pulse-global-sum-2019', 'text', '"£1.76 per head"; how heads are counted is not said', 'reported-policy')],
    ),
    asPublished(
      'network-participation-2021-22',
      '2021-05-10',
      { pounds: '1.76', per: 'patient', each: 'year' },
      year('2021/22'),
      [
        cite(
          'bma-pcn-funding-2021',
          'Financial entitlements',
          '"£1.76 per patient"; how counted is not said',
          'reported-policy',
        ),
      ],
    ),
    asPublished(
      'network-participation-2023-24',
      '2026-11-22',
      { pounds: '1.76', per: 'patient', each: 'year' },
      year('2023/24'),
      [
        cite(
          'bma-pcn-funding-2023',
          'Financial entitlements',
          '"£1.76 per patient"; how counted is not said',
          'reported-policy',
        ),
      ],
    ),
    asPublished(
      'network-participation-2024-25',
      '2024-03-31',
      { pounds: '0.147', per: 'weighted patient', each: 'month' },
      year('2024/25'),
      [
        cite(
          'lincs-lmc-contract-2024',
          'GMS contract changes',
          '"£0.147 per weighted patient", printed as if for a year; it is the month’s part of £1.761 (£0.14675)',
          'reported-policy',
        ),
      ],
    ),
    asPublished(
      'network-participation-2025-26',
      '2025-08-06',
      { pounds: '1.761', per: 'weighted patient', each: 'year' },
      year('2025/26'),
      [
        cite(
          'management-in-practice-2025',
          'text',
          '"£1.761 per weighted patient in 2025/26", from NHS England’s calculator; how weighted is not said',
          'reported-policy',
        ),
      ],
    ),
  ],
});
