import { signOf } from '../../exact/index.ts';
import { placeIn, shown, type Problem } from '../../problems/index.ts';
import { incomesIn, isFor } from './limits-of.ts';
import type { DistributionPartner } from './distribution-facts.ts';
import { weightsOf } from './key-weights.ts';
import type { GainKey } from './key-terms.ts';
import type { DistributionCaps } from './limit-terms.ts';
import type { Side, SideRule } from './sides.ts';
import { factsOf, type KeyFact } from './unknown-facts.ts';

type Partners = readonly DistributionPartner[];

/** Problems of the facts that a key and its caps turn on: missing, on two bases, or nothing to share by. */
export function checkFactsNeeded(
  { key, caps }: SideRule,
  partners: Partners,
  path: string,
  sign: Side['sign'],
): Problem[] {
  const missing = [...checkKeyFacts(key, partners, path), ...checkIncomes(caps, partners, path)];
  return missing.length > 0 ? missing : checkSomeWeight(key, partners, path, sign);
}

const whatToGive: Readonly<Record<KeyFact, string>> = {
  budgetPounds: 'the pounds of its budget',
  need: 'the population that it serves',
  performance: 'how well it did, as a number of 0 or more',
  lostIncomePounds: 'the pounds of income that it lost, 0 where it lost none',
};

function checkKeyFacts(key: GainKey, partners: Partners, path: string): Problem[] {
  const missing = partners.flatMap((partner, place) =>
    factsOf(key).flatMap((fact): Problem[] => {
      if (partner[fact] !== undefined) return [];
      const message = `The key ${shown(key.kind)} turns on it, and it is not given.`;
      const help = `Give ${whatToGive[fact]}, or "not-known".`;
      return [{ path: placeIn(path, place, fact), code: 'missing', message, help }];
    }),
  );
  if (missing.length > 0) return missing;
  const own = key.kind === 'compensate-first' ? key.rest : key;
  return own.kind === 'need' ? checkOneBasis(own.basis, partners, path) : [];
}

function checkOneBasis(basis: string, partners: Partners, path: string): Problem[] {
  const known = partners.map(({ need }) => (need === 'not-known' ? undefined : need));
  const first = known.find((need) => need !== undefined)?.on;
  return known.flatMap((need, place): Problem[] => {
    if (need === undefined) return [];
    const at = placeIn(path, place, 'need');
    const message = `This population is ${need.basis}, and the key is by ${basis} populations.`;
    const help = 'Count every partner’s on the one basis: populations on two do not add up to a whole.';
    if (need.basis !== basis) return [{ path: placeIn(at, 'basis'), code: 'basis-not-comparable', message, help }];
    if (need.on === first) return [];
    const onTwo = `This population is of ${need.on}, and the first of ${first ?? ''}.`;
    const oneDay = 'Count every partner’s on one day.';
    return [{ path: placeIn(at, 'on'), code: 'dates-differ', message: onTwo, help: oneDay }];
  });
}

function checkIncomes(caps: DistributionCaps | 'none', partners: Partners, path: string): Problem[] {
  const limits = caps === 'none' ? [] : caps.limits;
  return partners.flatMap((partner, place) =>
    limits.flatMap(({ of, most }): Problem[] => {
      if (most.kind === 'pounds' || !isFor(of, partner.id)) return [];
      const given = incomesIn(partner, most.period).length;
      if (given === 1) return [];
      const time = `from ${most.period.from} until ${most.period.until}`;
      const message =
        given === 0 ? `A cap turns on its income ${time}, which is not given.` : `Its income ${time} is given twice.`;
      const help = 'Give it once, in pounds, or as "not-known".';
      return [{ path: placeIn(path, place, 'incomes'), code: given === 0 ? 'missing' : 'duplicate', message, help }];
    }),
  );
}

function checkSomeWeight(key: GainKey, partners: Partners, path: string, sign: Side['sign']): Problem[] {
  const own = key.kind === 'compensate-first' ? key.rest : key;
  if (own.kind === 'equal' || own.kind === 'agreed-shares' || own.kind === 'shapley') return [];
  const isOpen = factsOf(own).some((fact) => partners.some((partner) => partner[fact] === 'not-known'));
  if (isOpen || weightsOf(own, partners, sign).weights.some((weight) => signOf(weight) > 0)) return [];
  const message = `There is nothing to share by: the key ${shown(own.kind)} comes to 0 for every partner.`;
  return [
    {
      path,
      code: 'zero-weights',
      message,
      help: 'Give at least one partner something above 0, or share by another key.',
    },
  ];
}
