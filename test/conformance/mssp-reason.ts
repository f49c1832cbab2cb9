import type { Step } from 'neighbourhood-contracts';
import { dollars, type Settled } from './mssp-settlement.ts';

/** The step at which a saving or a loss was put before its gate; none where nothing was saved or lost, or nothing is charged. */
export function gateStep({ steps }: Settled): Step | undefined {
  return steps.find(({ id }) => id === 'gain-gate' || id === 'loss-gate');
}

/** How it stood at the gate, and of which side. */
export function verdictOf(settled: Settled): string {
  const result = gateStep(settled)?.result;
  return result?.kind === 'verdict' ? result.is : 'no gate';
}

/** The gate in the words of the settlement. */
export function gateText(settled: Settled): string {
  if (settled.steps.some(({ id }) => id === 'upside-only'))
    return 'A loss in a one-sided track: none of it is charged.';
  const gate = gateStep(settled);
  if (gate === undefined) return 'Nothing was saved or lost.';
  return `${gate.label} ${verdictOf(settled)}: ${gate.input}; ${gate.rule}.`;
}

const words: Readonly<Record<string, string>> = {
  cap: 'Held to the cap.',
  relief: 'Relieved by the disaster adjustment.',
};

/** What a reader would not expect: quality that was not met, and steps that changed the amount and seldom do. */
export function changesIn({ steps }: Settled): readonly string[] {
  return steps.flatMap((step, place) => {
    const { id, result } = step;
    if (id === 'quality' && result.kind === 'verdict') return result.is === 'fail' ? ['Quality failed.'] : [];
    const before = steps[place - 1]?.result;
    const word = words[id];
    if (word === undefined || result.kind === 'verdict' || before?.kind !== 'pounds') return [];
    return result.low === before.low && result.high === before.high ? [] : [word];
  });
}

/** What the amount may be if what is printed was rounded before it was printed; nothing where it is the same. */
export function range({ total }: Settled): string {
  if (total.kind !== 'open' || total.lowPence === undefined || total.highPence === undefined) return '';
  const [low, high] = [dollars(total.lowPence), dollars(total.highPence)];
  return low === high ? '' : ` From ${String(low)} to ${String(high)} where what is printed was rounded.`;
}

export function questionsOf({ total }: Settled): string {
  return total.kind === 'open' ? total.questions.join('; ') : 'on which side of the gate what was rounded lies';
}
