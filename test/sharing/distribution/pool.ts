import {
  linesOf,
  settleDistribution,
  type DistributionCaps,
  type DistributionPartner,
  type DistributionTerms,
  type GainDistribution,
  type Line,
  type LossDistribution,
  type Statement,
  type Told,
} from 'neighbourhood-contracts/sharing';
import { agreed } from '../../support/payment.ts';

export const period = { from: '2027-04-01', until: '2028-04-01' } as const;
export const before = { from: '2026-04-01', until: '2027-04-01' } as const;

/** How gains are shared where a test says no more: as much to each, without limits. */
export const plain: GainDistribution = { key: { kind: 'equal' }, reinvestFirst: 'nothing', floors: [], caps: 'none' };
export const plainLosses: LossDistribution = { key: { kind: 'equal' }, floors: [], caps: 'none' };

export const sharedAgain = (...limits: DistributionCaps['limits']): DistributionCaps => ({
  limits,
  whatTheyLeave: 'shared-again',
  heldBy: 'ICB',
});
export const undistributed = (...limits: DistributionCaps['limits']): DistributionCaps => ({
  limits,
  whatTheyLeave: 'stays-undistributed',
  heldBy: 'ICB',
});
export const capOf = (of: string | readonly string[], pounds: string | number): DistributionCaps['limits'][number] => ({
  of: typeof of === 'string' ? [of] : of,
  most: { kind: 'pounds', pounds },
});
export const floorOf = (of: string, pounds: string | number): GainDistribution['floors'][number] => ({
  of: [of],
  least: { kind: 'pounds', pounds },
});

type Ids = readonly (string | DistributionPartner)[];

/** Settles a pool with gain terms, the rest as little as it can be. */
export function gainOf(amount: Told, partners: Ids, own: Partial<GainDistribution> = {}): Statement {
  return distributed({ gains: { ...plain, ...own }, losses: 'not-agreed', grounds: agreed }, amount, partners);
}

/** Settles a pool with loss terms. */
export function lossOf(amount: Told, partners: Ids, own: Partial<LossDistribution> = {}): Statement {
  return distributed({ gains: 'not-agreed', losses: { ...plainLosses, ...own }, grounds: agreed }, amount, partners);
}

/** Settles a pool among partners, given by their facts or by their identifiers alone. */
export function distributed(terms: DistributionTerms, amount: Told, partners: Ids): Statement {
  const list = partners.map((partner) => (typeof partner === 'string' ? { id: partner } : partner));
  return settleDistribution(terms, { about: 'MNP', period, pool: { amount, grounds: agreed }, partners: list });
}

/** What each line comes to, by its identifier: pence, or the least and most of it. */
export function amountsIn(statement: Statement): Record<string, number | readonly (number | undefined)[]> {
  return Object.fromEntries(linesOf(statement).map((line) => [line.id, amountIn(line)]));
}

function amountIn(line: Line): number | readonly (number | undefined)[] {
  return line.kind === 'open' ? [line.lowPence, line.highPence] : line.amountPence;
}

/** The pence of each line, none of which may be open. */
export function penceIn(statement: Statement): Record<string, number> {
  return Object.fromEntries(
    linesOf(statement).map((line) => {
      if (line.kind === 'open') throw new Error(`The line ${line.id} is open.`);
      return [line.id, line.amountPence];
    }),
  );
}

/** A line by its identifier. */
export function lineIn(statement: Statement, id: string): Line {
  const line = linesOf(statement).find((each) => each.id === id);
  if (line === undefined) throw new Error(`There is no line ${id}.`);
  return line;
}

export const workingsIn = (statement: Statement) => linesOf(statement).map(({ id, working }) => `${id}: ${working}`);
