import {
  linesOf,
  settleGainShare,
  type Amount,
  type GainShareFacts,
  type GainShareTerms,
  type GainTerms,
  type Gate,
  type LossTerms,
  type SpendSaving,
  type Statement,
  type Step,
  type Told,
} from 'neighbourhood-contracts/sharing';
import { agreed, toThePenny } from '../../support/payment.ts';

export const year = { from: '2027-04-01', until: '2028-04-01' } as const;

export const noGate: Gate = {
  minimum: { kind: 'none' },
  passes: 'at-or-above',
  counts: 'whole-saving',
  below: 'nothing',
};

/** Half of every pound saved, and nothing else. */
export const plainGains: GainTerms = {
  gate: noGate,
  quality: { kind: 'none' },
  rate: { kind: 'flat', rate: '0.5' },
  retention: '0',
  caps: [],
  order: ['share', 'retention', 'cap'],
};

/** Three tenths of every pound lost, and nothing else. */
export const plainLosses: LossTerms = {
  gate: noGate,
  rate: { kind: 'flat', rate: '0.3' },
  limits: [],
  excessBorneBy: 'the ICB',
  relief: 'none',
  order: ['share', 'limit', 'relief'],
};

export const plainTerms: GainShareTerms = {
  period: year,
  direction: { kind: 'two-sided' },
  gains: plainGains,
  losses: plainLosses,
  payableUpTo: 'sharing-terms-alone',
  countsUpTo: 'cohort-saving',
  rounding: toThePenny,
  grounds: agreed,
};

export interface Case {
  readonly expected?: Told;
  readonly actual?: Told;
  readonly saving?: Partial<SpendSaving>;
  readonly facts?: Partial<GainShareFacts>;
  readonly gains?: Partial<GainTerms>;
  readonly losses?: Partial<LossTerms>;
  readonly terms?: Partial<GainShareTerms>;
}

/** £10m was expected and £9m spent, for 5,000 people, but for what a case says otherwise. */
export function factsOf({ expected = '10000000', actual = '9000000', saving, facts }: Case): GainShareFacts {
  return {
    about: 'our-mnp',
    people: 5_000,
    saving: {
      kind: 'spend',
      expectedPounds: expected,
      adjustments: [],
      actualPounds: actual,
      commissionerCash: 'whole-saving',
      ...saving,
    },
    wholePopulation: 'not-known',
    chance: 'not-known',
    grounds: agreed,
    ...facts,
  };
}

export function termsOf({ gains, losses, terms }: Case): GainShareTerms {
  return { ...plainTerms, gains: { ...plainGains, ...gains }, losses: { ...plainLosses, ...losses }, ...terms };
}

export function settled(own: Case = {}): Statement {
  return settleGainShare(termsOf(own), factsOf(own));
}

/** The one line of a gain share. */
export function lineOf(statement: Statement) {
  const [line, ...more] = linesOf(statement);
  if (line === undefined || more.length > 0) throw new Error('A gain share has one line.');
  return line;
}

/** What it comes to: pence, or what is open with its least and most pence. */
export function outcomeOf(statement: Statement) {
  const line: Amount = lineOf(statement);
  if (line.kind !== 'open') return line.amountPence;
  return { low: line.lowPence, high: line.highPence, question: line.question };
}

export const outcome = (own: Case = {}) => outcomeOf(settled(own));

export function stepsOf(statement: Statement): readonly Step[] {
  return lineOf(statement).steps ?? [];
}

export function stepIn(statement: Statement, id: string): Step {
  const step = stepsOf(statement).find((each) => each.id === id);
  if (step === undefined) throw new Error(`There is no step ${id}.`);
  return step;
}

/** What a step came to: its amount, its ends, or its verdict. */
export function resultOf(statement: Statement, id: string) {
  const { result } = stepIn(statement, id);
  if (result.kind === 'verdict') return result.is;
  return result.low === result.high ? result.low : [result.low, result.high];
}

/** The names of the steps that lead to the amount, without those beside it. */
export function pathOf(statement: Statement): readonly string[] {
  return stepsOf(statement).flatMap(({ id, isBeside }) => (isBeside === true ? [] : [id]));
}
