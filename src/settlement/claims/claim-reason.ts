import { compare } from '../../exact/index.ts';
import type { DoubleClaimTerms } from './double-claim-terms.ts';
import type { NestedClaim } from './nest.ts';
import type { PayableBetween } from './payable-units.ts';

const decidedBy: Readonly<Record<DoubleClaimTerms['kind'], string>> = {
  'claims-in-order': 'Others claim the same units, and the order of the claims decides.',
  'schemes-in-order':
    'Others claim the same units: the order of the schemes decides, and within a scheme all are paid pro rata.',
  'pro-rata': 'Others claim the same units, and all are paid pro rata.',
  'not-agreed': 'Others claim the same units, and it is not agreed who is paid for them.',
};

/** Why a claim is payable for what it is, in sentences. */
export function reasonOf({ kind }: DoubleClaimTerms, { units }: NestedClaim, between: PayableBetween): string {
  const { low, high, isContested, turnsOnAvoided } = between;
  if (!isContested && compare(low, units) >= 0) return 'There is room for all that it claims, whoever is paid first.';
  return [
    ...(isContested ? [decidedBy[kind]] : []),
    ...(!isContested && compare(high, units) < 0 ? ['It claims more than was avoided.'] : []),
    ...(turnsOnAvoided ? ['It turns on how many were avoided, which is not known exactly.'] : []),
  ].join(' ');
}
