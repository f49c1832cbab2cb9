import { describe, expect, test } from 'vitest';
import { changed, evidence, findingIn, ruling, type Changes } from '../../support/findings.ts';

const notDesignated: Changes[number] = [['organisations', 0, 'designations'], { complete: true, items: [] }];
const org = (...at: (string | number)[]) => ['organisations', 0, ...at];
const withEvidence = (items: object[], complete = false): Changes[number] => [['evidence'], { complete, items }];

function outcome(rule: string, changes: Changes, rulings = [] as ReturnType<typeof ruling>[], about = 'TRUST') {
  return findingIn(changed(notDesignated, ...changes), rule, about, { rulings }).outcome;
}

test('nothing of readiness applies once the designation is recorded', () => {
  for (const rule of ['AFT-01', 'AFT-02', 'AFT-03', 'AFT-04', 'AFT-05', 'AFT-06', 'AFT-07', 'AFT-08', 'IHO-04']) {
    expect(findingIn(changed(), rule, 'TRUST').outcome, rule).toBe('not-applicable');
  }
});

test('AFT-01: a trust may apply, another host may not, and for a group it is open', () => {
  const host = [['contracts', 'items', 4, 'hostProvider'], 'OLD'] as const;
  expect(outcome('AFT-01', [])).toBe('met');
  expect(outcome('AFT-01', [host], [], 'OLD')).toBe('not-met');
  expect(outcome('AFT-01', [], [], 'OLD')).toBe('not-applicable');
  const group = findingIn(changed(host, [['organisations', 8, 'kind'], 'group-model']), 'AFT-01', 'OLD');
  expect(group).toMatchObject({ outcome: 'undetermined', questions: ['Q22'] });
});

describe('thresholds that were never published are undetermined until ruled', () => {
  const oversight = (segment: number) =>
    [org('oversight'), [{ year: '2026/27', publishedOn: '2026-09-01', segment }]] as const;
  const cqc = (overall: string, wellLed: string) =>
    [
      org('cqcRatings'),
      [
        { of: 'overall', rating: overall, publishedOn: '2026-01-01' },
        { of: 'well-led', rating: wellLed, publishedOn: '2026-01-01' },
      ],
    ] as const;
  const cqcRulings = [ruling('Q1/aft-worst-cqc-overall', 'good'), ruling('Q1/aft-worst-cqc-well-led', 'good')];

  test('AFT-02, with the boundary at the segment ruled', () => {
    const ruled = [ruling('Q1/aft-worst-oversight-segment', '2')];
    expect(findingIn(changed(notDesignated, oversight(1)), 'AFT-02', 'TRUST')).toMatchObject({
      outcome: 'undetermined',
      questions: ['Q1'],
    });
    expect(outcome('AFT-02', [oversight(2)], ruled)).toBe('met');
    expect(outcome('AFT-02', [oversight(3)], ruled)).toBe('not-met');
    expect(findingIn(changed(notDesignated), 'AFT-02', 'TRUST', { rulings: ruled })).toMatchObject({
      outcome: 'undetermined',
      questions: [],
      missingFacts: ['TRUST: oversight segment 2026/27'],
    });
  });

  test('AFT-03, overall and well-led apart', () => {
    expect(outcome('AFT-03', [cqc('good', 'good')])).toBe('undetermined');
    expect(outcome('AFT-03', [cqc('outstanding', 'good')], cqcRulings)).toBe('met');
    expect(outcome('AFT-03', [cqc('good', 'requires-improvement')], cqcRulings)).toBe('not-met');
    expect(outcome('AFT-03', [cqc('good', 'good')], cqcRulings.slice(0, 1))).toBe('undetermined');
  });

  test('AFT-04', () => {
    const ruled = [ruling('Q1/aft-required-capability-rating', 'Green')];
    expect(outcome('AFT-04', [])).toBe('undetermined');
    expect(outcome('AFT-04', [], ruled)).toBe('met');
    expect(
      outcome('AFT-04', [[org('capabilityRatings'), [{ rating: 'Amber', publishedOn: '2026-01-01' }]]], ruled),
    ).toBe('not-met');
  });
});

test.each([
  ['AFT-05', ['region', 'icb']],
  ['AFT-06', ['well-led', 'quality-governance', 'financially-sustainable']],
  ['AFT-08', ['cqc-input', 'panel']],
  ['IHO-04', ['a', 'b', 'c', 'd', 'e', 'f']],
])('%s needs evidence of every part', (rule, parts) => {
  const all = parts.map((part) => evidence(rule, 'TRUST', true, part));
  expect(outcome(rule, [withEvidence(all)])).toBe('met');
  expect(outcome(rule, [withEvidence(all.slice(1))])).toBe('undetermined');
  expect(outcome(rule, [withEvidence(all.slice(1), true)])).toBe('not-met');
  expect(outcome(rule, [withEvidence([...all.slice(1), evidence(rule, 'TRUST', false, parts[0])])])).toBe('not-met');
});

