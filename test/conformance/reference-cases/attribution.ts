import { attributedOn } from 'neighbourhood-contracts/outcomes';
import type { Day } from 'neighbourhood-contracts/time';
import type { Answerers } from './answer.ts';

interface CaseRelationship {
  readonly org: string;
  readonly start: Day;
  readonly end: Day | null;
}

/** The organisation of a day, by the names of the cases: where there is none, or the rule does not decide, null. */
export const attributionAnswers: Answerers = {
  attribute_on_date({ relationships, date }) {
    const given = (relationships as readonly CaseRelationship[]).map(({ org, start, end }) => {
      return { organisation: org, from: start, lastDay: end };
    });
    const found = attributedOn(given, date as Day);
    return { org: found.kind === 'attributed' ? found.organisation : null };
  },
};
