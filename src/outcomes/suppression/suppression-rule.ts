import {
  checkKind,
  checkObject,
  checkText,
  checkEach,
  checkCode,
  checkWord,
  placeIn,
  shown,
  type FieldChecks,
  type Problem,
} from '../../problems/index.ts';
import { policyStatuses, type Citation } from '../../policy/index.ts';
import { checkDay, type Day } from '../../time/index.ts';

/** How small numbers are kept back, or that they are not. Branch on `kind`. */
export type Suppression = SuppressionRule | NotSuppressed;

/** A rule by which small numbers are kept back. */
export interface SuppressionRule {
  readonly kind: 'rule';
  readonly label: string;
  /** Numbers below this one are hidden: from 3 to 1,000, or from 2 where 0 is hidden too. */
  readonly below: number;
  /** Whether 0, which says that there is nobody, is hidden with the small numbers or shown. */
  readonly zero: 'hidden' | 'shown';
  /** What becomes of the numbers that are shown. */
  readonly rounding: CountRounding | 'none';
  /** Whether those of a proportion's denominator who are not in its numerator are a number as well: 98 of 100 tells of 2. */
  readonly complement: 'counted' | 'not-counted';
  /** Whether other numbers are hidden as well where a hidden one could be found without. */
  readonly secondary: 'on' | 'off';
  /** What stands where a number is hidden. */
  readonly mark: string;
  readonly grounds: PublishedGrounds | AgreedGrounds;
}

/** Rounding to the nearest of so many: a number halfway between two goes to the larger. 0 stays 0. */
export interface CountRounding {
  /** From 2 to twice the number below which numbers are hidden, so that none is rounded to 0. */
  readonly nearest: number;
}

/** A rule that was published. */
export interface PublishedGrounds {
  readonly kind: 'published';
  readonly citations: readonly Citation[];
}

/** A rule that was agreed: in a contract, or in a data sharing agreement. */
export interface AgreedGrounds {
  readonly kind: 'agreed';
  /** Who agreed it. */
  readonly by: string;
  readonly on: Day;
  /** Where it is written down. */
  readonly document: string;
}

/** Nothing is kept back. */
export interface NotSuppressed {
  readonly kind: 'not-suppressed';
  /** Why not: for use within the organisation that holds the records, say. */
  readonly reason: string;
}

/** Problems of a rule of suppression, or of the reason for none. */
export function checkSuppression(value: unknown, path: string): Problem[] {
  const problems = checkKind(value, path, { rule: ruleChecks, 'not-suppressed': { reason: checkText } });
  if (problems.length > 0 || (value as Suppression).kind === 'not-suppressed') return problems;
  return checkRuleTogether(value as SuppressionRule, path);
}

/** Problems of what anybody may know of a rule. */
export function checkPublishedRule(value: unknown, path: string): Problem[] {
  const problems = checkObject(value, path, publishedRuleChecks);
  return problems.length > 0 ? problems : checkRuleTogether(value as SuppressionRule, path);
}

const largestBelow = 1_000;

/** Problems of what a rule hides: one hidden number must be able to be one of two at least. */
function checkRuleTogether({ below, zero, rounding }: SuppressionRule, path: string): Problem[] {
  const problems: Problem[] = [];
  if (zero === 'shown' && below < 3) {
    const message = 'Below that there is one number that is not 0, so that hiding it hides nothing.';
    const help = 'Give 3 or more, or hide 0 too.';
    problems.push({ path: placeIn(path, 'below'), code: 'contradiction', message, help });
  }
  if (rounding !== 'none' && rounding.nearest > 2 * below) {
    const message = `To the nearest ${rounding.nearest}, numbers that are shown would become 0.`;
    const help = `Round to ${2 * below} at most.`;
    problems.push({ path: placeIn(path, 'rounding', 'nearest'), code: 'contradiction', message, help });
  }
  return problems;
}

function checkWholeFrom(value: unknown, path: string, least: number, most: number): Problem[] {
  const help = `Give a whole number from ${least} to ${most}.`;
  if (typeof value !== 'number') {
    const code = value === undefined || value === null ? 'missing' : 'wrong-type';
    return [{ path, code, message: `This is ${shown(value)}.`, help }];
  }
  if (!(value >= least && value <= most)) {
    return [{ path, code: 'out-of-range', message: `${shown(value)} is not possible here.`, help }];
  }
  if (Number.isInteger(value)) return [];
  return [{ path, code: 'not-whole', message: `${shown(value)} is not a whole number.`, help }];
}

const citationChecks: FieldChecks = {
  source: checkCode,
  where: checkText,
  says: checkText,
  status: (value, at) => checkWord(value, at, Object.keys(policyStatuses)),
};

const groundsChecks: Readonly<Record<string, FieldChecks>> = {
  published: {
    citations: (value, at) => {
      const problems = checkEach(value, at, (each, place) => checkObject(each, place, citationChecks));
      if (problems.length > 0 || (value as readonly unknown[]).length > 0) return problems;
      const help = 'Give one citation at least, or say who agreed the rule.';
      return [{ path: at, code: 'missing', message: 'There is no citation here.', help }];
    },
  },
  agreed: { by: checkText, on: checkDay, document: checkText },
};

const publishedRuleChecks: FieldChecks = {
  below: (value, at) => checkWholeFrom(value, at, 2, largestBelow),
  zero: (value, at) => checkWord(value, at, ['hidden', 'shown']),
  rounding: (value, at) => {
    if (value === 'none') return [];
    const checks = {
      nearest: (nearest: unknown, place: string) => checkWholeFrom(nearest, place, 2, 2 * largestBelow),
    };
    return checkObject(value, at, checks).map((problem) =>
      problem.path === at ? { ...problem, help: 'Give "none", or what to round to: { nearest: 5 }.' } : problem,
    );
  },
  secondary: (value, at) => checkWord(value, at, ['on', 'off']),
  mark: (value, at) => checkText(value, at, 20),
};

const ruleChecks: FieldChecks = {
  label: checkText,
  ...publishedRuleChecks,
  complement: (value, at) => checkWord(value, at, ['counted', 'not-counted']),
  grounds: (value, at) => checkKind(value, at, groundsChecks),
};
