import { checkBetween, type ExactNumber } from '../../exact/index.ts';
import {
  checkEach,
  checkObject,
  checkPeople,
  limits,
  placeIn,
  type FieldChecks,
  type Problem,
} from '../../problems/index.ts';

/**
 * The spend of one person of a year in pounds, or of so many people who cost the same. No identifier has a place here:
 * results and errors name a person by nothing but the place in the list.
 */
export type PersonSpend = ExactNumber | { readonly pounds: ExactNumber; readonly people: number };

/** Above any year of any person's care: a number like it is most often an identifier in the wrong column. */
const mostPounds = 100_000_000;

/** Problems of pounds that one person may cost in a year. */
export function checkPersonPounds(value: unknown, path: string): Problem[] {
  return checkBetween(value, path, 'The spend of a person', 0, mostPounds);
}

/** Problems of a list of what people cost. None of them repeats what was given, which may be an identifier. */
export function checkSpends(value: unknown, path: string): Problem[] {
  if (!Array.isArray(value)) {
    const help = 'Give a list with the spend of every person.';
    return [{ path, code: value === undefined ? 'missing' : 'wrong-type', message: 'This is not a list.', help }];
  }
  const problems = checkEach(value, path, checkSpend);
  if (problems.length > 0) return problems;
  const people = (value as readonly PersonSpend[]).reduce<number>((sum, spend) => sum + peopleOf(spend), 0);
  if (people > limits.people) {
    const help = `Give at most ${limits.people}.`;
    return [{ path, code: 'too-many', message: `The list is of ${people} people.`, help }];
  }
  if (people > 0) return [];
  const message = 'The list is of nobody, and nobody has no percentile and no spend.';
  return [{ path, code: 'missing', message, help: 'Give the spend of at least one person.' }];
}

/** Of how many people a spend is. */
export function peopleOf(spend: PersonSpend): number {
  return typeof spend === 'object' ? spend.people : 1;
}

const groupChecks: FieldChecks = { pounds: checkPersonPounds, people: checkPeople };

function checkSpend(value: unknown, path: string): Problem[] {
  const isGroup = typeof value === 'object' && value !== null;
  const problems = isGroup ? checkObject(value, path, groupChecks) : checkPersonPounds(value, path);
  if (problems.length === 0) return [];
  // Fields that do not exist are told once and without their names, which may be identifiers as well.
  return [...new Map(problems.map((problem) => withoutValue(problem, path)).map((item) => [item.path, item])).values()];
}

function withoutValue({ path, code }: Problem, spend: string): Problem {
  if (code === 'missing') {
    return { path, code, message: 'Nothing is given here.', help: 'Give the spend of every person in the list.' };
  }
  if (code === 'unknown-key') {
    const message = 'There is a field here that is neither "pounds" nor "people".';
    return { path: spend, code, message, help: 'Leave it out: least of all give what identifies a person.' };
  }
  const isCount = path === placeIn(spend, 'people');
  const message = isCount ? 'This is no number of people.' : 'This cannot be the spend of a person in a year.';
  const help = isCount
    ? 'Give a whole number of people, 0 or more.'
    : `Give pounds from 0 to ${mostPounds} in plain digits, as "22500.50"; what was given is not repeated here.`;
  return { path, code, message, help };
}
