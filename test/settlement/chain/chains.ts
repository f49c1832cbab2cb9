import type { DistributionTerms, PassedOnTerms } from 'neighbourhood-contracts/sharing';
import type {
  ChainLevel,
  ContractChain,
  KnownFacts,
  PayingContract,
  PaymentPart,
} from 'neighbourhood-contracts/settlement';
import { toThePenny } from '../../support/payment.ts';
import { agreed, gainShare, holder, known, period, spent, sum } from '../year/mnp.ts';

export const passedOn = (from: string, more: Partial<PassedOnTerms> = {}): PassedOnTerms => ({
  period,
  from,
  gainsShare: '0.6',
  lossesShare: '0',
  counts: 'own-share',
  rounding: toThePenny,
  grounds: agreed,
  ...more,
});

export const budgetOf = (pounds: string): PaymentPart => ({
  id: 'budget',
  title: 'Budget',
  mechanism: 'agreed-sum',
  terms: sum(pounds),
  paidTo: holder,
});

export const shareOf = (more: Partial<Extract<PaymentPart, { mechanism: 'gain-share' }>> = {}): PaymentPart => ({
  id: 'share',
  title: 'Gain share',
  mechanism: 'gain-share',
  terms: gainShare,
  paidTo: holder,
  ...more,
});

export const onwards = (
  from: string,
  more: Partial<PassedOnTerms> = {},
  paidTo: PaymentPart['paidTo'] = holder,
): PaymentPart => ({
  id: 'onwards',
  title: 'Share passed on',
  mechanism: 'passed-on',
  terms: passedOn(from, more),
  paidTo,
});

/** Half to each of two practices’ federations. */
export const halves = {
  gains: { key: { kind: 'equal' }, reinvestFirst: 'nothing', floors: [], caps: 'none' },
  losses: { key: { kind: 'equal' }, floors: [], caps: 'none' },
  grounds: agreed,
} as const satisfies DistributionTerms;

export function level(
  id: string,
  payer: string,
  bodyThatHolds: string,
  parts: readonly PaymentPart[],
  facts: readonly KnownFacts[] = [],
): ChainLevel {
  const form = id.startsWith('iho') ? 'iho' : id.startsWith('mnp') ? 'mnp' : 'snp';
  const contract: PayingContract = { id, form, title: id.toUpperCase(), payer, holder: bodyThatHolds, parts };
  return { contract, year: { year: '2027/28', facts } };
}

/** A chain; from outside comes the money of every payer that holds nothing, but for those that are named as within. */
export function chainOf(
  levels: readonly ChainLevel[],
  claims: ContractChain['claims'] = 'not-kept',
  within: readonly string[] = [],
): ContractChain {
  const holders = new Set([...levels.map((each) => each.contract.holder), ...within]);
  const outside = [...new Set(levels.map((each) => each.contract.payer))].filter((payer) => !holders.has(payer));
  return { id: 'place', title: 'The place', levels, outside, claims };
}

export const saved = (part = 'share', actual = '48000000', partners?: KnownFacts['partners']): KnownFacts =>
  known(part, '2028-05-15', spent(actual), partners);
