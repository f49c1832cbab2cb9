import { assessPortfolio, compareAssessments, type Portfolio } from 'neighbourhood-contracts';
import { expect, test } from 'vitest';
import { changed, ruling } from '../support/findings.ts';
import { toggledAt as asAt } from '../support/toggles.ts';

const designated = ['organisations', 0, 'designations', 'items', 0, 'period', 'from'];
const changesOf = (
  before: Portfolio,
  after: Portfolio,
  dates: [string, string] = [asAt, asAt],
  rulings = [[], []] as ReturnType<typeof ruling>[][],
) =>
  compareAssessments(
    assessPortfolio(before, { asAt: dates[0] as typeof asAt, rulings: rulings[0] ?? [] }),
    assessPortfolio(after, { asAt: dates[1] as typeof asAt, rulings: rulings[1] ?? [] }),
  ).changes;

test('nothing changes between an assessment and itself', () => {
  expect(changesOf(changed(), changed())).toEqual([]);
});

test('an organisation that becomes an AFT half way: two answers, each right for its day', () => {
  const portfolio = changed([designated, '2026-10-01']);
  const changes = changesOf(portfolio, portfolio, ['2026-09-30', '2026-10-01']);
  const outcome = changes.find(({ about, rule }) => about === 'iho-1' && rule === 'outcome');
  expect(outcome).toMatchObject({ before: 'does-not-meet', after: 'meets-published-criteria' });
  expect(outcome?.causes.map(({ kind }) => kind)).toContain('fact');
  expect(changes.find(({ rule, about }) => rule === 'IHO-01' && about === 'iho-1')).toMatchObject({
    before: 'not-met',
    after: 'met',
  });
  expect(changes.find(({ rule }) => rule === 'AFT-05')).toMatchObject({ after: 'not-applicable' });
});

test('a changed fact is named with what was read before and after', () => {
  const [change] = changesOf(changed(), changed([['organisations', 6, 'legalForm'], 'unincorporated'])).filter(
    ({ rule }) => rule === 'SNP-02',
  );
  expect(change).toMatchObject({ before: 'met', after: 'not-met' });
  expect(change?.causes).toEqual([
    {
      kind: 'fact',
      says: 'A PCN company can hold a contract in law: community interest company. / A PCN company cannot hold a contract in law: unincorporated.',
    },
  ]);
});

test('a ruling is told apart from a fact', () => {
  const changes = changesOf(
    changed(),
    changed(),
    [asAt, asAt],
    [[], [ruling('Q24/provider-selection-process', 'competitive')]],
  );
  expect(changes.map(({ rule }) => rule)).toEqual(['PSR-01', 'PSR-01', 'PSR-01']);
  for (const { causes } of changes) expect(causes.map(({ kind }) => kind)).toEqual(['ruling']);
});

test('a framework of another year is a change of rule', () => {
  const changes = changesOf(changed(), changed(), ['2026-03-31', asAt]);
  const [oversight] = changes.filter(({ rule }) => rule === 'NOF-2526');
  expect(oversight).toMatchObject({ before: 'met', after: 'not-applicable', causes: [{ kind: 'rule' }] });
});

test('a PCN that changes footprint changes what is counted', () => {
  const moved = changed([['pcns', 0, 'members', 'items', 0, 'period', 'until'], '2026-10-01']);
  const [change] = changesOf(moved, moved, ['2026-09-30', '2026-10-01']).filter(({ rule }) => rule === 'DES-01');
  expect(change).toMatchObject({ before: 'met', after: 'undetermined' });
});

test('the causes of an outcome are those of its gates alone', () => {
  const before = changed([['contracts', 'items', 4, 'awardDecision'], undefined]);
  const after = changed([['contracts', 'items', 4, 'period', 'from'], '2027-05-01']);
  const outcome = changesOf(before, after).find(({ rule, about }) => rule === 'outcome' && about === 'iho-1');
  expect(outcome).toMatchObject({ before: 'undetermined', after: 'meets-published-criteria' });
  expect(outcome?.causes).toHaveLength(1);
  expect(outcome?.causes[0]?.says).toContain('No decision of the ICB');
});

test('a day that changes nothing is no change', () => {
  const undesignated = changed([['organisations', 0, 'designations'], { complete: true, items: [] }]);
  expect(changesOf(undesignated, undesignated, ['2026-11-21', '2026-11-22'])).toEqual([]);
});

test('a contract that is in one of the two only has an outcome on one side', () => {
  const without = changed([['contracts', 'items', 3], undefined], [['agreements', 'items'], []]);
  const items = (without.contracts.items as unknown[]).filter((item) => item !== null);
  const changes = changesOf({ ...without, contracts: { complete: true, items: items as never } }, changed());
  expect(changes.find(({ about, rule }) => about === 'mnp-1' && rule === 'outcome')).toMatchObject({
    before: 'none',
    after: 'meets-published-criteria',
  });
});
