import { checkPaymentsMade, type PaymentsMade } from '../../payment/index.ts';
import { list, record } from '../containers.ts';
import { schemaOf } from '../judged.ts';
import { code, text } from '../leaf.ts';
import { exactNumber } from './exact-number.ts';
import { closedPeriod, grounds, rounding } from './terms.ts';

/** Payments that were made. */
export const paymentsMadeFactsSchema = schemaOf<PaymentsMade>()(
  checkPaymentsMade,
  record({
    title: text,
    about: code,
    period: closedPeriod,
    payments: list(record({ id: code, label: text, pounds: exactNumber })),
    rounding,
    grounds,
  }),
);
