import {
  explainStatement,
  payingContract,
  settleYear,
  toPlainText,
  type ContractYear,
  type DistributionTerms,
  type GainShareFacts,
  type GainShareTerms,
  type Portfolio,
} from 'neighbourhood-contracts';
import { northamptonshirePortfolio } from './northamptonshire.ts';
import type { PracticeLists } from './practice-lists.ts';

const period = { from: '2027-04-01', until: '2028-04-01' } as const;
/** A day after the year, when its activity is counted. */
const afterwards = '2028-06-01';
const assumed = (because: string) => ({ kind: 'assumed', because }) as const;

/** Nothing of this is published: the whole of it is one what-if, and every amount says so. */
const terms: GainShareTerms = {
  period,
  direction: { kind: 'upside-only', until: '2029-04-01' },
  gains: {
    gate: {
      minimum: { kind: 'fixed', rate: '0.02' },
      passes: 'at-or-above',
      counts: 'whole-saving',
      below: 'nothing',
    },
    quality: { kind: 'none' },
    rate: { kind: 'flat', rate: '0.5' },
    retention: 0,
    caps: [{ kind: 'share-of-expected', share: '0.1' }],
    order: ['share', 'retention', 'cap'],
  },
  losses: 'not-agreed',
  payableUpTo: 'commissioner-cash',
  countsUpTo: 'smaller-of-cohort-and-population',
  rounding: { stage: 'total', unit: 'penny', mode: 'half-away-from-zero' },
  grounds: assumed('terms made up to show a gain share: no share, gate or cap is published (Q15)'),
};

const release = {
  firstYear: '2027/28',
  unit: 'admissions',
  pricePounds: '2600',
  variableShare: '0.3',
  semiFixedShare: '0.4',
  fixedShare: '0.3',
  semiFixedYears: 3,
  fixedLagYears: 3,
  fixedYears: 4,
} as const;

const trust = { unit: 'admissions', pricePounds: '2600', rebased: 'no', release } as const;

const facts: GainShareFacts = {
  about: 'mnp',
  people: 30000,
  saving: {
    kind: 'activity',
    adjustments: [],
    contracts: [
      { ...trust, id: 'northampton', provider: 'RNS', expectedUnits: 7000, actualUnits: 6300, variableShare: '0.2' },
      { ...trust, id: 'kettering', provider: 'RNQ', expectedUnits: 5000, actualUnits: 4700, variableShare: 0 },
    ],
  },
  wholePopulation: { expectedPounds: '213200000', actualPounds: '211900000' },
  chance: {
    variation: {
      kind: 'events',
      events: 12000,
      spread: { kind: 'variance-to-mean', ratio: '1.6' },
      baseline: { kind: 'measured', events: 12000, years: 1, correlation: '0.4', inBoth: '0.7' },
      grounds: assumed('variation made up for this page: local records tell the real one'),
    },
    tolerableChance: '0.05',
    trueFall: '0.1',
    seenAt: { kind: 'one-sided', level: '0.05' },
  },
  grounds: assumed(
    'activity made up for 2027/28, and the cohorts of the gain share taken to be those of the national target: frailty, care homes, housebound and end of life (no source says that they are the same)',
  ),
};

const distribution: DistributionTerms = {
  gains: {
    key: { kind: 'compensate-first', share: '0.4', rest: { kind: 'budget' } },
    reinvestFirst: { kind: 'share', share: '0.25', heldBy: 'RP1' },
    floors: [],
    caps: 'none',
  },
  losses: 'not-agreed',
  grounds: assumed('a key made up for this page: a quarter is reinvested, partners that lost income come first'),
};

const partners = [
  { id: 'RNS', label: 'Northampton General Hospital', budgetPounds: '4000000', lostIncomePounds: '364000' },
  { id: 'RNQ', label: 'Kettering General Hospital', budgetPounds: '3000000', lostIncomePounds: 0 },
  { id: 'RP1', label: 'Northamptonshire Healthcare', budgetPounds: '6000000', lostIncomePounds: 0 },
  { id: 'GP', label: 'General practice together', budgetPounds: '5000000', lostIncomePounds: 0 },
] as const;

/** A year of the candidate MNP, if it were awarded to the community trust and paid by a gain share. */
export function settleNorthamptonshire(lists: PracticeLists): readonly string[] {
  const contract = payingContract({ ...mnpOf(northamptonshirePortfolio(lists)), holder: 'RP1' }, [
    {
      id: 'gain-share',
      title: 'Fewer avoidable admissions',
      mechanism: 'gain-share',
      terms,
      paidTo: { kind: 'partners', terms: distribution },
    },
  ]);
  const year: ContractYear = {
    year: '2027/28',
    facts: [{ part: 'gain-share', knownOn: afterwards, facts, partners }],
  };
  const statement = settleYear(contract, year, { asAt: afterwards });
  return [
    '4. WHAT A YEAR SETTLES TO: A GAIN SHARE IN NORTHAMPTONSHIRE',
    '',
    'A year of the candidate MNP, with a gain share on the avoidable admissions of the priority cohorts. National',
    'policy says that there will be such shares, and none of their terms: every figure here is an assumption, and the',
    'year is settled as if it were over.',
    '',
    ...toPlainText(explainStatement(statement)).trimEnd().split('\n').map(indented),
  ];
}

function mnpOf({ contracts }: Portfolio) {
  const mnp = contracts.items.find((contract) => contract.form === 'mnp');
  if (mnp?.form !== 'mnp') throw new Error('The portfolio has no MNP.');
  return mnp;
}

function indented(line: string): string {
  return line === '' ? '' : `  ${line}`;
}
