import { isContractDataError, type Problem } from 'neighbourhood-contracts';
import { contractYearSchema, parseWith } from 'neighbourhood-contracts/schemas';
import { describe, expect, test } from 'vitest';
import { withAt } from '../../support/portfolio.ts';
import { judged } from '../judges.ts';
import { factsOfParts } from './examples.ts';

const inAYear = (known: object) => ({ year: '2027/28', facts: [{ part: 'part', knownOn: '2028-05-01', ...known }] });

function problemsOf(data: unknown): readonly Problem[] {
  try {
    parseWith(contractYearSchema, data);
    return [];
  } catch (error) {
    if (isContractDataError(error)) return error.problems;
    throw error;
  }
}

const cases = judged
  .filter(({ examples }) => factsOfParts.some((facts) => facts === examples))
  .map(({ name, check, examples }) => ({ name, check, examples }));

test('the facts of every mechanism are here', () => {
  expect(cases).toHaveLength(factsOfParts.length);
});

describe('the facts of a part', () => {
  test.each(cases)('may be $name', ({ examples }) => {
    for (const facts of examples) expect(parseWith(contractYearSchema, inAYear({ facts }))).toEqual(inAYear({ facts }));
  });

  test.each(cases)('that are nearly $name are told of as that check tells, at their place', ({ check, examples }) => {
    for (const facts of examples) {
      const last = Object.keys(facts as object).at(-1) ?? '';
      const wrong = withAt(facts, [last], { nothing: 'like it' });
      const told = check(wrong, 'facts[0].facts');
      expect(told.length).toBeGreaterThan(0);
      expect(problemsOf(inAYear({ facts: wrong }))).toEqual(told);
    }
  });

  test.each([
    [undefined, 'missing'],
    [null, 'missing'],
    ['not-known', 'wrong-type'],
    [[], 'wrong-type'],
  ])('must be an object: %j is not', (facts, code) => {
    const help = 'Give the facts that the mechanism of the part takes.';
    expect(problemsOf(inAYear({ facts }))).toMatchObject([{ path: 'facts[0].facts', code, help }]);
  });

  test('are looked at beside everything else, so that all is told at once', () => {
    const facts = { about: 'RXX', beforePounds: 'much', nowPounds: '5' };
    const problems = problemsOf({ year: '2027', facts: [{ part: 'x', knownOn: 'then', facts }, 7] });
    const paths = ['year', 'facts[0].knownOn', 'facts[1]', 'facts[0].facts.beforePounds'];
    expect(problems.map(({ path }) => path).sort()).toEqual(paths.sort());
  });
});

describe('the partners of a part', () => {
  const facts = { about: 'our-snp' };

  test.each([
    [[], 'facts[0].partners', 'missing'],
    [[{ id: 'RXX' }, { id: 'RXX' }], 'facts[0].partners[1].id', 'duplicate'],
    [[{ id: 'RXX', budgetPounds: -1 }], 'facts[0].partners[0].budgetPounds', 'out-of-range'],
    [{}, 'facts[0].partners', 'wrong-type'],
  ])('%j is refused', (partners, path, code) => {
    expect(problemsOf(inAYear({ facts, partners }))).toMatchObject([{ path, code }]);
  });
});
