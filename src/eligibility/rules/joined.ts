import { holderOf, type Contract } from '../../model/index.ts';
import { periodContains } from '../../time/index.ts';
import { known, missing, open } from '../reading.ts';
import type { Reading, Subject } from '../rule.ts';
import { holderIn } from './holder.ts';

/** Whether the contract is joined to another on the day: by a sub-contract to its holder, or by an agreement over both. */
export function joinedTo(subject: Subject, other: Contract): Reading {
  const { about, index, standpoint } = subject;
  const { subContracts, agreements } = index.portfolio;
  const fact = `${about}: sub-contract or agreement with ${other.id}`;
  const holder = holderOf(other);
  const own = holderIn(subject)?.id;
  if (own !== undefined && own === holder) return open(fact, `One body, ${own}, holds both.`, 'Q6');
  const subContract = subContracts.items.find(({ under, subContractor, period }) => {
    return under === about && subContractor === holder && periodContains(period, standpoint.asAt);
  });
  if (subContract !== undefined)
    return known(fact, true, `${subContract.id} sub-contracts to the holder of ${other.id}.`);
  const agreement = agreements.items.find(({ contracts, parties: partiesOf, period }) => {
    const parties = [own, holder].every((party) => party === undefined || partiesOf.items.includes(party));
    return (
      parties && contracts.includes(about) && contracts.includes(other.id) && periodContains(period, standpoint.asAt)
    );
  });
  if (agreement !== undefined) return known(fact, true, `${agreement.id} joins it with ${other.id}.`);
  if (subContracts.complete && agreements.complete) {
    return known(fact, false, `Sub-contracts and agreements are all given, and none joins it with ${other.id}.`);
  }
  return missing(fact, `No sub-contract or agreement with ${other.id} is given, and the lists are not complete.`);
}
