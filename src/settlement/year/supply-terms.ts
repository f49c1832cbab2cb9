import { checkShare, type ExactNumber } from '../../exact/index.ts';
import type { Grounds } from '../../payment/index.ts';
import type { GainShareTerms } from '../../sharing/index.ts';
import { resolutionOf, type Resolution, type Standpoint } from '../../policy/index.ts';
import { limits, placeIn, refuse, shown, type Problem } from '../../problems/index.ts';
import { checkFinancialYear, periodOfFinancialYear, type FinancialYear } from '../../time/index.ts';

/** Whether a term can be supplied: it is open, or it is agreed, or what it belongs to is not agreed at all. */
type TermStanding = 'open' | 'agreed' | 'the-rest-is-not-agreed';

/** A term of a gain share that is open, the policy input that supplies it, and what an answer makes of it. */
interface OpenTerm {
  readonly input: string;
  readonly standing: (terms: GainShareTerms) => TermStanding;
  readonly checkAnswer: (answer: string, path: string) => readonly Problem[];
  readonly with: (terms: GainShareTerms, answer: string) => GainShareTerms;
}

const checkAnswerShare = (answer: string, path: string) => checkShare(answer, path, 'An answer');

/** What a ruling or an assumption can supply, each from one answer in text: Q15 and Q16. */
const openTerms: readonly OpenTerm[] = [
  {
    input: 'Q15/share-of-gain',
    standing: ({ gains }) => standingIn(gains, ({ rate }) => rate),
    checkAnswer: checkAnswerShare,
    with: (terms, rate) => withGains(terms, { rate: { kind: 'flat', rate } }),
  },
  {
    input: 'Q15/minimum-saving-rate',
    standing: ({ gains }) => standingIn(gains === 'not-agreed' ? gains : gains.gate, ({ minimum }) => minimum),
    checkAnswer: checkAnswerShare,
    with: (terms, rate) => withMinimum(terms, rate),
  },
  {
    input: 'Q15/cap',
    standing: ({ gains }) => standingIn(gains, ({ caps }) => caps),
    checkAnswer: checkAnswerShare,
    with: (terms, share) => withGains(terms, { caps: [{ kind: 'share-of-expected', share }] }),
  },
  {
    input: 'Q16/last-upside-only-year',
    standing: ({ direction }) =>
      direction.kind === 'upside-only' && direction.until === 'not-stated' ? 'open' : 'agreed',
    checkAnswer: checkFinancialYear,
    with: (terms, year) => {
      const { until } = periodOfFinancialYear(year as FinancialYear);
      return { ...terms, direction: { kind: 'upside-only', until } };
    },
  },
];

/** The policy inputs whose answer supplies a term. */
export const supplyingInputs: readonly string[] = openTerms.map(({ input }) => input);

/** Whether an answer to a policy input can supply what is open of some terms. */
export function standingOfTerm(input: string, terms: GainShareTerms): TermStanding | undefined {
  return openTerms.find((term) => term.input === input)?.standing(terms);
}

/** Terms of a gain share with what rulings and assumptions supply of what is not agreed, each on its own grounds. */
export function supplyTerms(terms: GainShareTerms, contract: string, standpoint: Standpoint): GainShareTerms {
  return openTerms.reduce((supplied, term) => {
    if (term.standing(supplied) !== 'open') return supplied;
    const resolution = resolutionOf(term.input, standpoint, contract);
    if (resolution === undefined) return supplied;
    refuse('a standpoint', checkUsable(term, resolution, standpoint));
    const next = term.with(supplied, resolution.answer);
    return { ...next, suppliedBy: [...(supplied.suppliedBy ?? []), groundsOf(term.input, resolution)] };
  }, terms);
}

function standingIn<T>(whole: 'not-agreed' | T, termOf: (agreed: T) => unknown): TermStanding {
  if (whole === 'not-agreed') return 'the-rest-is-not-agreed';
  return termOf(whole) === 'not-agreed' ? 'open' : 'agreed';
}

function checkUsable(
  { input, checkAnswer }: OpenTerm,
  { answer }: Resolution,
  standpoint: Standpoint,
): readonly Problem[] {
  return checkAnswer(answer, placeOf(input, answer, standpoint)).map((problem) => ({
    ...problem,
    message: `The answer ${shown(answer)} to ${input} cannot be used here. ${problem.message}`,
  }));
}

/** A ruling without authority counts as an assumption, and stands among the rulings all the same. */
function placeOf(input: string, answer: string, { rulings = [], assumptions = [] }: Standpoint): string {
  const isIt = (given: { readonly settles: string; readonly answer: string }) =>
    given.settles === input && given.answer === answer;
  const [ruled, assumed] = [rulings.findIndex(isIt), assumptions.findIndex(isIt)];
  const list = ruled >= 0 ? 'rulings' : 'assumptions';
  return placeIn('standpoint', list, ruled >= 0 ? ruled : assumed, 'answer');
}

function groundsOf(input: string, resolution: Resolution): Grounds {
  const { answer } = resolution;
  if (resolution.by === 'assumption') {
    const { because } = resolution.assumption;
    return { kind: 'assumed', because: ifItFits(`${input} is ${answer}: ${because}`, because) };
  }
  const { issuer, document, madeOn } = resolution.ruling;
  return { kind: 'agreed', by: issuer, document: ifItFits(`${document} (${input}: ${answer})`, document), on: madeOn };
}

/** What was said is kept as it is where there is no room for what it answers. */
function ifItFits(text: string, otherwise: string): string {
  return text.length <= limits.textLength ? text : otherwise;
}

function withGains(terms: GainShareTerms, change: Partial<Exclude<GainShareTerms['gains'], string>>): GainShareTerms {
  return terms.gains === 'not-agreed' ? terms : { ...terms, gains: { ...terms.gains, ...change } };
}

function withMinimum(terms: GainShareTerms, rate: ExactNumber): GainShareTerms {
  const gate = terms.gains === 'not-agreed' ? 'not-agreed' : terms.gains.gate;
  return gate === 'not-agreed' ? terms : withGains(terms, { gate: { ...gate, minimum: { kind: 'fixed', rate } } });
}
