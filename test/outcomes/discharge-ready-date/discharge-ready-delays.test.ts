import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  dischargeReadyDelays,
  evaluateTarget,
  mergeDischargeReadyDelays,
  type DischargeReadyTerms,
} from 'neighbourhood-contracts/outcomes';
import { addDays } from 'neighbourhood-contracts/time';
import { refusalsOf } from '../../support/refusals.ts';

const terms: DischargeReadyTerms = { missingDrd: 'exclude', exclusions: [], whenWrong: 'exclude' };
const adults = [{ kind: 'under-age', age: 18 }, { kind: 'died' }, { kind: 'same-day-stay' }] as const;
const stay = { admission_date: '2026-05-01', discharge_date: '2026-05-08', age: 80, died: false };
const on = (discharge_ready_date: string | null) => ({ ...stay, discharge_ready_date });

const count = (own: Partial<DischargeReadyTerms>, ...records: readonly object[]) =>
  dischargeReadyDelays(records as never, { ...terms, ...own });
const rulesOf = (own: Partial<DischargeReadyTerms>, ...records: readonly object[]) =>
  count(own, ...records).quality.map(({ rule, field, records: broken }) => `${rule} ${field ?? '-'} ${broken}`);

test('a delay is the days from the date to the discharge, in its band', () => {
  const discharged = '2026-06-30';
  for (const [days, band] of [
    [0, '0'],
    [1, '1'],
    [2, '2-3'],
    [3, '2-3'],
    [4, '4-6'],
    [6, '4-6'],
    [7, '7-13'],
    [13, '7-13'],
    [14, '14-20'],
    [20, '14-20'],
    [21, '21+'],
    [60, '21+'],
  ] as const) {
    const ready = addDays(discharged, -days);
    const { facts, bedDaysByBand } = count({}, { ...on(ready), discharge_date: discharged });
    expect([days, facts.discharges[band], bedDaysByBand[band], facts.bedDays]).toEqual([days, 1, days, days]);
  }
});

describe('an empty date', () => {
  const records = [on('2026-05-08'), on('2026-05-04'), on(''), on(null)];

  test('is no delay, or is left out, as the terms say, and the share is another', () => {
    const none = count({ missingDrd: 'no-delay' }, ...records);
    expect(none).toMatchObject({ dateEmpty: 2, delays: { discharges: 4, proportionOnTheDate: 0.75 } });
    const out = count({ missingDrd: 'exclude' }, ...records);
    expect(out).toMatchObject({ dateEmpty: 2, delays: { discharges: 2, proportionOnTheDate: 0.5 } });
    expect(none.facts.bedDays).toBe(out.facts.bedDays);
  });

  test('is refused by its row where it may not be', () => {
    expect(refusalsOf(() => count({ missingDrd: 'fail' }, ...records))).toEqual([
      'records[2].discharge_ready_date missing',
      'records[3].discharge_ready_date missing',
    ]);
  });
});

describe('dates in the wrong order', () => {
  test('are counted apart, each by its rule', () => {
    const late = on('2026-05-09');
    const early = on('2026-04-30');
    const backwards = { ...on('2026-05-01'), discharge_date: '2026-04-30' };
    expect(rulesOf({}, late, early, early, backwards)).toEqual([
      'discharge-before-admission - 1',
      'ready-after-discharge - 1',
      'ready-before-admission - 2',
    ]);
    expect(count({}, late, early, early, backwards)).toMatchObject({ wrong: 4, delays: { kind: 'no-discharges' } });
    expect(refusalsOf(() => count({ whenWrong: 'fail' }, on('2026-05-01'), late))).toEqual([
      'records[1] contradiction',
    ]);
  });

  test('on the first or the last day are in order', () => {
    expect(count({}, on('2026-05-01'), on('2026-05-08'))).toMatchObject({ wrong: 0, facts: { bedDays: 7 } });
  });
});

