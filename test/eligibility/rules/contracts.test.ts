import { assessPortfolio } from 'neighbourhood-contracts';
import { describe, expect, test } from 'vitest';
import { countsRegistered } from '../../support/footprints.ts';
import { changed, evidence, findingIn, ruling, type Changes } from '../../support/findings.ts';
import { toggledAt } from '../../support/toggles.ts';

const contract = (place: number, ...at: (string | number)[]) => ['contracts', 'items', place, ...at];
const withEvidence = (...items: object[]): Changes[number] => [['evidence'], { complete: false, items }];
const lists = (people: number): Changes[number] => [
  ['practices', 0, 'lists'],
  [{ basis: 'registered', on: '2026-07-01', people }],
];
const part: Changes[number] = [
  ['neighbourhoods', 0, 'practices', 'items', 0],
  { practice: 'P1', period: { from: '2026-04-01' } },
];

function outcome(rule: string, about: string, changes: Changes, rulings = [] as ReturnType<typeof ruling>[]) {
  return findingIn(changed(...changes), rule, about, { rulings }).outcome;
}

describe('IHO', () => {
  test('IHO-01 and IHO-03: a designation from its first day, and not before', () => {
    const from = (day: string): Changes => [
      [['organisations', 0, 'designations', 'items', 0, 'period', 'from'], day],
      [['organisations', 0, 'designations', 'items', 1, 'period', 'from'], day],
    ];
    for (const rule of ['IHO-01', 'IHO-03']) {
      expect(outcome(rule, 'iho-1', from('2026-11-21'))).toBe('met');
      expect(outcome(rule, 'iho-1', from('2026-11-22'))).toBe('not-met');
      expect(findingIn(changed([['organisations', 0, 'designations'], undefined]), rule, 'iho-1')).toMatchObject({
        outcome: 'undetermined',
        questions: ['Q3'],
      });
    }
    const reason = findingIn(changed(...from('2027-01-01')), 'IHO-01', 'iho-1').reason;
    expect(reason).toContain('it has from 2027-01-01');
  });

  test('a holder that has ended, or was succeeded, holds nothing any more', () => {
    const ended = (until: string): Changes => [[['organisations', 0, 'period'], { from: '2008-04-01', until }]];
    for (const rule of ['IHO-01', 'IHO-02', 'IHO-03']) {
      expect(outcome(rule, 'iho-1', ended('2026-11-21'))).toBe('not-met');
      expect(outcome(rule, 'iho-1', ended('2026-11-22'))).toBe('met');
    }
    const succession = { predecessors: ['PCNCO'], successors: ['OLD'], on: '2026-11-21' };
    expect(outcome('SNP-02', 'snp-1', [[['successions', 'items'], [succession]]])).toBe('not-met');
    expect(outcome('SNP-02', 'snp-1', [[['successions', 'items'], [{ ...succession, on: '2026-11-22' }]]])).toBe('met');
  });

  test('a designation that is not recorded can be ruled or assumed of one trust, and an outcome on an assumption is conditional', () => {
    const untold = changed([['organisations', 0, 'designations'], undefined]);
    const inputs = ['Q3/aft-designated', 'Q3/iho-designated'];
    const assumptions = inputs.map((settles) => ({ settles, answer: 'yes', because: 'a what-if', covers: ['TRUST'] }));
    const outcomeWith = (standpoint: object) => {
      return assessPortfolio(untold, { asAt: toggledAt, ...standpoint }).contracts.find(
        (item) => item.contract === 'iho-1',
      );
    };
    expect(outcomeWith({})?.outcome).toBe('undetermined');
    expect(outcomeWith({ assumptions })).toMatchObject({
      outcome: 'conditional',
      ifAssumed: 'meets-published-criteria',
    });
    expect(outcomeWith({ assumptions: assumptions.map((one) => ({ ...one, covers: ['OLD'] })) })?.outcome).toBe(
      'undetermined',
    );
    const rulings = inputs.map((input) => ({ ...ruling(input, 'no'), covers: ['TRUST'] }));
    expect(outcomeWith({ rulings })?.outcome).toBe('does-not-meet');
  });

  test('IHO-02: an NHS body always; a recorded fact decides for a group', () => {
    const host = (kind: string, nhsBody?: boolean): Changes => [
      [contract(4, 'hostProvider'), 'OLD'],
      [['organisations', 8, 'kind'], kind],
      [['organisations', 8, 'nhsBody'], nhsBody],
    ];
    expect(outcome('IHO-02', 'iho-1', [])).toBe('met');
    expect(outcome('IHO-02', 'iho-1', host('gp-federation'))).toBe('not-met');
    expect(outcome('IHO-02', 'iho-1', host('group-model'))).toBe('undetermined');
    expect(outcome('IHO-02', 'iho-1', host('group-model', false))).toBe('not-met');
  });

  test('IHO-05: the decision of an ICB, on its day', () => {
    const decided = (by: string, on: string, agreed = true): Changes => [
      [contract(4, 'awardDecision'), { by, on, agreed, document: 'Minute' }],
    ];
    expect(outcome('IHO-05', 'iho-1', decided('ICB', '2026-11-21'))).toBe('met');
    expect(outcome('IHO-05', 'iho-1', decided('ICB', '2026-11-22'))).toBe('undetermined');
    expect(outcome('IHO-05', 'iho-1', decided('ICB', '2026-11-21', false))).toBe('not-met');
    expect(outcome('IHO-05', 'iho-1', decided('COUNCIL', '2026-11-21'))).toBe('not-met');
    const another = [['organisations', 9], { id: 'ICB2', name: 'Another', kind: 'integrated-care-board' }] as const;
    expect(outcome('IHO-05', 'iho-1', [another, ...decided('ICB2', '2026-11-21')])).toBe('not-met');
  });

  test('IHO-06: strictly larger than its parts, on one basis, and no minimum without a ruling', () => {
    const floor = [ruling('Q4/iho-minimum-population', '31000')];
    const whole: Changes = [
      [contract(4, 'population'), undefined],
      [['practices', 1, 'lists'], [{ basis: 'registered', on: '2026-07-01', people: 1_000 }]],
      lists(30_000),
      part,
    ];
    expect(outcome('IHO-06', 'iho-1', whole, floor)).toBe('met');
    expect(outcome('IHO-06', 'iho-1', whole, [ruling('Q4/iho-minimum-population', '31001')])).toBe('not-met');
    expect(findingIn(changed(...whole), 'IHO-06', 'iho-1')).toMatchObject({
      outcome: 'undetermined',
      questions: ['Q4'],
    });
    const resident = findingIn(changed(part), 'IHO-06', 'iho-1', { rulings: floor });
    expect(resident).toMatchObject({ outcome: 'undetermined', questions: ['Q31'] });
    const same = [...whole, [['practices', 1, 'lists', 0, 'people'], 0] as const];
    expect(outcome('IHO-06', 'iho-1', same, floor)).toBe('not-met');
  });

  test('IHO-07, IHO-08 and IHO-12', () => {
    expect(outcome('IHO-07', 'iho-1', [])).toBe('undetermined');
    expect(outcome('IHO-07', 'iho-1', [[contract(4, 'footprint'), { of: 'neighbourhoods', members: ['N1'] }]])).toBe(
      'met',
    );
    expect(outcome('IHO-07', 'iho-1', [withEvidence(evidence('IHO-07', 'iho-1', false))])).toBe('not-met');
    expect(outcome('IHO-08', 'iho-1', [])).toBe('met');
    expect(
      outcome('IHO-08', 'iho-1', [
        [contract(4, 'hostProvider'), 'OLD'],
        [['organisations', 8, 'kind'], 'group-model'],
      ]),
    ).toBe('not-met');
    expect(
      outcome('IHO-08', 'iho-1', [
        [contract(4, 'stage'), 'candidate'],
        [contract(4, 'hostProvider'), undefined],
      ]),
    ).toBe('undetermined');
    const starts = (from: string): Changes => [[contract(4, 'period'), { from }]];
    expect(outcome('IHO-12', 'iho-1', starts('2027-04-01'))).toBe('met');
    expect(outcome('IHO-12', 'iho-1', starts('2027-03-31'))).toBe('not-met');
    expect(
      outcome('IHO-12', 'iho-1', [
        [contract(4, 'stage'), 'candidate'],
        [contract(4, 'period'), undefined],
      ]),
    ).toBe('undetermined');
  });
});

