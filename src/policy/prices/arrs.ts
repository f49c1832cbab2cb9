import { periodOfFinancialYear as year, type Period } from '../../time/index.ts';
import { cite } from '../citation.ts';
import type { ValueSeries } from '../dated-value.ts';
import { frozen } from '../freeze.ts';
import { asPublished } from './as-published.ts';
import type { UnitPrice } from './unit-price.ts';

function perContractorWeighted(pounds: string): UnitPrice {
  return { pounds, per: 'weighted patient', each: 'year', basis: 'contractor-weighted' };
}

function perRole(pounds: string): UnitPrice {
  return { pounds, per: 'whole-time equivalent', each: 'year' };
}

/** When the separate sum for general practitioners ran; from 2025/26 they are within the ceiling. */
const generalPractitionersApart: Period = { from: '2024-10-01', until: '2025-04-01' };

/**
 * What a PCN can be reimbursed under the Additional Roles Reimbursement Scheme, at most, for each patient of its
 * contractor weighted population. The averages printed for 2021/22 and 2022/23 are no rates, and are not here.
 */
export const arrsCeiling: ValueSeries<UnitPrice> = frozen({
  id: 'arrs-ceiling',
  title: 'The ARRS ceiling',
  values: [
    asPublished('arrs-ceiling-2023-24', '2024-09-26', perContractorWeighted('22.671'), year('2023/24'), [
      cite(
        'pulse-pcn-flat-2024',
        'text',
        '"from £22.671, to be multiplied by the PCN contractor weighted population, to £22.894"',
        'reported-policy',
      ),
    ]),
    asPublished('arrs-ceiling-2024-25', '2024-03-28', perContractorWeighted('22.894'), year('2024/25'), [
      cite('nhs-england-pcn-des-2024-25', 'ARRS sum', '£22.894, as Pulse quotes it', 'reported-policy'),
      cite('pulse-pcn-flat-2024', 'text', '"to £22.894"', 'reported-policy'),
      cite('pulse-pcn-arrs-2024', 'text', 'unchanged when other rates rose in September 2024', 'reported-policy'),
    ]),
    asPublished('arrs-ceiling-2025-26', '2025-03-27', perContractorWeighted('26.631'), year('2025/26'), [
      cite(
        'nhs-england-pcn-des-2025-26',
        'ARRS sum',
        '£26.631, general practitioners included, as Pulse quotes it',
        'reported-policy',
      ),
      cite(
        'pulse-pcn-des-2025',
        'text',
        '"£26.631 multiplied by the PCN contractor weighted population"',
        'reported-policy',
      ),
    ]),
  ],
});

/** The sum for general practitioners beside the ARRS ceiling of 2024/25. */
export const arrsGeneralPractitioners: ValueSeries<UnitPrice> = frozen({
  id: 'arrs-general-practitioners',
  title: 'The ARRS sum for general practitioners',
  values: [
    asPublished(
      'arrs-general-practitioners-2024-25',
      '2024-09-26',
      perContractorWeighted('1.303'),
      generalPractitionersApart,
      [
        cite(
          'nhs-england-pcn-des-2024-25-amended',
          'ARRS sum for GPs',
          '£1.303, as Pulse quotes it: the whole sum for 2024/25, to be spent from October',
          'reported-policy',
        ),
        cite(
          'pulse-pcn-arrs-2024',
          'text',
          '"£1.303 multiplied by the PCN contractor weighted population"',
          'reported-policy',
        ),
      ],
    ),
  ],
});

/** The most that can be reimbursed for a general practitioner, outside London. */
export const arrsMaximumGeneralPractitioner: ValueSeries<UnitPrice> = frozen({
  id: 'arrs-maximum-general-practitioner',
  title: 'The ARRS maximum for a general practitioner',
  values: [
    asPublished(
      'arrs-maximum-general-practitioner-2024-25',
      '2024-09-26',
      perRole('92462'),
      generalPractitionersApart,
      [
        cite(
          'nhs-england-pcn-des-2024-25-amended',
          'ARRS sum for GPs',
          '£92,462, as Pulse quotes it',
          'reported-policy',
        ),
        cite('pulse-pcn-arrs-2024', 'text', '"£92,462 across England", with on-costs', 'reported-policy'),
      ],
    ),
  ],
});

/** The most that can be reimbursed for a general practitioner in London. */
export const arrsMaximumGeneralPractitionerLondon: ValueSeries<UnitPrice> = frozen({
  id: 'arrs-maximum-general-practitioner-london',
  title: 'The ARRS maximum for a general practitioner in London',
  values: [
    asPublished(
      'arrs-maximum-general-practitioner-london-2024-25',
      '2024-09-26',
      perRole('95233'),
      generalPractitionersApart,
      [
        cite(
          'nhs-england-pcn-des-2024-25-amended',
          'ARRS sum for GPs',
          '£95,233, as Pulse quotes it',
          'reported-policy',
        ),
        cite('pulse-pcn-arrs-2024', 'text', '"in London where it is £95,233"', 'reported-policy'),
      ],
    ),
  ],
});

function maximum2025(id: string, role: string, pounds: string, says: string): ValueSeries<UnitPrice> {
  return frozen({
    id,
    title: `The ARRS maximum for ${role}`,
    values: [
      asPublished(`${id}-2025-26`, '2025-03-27', perRole(pounds), year('2025/26'), [
        cite('nhs-england-pcn-des-2025-26', 'ARRS maximum amounts', `${says}, as Pulse quotes it`, 'reported-policy'),
        cite('pulse-pcn-des-2025', 'text', says, 'reported-policy'),
      ]),
    ],
  });
}

/** The most that can be reimbursed for a consultant nurse in primary care. */
export const arrsMaximumConsultantNurse: ValueSeries<UnitPrice> = maximum2025(
  'arrs-maximum-consultant-nurse',
  'a consultant nurse',
  '102683',
  '£102,683 with on-costs',
);

/** The most that can be reimbursed for a healthcare support worker at band 3. */
export const arrsMaximumHealthcareSupportWorker: ValueSeries<UnitPrice> = maximum2025(
  'arrs-maximum-healthcare-support-worker',
  'a healthcare support worker',
  '32159',
  '£32,159 with on-costs, band 3',
);

/** The most that can be reimbursed for a nurse new to general practice at band 5. */
export const arrsMaximumNewPracticeNurse: ValueSeries<UnitPrice> = maximum2025(
  'arrs-maximum-new-practice-nurse',
  'a nurse new to general practice',
  '43352',
  '£43,352, band 5',
);

/** The most that can be reimbursed for an experienced general practice nurse at band 6. */
export const arrsMaximumExperiencedPracticeNurse: ValueSeries<UnitPrice> = maximum2025(
  'arrs-maximum-experienced-practice-nurse',
  'an experienced general practice nurse',
  '53319',
  '£53,319, band 6',
);
