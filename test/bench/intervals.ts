import { jStat } from './peers/jstat.ts';
import { estimateRate } from 'neighbourhood-contracts/statistics';
import { race } from './race.ts';

/** A million rates of small neighbourhoods, a third of them of fewer than ten events, whose limits are then exact. */
const count = 1_000_000;
const level = 0.95;
const per = 1_000;
const eventsOf = (place: number) => (place % 3 === 0 ? (place / 3) % 10 : 10 + (place % 990));
const peopleOf = (place: number) => 2_000 + (place % 977);

/** The rule of official statistics in jstat: the arithmetic alone, without checks, names or objects. */
function jstatLimits(events: number): readonly [number, number] {
  const upperChance = level + (1 - level) / 2;
  if (events < 10) {
    const lower = events === 0 ? 0 : jStat.chisquare.inv(1 - upperChance, 2 * events) / 2;
    return [lower, jStat.chisquare.inv(upperChance, 2 * events + 2) / 2];
  }
  const z = jStat.normal.inv(upperChance, 0, 1);
  const next = events + 1;
  return [
    events * (1 - 1 / (9 * events) - z / (3 * Math.sqrt(events))) ** 3,
    next * (1 - 1 / (9 * next) + z / (3 * Math.sqrt(next))) ** 3,
  ];
}

/** jstat is right to some ten digits: both agree on the sum of all limits to eight. */
const agreed = (sum: number) => sum.toPrecision(8);

await race(`${String(count)} intervals of rates, exact below ten events and Byar’s from ten`, [
  {
    name: 'neighbourhood-contracts, checked and named',
    work() {
      let sum = 0;
      for (let place = 0; place < count; place += 1) {
        const { lower, upper } = estimateRate(eventsOf(place), peopleOf(place), { level, per });
        sum += lower + upper;
      }
      return agreed(sum);
    },
  },
  {
    name: 'jstat, the arithmetic alone',
    work() {
      let sum = 0;
      for (let place = 0; place < count; place += 1) {
        const [lower, upper] = jstatLimits(eventsOf(place));
        sum += ((lower + upper) / peopleOf(place)) * per;
      }
      return agreed(sum);
    },
  },
]);
