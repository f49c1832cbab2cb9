import type {
  ClaimsRegister,
  ContractChain,
  ContractYear,
  DoubleClaimTerms,
  PayingContract,
} from 'neighbourhood-contracts/settlement';
import { agreed, assumed, toThePenny } from '../../support/payment.ts';
import { distributionExamples } from '../payment/distribution-examples.ts';
import { examples } from '../payment/examples.ts';
import { outcomeExamples } from '../payment/outcome-examples.ts';
import { sharingExamples } from '../payment/sharing-examples.ts';

const period = { from: '2027-04-01', until: '2028-04-01' } as const;
const year = '2027/28';
const holder = { kind: 'holder' } as const;

interface Interfaces {
  'claims-register': ClaimsRegister;
  'contract-chain': ContractChain;
  'contract-year': ContractYear;
  'double-claim-terms': DoubleClaimTerms;
  'paying-contract': PayingContract;
}

const register: ClaimsRegister = {
  savings: [
    {
      id: 'all',
      label: 'Of the whole footprint',
      unit: 'emergency admissions',
      avoidedUnits: { low: '90', question: 'the year is not closed' },
      period: { from: '2027-01-01', until: '2028-04-01' },
      grounds: assumed,
    },
    {
      id: 'frail',
      label: 'Of frail people',
      unit: 'emergency admissions',
      avoidedUnits: '100',
      period,
      cohort: 'frail',
      footprint: 'U00001',
      within: 'all',
      grounds: agreed,
    },
  ],
  claims: [
    { id: 'mnp-frail', scheme: 'mnp', contract: 'our-mnp', saving: 'frail', units: '60.5' },
    { id: 'winter', scheme: 'other', label: 'Winter fund', contract: 'winter-fund', saving: 'all', units: 50 },
  ],
};

const mnp: PayingContract = {
  id: 'our-mnp',
  form: 'mnp',
  title: 'Our contract',
  payer: 'TRUST',
  holder: 'RXX',
  parts: [
    {
      id: 'passed-on',
      title: 'From above',
      paidTo: { kind: 'partners', terms: 'not-agreed' },
      mechanism: 'passed-on',
      terms: shortest(sharingExamples['passed-on-terms']),
    },
    { id: 'sharing', title: 'Gain share', paidTo: holder, mechanism: 'gain-share', terms: 'not-agreed' },
  ],
};

const iho: PayingContract = { ...mnp, id: 'iho', form: 'iho', payer: 'ICB', holder: 'TRUST', parts: [] };

