import type { Portfolio } from 'neighbourhood-contracts';

const period = { from: '2027-04-01', until: '2028-04-01' } as const;
const decision = { by: 'ICB', on: '2027-02-01', agreed: true, document: 'Minute 4' } as const;
const headCount = { basis: 'registered', on: '2026-07-01', people: 31_000 } as const;
const investment = {
  period,
  lines: { complete: true, items: [{ id: 'core', pounds: '120000.50' }] },
  document: 'Finance paper 2',
} as const;

/** An invented portfolio that uses every field there is, so that every field is tested. */
export const fullPortfolio: Portfolio = {
  title: 'An invented place',
  organisations: [
    {
      id: 'TRUST',
      name: 'A community trust',
      kind: 'nhs-foundation-trust',
      odsCode: 'RX1',
      services: ['community', 'mental-health'],
      legalForm: 'statutory-body',
      legalPersonality: true,
      nhsBody: true,
      period: { from: '2008-04-01' },
      roles: [{ role: 'integrator', for: 'N1', period }],
      designations: {
        complete: true,
        items: [
          {
            kind: 'advanced-foundation-trust',
            period: { from: '2026-06-01' },
            decidedBy: 'NHS England',
            document: 'Letter of 1 June 2026',
            lastAssessedOn: '2026-05-01',
          },
        ],
      },
      oversight: [
        {
          year: '2025/26',
          publishedOn: '2026-03-01',
          segment: 1,
          inDeficit: false,
          receivesDeficitSupport: false,
        },
      ],
      cqcRatings: [{ of: 'well-led', rating: 'good', publishedOn: '2025-10-01' }],
      capabilityRatings: [{ rating: 'Green', publishedOn: '2026-01-01' }],
    },
    { id: 'ICB', name: 'A board', kind: 'integrated-care-board' },
    { id: 'NHSE', name: 'NHS England', kind: 'nhs-england' },
    { id: 'HWB', name: 'A health and wellbeing board', kind: 'health-and-wellbeing-board' },
    { id: 'COUNCIL', name: 'A council', kind: 'local-authority' },
    { id: 'SURGERY', name: 'A surgery', kind: 'gp-practice', legalForm: 'partnership' },
    {
      id: 'PCNCO',
      name: 'A PCN company',
      kind: 'pcn-company',
      legalForm: 'community-interest-company',
      members: { complete: true, items: ['SURGERY', 'P1'] },
    },
    { id: 'CHARITY', name: 'A small charity without a code', kind: 'vcse' },
    { id: 'OLD', name: 'A body that merged', kind: 'gp-federation' },
  ],
  successions: { complete: true, items: [{ predecessors: ['OLD'], successors: ['PCNCO'], on: '2027-01-01' }] },
  practices: [
    {
      code: 'P1',
      name: 'First surgery',
      organisation: 'SURGERY',
      lists: [headCount, { basis: 'contractor-weighted', on: '2026-07-01', weightedPeople: '30123.75' }],
    },
    { code: 'P2', lists: [] },
  ],
  pcns: [
    {
      code: 'U1',
      name: 'A PCN',
      members: { complete: true, items: [{ practice: 'P1', period: { from: '2019-07-01' } }] },
      organisation: 'PCNCO',
      belowMinimumWaiver: decision,
      largeSizeAgreement: decision,
      boundaryReview: decision,
    },
  ],
  neighbourhoods: [
    {
      id: 'N1',
      name: 'A neighbourhood',
      practices: {
        complete: true,
        items: [{ practice: 'P1', period, part: { basis: 'registered', on: '2026-07-01', people: 9_000 } }],
      },
      healthAndWellbeingBoards: { complete: true, items: ['HWB'] },
      footprintAgreements: { complete: true, items: [{ ...decision, by: 'HWB' }] },
      populations: [{ basis: 'resident', on: '2026-07-01', people: 32_000 }],
    },
  ],
  contracts: {
    complete: true,
    items: [
      {
        id: 'gms-1',
        title: 'Core general practice',
        form: 'gms',
        commissioner: 'ICB',
        stage: 'awarded',
        holder: 'SURGERY',
        practice: 'P1',
        period: { from: '2004-04-01' },
        signedOn: '2004-03-31',
      },
      {
        id: 'des-1',
        form: 'pcn-des',
        commissioner: 'ICB',
        stage: 'awarded',
        period,
        pcn: 'U1',
        participants: { complete: true, items: [{ practice: 'P1', period }] },
        localVariation: {
          request: {
            by: 'ICB',
            on: '2027-03-01',
            document: 'Request',
            rationale: 'why',
            benefits: 'what for',
            cohort: 'for whom',
            practiceRoles: 'who does what',
            deliveryModel: 'how',
            partners: ['A community trust'],
          },
          approval: { ...decision, by: 'NHSE' },
          consents: {
            complete: true,
            items: [{ practice: 'P1', on: '2027-03-15', agreed: true, document: 'Letter' }],
          },
          partsVaried: { complete: true, items: ['Care home visits'] },
          totalInvestment: investment,
          desEntitlement: investment,
        },
      },
      {
        id: 'snp-1',
        form: 'snp',
        commissioner: 'TRUST',
        stage: 'awarded',
        holder: 'PCNCO',
        period,
        footprint: { of: 'neighbourhoods', members: ['N1'] },
        services: { complete: true, items: ['Frailty team'] },
      },
      {
        id: 'mnp-1',
        form: 'mnp',
        commissioner: 'TRUST',
        stage: 'candidate',
        holder: 'TRUST',
        footprint: { of: 'pcns', members: ['U1'] },
        services: { complete: false, items: [] },
      },
      {
        id: 'iho-1',
        form: 'iho',
        commissioner: 'ICB',
        stage: 'awarded',
        hostProvider: 'TRUST',
        period,
        footprint: { of: 'practices', members: ['P1', 'P2'] },
        population: { basis: 'resident', on: '2026-07-01', people: 300_000 },
        awardDecision: decision,
        services: { complete: true, items: ['Everything but dentistry'] },
      },
    ],
  },
  subContracts: {
    complete: true,
    items: [
      {
        id: 'sub-1',
        under: 'iho-1',
        contractor: 'TRUST',
        subContractor: 'CHARITY',
        period,
        signedOn: '2027-03-01',
        services: { complete: true, items: ['Social prescribing'] },
      },
    ],
  },
  agreements: {
    complete: true,
    items: [
      {
        id: 'agreement-1',
        parties: { complete: true, items: ['TRUST', 'PCNCO'] },
        contracts: ['snp-1', 'mnp-1'],
        period: { from: '2020-01-01' },
        signedOn: '2020-01-01',
      },
    ],
  },
  arrangements: {
    complete: true,
    items: [
      {
        id: 'lead',
        title: 'Mental health lead provider',
        kind: 'lead-provider',
        period,
        contracts: ['iho-1'],
        lead: 'TRUST',
        partners: { complete: true, items: ['CHARITY'] },
      },
      { id: 'alliance-1', kind: 'alliance', period, parties: { complete: true, items: ['TRUST', 'PCNCO'] } },
      { id: 'venture', kind: 'joint-venture', period, owners: { complete: true, items: ['TRUST'] }, vehicle: 'PCNCO' },
      {
        id: 'bcf',
        kind: 'section-75',
        period,
        host: 'COUNCIL',
        partners: { complete: true, items: ['ICB'] },
        planAgreement: { ...decision, by: 'HWB' },
      },
    ],
  },
  evidence: {
    complete: false,
    items: [{ claim: 'IHO-04', part: 'a', about: 'TRUST', holds: true, on: '2026-05-01', document: 'Evidence file 1' }],
  },
};

/** Every place inside a value, with what stands there. */
export function placesIn(
  value: unknown,
  at: readonly (string | number)[] = [],
): { at: (string | number)[]; value: unknown }[] {
  const inside = Array.isArray(value)
    ? value.flatMap((item: unknown, place) => placesIn(item, [...at, place]))
    : typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, item]) => placesIn(item, [...at, key]))
      : [];
  return [{ at: [...at], value }, ...inside];
}

/** A copy of a value in which one place holds something else, or nothing. */
export function withAt(value: unknown, at: readonly (string | number)[], other: unknown): unknown {
  const copy = JSON.parse(JSON.stringify({ top: value })) as Record<string | number, unknown>;
  const keys = ['top', ...at];
  const last = keys.pop() ?? 'top';
  const parent = keys.reduce<Record<string | number, unknown>>(
    (here, key) => here[key] as Record<string, unknown>,
    copy,
  );
  if (other === undefined) Reflect.deleteProperty(parent, last);
  else parent[last] = other;
  return copy['top'];
}
