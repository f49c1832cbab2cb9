import type {
  ClaimsRegister,
  ContractChain,
  ContractYear,
  DoubleClaimTerms,
  PartFacts,
  PayingContract,
  PaymentPart,
} from 'neighbourhood-contracts/settlement';
import { agreed, assumed } from '../../support/payment.ts';
import { distributionExamples } from '../sharing/distribution-examples.ts';
import { examples } from '../payment/examples.ts';
import { outcomeExamples } from '../sharing/outcome-examples.ts';
import { sharingExamples } from '../sharing/sharing-examples.ts';

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

const part = { id: 'part', title: 'What is paid', paidTo: holder } as const;

/** Examples of the terms of every mechanism, and of its facts. */
const ofMechanisms: {
  readonly [Name in PaymentPart['mechanism']]: readonly [
    readonly Extract<PaymentPart, { mechanism: Name }>['terms'][],
    readonly PartFacts[],
  ];
} = {
  'agreed-sum': [distributionExamples['agreed-sum-terms'], distributionExamples['agreed-sum-facts']],
  'weighted-capitation': [examples['weighted-capitation-terms'], examples['weighted-capitation-facts']],
  'monthly-schedule': [examples['monthly-schedule-terms'], examples['monthly-schedule-facts']],
  'year-of-care': [examples['year-of-care-terms'], examples['year-of-care-facts']],
  'gms-global-sum': [examples['global-sum-terms'], examples['global-sum-facts']],
  'pcn-des': [examples['pcn-des-terms'], examples['pcn-des-facts']],
  'low-volume-block': [examples['low-volume-block-terms'], examples['low-volume-block-facts']],
  'aligned-payment': [examples['aligned-payment-terms'], examples['aligned-payment-facts']],
  'blended-payment': [examples['blended-payment-terms'], examples['blended-payment-facts']],
  'marginal-rate': [examples['marginal-rate-terms'], examples['marginal-rate-facts']],
  arrs: [examples['arrs-terms'], examples['arrs-facts']],
  'gain-share': [sharingExamples['gain-share-terms'], sharingExamples['gain-share-facts']],
  'passed-on': [sharingExamples['passed-on-terms'], sharingExamples['passed-on-facts']],
  'outcome-payment': [outcomeExamples['outcome-payment-terms'], outcomeExamples['outcome-payment-facts']],
  points: [examples['points-terms'], examples['points-facts']],
  'income-safeguard': [distributionExamples['income-safeguard-terms'], distributionExamples['income-safeguard-facts']],
  'transitional-support': [examples['transitional-support-terms'], examples['stranded-cost-facts']],
  'glide-path': [examples['glide-path-terms'], examples['glide-path-facts']],
};

const parts = Object.entries(ofMechanisms).map(([mechanism, [terms]]) => {
  return { ...part, mechanism, terms: shortest<PaymentPart['terms']>(terms) } as PaymentPart;
});

/** The examples of the facts of every mechanism. */
export const factsOfParts = Object.values(ofMechanisms).map(([, given]) => given);

const facts = { part: 'part', knownOn: '2028-05-01' } as const;

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
    { ...part, id: 'sharing', mechanism: 'gain-share', terms: 'not-agreed' },
    {
      id: 'sum',
      title: 'A sum',
      paidTo: { kind: 'body', body: 'RYY' },
      mechanism: 'agreed-sum',
      terms: shortest(distributionExamples['agreed-sum-terms']),
    },
    {
      id: 'shared',
      title: 'Shared out',
      paidTo: { kind: 'partners', terms: shortest(distributionExamples['distribution-terms']) },
      mechanism: 'outcome-payment',
      terms: 'not-agreed',
    },
  ],
};

const iho: PayingContract = {
  id: 'iho',
  form: 'iho',
  title: 'The one above',
  payer: 'ICB',
  holder: 'TRUST',
  parts: [{ ...part, mechanism: 'agreed-sum', terms: 'not-agreed' }],
};

export const settlementExamples: { readonly [Name in keyof Interfaces]: readonly Interfaces[Name][] } = {
  'claims-register': [register, { savings: [], claims: [] }],
  'contract-chain': [
    {
      id: 'chain',
      title: 'From the top down',
      outside: ['ICB'],
      levels: [
        {
          contract: {
            ...iho,
            parts: [...iho.parts, { ...part, id: 'gain', mechanism: 'gain-share', terms: 'not-agreed' }],
          },
          year: { year, facts: [{ ...facts, facts: { about: 'iho' } }] },
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
      outside: ['ICB'],
      levels: [{ contract: iho, year: { year, facts: [] } }],
      claims: 'not-kept',
    },
  ],
  'contract-year': [
    ...factsOfParts.map((given) => ({ year, facts: [{ ...facts, facts: shortest(given) }] }) as const),
    {
      year,
      facts: [
        { ...facts, facts: { about: 'iho' }, partners: [{ id: 'RXX', budgetPounds: '1000' }, { id: 'RYY' }] },
        { ...facts, knownOn: '2028-08-01', facts: { about: 'iho' } },
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
  'paying-contract': [mnp, ...parts.map((one) => ({ ...iho, parts: [one] }))],
};

/** The example with the fewest places to go wrong in: what is inside it is tested by itself. */
function shortest<Example>(given: readonly Example[]): Example {
  const [least] = [...given].sort((a, b) => JSON.stringify(a).length - JSON.stringify(b).length);
  if (least === undefined) throw new Error('There is no example.');
  return least;
}