export const settlementExamples: { readonly [Name in keyof Interfaces]: readonly Interfaces[Name][] } = {
  'claims-register': [register, { savings: [], claims: [] }],
  'contract-chain': [
    {
      id: 'chain',
      title: 'From the top down',
      levels: [
        {
          contract: {
            ...iho,
            parts: [
              {
                id: 'sum',
                title: 'Budget',
                paidTo: holder,
                mechanism: 'agreed-sum',
                terms: { what: 'Budget', period, pounds: '1000', rounding: toThePenny, grounds: agreed },
              },
            ],
          },
          year: { year, facts: [{ part: 'sum', knownOn: '2028-05-01', facts: { about: 'iho' } }] },
        },
        { contract: mnp, year: { year, facts: [] } },
      ],
      claims: {
        register,
        doubleClaims: { kind: 'pro-rata', places: 6, grounds: agreed },
        paidThrough: [{ claim: 'mnp-frail', part: 'sharing' }],
      },
    },
    {
      id: 'chain',
      title: 'One alone',
      levels: [{ contract: { ...mnp, parts: mnp.parts.slice(1) }, year: { year, facts: [] } }],
      claims: 'not-kept',
    },
  ],
  'contract-year': [
    {
      year,
      facts: [
        { part: 'sum', knownOn: '2028-05-01', facts: { about: 'iho' } },
        { part: 'heads', knownOn: '2028-05-01', facts: shortest(examples['weighted-capitation-facts']) },
        { part: 'care', knownOn: '2028-05-01', facts: shortest(examples['year-of-care-facts']) },
        { part: 'aligned', knownOn: '2028-05-01', facts: shortest(examples['aligned-payment-facts']) },
        { part: 'blended', knownOn: '2028-05-01', facts: shortest(examples['blended-payment-facts']) },
        {
          part: 'sharing',
          knownOn: '2028-05-01',
          facts: shortest(sharingExamples['gain-share-facts']),
          partners: [{ id: 'RXX', budgetPounds: '1000' }, { id: 'RYY' }],
        },
        { part: 'sharing', knownOn: '2028-08-01', facts: shortest(sharingExamples['gain-share-facts']) },
        { part: 'passed-on', knownOn: '2028-05-01', facts: shortest(sharingExamples['passed-on-facts']) },
        { part: 'outcomes', knownOn: '2028-05-01', facts: shortest(outcomeExamples['outcome-payment-facts']) },
        { part: 'safeguard', knownOn: '2028-05-01', facts: shortest(distributionExamples['income-safeguard-facts']) },
        { part: 'support', knownOn: '2028-05-01', facts: shortest(examples['stranded-cost-facts']) },
      ],
    },
    { year, facts: [] },
  ],
  'double-claim-terms': [
    { kind: 'claims-in-order', order: ['mnp-frail', 'winter'], grounds: agreed },
    {
      kind: 'schemes-in-order',
      order: ['iho', 'mnp', 'snp', 'bcf', 'other'],
      withinScheme: 'pro-rata',
      places: 0,
      grounds: assumed,
    },
    { kind: 'pro-rata', places: 12, grounds: agreed },
    { kind: 'not-agreed' },
  ],
  'paying-contract': [
    mnp,
    {
      ...iho,
      parts: [
        {
          id: 'sum',
          title: 'Budget',
          paidTo: holder,
          mechanism: 'agreed-sum',
          terms: shortest(distributionExamples['agreed-sum-terms']),
        },
        {
          id: 'heads',
          title: 'By heads',
          paidTo: holder,
          mechanism: 'weighted-capitation',
          terms: shortest(examples['weighted-capitation-terms']),
        },
        {
          id: 'care',
          title: 'Year of Care',
          paidTo: holder,
          mechanism: 'year-of-care',
          terms: shortest(examples['year-of-care-terms']),
        },
        {
          id: 'aligned',
          title: 'Aligned',
          paidTo: { kind: 'body', body: 'RXX' },
          mechanism: 'aligned-payment',
          terms: shortest(examples['aligned-payment-terms']),
        },
        {
          id: 'blended',
          title: 'Blended',
          paidTo: { kind: 'body', body: 'RXX' },
          mechanism: 'blended-payment',
          terms: shortest(examples['blended-payment-terms']),
        },
        {
          id: 'sharing',
          title: 'Gain share',
          paidTo: { kind: 'partners', terms: shortest(distributionExamples['distribution-terms']) },
          mechanism: 'gain-share',
          terms: shortest(sharingExamples['gain-share-terms']),
        },
        {
          id: 'outcomes',
          title: 'Outcomes',
          paidTo: holder,
          mechanism: 'outcome-payment',
          terms: shortest(outcomeExamples['outcome-payment-terms']),
        },
        {
          id: 'safeguard',
          title: 'Safeguard',
          paidTo: holder,
          mechanism: 'income-safeguard',
          terms: shortest(distributionExamples['income-safeguard-terms']),
        },
        {
          id: 'support',
          title: 'Support',
          paidTo: holder,
          mechanism: 'transitional-support',
          terms: shortest(examples['transitional-support-terms']),
        },
      ],
    },
  ],
};

/** The example with the fewest places to go wrong in: what is inside it is tested by itself. */
function shortest<Example>(given: readonly Example[]): Example {
  const [least] = [...given].sort((a, b) => JSON.stringify(a).length - JSON.stringify(b).length);
  if (least === undefined) throw new Error('There is no example.');
  return least;
}
