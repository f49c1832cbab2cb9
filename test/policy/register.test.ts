import { markOfRegister } from '../../src/policy/register.ts';
import { expect, test } from 'vitest';
import packageFile from '../../package.json' with { type: 'json' };
import { madeWith, openQuestions, policyStatuses, policyValues, sources } from 'neighbourhood-contracts/policy';
import { isDay, sharedPeriod } from 'neighbourhood-contracts/time';

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

test('conflicts name values of the same series, and a question that a series names is open', () => {
  const codes = openQuestions.map(({ code }) => code);
  for (const series of policyValues) {
    if (series.question !== undefined) expect(codes).toContain(series.question);
    const ids = series.values.map(({ id }) => id);
    for (const value of series.values) for (const other of value.inConflictWith ?? []) expect(ids).toContain(other);
  }
});

test('two values published on one day for the same time are in conflict, since neither supersedes the other', () => {
  for (const { values: own } of policyValues) {
    const pairs = own.flatMap((value, place) => own.slice(place + 1).map((other) => [value, other] as const));
    for (const [value, other] of pairs) {
      const overlap = sharedPeriod(value.effective, other.effective) !== undefined;
      if (!overlap || value.publishedOn !== other.publishedOn) continue;
      const conflicts = [value.inConflictWith?.includes(other.id), other.inConflictWith?.includes(value.id)];
      expect(conflicts, `${value.id} and ${other.id}`).toContain(true);
    }
  }
});

test('a price ends with its time, so that it never goes on in silence', () => {
  const priced = policyValues.filter(({ question }) => question === undefined);
  expect(priced).not.toHaveLength(0);
  for (const { effective, id } of priced.flatMap((series) => series.values)) expect(effective.until, id).toBeDefined();
});

test('an amount or a share is plain decimal text', () => {
  const texts = values.flatMap(({ id, value }) =>
    Object.entries(value as object).flatMap(([key, text]: [string, unknown]) =>
      key === 'pounds' || key === 'share' ? [{ id, text }] : [],
    ),
  );
  expect(texts).not.toHaveLength(0);
  for (const { id, text } of texts) expect(text, id).toMatch(/^(0|[1-9]\d*)(\.\d+)?$/);
});

test('a value is replaced only after it was known', () => {
  for (const { publishedOn, replacedOn } of values) {
    if (replacedOn !== undefined) expect(replacedOn > publishedOn).toBe(true);
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

test('results are marked with the version in the package file and with the mark of the register as it is', () => {
  // Where this fails because the register has changed, run npm run accept:mark.
  expect(madeWith()).toEqual({ library: packageFile.version, policy: markOfRegister() });
  expect(markOfRegister()).toMatch(/^[0-9a-f]{16}$/);
});

test('the register cannot be changed under everyone else', () => {
  for (const data of [sources, openQuestions, ...policyValues]) expect(Object.isFrozen(data)).toBe(true);
  expect(() => {
    (values[0] as { value: unknown }).value = 1;
  }).toThrow(TypeError);
});
