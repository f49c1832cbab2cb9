import { expect, test } from 'vitest';
import { checkStandpoint, resolutionOf, type Ruling } from 'neighbourhood-contracts/policy';

const settles = 'Q31/mnp-figure-basis';
const ruling: Ruling = {
  settles,
  answer: 'resident',
  issuer: 'NHS England',
  authority: true,
  madeOn: '2027-01-10',
  document: 'A letter',
};
const assumption = { settles, answer: 'registered', because: 'a what-if' };

test('a ruling counts from the day it was made, and then before any assumption', () => {
  const given = { rulings: [ruling], assumptions: [assumption] };
  expect(resolutionOf(settles, { ...given, asAt: '2027-01-09' }, 'U1')).toMatchObject({
    by: 'assumption',
    answer: 'registered',
  });
  expect(resolutionOf(settles, { ...given, asAt: '2027-01-10' }, 'U1')).toEqual({
    by: 'ruling',
    answer: 'resident',
    ruling,
  });
});

test('a later ruling takes the place of an earlier one, in whatever order they are given', () => {
  const later = { ...ruling, answer: 'registered', madeOn: '2027-06-01' } as const;
  for (const rulings of [
    [ruling, later],
    [later, ruling],
  ]) {
    expect(resolutionOf(settles, { asAt: '2027-12-31', rulings }, 'U1')).toMatchObject({ answer: 'registered' });
    expect(resolutionOf(settles, { asAt: '2027-05-31', rulings }, 'U1')).toMatchObject({ answer: 'resident' });
  }
});

test('a ruling without authority settles nothing: it counts as an assumption, after any other', () => {
  const without = { ...ruling, authority: false, issuer: 'A trust' };
  const resolution = resolutionOf(settles, { asAt: '2027-12-31', rulings: [without] }, 'U1');
  expect(resolution).toMatchObject({ by: 'assumption', answer: 'resident' });
  expect(resolution?.by === 'assumption' && resolution.assumption.because).toContain(
    'A trust says so, without authority',
  );
  const beside = { asAt: '2027-12-31', rulings: [without], assumptions: [assumption] } as const;
  expect(resolutionOf(settles, beside, 'U1')).toMatchObject({ answer: 'registered' });
});

test('a ruling that covers some things settles nothing for others', () => {
  const standpoint = { asAt: '2027-12-31', rulings: [{ ...ruling, covers: ['U1'] }] } as const;
  expect(resolutionOf(settles, standpoint, 'U1')).toMatchObject({ answer: 'resident' });
  expect(resolutionOf(settles, standpoint, 'U2')).toBeUndefined();
});

test('a ruling on another question changes nothing', () => {
  expect(resolutionOf('Q12/mnp-at-exactly-250000', { asAt: '2027-12-31', rulings: [ruling] }, 'U1')).toBeUndefined();
});

test.each([
  [{}, ['asAt']],
  [{ asAt: '2027-01-01', assumption: [] }, ['standpoint.assumption']],
  [{ asAt: '2027-01-01', rulings: 5 }, ['rulings']],
  [{ asAt: '2027-01-01', rulings: [null] }, ['rulings[0]']],
  [
    { asAt: '2027-01-01', assumptions: [{ ...assumption, settles: 'Q31/mnp-figure-bases' }] },
    ['assumptions[0].settles'],
  ],
  [{ asAt: '2027-01-01', assumptions: [{ ...assumption, answer: 'both' }] }, ['assumptions[0].answer']],
  [{ asAt: '2027-01-01', assumptions: [{ ...assumption, because: '' }] }, ['assumptions[0].because']],
  [{ asAt: '2027-01-01', assumptions: [assumption, assumption] }, ['assumptions[1]']],
  [{ asAt: '2027-01-01', rulings: [{ ...ruling, madeOn: '2027-02-30', issuer: '' }] }, ['issuer', 'madeOn']],
  [{ asAt: '2027-01-01', rulings: [{ ...ruling, authority: 'yes' }] }, ['rulings[0].authority']],
  [{ asAt: '2027-01-01', rulings: [ruling, { ...ruling, answer: 'registered' }] }, ['rulings[1]']],
])('%j has problems at %j', (standpoint, places) => {
  const problems = checkStandpoint(standpoint, 'standpoint');
  expect(problems).toHaveLength(places.length);
  places.forEach((place, at) => {
    expect(problems[at]?.path).toContain(place);
  });
});

test('a misspelt input is answered with the right spelling', () => {
  const standpoint = { asAt: '2027-01-01', assumptions: [{ ...assumption, settles: 'Q31/mnp-figure-bases' }] };
  expect(checkStandpoint(standpoint, '')[0]?.help).toBe('Did you mean "Q31/mnp-figure-basis"?');
});
