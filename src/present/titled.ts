import type { MadeWith } from '../policy/index.ts';
import type { Block } from './document.ts';

/** A list under a heading of its own; nothing where there is no item. */
export function titledList(heading: string, list: readonly string[], numbered = false): readonly Block[] {
  return list.length === 0 ? [] : [{ heading, level: 2 }, numbered ? { list, numbered } : { list }];
}

/** The last words of a page of a mechanism. */
export function madeBy({ library, policy }: MadeWith, mechanism: string): Block {
  const made = `Made with neighbourhood-contracts ${library}, policy register ${policy}`;
  return { paragraph: `${made}, by the mechanism ${mechanism}.` };
}
