import { pointOf } from '../../exact/index.ts';
import type { DistributionPartner } from './distribution-facts.ts';
import type { GainKey } from './key-terms.ts';
import { mostOf } from './limits-of.ts';
import { type SideRule } from './sides.ts';

/** A fact of partners that a key turns on. */
export type KeyFact = 'budgetPounds' | 'need' | 'performance' | 'lostIncomePounds';

const inWords: Readonly<Record<KeyFact, string>> = {
  budgetPounds: 'budget',
  need: 'population',
  performance: 'performance',
  lostIncomePounds: 'lost income',
};

/** The facts that a key turns on. */
export function factsOf(key: GainKey): readonly KeyFact[] {
  switch (key.kind) {
    case 'budget':
      return ['budgetPounds'];
    case 'need':
      return ['need'];
    case 'performance':
      return ['budgetPounds', 'performance'];
    case 'compensate-first':
      return ['lostIncomePounds', ...factsOf(key.rest)];
    case 'equal':
    case 'agreed-shares':
    case 'shapley':
      return [];
  }
}

/** The fact of partners that has to be told before a key can be worked; nothing where all are known. */
export function unknownFact({ key }: SideRule, partners: readonly DistributionPartner[]): string | undefined {
  const open = factsOf(key).map(
    (fact) => [inWords[fact], partners.filter((each) => each[fact] === 'not-known')] as const,
  );
  return asked(open.find(([, whose]) => whose.length > 0));
}

/** The incomes that have to be told before every cap is known; nothing where all are. */
export function unknownCap({ caps }: SideRule, partners: readonly DistributionPartner[]): string | undefined {
  const open = partners.filter((partner) => {
    const most = mostOf(caps, partner);
    return most !== undefined && pointOf(most) === undefined;
  });
  return asked(open.length > 0 ? ['income', open] : undefined);
}

function asked(open: readonly [string, readonly DistributionPartner[]] | undefined): string | undefined {
  return open && `What was the ${open[0]} of ${named(open[1])}?`;
}

function named(partners: readonly DistributionPartner[]): string {
  const ids = partners.slice(0, mostNamed).map(({ id }) => id);
  const more = partners.length - ids.length;
  if (more > 0) return `${ids.join(', ')} and ${more} more`;
  return ids.length < 2 ? ids.join('') : `${ids.slice(0, -1).join(', ')} and ${ids.slice(-1).join('')}`;
}

const mostNamed = 5;