test('somebody still in hospital is neither wrong nor counted', () => {
  const still = { ...on('2026-05-04'), discharge_date: null };
  expect(count({ exclusions: adults, whenWrong: 'fail' }, still)).toMatchObject({ stillIn: 1, wrong: 0, records: 1 });
});

describe('exclusions', () => {
  const child = { ...on('2026-05-09'), age: 17 };
  const day = { ...on('2026-05-08'), admission_date: '2026-05-08' };

  test('are taken in their order, before the date is looked at', () => {
    const deadChild = { ...child, died: true };
    const records = [child, deadChild, { ...on('2026-05-08'), died: '1' }, day, { ...on('2026-05-08'), age: '18' }];
    const counted = count({ exclusions: adults }, ...records);
    expect(counted).toMatchObject({ wrong: 0, excluded: { 'under-age': 2, died: 1, 'same-day-stay': 1 } });
    expect(counted.delays).toMatchObject({ discharges: 1 });
    const diedFirst = count({ exclusions: [{ kind: 'died' }, { kind: 'under-age', age: 18 }] }, ...records);
    expect(diedFirst.excluded).toEqual({ died: 2, 'under-age': 1 });
  });

  test('need their fields, and no others are read', () => {
    const bare = { admission_date: '2026-05-01', discharge_date: '2026-05-08', discharge_ready_date: '2026-05-08' };
    expect(rulesOf({}, bare)).toEqual([]);
    expect(rulesOf({ exclusions: adults }, bare)).toEqual(['missing age 1']);
    expect(rulesOf({ exclusions: [{ kind: 'died' }] }, bare)).toEqual(['missing died 1']);
    expect(rulesOf({ exclusions: adults }, { ...bare, age: 'old', died: 0 })).toEqual(['unreadable age 1']);
    expect(rulesOf({ exclusions: adults }, { ...bare, age: 151 })).toEqual(['out-of-range age 1']);
    expect(count({ exclusions: [] }, child, day).excluded).toEqual({});
  });
});

test('a field that cannot be read, or a spell that is given twice, is counted by its rule', () => {
  expect(rulesOf({}, { ...on('2026-05-08'), admission_date: '' })).toEqual(['missing admission_date 1']);
  expect(rulesOf({}, { ...on('2026-05-08'), discharge_date: '2026-02-31' })).toEqual(['unreadable discharge_date 1']);
  expect(rulesOf({}, on('08/05/2026'))).toEqual(['unreadable discharge_ready_date 1']);
  const spell = { ...on('2026-05-08'), spell_id: 'S1' };
  expect(rulesOf({}, spell, spell)).toEqual(['repeated spell_id 1']);
  expect(rulesOf({}, { ...spell, spell_id: 7 })).toEqual(['unreadable spell_id 1']);
  expect(count({}, spell, on('2026-05-08'))).toMatchObject({ withoutSpell: 1, delays: { discharges: 2 } });
});

test('all of a delay falls to the period of the discharge', () => {
  const period = { from: '2026-05-01', until: '2026-06-01' } as const;
  const over = { ...on('2026-04-20'), admission_date: '2026-04-01', discharge_date: '2026-05-01' };
  const later = { ...over, discharge_date: '2026-06-01' };
  const counted = count({ period }, over, later);
  expect(counted).toMatchObject({ outsidePeriod: 1, periods: [period], facts: { bedDays: 11 } });
  expect(counted.terms).not.toHaveProperty('period');
});

const anyRecord = fc
  .tuple(fc.integer({ min: 0, max: 40 }), fc.option(fc.integer({ min: -3, max: 43 })), fc.nat(100), fc.boolean())
  .map(([nights, ready, age, died]) => ({
    admission_date: '2026-04-10',
    discharge_date: addDays('2026-04-10', nights),
    discharge_ready_date: ready === null ? '' : addDays('2026-04-10', ready),
    age,
    died,
  }));
const missing = fc.constantFrom('no-delay' as const, 'exclude' as const);

