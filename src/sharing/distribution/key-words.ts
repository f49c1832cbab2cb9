import { fraction, times, workingText } from '../../exact/index.ts';
import { randomGenerator } from '../../statistics/index.ts';
import { mustBeSampled } from './coalition-values.ts';
import type { GainKey } from './key-terms.ts';
import type { SideRule } from './sides.ts';

/** A key in words, for so many partners. */
export function keyInWords(key: GainKey, partners: number): string {
  switch (key.kind) {
    case 'equal':
      return 'as much to each';
    case 'budget':
      return 'in proportion to budgets';
    case 'need':
      return `in proportion to populations (${key.basis})`;
    case 'performance':
      return 'in proportion to budgets times performance';
    case 'agreed-shares':
      return 'by the shares agreed on';
    case 'compensate-first': {
      const percent = workingText(times(fraction(key.share), { top: 100, under: 1 }));
      const rest = keyInWords(key.rest, partners);
      return `first to those that lost income, in proportion to it, up to ${percent}% of it and their loss; the rest ${rest}`;
    }
    case 'shapley':
      return `by Shapley value${samplingInWords(key.game, partners)}`;
  }
}

/** What a reader should know of a side’s terms: which are a precedent, and which nobody was found to use. */
export function notesOn(rule: SideRule, partners: number): readonly string[] {
  const { key, caps } = rule;
  const isPrecedent = key.kind !== 'shapley' && key.kind !== 'agreed-shares';
  const isReinvested = 'reinvestFirst' in rule && rule.reinvestFirst !== 'nothing';
  return [
    ...(isPrecedent ? [precedent] : []),
    ...(key.kind === 'shapley' ? [`No contract was found that shares ${keyInWords(key, partners)}.`] : []),
    ...(isReinvested ? [reinvestment] : []),
    ...(caps === 'none' ? [] : [noDisproportion]),
  ];
}

const precedent =
  'The key is one of six in the Whole Systems Integrated Care toolkit of North West London: a precedent, and no rule of today.';
const reinvestment =
  'To put savings back into the services that made them is what the NHS Confederation asks for in 2026: a stakeholder proposal.';
const noDisproportion =
  'That no organisation should carry a disproportionate risk is a stakeholder proposal of 2026; it names no limit.';

function samplingInWords(game: Parameters<typeof mustBeSampled>[0], partners: number): string {
  if (game.kind === 'table' || game.sampling === undefined || !mustBeSampled(game, partners)) return '';
  return `, over ${game.sampling.samples} orders of joining drawn from seed ${game.sampling.seed} by ${randomGenerator}`;
}
