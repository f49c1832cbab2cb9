import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attributedOn, type Relationship } from 'neighbourhood-contracts/outcomes';
import { addDays } from 'neighbourhood-contracts/time';
import { attributionAnswers } from '../../conformance/reference-cases/attribution.ts';
import { casesOf, comparisonOf } from '../../conformance/reference-cases/cases-of.ts';
import { refusalsOf } from '../../support/refusals.ts';

const first: Relationship = { organisation: 'U1', from: '2020-04-01', lastDay: '2025-03-31' };
const second: Relationship = { organisation: 'U2', from: '2025-04-01' };

test('every case has the organisation of its day', () => {
  const { meta, cases } = casesOf('attribution_on_date', 'attribute_on_date');
  for (const each of cases) {
    expect([each.id, comparisonOf(attributionAnswers, each, meta).isSame]).toEqual([each.id, true]);
  }
});

test('the first and the last day are in a relationship, and the days around it are not', () => {
  const on = (day: '2020-03-31' | '2020-04-01' | '2025-03-31' | '2025-04-01') => attributedOn([first], day).kind;
  expect([on('2020-03-31'), on('2020-04-01'), on('2025-03-31'), on('2025-04-01')]).toEqual([
    'not-attributed',
    'attributed',
    'attributed',
    'not-attributed',
  ]);
  expect(attributedOn([first], '2025-04-01')).toEqual({
    kind: 'not-attributed',
    reason: 'No relationship was active on 2025-04-01.',
  });
});

test('of several that are active the one that started latest counts, and how many others there were is told', () => {
  const open = { ...first, lastDay: null };
  expect(attributedOn([second, open], '2026-01-01')).toEqual({
    kind: 'attributed',
    organisation: 'U2',
    from: '2025-04-01',
    overlapping: 1,
  });
});

test('where two organisations started on the same day neither is chosen', () => {
  const other = { ...second, organisation: 'U0' };
  expect(attributedOn([second, other, first], '2026-01-01')).toEqual({
    kind: 'undetermined',
    reason: '2 organisations started on 2025-04-01, and the rule takes the latest.',
    organisations: ['U0', 'U2'],
  });
  expect(attributedOn([second, second], '2026-01-01')).toMatchObject({ kind: 'attributed', overlapping: 0 });
});

test('the order in which relationships are given makes no difference', () => {
  const relationship = fc
    .tuple(fc.constantFrom('U1', 'U2', 'U3'), fc.nat(100), fc.option(fc.nat(100)))
    .map(([organisation, from, days]): Relationship => {
      const start = addDays('2025-01-01', from);
      return { organisation, from: start, lastDay: days === null ? null : addDays(start, days) };
    });
  fc.assert(
    fc.property(fc.array(relationship), fc.nat(200), (relationships, after) => {
      const day = addDays('2025-01-01', after);
      expect(attributedOn([...relationships].reverse(), day)).toEqual(attributedOn(relationships, day));
    }),
  );
});

test('a relationship that ends before it starts, or a day that is none, is refused', () => {
  const backwards = { ...first, lastDay: '2020-03-31' } as const;
  expect(refusalsOf(() => attributedOn([{ ...first, lastDay: first.from }, backwards], '2026-01-01'))).toEqual([
    'relationships[1].lastDay ends-before-it-starts',
  ]);
  expect(refusalsOf(() => attributedOn([{ ...first, lastDay: '' as never }], 'today' as never))).toEqual([
    'relationships[0].lastDay missing',
    'day not-a-day',
  ]);
});
