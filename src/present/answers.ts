import type { Answer } from '../policy/index.ts';
import type { Standing } from './grounds.ts';
import { questionInWords, settlersOf } from './questions.ts';
import { capital, sentence } from './sentence.ts';
import { sourceTitle } from './source-title.ts';
import { dayInWords } from './days.ts';

/** What answers rest on in print, each thing once, in the order they first name it. */
export function answerStandings(answers: readonly Answer<unknown>[]): readonly Standing[] {
  const found = new Map<string, Standing>();
  for (const { source, where, says, status } of answers.flatMap(({ citations }) => citations)) {
    const standing = { says: sentence(`${sourceTitle(source)}, ${where}: ${says}`), standing: status };
    found.set(`${standing.standing} ${standing.says}`, standing);
  }
  return [...found.values()];
}

/** What leaves answers open, with who could close it: the inputs that are missing, or the questions where none is named. */
export function openIn(answers: readonly Answer<unknown>[]): readonly string[] {
  const open = answers.flatMap((answer) => (answer.kind === 'undetermined' ? [answer] : []));
  const facts = open.flatMap(({ missingFacts }) => missingFacts);
  const questions = open.flatMap((answer) => (answer.missingFacts.length === 0 ? answer.questions : []));
  return [...new Set([...facts, ...questions])].map((item) => {
    const who = settlersOf(item);
    const closed = who === '' ? '' : ` Could be closed by: ${who}.`;
    return `${capital(sentence(questionInWords(item)))}${closed}`;
  });
}

/** What was assumed, and why. */
export function assumedIn(answers: readonly Answer<unknown>[]): readonly string[] {
  const assumptions = answers.flatMap((answer) => (answer.kind === 'settled' ? [] : answer.assumptions));
  return [
    ...new Set(assumptions.map(({ settles, answer, because }) => sentence(`${settles}: “${answer}”, ${because}`))),
  ];
}

/** What was ruled, by whom, and where it is written. */
export function ruledIn(answers: readonly Answer<unknown>[]): readonly string[] {
  const rulings = answers.flatMap((answer) => answer.rulings);
  return [
    ...new Set(
      rulings.map(({ settles, answer, issuer, madeOn, document }) => {
        return sentence(`${settles}: “${answer}”, ${issuer} on ${dayInWords(madeOn)} (${document})`);
      }),
    ),
  ];
}
