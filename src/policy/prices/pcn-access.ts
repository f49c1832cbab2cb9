import { periodOfFinancialYear as year } from '../../time/index.ts';
import { cite } from '../citation.ts';
import type { ValueSeries } from '../dated-value.ts';
import { frozen } from '../freeze.ts';
import { asPublished } from './as-published.ts';
import type { UnitPrice } from './unit-price.ts';

function adjusted(pounds: string): UnitPrice {
  return { pounds, per: 'adjusted patient', each: 'year', basis: 'pcn-adjusted' };
}

/** The national capacity and access support payment (CASP), paid without conditions until it left the DES in 2026. */
export const pcnCapacityAndAccessSupport: ValueSeries<UnitPrice> = frozen({
  id: 'pcn-capacity-and-access-support',
  title: 'The capacity and access support payment (CASP)',
  values: [
    asPublished('pcn-casp-2023-24', '2023-03-30', adjusted('2.765'), year('2023/24'), [
      cite('nhs-england-pcn-des-2023-24', 'payments', '£2.765, as PCC and the BMA quote it', 'reported-policy'),
      cite('pcc-pcn-des-2023', 'payments', '"£2.765 … multiplied by the PCN’s adjusted population"', 'reported-policy'),
      cite('bma-pcn-funding-2023', 'Financial entitlements', '"£2.765 x adjusted population size"', 'reported-policy'),
    ]),
    asPublished(
      'pcn-casp-2023-24-pulse',
      '2024-09-26',
      adjusted('2.795'),
      year('2023/24'),
      [cite('pulse-pcn-flat-2024', 'text', '"from £2.795 in 2023/24 to £3.248 in 2024/25"', 'reported-policy')],
      { inConflictWith: ['pcn-casp-2023-24'] },
    ),
    asPublished('pcn-casp-2024-25', '2024-03-28', adjusted('3.248'), year('2024/25'), [
      cite('nhs-england-pcn-des-2024-25', 'Capacity and access', '£3.248, as others quote it', 'reported-policy'),
      cite('pulse-pcn-flat-2024', 'text', '"to £3.248 in 2024/25"', 'reported-policy'),
      cite('pulse-pcn-des-2025', 'text', '"from £3.248 to £3.208"', 'reported-policy'),
    ]),
    asPublished('pcn-casp-2025-26', '2025-03-27', adjusted('3.208'), year('2025/26'), [
      cite('nhs-england-pcn-des-2025-26', 'Capacity and access', '£3.208, as Pulse quotes it', 'reported-policy'),
      cite('pulse-pcn-des-2025', 'text', '"from £3.248 to £3.208"', 'reported-policy'),
    ]),
  ],
});

/** The most that the capacity and access improvement payment (CAIP) can come to, until it left the DES in 2026. */
export const pcnCapacityAndAccessImprovement: ValueSeries<UnitPrice> = frozen({
  id: 'pcn-capacity-and-access-improvement',
  title: 'The maximum capacity and access improvement payment (CAIP)',
  values: [
    asPublished('pcn-caip-2023-24', '2023-03-31', adjusted('1.185'), year('2023/24'), [
      cite(
        'clinical-pharmacist-solutions-2023',
        'Payment structure',
        '"The maximum a PCN could earn is £1.185 multiplied by the PCN’s Adjusted Population"',
        'reported-policy',
      ),
    ]),
    asPublished(
      'pcn-caip-2023-24-bma',
      '2026-11-22',
      { pounds: '1.185', per: 'registered patient', each: 'year', basis: 'registered' },
      year('2023/24'),
      [cite('bma-pcn-funding-2023', 'Financial entitlements', '"£1.185 per registered patient"', 'reported-policy')],
      { inConflictWith: ['pcn-caip-2023-24'] },
    ),
    asPublished('pcn-caip-2024-25', '2024-03-28', adjusted('1.392'), year('2024/25'), [
      cite('nhs-england-pcn-des-2024-25', 'Capacity and access', '£1.392, as others quote it', 'reported-policy'),
      cite('doncaster-lmc-pcn-2024', 'Capacity and access', 'the entitlements of April 2024', 'reported-policy'),
      cite('pulse-pcn-des-2025', 'text', '"from £1.392 to £1.375"', 'reported-policy'),
    ]),
    asPublished('pcn-caip-2025-26', '2025-03-27', adjusted('1.375'), year('2025/26'), [
      cite('nhs-england-pcn-des-2025-26', 'Capacity and access', '£1.375, as Pulse quotes it', 'reported-policy'),
      cite(
        'pulse-pcn-des-2025',
        'text',
        '£1.375 by adjusted population: a third for risk stratification, two thirds for modern general practice',
        'reported-policy',
      ),
    ]),
  ],
});
