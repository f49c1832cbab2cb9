import type { Block, Page } from './document.ts';

const width = 100;

/** Writes a page as plain text of at most 100 characters a line, but for a word or a table that is wider. */
export function toPlainText(page: Page): string {
  return `${page.map(blockToText).join('\n\n')}\n`;
}

function blockToText(block: Block): string {
  if ('heading' in block) {
    if (block.level === 1)
      return `${block.heading.toUpperCase()}\n${'='.repeat(Math.min(width, block.heading.length))}`;
    return block.level === 2 ? `${block.heading}\n${'-'.repeat(Math.min(width, block.heading.length))}` : block.heading;
  }
  if ('paragraph' in block) return wrapped(block.paragraph, '');
  if ('list' in block) return block.list.map((item) => `- ${wrapped(item, '  ').trimStart()}`).join('\n');
  return table(block.columns, block.rows);
}

function wrapped(text: string, indent: string): string {
  const lines: string[] = [];
  let line = indent;
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    const longer = line.trim() === '' ? `${indent}${word}` : `${line} ${word}`;
    if (longer.length > width && line.trim() !== '') {
      lines.push(line);
      line = `${indent}${word}`;
    } else line = longer;
  }
  return [...lines, line].join('\n');
}

function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [columns, ...rows];
  const widths = columns.map((_, place) => Math.max(...all.map((row) => row[place]?.length ?? 0)));
  const write = (row: readonly string[]) =>
    widths
      .map((size, place) => (row[place] ?? '').padEnd(size))
      .join('  ')
      .trimEnd();
  return [write(columns), widths.map((size) => '-'.repeat(size)).join('  '), ...rows.map(write)].join('\n');
}
