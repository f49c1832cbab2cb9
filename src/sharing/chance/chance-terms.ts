import { checkShare, type ExactNumber } from '../../exact/index.ts';
import { checkKind, checkObject, checkWord, type Problem } from '../../problems/index.ts';
import { checkInside } from './check-inside.ts';

/** What is asked of chance. Every level is the caller's: none has a default. */
export interface ChanceTerms {
  /** The saving rate at or above which a gain is shared: 0 to 1, so that 2% is `"0.02"`. */
  readonly gate: ExactNumber;
  /** The chance of paying out for nothing that the parties will bear: above 0 and below 0.5. */
  readonly tolerableChance: ExactNumber;
  /** A true fall that is hoped for: above 0 and below 1. The published target is 10%, `"0.1"`. */
  readonly trueFall: ExactNumber;
  /** When a measured fall counts as seen. */
  readonly seenAt: Significance;
  /** What of a saving is paid; left out, the payment to be expected on no true change is not reckoned. */
  readonly sharing?: ChanceSharing;
}

/** A test of no change, of a fall alone or of a change either way, at a level above 0 and below 0.5: 5% is `"0.05"`. */
export interface Significance {
  readonly kind: 'one-sided' | 'two-sided';
  readonly level: ExactNumber;
}

/** What of a measured saving is paid. */
export interface ChanceSharing {
  /** What is shared once the gate is passed: the saving from its first pound, or what is above the gate. */
  readonly counts: 'whole-saving' | 'excess';
  /** The share of it that is paid: 0 to 1. */
  readonly rate: ExactNumber;
}

/** Problems of what is asked of chance. */
export function checkChanceTerms(value: unknown, path: string): Problem[] {
  return checkObject(value, path, needed, optional);
}

/** The checks of what is asked beside any gate. */
export const askedOfChance = {
  tolerableChance: (chance: unknown, at: string) => checkLevel(chance, at, 'The chance that is borne'),
  trueFall: checkTrueFall,
  seenAt: checkSignificance,
};

const needed = { gate: (gate: unknown, at: string) => checkShare(gate, at, 'The gate'), ...askedOfChance };

const sharing = {
  counts: (word: unknown, at: string) => checkWord(word, at, ['whole-saving', 'excess']),
  rate: (rate: unknown, at: string) => checkShare(rate, at, 'The sharing rate'),
};
const optional = { sharing: (value: unknown, at: string) => checkObject(value, at, sharing) };

const level = (value: unknown, at: string) => checkLevel(value, at, 'The level of significance');
const significances = { 'one-sided': { level }, 'two-sided': { level } };

function checkSignificance(value: unknown, path: string): Problem[] {
  return checkKind(value, path, significances);
}

function checkLevel(value: unknown, path: string, what: string): Problem[] {
  return checkInside(value, path, what, [0, '0.5'], 'Give a chance above 0 and below 0.5: 5% is "0.05".');
}

function checkTrueFall(value: unknown, path: string): Problem[] {
  return checkInside(value, path, 'The true fall', [0, 1], 'Give a share above 0 and below 1: 10% is "0.1".');
}
