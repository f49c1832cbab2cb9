/** A number of a case's answer: what JSON cannot hold is written as text, and `null` is a value that the tool leaves missing. */
export type CaseNumber = number | 'NaN' | 'Infinity' | '-Infinity' | null;

/** A case: a function, what goes into it, and what comes out, or the names of what should. */
export interface ReferenceCase {
  readonly id: string;
  readonly fn: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly expected?: Readonly<Record<string, unknown>>;
  /** What `sii` cases call it. */
  readonly expected_point?: Readonly<Record<string, unknown>>;
  /** The names of the answers to give, where a case comes without them. */
  readonly keys?: readonly string[];
}

/** What a file says of its cases. */
export interface CaseMeta {
  readonly package?: string;
  /** The relative tolerance within which a number is right. */
  readonly tol: number;
}

/** What a function of the library makes of a case, by the names that the case uses; or why it has no answer. */
export type Answerer = (
  input: Readonly<Record<string, unknown>>,
  keys: readonly string[],
  meta: CaseMeta,
) => Readonly<Record<string, unknown>>;

/** The functions of one subject, by the name that cases call them. */
export type Answerers = Readonly<Record<string, Answerer>>;

/** The level or levels that a case asks for: none where it leaves them out. */
export type Confidence = number | readonly number[] | null | undefined;

/** The levels, as a list. */
export function levelsOf(confidence: Confidence): readonly number[] {
  return typeof confidence === 'number' ? [confidence] : (confidence ?? []);
}

/** The name of a limit: `lowercl`, or `lower95_0cl` and `lower99_8cl` where a case asks for several levels. */
export function limitKey(end: 'lower' | 'upper', level: number, confidence: Confidence): string {
  if (typeof confidence === 'number') return `${end}cl`;
  return `${end}${percentOf(level).toFixed(1).replace('.', '_')}cl`;
}

/** The levels as the tools print them: `95%, 99.8%`. */
export function levelText(confidence: Confidence): string {
  return levelsOf(confidence)
    .map((level) => `${String(percentOf(level))}%`)
    .join(', ');
}

function percentOf(level: number): number {
  return Number((level <= 1 ? level * 100 : level).toPrecision(6));
}
