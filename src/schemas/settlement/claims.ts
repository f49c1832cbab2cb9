import * as z from 'zod';
import {
  checkClaimsRegister,
  checkDoubleClaimTerms,
  claimSchemes,
  type ClaimsRegister,
  type DoubleClaimTerms,
  type SavingClaim,
} from '../../settlement/index.ts';
import { list, oneOf, record } from '../containers.ts';
import { schemaOf } from '../judged.ts';
import { code, text } from '../leaf.ts';
import { nothingOrMore, wholeNumber } from '../payment/exact-number.ts';
import { closedPeriod, grounds } from '../payment/terms.ts';
import { toldAmount } from '../payment/told.ts';

const scheme = z.enum(claimSchemes);

const saving = record({
  id: code,
  label: text,
  unit: text,
  avoidedUnits: toldAmount,
  period: closedPeriod,
  cohort: code.optional(),
  footprint: code.optional(),
  within: code.optional(),
  grounds,
});

const claimed = { id: code, contract: code, saving: code, units: nothingOrMore };

const claim = oneOf('scheme', claimSchemes, [
  record({ ...claimed, scheme: scheme.exclude(['other']), label: text.optional() }),
  record({ ...claimed, scheme: z.literal('other'), label: text }),
]) satisfies z.ZodType<SavingClaim>;

/** Savings, and who claims to be paid for them. */
export const claimsRegisterSchema = schemaOf<ClaimsRegister>()(
  checkClaimsRegister,
  record({ savings: list(saving).meta({ maxItems: 1_000 }), claims: list(claim).meta({ maxItems: 10_000 }) }),
);

const places = wholeNumber(0, 12);

/** Who is paid where claims together come to more than was avoided. */
export const doubleClaimTermsSchema = schemaOf<DoubleClaimTerms>()(
  checkDoubleClaimTerms,
  oneOf(
    'kind',
    ['claims-in-order', 'schemes-in-order', 'pro-rata', 'not-agreed'],
    [
      record({ kind: z.literal('claims-in-order'), order: list(code).meta({ uniqueItems: true }), grounds }),
      record({
        kind: z.literal('schemes-in-order'),
        order: list(scheme).meta({ uniqueItems: true }),
        withinScheme: z.literal('pro-rata'),
        places,
        grounds,
      }),
      record({ kind: z.literal('pro-rata'), places, grounds }),
      record({ kind: z.literal('not-agreed') }),
    ],
  ),
);
