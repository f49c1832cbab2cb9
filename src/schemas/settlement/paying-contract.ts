import * as z from 'zod';
import { contractForms } from '../../model/index.ts';
import { checkPayingContract, type PaidTo, type PayingContract, type PaymentPart } from '../../settlement/index.ts';
import { oneOf, record, wordOf } from '../containers.ts';
import { schemaOf } from '../judged.ts';
import { code, text } from '../leaf.ts';
import { agreedOn, some } from '../payment/terms.ts';
import * as payment from '../payment/index.ts';
import * as sharing from '../sharing/index.ts';

const paidTo = oneOf(
  'kind',
  ['holder', 'body', 'partners'],
  [
    record({ kind: z.literal('holder') }),
    record({ kind: z.literal('body'), body: code }),
    record({ kind: z.literal('partners'), terms: agreedOn(sharing.distributionTermsSchema) }),
  ],
) satisfies z.ZodType<PaidTo>;

const parts = [
  part('agreed-sum', payment.agreedSumTermsSchema),
  part('weighted-capitation', payment.weightedCapitationTermsSchema),
  part('monthly-schedule', payment.monthlyScheduleTermsSchema),
  part('year-of-care', payment.yearOfCareTermsSchema),
  part('gms-global-sum', payment.globalSumTermsSchema),
  part('pcn-des', payment.pcnDesTermsSchema),
  part('low-volume-block', payment.lowVolumeBlockTermsSchema),
  part('aligned-payment', payment.alignedPaymentTermsSchema),
  part('blended-payment', payment.blendedPaymentTermsSchema),
  part('marginal-rate', payment.marginalRateTermsSchema),
  part('arrs', payment.arrsTermsSchema),
  part('gain-share', sharing.gainShareTermsSchema),
  part('passed-on', sharing.passedOnTermsSchema),
  part('outcome-payment', sharing.outcomePaymentTermsSchema),
  part('points', payment.pointsTermsSchema),
  part('income-safeguard', payment.incomeSafeguardTermsSchema),
  part('transitional-support', payment.transitionalSupportTermsSchema),
  part('glide-path', payment.glidePathTermsSchema),
] as const;

const mechanisms = parts.flatMap(({ shape }) => [...shape.mechanism.values]);

/** A contract, and what it pays. */
export const payingContractSchema = schemaOf<PayingContract>()(
  checkPayingContract,
  record({
    id: code,
    form: wordOf(contractForms),
    title: text,
    payer: code,
    holder: code,
    parts: some(oneOf('mechanism', mechanisms, parts) satisfies z.ZodType<PaymentPart>),
  }),
);

function part<Mechanism extends string, Terms>(mechanism: Mechanism, terms: z.ZodType<Terms>) {
  return record({ id: code, title: text, paidTo, mechanism: z.literal(mechanism), terms: agreedOn(terms) });
}
