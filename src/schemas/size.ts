import { limits, placeIn, type Problem } from '../problems/index.ts';

const mostFields = 1_000;
const deepest = 50;

/**
 * Problems of data too large to be read as a portfolio: a list beyond the limit, an object of a thousand fields, or a
 * depth that only a circle has. They are told before anything else is looked at, so that nothing large is searched.
 */
export function checkSize(data: unknown, path = '', depth = 0): readonly Problem[] {
  if (typeof data !== 'object' || data === null) return [];
  if (depth > deepest) {
    return [
      {
        path,
        code: 'too-many',
        message: 'The data go deeper than any portfolio.',
        help: 'Look for an object that holds itself.',
      },
    ];
  }
  if (Array.isArray(data)) {
    if (data.length > limits.items)
      return [tooMany(path, `The list has ${data.length} items.`, `at most ${limits.items}`)];
    return data.flatMap((item: unknown, place) => checkSize(item, placeIn(path, place), depth + 1));
  }
  const keys = Object.keys(data);
  if (keys.length > mostFields)
    return [tooMany(path, `The object has ${keys.length} fields.`, 'the fields of the model')];
  return keys.flatMap((key) => checkSize((data as Record<string, unknown>)[key], placeIn(path, key), depth + 1));
}

function tooMany(path: string, message: string, give: string): Problem {
  return { path, code: 'too-many', message, help: `Give ${give}.` };
}