test('AFT-07: a statement that is not signed can be explained', () => {
  const [signed, not] = [evidence('AFT-07', 'TRUST', true, 'signed'), evidence('AFT-07', 'TRUST', false, 'signed')];
  expect(outcome('AFT-07', [withEvidence([signed])])).toBe('met');
  expect(outcome('AFT-07', [withEvidence([not])])).toBe('undetermined');
  expect(outcome('AFT-07', [withEvidence([not, evidence('AFT-07', 'TRUST', true, 'explained')])])).toBe('met');
  expect(outcome('AFT-07', [withEvidence([not, evidence('AFT-07', 'TRUST', false, 'explained')])])).toBe('not-met');
});

test('AFT-09 warns at five years to the day, and never says lapsed', () => {
  const assessed = (lastAssessedOn: string) =>
    changed(
      [org('designations', 'items', 0, 'period', 'from'), '2015-01-01'],
      [org('designations', 'items', 0, 'lastAssessedOn'), lastAssessedOn],
    );
  expect(findingIn(assessed('2021-11-22'), 'AFT-09', 'TRUST').outcome).toBe('met');
  const due = findingIn(assessed('2021-11-21'), 'AFT-09', 'TRUST');
  expect(due.outcome).toBe('not-met');
  expect(due.class).toBe('warning');
  expect(due.reason).toContain('no source says what follows');
  expect(due.reason).not.toContain('lapse');
  expect(outcome('AFT-09', [])).toBe('not-applicable');
});

test('freedoms, ambitions, facts of a day and proposals are shown and are not tests', () => {
  for (const [rule, about] of [
    ['AFT-10', 'TRUST'],
    ['AFT-12', 'TRUST'],
    ['IHO-09', 'iho-1'],
    ['IHO-10', 'iho-1'],
    ['IHO-11', 'iho-1'],
    ['SNP-01', 'snp-1'],
  ] as const) {
    expect(findingIn(changed(), rule, about).outcome, rule).toBe('not-applicable');
  }
});

test('AFT-11 is a question of groups alone, which a ruling closes', () => {
  const group = changed([['organisations', 8, 'kind'], 'group-model']);
  expect(findingIn(group, 'AFT-11', 'OLD')).toMatchObject({ outcome: 'undetermined', questions: ['Q22'] });
  expect(findingIn(group, 'AFT-11', 'OLD', { rulings: [ruling('Q22/aft-for-groups', 'jointly')] }).outcome).toBe('met');
});

describe('the Oversight Framework differs from year to year', () => {
  const result = (year: string, segment: number, inDeficit?: boolean, receivesDeficitSupport?: boolean) =>
    changed([org('oversight'), [{ year, publishedOn: '2025-09-01', segment, inDeficit, receivesDeficitSupport }]]);
  const in2526 = { asAt: '2026-03-31' } as const;

  test.each([
    [5, undefined, undefined, 'met'],
    [3, true, undefined, 'met'],
    [2, true, false, 'not-met'],
    [2, false, true, 'not-met'],
    [1, false, false, 'met'],
    [1, undefined, undefined, 'undetermined'],
  ] as const)('2025/26: segment %d, deficit %s, support %s: %s', (segment, deficit, support, expected) => {
    expect(findingIn(result('2025/26', segment, deficit, support), 'NOF-2526', 'TRUST', in2526).outcome).toBe(expected);
  });

  test('the last published result of a year counts, in whatever order results are given, from its day', () => {
    const results = [
      { year: '2025/26', publishedOn: '2025-09-01', segment: 2, inDeficit: true },
      { year: '2025/26', publishedOn: '2026-03-01', segment: 3, inDeficit: true },
    ];
    for (const given of [results, [...results].reverse()]) {
      const portfolio = changed([org('oversight'), given]);
      expect(findingIn(portfolio, 'NOF-2526', 'TRUST', in2526).outcome).toBe('met');
      expect(findingIn(portfolio, 'NOF-2526', 'TRUST', { asAt: '2026-02-28' }).outcome).toBe('not-met');
    }
  });

  test('2026/27 has four segments, and each framework applies in its own year', () => {
    expect(findingIn(result('2026/27', 4), 'NOF-2627', 'TRUST').outcome).toBe('met');
    expect(findingIn(result('2026/27', 5), 'NOF-2627', 'TRUST').outcome).toBe('not-met');
    expect(findingIn(result('2025/26', 1), 'NOF-2627', 'TRUST')).toMatchObject({
      outcome: 'undetermined',
      questions: ['Q2'],
    });
    expect(findingIn(result('2026/27', 1), 'NOF-2526', 'TRUST').outcome).toBe('not-applicable');
    expect(findingIn(result('2025/26', 1), 'NOF-2627', 'TRUST', in2526).outcome).toBe('not-applicable');
  });
});
