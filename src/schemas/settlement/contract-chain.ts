import { checkContractChain, type ContractChain } from '../../settlement/index.ts';
import { list, record } from '../containers.ts';
import { schemaOf } from '../judged.ts';
import { code, text } from '../leaf.ts';
import { or, some } from '../payment/terms.ts';
import { claimsRegisterSchema, doubleClaimTermsSchema } from './claims.ts';
import { contractYearSchema } from './contract-year.ts';
import { payingContractSchema } from './paying-contract.ts';

const claims = record({
  register: claimsRegisterSchema,
  doubleClaims: doubleClaimTermsSchema,
  paidThrough: list(record({ claim: code, part: code })),
});

/** Contracts under one another, which are settled as one. */
export const contractChainSchema = schemaOf<ContractChain>()(
  checkContractChain,
  record({
    id: code,
    title: text,
    levels: some(record({ contract: payingContractSchema, year: contractYearSchema })).meta({ maxItems: 1_000 }),
    outside: list(code),
    claims: or('not-kept', claims),
  }),
);
