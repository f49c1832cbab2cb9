import type { Grounds, Line, Section, Step } from '../payment/index.ts';
import { policyStatuses } from '../policy/index.ts';
import { dayInWords } from './days.ts';
import { capital, sentence } from './sentence.ts';
import { sourceTitle } from './source-title.ts';

/** What standing something gives the lines that rest on it, and what that means. */
export const standingMeanings = {
  ...policyStatuses,
  agreed: 'the parties settled it between themselves',
  assumed: 'somebody put it in the place of what is not known: what rests on it holds only if it does',
} as const;

/** One thing that lines stand on: a citation, an agreement, an assumption or a method. */
export interface Standing {
  /** What it is: a sentence. */
  readonly says: string;
  readonly standing: keyof typeof standingMeanings;
}

/** What grounds consist of, each citation by itself. */
export function standingsOf(grounds: readonly Grounds[]): readonly Standing[] {
  return grounds.flatMap((item): readonly Standing[] => {
    switch (item.kind) {
      case 'published':
        return item.citations.map(({ source, where, says, status }) => ({
          says: sentence(`${sourceTitle(source)}, ${where}: ${says}`),
          standing: status,
        }));
      case 'agreed':
        return [
          { says: sentence(`${item.document}, agreed by ${item.by} on ${dayInWords(item.on)}`), standing: 'agreed' },
        ];
      case 'assumed':
        return [{ says: capital(sentence(item.because)), standing: 'assumed' }];
      case 'library-method':
        return [{ says: capital(sentence(item.method)), standing: 'library-method' }];
    }
  });
}

/** What the standings that a page names mean, each once. */
export function legendOf(named: readonly Standing['standing'][]): readonly string[] {
  const known = new Set<string>(named);
  return Object.entries(standingMeanings)
    .filter(([standing]) => known.has(standing))
    .map(([standing, meaning]) => `${standing}: ${meaning}`);
}

/** What lines and their steps stand on, and by which of it each stands. */
export interface NumberedStandings {
  /** Each thing once, in the order the lines first name it. */
  readonly standings: readonly Standing[];
  /** The numbers, from 1, of what each line, and each of its steps, stands on. */
  readonly numbers: ReadonlyMap<Line | Step, readonly number[]>;
}

/** Numbers what the lines of some sections, and the steps of those lines, stand on. */
export function standingsIn(sections: readonly Section[]): NumberedStandings {
  const found = new Map<string, { readonly standing: Standing; readonly number: number }>();
  const numbers = new Map<Line | Step, readonly number[]>();
  const lines = sections.flatMap((section) => section.lines);
  for (const item of lines.flatMap((line) => [line, ...(line.steps ?? [])])) {
    const own = standingsOf(item.grounds).map((standing) => {
      const key = `${standing.standing} ${standing.says}`;
      const known = found.get(key) ?? { standing, number: found.size + 1 };
      found.set(key, known);
      return known.number;
    });
    numbers.set(
      item,
      [...new Set(own)].sort((a, b) => a - b),
    );
  }
  return { standings: [...found.values()].map(({ standing }) => standing), numbers };
}

/** A label with the numbers of what it stands on. */
export function labelled(label: string, numbers: readonly number[]): string {
  return numbers.length === 0 ? label : `${label} [${numbers.join(',')}]`;
}
