import type { KnownFacts, PaymentPart } from 'neighbourhood-contracts/settlement';
import { toThePenny } from '../../support/payment.ts';
import { agreed, holder, parts, period, spent } from './mnp.ts';

/** A part of every mechanism with facts for it, and what they come to in pence. */
export interface PartExample {
  readonly part: PaymentPart;
  readonly facts: KnownFacts['facts'];
  readonly pence: number;
}

const year = '2027/28';
const rounding = toThePenny;
const base = { year, rounding, grounds: agreed } as const;
const part = { id: 'part', title: 'A part', paidTo: holder } as const;

const registered = { about: 'snp', basis: 'registered', on: '2027-01-01' } as const;
const weighted = { basis: 'contractor-weighted', on: '2027-01-01', weightedPeople: '46000' } as const;

export const examples: readonly PartExample[] = [
  { part: parts.budget, facts: { about: 'mnp' }, pence: 725_000_000 },
  {
    part: {
      ...part,
      mechanism: 'weighted-capitation',
      terms: {
        period,
        countedIn: { from: '2027-01-01', until: '2027-04-01' },
        pricePounds: '121.79',
        normalisation: 'as-given',
        weightsContain: ['age-sex'],
        adjustments: [],
        compounding: 'simple',
        rounding,
        grounds: agreed,
      },
    },
    facts: { ...registered, groups: [{ id: 'all', people: 10_000, weight: '1.1' }] },
    pence: 133_969_000,
  },
  {
    part: {
      ...part,
      mechanism: 'monthly-schedule',
      terms: {
        year,
        basis: 'contractor-weighted',
        paidOn: 'last-day-of-month',
        mode: 'half-away-from-zero',
        grounds: agreed,
      },
    },
    facts: {
      about: 'A81001',
      lists: [{ on: '2027-04-01', size: '1200', knownOn: '2027-04-01' }],
      prices: [{ pounds: '121.79', effective: period, knownOn: '2027-04-14', grounds: agreed }],
    },
    pence: 14_614_800,
  },
  {
    part: {
      ...part,
      mechanism: 'year-of-care',
      terms: {
        ...base,
        bands: [{ id: 'B', label: '2 or more', conditionsFrom: 2, pricePounds: '1000' }],
        uplift: 'none',
        outlierPool: 'none',
        outcome: 'none',
      },
    },
    facts: { about: 'mnp', cohorts: [{ band: 'B', people: 100, months: 12 }] },
    pence: 10_000_000,
  },
  {
    part: { ...part, mechanism: 'gms-global-sum', terms: { ...base, pricePounds: '89.88', outOfHoursShare: '0.0482' } },
    facts: {
      practice: 'A81001',
      weightedPatients: { average: '5000' },
      temporaryPatientsPounds: '0',
      providesOutOfHours: true,
      optOuts: [],
      grounds: agreed,
    },
    pence: 44_940_000,
  },
  {
    part: {
      ...part,
      mechanism: 'pcn-des',
      terms: {
        year,
        rounding,
        lines: [
          {
            id: 'access',
            label: 'Enhanced access',
            pricePounds: '8.427',
            per: 'pcn-adjusted',
            each: 'year',
            months: 12,
            earned: 'in-full',
            grounds: [agreed],
          },
        ],
      },
    },
    facts: { pcn: 'U12345', populations: [{ basis: 'pcn-adjusted', on: '2027-01-01', weightedPeople: '44000' }] },
    pence: 37_078_800,
  },
  {
    part: { ...part, mechanism: 'low-volume-block', terms: { ...base, mostPounds: '1500000' } },
    facts: {
      provider: 'RXX',
      commissioner: 'QXX',
      values: [
        { year: '2023/24', pounds: '300000' },
        { year: '2024/25', pounds: '330000' },
        { year: '2025/26', pounds: '360000' },
      ],
    },
    pence: 33_000_000,
  },
  { part: parts.clinics, facts: { provider: 'FED', activity: [{ price: 'clinic', units: 5000 }] }, pence: 100_000_000 },
  {
    part: {
      ...part,
      mechanism: 'blended-payment',
      terms: { ...base, planPounds: '50000000', variation: { kind: 'symmetric', share: '0.2' } },
    },
    facts: { provider: 'RXX', actualPounds: '52000000' },
    pence: 5_040_000_000,
  },
  {
    part: {
      ...part,
      mechanism: 'marginal-rate',
      terms: { ...base, unit: 'admissions', pricePounds: '1500', baselineUnits: 1000, marginalShare: '0.3' },
    },
    facts: { provider: 'RXX', units: 1100 },
    pence: 154_500_000,
  },
  {
    part: {
      ...part,
      mechanism: 'arrs',
      terms: {
        ...base,
        ceilingPounds: '26.631',
        roles: [{ id: 'nurse', label: 'Nurse', maximum: { pounds: '53319' }, grounds: agreed }],
      },
    },
    facts: {
      pcn: 'U12345',
      weightedPopulation: weighted,
      posts: [{ id: 'n', role: 'nurse', wholeTimeEquivalents: '2.5', salaryPounds: '45000', onCostsPounds: '12000' }],
    },
    pence: 13_329_750,
  },
  { part: parts.share, facts: spent('48000000'), pence: 100_000_000 },
  {
    part: {
      ...part,
      mechanism: 'passed-on',
      terms: {
        period,
        from: 'iho',
        gainsShare: '0.6',
        lossesShare: '0',
        counts: 'own-share',
        rounding,
        grounds: agreed,
      },
    },
    facts: { about: 'mnp', receivedPounds: '1000000', grounds: [agreed] },
    pence: 60_000_000,
  },
  { part: parts.outcomes, facts: { about: 'mnp', results: [{ measure: 'falls', achieved: 400 }] }, pence: 20_000_000 },
  {
    part: {
      ...part,
      mechanism: 'points',
      terms: {
        ...base,
        scheme: 'iif',
        pointPounds: '198',
        averageList: { notPublished: 'it was not found' },
        averageListGrounds: [],
        totalPoints: '22',
        indicators: [
          {
            id: 'CAN04',
            label: 'Cancer referrals with a FIT result',
            points: '22',
            lowerThreshold: '0.65',
            upperThreshold: '0.8',
            direction: 'higher-is-better',
            ratios: [],
            grounds: agreed,
          },
        ],
        ratioRounding: 'unrounded',
        pointRounding: 'unrounded',
      },
    },
    facts: { payee: 'U12345', results: [{ indicator: 'CAN04', numerator: 70, denominator: 105, exceptions: 5 }] },
    pence: 145_200,
  },
  {
    part: parts.safeguard,
    facts: { about: 'ACUTE', beforePounds: '10000000', nowPounds: '9700000' },
    pence: 10_000_000,
  },
  { part: parts.support, facts: { about: 'TRUST', units: 1000 }, pence: 21_000_000 },
  {
    part: {
      ...part,
      mechanism: 'glide-path',
      terms: { what: 'A factor', wholeYear: '2026/27', steps: 4, instalments: 'none', rounding, grounds: agreed },
    },
    facts: { about: 'mnp', knownYear: '2026/27', knownPounds: '4000' },
    pence: 300_000,
  },
];
