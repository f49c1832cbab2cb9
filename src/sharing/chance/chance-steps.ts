import { copiedGrounds, type Step, type StepResult } from '../../statement/index.ts';
import type { ChanceFact, ChanceStatement } from './chance-statement.ts';
import { significantText } from './significant.ts';

/**
 * The figures of chance as steps to be printed beside a gain share, each with its input, rule and result.
 *
 * @example
 * ```ts
 * import { chanceOfSharing, chanceSteps } from 'neighbourhood-contracts/sharing';
 *
 * const chance = chanceOfSharing(
 *   {
 *     kind: 'events',
 *     events: 2_000,
 *     spread: { kind: 'variance-to-mean', ratio: 1 },
 *     baseline: { kind: 'given' },
 *     grounds: { kind: 'assumed', because: 'an example' },
 *   },
 *   { gate: '0.05', tolerableChance: '0.05', trueFall: '0.1', seenAt: { kind: 'two-sided', level: '0.05' } },
 * );
 * chanceSteps(chance)[0]?.rule.endsWith('√(1 ÷ 2000)'); // => true
 * chanceSteps(chance)[1]?.result; // => { kind: 'share', low: '≈0.01267', high: '≈0.01267' }
 * ```
 */
export function chanceSteps(chance: ChanceStatement): readonly Step[] {
  const method = { kind: 'library-method', method: chance.model.method } as const;
  const facts: readonly ChanceFact[] = Object.values(chance.facts);
  return facts.map((fact) => ({
    id: `chance-${fact.id}`,
    label: fact.label,
    input: fact.input,
    rule: `${fact.rule}: ${fact.working}`,
    result: resultOf(fact),
    isBeside: true,
    grounds: [method, ...copiedGrounds(chance.grounds)],
  }));
}

const kinds = { share: 'share', people: 'people', events: 'number', 'pounds-per-pound': 'number' } as const;

function resultOf({ unit, value }: ChanceFact): StepResult {
  if (value === undefined) return { kind: 'verdict', is: 'none' };
  const text = `≈${unit === 'people' || unit === 'events' ? String(value) : significantText(value)}`;
  return { kind: kinds[unit], low: text, high: text };
}
