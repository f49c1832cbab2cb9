import { isContractDataError, type Problem } from 'neighbourhood-contracts';
import * as payment from 'neighbourhood-contracts/payment';
import * as schemas from 'neighbourhood-contracts/schemas';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { placesIn, withAt } from '../support/portfolio.ts';
import { below, camel, isJudged, judged } from './judges.ts';

type At = readonly (string | number)[];

function problemsOf(schema: z.ZodType, data: unknown): readonly Problem[] {
  try {
    schemas.parseWith(schema, data);
    return [];
  } catch (error) {
    if (isContractDataError(error)) return error.problems;
    throw error;
  }
}

const told = (problems: readonly Problem[]) =>
  problems
    .filter(({ path }) => isJudged(path))
    .map((problem) => JSON.stringify(problem))
    .sort();
const cases = judged.flatMap(({ name, schema, check, examples }) =>
  examples.map((example, place) => ({ name, title: `${name} ${place + 1}`, schema, check, example })),
);

/** What {@link schemas.parsePortfolio} reads, which has no judge among the mechanisms. */
const ofPortfolios = ['arrangement', 'contract', 'neighbourhood', 'organisation', 'pcn', 'portfolio', 'practice'];

test('there is a schema of all terms and facts that have a check, and an example of every schema', () => {
  const checks = Object.keys(below).filter((name) => /^check\w+(Terms|Facts)$/.test(name));
  const expected = checks.map((name) => `${name[5]?.toLowerCase() ?? ''}${name.slice(6)}Schema`);
  expect(checks.length).toBeGreaterThan(45);
  const all = Object.keys(schemas).filter((name) => name.endsWith('Schema'));
  expect(all).toEqual(expect.arrayContaining(expected));
  const known = [...ofPortfolios, ...judged.map(({ name }) => camel(name))].map((name) => `${name}Schema`);
  expect(all.sort()).toEqual(known.sort());
  expect(Object.keys(schemas.jsonSchemas()).map(camel).sort()).toEqual(
    [...ofPortfolios, ...judged.map(({ name }) => camel(name))].sort(),
  );
});

describe('an example', () => {
  test.each(cases)('$title is read into an equal copy', ({ schema, check, example }) => {
    expect(check(example, '')).toEqual([]);
    const read = schemas.parseWith(schema, example);
    expect(read).toEqual(example);
    expect(read).not.toBe(example);
    expect(schema.parse(JSON.parse(JSON.stringify(example)))).toEqual(example);
  });
});

/**
 * The law: whatever is given, reading it with a schema tells exactly the problems that the check of src/payment tells,
 * each once, with the same words, and succeeds where the check has none. Size alone is looked at first.
 */
describe('a schema tells what its check tells, no more and no less', () => {
  const wrongs = [
    ...[undefined, null, '', 'x', -1, Number.NaN, [], {}, 'long '.repeat(500)],
    ...[0.5, '0.5', 7, true, [null], { kind: 'known' }, 'none', '2027-02-30', 1e21, -0, '-0', '1e3', 'published'],
  ];

  test.each(cases)('$title, any one place of which holds something else', ({ schema, check, example }) => {
    for (const { at } of judgedPlacesIn(example)) {
      for (const wrong of wrongs) {
        const value = withAt(example, at, wrong);
        expect(told(problemsOf(schema, value)), shownAt(at, wrong)).toEqual(told(check(value, '')));
      }
    }
  });

  test.each(cases)('$title, any one field of which is undefined', ({ schema, check, example }) => {
    for (const { at } of judgedPlacesIn(example)) {
      const value = withUndefinedAt(example, at);
      expect(told(problemsOf(schema, value)), shownAt(at, undefined)).toEqual(told(check(value, '')));
    }
  });

  test.each(cases)('$title, with any one item of a list twice', ({ schema, check, example }) => {
    for (const { at, value: list } of judgedPlacesIn(example)) {
      if (!Array.isArray(list)) continue;
      const value = withAt(example, at, [...(list as unknown[]), ...(list as unknown[])]);
      expect(told(problemsOf(schema, value)), shownAt(at, 'twice')).toEqual(told(check(value, '')));
    }
  });

  test.each(cases)('$title, with two places of which hold something else', ({ schema, check, example }) => {
    const places = judgedPlacesIn(example).filter(({ value }) => typeof value !== 'object');
    places.forEach(({ at }, place) => {
      const other = places[(place * 7 + 3) % places.length]?.at ?? at;
      const value = withAt(withAt(example, at, -1), other, 'x');
      expect(told(problemsOf(schema, value)), shownAt(at, other)).toEqual(told(check(value, '')));
    });
  });
});

