import type { Block, Page } from './document.ts';

/** Writes a page as Markdown. Signs that Markdown would read are escaped, so that a name cannot change the page. */
export function toMarkdown(page: Page): string {
  return `${page.map(blockToMarkdown).join('\n\n')}\n`;
}

function blockToMarkdown(block: Block): string {
  if ('heading' in block) return `${'#'.repeat(block.level)} ${escaped(block.heading)}`;
  if ('paragraph' in block) return escaped(block.paragraph);
  if ('list' in block) return block.list.map((item) => `- ${escaped(item)}`).join('\n');
  const row = (cells: readonly string[]) => `| ${cells.map(escaped).join(' | ')} |`;
  return [row(block.columns), `|${' --- |'.repeat(block.columns.length)}`, ...block.rows.map(row)].join('\n');
}

function escaped(text: string): string {
  return text
    .replace(/[\\`*_[\]<>|#]/g, '\\$&')
    .replace(/\s+/g, ' ')
    .trim();
}
