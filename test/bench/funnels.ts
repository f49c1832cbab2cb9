import { jStat } from './peers/jstat.ts';
import { rateFunnel } from 'neighbourhood-contracts/statistics';
import { race } from './race.ts';

/** Ten funnels of 1,300 neighbourhoods each, with limits at 95% and 99% for every one: 52,000 quantiles of chi-square. */
const per = 1_000;
const funnels = Array.from({ length: 10 }, (_, funnel) =>
  Array.from({ length: 1_300 }, (_, place) => {
    const denominator = 20_000 + ((place * 7_919 + funnel * 31) % 60_000);
    return { count: Math.round(denominator * 0.004 * (0.8 + ((place * 13) % 41) / 100)), denominator };
  }),
);

/** jstat is right to some ten digits: both agree on the sum of all limits to eight. */
const agreed = (sum: number) => sum.toPrecision(8);

/** The limits of the dashboard in jstat: the arithmetic alone, without checks or standings. */
function jstatSum(units: readonly { readonly count: number; readonly denominator: number }[]): number {
  const total = (of: 'count' | 'denominator') => units.reduce((sum, unit) => sum + unit[of], 0);
  const pooled = total('count') / total('denominator');
  let sum = 0;
  for (const { denominator } of units) {
    const expected = denominator * pooled;
    for (const beyond of [0.025, 0.005]) {
      const lower = jStat.chisquare.inv(beyond, 2 * expected) / 2;
      const upper = jStat.chisquare.inv(1 - beyond, 2 * (expected + 1)) / 2;
      sum += ((lower + upper) / denominator) * per;
    }
  }
  return sum;
}

await race('10 funnels of 1,300 units, limits at two levels', [
  {
    name: 'neighbourhood-contracts, checked and judged',
    work() {
      let sum = 0;
      for (const units of funnels) {
        const { points } = rateFunnel(units, { levels: '95/99', per, target: 'pooled', asIn: 'NNHIP' });
        for (const { against } of points) for (const { lower, upper } of against) sum += lower + upper;
      }
      return agreed(sum);
    },
  },
  {
    name: 'jstat, the limits alone',
    work: () => agreed(funnels.reduce((sum, units) => sum + jstatSum(units), 0)),
  },
]);
