import { checkPortfolio, emptyPortfolio, holderOf, type Portfolio } from 'neighbourhood-contracts/model';
import { expect, test } from 'vitest';
import { fullPortfolio, placesIn, withAt } from '../support/portfolio.ts';

function problemsWith(at: readonly (string | number)[], value: unknown) {
  return checkPortfolio(withAt(fullPortfolio, at, value) as Portfolio).map(({ path, code }) => `${path}: ${code}`);
}

test('the invented portfolio has no problem, and neither has an empty one', () => {
  expect(checkPortfolio(fullPortfolio)).toEqual([]);
  expect(checkPortfolio(emptyPortfolio('Ours'))).toEqual([]);
});

/** Every field of the invented portfolio that names something in it, but for the identifiers themselves. */
const identifiers = new Set(
  placesIn(fullPortfolio)
    .filter(({ at }) => ['id', 'code'].includes(String(at.at(-1))))
    .map(({ value }) => value),
);
const references = placesIn(fullPortfolio).filter(
  ({ at, value }) => identifiers.has(value) && !['id', 'code', 'name'].includes(String(at.at(-1))),
);

test('there are references to try in every part of it', () => {
  expect(references.length).toBeGreaterThan(50);
  expect(new Set(references.map(({ at }) => at[0])).size).toBe(10);
});

test.each(references.map(({ at }) => [at.join('.'), at] as const))('%s may not point at nothing', (_, at) => {
  expect(problemsWith(at, 'nobody')).toEqual([expect.stringMatching(/: unknown-reference$/)]);
});

test.each([
  [['contracts', 'items', 2, 'holder'], 'U1', 'contracts.items[2].holder: wrong-kind-of-reference'],
  [['contracts', 'items', 1, 'pcn'], 'PCNCO', 'contracts.items[1].pcn: wrong-kind-of-reference'],
  [
    ['contracts', 'items', 4, 'footprint', 'members', 0],
    'N1',
    'contracts.items[4].footprint.members[0]: wrong-kind-of-reference',
  ],
  [['contracts', 'items', 4, 'footprint', 'members', 1], 'P1', 'contracts.items[4].footprint.members[1]: duplicate'],
  [['contracts', 'items', 3, 'id'], 'iho-1', 'contracts.items[4].id: duplicate'],
  [['subContracts', 'items', 0, 'id'], 'iho-1', 'subContracts.items[0].id: duplicate'],
  [['organisations', 1, 'odsCode'], 'RX1', 'organisations[1].odsCode: duplicate'],
  [
    ['practices', 1, 'lists'],
    [{ basis: 'registered', on: '2026-07-01', people: -1 }],
    'practices[1].lists[0].people: out-of-range',
  ],
  [['contracts', 'items', 2, 'holder'], undefined, 'contracts.items[2].holder: missing'],
  [['contracts', 'items', 4, 'hostProvider'], undefined, 'contracts.items[4].hostProvider: missing'],
  [['contracts', 'items', 0, 'period'], undefined, 'contracts.items[0].period: missing'],
  [
    ['contracts', 'items', 0, 'period', 'until'],
    '2004-04-01',
    'contracts.items[0].period.until: ends-before-it-starts',
  ],
  [['subContracts', 'items', 0, 'period', 'from'], '2027-02-30', 'subContracts.items[0].period.from: not-a-day'],
])('%j as %j is the problem %s', (at, value, problem) => {
  expect(problemsWith(at, value)).toContain(problem);
});

test.each([undefined, null, 5, 'x', [], {}, { organisations: null }])('%j is not found sound', (value) => {
  expect(checkPortfolio(value as unknown as Portfolio).length).toBeGreaterThan(0);
});

const same = (at: readonly (string | number)[], ...items: unknown[]) => problemsWith(at, items);
const list = { basis: 'registered', on: '2026-07-01', people: 5 };
const under = (id: string, parent: string) => ({ ...fullPortfolio.subContracts.items[0], id, under: parent });

test('facts that cannot all be so are told', () => {
  expect(same(['practices', 1, 'lists'], list, { ...list, people: 6 })).toEqual([
    'practices[1].lists[1]: contradiction',
  ]);
  expect(same(['subContracts', 'items'], under('a', 'b'), under('b', 'a'))).toEqual([
    'subContracts.items[0].under: contradiction',
    'subContracts.items[1].under: contradiction',
  ]);
  expect(same(['subContracts', 'items'], under('a', 'iho-1'), under('b', 'a'))).toEqual([]);
  const member = { practice: 'P1', period: { from: '2026-04-01' } };
  expect(same(['pcns', 0, 'members', 'items'], member, member)).toEqual(['pcns[0].members.items[1]: contradiction']);
  expect(same(['arrangements', 'items', 1, 'parties', 'items'], 'TRUST', 'TRUST')).toEqual([
    'arrangements.items[1].parties.items[1]: duplicate',
  ]);
  expect(problemsWith(['organisations', 0, 'nhsBody'], false)).toEqual(['organisations[0].nhsBody: contradiction']);
  expect(problemsWith(['organisations', 7, 'nhsBody'], true)).toEqual(['organisations[7].nhsBody: contradiction']);
  expect(problemsWith(['organisations', 6, 'legalPersonality'], false)).toEqual([
    'organisations[6].legalPersonality: contradiction',
  ]);
});

test('thousands of wrong references among thousands of identifiers are told before the test times out', () => {
  const practices = Array.from({ length: 5_000 }, (_, place) => ({ code: `P${place}`, lists: [] }));
  const items = practices.map((_, place) => ({ practice: `Q${place}`, period: { from: '2026-04-01' } }));
  const pcns = [{ code: 'U1', members: { complete: true, items } }];
  expect(checkPortfolio({ ...emptyPortfolio('Ours'), practices, pcns } as Portfolio)).toHaveLength(5_000);
});

test('a PCN named as a holder is told apart from a body that can hold', () => {
  const [problem] = checkPortfolio(withAt(fullPortfolio, ['contracts', 'items', 2, 'holder'], 'U1') as Portfolio);
  expect(problem?.message).toBe('"U1" is a PCN, not an organisation.');
  expect(problem?.help).toContain('legal personality');
});

test('what is unusual but legitimate is no problem', () => {
  // The agreement of 2020 is older than the contracts it joins, and the list of P1 is split by residence.
  expect(fullPortfolio.agreements.items[0]?.period.from).toBe('2020-01-01');
  expect(fullPortfolio.neighbourhoods[0]?.practices.items[0]?.part?.people).toBe(9_000);
  expect(checkPortfolio(fullPortfolio)).toEqual([]);
});

test('a candidate may have no holder', () => {
  expect(problemsWith(['contracts', 'items', 3, 'holder'], undefined)).toEqual([]);
});

test('the holder of a contract is found under the name that its form gives it', () => {
  expect(fullPortfolio.contracts.items.map(holderOf)).toEqual(['SURGERY', undefined, 'PCNCO', 'TRUST', 'TRUST']);
});
