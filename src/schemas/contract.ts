import * as z from 'zod';
import { contractForms, type Contract, type LocalVariation } from '../model/index.ts';
import { list, oneOf, record, recordedList } from './containers.ts';
import { code, day, period, poundsText, text } from './leaf.ts';
import { decision, footprint, pcnMembership, population } from './places.ts';

const investment = record({
  period: period as z.ZodType<Required<z.infer<typeof period>>>,
  lines: recordedList(record({ id: code, pounds: poundsText })),
  document: text,
});

const localVariation = record({
  request: record({
    by: code,
    on: day,
    document: text,
    rationale: text.optional(),
    benefits: text.optional(),
    cohort: text.optional(),
    practiceRoles: text.optional(),
    deliveryModel: text.optional(),
    partners: list(text).optional(),
  }).optional(),
  approval: decision.optional(),
  consents: recordedList(record({ practice: code, on: day, agreed: z.boolean(), document: text })),
  partsVaried: recordedList(text),
  totalInvestment: investment.optional(),
  desEntitlement: investment.optional(),
}) satisfies z.ZodType<LocalVariation>;

const facts = {
  id: code,
  title: text.optional(),
  commissioner: code,
  stage: z.enum(['candidate', 'awarded']),
  period: period.optional(),
  signedOn: day.optional(),
};

const neighbourhoodProvider = {
  ...facts,
  holder: code.optional(),
  footprint,
  services: recordedList(text).optional(),
};

/** Any contract, told apart by its form. */
export const contractSchema = oneOf('form', Object.keys(contractForms), [
  record({ ...facts, form: z.enum(['gms', 'pms', 'apms']), holder: code.optional(), practice: code }),
  record({
    ...facts,
    form: z.literal('pcn-des'),
    pcn: code,
    participants: recordedList(pcnMembership),
    localVariation: localVariation.optional(),
  }),
  record({ ...neighbourhoodProvider, form: z.literal('snp') }),
  record({ ...neighbourhoodProvider, form: z.literal('mnp') }),
  record({
    ...facts,
    form: z.literal('iho'),
    hostProvider: code.optional(),
    footprint,
    population: population.optional(),
    awardDecision: decision.optional(),
    services: recordedList(text).optional(),
  }),
]) satisfies z.ZodType<Contract>;
