import * as z from 'zod';
import {
  checkScorecardFacts,
  checkScorecardTerms,
  type ScorecardFacts,
  type ScorecardTerms,
} from '../outcomes/index.ts';
import { limits } from '../problems/index.ts';
import { list, oneOf, record } from './containers.ts';
import { schemaOf } from './judged.ts';
import { code, text } from './leaf.ts';
import { exactNumber, nothingOrMore, share, wholeNumber } from './payment/exact-number.ts';
import { or, some } from './payment/terms.ts';

const scoring = oneOf(
  'kind',
  ['thresholds', 'step', 'attainment-or-improvement', 'rank'],
  [
    record({ kind: z.literal('thresholds'), lowerThreshold: exactNumber, upperThreshold: exactNumber }),
    record({ kind: z.literal('step'), threshold: exactNumber }),
    record({
      kind: z.literal('attainment-or-improvement'),
      baseline: exactNumber,
      target: exactNumber,
      attainment: exactNumber,
    }),
    record({ kind: z.literal('rank') }),
  ],
);
const collar = { floor: share, cap: share };
const weighted = { id: code, label: text, weight: nothingOrMore };
const metric = record({
  ...weighted,
  unit: text,
  direction: z.enum(['higher-is-better', 'lower-is-better']),
  scoring,
  roundedTo: or('as-given', wholeNumber(0, 15)),
  minimumEvents: or('no-minimum', wholeNumber(1, limits.people)),
  collar: or('no-collar', record(collar)),
});
const whenNotScored = z.enum(['reweight', 'zero', 'fail']);

/** The terms of a scorecard. */
export const scorecardTermsSchema = schemaOf<ScorecardTerms>()(
  checkScorecardTerms,
  record({
    domains: some(record({ ...weighted, metrics: some(metric) })),
    gates: list(record({ id: code, label: text })),
    whenNotScored,
    whenDomainNotScored: whenNotScored,
    ...collar,
  }),
);

/** A figure may have more digits than an exact number, for its terms may round it. */
const plain = z.union([
  z.string().meta({ pattern: '^-?[0-9]{1,15}(\\.[0-9]{1,20})?$' }),
  z.number().meta({ exclusiveMinimum: -1e15, exclusiveMaximum: 1e15 }),
]);
const figure = record({
  metric: code,
  figure: z.union([
    z.enum(['cannot-be-measured', 'not-known']),
    plain,
    record({ numerator: exactNumber, denominator: nothingOrMore }),
  ]),
  events: or('not-known', wholeNumber(0, limits.people)).optional(),
  peers: list(plain).optional(),
});

/** What the metrics of a scorecard came to, and which gates are passed. */
export const scorecardFactsSchema = schemaOf<ScorecardFacts>()(
  checkScorecardFacts,
  record({ figures: list(figure), gates: list(record({ gate: code, isPassed: or('not-known', z.boolean()) })) }),
);
