import {
  globalSumTermsAt,
  knownPricesOf,
  pcnDesTermsAt,
  settleBudgetBridge,
  settleFairShare,
  settleGainShare,
  settleGlobalSum,
  settleMonthlySchedule,
  settlePaceOfChange,
  settlePcnDes,
  settleStrandedCost,
  settleTransitionalSupport,
  settleWeightedCapitation,
  settleYearOfCare,
  gmsGlobalSumPrice,
  type GainShareTerms,
  type Grounds,
  type Statement,
} from 'neighbourhood-contracts';

const agreed: Grounds = { kind: 'agreed', by: 'ICB and provider', document: 'Schedule 3', on: '2027-03-31' };
const assumed: Grounds = { kind: 'assumed', because: 'a planning figure' };
const penny = { stage: 'each-line', unit: 'penny', mode: 'half-away-from-zero' } as const;
const year = { from: '2027-04-01', until: '2028-04-01' } as const;
const asAt = '2026-11-22';

function globalSum(): Statement {
  const terms = globalSumTermsAt('2025/26', asAt, 'not-stated');
  if (terms.kind === 'undetermined') throw new Error(terms.reason);
  return settleGlobalSum(terms.value, {
    practice: 'A81001',
    weightedPatients: { average: '4755.79' },
    temporaryPatientsPounds: '-1336.79',
    providesOutOfHours: false,
    optOuts: [],
    grounds: agreed,
  });
}

const monthly = () => {
  const prices = knownPricesOf(gmsGlobalSumPrice, '2025/26', 'contractor-weighted');
  if (prices.kind === 'undetermined') throw new Error(prices.reason);
  return settleMonthlySchedule(
    { year: '2025/26', basis: 'contractor-weighted', paidOn: 'last-day-of-month', mode: 'half-even', grounds: agreed },
    {
      about: 'A81001',
      lists: [
        { on: '2025-04-01', size: '4738.35', knownOn: '2025-04-01' },
        { on: '2025-07-01', size: '4755.79', knownOn: '2025-07-03' },
        { on: '2025-04-01', size: '4740.1', knownOn: '2026-06-01' },
      ],
      prices: prices.value,
    },
  );
};

const capitation = () =>
  settleWeightedCapitation(
    {
      period: year,
      countedIn: { from: '2027-01-01', until: '2027-04-01' },
      pricePounds: '1234.567',
      normalisation: 'to-heads',
      weightsContain: ['age-sex', 'additional-need'],
      adjustments: [
        { kind: 'growth', share: '0.031' },
        { kind: 'efficiency', share: '0.02' },
        { kind: 'index', of: 'market-forces', index: '1.0234' },
        { kind: 'inflation', share: '0.0415' },
      ],
      compounding: 'compounding',
      rounding: { stage: 'total', unit: 'pound', mode: 'half-even' },
      grounds: assumed,
    },
    {
      about: 'our-mnp',
      basis: 'registered',
      on: '2027-01-01',
      groups: [
        { id: 'frail', label: 'People with frailty', people: 7_001, weight: '3.75' },
        { id: 'long-term', label: 'Long-term conditions', people: 55_555, weight: '1.5' },
        { id: 'others', people: 190_011, weight: '0.61' },
      ],
    },
  );

const bridge = () => {
  const excluded = { kind: 'excluded', pounds: '0', grounds: agreed } as const;
  return settleBudgetBridge({
    about: 'our-iho',
    period: year,
    allocation: { pounds: '1500000000', grounds: assumed },
    services: {
      'general-practice': { kind: 'not-decided', worth: { pounds: '140000000', grounds: agreed } },
      'community-pharmacy': excluded,
      'social-care': excluded,
      'public-health': { kind: 'in-scope', grounds: agreed },
    },
    exclusions: [
      { id: 'specialised', label: 'Specialised', amount: { kind: 'known', pounds: '210000000.55', grounds: agreed } },
    ],
    inflows: [],
    outflows: [
      {
        id: 'elsewhere',
        label: 'Treated elsewhere',
        amount: { kind: 'not-known', atMost: { pounds: '9000000', grounds: assumed } },
      },
    ],
  });
};

