import { allocate, dinero, GBP, toSnapshot } from './peers/dinero.ts';
import { apportion, pence, weight } from 'neighbourhood-contracts/money';
import { race } from './race.ts';

/** A million pounds over seventeen PCNs by their lists: the two agree where no remainders tie. */
const lists = [29311, 49767, 66072, 63364, 81673, 37731, 70879, 25853, 46405];
const total = 100_000_000;
const times = 1_000;

const sharers = lists.map((people, place) => ({ key: String(place), weight: weight(people) }));
const sumIsRight = (amounts: readonly number[]) => amounts.reduce((sum, amount) => sum + amount, 0) === total;

await race(`${times} apportionments over ${lists.length} lists`, [
  {
    name: 'neighbourhood-contracts apportion',
    work() {
      let right = 0;
      for (let time = 0; time < times; time += 1) {
        if (sumIsRight(apportion(pence(total), sharers).map(({ amountPence }) => amountPence))) right += 1;
      }
      return right;
    },
  },
  {
    name: 'dinero.js allocate',
    work() {
      let right = 0;
      for (let time = 0; time < times; time += 1) {
        const parts = allocate(dinero({ amount: total, currency: GBP }), lists);
        if (sumIsRight(parts.map((part) => toSnapshot(part).amount))) right += 1;
      }
      return right;
    },
  },
]);
