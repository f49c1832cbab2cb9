import type {
  AlignedPaymentFacts,
  AlignedPaymentTerms,
  ArrsFacts,
  ArrsTerms,
  AspirationFacts,
  AspirationTerms,
  BlendedPaymentFacts,
  BlendedPaymentTerms,
  BudgetBridge,
  CapitationPopulation,
  CostRelease,
  FairShareFacts,
  FairShareTerms,
  GlidePathFacts,
  GlidePathTerms,
  GlobalSumFacts,
  GlobalSumTerms,
  Grounds,
  LowVolumeBlockFacts,
  LowVolumeBlockTerms,
  MarginalRateFacts,
  MarginalRateTerms,
  MonthlyScheduleFacts,
  MonthlyScheduleTerms,
  MovedActivity,
  PaceOfChangeFacts,
  PaceOfChangeTerms,
  PaymentsMade,
  PcnDesFacts,
  PcnDesTerms,
  PointsFacts,
  PointsTerms,
  StrandedCostTerms,
  TransitionalSupportTerms,
  WeightedCapitationTerms,
  YearOfCareFacts,
  YearOfCareTerms,
} from 'neighbourhood-contracts/payment';
import { agreed, assumed, toThePenny } from '../../support/payment.ts';

const published: Grounds = {
  kind: 'published',
  citations: [{ source: 'a-source', where: 'page 3', says: 'a price', status: 'in-force' }],
};
const libraryMethod: Grounds = { kind: 'library-method', method: 'a way of our own' };

const period = { from: '2027-04-01', until: '2028-04-01' } as const;
const year = '2027/28';

const release: CostRelease = {
  firstYear: '2026/27',
  unit: 'bed days',
  pricePounds: 400,
  variableShare: '0.3',
  semiFixedShare: '0.5',
  fixedShare: 0.2,
  semiFixedYears: '2.5',
  fixedLagYears: 3,
  fixedYears: '0',
};

const nurse = { id: 'nurses', label: 'Nurse', maximum: { pounds: '53319' }, grounds: published };

const fibrillation = {
  id: 'AF',
  label: 'Atrial fibrillation',
  points: '29',
  lowerThreshold: '0.4',
  upperThreshold: 0.9,
  direction: 'higher-is-better',
  ratios: ['list', 'prevalence'],
  grounds: published,
} as const;

const desLine = {
  id: 'core',
  label: 'Core',
  pricePounds: '2.266',
  per: 'registered',
  each: 'year',
  months: 12,
  earned: 'in-full',
  grounds: [published, agreed],
} as const;

/** The interface of every schema that is published, by name. */
interface Interfaces {
  'aligned-payment-facts': AlignedPaymentFacts;
  'aligned-payment-terms': AlignedPaymentTerms;
  'arrs-facts': ArrsFacts;
  'arrs-terms': ArrsTerms;
  'aspiration-facts': AspirationFacts;
  'aspiration-terms': AspirationTerms;
  'blended-payment-facts': BlendedPaymentFacts;
  'blended-payment-terms': BlendedPaymentTerms;
  'budget-bridge-terms': BudgetBridge;
  'fair-share-facts': FairShareFacts;
  'fair-share-terms': FairShareTerms;
  'glide-path-facts': GlidePathFacts;
  'glide-path-terms': GlidePathTerms;
  'global-sum-facts': GlobalSumFacts;
  'global-sum-terms': GlobalSumTerms;
  'low-volume-block-facts': LowVolumeBlockFacts;
  'low-volume-block-terms': LowVolumeBlockTerms;
  'marginal-rate-facts': MarginalRateFacts;
  'marginal-rate-terms': MarginalRateTerms;
  'monthly-schedule-facts': MonthlyScheduleFacts;
  'monthly-schedule-terms': MonthlyScheduleTerms;
  'pace-of-change-facts': PaceOfChangeFacts;
  'pace-of-change-terms': PaceOfChangeTerms;
  'payments-made-facts': PaymentsMade;
  'pcn-des-facts': PcnDesFacts;
  'pcn-des-terms': PcnDesTerms;
  'points-facts': PointsFacts;
  'points-terms': PointsTerms;
  'stranded-cost-facts': MovedActivity;
  'stranded-cost-terms': StrandedCostTerms;
  'transitional-support-terms': TransitionalSupportTerms;
  'weighted-capitation-facts': CapitationPopulation;
  'weighted-capitation-terms': WeightedCapitationTerms;
  'year-of-care-facts': YearOfCareFacts;
  'year-of-care-terms': YearOfCareTerms;
}

