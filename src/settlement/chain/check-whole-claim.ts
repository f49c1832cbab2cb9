import {
  compare,
  exactly,
  fraction,
  minusInterval,
  nothing,
  plusInterval,
  pointOf,
  workingText,
  type Fraction,
} from '../../exact/index.ts';
import { placeIn, shown, type Problem } from '../../problems/index.ts';
import { checkGainShareFacts, type GainShareFacts } from '../../sharing/index.ts';
import { readTold } from '../../statement/index.ts';
import type { ChainClaims, ChainLevel } from './contract-chain.ts';

const units = { least: 0 };

/** A part claims all that it pays for: of a claim for less, what others are paid for would be paid for here as well. */
export function checkWholeClaim(
  levels: readonly ChainLevel[],
  { register, paidThrough }: ChainClaims,
  path: string,
): Problem[] {
  const partOf = new Map(paidThrough.map(({ claim, part }) => [claim, part]));
  return register.claims.flatMap((claim, place): Problem[] => {
    const avoided = avoidedBy(levels, claim.contract, partOf.get(claim.id));
    if (avoided === undefined || compare(fraction(claim.units), avoided) >= 0) return [];
    const paid = workingText(avoided);
    const message = `The claim ${shown(claim.id)} is for ${workingText(fraction(claim.units))} units, and its part pays for ${paid}.`;
    const help = `Give all the units that the part pays for: ${paid}.`;
    return [{ path: placeIn(path, 'claims', place, 'units'), code: 'contradiction', message, help }];
  });
}

/** The units that a gain share on activity pays for, by the latest facts there are; nothing where they are not known. */
function avoidedBy(levels: readonly ChainLevel[], id: string, part: string | undefined): Fraction | undefined {
  const level = levels.find(({ contract }) => contract.id === id);
  if (level?.contract.parts.find((each) => each.id === part)?.mechanism !== 'gain-share') return undefined;
  const latest = level.year.facts
    .filter((known) => known.part === part)
    .sort((a, b) => (a.knownOn < b.knownOn ? 1 : -1));
  const facts = latest[0]?.facts as GainShareFacts | undefined;
  // What is wrong with the facts is told with the year.
  if (checkGainShareFacts(facts, '').length > 0 || facts?.saving.kind !== 'activity') return undefined;
  return pointOf(
    facts.saving.contracts
      .map(({ expectedUnits, actualUnits }) =>
        minusInterval(readTold(expectedUnits, units), readTold(actualUnits, units)),
      )
      .reduce(plusInterval, exactly(nothing)),
  );
}
