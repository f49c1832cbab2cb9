import type { Measure } from '../measure.ts';
import { partsOf, type Parts, type PlacedMeasure } from './column-parts.ts';
import { emptyPartTally, makeRoomForParts, type PartTally } from './part-tally.ts';
import { placeOnDays } from './place-on-days.ts';
import { placeOnNights } from './place-on-nights.ts';
import type { PlaceBatch, Placing } from './placing.ts';

/** Measures that are attributed to the same day and the same footprint: a record is placed once for all of them. */
export interface Attribution {
  readonly parts: Parts;
  readonly tally: PartTally;
  /** Places so many records from one on, whose outcomes are these; one below 0 is nowhere. */
  readonly add: (start: number, count: number, outcomes: Int32Array) => void;
}

/** The attributions of the measures of a plan. */
export function attributionsOf(placing: Placing): readonly Attribution[] {
  const alike = new Map<string, PlacedMeasure[]>();
  for (const [place, measure] of placing.plan.measures.entries()) {
    const key = JSON.stringify([measure.attributedTo, measure.person]);
    const others = alike.get(key);
    if (others === undefined) alike.set(key, [{ measure, place }]);
    else others.push({ measure, place });
  }
  return [...alike.values()].map((measures) => attributionOf(measures, placing));
}

function attributionOf(measures: readonly PlacedMeasure[], placing: Placing): Attribution {
  const [{ measure }] = measures as readonly [PlacedMeasure];
  const parts = partsOf(measures, placing.outcomes, placing.plan.slots);
  const tally = emptyPartTally(placing.groups.possible);
  const place = placeOn(measure, tally, parts, placing);
  return {
    parts,
    tally,
    add(start, count, outcomes) {
      const partOf = parts.ofOutcomes();
      makeRoomForParts(tally, parts.all);
      place(start, count, outcomes, partOf);
    },
  };
}

function placeOn({ attributedTo, person }: Measure, tally: PartTally, parts: Parts, placing: Placing): PlaceBatch {
  const isRestated = person === 'restated';
  if (attributedTo.kind === 'day') return placeOnDays(attributedTo.field, isRestated, tally, parts, placing);
  return placeOnNights(attributedTo, isRestated, tally, placing);
}
