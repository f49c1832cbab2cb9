import { compare, fraction, one, sumOf, type ExactNumber } from '../../exact/index.ts';
import { placeIn, shown, type Problem } from '../../problems/index.ts';
import type { PassedOnTerms } from '../../sharing/index.ts';
import { unitsText } from '../claims/claim-words.ts';
import type { ChainLevel } from './contract-chain.ts';
import { groupedBy } from './flows.ts';

/** A share that is agreed to be passed on, and where it stands. */
interface Passed {
  readonly says: string;
  readonly payer: string;
  readonly terms: PassedOnTerms;
  readonly path: string;
}

const sides = { gainsShare: 'gain', lossesShare: 'loss' } as const;

/**
 * What one body receives under one contract is passed on once: the parts of it come to no more than the whole. Its own
 * share counts in all of them, whether they count beside it what it holds for others or not.
 */
export function checkPassedOnOnce(levels: readonly ChainLevel[], path: string): Problem[] {
  const groups = groupedBy(passedOn(levels, path), ({ terms, payer }) => JSON.stringify([terms.from, payer]));
  return [...groups.values()].flatMap((group) => [
    ...checkSide(group, 'gainsShare'),
    ...checkSide(group, 'lossesShare'),
  ]);
}

function passedOn(levels: readonly ChainLevel[], path: string): readonly Passed[] {
  return levels.flatMap(({ contract: { id, payer, parts } }, at) =>
    parts.flatMap((part, place): Passed[] => {
      if (part.mechanism !== 'passed-on' || part.terms === 'not-agreed') return [];
      const where = placeIn(path, 'levels', at, 'contract', 'parts', place, 'terms');
      return [{ says: `${shown(part.id)} of ${shown(id)}`, payer, terms: part.terms, path: where }];
    }),
  );
}

function checkSide(group: readonly Passed[], side: keyof typeof sides): Problem[] {
  const shares = group.flatMap(({ says, path, payer, terms }) => {
    const share: ExactNumber = terms[side] === 'not-agreed' ? 0 : terms[side];
    return [{ says, path, payer, from: terms.from, share: fraction(share) }];
  });
  const agreed = shares.filter(({ share }) => compare(share, fraction(0)) > 0);
  const last = agreed.at(-1);
  const sum = sumOf(agreed.map(({ share }) => share));
  if (last === undefined || compare(sum, one) <= 0) return [];
  const parts = agreed.map(({ says, share }) => `${says} (${unitsText(share)})`).join(' and ');
  const message = `Of the ${sides[side]} that ${shown(last.payer)} has under ${shown(last.from)}, ${unitsText(sum)} times the whole is passed on: by ${parts}.`;
  const help = 'Give shares that come to at most 1 together.';
  return [{ path: placeIn(last.path, side), code: 'contradiction', message, help }];
}
