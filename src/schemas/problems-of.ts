import type * as z from 'zod';
import { checkWord, placeIn, problemCodes, shown, type Problem, type ProblemCode } from '../problems/index.ts';

/** A problem as the message of a zod issue: what is wrong, and on a line of its own what would be right. */
export function spoken({ message, help }: Pick<Problem, 'message' | 'help'>): string {
  return `${message}\n${help}`;
}

/** Turns zod's issues into the library's problems. Ask zod to report inputs, so that what was given can be shown. */
export function problemsOf(error: z.ZodError): readonly Problem[] {
  return error.issues.flatMap(problemsOfIssue);
}

function problemsOfIssue(issue: z.core.$ZodIssue): readonly Problem[] {
  const path = placeIn('', ...issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key)));
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
      return [heard(issue.message, path, codeIn(issue.params))];
    case 'too_big':
      return [heard(issue.message, path, 'too-many')];
    case 'invalid_union':
      return [heard(issue.message, path, issue.message.startsWith('No "') ? 'missing' : 'unknown-value')];
    default:
      return [heard(issue.message, path, 'unknown-value')];
  }
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

function codeIn(params: Record<string, unknown> | undefined): ProblemCode {
  const code = params?.['code'];
  return typeof code === 'string' && Object.hasOwn(problemCodes, code) ? (code as ProblemCode) : 'unknown-value';
}