describe('SNP', () => {
  test('SNP-02: a CIC can hold it, an association cannot, and nobody named is not known', () => {
    expect(outcome('SNP-02', 'snp-1', [])).toBe('met');
    expect(outcome('SNP-02', 'snp-1', [[['organisations', 6, 'legalForm'], 'unincorporated']])).toBe('not-met');
    const nobody = findingIn(
      changed([contract(2, 'stage'), 'candidate'], [contract(2, 'holder'), undefined]),
      'SNP-02',
      'snp-1',
    );
    expect(nobody).toMatchObject({
      outcome: 'undetermined',
      missingFacts: ['snp-1: a holder'],
    });
  });

  test('SNP-03 warns of practices in one partnership', () => {
    const holder = (members: object | undefined): Changes => [
      [contract(2, 'holder'), 'SURGERY'],
      [['organisations', 5, 'members'], members],
    ];
    expect(outcome('SNP-03', 'snp-1', [])).toBe('not-applicable');
    expect(outcome('SNP-03', 'snp-1', holder({ complete: true, items: ['P1'] }))).toBe('met');
    expect(outcome('SNP-03', 'snp-1', holder({ complete: true, items: ['P1', 'P2'] }))).toBe('not-met');
    expect(outcome('SNP-03', 'snp-1', holder(undefined))).toBe('undetermined');
  });

  test('SNP-04: outside the band is open until it is ruled', () => {
    expect(outcome('SNP-04', 'snp-1', [part, lists(30_000)])).toBe('met');
    expect(findingIn(changed(part, lists(29_999)), 'SNP-04', 'snp-1')).toMatchObject({
      outcome: 'undetermined',
      questions: ['Q12'],
    });
    expect(outcome('SNP-04', 'snp-1', [part, lists(50_001)], [ruling('Q12/snp-outside-band', 'allowed')])).toBe('met');
    expect(outcome('SNP-04', 'snp-1', [part, lists(50_001)], [ruling('Q12/snp-outside-band', 'not-allowed')])).toBe(
      'not-met',
    );
  });

  test('SNP-04 counts the part of a list that belongs, where it is split', () => {
    const split = {
      practice: 'P1',
      period: { from: '2026-04-01' },
      part: { basis: 'registered', on: '2026-07-01', people: 29_999 },
    };
    const finding = findingIn(
      changed([['neighbourhoods', 0, 'practices', 'items', 0], split], lists(60_000)),
      'SNP-04',
      'snp-1',
    );
    expect(finding.reason).toContain('29,999');
  });

  test('SNP-05: every board that a neighbourhood lies in', () => {
    const agreements = (items: object[], complete = false): Changes => [
      [['neighbourhoods', 0, 'footprintAgreements'], { complete, items }],
    ];
    const agreed = { by: 'HWB', on: '2026-09-01', agreed: true, document: 'Minute' };
    expect(outcome('SNP-05', 'snp-1', agreements([agreed]))).toBe('met');
    expect(outcome('SNP-05', 'snp-1', agreements([]))).toBe('undetermined');
    expect(outcome('SNP-05', 'snp-1', agreements([], true))).toBe('not-met');
    expect(outcome('SNP-05', 'snp-1', agreements([{ ...agreed, agreed: false }]))).toBe('not-met');
    expect(outcome('SNP-05', 'snp-1', agreements([{ ...agreed, by: 'COUNCIL' }]))).toBe('undetermined');
    expect(outcome('SNP-05', 'snp-1', [[contract(2, 'footprint'), { of: 'pcns', members: ['U1'] }]])).toBe(
      'undetermined',
    );
  });

  test('SNP-06: not seeking an SNP is no failure', () => {
    expect(outcome('SNP-06', 'des-1', [])).toBe('not-applicable');
    expect(outcome('SNP-06', 'snp-1', [])).toBe('met');
  });

  test('SNP-07 waits for core general practice to be defined', () => {
    const ruled = [ruling('Q10/core-general-practice', 'the services of GMS regulation 17')];
    expect(findingIn(changed(), 'SNP-07', 'snp-1').questions).toContain('Q10');
    expect(outcome('SNP-07', 'snp-1', [withEvidence(evidence('SNP-07', 'snp-1', true))], ruled)).toBe('met');
    expect(outcome('SNP-07', 'snp-1', [withEvidence(evidence('SNP-07', 'snp-1', false))])).toBe('not-met');
  });
});

