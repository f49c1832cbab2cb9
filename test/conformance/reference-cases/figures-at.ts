import type { Estimated, Limits } from 'neighbourhood-contracts/statistics';
import { levelsOf, limitKey, type CaseNumber, type Confidence } from './answer.ts';

/** A figure, or none and perhaps its limits all the same. */
export type Figure = Estimated | ({ readonly kind: 'not-estimated' } & Partial<Limits>);

/** Figures or lists of them, by the names that cases give them. */
export type Figures<Of> = Readonly<Record<string, Of>>;

/** A value is the same at any level: where a case asks for none, it has no limits. */
const anyLevel = 0.95;

/** The value of what is estimated at each level that a case asks for, and its limits; what is not told is `null`. */
export function figuresAt<Told>(
  confidence: Confidence,
  estimateAt: (level: number) => Told,
  read: (told: Told, numberOf: (figure: Figure) => CaseNumber) => CaseNumber | readonly CaseNumber[],
): Figures<CaseNumber | readonly CaseNumber[]> {
  const levels = levelsOf(confidence);
  const limits = levels.flatMap((level) => {
    const told = estimateAt(level);
    return [
      [limitKey('lower', level, confidence), read(told, ({ lower }) => lower ?? null)],
      [limitKey('upper', level, confidence), read(told, ({ upper }) => upper ?? null)],
    ] as const;
  });
  const value = read(estimateAt(levels[0] ?? anyLevel), (figure) =>
    figure.kind === 'estimated' ? figure.value : null,
  );
  return { value, ...Object.fromEntries(limits) };
}
