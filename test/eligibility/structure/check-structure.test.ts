import { checkStructure, structureKinds, type Portfolio, type StructureFinding } from 'neighbourhood-contracts';
import { expect, test } from 'vitest';
import { changed, ruling, type Changes } from '../../support/findings.ts';
import { toggledAt as asAt } from '../../support/toggles.ts';

const contract = (place: number, ...at: (string | number)[]) => ['contracts', 'items', place, ...at];
const part: Changes[number] = [
  ['neighbourhoods', 0, 'practices', 'items', 0],
  { practice: 'P1', period: { from: '2026-04-01' } },
];
/** The awarded contracts of the invented portfolio begin in 2027; here they are in effect. */
const inEffect: Changes = [2, 4].map((place) => [contract(place, 'period'), { from: '2026-04-01' }] as const);

function structureOf(portfolio: Portfolio, rulings = [] as ReturnType<typeof ruling>[]): readonly StructureFinding[] {
  return checkStructure(portfolio, { asAt, rulings });
}

function ofKind(kind: StructureFinding['kind'], changes: Changes, rulings = [] as ReturnType<typeof ruling>[]) {
  return structureOf(changed(part, ...inEffect, ...changes), rulings).filter((finding) => finding.kind === kind);
}

test('an SNP or MNP may be commissioned by an ICB or by the host of an IHO, and by nobody else', () => {
  expect(ofKind('unexpected-commissioner', [])).toEqual([]);
  expect(ofKind('unexpected-commissioner', [[contract(2, 'commissioner'), 'COUNCIL']])).toMatchObject([
    { about: ['snp-1', 'COUNCIL'], verdict: 'fault' },
  ]);
  expect(ofKind('unexpected-commissioner', [[contract(4, 'commissioner'), 'TRUST']])).toHaveLength(1);
});

test('core general practice under a provider is not established', () => {
  expect(ofKind('core-under-iho', [[contract(0, 'commissioner'), 'TRUST']])).toMatchObject([
    { verdict: 'undetermined', questions: ['Q9'] },
  ]);
});

test('a body on both sides of a contract or sub-contract is open until ruled', () => {
  const both: Changes = [[contract(3, 'holder'), 'TRUST']];
  expect(ofKind('self-contract', [])).toEqual([]);
  expect(ofKind('self-contract', both)).toMatchObject([
    { about: ['mnp-1', 'TRUST'], verdict: 'undetermined', questions: ['Q6'] },
  ]);
  expect(ofKind('self-contract', both, [ruling('Q6/one-body-as-iho-and-mnp', 'not-allowed')])).toMatchObject([
    { verdict: 'fault', questions: [] },
  ]);
  const sub: Changes = [
    [['subContracts', 'items', 0, 'subContractor'], 'TRUST'],
    [['subContracts', 'items', 0, 'period'], { from: '2026-04-01' }],
  ];
  expect(ofKind('self-contract', sub)).toMatchObject([{ about: ['sub-1', 'TRUST'] }]);
  const assumption = { settles: 'Q6/one-body-as-iho-and-mnp', answer: 'allowed', because: 'a what-if' };
  const assumed = checkStructure(changed(part, ...inEffect, ...both), { asAt, assumptions: [assumption] });
  expect(assumed.find(({ kind }) => kind === 'self-contract')).toMatchObject({
    verdict: 'undetermined',
    ifAssumed: 'to-know',
    questions: ['Q6'],
    assumptions: [assumption],
  });
});

test('an MNP under an IHO is foreseen; beside one it is open, with the people concerned', () => {
  expect(ofKind('mnp-nested', [])).toMatchObject([{ about: ['mnp-1', 'iho-1'], verdict: 'to-know', people: 30_000 }]);
  const beside: Changes = [[contract(3, 'commissioner'), 'ICB']];
  expect(ofKind('mnp-beside-iho', beside)).toMatchObject([
    { about: ['mnp-1', 'iho-1'], verdict: 'undetermined', questions: ['Q5'], practices: ['P1'], people: 30_000 },
  ]);
  expect(ofKind('mnp-beside-iho', beside, [ruling('Q5/mnp-beside-iho', 'may-coexist')])).toMatchObject([
    { verdict: 'to-know' },
  ]);
  expect(ofKind('mnp-beside-iho', [...beside, [contract(4, 'period', 'from'), '2026-11-22']])).toEqual([]);
});

test('an MNP that is not joined to an SNP within it', () => {
  const joined: Changes = [
    [
      ['agreements', 'items', 0, 'parties', 'items'],
      ['OLD', 'PCNCO'],
    ],
  ];
  expect(ofKind('mnp-not-joined', joined)).toEqual([]);
  const empty = { complete: true, items: [] };
  expect(ofKind('mnp-not-joined', [[['agreements'], empty]])).toMatchObject([{ about: ['mnp-1'], verdict: 'fault' }]);
  expect(ofKind('mnp-not-joined', [[['agreements'], { complete: false, items: [] }]])).toMatchObject([
    { verdict: 'undetermined' },
  ]);
});

