import { fraction, plainDigits, sumOf, workingText } from '../../exact/index.ts';
import { apportion, parsePounds, weight } from '../../money/index.ts';
import { refuse } from '../../problems/index.ts';
import { settle, unitOf, type Draft, type Statement } from '../../statement/index.ts';
import {
  checkFairShareFacts,
  checkFairShareTerms,
  checkFairShareTogether,
  sizeOf,
  type FairShareFacts,
  type FairShareTerms,
} from './fair-share-terms.ts';

/**
 * An allocation shared over footprints in proportion to their populations. The shares sum to the allocation to the
 * penny (largest remainder; equal remainders to the identifier that sorts first).
 *
 * Throws when populations are on different bases or of different days, or there is nobody to share for.
 *
 * @example
 * ```ts
 * import { settleFairShare } from 'neighbourhood-contracts/payment';
 *
 * const grounds = { kind: 'assumed', because: 'a planning figure' } as const;
 * const terms = {
 *   period: { from: '2027-04-01', until: '2028-04-01' },
 *   countedIn: { from: '2026-04-01', until: '2027-04-01' },
 *   basis: 'icb-need-weighted',
 *   grounds,
 * } as const;
 * const counted = { basis: 'icb-need-weighted', on: '2026-07-01' } as const;
 * const footprints = [
 *   { id: 'north', population: { ...counted, weightedPeople: '40000.5' } },
 *   { id: 'south', population: { ...counted, weightedPeople: '59999.5' } },
 * ];
 * const facts = { about: 'ICB', allocation: { pounds: '1000000.01', grounds }, footprints };
 * const [line] = settleFairShare(terms, facts).sections[0]?.lines ?? [];
 * line?.kind === 'conditional' && line.amountPence; // => 40000500
 * ```
 */
export function settleFairShare(terms: FairShareTerms, facts: FairShareFacts): Statement {
  refuse('a fair share', [...checkFairShareTerms(terms, 'terms'), ...checkFairShareFacts(facts, 'facts')]);
  refuse('a fair share', checkFairShareTogether(terms, facts, 'facts'));
  const { allocation, footprints } = facts;
  const sizes = footprints.map(({ population }) => plainDigits(sizeOf(population)));
  const whole = workingText(sumOf(sizes.map(fraction)));
  const sharers = footprints.map(({ id }, place) => ({ key: id, weight: weight(sizes[place] ?? '0') }));
  const shares = apportion(parsePounds(allocation.pounds), sharers);
  const grounds = [allocation.grounds, terms.grounds];
  const drafts = footprints.map(({ id, label = id, population }, place): Draft => {
    const amount = sizes[place] ?? '0';
    return {
      id,
      label,
      quantity: { amount, unit: unitOf(population.basis), on: population.on },
      working: `£${plainDigits(allocation.pounds)} × ${amount} ÷ ${whole}`,
      grounds,
      exact: { pounds: { top: shares[place]?.amountPence ?? 0, under: 100 } },
    };
  });
  return settle({
    mechanism: 'fair-share',
    title: 'Fair shares of an allocation',
    about: facts.about,
    period: terms.period,
    rounding: 'largest-remainder',
    sections: [{ id: 'footprints', title: 'Footprints', drafts }],
    notes:
      terms.basis === 'registered' || terms.basis === 'resident'
        ? ['The shares are by heads alone: nothing is allowed for need.']
        : [],
  });
}
