import { placeIn, shown, type Problem } from '../../problems/index.ts';
import { mechanisms } from '../year/mechanisms.ts';
import type { PayingContract } from '../year/paying-contract.ts';
import type { PaymentPart } from '../year/payment-part.ts';
import { checkPassedOnOnce } from './check-passed-on-once.ts';
import type { ChainLevel, ContractChain } from './contract-chain.ts';

/** The contracts whose shares a contract passes on. */
export function sourcesOf({ parts }: PayingContract): readonly string[] {
  return parts.flatMap((part) => sourceOf(part) ?? []);
}

/** The contract whose share a part passes on. */
export function sourceOf(part: PaymentPart): string | undefined {
  return part.mechanism === 'passed-on' && part.terms !== 'not-agreed' ? part.terms.from : undefined;
}

/** The parts that share a saving or a loss: what is received of these is what can be passed on. */
export function sharingParts({ parts }: PayingContract): readonly PaymentPart[] {
  return parts.filter(({ mechanism }) => mechanisms[mechanism].kind === 'sharing');
}

/**
 * What is passed on comes from a contract of the chain that pays the payer, and from none that waits for this one; and no
 * more is passed on than was received.
 */
export function checkPassedOn({ levels }: ContractChain, path: string): Problem[] {
  return [...checkSources(levels, path), ...checkPassedOnOnce(levels, path)];
}

function checkSources(levels: readonly ChainLevel[], path: string): Problem[] {
  const contracts = new Map(levels.map(({ contract }) => [contract.id, contract]));
  return levels.flatMap((level, at) =>
    level.contract.parts.flatMap((part, place) => {
      const from = sourceOf(part);
      if (from === undefined) return [];
      const where = placeIn(path, 'levels', at);
      const source = placeIn(where, 'contract', 'parts', place, 'terms', 'from');
      return [
        ...checkSource(level.contract, from, contracts, source),
        ...checkNotGiven(level, part.id, from, placeIn(where, 'year', 'facts')),
      ];
    }),
  );
}

function checkSource(
  { id, payer }: PayingContract,
  from: string,
  contracts: ReadonlyMap<string, PayingContract>,
  path: string,
): Problem[] {
  const source = contracts.get(from);
  if (source === undefined) {
    const others = [...contracts.keys()].filter((other) => other !== id);
    const help = others.length > 0 ? `Give one of: ${others.join(', ')}.` : 'Give that contract as a level as well.';
    return [{ path, code: 'unknown-reference', message: `The chain has no contract ${shown(from)}.`, help }];
  }
  if (waitsFor(source, id, contracts)) {
    const message = `${shown(from)} itself waits for what is passed on from ${shown(id)}.`;
    const help = 'Pass on from a contract above to one below, and never in a circle.';
    return [{ path, code: 'contradiction', message, help }];
  }
  if (sharingParts(source).some(({ paidTo }) => mayPay(source, paidTo, payer))) return [];
  const message = `${shown(from)} pays ${shown(payer)} no share of a saving or a loss.`;
  const help = 'Pass on from a contract under which the payer of this one has a share.';
  return [{ path, code: 'contradiction', message, help }];
}

function mayPay({ holder }: PayingContract, paidTo: PaymentPart['paidTo'], body: string): boolean {
  if (paidTo.kind === 'partners') return true;
  return (paidTo.kind === 'holder' ? holder : paidTo.body) === body;
}

function checkNotGiven({ year }: ChainLevel, part: string, from: string, path: string): Problem[] {
  return year.facts.flatMap((facts, place): Problem[] => {
    if (facts.part !== part) return [];
    const message = `What ${shown(part)} passes on is worked out from ${shown(from)}, and is given as well.`;
    return [{ path: placeIn(path, place), code: 'contradiction', message, help: 'Leave the facts of this part out.' }];
  });
}

function waitsFor(contract: PayingContract, id: string, contracts: ReadonlyMap<string, PayingContract>): boolean {
  const seen = new Set<string>();
  const next = [contract.id];
  for (let at = next.pop(); at !== undefined; at = next.pop()) {
    if (at === id) return true;
    if (seen.has(at)) continue;
    seen.add(at);
    const found = contracts.get(at);
    if (found !== undefined) next.push(...sourcesOf(found));
  }
  return false;
}
