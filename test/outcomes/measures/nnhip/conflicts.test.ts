import { nnhipCollectedNationally, nnhipConflicts, nnhipMetrics } from 'neighbourhood-contracts/outcomes';
import { sources } from 'neighbourhood-contracts/policy';
import { expect, test } from 'vitest';

const everywhere = [...nnhipConflicts, ...nnhipMetrics.flatMap(({ conflicts }) => conflicts)];

test('every disagreement has its place, two readings at least, and what is done here', () => {
  for (const { what, where, readings, here } of everywhere) {
    expect([what, where, here].every((text) => text !== '')).toBe(true);
    expect([what, new Set(readings).size >= 2]).toEqual([what, true]);
  }
});

test('those that an analyst meets first are there', () => {
  const topics = everywhere.map(({ what }) => what).join('; ');
  for (const topic of [
    'gender',
    'comparator is required',
    'has an age',
    'may be mended',
    'bank holidays',
    'spell of zero days',
    'a count or a rate',
    'which metric is O6',
    'what a category is',
    'must have been attended',
  ]) {
    expect(topics).toContain(topic);
  }
});

test('what is collected nationally is said, and where that stands', () => {
  const known = sources.map(({ id }) => id);
  expect(nnhipCollectedNationally.map(({ group }) => group)).toEqual([
    'Patient-reported outcomes and experience',
    'Person activation',
    'Staff engagement',
  ]);
  for (const { citation } of nnhipCollectedNationally) expect(known).toContain(citation.source);
});
