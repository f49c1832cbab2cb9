import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  standingValues,
  valueAt,
  type Citation,
  type DatedValue,
  type ValueSeries,
  efficiencyFactor,
} from 'neighbourhood-contracts/policy';
import { addDays, type Day } from 'neighbourhood-contracts/time';

const citation: Citation = { source: 'a', where: 'b', says: 'c', status: 'in-force' };

function value(id: string, from: Day, publishedOn: Day, more: Partial<DatedValue<string>> = {}): DatedValue<string> {
  return { id, value: id, effective: { from }, publishedOn, status: 'in-force', citations: [citation], ...more };
}

function series(...values: DatedValue<string>[]): ValueSeries<string> {
  return { id: 'price', title: 'The price', question: 'Q99', values };
}

const price = series(
  value('first', '2027-04-01', '2027-03-01'),
  value('uplift', '2027-04-01', '2027-08-15'),
  value('next year', '2028-04-01', '2028-03-01'),
);

test('a price backdated in August is unknown in July', () => {
  expect(valueAt(price, { on: '2027-05-01', asAt: '2027-07-31' })).toMatchObject({ kind: 'settled', value: 'first' });
  expect(valueAt(price, { on: '2027-05-01', asAt: '2027-08-14' })).toMatchObject({ value: 'first' });
  expect(valueAt(price, { on: '2027-05-01', asAt: '2027-08-15' })).toMatchObject({ value: 'uplift' });
});

test('asking for a day, or from a day, outside the values says what the register holds', () => {
  for (const when of [
    { on: '2027-03-31', asAt: '2028-01-01' },
    { on: '2027-05-01', asAt: '2027-02-28' },
  ] as const) {
    const answer = valueAt(price, when);
    expect(answer).toMatchObject({ kind: 'undetermined', questions: ['Q99'] });
    expect(answer.reason).toContain('first, which applies from 2027-04-01 and was published by 2027-03-01');
    expect(answer.kind === 'undetermined' && answer.missingFacts).toEqual([
      `price on ${when.on}, as known on ${when.asAt}`,
    ]);
  }
});

test('an end is not in the period', () => {
  const ended = series(
    value('only', '2027-04-01', '2027-03-01', { effective: { from: '2027-04-01', until: '2028-04-01' } }),
  );
  expect(valueAt(ended, { on: '2028-03-31', asAt: '2029-01-01' }).kind).toBe('settled');
  expect(valueAt(ended, { on: '2028-04-01', asAt: '2029-01-01' }).kind).toBe('undetermined');
});

test('sources in conflict leave a figure open, and both stay visible', () => {
  const disputed = series(
    value('a', '2026-01-01', '2025-12-31'),
    value('b', '2026-01-01', '2026-03-31', { inConflictWith: ['a'] }),
  );
  const when = { on: '2026-07-01', asAt: '2026-11-21' } as const;
  expect(standingValues(disputed, when).map(({ id }) => id)).toEqual(['a', 'b']);
  expect(valueAt(disputed, when)).toMatchObject({ kind: 'undetermined', questions: ['Q99'] });
  expect(valueAt(disputed, when).citations).toHaveLength(2);
  expect(valueAt(disputed, { ...when, asAt: '2026-03-30' })).toMatchObject({ kind: 'settled', value: 'a' });
});

test('a price under no question leaves a missing fact where it is not known, and where sources are in conflict', () => {
  const unquestioned: ValueSeries<string> = {
    id: 'price',
    title: 'The price',
    values: [value('a', '2026-01-01', '2025-12-31'), value('b', '2026-01-01', '2026-03-31', { inConflictWith: ['a'] })],
  };
  expect(valueAt(unquestioned, { on: '2025-12-31', asAt: '2026-11-21' })).toMatchObject({
    kind: 'undetermined',
    questions: [],
    missingFacts: ['price on 2025-12-31, as known on 2026-11-21'],
  });
  expect(valueAt(unquestioned, { on: '2026-07-01', asAt: '2026-11-21' })).toMatchObject({
    kind: 'undetermined',
    questions: [],
    missingFacts: ['which of a and b is right'],
  });
});

test('a value stands no more from the day it was replaced by a figure that is not held', () => {
  const replaced = series(value('a', '2026-01-01', '2025-12-31', { replacedOn: '2026-09-26' }));
  expect(valueAt(replaced, { on: '2026-07-01', asAt: '2026-09-25' })).toMatchObject({ kind: 'settled', value: 'a' });
  const answer = valueAt(replaced, { on: '2026-07-01', asAt: '2026-09-26' });
  expect(answer.kind).toBe('undetermined');
  expect(answer.reason).toContain('replaced on 2026-09-26 by a figure that is not held');
});

test('what is published after the day asked from changes no answer', () => {
  const anyDay = fc.nat(1000).map((count) => addDays('2026-01-01', count));
  const anyValues = fc.array(fc.tuple(anyDay, anyDay), { maxLength: 8 });
  fc.assert(
    fc.property(anyValues, anyDay, anyDay, (pairs, on, asAt) => {
      const all = pairs.map(([from, publishedOn], place) => value(String(place), from, publishedOn));
      const known = all.filter(({ publishedOn }) => publishedOn <= asAt);
      expect(standingValues(series(...all), { on, asAt })).toEqual(standingValues(series(...known), { on, asAt }));
    }),
  );
});

test('a draft informs and settles nothing', () => {
  const answer = valueAt(efficiencyFactor, { on: '2026-07-01', asAt: '2026-11-22' });
  expect(answer.kind).toBe('undetermined');
  expect(answer.reason).toContain('has the standing "draft"');
  expect(valueAt(efficiencyFactor, { on: '2025-07-01', asAt: '2026-11-22' }).kind).toBe('settled');
});
