import { appraiseOptions, emptyPortfolio } from 'neighbourhood-contracts';
import { expect, test } from 'vitest';
import { changed, type Changes } from '../support/findings.ts';
import { toggledAt as asAt } from '../support/toggles.ts';

const variation = (...at: (string | number)[]) => ['contracts', 'items', 1, 'localVariation', ...at];

test('three options side by side, with the money to the penny', () => {
  const { options, practices } = appraiseOptions(changed(), 'U1', { asAt });
  expect(options.map(({ option }) => option)).toEqual(['stay-on-des', 'local-variation', 'seek-snp']);
  expect(options[1]?.money).toEqual({ totalPence: 12_000_051, entitlementPence: 12_000_050, morePence: 1 });
  expect(options[2]?.money).toEqual({ missing: 'the price of an SNP contract, which was never published (Q11)' });
  expect(practices).toEqual([{ practice: 'P1', name: 'First surgery', localVariation: 'consents' }]);
});

test('each practice decides for itself', () => {
  const decided = (...changes: Changes) =>
    appraiseOptions(changed(...changes), 'U1', { asAt }).practices[0]?.localVariation;
  expect(decided([variation('consents', 'items', 0, 'agreed'), false])).toBe('refuses');
  expect(decided([variation('consents'), { complete: false, items: [] }])).toBe('not-told');
  expect(decided([variation(), undefined])).toBe('not-asked');
});

test('a PCN without contracts is appraised as a candidate without a holder', () => {
  const pcn = { code: 'U9', members: { complete: true, items: [] } };
  const { options } = appraiseOptions({ ...emptyPortfolio('Ours'), pcns: [pcn] }, 'U9', { asAt });
  expect(options[2]?.assessment).toMatchObject({ outcome: 'undetermined', decidedBy: ['SNP-02'] });
  expect(options[1]?.money).toEqual({ missing: 'a local variation: none is sought' });
});

test('refuses a PCN that is not there, with the nearest', () => {
  expect(() => appraiseOptions(changed(), 'U11', { asAt })).toThrow('"U11" is no PCN of the portfolio.');
});

test('staying on the DES does not turn on the variation', () => {
  const { options } = appraiseOptions(changed([variation('approval', 'agreed'), false]), 'U1', { asAt });
  expect(options[0]?.assessment.outcome).toBe('meets-published-criteria');
  expect(options[1]?.assessment.outcome).toBe('does-not-meet');
});

test('contracts that have ended are not appraised, in whatever order they are given', () => {
  const portfolio = changed();
  const ended = {
    ...portfolio.contracts.items[1],
    id: 'an-old-one',
    localVariation: undefined,
    period: { from: '2019-07-01', until: '2020-04-01' },
  };
  for (const items of [
    [ended, ...portfolio.contracts.items],
    [...portfolio.contracts.items, ended],
  ]) {
    const both = { ...portfolio, contracts: { complete: true, items: items as typeof portfolio.contracts.items } };
    expect(appraiseOptions(both, 'U1', { asAt }).options[1]?.assessment.contract).toBe('des-1');
  }
});
