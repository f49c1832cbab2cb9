import {
  openQuestions,
  resolutionOf,
  undetermined,
  type Citation,
  type PolicyInput,
  type Resolution,
  type Standpoint,
  type UndeterminedAnswer,
} from '../../policy/index.ts';

/** What was told of the matters that policy leaves open, and which of them nobody told. */
export interface InputsTold {
  readonly read: readonly Resolution[];
  readonly open: readonly string[];
  /** What was told of one of them. */
  readonly told: (input: string) => string;
}

/** Looks up what rulings or assumptions say of some inputs, for one thing. */
export function inputsTold(inputs: readonly string[], standpoint: Standpoint, about: string): InputsTold {
  const found = inputs.map((input) => [input, resolutionOf(input, standpoint, about)] as const);
  const answers = new Map(found.map(([input, resolution]) => [input, resolution?.answer]));
  return {
    read: found.flatMap(([, resolution]) => (resolution === undefined ? [] : [resolution])),
    open: found.flatMap(([input, resolution]) => (resolution === undefined ? [input] : [])),
    told: (input) => answers.get(input) ?? '',
  };
}

/** The answer while some of the inputs are open: it names the questions, and what each of them asks. */
export function stillOpen(
  title: string,
  { open, read }: InputsTold,
  citations: readonly Citation[],
): UndeterminedAnswer | undefined {
  const [first, ...others] = open.map(asksOf);
  if (first === undefined) return undefined;
  const codes = [...new Set(open.map((input) => input.slice(0, input.indexOf('/'))))];
  return undetermined(
    {
      reason: `${title}: no source tells, and no ruling or assumption was given. ${[first, ...others].join(' ')}`,
      questions: codes as [string, ...string[]],
      missingFacts: [first, ...others],
      citations,
    },
    read,
  );
}

const asks: ReadonlyMap<string, PolicyInput> = new Map(
  openQuestions.flatMap(({ resolvedBy }) => resolvedBy.map((input) => [input.id, input] as const)),
);

function asksOf(input: string): string {
  return `${asks.get(input)?.asks ?? ''} (${input})`;
}
