import { placeIn, type Problem, type ProblemCode } from '../../problems/index.ts';
import { addBroken, qualityOf, type BrokenRules } from '../measure/evaluate/broken-rules.ts';
import type { QualityCount } from '../measure/evaluate/counts.ts';
import { addProblem, listed, noProblems } from '../measure/evaluate/problem-list.ts';
import { recordRules, type RecordRule } from './record-rules.ts';

/** What is wrong with records: how many break each rule, and where. What a record holds is nowhere in it. */
export interface FaultLog {
  tell(row: number, rule: RecordRule, field?: string): void;
  quality(): readonly QualityCount[];
  /** The first thousand, and how many more there are. */
  problems(): readonly Problem[];
}

/** Is told a rule that the record at hand breaks, and the field, where it is about one. */
export type TellRule = (rule: RecordRule, field?: string) => void;

/** A log with nothing in it, of the rows of `list`. `term` is what the caller may choose otherwise. */
export function faultLog(list: 'records' | 'rows' = 'records', term = 'whenWrong'): FaultLog {
  const help = `Mend it, or go on without it and others like it by ${term}: 'exclude'.`;
  const broken: BrokenRules = new Map();
  const problems = noProblems();
  return {
    tell(row, rule, field) {
      addBroken(broken, rule, field, 1);
      addProblem(problems, () => {
        const path = field === undefined ? placeIn(list, row) : placeIn(list, row, field);
        return { path, code: codes[rule] ?? 'contradiction', message: `Here is ${recordRules[rule]}.`, help };
      });
    },
    quality: () => qualityOf(broken),
    problems: () => listed(problems),
  };
}

const codes: Readonly<Partial<Record<RecordRule, ProblemCode>>> = {
  missing: 'missing',
  unreadable: 'wrong-type',
  'unknown-code': 'unknown-value',
  'out-of-range': 'out-of-range',
  repeated: 'duplicate',
  'not-a-time': 'not-a-time',
  'space-for-t': 'not-a-time',
  'fraction-of-a-second': 'not-a-time',
  'no-such-local-time': 'not-a-time',
  'repeated-hour': 'missing',
  'before-the-rule': 'out-of-range',
  'not-a-code': 'unknown-value',
  'cut-off': 'missing',
  'blank-row': 'missing',
  'too-many-cells': 'too-many',
};
