import { normalQuantile } from '../../statistics/index.ts';
import type { ChanceFact } from './chance-statement.ts';
import type { ChanceTerms } from './chance-terms.ts';
import { percentText, significantText } from './significant.ts';
import { sizeOf } from './standard-error.ts';
import type { ChanceVariation } from './variation.ts';

/** The size at which the gate is passed on no true change with no more than the chance that is borne. */
export function factOfSizeNeeded(variation: ChanceVariation, terms: ChanceTerms, error: number): ChanceFact {
  const unit = variation.kind === 'events' ? 'events' : 'people';
  const [gate, chance] = [Number(terms.gate), percentText(Number(terms.tolerableChance))];
  const z = -normalQuantile(Number(terms.tolerableChance));
  const size = sizeOf(variation);
  const head = {
    id: 'size-needed',
    label: `${unit === 'events' ? 'Events in a year' : 'People'} at which that chance falls to ${chance}`,
    unit,
    input: `a gate of ${percentText(gate)}, standard error ${significantText(error)} at ${significantText(size)} ${unit}`,
    rule: 'number × (z of the chance × standard error ÷ gate)², with the baseline in the same proportion',
  } as const;
  if (gate === 0) return { ...head, working: 'none: half of all years pass a gate of nothing, whatever the size' };
  return {
    ...head,
    value: wholeOrMore(size * ((z * error) / gate) ** 2),
    working: `${significantText(size)} × (${significantText(z)} × ${significantText(error)} ÷ ${significantText(gate)})²`,
  };
}

/** Up to a whole, unless it is above one by no more than the digits in which engines differ. */
function wholeOrMore(size: number): number {
  return Math.ceil(Number(size.toPrecision(12)));
}
