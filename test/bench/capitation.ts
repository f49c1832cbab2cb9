import { Decimal } from 'decimal.js';
import { settleWeightedCapitation, type WeightedCapitationTerms } from 'neighbourhood-contracts/payment';
import { race } from './race.ts';

/** Ten cohorts in three bands of need: thirty lines, each exact to the penny, and their sum. */
const price = '121.79';
const groups = Array.from({ length: 30 }, (_, place) => ({
  id: `cohort-${String(place % 10)}-band-${String(Math.floor(place / 10))}`,
  people: 137 + place * 311,
  weight: (0.5 + place * 0.1173).toFixed(4),
}));
const terms: WeightedCapitationTerms = {
  period: { from: '2027-04-01', until: '2028-04-01' },
  countedIn: { from: '2027-01-01', until: '2027-04-01' },
  pricePounds: price,
  normalisation: 'as-given',
  weightsContain: ['age-sex', 'additional-need'],
  adjustments: [],
  compounding: 'simple',
  rounding: { stage: 'each-line', unit: 'penny', mode: 'half-away-from-zero' },
  grounds: { kind: 'agreed', by: 'ICB', document: 'Schedule 3', on: '2027-03-01' },
};
const population = { about: 'our-snp', basis: 'registered', on: '2027-01-01', groups } as const;
const times = 1_000;

/** What somebody would write who knows decimal.js: the same lines with the same working, and no checks of what is given. */
function byDecimal() {
  let total = new Decimal(0);
  const lines = groups.map(({ id, people, weight }) => {
    const amount = new Decimal(people).times(weight).times(price).toDecimalPlaces(2, Decimal.ROUND_HALF_UP);
    total = total.plus(amount);
    const quantity = { amount: String(people), unit: 'patients', on: population.on };
    const working = `${String(people)} × ${weight} × £${price}`;
    return { id, label: id, quantity, rate: price, weight, working, amountPence: amount.times(100).toNumber() };
  });
  return { lines, totalPence: total.times(100).toNumber() };
}

const repeated = (work: () => number) => () => {
  let sum = 0;
  for (let time = 0; time < times; time += 1) sum += work();
  return sum;
};

await race(`${String(times)} capitation statements of ${String(groups.length)} lines`, [
  {
    name: 'neighbourhood-contracts, checked and cited',
    work: repeated(() => {
      const { total } = settleWeightedCapitation(terms, population);
      return total.kind === 'settled' ? total.amountPence : Number.NaN;
    }),
  },
  { name: 'decimal.js with a line each', work: repeated(() => byDecimal().totalPence) },
]);
