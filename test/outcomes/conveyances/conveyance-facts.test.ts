import { describe, expect, test } from 'vitest';
import {
  conveyanceFacts,
  conveyanceMeasures,
  countRows,
  type ConveyanceFactsAsked,
  type CountingAsked,
  type RecordRow,
} from 'neighbourhood-contracts/outcomes';
import { refusalsOf } from '../../support/refusals.ts';
import { evaluate, verdictsOf, year2025, yearTo2027, type Told } from '../target/asking.ts';

const measures = Object.values(
  conveyanceMeasures({ conveyedTo: 'emergency-department', per: 'person-months', person: 'on-the-day' }),
);
const conveyed = (call_date: string, times: number, own: RecordRow = {}): readonly RecordRow[] =>
  Array.from({ length: times }, (_, at) => ({
    call_date,
    call_category: at % 2 === 0 ? 'C3' : 'C4',
    incident_outcome: 'to-emergency-department',
    ...own,
  }));
const counted = { from: '2025-04-01', until: '2027-05-01' } as const;
const countsOf = (records: readonly RecordRow[]) =>
  countRows(measures, { records, cohort: 'everyone', by: ['month'], whenWrong: 'fail', period: counted });
const askedOf = (before: number, now: number): ConveyanceFactsAsked => ({
  counts: countsOf([...conveyed('2025-06-01', before), ...conveyed('2027-03-31', now), ...conveyed('2027-04-01', 9)]),
  about: 'N1',
  baseline: { kind: 'counted', period: year2025, over: { of: 'person-months', number: 12_000 } },
  current: { kind: 'counted', period: yearTo2027, over: { of: 'person-months', number: 12_000 } },
});
const told: Told = {
  'Q20/baseline-period': '2025/26',
  'Q20/rate-or-count': 'rate',
  'Q20/cohort-definitions': 'Registers',
  'Q20/cohort-list': 'four-cohorts',
};

describe('from the records of an ambulance service to the aim', () => {
  test('the facts are of both categories together, by the category of the call', () => {
    expect(conveyanceFacts(askedOf(5, 3))).toEqual({
      kind: 'conveyances',
      about: 'N1',
      categorisedBy: '999-call',
      baseline: { count: 5, period: year2025, over: { of: 'person-months', number: 12_000 } },
      current: { count: 3, period: yearTo2027, over: { of: 'person-months', number: 12_000 } },
    });
  });

  test.each([
    [500, 400, 'better'],
    [500, 500, 'cannot-tell'],
    [400, 500, 'worse'],
  ])('%i and then %i are never met or not met, and statistically %s', (before, now, statistical) => {
    const evaluation = evaluate(conveyanceFacts(askedOf(before, now)), told);
    expect(verdictsOf(evaluation)).toEqual(['undetermined', statistical]);
    expect(evaluation.cautions).toEqual([]);
  });

  test('what is open leaves the change undetermined too', () => {
    expect(verdictsOf(evaluate(conveyanceFacts(askedOf(500, 400)), {}))).toEqual(['undetermined', 'undetermined']);
  });

  test('a baseline may be given, or there may be none', () => {
    const asked = askedOf(5, 3);
    const events = { count: 900, period: year2025 };
    expect(conveyanceFacts({ ...asked, baseline: { kind: 'given', events } }).baseline).toEqual(events);
    const { counts, about, current } = asked;
    expect(conveyanceFacts({ counts, about, current })).not.toHaveProperty('baseline');
  });
});

test('one group can be read', () => {
  const records = conveyed('2027-03-31', 3);
  const by = ['month', { field: 'call_category' }] as const;
  const counts = countRows(measures, { records, cohort: 'everyone', by, whenWrong: 'fail', period: yearTo2027 });
  const current = { kind: 'counted', period: yearTo2027 } as const;
  expect(conveyanceFacts({ counts, about: 'N1', current, group: { call_category: 'C4' } }).current.count).toBe(1);
});

test('what does not belong together is refused', () => {
  const asked = askedOf(5, 3);
  const refused = (own: object) => refusalsOf(() => conveyanceFacts({ ...asked, ...own }));
  expect(refused({ baseline: { kind: 'counted', period: yearTo2027 } })).toEqual([
    'baseline.period.until contradiction',
  ]);
  const late = { kind: 'given', events: { count: 1, period: yearTo2027 } };
  expect(refused({ baseline: late })).toEqual(['baseline.events.period.until contradiction']);
  const current = { kind: 'counted', period: yearTo2027, over: { of: 'beds', number: 0 } };
  expect(refused({ current })).toEqual(['current.over.of unknown-value', 'current.over.number out-of-range']);
  expect(refused({ group: { place: 'P1' } })).toEqual(['group.place unknown-key']);
  expect(refused({ counts: countsOf([]), current: { kind: 'given', events: late.events } })).toEqual([
    'current.kind unknown-value',
  ]);
  expect(refusalsOf(() => conveyanceFacts(null as never))).toEqual([' missing']);
});

test('a month that was not counted is no nought, whether the counts say so or say nothing', () => {
  const { about, current } = askedOf(0, 0);
  const askedIn = (period: Partial<CountingAsked>) => {
    const asked = { records: conveyed('2025-06-01', 3), cohort: 'everyone', by: ['month'], whenWrong: 'fail' } as const;
    return { counts: countRows(measures, { ...asked, ...period }), about, current };
  };
  expect(conveyanceFacts(askedIn({ period: counted })).current.count).toBe(0);
  for (const period of [{}, { period: year2025 }, { period: { from: '2025-04-01', until: '2027-03-01' } as const }]) {
    expect(refusalsOf(() => conveyanceFacts(askedIn(period)))).toEqual(['current.period contradiction']);
  }
  expect(() => conveyanceFacts(askedIn({}))).toThrow('The counts do not say which period was counted');
});
