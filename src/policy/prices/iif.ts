import { periodOfFinancialYear as year, type Period } from '../../time/index.ts';
import { cite } from '../citation.ts';
import type { ValueSeries } from '../dated-value.ts';
import { frozen } from '../freeze.ts';
import { asPublished } from './as-published.ts';
import type { UnitPrice } from './unit-price.ts';

function perPoint(pounds: string): UnitPrice {
  return { pounds, per: 'point', each: 'year' };
}

/** The fund began half-way through 2020/21. */
const firstRun: Period = { from: '2020-10-01', until: '2021-04-01' };

/** What a point of the Investment and Impact Fund pays a PCN of average list and prevalence. */
export const iifPointValue: ValueSeries<UnitPrice> = frozen({
  id: 'iif-point-value',
  title: 'The value of an IIF point',
  values: [
    asPublished('iif-point-2020-21', '2021-03-31', perPoint('111'), firstRun, [
      cite('pulse-intelligence-iif-2020', 'text', '"Each IIF point will be worth £111"', 'reported-policy'),
      cite('healthcare-leader-iif-2021', 'text', '194 points at £111', 'reported-policy'),
    ]),
    asPublished('iif-point-2021-22', '2021-09-30', perPoint('200'), year('2021/22'), [
      cite('healthcare-leader-iif-2021', 'text', '"£200 per point"', 'reported-policy'),
    ]),
    asPublished('iif-point-2024-25', '2024-03-28', perPoint('198'), year('2024/25'), [
      cite(
        'nhs-england-pcn-des-2024-25',
        'Investment and Impact Fund',
        '£198, as Doncaster LMC quotes it',
        'reported-policy',
      ),
      cite('doncaster-lmc-iif-2024', 'payment', '£198 a point', 'reported-policy'),
    ]),
  ],
});

/** How many points a PCN can earn. */
export const iifTotalPoints: ValueSeries<number> = frozen({
  id: 'iif-total-points',
  title: 'The points of the IIF',
  values: [
    asPublished('iif-points-2020-21', '2021-03-31', 194, firstRun, [
      cite('pulse-intelligence-iif-2020', 'text', '"a total of 194 points available to each PCN"', 'reported-policy'),
    ]),
    asPublished('iif-points-2021-22', '2021-09-30', 225, { from: '2021-04-01', until: '2021-10-01' }, [
      cite(
        'healthcare-leader-iif-2021',
        'text',
        '225 points, more indicators being expected in October 2021',
        'reported-policy',
      ),
    ]),
    asPublished('iif-points-2024-25', '2024-03-28', 58, year('2024/25'), [
      cite(
        'nhs-england-pcn-des-2024-25',
        'Investment and Impact Fund',
        '58 for CAN-04 and HI-03, as Doncaster LMC quotes it',
        'reported-policy',
      ),
      cite('doncaster-lmc-iif-2024', 'payment', '58 points', 'reported-policy'),
    ]),
  ],
});
