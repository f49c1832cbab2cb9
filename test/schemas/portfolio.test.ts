import { isContractDataError, type Problem } from 'neighbourhood-contracts';
import { parsePortfolio, portfolioSchema } from 'neighbourhood-contracts/schemas';
import { describe, expect, test } from 'vitest';
import { fullPortfolio, placesIn, withAt } from '../support/portfolio.ts';

function problemsOf(data: unknown): readonly Problem[] {
  try {
    parsePortfolio(data);
    return [];
  } catch (error) {
    if (isContractDataError(error)) return error.problems;
    throw error;
  }
}

const places = placesIn(fullPortfolio).filter(({ at }) => at.length > 0);
const pathOf = (at: readonly (string | number)[]) =>
  at.reduce<string>(
    (path, key) => (typeof key === 'number' ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`),
    '',
  );

test('reads a portfolio that uses every field, and leaves it as it was', () => {
  const data = JSON.parse(JSON.stringify(fullPortfolio)) as unknown;
  expect(parsePortfolio(data)).toEqual(fullPortfolio);
  expect(portfolioSchema.parse(data)).toEqual(fullPortfolio);
});

describe('a portfolio of the wrong shape, at every place', () => {
  const wrongs = [null, 12.5, 'x'.repeat(2000), [], {}, true, -1, '', Number.NaN];

  test.each(places.map(({ at, value }) => [pathOf(at), at, value] as const))('%s', (path, at, value) => {
    for (const wrong of wrongs) {
      if (fits(wrong, value, at)) continue;
      const problems = problemsOf(withAt(fullPortfolio, at, wrong));
      const here = problems.filter((problem) => problem.path.startsWith(path));
      expect(here.length, JSON.stringify([wrong, problems]).slice(0, 500)).toBeGreaterThan(0);
    }
  });

  /** The few wrong values that are right in some places. */
  function fits(wrong: unknown, value: unknown, at: readonly (string | number)[]): boolean {
    if (Array.isArray(wrong)) return Array.isArray(value);
    return typeof wrong === 'boolean' && typeof value === 'boolean' && at.length > 0;
  }
});

test.each(
  places
    .filter(({ value }) => typeof value === 'object' && !Array.isArray(value))
    .map(({ at }) => [pathOf(at), at] as const),
)('an unknown field in %s is refused, there', (path, at) => {
  const problems = problemsOf(withAt(fullPortfolio, [...at, 'colour'], 'blue'));
  expect(problems).toMatchObject([{ path: `${path}.colour`, code: 'unknown-key' }]);
});

test.each(['', 'x', 5, null, [], undefined, true])('%j is not a portfolio', (data) => {
  expect(problemsOf(data)[0]?.path).toBe('');
});

test('keys that every object has are refused like any other', () => {
  const data = JSON.parse(
    JSON.stringify(fullPortfolio).replace('"title"', '"__proto__":{"polluted":1},"title"'),
  ) as unknown;
  expect(problemsOf(data)).toMatchObject([{ path: '__proto__', code: 'unknown-key' }]);
  expect({}).not.toHaveProperty('polluted');
});

test('mistakes of shape and mistakes of reference are told together', () => {
  const data = withAt(withAt(fullPortfolio, ['title'], 7), ['contracts', 'items', 2, 'holder'], 'nobody');
  expect(problemsOf(data).map(({ path }) => path)).toEqual(['title', 'contracts.items[2].holder']);
});

test('a word that is misspelt is answered with the nearest', () => {
  const help = (at: (string | number)[], value: string) =>
    problemsOf(withAt(fullPortfolio, at, value)).map((problem) => problem.help);
  expect(help(['contracts', 'items', 2, 'form'], 'spn')).toContain('Did you mean "snp"?');
  expect(help(['organisations', 0, 'kind'], 'nhs-foundation-trsut')).toContain('Did you mean "nhs-foundation-trust"?');
  expect(help(['contracts', 'items', 2, 'holder'], 'PCNC0')).toContain('Did you mean "PCNCO"?');
});

test('what is read is a copy of its own', () => {
  const data = JSON.parse(JSON.stringify(fullPortfolio)) as { title: string };
  const read = parsePortfolio(data);
  data.title = 'Another';
  expect(read.title).toBe(fullPortfolio.title);
});

test('an object that holds itself, or has a thousand fields, is refused', () => {
  const circle: Record<string, unknown> = { ...fullPortfolio };
  circle['practices'] = [circle];
  expect(problemsOf(circle)[0]?.code).toBe('too-many');
  const wide = Object.fromEntries(Array.from({ length: 1_001 }, (_, place) => [`k${place}`, 1]));
  expect(problemsOf(wide)).toMatchObject([{ path: '', code: 'too-many' }]);
});

test.each([
  [['contracts', 'items', 1, 'localVariation', 'totalInvestment', 'lines', 'items', 0, 'pounds'], '0.001', 'not-whole'],
  [
    ['contracts', 'items', 1, 'localVariation', 'totalInvestment', 'lines', 'items', 0, 'pounds'],
    '90071992547409.92',
    'out-of-range',
  ],
  [['contracts', 'items', 1, 'localVariation', 'totalInvestment', 'lines', 'items', 0, 'pounds'], 5, 'wrong-type'],
  [['organisations', 0, 'oversight', 0, 'segment'], 6, 'out-of-range'],
  [['practices', 0, 'lists', 0, 'people'], Number.NaN, 'out-of-range'],
  [['contracts', 'items', 2, 'form'], undefined, 'missing'],
])('%j as %j is %s', (at, value, code) => {
  expect(problemsOf(withAt(fullPortfolio, at, value)).map((problem) => problem.code)).toContain(code);
});

test('a list that is too long is refused quickly', () => {
  const organisations = new Array<unknown>(100_001).fill(fullPortfolio.organisations[1]);
  expect(problemsOf({ ...fullPortfolio, organisations })).toMatchObject([{ path: 'organisations', code: 'too-many' }]);
});

test('a period that ends before it starts is told of once, at its end', () => {
  const at = ['organisations', 0, 'period'];
  const data = withAt(fullPortfolio, at, { from: '2027-04-01', until: '2027-04-01' });
  expect(problemsOf(data)).toMatchObject([{ path: 'organisations[0].period.until', code: 'ends-before-it-starts' }]);
});
