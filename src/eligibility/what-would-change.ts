import { checkWord, refuse } from '../problems/index.ts';
import type { ContractAssessment } from './assess.ts';
import { outcomeOf } from './finding.ts';
import type { Reading, Requirement } from './rule.ts';

/** A fact or ruling, and how it would have to turn out. */
export interface Change {
  /** The fact, as the readings name it. */
  readonly fact: string;
  /** What is found of it now. */
  readonly now: Reading['holds'];
  readonly turnsTo: 'yes' | 'no';
  readonly says: string;
}

/** The smallest sets of changes that would give a contract another outcome. */
export interface WhatWouldChange {
  readonly to: 'meets-published-criteria' | 'does-not-meet';
  /** Every smallest set; empty where no set of up to three does it. */
  readonly sets: readonly (readonly Change[])[];
  /** What the search says when it finds none, or what it found. */
  readonly says: string;
}

const largestSet = 3;

/**
 * The smallest sets of facts or rulings that would turn the outcome of a contract, of up to three members: exact,
 * by trying every set of the readings its gates made. Facts that several gates read turn together.
 */
export function whatWouldChange({ outcome, findings }: ContractAssessment, to: WhatWouldChange['to']): WhatWouldChange {
  refuse('what would change', checkWord(to, 'to', ['meets-published-criteria', 'does-not-meet']));
  if (outcome === to) return { to, sets: [], says: 'That is the outcome already.' };
  const gates = findings.filter((finding) => finding.class === 'gate' && finding.outcome !== 'not-applicable');
  if (gates.length === 0) return { to, sets: [], says: 'No criterion had been published by then.' };
  const requirements = gates.flatMap((gate) => gate.requirements);
  const wanted = to === 'meets-published-criteria' ? 'yes' : 'no';
  const candidates = changesTo(requirements, wanted);
  for (let size = 1; size <= largestSet; size += 1) {
    const sets = setsOf(candidates, size).filter((set) => leadsTo(requirements, set, to));
    if (sets.length > 0)
      return { to, sets, says: `${size === 1 ? 'One change' : `${size} changes together`} would do it.` };
  }
  return { to, sets: [], says: `No set of up to ${largestSet} changes would do it.` };
}

/** Every fact that could turn, once each, however many gates read it; a fact that rests on an assumption could be ruled. */
function changesTo(requirements: readonly Requirement[], turnsTo: Change['turnsTo']): readonly Change[] {
  const byFact = new Map<string, Change>();
  for (const { fact, holds, says, assumptions } of requirements.flat()) {
    if (holds !== turnsTo || assumptions.length > 0) byFact.set(fact, { fact, now: holds, turnsTo, says });
  }
  return [...byFact.values()];
}

function leadsTo(requirements: readonly Requirement[], changes: readonly Change[], to: WhatWouldChange['to']): boolean {
  const turned = new Map(changes.map(({ fact, turnsTo }) => [fact, turnsTo]));
  const after = requirements.map((requirement) =>
    requirement.map((reading): Reading => {
      const holds = turned.get(reading.fact);
      return holds === undefined ? reading : { ...reading, holds, assumptions: [] };
    }),
  );
  const settled = outcomeOf(after) === (to === 'does-not-meet' ? 'not-met' : 'met');
  return settled && (to === 'does-not-meet' || after.every((requirement) => isFirm(requirement)));
}

function isFirm(requirement: Requirement): boolean {
  return requirement.some(({ holds, assumptions }) => holds === 'yes' && assumptions.length === 0);
}

function setsOf<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  if (size === 0) return [[]];
  return items.flatMap((item, place) => setsOf(items.slice(place + 1), size - 1).map((rest) => [item, ...rest]));
}
