import type { GainShareTerms } from '../../sharing/index.ts';
import { resolutionOf, type Standpoint } from '../../policy/index.ts';
import { shown } from '../../problems/index.ts';
import type { Day } from '../../time/index.ts';
import { cameAfter } from './came-after.ts';
import type { PayingContract } from './paying-contract.ts';
import { standingOfTerm, supplyingInputs } from './supply-terms.ts';

/**
 * A note on every ruling and assumption that could bear on a contract on the day of the question and supplied nothing, and
 * why: whoever gave it would otherwise think that it counted.
 */
export function notesOfUnused(contract: PayingContract, standpoint: Standpoint): readonly string[] {
  const { rulings = [], assumptions = [] } = standpoint;
  return [...new Set([...rulings, ...assumptions].map(({ settles }) => settles))].flatMap((input) => {
    const resolution = resolutionOf(input, standpoint, contract.id);
    if (resolution === undefined) return [];
    const because = whyUnused(input, contract, standpoint.asAt);
    if (because !== undefined) return [`The answer ${shown(resolution.answer)} to ${input} was not used: ${because}`];
    if (resolution.by === 'assumption') return [];
    const { issuer, answer } = resolution.ruling;
    return assumptions
      .filter(({ settles, covers }) => settles === input && (covers?.includes(contract.id) ?? true))
      .map((assumed) => {
        const instead = `${issuer} has ruled that it is ${shown(answer)}.`;
        return `The assumption that ${input} is ${shown(assumed.answer)} was not used: ${instead}`;
      });
  });
}

/** Why no part of a contract takes an answer; nothing where one does. */
function whyUnused(input: string, contract: PayingContract, asAt: Day): string | undefined {
  if (!supplyingInputs.includes(input)) {
    return `it supplies no term here. Those that do answer ${supplyingInputs.join(', ')}.`;
  }
  const shares = contract.parts.flatMap((part) => (part.mechanism === 'gain-share' ? [part] : []));
  if (shares.length === 0) return 'the contract has no gain share.';
  const each = shares.map(({ title, terms }) => ({ title, standing: standingOf(input, terms, asAt) }));
  if (each.some(({ standing }) => standing === 'open')) return undefined;
  const agreed = each.flatMap(({ title, standing }) => (standing === 'agreed' ? [title] : []));
  if (agreed.length > 0) return `it is agreed in the terms of ${agreed.join(' and ')}, and is not overruled.`;
  return `what else it takes is not agreed in the terms of ${each.map(({ title }) => title).join(' and ')}.`;
}

function standingOf(input: string, terms: 'not-agreed' | GainShareTerms, asAt: Day) {
  if (terms === 'not-agreed' || cameAfter(asAt, terms) !== undefined) return 'the-rest-is-not-agreed';
  return standingOfTerm(input, terms);
}
