import { openQuestions } from '../policy/index.ts';
import type { Assessment } from './assess.ts';
import type { Finding } from './finding.ts';

/** Something unknown, and what would become known with it. */
export interface NextQuestion {
  /** The code of an open question, or a missing fact in words. */
  readonly unknown: string;
  readonly kind: 'open-question' | 'missing-fact';
  /** For an open question its title; for a missing fact the same words. */
  readonly title: string;
  /** Contracts whose outcome it could still change. */
  readonly couldChange: readonly string[];
  /** How many findings it leaves undetermined, in and out of outcomes. */
  readonly findings: number;
}

/**
 * What to find out next: the unknowns of an assessment, those first that could still change most outcomes,
 * and among equals those that leave most findings open.
 *
 * An unknown can still change an outcome when it leaves a gate open and no other gate has settled the matter.
 */
export function nextQuestions({ contracts, organisations, arrangements }: Assessment): readonly NextQuestion[] {
  const found = new Map<string, { kind: NextQuestion['kind']; contracts: Set<string>; findings: number }>();
  const note = (finding: Finding, contract: string | undefined) => {
    const unknowns = [
      ...finding.questions.map((code) => [code, 'open-question'] as const),
      ...finding.missingFacts.map((fact) => [fact, 'missing-fact'] as const),
    ];
    for (const [unknown, kind] of unknowns) {
      const entry = found.get(unknown) ?? { kind, contracts: new Set<string>(), findings: 0 };
      entry.findings += 1;
      if (contract !== undefined) entry.contracts.add(contract);
      found.set(unknown, entry);
    }
  };
  for (const { contract, outcome, findings } of contracts) {
    for (const finding of findings) {
      note(finding, finding.class === 'gate' && outcome === 'undetermined' ? contract : undefined);
    }
  }
  for (const { findings } of [...organisations, ...arrangements])
    for (const finding of findings) note(finding, undefined);
  return [...found]
    .map(([unknown, { kind, contracts: could, findings }]) => ({
      unknown,
      kind,
      title: openQuestions.find(({ code }) => code === unknown)?.title ?? unknown,
      couldChange: [...could].sort(),
      findings,
    }))
    .sort(byReach);
}

function byReach(a: NextQuestion, b: NextQuestion): number {
  return b.couldChange.length - a.couldChange.length || b.findings - a.findings || (a.unknown < b.unknown ? -1 : 1);
}