describe('MNP', () => {
  test('MNP-01: exactly 250,000 is open, and what rests on an assumption says so', () => {
    const of = (people: number, standpoint: object) => findingIn(changed(lists(people)), 'MNP-01', 'mnp-1', standpoint);
    const ruled = { rulings: [ruling('Q31/mnp-figure-basis', 'registered')] };
    expect(of(300_000, {})).toMatchObject({ outcome: 'undetermined', questions: ['Q31'] });
    expect(of(250_001, ruled).outcome).toBe('met');
    expect(of(250_000, ruled)).toMatchObject({ outcome: 'undetermined', questions: ['Q12'] });
    expect(of(249_999, ruled).outcome).toBe('not-met');
    expect(of(300_000, { assumptions: [countsRegistered] })).toMatchObject({
      outcome: 'met',
      assumptions: [countsRegistered],
    });
  });

  test('MNP-02: selected as integrator, for it or a part of its footprint, on the day', () => {
    const role = (organisation: number, place: string, from = '2026-11-21'): Changes => [
      [['organisations', organisation, 'roles'], [{ role: 'integrator', for: place, period: { from } }]],
    ];
    expect(outcome('MNP-02', 'mnp-1', role(8, 'mnp-1'))).toBe('met');
    expect(outcome('MNP-02', 'mnp-1', role(8, 'U1'))).toBe('met');
    expect(outcome('MNP-02', 'mnp-1', role(8, 'U1', '2026-11-22'))).toBe('undetermined');
    expect(outcome('MNP-02', 'mnp-1', role(8, 'snp-1'))).toBe('undetermined');
    expect(outcome('MNP-02', 'mnp-1', role(0, 'mnp-1'))).toBe('not-met');
  });

  test('MNP-03: joined to each SNP within it by agreement or sub-contract; it warns and never blocks', () => {
    const [empty, some] = [
      { complete: true, items: [] },
      { complete: false, items: [] },
    ];
    const snp: Changes = [part, [contract(2, 'period'), { from: '2026-04-01' }]];
    const parties = (...items: string[]): Changes => [...snp, [['agreements', 'items', 0, 'parties', 'items'], items]];
    expect(outcome('MNP-03', 'mnp-1', parties('OLD', 'PCNCO'))).toBe('met');
    expect(outcome('MNP-03', 'mnp-1', parties('TRUST', 'PCNCO'))).toBe('not-met');
    expect(outcome('MNP-03', 'mnp-1', [...snp, [['agreements'], empty]])).toBe('not-met');
    expect(outcome('MNP-03', 'mnp-1', [...snp, [['agreements'], some]])).toBe('undetermined');
    const subContract = {
      id: 's',
      under: 'mnp-1',
      contractor: 'OLD',
      subContractor: 'PCNCO',
      period: { from: '2026-04-01' },
    };
    const joined: Changes = [
      ...snp,
      [['agreements'], empty],
      [['subContracts'], { complete: true, items: [subContract] }],
    ];
    expect(outcome('MNP-03', 'mnp-1', joined)).toBe('met');
    expect(outcome('MNP-03', 'mnp-1', [part])).toBe('not-applicable');
    expect(outcome('MNP-03', 'mnp-1', [part, [['contracts', 'complete'], false]])).toBe('undetermined');
    const one = findingIn(changed(...snp, [contract(2, 'holder'), 'OLD']), 'MNP-03', 'mnp-1');
    expect(one).toMatchObject({ outcome: 'undetermined', questions: ['Q6'] });
    expect(findingIn(changed(part), 'MNP-03', 'mnp-1').effect).toBe('warns');
  });
});