const fairShare = () =>
  settleFairShare(
    { period: year, countedIn: { from: '2026-04-01', until: '2027-04-01' }, basis: 'registered', grounds: assumed },
    {
      about: 'QPM',
      allocation: { pounds: '1000000.01', grounds: agreed },
      footprints: [29_311, 49_767, 66_072].map((people, place) => ({
        id: `pcn-${String(place + 1)}`,
        population: { basis: 'registered', on: '2026-07-01', people },
      })),
    },
  );

const pace = () =>
  settlePaceOfChange(
    { period: year, leastGrowth: '0.015', mostGrowth: { share: '0.06' }, pace: 'equal-share-of-gap', grounds: assumed },
    {
      about: 'England',
      quantumPounds: '3100.11',
      grounds: assumed,
      positions: [
        { id: 'over', baselinePounds: '1000', targetPounds: '950' },
        { id: 'near', baselinePounds: '1000', targetPounds: '1030' },
        { id: 'under', baselinePounds: '1000', targetPounds: '1150' },
      ],
    },
  );

const des = (yearOfDes: '2024/25' | '2025/26') => () =>
  settlePcnDes(pcnDesTermsAt(yearOfDes, asAt, penny), {
    pcn: 'U12345',
    populations: [
      { basis: 'registered', on: yearOfDes === '2024/25' ? '2024-01-01' : '2025-01-01', people: 45_000 },
      { basis: 'pcn-adjusted', on: yearOfDes === '2024/25' ? '2024-01-01' : '2025-01-01', weightedPeople: '44000' },
    ],
    careHomeBeds: 300,
  });

const yearOfCare = () =>
  settleYearOfCare(
    {
      year: '2027/28',
      bands: [
        { id: 'B', label: '2 conditions', conditionsFrom: 2, conditionsTo: 2, pricePounds: '1000.5' },
        { id: 'C', label: '3 to 5 conditions', conditionsFrom: 3, conditionsTo: 5, pricePounds: '2000' },
        { id: 'D', label: '6 or more conditions', conditionsFrom: 6, pricePounds: 'not-published' },
      ],
      uplift: 'none',
      outlierPool: { band: 'C', share: '0.02' },
      outcome: { kind: 'withheld', cap: '0.05' },
      rounding: penny,
      grounds: agreed,
    },
    {
      about: 'our-mnp',
      cohorts: [
        { band: 'B', people: 2_197, months: 12 },
        { band: 'C', people: 3_506, months: 11 },
        { band: 'D', people: 0, months: 12 },
      ],
      achievement: '0.7',
    },
  );

const release = {
  firstYear: '2027/28',
  unit: 'bed days',
  pricePounds: '400',
  variableShare: '0.3',
  semiFixedShare: '0.4',
  fixedShare: '0.3',
  semiFixedYears: 3,
  fixedLagYears: 3,
  fixedYears: 4,
} as const;
const moved = { about: 'RXX', units: 25_001 };
const strandedCost = () => settleStrandedCost({ release, years: 4, rounding: penny, grounds: assumed }, moved);
const support = () =>
  settleTransitionalSupport(
    { release, taper: { wholeYear: '2027/28', steps: 3 }, rounding: penny, grounds: assumed },
    moved,
  );

