import * as z from 'zod';
import type { Arrangement, CollaborativeAgreement, SubContract } from '../model/index.ts';
import { list, oneOf, record, recordedList } from './containers.ts';
import { code, day, period, text } from './leaf.ts';
import { decision } from './places.ts';

const facts = { id: code, title: text.optional(), period, contracts: list(code).optional() };

/** A lead provider, an alliance, a joint venture or a section 75 pooled fund, told apart by its kind. */
export const arrangementSchema = oneOf(
  'kind',
  ['lead-provider', 'alliance', 'joint-venture', 'section-75'],
  [
    record({ ...facts, kind: z.literal('lead-provider'), lead: code, partners: recordedList(code) }),
    record({ ...facts, kind: z.literal('alliance'), parties: recordedList(code) }),
    record({ ...facts, kind: z.literal('joint-venture'), owners: recordedList(code), vehicle: code.optional() }),
    record({
      ...facts,
      kind: z.literal('section-75'),
      host: code,
      partners: recordedList(code),
      planAgreement: decision.optional(),
    }),
  ],
) satisfies z.ZodType<Arrangement>;

export const subContract = record({
  id: code,
  under: code,
  contractor: code,
  subContractor: code,
  period,
  signedOn: day.optional(),
  services: recordedList(text).optional(),
}) satisfies z.ZodType<SubContract>;

export const agreement = record({
  id: code,
  parties: recordedList(code),
  contracts: list(code),
  period,
  signedOn: day.optional(),
}) satisfies z.ZodType<CollaborativeAgreement>;