describe('DES', () => {
  test('DES-01: the minimum to the patient, and its waiver', () => {
    const waiver = (agreed: boolean | undefined): Changes => [
      [
        ['pcns', 0, 'belowMinimumWaiver'],
        agreed === undefined ? undefined : { by: 'ICB', on: '2026-09-01', agreed, document: 'Letter' },
      ],
    ];
    expect(outcome('DES-01', 'des-1', [lists(30_000), ...waiver(undefined)])).toBe('met');
    expect(outcome('DES-01', 'des-1', [lists(29_999), ...waiver(true)])).toBe('met');
    expect(outcome('DES-01', 'des-1', [lists(29_999), ...waiver(false)])).toBe('not-met');
    expect(outcome('DES-01', 'des-1', [lists(29_999), ...waiver(undefined)])).toBe('undetermined');
  });

  const variation = (...at: (string | number)[]) => contract(1, 'localVariation', ...at);
  const money = (side: string, ...lines: [string, string][]): Changes[number] => [
    variation(side, 'lines'),
    { complete: true, items: lines.map(([id, pounds]) => ({ id, pounds })) },
  ];

  test.each<[string, Changes, string]>([
    ['a penny more', [money('totalInvestment', ['core', '120000.51'])], 'met'],
    ['the same', [money('totalInvestment', ['core', '120000.50'])], 'not-met'],
    ['a penny less', [money('totalInvestment', ['core', '120000.49'])], 'not-met'],
    ['a line on one side alone', [money('totalInvestment', ['core', '120000.51'], ['extra', '5.00'])], 'undetermined'],
    [
      'a line of the entitlement alone',
      [money('desEntitlement', ['core', '120000.50'], ['more', '0.01'])],
      'undetermined',
    ],
    ['lines that are not all given', [[variation('desEntitlement', 'lines', 'complete'), false]], 'undetermined'],
    ['another period', [[variation('desEntitlement', 'period', 'from'), '2026-05-01']], 'undetermined'],
    [
      'money of another year',
      [[variation('totalInvestment', 'period'), { from: '2025-04-01', until: '2026-04-01' }]],
      'undetermined',
    ],
    [
      'a request by another ICB',
      [
        [['organisations', 9], { id: 'ICB2', name: 'Another', kind: 'integrated-care-board' }],
        [variation('request', 'by'), 'ICB2'],
      ],
      'not-met',
    ],
    ['no entitlement', [[variation('desEntitlement'), undefined]], 'undetermined'],
    ['a request that lacks its rationale', [[variation('request', 'rationale'), undefined]], 'undetermined'],
    ['a request without partners', [[variation('request', 'partners'), []]], 'undetermined'],
    ['a request by a trust', [[variation('request', 'by'), 'TRUST']], 'not-met'],
    ['an approval by the ICB', [[variation('approval', 'by'), 'ICB']], 'not-met'],
    [
      'no practice on the day',
      [[contract(1, 'participants', 'items', 0, 'period', 'from'), '2026-11-22']],
      'undetermined',
    ],
    [
      'a second practice that has not decided',
      [[contract(1, 'participants', 'items', 1), { practice: 'P2', period: { from: '2026-04-01' } }]],
      'not-met',
    ],
    ['no variation', [[variation(), undefined]], 'not-applicable'],
  ])('DES-02 with %s', (_, changes, expected) => {
    expect(outcome('DES-02', 'des-1', changes)).toBe(expected);
  });

  test('DES-01: enough is enough, whatever is not told of the others', () => {
    const second = { practice: 'P2', period: { from: '2026-04-01' } };
    const untold: Changes = [
      [['pcns', 0, 'members', 'items', 1], second],
      [['pcns', 0, 'belowMinimumWaiver'], undefined],
    ];
    expect(outcome('DES-01', 'des-1', [...untold, lists(30_000)])).toBe('met');
    expect(outcome('DES-01', 'des-1', [...untold, lists(29_999)])).toBe('undetermined');
    expect(outcome('DES-01', 'des-1', [[['pcns', 0, 'members', 'complete'], false], lists(30_000)])).toBe('met');
    const byAnother = { by: 'TRUST', on: '2026-09-01', agreed: true, document: 'Letter' };
    expect(outcome('DES-01', 'des-1', [lists(29_999), [['pcns', 0, 'belowMinimumWaiver'], byAnother]])).toBe('not-met');
  });

  test('DES-01: a list dated after the day asked from is not known yet', () => {
    const later: Changes = [
      [['practices', 0, 'lists', 0, 'on'], '2026-11-22'],
      [['pcns', 0, 'belowMinimumWaiver'], undefined],
    ];
    expect(outcome('DES-01', 'des-1', later)).toBe('undetermined');
  });

  test('DES-02: a practice may change its mind, and its last decision by the day counts', () => {
    const consents = (...decisions: [on: string, agreed: boolean][]): Changes => [
      [
        variation('consents', 'items'),
        decisions.map(([on, agreed]) => ({ practice: 'P1', on, agreed, document: 'Letter' })),
      ],
    ];
    expect(outcome('DES-02', 'des-1', consents(['2026-08-01', false], ['2026-09-01', true]))).toBe('met');
    expect(outcome('DES-02', 'des-1', consents(['2026-08-01', true], ['2026-09-01', false]))).toBe('not-met');
    expect(outcome('DES-02', 'des-1', consents(['2026-08-01', true], ['2026-12-01', false]))).toBe('met');
  });

  test('DES-02 is a rule of 2026/27, in effect from 1 May 2026', () => {
    expect(findingIn(changed(), 'DES-02', 'des-1', { asAt: '2026-04-30' }).outcome).toBe('not-applicable');
    const later = findingIn(changed(), 'DES-02', 'des-1', { asAt: '2027-04-01' });
    expect(later).toMatchObject({
      outcome: 'undetermined',
      missingFacts: ['des-1: the rules of local variations after 2026/27'],
    });
  });

  test('DES-03', () => {
    const review = (agreed: boolean, on = '2026-09-01'): Changes => [
      [['pcns', 0, 'boundaryReview'], { by: 'ICB', on, agreed, document: 'Review' }],
    ];
    expect(outcome('DES-03', 'des-1', review(true))).toBe('met');
    expect(outcome('DES-03', 'des-1', review(false))).toBe('not-met');
    expect(outcome('DES-03', 'des-1', review(true, '2026-11-22'))).toBe('undetermined');
  });
});

