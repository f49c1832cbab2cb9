import { limits, placeIn, type Problem } from '../problems/index.ts';

const mostFields = 1_000;
const deepest = 50;

/**
 * Problems of data too large to be read: a list beyond the limit, an object of a thousand fields, or a depth that only
 * a circle has. They are told before anything else is looked at, so that nothing large is searched.
 */
export function checkSize(data: unknown): readonly Problem[] {
  const problems: Problem[] = [];
  lookInto(data, [], problems);
  return problems;
}

/** Whether to look further: not after a circle, which is too deep along every way round it. */
function lookInto(data: unknown, keys: (string | number)[], problems: Problem[]): boolean {
  if (typeof data !== 'object' || data === null) return true;
  const names = Array.isArray(data) ? undefined : Object.keys(data);
  const length = names?.length ?? (data as readonly unknown[]).length;
  const wrong = excessOf(length, names === undefined, keys.length);
  if (wrong !== undefined) {
    problems.push({ path: placeIn('', ...keys), code: 'too-many', ...wrong });
    return keys.length <= deepest;
  }
  for (let place = 0; place < length; place += 1) {
    const key = names?.[place] ?? place;
    keys.push(key);
    if (!lookInto((data as Record<string | number, unknown>)[key], keys, problems)) return false;
    keys.pop();
  }
  return true;
}

function excessOf(length: number, isList: boolean, depth: number): Pick<Problem, 'message' | 'help'> | undefined {
  if (depth > deepest) {
    return {
      message: 'The data go deeper than anything that is read here.',
      help: 'Look for an object that holds itself.',
    };
  }
  if (length <= (isList ? limits.items : mostFields)) return undefined;
  return isList
    ? { message: `The list has ${length} items.`, help: `Give at most ${limits.items}.` }
    : { message: `The object has ${length} fields.`, help: 'Give the fields of the model.' };
}
