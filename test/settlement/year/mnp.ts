import type {
  AgreedSumTerms,
  AlignedPaymentTerms,
  Grounds,
  Line,
  Section,
  Statement,
  TransitionalSupportTerms,
} from 'neighbourhood-contracts/payment';
import type {
  DistributionTerms,
  GainShareFacts,
  GainShareTerms,
  OutcomeMeasure,
  OutcomePaymentTerms,
} from 'neighbourhood-contracts/sharing';
import type { Standpoint } from 'neighbourhood-contracts/policy';
import type { ContractYear, KnownFacts, PaymentPart, PayingContract } from 'neighbourhood-contracts/settlement';
import { toThePenny } from '../../support/payment.ts';

export const period = { from: '2027-04-01', until: '2028-04-01' } as const;

type AgreedGrounds = Extract<Grounds, { kind: 'agreed' }>;

export const agreed: AgreedGrounds = {
  kind: 'agreed',
  by: 'ICB and provider',
  document: 'Schedule 3',
  on: '2027-03-31',
};
export const told: Grounds = { ...agreed, document: 'Reconciliation', on: '2028-05-15' };
export const assumed: Grounds = { kind: 'assumed', because: 'a planning figure' };

export const sum = (pounds: string, grounds: Grounds = agreed): AgreedSumTerms => ({
  what: 'Neighbourhood teams',
  period,
  pounds,
  rounding: toThePenny,
  grounds,
});

/** A gate of 2%, half of a saving from its first pound, never more than 10% of what was expected. */
export const gainShare: GainShareTerms = {
  period,
  direction: { kind: 'upside-only', until: '2029-04-01' },
  gains: {
    gate: { minimum: { kind: 'fixed', rate: '0.02' }, passes: 'at-or-above', counts: 'whole-saving', below: 'nothing' },
    quality: { kind: 'none' },
    rate: { kind: 'flat', rate: '0.5' },
    retention: 0,
    caps: [{ kind: 'share-of-expected', share: '0.1' }],
    order: ['share', 'retention', 'cap'],
  },
  losses: 'not-agreed',
  payableUpTo: 'commissioner-cash',
  countsUpTo: 'cohort-saving',
  rounding: toThePenny,
  grounds: agreed,
};

/** The same, and half of a loss is charged. */
export const twoSided: GainShareTerms = {
  ...gainShare,
  direction: { kind: 'two-sided' },
  losses: {
    gate: { minimum: { kind: 'none' }, passes: 'at-or-above', counts: 'whole-saving', below: 'nothing' },
    rate: { kind: 'flat', rate: '0.5' },
    limits: [],
    excessBorneBy: 'the ICB',
    relief: 'none',
    order: ['share', 'limit', 'relief'],
  },
};

export const spent = (actualPounds: string): GainShareFacts => ({
  about: 'mnp',
  people: 30_000,
  saving: {
    kind: 'spend',
    expectedPounds: '50000000',
    adjustments: [],
    actualPounds,
    commissionerCash: 'whole-saving',
  },
  wholePopulation: 'not-known',
  chance: 'not-known',
  grounds: told,
});

/** A fifth is set aside; the rest goes by agreed shares, no more than £300,000 to the trust. */
export const distribution = {
  gains: {
    key: {
      kind: 'agreed-shares',
      shares: [
        { partner: 'GPS', share: '0.5' },
        { partner: 'TRUST', share: '0.3' },
        { partner: 'COUNCIL', share: '0.2' },
      ],
    },
    reinvestFirst: { kind: 'share', share: '0.2', heldBy: 'FED' },
    floors: [],
    caps: {
      limits: [{ of: ['TRUST'], most: { kind: 'pounds', pounds: '300000' } }],
      whatTheyLeave: 'stays-undistributed',
      heldBy: 'ICB',
    },
  },
  losses: {
    key: { kind: 'equal' },
    floors: [],
    caps: {
      limits: [{ of: 'every-partner', most: { kind: 'pounds', pounds: '100000' } }],
      whatTheyLeave: 'shared-again',
      heldBy: 'HOST',
    },
  },
  grounds: agreed,
} as const satisfies DistributionTerms;

export const partners = [{ id: 'GPS' }, { id: 'TRUST' }, { id: 'COUNCIL' }] as const;

export const aligned: AlignedPaymentTerms = {
  year: '2027/28',
  fixed: [{ id: 'fixed', label: 'Fixed element', pounds: '400000' }],
  prices: [{ id: 'clinic', label: 'Clinics', unit: 'clinics', unitPricePounds: '120', sharePaid: '1' }],
  marketForcesFactor: '1',
  rounding: toThePenny,
  grounds: agreed,
};

