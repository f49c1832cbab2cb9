import { ContractDataError, isContractDataError, problemCodes, type Problem } from 'neighbourhood-contracts';
import { expect, test } from 'vitest';

const problem = (place: number): Problem => ({
  path: `practices[${place}]`,
  code: 'missing',
  message: 'It is not there.',
  help: 'Give it.',
});

test('prints the place, what is wrong and what would be right', () => {
  const error = new ContractDataError('the lists', [problem(0), problem(1)]);
  expect(error.message).toBe(
    '2 problems in the lists:\n  practices[0]: It is not there.\n    Give it.\n  practices[1]: It is not there.\n    Give it.',
  );
});

test('prints twenty problems and keeps them all', () => {
  const error = new ContractDataError(
    'the lists',
    Array.from({ length: 6000 }, (_, place) => problem(place)),
  );
  expect(error.problems).toHaveLength(6000);
  expect(error.message.length).toBeLessThan(2000);
  expect(error.message).toContain('5980 more');
});

test('is known by its code, so that the other build of the package is known too', () => {
  const fromTheOtherBuild = Object.assign(new Error('1 problem'), { code: 'CONTRACT_DATA', problems: [] });
  expect(isContractDataError(fromTheOtherBuild)).toBe(true);
  expect(isContractDataError(new Error('CONTRACT_DATA'))).toBe(false);
  expect(isContractDataError({ code: 'CONTRACT_DATA' })).toBe(false);
});

test('its codes are the documented ones', () => {
  expect(Object.keys(problemCodes)).toMatchSnapshot();
});