describe('an unknown field', () => {
  test.each(cases)('of $title is refused at every depth, with the nearest that is known', ({ schema, example }) => {
    for (const { at, value } of placesIn(example)) {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) continue;
      const [field = ''] = Object.keys(value);
      const misspelt = `${field}s`;
      const problems = problemsOf(schema, withAt(example, [...at, misspelt], 'blue'));
      const unknown = problems.filter(({ code }) => code === 'unknown-key');
      expect(unknown, shownAt(at, misspelt)).toMatchObject([{ help: `Did you mean "${field}"?` }]);
      expect(unknown[0]?.path).toMatch(new RegExp(`${misspelt}$`));
    }
  });
});

const { globalSumTermsSchema: schema } = schemas;
const terms = judged.find(({ name }) => name === 'global-sum-terms')?.examples[0] as payment.GlobalSumTerms;

test('a problem keeps its place however strange the key', () => {
  const keys = ['a b', '__proto__', 'a"]b', '[0]', 'é'.repeat(60), '', '\u{1f600}'.repeat(50), `x${'y'.repeat(200)}`];
  for (const key of keys) {
    const data = JSON.parse(JSON.stringify(terms).replace('{', `{${JSON.stringify(key)}:1,`)) as unknown;
    expect(told(problemsOf(schema, data))).toEqual(told(payment.checkGlobalSumTerms(data, '')));
    expect(problemsOf(schema, data)).toHaveLength(1);
  }
});

test('a schema can stand inside another, and the problem says where', () => {
  const outer = z.strictObject({ years: z.array(z.strictObject({ terms: schema })) });
  const data = { years: [{ terms }, { terms: { ...terms, grounds: { kind: 'assumed' } } }] };
  expect(problemsOf(outer, data)).toMatchObject([{ path: 'years[1].terms.grounds.because', code: 'missing' }]);
  const { error } = outer.safeParse(data);
  expect(error?.issues[0]?.path).toEqual(['years', 1, 'terms', 'grounds', 'because']);
  const claim = { pcn: 'U12345', posts: [null] };
  expect(schemas.arrsFactsSchema.safeParse(claim).error?.issues[0]?.path).toEqual(['posts', 0]);
  expect(problemsOf(outer, { years: [{}] })).toMatchObject([{ path: 'years[0].terms', code: 'missing' }]);
});

test('the error says what was being read', () => {
  expect(() => schemas.parseWith(schema, {}, 'the terms of 2027/28')).toThrow('problems in the terms of 2027/28:');
  expect(() => schemas.parseWith(schema, {})).toThrow('problems in the data:');
  expect(schemas.parseWith(z.string(), 'x')).toBe('x');
  expect(problemsOf(z.string(), 5)).toMatchObject([{ path: '', code: 'wrong-type', help: 'Give a text.' }]);
});

test('two circles in one object are one circle too many, and are found at once', () => {
  const circle: Record<string, unknown> = {};
  circle['first'] = circle;
  circle['second'] = [circle, circle];
  expect(problemsOf(schema, circle)).toMatchObject([
    { code: 'too-many', help: 'Look for an object that holds itself.' },
  ]);
});

test('what is too large is told of before anything is searched', () => {
  const circle: Record<string, unknown> = { ...terms };
  circle['grounds'] = circle;
  expect(problemsOf(schema, circle)[0]?.code).toBe('too-many');
  const posts = new Array<unknown>(100_001).fill(null);
  expect(problemsOf(schemas.arrsFactsSchema, { pcn: 'U1', posts })).toMatchObject([
    { path: 'posts', code: 'too-many' },
  ]);
});

test('problems of the two sorts, of a field and of fields together, are told as the check tells them', () => {
  const [example] = judged.find(({ name }) => name === 'stranded-cost-terms')?.examples ?? [];
  const strandedCost = schemas.strandedCostTermsSchema;
  const apart = withAt(example, ['release', 'fixedShare'], '0.3');
  expect(problemsOf(strandedCost, apart)).toMatchObject([{ path: 'release', code: 'contradiction' }]);
  expect(problemsOf(strandedCost, withAt(apart, ['years'], 0)).map(({ path }) => path)).toEqual(['release', 'years']);
});

function judgedPlacesIn(example: unknown) {
  return placesIn(example).filter(({ at }) => isJudged(at));
}

function withUndefinedAt(example: unknown, at: At): unknown {
  if (at.length === 0) return undefined;
  const value = withAt(example, at, '(undefined)');
  const parent = at.slice(0, -1).reduce<unknown>((here, key) => (here as Record<string, unknown>)[key], value);
  (parent as Record<string | number, unknown>)[at.at(-1) ?? ''] = undefined;
  return value;
}

function shownAt(at: unknown, wrong: unknown): string {
  return JSON.stringify({ at, holds: wrong ?? 'nothing' }).slice(0, 100);
}