/** Examples that between them use every field and every kind of every interface, and text and numbers for amounts. */
export const examples: { readonly [Name in keyof Interfaces]: readonly Interfaces[Name][] } = {
  'aligned-payment-facts': [
    {
      provider: 'RXX',
      activity: [
        { price: 'hips', units: '12.5' },
        { price: 'knees', units: 7 },
        { price: 'eyes', units: 'not-known' },
      ],
    },
  ],
  'aligned-payment-terms': [
    {
      year,
      fixed: [
        { id: 'emergency', label: 'Emergency care', pounds: '123456789.01' },
        { id: 'taken-off', label: 'Taken off', pounds: -5 },
      ],
      prices: [
        { id: 'hips', label: 'Hips', unit: 'elective spells', unitPricePounds: '6000.125', sharePaid: 1 },
        { id: 'knees', label: 'Knees', unit: 'elective spells', unitPricePounds: 6000, sharePaid: '0.5' },
      ],
      marketForcesFactor: '1.0826',
      rounding: toThePenny,
      grounds: agreed,
    },
  ],
  'arrs-facts': [
    {
      pcn: 'U12345',
      weightedPopulation: { basis: 'contractor-weighted', on: '2025-01-01', weightedPeople: '46000.5' },
      posts: [
        { id: 'nurses', role: 'nurses', wholeTimeEquivalents: '2.5', salaryPounds: 45_000, onCostsPounds: '12000' },
      ],
    },
    { pcn: 'U12345', posts: [] },
  ],
  'arrs-terms': [
    {
      year,
      ceilingPounds: '26.631',
      roles: [nurse, { id: 'other', label: 'Another role', maximum: 'none', grounds: assumed }],
      rounding: 'not-stated',
      grounds: agreed,
    },
  ],
  'aspiration-facts': [
    { practice: 'A81001', priorAchievementPounds: '100000', achievementPounds: 79_000 },
    { practice: 'A81001', priorAchievementPounds: 0 },
  ],
  'aspiration-terms': [{ year, share: '0.8', rounding: toThePenny, grounds: libraryMethod }],
  'blended-payment-facts': [
    { provider: 'RXX', actualPounds: 'not-known' },
    { provider: 'RXX', actualPounds: '1200000' },
  ],
  'blended-payment-terms': [
    {
      year,
      planPounds: '1000000',
      variation: { kind: 'symmetric', share: '0.2' },
      renegotiateBeyond: 0.1,
      rounding: { stage: 'total', unit: 'pound', mode: 'half-even' },
      grounds: agreed,
    },
    {
      year,
      planPounds: 1,
      variation: { kind: 'separate', above: 1, below: '0' },
      rounding: 'not-stated',
      grounds: assumed,
    },
  ],
  'budget-bridge-terms': [
    {
      about: 'IHO1',
      period,
      allocation: { pounds: '1000000.00', grounds: published },
      services: {
        'general-practice': { kind: 'in-scope', grounds: agreed },
        'community-pharmacy': { kind: 'excluded', pounds: '50000.5', grounds: assumed },
        'social-care': { kind: 'not-decided', worth: { pounds: 20_000, grounds: agreed } },
        'public-health': { kind: 'not-decided' },
      },
      exclusions: [
        { id: 'special', label: 'Specialised', amount: { kind: 'known', pounds: 1000, grounds: agreed } },
        {
          id: 'dental',
          label: 'Dentistry',
          amount: { kind: 'not-known', atMost: { pounds: '2000', grounds: agreed } },
        },
      ],
      inflows: [{ id: 'in', label: 'From others', amount: { kind: 'not-known' } }],
      outflows: [{ id: 'out', label: 'To others', amount: { kind: 'known', pounds: '12.34', grounds: agreed } }],
    },
  ],
  'fair-share-facts': [
    {
      about: 'ICB',
      allocation: { pounds: '1000000', grounds: agreed },
      footprints: [
        { id: 'north', label: 'North', population: { basis: 'registered', on: '2027-01-01', people: 40_000 } },
        {
          id: 'south',
          population: { basis: 'icb-need-weighted', on: '2027-01-01', weightedPeople: '41000.25' },
        },
      ],
    },
  ],
  'fair-share-terms': [
    { period, countedIn: { from: '2027-01-01', until: '2027-02-01' }, basis: 'registered', grounds: agreed },
    { period, countedIn: { from: '2027-01-01' }, basis: 'pcn-adjusted', grounds: agreed },
  ],
  'glide-path-facts': [
    { about: 'E83003', knownYear: '2016/17', knownPounds: '-11698.32' },
    { about: 'E83003', knownYear: '2016/17', knownPounds: 0 },
  ],
  'glide-path-terms': [
    {
      what: 'MPIG correction factor',
      wholeYear: '2013/14',
      steps: 7,
      instalments: { count: 12, mode: 'half-away-from-zero' },
      rounding: toThePenny,
      grounds: published,
    },
    { what: 'Support', wholeYear: '2013/14', steps: 1, instalments: 'none', rounding: 'not-stated', grounds: assumed },
  ],
  'global-sum-facts': [
    {
      practice: 'A81001',
      weightedPatients: { average: '4755.79' },
      temporaryPatientsPounds: '-0.11',
      providesOutOfHours: true,
      optOuts: [],
      grounds: assumed,
    },
    {
      practice: 'A81001',
      weightedPatients: [{ basis: 'contractor-weighted', on: '2025-04-01', weightedPeople: '4755.79' }],
      temporaryPatientsPounds: 1336.79,
      providesOutOfHours: false,
      optOuts: [{ service: 'minor-surgery', share: '0.006', grounds: published }],
      grounds: agreed,
    },
  ],
  'global-sum-terms': [{ year, pricePounds: 121.79, outOfHoursShare: '0.0482', rounding: toThePenny, grounds: agreed }],
  'low-volume-block-facts': [
    {
      provider: 'RXX',
      commissioner: 'QXX',
      values: [
        { year: '2022/23', pounds: '100000' },
        { year: '2024/25', pounds: 0 },
        { year: '2023/24', pounds: '90000.129' },
      ],
    },
  ],
  'low-volume-block-terms': [{ year, mostPounds: '1500000', rounding: toThePenny, grounds: agreed }],
  'marginal-rate-facts': [
    { provider: 'RXX', units: 'not-known' },
    { provider: 'RXX', units: '1.5' },
  ],
  'marginal-rate-terms': [
    {
      year,
      unit: 'emergency admissions',
      pricePounds: '2000',
      baselineUnits: 1000,
      marginalShare: '0.3',
      rounding: toThePenny,
      grounds: agreed,
    },
  ],
  'monthly-schedule-facts': [
    {
      about: 'A81001',
      lists: [
        { on: '2027-01-01', size: '10000.5', knownOn: '2027-01-20' },
        { on: '2027-07-01', size: 10_100, knownOn: '2027-07-20' },
      ],
      prices: [
        { pounds: '121.79', effective: period, knownOn: '2027-03-01', grounds: agreed },
        { pounds: 123, effective: { from: '2028-04-01' }, knownOn: '2027-03-01', grounds: agreed },
      ],
    },
  ],
  'monthly-schedule-terms': [
    { year, basis: 'contractor-weighted', paidOn: 'last-day-of-month', mode: 'half-even', grounds: agreed },
    { year, basis: 'resident', paidOn: 'first-day-of-month', mode: 'up', grounds: agreed },
  ],
  'pace-of-change-facts': [
    {
      about: 'ICB',
      quantumPounds: 208,
      positions: [
        { id: 'A', baselinePounds: '100', targetPounds: '95.10' },
        { id: 'B', label: 'Below', baselinePounds: '100', targetPounds: 115 },
      ],
      grounds: agreed,
    },
  ],
  'pace-of-change-terms': [
    { period, leastGrowth: '0.01', mostGrowth: 'none', pace: 'equal-distance', grounds: agreed },
    { period, leastGrowth: -1, mostGrowth: { share: '0.08' }, pace: 'equal-share-of-gap', grounds: assumed },
  ],
  'payments-made-facts': [
    {
      title: 'NHS payments to general practice',
      about: 'E83003',
      period,
      payments: [
        { id: 'global-sum', label: 'Global Sum', pounds: '730443.21' },
        { id: 'taken-back', label: 'Taken back', pounds: -12.5 },
      ],
      rounding: toThePenny,
      grounds: agreed,
    },
  ],
  'pcn-des-facts': [
    {
      pcn: 'U12345',
      populations: [
        { basis: 'registered', on: '2027-01-01', people: 45_000 },
        { basis: 'pcn-adjusted', on: '2027-01-01', weightedPeople: '44000' },
      ],
      careHomeBeds: 300,
      achieved: [{ line: 'caip', part: '1', of: 3 }],
    },
    { pcn: 'U12345', populations: [] },
  ],
  'pcn-des-terms': [
    {
      year,
      lines: [
        desLine,
        { ...desLine, id: 'caip', pricePounds: { oneOf: ['1.375', 2] }, per: 'pcn-adjusted', earned: 'by-achievement' },
        { ...desLine, id: 'beds', pricePounds: { notPublished: 'it was not found' }, per: 'bed', grounds: [] },
        { ...desLine, id: 'monthly', each: 'month', months: 3, per: 'contractor-weighted', grounds: [assumed] },
        { ...desLine, id: 'unclear', per: 'not-stated' },
      ],
      rounding: toThePenny,
    },
  ],
  'points-facts': [
    {
      payee: 'A81001',
      list: { basis: 'registered', on: '2027-01-01', people: 9000 },
      results: [
        {
          indicator: 'AF',
          numerator: 90,
          denominator: 110,
          exceptions: 10,
          prevalence: { own: '1.45', national: 1 },
        },
        { indicator: 'QI', numerator: 0, denominator: 1, exceptions: 0 },
      ],
    },
    { payee: 'A81001', results: [] },
  ],
  'points-terms': [
    {
      scheme: 'qof',
      year,
      pointPounds: '207.56',
      averageList: '9000.5',
      averageListGrounds: [agreed, assumed],
      totalPoints: { notPublished: 'it was not found' },
      indicators: [
        fibrillation,
        { ...fibrillation, id: 'QI', ratios: [] },
        { ...fibrillation, id: 'LOW', lowerThreshold: 1, upperThreshold: '0', direction: 'lower-is-better' },
      ],
      ratioRounding: 'unrounded',
      pointRounding: { places: 2, mode: 'half-away-from-zero' },
      rounding: toThePenny,
      grounds: agreed,
    },
    {
      scheme: 'iif',
      year,
      pointPounds: 198,
      averageList: { oneOf: [50_000, '51000'] },
      averageListGrounds: [published],
      totalPoints: 262,
      indicators: [{ ...fibrillation, grounds: assumed }],
      ratioRounding: { notStated: ['unrounded', { places: 0, mode: 'down' }] },
      pointRounding: { notStated: [{ places: 12, mode: 'up' }, 'unrounded'] },
      rounding: 'not-stated',
      grounds: assumed,
    },
  ],
  'stranded-cost-facts': [
    { about: 'RXX', units: '1000.5' },
    { about: 'RXX', units: 0 },
  ],
  'stranded-cost-terms': [{ release, years: 10, rounding: toThePenny, grounds: agreed }],
  'transitional-support-terms': [
    { release, taper: { wholeYear: '2026/27', steps: 5 }, rounding: toThePenny, grounds: agreed },
  ],
  'weighted-capitation-facts': [
    {
      about: 'IHO1',
      basis: 'registered',
      on: '2027-01-01',
      groups: [
        { id: 'old', label: 'Old', people: 1000, weight: '2.5' },
        { id: 'young', people: 0, weight: 0.5 },
      ],
    },
    { about: 'IHO1', basis: 'resident', on: '2027-01-01', groups: [] },
  ],
  'weighted-capitation-terms': [
    {
      period,
      countedIn: { from: '2027-01-01' },
      pricePounds: '1250.125',
      normalisation: { factor: '0.98' },
      weightsContain: ['age-sex', 'additional-need'],
      adjustments: [
        { kind: 'growth', share: '0.0483' },
        { kind: 'inflation', share: -0.5 },
        { kind: 'efficiency', share: 0.02 },
        { kind: 'index', of: 'market-forces', index: '1.0826' },
      ],
      compounding: 'compounding',
      rounding: { stage: 'each-line', unit: 'pound', mode: 'towards-zero' },
      grounds: agreed,
    },
    {
      period,
      countedIn: period,
      pricePounds: 0,
      normalisation: 'to-heads',
      weightsContain: [],
      adjustments: [],
      compounding: 'simple',
      rounding: 'not-stated',
      grounds: libraryMethod,
    },
  ],
  'year-of-care-facts': [
    {
      about: 'IHO1',
      cohorts: [
        { band: 'few', people: 100, months: 12 },
        { band: 'many', people: 0, months: 1 },
      ],
      achievement: '0.85',
    },
    { about: 'IHO1', cohorts: [], achievement: 'not-known' },
    { about: 'IHO1', cohorts: [] },
  ],
  'year-of-care-terms': [
    {
      year,
      bands: [
        { id: 'few', label: 'Up to two', conditionsFrom: 0, conditionsTo: 2, pricePounds: '500.5' },
        { id: 'some', label: 'Three', conditionsFrom: 3, conditionsTo: 3, pricePounds: 1500 },
        { id: 'many', label: 'Four or more', conditionsFrom: 4, pricePounds: 'not-published' },
      ],
      uplift: { costUplift: '0.0483', efficiency: 0.02, way: 'simple' },
      outlierPool: { band: 'many', share: '0.1' },
      outcome: { kind: 'withheld', cap: 0.05 },
      rounding: toThePenny,
      grounds: agreed,
    },
    {
      year,
      bands: [{ id: 'all', label: 'Everybody', conditionsFrom: 0, pricePounds: 1 }],
      uplift: 'none',
      outlierPool: 'none',
      outcome: { kind: 'on-top', cap: '1' },
      rounding: 'not-stated',
      grounds: assumed,
    },
    {
      year,
      bands: [{ id: 'all', label: 'Everybody', conditionsFrom: 1, pricePounds: 1 }],
      uplift: 'none',
      outlierPool: 'none',
      outcome: 'none',
      rounding: toThePenny,
      grounds: agreed,
    },
  ],
};