test('people covered twice by one form on the day, and not when the list is split by residence', () => {
  const another = {
    id: 'snp-2',
    form: 'snp',
    commissioner: 'ICB',
    stage: 'candidate',
    footprint: { of: 'practices', members: ['P1'] },
  };
  expect(ofKind('covered-twice', [[contract(5), another]])).toMatchObject([
    { about: ['snp-1', 'snp-2'], verdict: 'fault', practices: ['P1'], people: 30_000 },
  ]);
  expect(
    ofKind('covered-twice', [
      [contract(5), another],
      [contract(2, 'period', 'from'), '2026-11-22'],
    ]),
  ).toEqual([]);
  const yetToBegin = { ...another, period: { from: '2027-04-01' } };
  expect(ofKind('covered-twice', [[contract(5), yetToBegin]])).toEqual([]);
  expect(ofKind('covered-twice', [[contract(5), { ...yetToBegin, stage: 'awarded', holder: 'PCNCO' }]])).toEqual([]);
  const half = {
    practice: 'P1',
    period: { from: '2026-04-01' },
    part: { basis: 'registered', on: '2026-07-01', people: 9_000 },
  };
  const second = { id: 'N2', name: 'Another', practices: { complete: true, items: [half] } };
  const split: Changes = [
    [['neighbourhoods', 0, 'practices', 'items', 0], half],
    [['neighbourhoods', 1], second],
    [contract(5), { ...another, footprint: { of: 'neighbourhoods', members: ['N2'] } }],
  ];
  expect(ofKind('covered-twice', split)).toEqual([]);
});

test('two contracts over one part of a split list do cover it twice', () => {
  const half = {
    practice: 'P1',
    period: { from: '2026-04-01' },
    part: { basis: 'registered', on: '2026-07-01', people: 9_000 },
  };
  const same = {
    id: 'snp-2',
    form: 'snp',
    commissioner: 'ICB',
    stage: 'candidate',
    footprint: { of: 'neighbourhoods', members: ['N1'] },
  };
  expect(
    ofKind('covered-twice', [
      [['neighbourhoods', 0, 'practices', 'items', 0], half],
      [contract(5), same],
    ]),
  ).toHaveLength(1);
});

test('a sub-contract let by a body that does not hold what it is under', () => {
  const now: Changes = [[['subContracts', 'items', 0, 'period'], { from: '2026-04-01' }]];
  expect(ofKind('contractor-not-holder', now)).toEqual([]);
  expect(
    ofKind('contractor-not-holder', [...now, [['subContracts', 'items', 0, 'contractor'], 'PCNCO']]),
  ).toMatchObject([{ about: ['sub-1', 'PCNCO'], verdict: 'fault' }]);
});

test('people in no contract: an MNP may fill the gap, and the rest are uncovered', () => {
  const widerMnp: Changes = [[contract(3, 'footprint'), { of: 'practices', members: ['P1', 'P2'] }]];
  expect(ofKind('mnp-fills-gap', widerMnp)).toMatchObject([{ about: ['snp'], verdict: 'to-know', practices: ['P2'] }]);
  expect(ofKind('uncovered', [])).toMatchObject([{ about: ['mnp'] }, { about: ['snp'] }]);
  expect(ofKind('uncovered', widerMnp)).toEqual([]);
});

test('several IHO contracts with one host are foreseen', () => {
  const second = {
    id: 'iho-2',
    form: 'iho',
    commissioner: 'ICB',
    stage: 'candidate',
    hostProvider: 'TRUST',
    footprint: { of: 'practices', members: ['P2'] },
  };
  expect(ofKind('several-iho-one-host', [[contract(5), second]])).toMatchObject([
    { about: ['TRUST', 'iho-1', 'iho-2'], verdict: 'to-know' },
  ]);
});

test('holders that cannot hold: a network without personality, and a group', () => {
  expect(ofKind('holder-without-personality', [[['organisations', 6, 'legalForm'], 'unincorporated']])).toMatchObject([
    { about: ['snp-1', 'PCNCO'], verdict: 'fault' },
  ]);
  expect(ofKind('group-holder', [[['organisations', 8, 'kind'], 'group-model']])).toMatchObject([
    { about: ['mnp-1', 'OLD'], verdict: 'undetermined', questions: ['Q22'] },
  ]);
});

test('an alliance holds nothing: each party is tried in its place', () => {
  const found = ofKind('alliance-party', [
    [['arrangements', 'items', 1, 'contracts'], ['iho-1']],
    [['arrangements', 'items', 1, 'period'], { from: '2026-04-01' }],
  ]);
  expect(found.map(({ about, says }) => [about[1], says.slice(says.lastIndexOf(':') + 2)])).toEqual([
    ['PCNCO', 'does-not-meet.'],
    ['TRUST', 'meets-published-criteria.'],
  ]);
});

test('populations are counted in registered patients of one day, or not at all', () => {
  const found = ofKind('mnp-nested', [[['practices', 0, 'lists'], []]]);
  expect(found[0]).not.toHaveProperty('people');
});

test('every finding has a citation and a kind that is explained, and survives as JSON', () => {
  for (const finding of structureOf(changed(part, ...inEffect, [contract(3, 'holder'), 'TRUST']))) {
    expect(finding.citations.length).toBeGreaterThan(0);
    expect(structureKinds).toHaveProperty(finding.kind);
    if (finding.verdict === 'undetermined') expect(finding.questions.length + finding.says.length).toBeGreaterThan(0);
    expect(JSON.parse(JSON.stringify(finding))).toStrictEqual(finding);
  }
});
