import type { Measure } from '../measure.ts';
import { amountSlot, doesCount, withoutAmount, type Disposition } from './disposition.ts';
import type { Outcome } from './decide.ts';
import type { Slots } from './slots.ts';
import { addToCell, cellOf, type MeasureTally } from './tally.ts';

/** Records that are alike to some measures: what is added up of them by group. */
export interface Part {
  /** What becomes of them in each of the measures. */
  readonly dispositions: readonly Disposition[];
  /** Whether it matters to any of the measures when and whose they are. */
  readonly isPlaced: boolean;
  /** The records of each group, by its number. */
  records: Int32Array;
  /** What measures add up of them, by the slot that it stands in. */
  readonly sums: readonly PartSum[];
  outsidePeriod: number;
  outsideCohort: number;
}

/** What is added up in one slot. */
export interface PartSum {
  readonly slot: number;
  amounts: Float64Array;
}

/** The parts of some measures, made as outcomes are met. */
export interface Parts {
  readonly measures: readonly PlacedMeasure[];
  readonly all: readonly Part[];
  /** The part of an outcome, by its number. */
  of(outcome: number): Part;
}

/** A measure, and its place among those that are counted. */
export interface PlacedMeasure {
  readonly measure: Measure;
  readonly place: number;
}

/** Parts with none made yet. Outcomes that differ only for other measures are one part. */
export function partsOf(measures: readonly PlacedMeasure[], outcomes: readonly Outcome[], slots: Slots): Parts {
  const byOutcome: Part[] = [];
  const byKey = new Map<string, Part>();
  const slotOf = measures.map(({ measure }) => amountSlot(measure.sums, slots));
  const make = (outcome: number): Part => {
    const dispositions = measures.map(({ place }) => Math.max(outcomes[outcome]?.dispositions[place] ?? -1, -1));
    const key = dispositions.join(' ');
    let part = byKey.get(key);
    if (part === undefined) {
      const summed = slotOf.filter((slot, place) => slot !== undefined && dispositions[place] === doesCount);
      part = {
        dispositions,
        isPlaced: dispositions.some((disposition) => disposition >= 0),
        records: new Int32Array(0),
        sums: [...new Set(summed)].map((slot) => ({ slot: slot ?? -1, amounts: new Float64Array(0) })),
        outsidePeriod: 0,
        outsideCohort: 0,
      };
      byKey.set(key, part);
    }
    byOutcome[outcome] = part;
    return part;
  };
  return {
    measures,
    get all() {
      return [...byKey.values()];
    },
    of: (outcome) => byOutcome[outcome] ?? make(outcome),
  };
}

/** Makes room for a group. */
export function makeRoom(part: Part, group: number): void {
  const length = Math.max(64, group + 1, part.records.length * 2);
  const records = new Int32Array(length);
  records.set(part.records);
  part.records = records;
  for (const sum of part.sums) {
    const amounts = new Float64Array(length);
    amounts.set(sum.amounts);
    sum.amounts = amounts;
  }
}

/** Adds up the parts of some measures, measure by measure. */
export function addParts(parts: Parts, tallies: readonly MeasureTally[], slots: Slots): void {
  for (const [own, { measure, place }] of parts.measures.entries()) {
    const tally = tallies[place];
    if (tally === undefined) continue;
    const slot = amountSlot(measure.sums, slots);
    for (const part of parts.all) {
      const disposition = part.dispositions[own] ?? -1;
      if (disposition < 0) continue;
      tally.outsidePeriod += part.outsidePeriod;
      tally.outsideCohort += part.outsideCohort;
      const amounts = part.sums.find((sum) => sum.slot === slot)?.amounts ?? part.records;
      addPart(part.records, amounts, disposition, tally);
    }
  }
}

function addPart(
  ofGroups: Int32Array,
  amounts: Int32Array | Float64Array,
  disposition: Disposition,
  tally: MeasureTally,
): void {
  for (let group = 0; group < ofGroups.length; group += 1) {
    const records = ofGroups[group] ?? 0;
    if (records === 0) continue;
    if (disposition === withoutAmount) tally.withoutAmount += records;
    else addToCell(cellOf(tally, group), tally.measure, disposition, records, amounts[group] ?? 0);
  }
}
