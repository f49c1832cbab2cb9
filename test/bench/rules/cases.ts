import {
  emptyPortfolio,
  type Contract,
  type Evidence,
  type Organisation,
  type Portfolio,
} from 'neighbourhood-contracts';

/** The day that every case is asked of. */
export const asAt = '2026-11-21';

/** What is known of one case as a rules engine takes it: flat, and `null` where it is not told. */
export type Facts = ReturnType<typeof someFacts>;

/** As many cases as are asked for: the same ones every time. */
export function someCases(count: number): readonly Facts[] {
  const random = seeded(2026);
  const pick = <const T>(choices: readonly T[]): T => choices[Math.floor(random() * choices.length)] as T;
  return Array.from({ length: count }, () => someFacts(pick));
}

function someFacts(pick: <const T>(choices: readonly T[]) => T) {
  const inLaw = () =>
    pick([
      { kind: 'gp-federation', form: null, personality: null },
      { kind: 'gp-federation', form: null, personality: true },
      { kind: 'gp-federation', form: null, personality: false },
      { kind: 'pcn-company', form: 'community-interest-company', personality: null },
      { kind: 'primary-care-network', form: 'unincorporated', personality: null },
      { kind: 'nhs-trust', form: null, personality: null },
    ]);
  const host = pick([
    { hostKind: 'nhs-foundation-trust', hostIsNhsBody: null, hostForm: null, hostPersonality: null },
    { hostKind: 'group-model', hostIsNhsBody: null, hostForm: null, hostPersonality: null },
    { hostKind: 'group-model', hostIsNhsBody: true, hostForm: null, hostPersonality: null },
    { hostKind: 'vcse', hostIsNhsBody: null, hostForm: null, hostPersonality: null },
    { hostKind: 'vcse', hostIsNhsBody: false, hostForm: 'unincorporated', hostPersonality: null },
    { hostKind: 'vcse', hostIsNhsBody: false, hostForm: 'company-limited-by-guarantee', hostPersonality: true },
  ]);
  const award = pick([
    { awardOn: '2026-08-01', awardBy: 'integrated-care-board', awardAgreed: true },
    { awardOn: '2026-08-01', awardBy: 'integrated-care-board', awardAgreed: false },
    { awardOn: '2026-08-01', awardBy: 'local-authority', awardAgreed: true },
    { awardOn: '2027-02-01', awardBy: 'integrated-care-board', awardAgreed: true },
    { awardOn: null, awardBy: null, awardAgreed: null },
  ]);
  const [snp, mnp] = [inLaw(), inLaw()];
  return {
    ...host,
    ...award,
    aftFrom: pick(['2026-06-01', '2027-01-01', null]),
    ihoFrom: pick(['2026-06-01', '2027-01-01', null]),
    designationsComplete: pick([true, false]),
    startsOn: pick(['2027-04-01', '2026-10-01', null]),
    footprintOf: pick(['neighbourhoods', 'practices']),
    footprintShown: pick([true, false, null]),
    snpKind: snp.kind,
    snpForm: snp.form,
    snpPersonality: snp.personality,
    mnpKind: mnp.kind,
    mnpForm: mnp.form,
    mnpPersonality: mnp.personality,
    scaleShown: pick([true, false, null]),
  };
}

/** The same cases as this library takes them: each an IHO, an SNP and an MNP contract, numbered by the case. */
export function portfolioOf(cases: readonly Facts[]): Portfolio {
  return {
    ...emptyPortfolio('Generated cases'),
    organisations: [
      { id: 'integrated-care-board', name: 'A board', kind: 'integrated-care-board' },
      { id: 'local-authority', name: 'A council', kind: 'local-authority' },
      ...cases.flatMap(organisationsOf),
    ],
    neighbourhoods: [{ id: 'N', name: 'A neighbourhood', practices: { complete: false, items: [] } }],
    contracts: { complete: true, items: cases.flatMap(contractsOf) },
    evidence: { complete: false, items: cases.flatMap(evidenceOf) },
  };
}

function organisationsOf(facts: Facts, number: number): Organisation[] {
  const designations = [
    { kind: 'advanced-foundation-trust', from: facts.aftFrom } as const,
    { kind: 'integrated-health-organisation', from: facts.ihoFrom } as const,
  ].flatMap(({ kind, from }) =>
    from === null ? [] : [{ kind, period: { from }, decidedBy: 'NHS England', document: 'Letter' }],
  );
  return [
    {
      id: `host-${number}`,
      name: `Host ${number}`,
      kind: facts.hostKind,
      ...told({ nhsBody: facts.hostIsNhsBody, legalForm: facts.hostForm, legalPersonality: facts.hostPersonality }),
      designations: { complete: facts.designationsComplete, items: designations },
    },
    {
      id: `snp-holder-${number}`,
      name: `SNP holder ${number}`,
      kind: facts.snpKind,
      ...told({ legalForm: facts.snpForm, legalPersonality: facts.snpPersonality }),
    },
    {
      id: `mnp-holder-${number}`,
      name: `MNP holder ${number}`,
      kind: facts.mnpKind,
      ...told({ legalForm: facts.mnpForm, legalPersonality: facts.mnpPersonality }),
    },
  ];
}

function contractsOf({ awardOn, awardBy, awardAgreed, startsOn, footprintOf }: Facts, number: number): Contract[] {
  const candidate = { commissioner: 'integrated-care-board', stage: 'candidate' } as const;
  const footprint = { of: footprintOf, members: footprintOf === 'neighbourhoods' ? ['N'] : [] };
  const decision = awardOn === null ? null : { by: awardBy, on: awardOn, agreed: awardAgreed, document: 'Minute' };
  const iho = { ...candidate, form: 'iho', hostProvider: `host-${number}`, footprint } as const;
  const period = startsOn === null ? null : { from: startsOn };
  return [
    { ...iho, id: `iho-${number}`, ...told({ awardDecision: decision, period }) },
    { ...candidate, id: `snp-${number}`, form: 'snp', holder: `snp-holder-${number}`, footprint },
    { ...candidate, id: `mnp-${number}`, form: 'mnp', holder: `mnp-holder-${number}`, footprint },
  ];
}

function evidenceOf({ footprintShown, scaleShown }: Facts, number: number): Evidence[] {
  return [
    { claim: 'IHO-07', about: `iho-${number}`, holds: footprintShown },
    { claim: 'MNP-04', about: `mnp-${number}`, holds: scaleShown },
  ].flatMap(({ holds, ...rest }) => (holds === null ? [] : [{ ...rest, holds, on: '2026-08-01', document: 'File' }]));
}

/** The facts that are told. */
function told<T extends object>(facts: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null)) as never;
}

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
