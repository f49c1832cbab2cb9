import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quantileGroups, type QuantileGroupsAsked } from 'neighbourhood-contracts/statistics';
import { casesOf, comparisonOf } from '../../conformance/reference-cases/cases-of.ts';
import { inequalityAnswers } from '../../conformance/reference-cases/inequality.ts';
import { refusalsOf } from '../../support/refusals.ts';

test.each([
  ['quantiles', 36],
  ['upstream_phe_excel', 12],
])('%s: groups are what R or the workbook gives in %d cases', (file, many) => {
  const { meta, cases } = casesOf(file, 'quantile');
  expect(cases).toHaveLength(many);
  for (const each of cases) {
    expect([each.id, comparisonOf(inequalityAnswers, each, meta).isSame]).toEqual([each.id, true]);
  }
});

const groupsOf = (values: readonly (number | null)[], groups: number, isHighestFirst: boolean) => {
  const grouped = quantileGroups(values, { groups, isHighestFirst });
  if (grouped.kind !== 'grouped') throw new Error(grouped.reason);
  return grouped.groups;
};

const values = fc.array(fc.option(fc.integer({ min: -50, max: 50 }), { freq: 8 }), { minLength: 40, maxLength: 120 });
const enough = values.filter((all) => all.filter((value) => value !== null).length >= 12);
const groups = fc.integer({ min: 2, max: 12 });

test('groups are the same for anything that keeps the order of values', () => {
  fc.assert(
    fc.property(enough, groups, fc.boolean(), (values, groups, isHighestFirst) => {
      const stretched = values.map((value) => (value === null ? null : value ** 3 / 7 + 1000));
      expect(groupsOf(stretched, groups, isHighestFirst)).toEqual(groupsOf(values, groups, isHighestFirst));
    }),
  );
});

test('turning every value about turns the order of groups', () => {
  fc.assert(
    fc.property(enough, groups, (values, groups) => {
      const turned = values.map((value) => (value === null ? null : -value));
      expect(groupsOf(turned, groups, true)).toEqual(groupsOf(values, groups, false));
    }),
  );
});

test('equal values share a group, lower values never have a higher one, and what is missing keeps its place', () => {
  fc.assert(
    fc.property(enough, groups, (values, groups) => {
      const told = groupsOf(values, groups, false);
      expect(told.map((group) => group === null)).toEqual(values.map((value) => value === null));
      const byValue = values
        .map((value, at) => ({ value: value ?? NaN, group: told[at] ?? NaN }))
        .filter(({ value }) => !Number.isNaN(value))
        .sort((a, b) => a.value - b.value);
      byValue.reduce((before, after) => {
        expect(after.group).toBeGreaterThanOrEqual(before.group);
        if (after.value === before.value) expect(after.group).toBe(before.group);
        return after;
      });
      expect(byValue[0]?.group).toBe(1);
    }),
  );
});

test('values that all differ fill the groups as nearly alike as can be', () => {
  fc.assert(
    fc.property(fc.integer({ min: 12, max: 300 }), groups, (many, groups) => {
      const told = groupsOf(
        Array.from({ length: many }, (_, at) => at),
        groups,
        false,
      );
      const sizes = Array.from({ length: groups }, (_, at) => told.filter((group) => group === at + 1).length);
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      expect(Math.max(...told.map(Number))).toBe(groups);
    }),
  );
});

test('a rank on the edge of a group is on its own side of it, but not as the R package has it', () => {
  const values = Array.from({ length: 28 }, (_, at) => at);
  const asked = { groups: 20, isHighestFirst: false };
  expect(quantileGroups(values, asked)).toMatchObject({ groups: expect.objectContaining({ 7: 6 }) as unknown });
  const asTold = quantileGroups(values, { ...asked, asIn: 'PHEindicatormethods' });
  expect(asTold).toMatchObject({ groups: expect.objectContaining({ 7: 5 }) as unknown });
});

test('there are no groups where there are fewer values than groups, missing ones aside', () => {
  const asked = { groups: 3, isHighestFirst: true };
  expect(quantileGroups([1, null, 2, null], asked)).toEqual({
    kind: 'not-estimated',
    reason: 'There are fewer values (2) than groups.',
  });
  expect(quantileGroups([], asked)).toMatchObject({ kind: 'not-estimated' });
  expect(quantileGroups([1, 2, 3], asked)).toEqual({ kind: 'grouped', groups: [3, 2, 1] });
});

const asked = { groups: 5, isHighestFirst: true };
const groupingOf = (values: unknown, how: unknown = asked) => {
  return () => quantileGroups(values as number[], how as QuantileGroupsAsked);
};

test.each([
  ['nothing', groupingOf(undefined), 'values wrong-type'],
  ['a hole', groupingOf([1, , 3]), 'values[1] missing'],
  ['NaN', groupingOf([NaN]), 'values[0] out-of-range'],
  ['an infinity', groupingOf([1, -Infinity]), 'values[1] out-of-range'],
  ['a text', groupingOf(['1']), 'values[0] wrong-type'],
  ['one group', groupingOf([1], { ...asked, groups: 1 }), 'asked.groups out-of-range'],
  ['groups without number', groupingOf([1], { ...asked, groups: 1001 }), 'asked.groups out-of-range'],
  ['half a group', groupingOf([1], { ...asked, groups: 2.5 }), 'asked.groups not-whole'],
  ['no order', groupingOf([1], { groups: 5 }), 'asked.isHighestFirst missing'],
  ['another tool', groupingOf([1], { ...asked, asIn: 'Excel' }), 'asked.asIn unknown-value'],
  ['no manner of asking', groupingOf([1], null), 'asked missing'],
])('refuses %s', (_, run, problem) => {
  expect(refusalsOf(run)).toEqual([problem]);
});
