import type { Evidence } from '../model/index.ts';
import { resolutionOf, type Resolution } from '../policy/index.ts';
import type { Reading, Subject } from './rule.ts';

const none: readonly never[] = [];

/** A fact that is known to hold or not to. */
export function known(fact: string, holds: boolean, says: string, restsOn: readonly Resolution[] = none): Reading {
  const { rulings, assumptions } = restsOn.length === 0 ? nothingGiven : copiesOf(restsOn);
  return { fact, holds: holds ? 'yes' : 'no', says, questions: none, missingFacts: none, rulings, assumptions };
}

const nothingGiven = { rulings: none, assumptions: none };

function copiesOf(restsOn: readonly Resolution[]): Pick<Reading, 'rulings' | 'assumptions'> {
  return {
    rulings: restsOn.flatMap((resolution) => (resolution.by === 'ruling' ? [{ ...resolution.ruling }] : [])),
    assumptions: restsOn.flatMap((resolution) =>
      resolution.by === 'assumption' ? [{ ...resolution.assumption }] : [],
    ),
  };
}

/** A fact that was not told. */
export function missing(fact: string, says: string, questions: readonly string[] = none): Reading {
  return { fact, holds: 'unknown', says, questions, missingFacts: [fact], rulings: none, assumptions: none };
}

/** A matter that an open question leaves unknown. */
export function open(fact: string, says: string, question: string): Reading {
  return { fact, holds: 'unknown', says, questions: [question], missingFacts: none, rulings: none, assumptions: none };
}

/**
 * What the evidence shows of a claim, or of one part of it: the latest that is dated by the day asked from.
 * A complete list of evidence without it shows that it is not so.
 */
export function evidenceOf(
  subject: Subject,
  claim: string,
  about: string,
  part: string | undefined,
  what: string,
): Reading {
  const { index, standpoint } = subject;
  const fact = part === undefined ? `${about}: ${claim}` : `${about}: ${claim} ${part}`;
  const latest = latestOf(index.evidence.get(`${claim} ${about}`) ?? [], part, standpoint.asAt);
  const [first] = latest;
  if (first !== undefined && latest.some(({ holds }) => holds !== first.holds)) {
    return missing(fact, `${what}: documents of ${first.on} disagree.`);
  }
  if (first !== undefined) {
    return known(fact, first.holds, `${what}: ${first.holds ? 'shown' : 'not so'} on ${first.on} (${first.document}).`);
  }
  if (index.portfolio.evidence.complete)
    return known(fact, false, `${what}: the list of evidence is complete and has none.`);
  return missing(fact, `${what}: no evidence is given.`);
}

/** What is dated last by the day, more than one item where several carry that date. */
function latestOf(items: readonly Evidence[], part: string | undefined, asAt: string): readonly Evidence[] {
  const dated = items.filter((item) => item.part === part && item.on <= asAt);
  const last = dated.reduce((day, { on }) => (on > day ? on : day), '');
  return dated.filter(({ on }) => on === last);
}

/** A reading that needs a ruling on a threshold which was never published: unknown, with its question, until one is given. */
export function withRuling(
  subject: Subject,
  input: string,
  fact: string,
  unpublished: string,
  compare: (answer: string, resolution: Resolution) => Reading,
): Reading {
  const resolution = resolutionOf(input, subject.standpoint, subject.about);
  if (resolution !== undefined) return compare(resolution.answer, resolution);
  return open(fact, unpublished, input.slice(0, input.indexOf('/')));
}
