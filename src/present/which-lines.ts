/** Lines under a title, as far as a page names them. */
export interface NamedSection<T> {
  readonly title: string;
  readonly lines: readonly (T & { readonly label: string })[];
}

/** Names the lines that something holds for, and whole sections and statements shortly. */
export function whichLines<T>(sections: readonly NamedSection<T>[], holds: (line: T) => boolean): string {
  const filled = sections.filter(({ lines }) => lines.length > 0);
  if (filled.every(({ lines }) => lines.every(holds))) return 'every line';
  return filled
    .flatMap(({ title, lines }) => {
      const found = lines.filter(holds);
      if (found.length > 1 && found.length === lines.length) return [`every line of “${title}”`];
      return found.map(({ label }) => label);
    })
    .join('; ');
}
