import { expect, test } from 'vitest';
import packageFile from '../../package.json' with { type: 'json' };
import { madeWith, openQuestions, policyStatuses, policyValues, sources } from 'neighbourhood-contracts/policy';
import { isDay } from 'neighbourhood-contracts/time';

const values = policyValues.flatMap((series) => series.values);
const citations = [...values, ...openQuestions].flatMap((item) => item.citations);

test('every value and every question has a citation, of a source that is in the register', () => {
  const known = new Set(sources.map(({ id }) => id));
  for (const item of [...values, ...openQuestions]) expect(item.citations, JSON.stringify(item)).not.toHaveLength(0);
  for (const { source, says, where } of citations) {
    expect(known, source).toContain(source);
    expect(says).not.toBe('');
    expect(where).not.toBe('');
  }
});

test('a value has the standing that one of its citations gives it', () => {
  for (const { id, status, citations: own } of values) {
    expect(
      own.map((citation) => citation.status),
      id,
    ).toContain(status);
    expect(Object.keys(policyStatuses)).toContain(status);
  }
});

test('no value was known before its own source was published', () => {
  const publishedOn = new Map(sources.map((source) => [source.id, source.publishedOn]));
  for (const value of values) expect(value.publishedOn).toBe(publishedOn.get(value.citations[0]?.source ?? ''));
});

test('conflicts name values of the same series, and a series names an open question', () => {
  const codes = openQuestions.map(({ code }) => code);
  for (const series of policyValues) {
    expect(codes).toContain(series.question);
    const ids = series.values.map(({ id }) => id);
    for (const value of series.values) for (const other of value.inConflictWith ?? []) expect(ids).toContain(other);
  }
});

test('identifiers are given once, and inputs begin with the code of their question', () => {
  const ids = [...sources, ...policyValues, ...values].map(({ id }) => id);
  const inputs = openQuestions.flatMap(({ resolvedBy }) => resolvedBy.map(({ id }) => id));
  const all = [...ids, ...openQuestions.map(({ code }) => code), ...inputs];
  expect(new Set(all).size).toBe(all.length);
  for (const { code, resolvedBy } of openQuestions) {
    expect(resolvedBy).not.toHaveLength(0);
    for (const { id } of resolvedBy) expect(id.startsWith(`${code}/`)).toBe(true);
  }
});

test('dates are days', () => {
  for (const { publishedOn } of [...sources, ...values]) expect(isDay(publishedOn)).toBe(true);
  for (const { effective } of values) expect(isDay(effective.from)).toBe(true);
});

test('results are marked with the version in the package file and with a hash of the register', () => {
  expect(madeWith()).toEqual({
    library: packageFile.version,
    policy: expect.stringMatching(/^[0-9a-f]{16}$/) as string,
  });
});

test('the register cannot be changed under everyone else', () => {
  for (const data of [sources, openQuestions, ...policyValues]) expect(Object.isFrozen(data)).toBe(true);
  expect(() => {
    (values[0] as { value: unknown }).value = 1;
  }).toThrow(TypeError);
});
