import { printable } from './printable.ts';

/** The words of a text, in lines no longer than a width, but for a word that is. An empty text is one empty line. */
export function inLines(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of printable(text).split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (lengthOf(longer) > width && line !== '') {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

/** How many characters a reader sees, more nearly than `length` says. */
export function lengthOf(text: string): number {
  return Array.from(text).length;
}

/** A text padded to a width, at its end or, to stand to the right, at its start. */
export function padded(text: string, width: number, toTheRight: boolean): string {
  const space = ' '.repeat(Math.max(0, width - lengthOf(text)));
  return toTheRight ? `${space}${text}` : `${text}${space}`;
}
