import type { Pence } from '../money/index.ts';
import type { MadeWith } from '../policy/index.ts';
import type { ClosedPeriod, Day } from '../time/index.ts';
import type { Grounds } from './grounds.ts';
import type { StatementRounding } from './rounding-rule.ts';
import type { Step } from './step.ts';

/** An amount that is known. */
export interface SettledAmount {
  readonly kind: 'settled';
  readonly amountPence: Pence;
}

/** An amount that holds if an assumption does. It never reads as settled. */
export interface ConditionalAmount {
  readonly kind: 'conditional';
  readonly amountPence: Pence;
  /** What was assumed, in words: never empty. */
  readonly assumptions: readonly string[];
}

/** An amount that policy or a missing fact leaves open, between bounds where there are any. */
export interface OpenAmount {
  readonly kind: 'open';
  /** The least it can be; absent where nothing bounds it. */
  readonly lowPence?: Pence;
  /** The most it can be; absent where nothing bounds it. */
  readonly highPence?: Pence;
  /** What is open: the code of an open question, or the missing fact in words. */
  readonly question: string;
  readonly assumptions: readonly string[];
}

/** What a line comes to. Branch on `kind`. */
export type Amount = SettledAmount | ConditionalAmount | OpenAmount;

/** How much of something: exact, in text, with its unit. */
export interface Quantity {
  readonly amount: string;
  /** What is counted, and on which basis: `contractor-weighted patients`. */
  readonly unit: string;
  /** The day it was counted on, where it was counted on one. */
  readonly on?: Day;
}

/** What every line says of itself, whatever it comes to. */
export interface LineFacts {
  /** Stable within the statement, so that two statements compare line by line. */
  readonly id: string;
  readonly label: string;
  readonly quantity?: Quantity;
  /** Pounds for one of the quantity, exact and often below a penny. */
  readonly rate?: string;
  /** What the quantity or the amount is multiplied by beside the rate: a need weight, a share, a part of a year. */
  readonly weight?: string;
  /** The calculation before rounding, as it would be typed into a calculator. */
  readonly working: string;
  /** On whose word: citations, an agreement, an assumption, or the library's own method. */
  readonly grounds: readonly Grounds[];
  /** How it was reached, step by step, where one calculation does not tell it. */
  readonly steps?: readonly Step[];
}

/** A line of a statement. */
export type Line = LineFacts & Amount;

/** A sum of lines: settled only if they all are. */
export type Total =
  SettledAmount | ConditionalAmount | (Omit<OpenAmount, 'question'> & { readonly questions: readonly string[] });

/** Lines under one title, with their sum. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly lines: readonly Line[];
  readonly total: Total;
}

/** What a payment comes to and why: lines that sum to the total, to the penny. Plain data, the same for ever. */
export interface Statement {
  /** The mechanism that made it: `gms-global-sum`. */
  readonly mechanism: string;
  readonly title: string;
  /** Whom or what it pays: the code of a practice, a network, a contract. */
  readonly about: string;
  /** The time it pays for. */
  readonly period: ClosedPeriod;
  readonly sections: readonly Section[];
  readonly total: Total;
  /** Who receives the total: the same money from the side of the receivers, where the statement says. Its total is the statement's. */
  readonly paidTo?: Section;
  readonly rounding: StatementRounding;
  /** What a reader should know beside the lines. */
  readonly notes: readonly string[];
  readonly madeWith: MadeWith;
}

/** The lines of every section, in order. */
export function linesOf(statement: Statement): readonly Line[] {
  return statement.sections.flatMap((section) => section.lines);
}