describe('boards and commissioners', () => {
  test.each([
    ['HWB-01', 'HWB', [undefined]],
    ['STRAT-01', 'ICB', ['prioritisation', 'transparency', 'impact-analysis']],
  ])('%s', (rule, about, parts) => {
    const items = parts.map((name) => evidence(rule, about, true, name));
    expect(outcome(rule, about, [withEvidence(...items)])).toBe('met');
    expect(outcome(rule, about, [withEvidence()])).toBe('undetermined');
    expect(outcome(rule, about, [withEvidence(...items.slice(1), evidence(rule, about, false, parts[0]))])).toBe(
      'not-met',
    );
  });

  test('evidence counts from its day, the latest first; documents of one day that disagree leave it open', () => {
    const plan = (on: string, holds: boolean) => ({ ...evidence('HWB-01', 'HWB', holds), on });
    expect(outcome('HWB-01', 'HWB', [withEvidence(plan('2026-11-21', true))])).toBe('met');
    expect(outcome('HWB-01', 'HWB', [withEvidence(plan('2026-11-22', true))])).toBe('undetermined');
    expect(outcome('HWB-01', 'HWB', [withEvidence(plan('2026-09-02', false), plan('2026-09-01', true))])).toBe(
      'not-met',
    );
    for (const first of [true, false]) {
      expect(outcome('HWB-01', 'HWB', [withEvidence(plan('2026-09-01', first), plan('2026-09-01', !first))])).toBe(
        'undetermined',
      );
    }
  });

  test('BCF-01: the plan of the board, and the contribution pooled', () => {
    const plan = (by: string, agreed: boolean): Changes => [
      [['arrangements', 'items', 3, 'planAgreement'], { by, on: '2026-09-01', agreed, document: 'Minute' }],
    ];
    const pooled = withEvidence(evidence('BCF-01', 'bcf', true, 'minimum-contribution'));
    expect(outcome('BCF-01', 'bcf', [...plan('HWB', true), pooled])).toBe('met');
    expect(outcome('BCF-01', 'bcf', plan('HWB', true))).toBe('undetermined');
    expect(outcome('BCF-01', 'bcf', [...plan('HWB', false), pooled])).toBe('not-met');
    expect(outcome('BCF-01', 'bcf', [...plan('COUNCIL', true), pooled])).toBe('not-met');
  });

  test('PSR-01 is open for every new form, until ruled', () => {
    for (const about of ['snp-1', 'mnp-1', 'iho-1']) {
      expect(findingIn(changed(), 'PSR-01', about)).toMatchObject({ outcome: 'undetermined', questions: ['Q24'] });
      expect(outcome('PSR-01', about, [], [ruling('Q24/provider-selection-process', 'most suitable provider')])).toBe(
        'met',
      );
    }
  });
});
