import { limits } from './limits.ts';
import { placeIn, shown, type Problem } from './problem.ts';
import { helpFor } from './suggest.ts';

/** Characters that no name or code has, and that a terminal or a page might act on; a text may have tabs and line ends. */
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

/** Signs that can be printed, none of them white space at either end: nearly every text, told in one look. */
const plain = /^[!-~](?:[ -~]*[!-~])?$/;

/** Problems of a text that must say something: at most 1,000 characters. */
export function checkText(value: unknown, path: string, longest: number = limits.textLength): Problem[] {
  if (typeof value === 'string' && value.length <= longest && plain.test(value)) return [];
  const help = `Give a text of 1 to ${longest} characters.`;
  if (value === undefined || value === null || (typeof value === 'string' && value.trim() === '')) {
    return [{ path, code: 'missing', message: 'Nothing is given here.', help }];
  }
  if (typeof value !== 'string') {
    return [{ path, code: 'wrong-type', message: `This is ${shown(value)}, not a text.`, help }];
  }
  if (value.length > longest) {
    return [{ path, code: 'too-long', message: `The text ${shown(value)} is too long.`, help }];
  }
  if (value.trim() !== value) {
    const message = `The text ${shown(value)} begins or ends with white space.`;
    return [{ path, code: 'unknown-value', message, help: `Write ${shown(value.trim())}.` }];
  }
  if (control.test(value) || /\p{Cs}/u.test(value)) {
    const message = `The text ${shown(value)} has characters in it that cannot be printed.`;
    return [{ path, code: 'unknown-value', message, help: 'Take them out.' }];
  }
  return [];
}

/** Problems of an identifier or code: a text of at most 100 characters. */
export function checkCode(value: unknown, path: string): Problem[] {
  const problems = checkText(value, path, limits.codeLength);
  if (problems.length > 0 || !/[\t\r\n]/.test(String(value))) return problems;
  return [
    {
      path,
      code: 'unknown-value',
      message: `The code ${shown(value)} has a line end or tab in it.`,
      help: 'Take it out.',
    },
  ];
}

/** Problems of a number of people: a whole number from 0 to a thousand million. */
export function checkPeople(value: unknown, path: string): Problem[] {
  return checkCount(value, path, 'people');
}

/** Problems of a number of things: a whole number from 0 to a thousand million. */
export function checkCount(value: unknown, path: string, things: string): Problem[] {
  const help = `Give a whole number of ${things}, 0 or more.`;
  if (value === undefined || value === null || value === '') {
    return [{ path, code: 'missing', message: `No number of ${things} is given.`, help }];
  }
  if (typeof value !== 'number') {
    return [{ path, code: 'wrong-type', message: `This is ${shown(value)}, not a number.`, help }];
  }
  if (!Number.isFinite(value) || value < 0 || value > limits.people) {
    return [{ path, code: 'out-of-range', message: `${shown(value)} ${things} is not possible.`, help }];
  }
  if (!Number.isInteger(value)) {
    return [{ path, code: 'not-whole', message: `${shown(value)} ${things} is not a whole number.`, help }];
  }
  return [];
}

/** Problems of a value that must be true or false. */
export function checkTruth(value: unknown, path: string): Problem[] {
  if (typeof value === 'boolean') return [];
  const code = value === undefined || value === null ? 'missing' : 'wrong-type';
  return [{ path, code, message: `This is ${shown(value)}.`, help: 'Give true or false.' }];
}

/** Problems of a word that must be one of a known list. */
export function checkWord(value: unknown, path: string, known: readonly string[]): Problem[] {
  if (typeof value !== 'string') {
    const code = value === undefined || value === null ? 'missing' : 'wrong-type';
    return [{ path, code, message: `This is ${shown(value)}.`, help: `Give one of: ${known.join(', ')}.` }];
  }
  if (known.includes(value)) return [];
  const message = `${shown(value)} is not a word known here.`;
  return [{ path, code: 'unknown-value', message, help: helpFor(value, known) }];
}

/** Problems of an object's fields: a list or a bare value in its place, and fields that do not exist. */
export function checkFields(value: unknown, path: string, known: readonly string[]): Problem[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const code = value === undefined || value === null ? 'missing' : 'wrong-type';
    const help = `Give an object with the fields ${known.join(', ')}.`;
    return [{ path, code, message: `This is ${shown(value)}, not an object.`, help }];
  }
  return Object.keys(value)
    .filter((key) => !known.includes(key))
    .map((key) => unknownKey(key, path, known));
}

/** The problem of one field that does not exist, with the nearest that does. */
export function unknownKey(key: string, path: string, known: readonly string[]): Problem {
  const message = `There is no field ${shown(key)} here.`;
  return { path: placeIn(path, key), code: 'unknown-key', message, help: helpFor(key, known) };
}

/** Problems of a list: something else in its place, or more than 100,000 items. */
export function checkList(value: unknown, path: string): Problem[] {
  if (!Array.isArray(value)) {
    const code = value === undefined || value === null ? 'missing' : 'wrong-type';
    return [{ path, code, message: `This is ${shown(value)}, not a list.`, help: 'Give a list; it may be empty.' }];
  }
  if (value.length > limits.items) {
    const message = `The list has ${value.length} items.`;
    const help = `Give at most ${limits.items} at a time.`;
    return [{ path, code: 'too-many', message, help }];
  }
  const hole = holeIn(value);
  if (hole === undefined) return [];
  return [
    {
      path: placeIn(path, hole),
      code: 'missing',
      message: 'Nothing is given here.',
      help: 'Give every item of the list.',
    },
  ];
}

function holeIn(list: readonly unknown[]): number | undefined {
  for (let place = 0; place < list.length; place += 1) if (!Object.hasOwn(list, place)) return place;
  return undefined;
}

/** Problems of a list, and of each of its items. */
export function checkEach(
  value: unknown,
  path: string,
  checkItem: (item: unknown, path: string) => readonly Problem[],
): Problem[] {
  const notAList = checkList(value, path);
  if (notAList.length > 0) return notAList;
  return (value as readonly unknown[]).flatMap((item, place) => checkItem(item, `${path}[${place}]`));
}
