import type { Assumption } from '../policy/index.ts';
import type { Finding } from './finding.ts';

/** How a contract stands to the published criteria to hold it. `conditional` rests on an assumption. */
export type ContractOutcome = 'meets-published-criteria' | 'does-not-meet' | 'undetermined' | 'conditional';

/** The outcome of a contract's gates. */
export interface GateOutcome {
  readonly outcome: ContractOutcome;
  /** For a conditional outcome, what it is if the assumptions hold. */
  readonly ifAssumed?: 'meets-published-criteria' | 'does-not-meet';
  /** The rules that decided it, or leave it open. */
  readonly decidedBy: readonly string[];
  readonly assumptions: readonly Assumption[];
}

/**
 * Joins gates: one not met, and the criteria are not met; else one undetermined leaves it undetermined; else
 * they are met. Only gates count. What rests on an assumption never reads as settled, unless the same follows
 * without it.
 */
export function joinGates(findings: readonly Finding[]): GateOutcome {
  const gates = findings.filter((finding) => finding.class === 'gate' && finding.outcome !== 'not-applicable');
  const notMet = gates.filter(({ outcome }) => outcome === 'not-met');
  const firm = notMet.filter(({ assumptions }) => assumptions.length === 0);
  if (firm.length > 0) return settledBy('does-not-meet', firm);
  if (notMet.length > 0) return conditionalOn('does-not-meet', notMet);
  const open = gates.filter(({ outcome }) => outcome === 'undetermined');
  if (open.length > 0 || gates.length === 0) return settledBy('undetermined', open);
  const assumed = gates.filter(({ assumptions }) => assumptions.length > 0);
  return assumed.length > 0
    ? conditionalOn('meets-published-criteria', assumed)
    : settledBy('meets-published-criteria', gates);
}

function settledBy(outcome: ContractOutcome, by: readonly Finding[]): GateOutcome {
  return { outcome, decidedBy: by.map(({ rule }) => rule), assumptions: [] };
}

function conditionalOn(ifAssumed: NonNullable<GateOutcome['ifAssumed']>, by: readonly Finding[]): GateOutcome {
  const assumptions = [...new Set(by.flatMap((finding) => finding.assumptions))];
  return { outcome: 'conditional', ifAssumed, decidedBy: by.map(({ rule }) => rule), assumptions };
}
