import * as z from 'zod';
import {
  headCountBases,
  weightedBases,
  type Decision,
  type Footprint,
  type HeadCount,
  type Neighbourhood,
  type PcnMembership,
  type Population,
  type Practice,
  type PrimaryCareNetwork,
} from '../model/index.ts';
import { list, oneOf, record, recordedList, wordOf } from './containers.ts';
import { code, day, people, period, text, weightText } from './leaf.ts';

export const decision = record({
  by: code,
  on: day,
  agreed: z.boolean(),
  document: text,
}) satisfies z.ZodType<Decision>;

export const headCount = record({ basis: wordOf(headCountBases), on: day, people }) satisfies z.ZodType<HeadCount>;

const weightedCount = record({ basis: wordOf(weightedBases), on: day, weightedPeople: weightText });

const bases = [...Object.keys(headCountBases), ...Object.keys(weightedBases)];

export const population = oneOf('basis', bases, [headCount, weightedCount]) satisfies z.ZodType<Population>;

/** A practice and its lists. */
export const practiceSchema = record({
  code,
  name: text.optional(),
  organisation: code.optional(),
  lists: list(population),
}) satisfies z.ZodType<Practice>;

export const pcnMembership = record({ practice: code, period }) satisfies z.ZodType<PcnMembership>;

/** A primary care network. */
export const pcnSchema = record({
  code,
  name: text.optional(),
  members: recordedList(pcnMembership),
  organisation: code.optional(),
  belowMinimumWaiver: decision.optional(),
  largeSizeAgreement: decision.optional(),
  boundaryReview: decision.optional(),
}) satisfies z.ZodType<PrimaryCareNetwork>;

/** A neighbourhood. */
export const neighbourhoodSchema = record({
  id: code,
  name: text,
  practices: recordedList(record({ practice: code, period, part: headCount.optional() })),
  healthAndWellbeingBoards: recordedList(code).optional(),
  footprintAgreements: recordedList(decision).optional(),
  populations: list(headCount).optional(),
}) satisfies z.ZodType<Neighbourhood>;

export const footprint = record({
  of: z.enum(['practices', 'pcns', 'neighbourhoods']),
  members: list(code),
}) satisfies z.ZodType<Footprint>;
