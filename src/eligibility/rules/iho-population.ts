import { formatCount } from '../../money/index.ts';
import type { HeadCount, IhoContract } from '../../model/index.ts';
import { contractsInside } from '../covered-practices.ts';
import { populationOf } from '../footprint-population.ts';
import { known, missing, open, withRuling } from '../reading.ts';
import type { Reading, Subject } from '../rule.ts';

/** The population of the contract as a head count, as given or else by its registered lists. */
function headCountOf({ contract, index, standpoint }: Subject): HeadCount | string {
  const { population, footprint } = contract as IhoContract;
  if (population !== undefined)
    return 'people' in population ? population : 'a head count: weighted populations are not compared';
  const counted = populationOf(footprint, standpoint.asAt, index);
  return 'population' in counted ? counted.population : counted.missing;
}

/** Whether the population is larger than that of every SNP and MNP contract within the footprint. */
export function largerThanItsParts(subject: Subject): Reading {
  const { about, index, standpoint } = subject;
  const fact = `${about}: population larger than its parts`;
  const own = headCountOf(subject);
  if (typeof own === 'string') return missing(fact, `To compare populations this is needed: ${own}.`);
  const parts = contractsInside(subject.contract as IhoContract, ['snp', 'mnp'], index, standpoint.asAt);
  if (parts.length === 0) return missing(fact, 'No SNP or MNP contract within the footprint is given.');
  if (own.basis !== 'registered') {
    return open(
      fact,
      `The population is ${own.basis} and its parts are registered: no source says how they compare.`,
      'Q31',
    );
  }
  const counts = parts.map((part) => ({ part, counted: populationOf(part.footprint, standpoint.asAt, index) }));
  const largest = counts.find(({ counted }) => 'population' in counted && counted.population.people >= own.people);
  if (largest !== undefined) return known(fact, false, `${largest.part.id} covers as many people as ${about}.`);
  const uncounted = counts.find(({ counted }) => 'missing' in counted);
  if (uncounted !== undefined) return missing(fact, `The population of ${uncounted.part.id} cannot be counted.`);
  return known(
    fact,
    true,
    `Its ${formatCount(own.people)} registered patients are more than those of any SNP or MNP within it.`,
  );
}

/** Whether the population reaches a minimum, which was never published. */
export function reachesFloor(subject: Subject): Reading {
  const fact = `${subject.about}: minimum population`;
  return withRuling(
    subject,
    'Q4/iho-minimum-population',
    fact,
    'No minimum population was ever published.',
    (floor, by) => {
      const own = headCountOf(subject);
      if (typeof own === 'string') return missing(fact, `To compare populations this is needed: ${own}.`);
      const says = `${formatCount(own.people)} people (${own.basis}); the minimum is ruled to be ${formatCount(Number(floor))}.`;
      return known(fact, own.people >= Number(floor), says, [by]);
    },
  );
}