test('every record given is in exactly one place, and overall mean delay is the share delayed times their mean', () => {
  fc.assert(
    fc.property(fc.array(anyRecord), missing, (records, missingDrd) => {
      const counted = count({ missingDrd, exclusions: adults }, ...records);
      const { wrong, stillIn, outsidePeriod, excluded, dateEmpty, delays, facts } = counted;
      const discharges = Object.values(facts.discharges).reduce((sum, own) => sum + own, 0);
      const left = missingDrd === 'exclude' ? dateEmpty : 0;
      const setAside = Object.values(excluded).reduce((sum, own) => sum + own, 0);
      expect(wrong + stillIn + outsidePeriod + setAside + left + discharges).toBe(records.length);
      if (delays.kind !== 'measured' || delays.meanDaysOfDelayed === 'nobody-was-delayed') return;
      expect((1 - delays.proportionOnTheDate) * delays.meanDaysOfDelayed).toBeCloseTo(delays.meanDaysOfAll, 10);
    }),
  );
});

test('parts put together are the whole, in any order, and after a journey through JSON', () => {
  fc.assert(
    fc.property(fc.array(fc.array(anyRecord), { minLength: 1, maxLength: 4 }), (parts) => {
      const whole = count({ exclusions: adults }, ...parts.flat());
      const counted = parts.map((records) => count({ exclusions: adults }, ...records));
      expect(mergeDischargeReadyDelays(counted)).toEqual(whole);
      expect(mergeDischargeReadyDelays(JSON.parse(JSON.stringify(counted.reverse())) as never)).toEqual(whole);
      expect(structuredClone(whole)).toEqual(JSON.parse(JSON.stringify(whole)));
    }),
  );
});

test('months are put together, and parts of other terms are not', () => {
  const [may, june] = [
    { from: '2026-05-01', until: '2026-06-01' },
    { from: '2026-06-01', until: '2026-07-01' },
  ] as const;
  const parts = [count({ period: june }, on('2026-05-04')), count({ period: may }, on('2026-05-04'))];
  expect(mergeDischargeReadyDelays(parts)).toMatchObject({ periods: [may, june], outsidePeriod: 1, records: 2 });
  expect(refusalsOf(() => mergeDischargeReadyDelays([]))).toEqual(['parts missing']);
  expect(refusalsOf(() => mergeDischargeReadyDelays([count({}), count({ missingDrd: 'no-delay' })]))).toEqual([
    'parts[1].terms.missingDrd contradiction',
  ]);
  expect(refusalsOf(() => mergeDischargeReadyDelays([{ ...count({}), stillIn: 0.5 }]))).toEqual([
    'parts[0].stillIn not-whole',
  ]);
});

test('terms are needed, each of them', () => {
  expect(refusalsOf(() => dischargeReadyDelays([], {} as never))).toEqual([
    'terms.missingDrd missing',
    'terms.exclusions missing',
    'terms.whenWrong missing',
  ]);
  expect(refusalsOf(() => count({ missingDrd: 'noDelay' as never }))).toEqual(['terms.missingDrd unknown-value']);
  expect(refusalsOf(() => count({ exclusions: [{ kind: 'under-age', age: 17.5 }] }))).toEqual([
    'terms.exclusions[0].age not-whole',
  ]);
  expect(refusalsOf(() => count({ exclusions: [{ kind: 'died' }, { kind: 'died' }] }))).toEqual([
    'terms.exclusions[1].kind duplicate',
  ]);
});

test('the counts are what the national measures are set against', () => {
  const { facts: delays } = count({}, on('2026-05-08'), on('2026-05-04'));
  const period = { from: '2026-05-01', until: '2026-06-01' } as const;
  const told = evaluateTarget(
    { kind: 'discharge-ready-date', about: 'RX1', period, delays },
    { asAt: '2026-11-29' },
    { level: 0.95 },
  );
  expect(told.measured.map(({ value }) => value)).toEqual([0.5, 4]);
});
