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

/** The name of a limit where a case asks for two levels: `lower95_0cl`, `upper99_8cl`. */
export function limitKey(end: 'lower' | 'upper', level: number): string {
  const percent = level <= 1 ? level * 100 : level;
  return `${end}${percent.toFixed(1).replace('.', '_')}cl`;
}

/** A level as its tool prints it: `95%`. */
export function levelText(level: number): string {
  return `${String(Number((level <= 1 ? level * 100 : level).toPrecision(6)))}%`;
}
