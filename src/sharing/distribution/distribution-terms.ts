import { checkShare, type ExactNumber } from '../../exact/index.ts';
import { checkKind, checkObject, type FieldChecks, type Problem } from '../../problems/index.ts';
import { checkAmount, checkGrounds, type Grounds } from '../../statement/index.ts';
import { checkAgreed, type Agreed } from '../gain-share/agreed.ts';
import { checkBodyId } from './distribution-facts.ts';
import { checkGainKey, checkLossKey, type GainKey, type LossKey } from './key-terms.ts';
import { checkCaps, checkFloors, type DistributionCaps, type PartnerFloor } from './limit-terms.ts';

/** Who gets a gain, and who bears a loss. What is not agreed is said to be so: no term has a default. */
export interface DistributionTerms {
  readonly gains: Agreed<GainDistribution>;
  /** Losses may be shared by another key than gains, and under other limits. */
  readonly losses: Agreed<LossDistribution>;
  readonly grounds: Grounds;
}

/** How a gain is shared among partners. */
export interface GainDistribution {
  readonly key: GainKey;
  /** What is set aside for reinvestment before anything is shared. */
  readonly reinvestFirst: Reinvestment | 'nothing';
  readonly floors: readonly PartnerFloor[];
  readonly caps: DistributionCaps | 'none';
}

/** How a loss is shared among partners. */
export interface LossDistribution {
  readonly key: LossKey;
  readonly floors: readonly PartnerFloor[];
  readonly caps: DistributionCaps | 'none';
}

/**
 * A share of the gain from 0 to 1; or pounds in whole pence, or the whole gain where it is less. `heldBy` is the identifier
 * of the body that holds it.
 */
export type Reinvestment =
  | { readonly kind: 'share'; readonly share: ExactNumber; readonly heldBy: string }
  | { readonly kind: 'pounds'; readonly pounds: ExactNumber; readonly heldBy: string };

const reinvestmentKinds = {
  share: {
    share: (share: unknown, at: string) => checkShare(share, at, 'The share reinvested'),
    heldBy: checkBodyId,
  },
  pounds: {
    pounds: (pounds: unknown, at: string) => checkAmount(pounds, at, 'The amount reinvested', 0),
    heldBy: checkBodyId,
  },
};

const lossChecks: FieldChecks = { key: checkLossKey, floors: checkFloors, caps: checkCaps };

const gainChecks: FieldChecks = {
  ...lossChecks,
  key: checkGainKey,
  reinvestFirst: (first, at) => (first === 'nothing' ? [] : checkKind(first, at, reinvestmentKinds)),
};

const termsChecks: FieldChecks = {
  gains: checkAgreed((gains, at) => checkObject(gains, at, gainChecks)),
  losses: checkAgreed((losses, at) => checkObject(losses, at, lossChecks)),
  grounds: checkGrounds,
};

/** Problems of the terms of a distribution. */
export function checkDistributionTerms(value: unknown, path: string): Problem[] {
  return checkObject(value, path, termsChecks);
}
