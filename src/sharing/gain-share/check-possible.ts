import { isBelow, type Interval } from '../../exact/index.ts';
import { placeIn, type Problem } from '../../problems/index.ts';
import { poundsBetween, readTold } from '../../statement/index.ts';
import type { GainShareFacts } from './gain-share-facts.ts';
import type { Saving } from './saving.ts';

const spend = { least: 0 };

/** Problems of facts that cannot all be true: a whole population that spends less than the cohort within it. */
export function checkPossible({ wholePopulation }: GainShareFacts, saving: Saving, path: string): Problem[] {
  if (wholePopulation === 'not-known') return [];
  const at = placeIn(path, 'wholePopulation');
  return [
    ...checkHolds(readTold(wholePopulation.expectedPounds, spend), saving.expected, placeIn(at, 'expectedPounds')),
    ...checkHolds(readTold(wholePopulation.actualPounds, spend), saving.actual, placeIn(at, 'actualPounds')),
  ];
}

function checkHolds(everybody: Interval, cohort: Interval, path: string): Problem[] {
  if (isBelow(everybody, cohort) !== 'yes') return [];
  const message = `The whole population’s spend, ${poundsBetween(everybody)}, is less than that of the cohort within it, ${poundsBetween(cohort)}.`;
  return [
    {
      path,
      code: 'contradiction',
      message,
      help: 'Give the spend of everybody on the same services, the cohort included.',
    },
  ];
}
