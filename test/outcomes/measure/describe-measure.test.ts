import { expect, test } from 'vitest';
import { describeMeasure, type Expression, type SetAside } from 'neighbourhood-contracts/outcomes';
import { measureOf } from './support/spells.ts';

const emergencies: Expression = { kind: 'one-of', field: 'method', codes: ['21', '22'] };
const aside: SetAside = { id: 'short', reason: 'It is short.', when: emergencies };
const linesOf = (parts: Parameters<typeof measureOf>[0]) => describeMeasure(measureOf(parts)).split('\n');

test('an exception from a number of records says that what is counted is not excepted', () => {
  const among = { denominator: { kind: 'records', of: emergencies } } as const;
  expect(linesOf({ ...among, exceptions: [aside] }).find((line) => line.includes('(short)'))).toMatch(
    /^Excepted, of those that are not counted \(short\), where .*: It is short\.$/,
  );
  expect(linesOf({ exceptions: [aside] }).find((line) => line.includes('(short)'))).toMatch(
    /^Excepted \(short\), where/,
  );
  expect(linesOf({ ...among, exclusions: [aside] }).find((line) => line.includes('(short)'))).toMatch(
    /^Excluded \(short\), where/,
  );
});

test('what a rate is over, and over nights, is said in words', () => {
  const nights = { kind: 'occupied-nights', from: 'admitted', until: 'discharged' } as const;
  const stay = { kind: 'days-between', from: 'admitted', to: 'discharged' } as const;
  const lines = linesOf({ attributedTo: nights, sums: stay, denominator: { kind: 'person-months' } });
  expect(lines[1]).toContain('Adds up the nights from');
  expect(lines[2]).toContain('Each night counts on the day that it follows');
  expect(lines[3]).toContain('person-months: the people in the cohort on the first of each month, added up.');
});
