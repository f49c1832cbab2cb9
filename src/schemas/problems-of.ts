import type * as z from 'zod';
import { checkWord, placeIn, problemCodes, shown, type Problem, type ProblemCode } from '../problems/index.ts';
import { keysIn, placeWithin } from './places-within.ts';

/** A problem as the message of a zod issue: what is wrong, and on a line of its own what would be right. */
export function spoken({ message, help }: Pick<Problem, 'message' | 'help'>): string {
  return `${message}\n${help}`;
}

/** Makes zod issues of the library's problems. Each carries its problem whole, for {@link problemsOf} to give back. */
export function tell(problems: readonly Problem[], context: z.core.$RefinementCtx): void {
  for (const problem of problems) {
    const path = [...keysIn(problem.path)];
    context.addIssue({ code: 'custom', path, message: spoken(problem), params: { ...problem } });
  }
}

/** Turns zod's issues into the library's problems. Ask zod to report inputs, so that what was given can be shown. */
export function problemsOf(error: z.ZodError): readonly Problem[] {
  return error.issues.flatMap(problemsOfIssue);
}

function problemsOfIssue(issue: z.core.$ZodIssue): readonly Problem[] {
  const path = pathOf(issue.path);
  switch (issue.code) {
    case 'unrecognized_keys': {
      const sayings = issue.message.split('\n\n');
      return issue.keys.map((key, place) => heard(sayings[place] ?? issue.message, placeIn(path, key), 'unknown-key'));
    }
    case 'invalid_value':
      return checkWord(issue.input, path, issue.values.map(String));
    case 'invalid_type':
      return [wrongType(issue.input, path, issue.expected)];
    case 'custom':
      return [isProblem(issue.params) ? placed(issue.params, issue.path) : heard(issue.message, path, 'unknown-value')];
    case 'too_big':
      return [heard(issue.message, path, 'too-many')];
    case 'invalid_union':
      return [heard(issue.message, path, issue.message.startsWith('No "') ? 'missing' : 'unknown-value')];
    default:
      return [heard(issue.message, path, 'unknown-value')];
  }
}

function pathOf(keys: readonly PropertyKey[]): string {
  return placeIn('', ...keys.map((key) => (typeof key === 'symbol' ? String(key) : key)));
}

function isProblem(params: Record<string, unknown> | undefined): params is Record<string, unknown> & Problem {
  const isText = (name: keyof Problem) => typeof params?.[name] === 'string';
  return isText('path') && isText('message') && isText('help') && Object.hasOwn(problemCodes, String(params?.['code']));
}

/** A problem that was told of a value inside another: its own path is the end of the issue's. */
function placed({ path, code, message, help }: Problem, keys: readonly PropertyKey[]): Problem {
  const outside = pathOf(keys.slice(0, keys.length - keysIn(path).length));
  return { path: placeWithin(outside, path), code, message, help };
}

const expectedWords: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
};

function wrongType(input: unknown, path: string, expected: string): Problem {
  const wanted = expectedWords[expected] ?? expected;
  const help = `Give ${wanted}.`;
  if (input === undefined || input === null) return { path, code: 'missing', message: 'Nothing is given here.', help };
  return { path, code: 'wrong-type', message: `This is ${shown(input)}, not ${wanted}.`, help };
}

function heard(saying: string, path: string, code: ProblemCode): Problem {
  const [message = saying, help = 'See the documentation of this field.'] = saying.split('\n');
  return { path, code, message, help };
}
