import type { Measure } from '../measure.ts';
import type { Outcome } from './decide.ts';
import { amountSlot, doesCount, type Disposition } from './disposition.ts';
import type { Slots } from './slots.ts';

/** A measure, and its place among those that are counted. */
export interface PlacedMeasure {
  readonly measure: Measure;
  readonly place: number;
}

/** Records that are alike to some measures. */
export interface Part {
  /** What becomes of them in each of the measures. */
  readonly dispositions: readonly Disposition[];
  /** The slots that some of the measures add up of them. */
  readonly slots: readonly number[];
}

/** The parts that records fall into, for some measures. */
export interface Parts {
  readonly measures: readonly PlacedMeasure[];
  readonly all: readonly Part[];
  /** By the number of the outcome: the number of the part, −1 where it makes no difference when and whose a record is. */
  readonly ofOutcomes: () => Int32Array;
}

/** Parts with none made yet. Outcomes that differ only for other measures are one part. */
export function partsOf(measures: readonly PlacedMeasure[], outcomes: readonly Outcome[], slots: Slots): Parts {
  const all: Part[] = [];
  const numbers = new Map<string, number>();
  const slotOf = measures.map(({ measure }) => amountSlot(measure.sums, slots));
  let known = new Int32Array(0);
  const numberOf = ({ dispositions: every }: Outcome): number => {
    const dispositions = measures.map(({ place }) => Math.max(every[place] ?? -1, -1));
    if (dispositions.every((disposition) => disposition < 0)) return -1;
    const key = dispositions.join(' ');
    const number = numbers.get(key) ?? all.length;
    if (number === all.length) {
      const summed = slotOf.filter((_, place) => dispositions[place] === doesCount);
      all.push({ dispositions, slots: [...new Set(summed.flatMap((slot) => slot ?? []))] });
      numbers.set(key, number);
    }
    return number;
  };
  return {
    measures,
    all,
    ofOutcomes() {
      if (known.length < outcomes.length) {
        const before = known;
        known = Int32Array.from(outcomes, (outcome, place) => before[place] ?? numberOf(outcome));
      }
      return known;
    },
  };
}
