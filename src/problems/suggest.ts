import { distance } from 'fastest-levenshtein';

const longestCompared = 60;

/** The known word nearest to a misspelt one, or nothing when none is near. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const plain = simplified(word);
  if (plain.length > longestCompared) return undefined;
  const reach = plain.length < 3 ? 0 : Math.max(1, Math.floor(plain.length / 3));
  const ranked = known
    .filter((candidate) => Math.abs(candidate.length - word.length) <= reach + 2)
    .map((candidate) => ({ candidate, far: farness(plain, simplified(candidate)) }))
    .filter(({ far }) => far <= reach)
    .sort((a, b) => a.far - b.far);
  return ranked[0]?.candidate;
}

/** Two neighbours in the wrong order are one slip, though two edits: `spn` for `snp`. */
function farness(word: string, candidate: string): number {
  const edits = distance(word, candidate);
  if (edits !== 2 || word.length !== candidate.length) return edits;
  const letters = (text: string) => Array.from(text).sort().join('');
  return letters(word) === letters(candidate) ? 1 : edits;
}

/** Case and separators are the commonest slips: `PCN_code` is `pcnCode`. */
function simplified(word: string): string {
  return word
    .slice(0, longestCompared + 1)
    .toLowerCase()
    .replace(/[\s_-]/g, '');
}

/** The help for a word outside a list of known ones: the nearest, or them all when they are few. */
export function helpFor(word: string, known: readonly string[]): string {
  const near = nearest(word, known);
  if (near !== undefined) return `Did you mean "${near}"?`;
  if (known.length === 0) return 'There is none here to choose from.';
  return known.length <= 40 ? `Known here: ${known.join(', ')}.` : 'Nothing known here is spelt like it.';
}
