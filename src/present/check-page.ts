import { refuse, shown } from '../problems/index.ts';
import type { Page } from './document.ts';

const keys = ['heading', 'paragraph', 'list', 'columns'] as const;

/** Refuses what is no page: a statement that nobody explained, say, or nothing. */
export function refuseUnlessPage(page: Page): void {
  if (Array.isArray(page) && page.every(isBlock)) return;
  const help = 'Give what an explain function returned: a list of headings, paragraphs, lists and tables.';
  refuse('a page', [{ path: 'page', code: 'wrong-type', message: `This is ${shown(page)}, not a page.`, help }]);
}

function isBlock(block: unknown): boolean {
  return typeof block === 'object' && block !== null && keys.some((key) => key in block);
}
