import type { CqcRating } from '../../model/index.ts';
import { financialYearOf, type Day } from '../../time/index.ts';
import { known, missing, withRuling } from '../reading.ts';
import type { Reading, Subject } from '../rule.ts';
import { oversightOf } from './oversight.ts';

const cqcOrder: readonly CqcRating['rating'][] = ['outstanding', 'good', 'requires-improvement', 'inadequate'];

/** The oversight segment of the financial year asked in, against the worst that a ruling allows. */
export function oversightAtLeast(subject: Subject): Reading {
  const { about, standpoint } = subject;
  const year = financialYearOf(standpoint.asAt);
  const fact = `${about}: oversight segment ${year}`;
  const result = oversightOf(subject, year);
  return withRuling(
    subject,
    'Q1/aft-worst-oversight-segment',
    fact,
    'The segment that is needed was never published.',
    (worst, by) => {
      if (result === undefined) return missing(fact, `No segment for ${year} is given.`);
      const says = `Segment ${result.segment} in ${year}; the worst allowed is ruled to be ${worst}.`;
      return known(fact, result.segment <= Number(worst), says, [by]);
    },
  );
}

/** The latest CQC rating, against the worst that a ruling allows. */
export function cqcAtLeast(subject: Subject, of: CqcRating['of']): Reading {
  const { about, organisation, standpoint } = subject;
  const fact = `${about}: CQC rating ${of}`;
  const rating = latest(
    organisation?.cqcRatings?.filter((item) => item.of === of),
    standpoint.asAt,
  )?.rating;
  return withRuling(
    subject,
    `Q1/aft-worst-cqc-${of}`,
    fact,
    `The ${of} rating that is needed was never published.`,
    (worst, by) => {
      if (rating === undefined) return missing(fact, `No ${of} rating is given.`);
      const holds = cqcOrder.indexOf(rating) <= cqcOrder.indexOf(worst as CqcRating['rating']);
      return known(fact, holds, `Rated ${rating} (${of}); the worst allowed is ruled to be ${worst}.`, [by]);
    },
  );
}

/** The latest capability rating, against the one that a ruling requires. */
export function requiredCapability(subject: Subject): Reading {
  const { about, organisation, standpoint } = subject;
  const fact = `${about}: capability rating`;
  const rating = latest(organisation?.capabilityRatings, standpoint.asAt)?.rating;
  return withRuling(
    subject,
    'Q1/aft-required-capability-rating',
    fact,
    'The rating that is needed was never published.',
    (needed, by) => {
      if (rating === undefined) return missing(fact, 'No capability rating is given.');
      return known(fact, rating === needed, `Rated ${rating}; the rating ruled to be needed is ${needed}.`, [by]);
    },
  );
}

function latest<T extends { readonly publishedOn: Day }>(items: readonly T[] | undefined, asAt: Day): T | undefined {
  return items
    ?.filter((item) => item.publishedOn <= asAt)
    .reduce<T | undefined>(
      (last, item) => (last === undefined || item.publishedOn > last.publishedOn ? item : last),
      undefined,
    );
}