const gainTerms: GainShareTerms = {
  period: year,
  direction: { kind: 'two-sided' },
  gains: {
    gate: {
      minimum: {
        kind: 'by-population',
        points: [
          { people: 5_000, rate: '0.039' },
          { people: 10_000, rate: '0.03' },
        ],
      },
      passes: 'at-or-above',
      counts: 'whole-saving',
      below: 'nothing',
    },
    quality: { kind: 'thresholds', passFrom: '0.9', scaledFrom: '0.5' },
    rate: { kind: 'flat', rate: '0.4' },
    retention: '0.02',
    caps: [{ kind: 'share-of-expected', share: '0.1' }],
    order: ['share', 'retention', 'cap'],
  },
  losses: 'not-agreed',
  payableUpTo: 'commissioner-cash',
  countsUpTo: 'smaller-of-cohort-and-population',
  rounding: { stage: 'total', unit: 'penny', mode: 'half-away-from-zero' },
  grounds: agreed,
};

const gainShare = () =>
  settleGainShare(gainTerms, {
    about: 'our-mnp',
    people: 6_000,
    saving: {
      kind: 'activity',
      adjustments: [],
      contracts: [
        {
          id: 'emergency',
          provider: 'RXX',
          unit: 'non-elective admissions',
          expectedUnits: 12_400,
          actualUnits: 11_100,
          pricePounds: '3100',
          variableShare: '0.2',
          rebased: { from: '2028-01-01', unitsSince: 20 },
          release: { ...release, unit: 'non-elective admissions', pricePounds: '3100' },
        },
        {
          id: 'bed-days',
          provider: 'RYY',
          unit: 'excess bed days',
          expectedUnits: 21_000,
          actualUnits: 20_500,
          pricePounds: '401.5',
          variableShare: '1',
          rebased: 'no',
          release: {
            ...release,
            unit: 'excess bed days',
            pricePounds: '380',
            variableShare: '0.5',
            semiFixedShare: '0.5',
            fixedShare: '0',
          },
        },
      ],
    },
    wholePopulation: { expectedPounds: '400000000', actualPounds: '397000000' },
    chance: {
      variation: {
        kind: 'spend-per-head',
        people: 6_000,
        coefficientOfVariation: '2.15',
        baseline: { kind: 'given' },
        grounds: assumed,
      },
      tolerableChance: '0.05',
      trueFall: '0.1',
      seenAt: { kind: 'two-sided', level: '0.05' },
    },
    quality: { score: '0.93' },
    grounds: agreed,
  });

const openGainShare = () =>
  settleGainShare(
    {
      ...gainTerms,
      direction: { kind: 'upside-only', until: 'not-stated' },
      gains: {
        gate: { minimum: 'not-agreed', passes: 'at-or-above', counts: 'whole-saving', below: 'nothing' },
        quality: 'not-agreed',
        rate: 'not-agreed',
        retention: 'not-agreed',
        caps: 'not-agreed',
        order: ['share', 'retention', 'cap'],
      },
    },
    {
      about: 'our-mnp',
      people: 5_194,
      saving: {
        kind: 'spend',
        expectedPounds: '52165596',
        adjustments: [{ kind: 'factor', id: 'growth', label: 'Growth of the list', factor: '1.012' }],
        actualPounds: { value: '48600000', roundedTo: '100000' },
        commissionerCash: { low: '0', high: '3000000', question: 'which part of the spend is paid in cash' },
      },
      wholePopulation: 'not-known',
      chance: 'not-known',
      quality: { score: '0.83' },
      grounds: assumed,
    },
  );

/** Whole statements that are kept as files. A change of an amount is a breaking change, and its changeset says before and after. */
export const goldenStatements: Readonly<Record<string, () => Statement>> = {
  'budget-bridge': bridge,
  'fair-share': fairShare,
  'gain-share': gainShare,
  'gain-share-open': openGainShare,
  'gms-global-sum': globalSum,
  'monthly-schedule': monthly,
  'pace-of-change': pace,
  'pcn-des-2024-25': des('2024/25'),
  'pcn-des-2025-26': des('2025/26'),
  'stranded-cost': strandedCost,
  'transitional-support': support,
  'weighted-capitation': capitation,
  'year-of-care': yearOfCare,
};
