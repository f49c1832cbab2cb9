import * as z from 'zod';
import {
  legalForms,
  organisationKinds,
  organisationRoles,
  trustServices,
  type Organisation,
  type Succession,
} from '../model/index.ts';
import { list, record, recordedList, wordOf } from './containers.ts';
import { code, day, financialYear, period, segment, text } from './leaf.ts';

const designation = record({
  kind: z.enum(['advanced-foundation-trust', 'integrated-health-organisation']),
  period,
  decidedBy: text,
  document: text,
  lastAssessedOn: day.optional(),
});

const oversightResult = record({
  year: financialYear,
  publishedOn: day,
  segment,
  inDeficit: z.boolean().optional(),
  receivesDeficitSupport: z.boolean().optional(),
});

const cqcRating = record({
  of: z.enum(['overall', 'well-led']),
  rating: z.enum(['outstanding', 'good', 'requires-improvement', 'inadequate']),
  publishedOn: day,
});

/** A body and the parts it plays. */
export const organisationSchema = record({
  id: code,
  name: text,
  kind: wordOf(organisationKinds),
  odsCode: code.optional(),
  services: list(wordOf(trustServices)).optional(),
  legalForm: wordOf(legalForms).optional(),
  legalPersonality: z.boolean().optional(),
  nhsBody: z.boolean().optional(),
  members: recordedList(code).optional(),
  period: period.optional(),
  roles: list(record({ role: wordOf(organisationRoles), for: code, period })).optional(),
  designations: recordedList(designation).optional(),
  oversight: list(oversightResult).optional(),
  cqcRatings: list(cqcRating).optional(),
  capabilityRatings: list(record({ rating: text, publishedOn: day })).optional(),
}) satisfies z.ZodType<Organisation>;

export const succession = record({
  predecessors: list(code),
  successors: list(code),
  on: day,
}) satisfies z.ZodType<Succession>;