export const falls: OutcomeMeasure = {
  id: 'falls',
  label: 'Fewer falls',
  potPounds: '250000',
  method: { kind: 'proportional', unit: 'falls fewer', planned: '500' },
  minimumEvents: 'no-minimum',
  collar: 'no-collar',
  unearned: 'not-set-aside',
  grounds: agreed,
};

export const outcomes: OutcomePaymentTerms = { period, measures: [falls], rounding: toThePenny, grounds: agreed };

export const support: TransitionalSupportTerms = {
  release: {
    firstYear: '2027/28',
    unit: 'bed days',
    pricePounds: '400',
    variableShare: '0.3',
    semiFixedShare: '0.4',
    fixedShare: '0.3',
    semiFixedYears: 2,
    fixedLagYears: 2,
    fixedYears: 4,
  },
  taper: { wholeYear: '2026/27', steps: 4 },
  rounding: toThePenny,
  grounds: agreed,
};

export const safeguard = { period, floorShare: '0.98', rounding: toThePenny, grounds: agreed } as const;

export const holder = { kind: 'holder' } as const;
export const toPartners = { kind: 'partners', terms: distribution } as const;

export const parts = {
  support: {
    id: 'support',
    title: 'Stranded cost',
    mechanism: 'transitional-support',
    terms: support,
    paidTo: { kind: 'body', body: 'TRUST' },
  },
  safeguard: {
    id: 'safeguard',
    title: 'Safeguard',
    mechanism: 'income-safeguard',
    terms: safeguard,
    paidTo: { kind: 'body', body: 'ACUTE' },
  },
  outcomes: { id: 'outcomes', title: 'Outcomes', mechanism: 'outcome-payment', terms: outcomes, paidTo: holder },
  share: { id: 'share', title: 'Gain share', mechanism: 'gain-share', terms: gainShare, paidTo: toPartners },
  clinics: { id: 'clinics', title: 'Clinics', mechanism: 'aligned-payment', terms: aligned, paidTo: holder },
  budget: { id: 'budget', title: 'Budget', mechanism: 'agreed-sum', terms: sum('7250000'), paidTo: holder },
} as const satisfies Readonly<Record<string, PaymentPart>>;

export const contract = contractOf(...Object.values(parts));

export function contractOf(...given: readonly PaymentPart[]): PayingContract {
  return { id: 'mnp', form: 'mnp', title: 'Riverside', payer: 'ICB', holder: 'FED', parts: given };
}

/** Facts of the end of the year, and once more those of the gain share when the coding is final. */
export const year: ContractYear = {
  year: '2027/28',
  facts: [
    known('share', '2028-05-15', spent('48400000'), partners),
    known('share', '2028-09-30', spent('48000000'), partners),
    known('clinics', '2028-05-15', { provider: 'FED', activity: [{ price: 'clinic', units: 5000 }] }),
    known('outcomes', '2028-05-15', { about: 'mnp', results: [{ measure: 'falls', achieved: '400' }] }),
    known('support', '2027-06-30', { about: 'TRUST', units: 1000 }),
    known('safeguard', '2028-05-15', { about: 'ACUTE', beforePounds: '10000000', nowPounds: '9700000' }),
  ],
};

export function known(
  part: string,
  knownOn: KnownFacts['knownOn'],
  facts: KnownFacts['facts'],
  sharedBy?: KnownFacts['partners'],
): KnownFacts {
  return { part, knownOn, facts, ...(sharedBy && { partners: sharedBy }) };
}

export const inYear: Standpoint = { asAt: '2027-10-01' };
export const provisional: Standpoint = { asAt: '2028-06-01' };
export const final: Standpoint = { asAt: '2028-10-01' };

/** What a line or a total comes to: pence, or its bounds with a dash for each that is missing. */
export function amountOf(line: Line | Statement['total']): string {
  if (line.kind !== 'open') return String(line.amountPence);
  return `${String(line.lowPence ?? '-')}..${String(line.highPence ?? '-')}`;
}

/** Lines by their ids, with what they come to. */
export function linesOfSection(section: Section | undefined): Readonly<Record<string, string>> {
  return Object.fromEntries((section?.lines ?? []).map((line) => [line.id, amountOf(line)]));
}

export function lineIn(statement: Statement, id: string): Line {
  const all = [...statement.sections, ...(statement.paidTo ? [statement.paidTo] : [])].flatMap(({ lines }) => lines);
  const line = all.find((each) => each.id === id);
  if (line === undefined) throw new Error(`There is no line ${id}.`);
  return line;
}
