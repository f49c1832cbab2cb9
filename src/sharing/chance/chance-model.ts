import { percentText } from './significant.ts';
import { baselineError } from './standard-error.ts';
import type { ChanceVariation } from './variation.ts';

/** How chance was reckoned. */
export interface ChanceModel {
  readonly id: ChanceVariation['kind'];
  readonly title: string;
  /** The formula is this library's; no English scheme has published one. */
  readonly status: 'library-method';
  readonly method: string;
  /** What must hold for the figures to be right. */
  readonly assumptions: readonly string[];
  /** Older or other work that reckons alike. */
  readonly precedents: readonly string[];
}

/** The model behind a variation, with what it takes for granted. */
export function modelOf(variation: ChanceVariation): ChanceModel {
  const { baseline, kind } = variation;
  return {
    id: kind,
    ...models[kind],
    status: 'library-method',
    assumptions: [
      ...models[kind].assumptions,
      ...(baseline.kind === 'given' ? givenBaseline : measuredBaseline),
      ...always,
    ],
  };
}

/** Official rates in England are not published on fewer. */
const fewestEvents = 10;
/** From here the square that the first order leaves out moves the expected saving by a percentage point. */
const mostBaselineError = 0.1;

/** What makes the figures rough, in sentences. */
export function cautionsOf(variation: ChanceVariation): readonly string[] {
  const cautions: string[] = [];
  const { baseline } = variation;
  if (variation.kind === 'events') {
    const { events } = variation;
    const before = variation.baseline.kind === 'measured' ? Number(variation.baseline.events) : Number(events);
    if (Math.min(Number(events), before) < fewestEvents) cautions.push(tooFewEvents);
  }
  const error = baselineError(variation);
  if (baseline.kind === 'measured' && error > mostBaselineError) {
    cautions.push(
      `The baseline alone strays by ${percentText(error)}: what the first order leaves out then moves the saving rate ` +
        'by a percentage point or more.',
    );
  }
  return cautions;
}

const tooFewEvents =
  'Fewer than 10 events are expected in a year. Directly standardised rates are not given in England on so few ' +
  '(PHEindicatormethods), and a normal curve does not fit them.';

const always = [
  'No true change means no change that anybody made. A cohort chosen for a bad year gets better by itself (regression to the mean): that is no chance in this sense, and comes on top.',
  'A shock that all share, as an epidemic, a hard winter or a price, is not counted: people vary one by one.',
];

const givenBaseline = ['The baseline is given and has no noise of its own.'];

const measuredBaseline = [
  'The noise of the baseline is counted to the first order; adjustments of it for trend, price or need are taken as exact.',
  'Any two years of the same person are correlated alike, and people in one year only not at all.',
];

const models = {
  'spend-per-head': {
    title: 'Spend on a population',
    method:
      'The average spend of many people varies as a normal number, with the coefficient of variation of one person over the root of their number; to the first order in the noise of the baseline.',
    assumptions: [
      'The average is taken as normal. Spend has a long tail: large departures are more common than this says, the more so the fewer the people.',
      'The coefficient of variation is the same in every year, and after a true fall.',
    ],
    precedents: [
      'Medicare Shared Savings Program of the United States: its minimum savings rate by size (42 CFR 425.604) is what z × 2.15 ÷ √people gives, from 90% confidence at 5,000 people to 99% at 50,000; 2.15 is read off that table, and is no figure of the NHS.',
      'University of York, risk in commissioning mental health, 2010 (abstract): of 500 to 600 consortia of 87,000 to 104,000 people, 15 to 26 overspend by 5% or more in a year by chance alone.',
      'Jones, the actuarial basis for financial risk in practice-based commissioning, 2009 (abstract): below about 100,000 people the risk is not acceptable.',
    ],
  },
  events: {
    title: 'Count of events',
    method:
      'The count of a year varies as a normal number, with a variance of its average times the ratio that repeats in one person give; to the first order in the noise of the baseline.',
    assumptions: [
      'The count is taken as normal, which fails for a handful of events.',
      'The variance over the mean is the same in every year, and after a true fall.',
    ],
    precedents: [
      'PHEindicatormethods of the Department of Health and Social Care: counts vary as their average (Byar), and rates rest on 10 events or more.',
      'Limits for events that repeat in one person: the variance is the sum of the squares of what each person has.',
    ],
  },
} as const;
