import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  cohortFromRegister,
  countPeople,
  endOfLifeProxyBasis,
  endOfLifeProxyOf,
  frailtyOfAdmissions,
  frailtyOnDay,
  gainShareDenominator,
  prepareCohort,
  type CohortRules,
  type RegisterEvent,
} from 'neighbourhood-contracts/outcomes';
import { addDays, type Day } from 'neighbourhood-contracts/time';
import { refusalsOf } from '../../support/refusals.ts';

const fixed = { kind: 'fixed', on: '2026-04-01', until: '2027-04-01', leavers: 'leave' } as const;
const rules: CohortRules = {
  id: 'care-home',
  title: 'Care home residents',
  enters: ['in'],
  leaves: ['out'],
  bothOnOneDay: 'out',
  lapsesAfterDays: 'never',
  membership: fixed,
  exposure: { kind: 'none' },
};
const open = { kind: 'open', from: '2026-04-01', until: '2027-04-01' } as const;
const event = (day: string, code: string) => ({ person: 'a', day: day as Day, code });
const rowsOf = (
  events: readonly ReturnType<typeof event>[],
  change: Partial<CohortRules> = {},
  deaths = [] as never[],
) => cohortFromRegister({ events, deaths }, { ...rules, ...change }).rows.map(({ from, until }) => [from, until]);

test('who is in on the day of fixing is a member from it, and who enters the day after is not', () => {
  expect(rowsOf([event('2026-04-01', 'in')])).toEqual([['2026-04-01', '2027-04-01']]);
  const late = cohortFromRegister({ events: [event('2026-04-02', 'in')], deaths: [] }, rules);
  expect(late).toMatchObject({ rows: [], people: 0, leftOut: { entriesAfterFixing: 1 } });
});

test('a code that ends it ends it on its day; who has left a fixed cohort does not come back', () => {
  const events = [event('2026-01-01', 'in'), event('2026-06-01', 'out'), event('2026-07-01', 'in')];
  expect(rowsOf(events)).toEqual([['2026-04-01', '2026-06-01']]);
  expect(rowsOf(events, { membership: { ...fixed, leavers: 'stay-until-death' } })).toEqual([
    ['2026-04-01', '2027-04-01'],
  ]);
  expect(rowsOf(events, { membership: open })).toEqual([
    ['2026-04-01', '2026-06-01'],
    ['2026-07-01', '2027-04-01'],
  ]);
  expect(rowsOf([event('2026-01-01', 'in'), event('2026-04-01', 'out')])).toEqual([]);
});

test('codes of both kinds on one day are read as the rules say', () => {
  const both = [event('2026-01-01', 'out'), event('2026-01-01', 'in')];
  expect(rowsOf(both)).toEqual([]);
  expect(rowsOf(both, { bothOnOneDay: 'in' })).toHaveLength(1);
});

test('a code lapses after its days, and another carries it on', () => {
  const january = { kind: 'open', from: '2026-01-01', until: '2027-01-01' } as const;
  const thirtyDays = { lapsesAfterDays: 30, membership: january };
  expect(rowsOf([event('2026-01-01', 'in')], thirtyDays)).toEqual([['2026-01-01', '2026-02-01']]);
  expect(rowsOf([event('2026-01-01', 'in'), event('2026-02-01', 'in')], thirtyDays)).toHaveLength(1);
  expect(rowsOf([event('2026-01-01', 'in'), event('2026-02-02', 'in')], thirtyDays)).toHaveLength(2);
  // 1 April is the 90th day after 1 January.
  expect(rowsOf([event('2026-01-01', 'in')], { lapsesAfterDays: 89 })).toEqual([]);
  expect(rowsOf([event('2026-01-01', 'in')], { lapsesAfterDays: 90 })).toEqual([['2026-04-01', '2026-04-02']]);
  const again = [event('2026-01-01', 'in'), event('2026-03-01', 'in')];
  expect(rowsOf(again, { lapsesAfterDays: 90 })).toEqual([['2026-04-01', '2026-05-31']]);
});

test('the dead are in up to and on their day, and who died before the fixing is not in', () => {
  const died = (day: string) => [{ person: 'a', day }] as never[];
  expect(rowsOf([event('2026-01-01', 'in')], {}, died('2026-04-01'))).toEqual([['2026-04-01', '2026-04-02']]);
  expect(rowsOf([event('2026-01-01', 'in')], {}, died('2026-03-31'))).toEqual([]);
});

test('what was written down after the fixing was not known then', () => {
  const events = [{ ...event('2026-03-01', 'in'), recordedOn: '2026-04-02' as const }];
  expect(cohortFromRegister({ events, deaths: [] }, rules)).toMatchObject({
    people: 0,
    leftOut: { recordedAfterFixing: 1 },
  });
});

test('exposure before the fixing is prospective, and exposure within the period is not', () => {
  const before = (days: number) => rowsOf([event('2026-03-02', 'in')], { exposure: { kind: 'before', days } });
  expect([before(30).length, before(31).length]).toEqual([1, 0]);
  const within = cohortFromRegister({ events: [], deaths: [] }, { ...rules, exposure: { kind: 'within', days: 30 } });
  expect(gainShareDenominator(within.basis, { from: '2026-04-01' }).kind).toBe('refused');
});

test('a gain share takes a cohort that was fixed by the first day, and refuses proxies and open ones', () => {
  const of = (basis: Parameters<typeof gainShareDenominator>[0]) =>
    gainShareDenominator(basis, { from: '2026-04-01' }).kind;
  expect(of({ kind: 'fixed', on: '2026-04-01' })).toBe('accepted');
  expect(of({ kind: 'fixed', on: '2026-04-02' })).toBe('refused');
  expect(of({ kind: 'open' })).toBe('refused');
  expect(of(endOfLifeProxyBasis)).toBe('refused');
});

test('events that do not say when they were written leave it undetermined whether a gain share can take their cohort', () => {
  const standingOf = (events: readonly RegisterEvent[], from = '2026-04-01' as Day) =>
    gainShareDenominator(cohortFromRegister({ events, deaths: [] }, rules).basis, { from });
  const written = (day: Day, recordedOn: Day): RegisterEvent => ({ ...event(day, 'in'), recordedOn });
  expect(standingOf([]).kind).toBe('accepted');
  expect(standingOf([written('2026-03-01', '2026-04-01')]).kind).toBe('accepted');
  const one = standingOf([event('2026-04-01', 'in'), written('2026-03-01', '2026-03-01')]);
  expect(one).toEqual({
    kind: 'undetermined',
    reason:
      '1 event does not say when it was written: it may have been after the day on which the cohort was fixed, by the very use that is paid for.',
  });
  expect(standingOf([event('2026-03-01', 'in'), event('2026-03-02', 'out')]).reason).toMatch(/^2 events do not say/);
  // Neither of another code nor after the day of fixing did it choose anybody.
  expect(standingOf([event('2026-03-01', 'other'), event('2026-04-02', 'in')]).kind).toBe('accepted');
  expect(standingOf([event('2026-03-01', 'in')], '2026-03-31').kind).toBe('refused');
});

test('a score worked out from an admission of May, given the day of fixing, is not accepted for a gain share', () => {
  const { bands } = frailtyOfAdmissions({
    records: [{ p: 'a', in: '2026-05-01', out: '2026-05-09', d: 'F00' }],
    fields: { person: 'p', admitted: 'in', discharged: 'out', diagnoses: ['d'] },
    lookBackDays: 730,
    whenWrong: 'fail',
  });
  const events = bands.map((band) => event('2026-04-01', `hfrs-${band ?? 'none'}`));
  const { basis, people } = cohortFromRegister({ events, deaths: [] }, { ...rules, enters: ['hfrs-intermediate'] });
  expect([people, gainShareDenominator(basis, { from: '2026-04-01' }).kind]).toEqual([1, 'undetermined']);
});

test('a score that was taken on the day of fixing, of stays that were over, is accepted', () => {
  const { events } = frailtyOnDay({
    records: [{ p: 'a', in: '2026-02-01', out: '2026-02-09', d: 'F00' }],
    fields: { person: 'p', admitted: 'in', discharged: 'out', diagnoses: ['d'] },
    lookBackDays: 730,
    on: '2026-04-01',
    whenWrong: 'fail',
  });
  const { basis, people } = cohortFromRegister({ events, deaths: [] }, { ...rules, enters: ['hfrs-intermediate'] });
  expect([people, gainShareDenominator(basis, { from: '2026-04-01' }).kind]).toEqual([1, 'accepted']);
});

test('a death in hospital after 2, 3, 14 and 15 nights falls into its band or into none', () => {
  const of = (nights: number) =>
    endOfLifeProxyOf({ dischargeMethod: '4', nights, diagnoses: ['C349'], procedures: [] });
  expect([2, 3, 14, 15].map(of)).toEqual(['0-to-2-nights', '3-to-14-nights', '3-to-14-nights', null]);
});

test('no person is ever in two rows on one day, and rows in and out of a day are as their events say', () => {
  const some = fc.array(
    fc.record({
      person: fc.constantFrom('a', 'b', 'c'),
      day: fc.integer({ min: 0, max: 500 }).map((days) => addDays('2025-10-01', days)),
      code: fc.constantFrom('in', 'out', 'other'),
    }),
    { maxLength: 40 },
  );
  fc.assert(
    fc.property(
      some,
      fc.constantFrom(fixed, open),
      fc.constantFrom(30, 'never' as const),
      (events, membership, lapsesAfterDays) => {
        const cohort = cohortFromRegister({ events, deaths: [] }, { ...rules, membership, lapsesAfterDays });
        expect(prepareCohort(cohort.rows, { by: [] }).rows).toBe(cohort.rows.length);
        const again = cohortFromRegister(
          { events: [...events].reverse(), deaths: [] },
          { ...rules, membership, lapsesAfterDays },
        );
        expect(countPeople(again.rows, { by: [], on: '2026-04-01' }).groups).toEqual(
          countPeople(cohort.rows, { by: [], on: '2026-04-01' }).groups,
        );
      },
    ),
  );
});

test('an event that cannot be read is refused by its place, and nobody is named', () => {
  const wrong = [{ person: 'secret-person', day: '2026-02-31', code: 'in' }] as never;
  expect(refusalsOf(() => cohortFromRegister({ events: wrong, deaths: [] }, rules))).toEqual([
    'events[0].day not-a-day',
  ]);
  expect(() => cohortFromRegister({ events: wrong, deaths: [] }, rules)).toThrow(/^(?![\s\S]*(secret|02-31))/);
});

test.each([
  [{ events: ['9434765919'], deaths: ['9434765919'] }, ['events[0] wrong-type', 'deaths[0] wrong-type']],
  [{ events: '9434765919', deaths: [] }, ['events wrong-type']],
  [{ events: new Array(2), deaths: [] }, ['events[0] missing', 'events[1] missing']],
  [{ events: [null], deaths: [['9434765919']] }, ['events[0] missing', 'deaths[0] wrong-type']],
])('what is no record is refused, and not shown: %#', (facts, refusals) => {
  const run = () => cohortFromRegister(facts as never, rules);
  expect(refusalsOf(run)).toEqual(refusals);
  expect(run).toThrow(/^(?![\s\S]*9434765919)/);
});

test('a register with nothing but slips lists the first thousand of them', () => {
  const events = Array.from({ length: 1_200 }, () => 'secret') as never[];
  expect(refusalsOf(() => cohortFromRegister({ events, deaths: [] }, rules))).toHaveLength(1_001);
});

test('nobody dies on two days, and a death that is given twice is reported', () => {
  const died = (day: string) => ({ person: 'secret-person', day: day as '2026-06-01' });
  const events = [{ ...event('2026-01-01', 'in'), person: 'secret-person' }];
  const twice = () => cohortFromRegister({ events, deaths: [died('2026-06-01'), died('2026-07-01')] }, rules);
  expect(refusalsOf(twice)).toEqual(['deaths[1].day contradiction']);
  expect(twice).toThrow(/^(?![\s\S]*secret)/);
  const once = cohortFromRegister({ events, deaths: [died('2026-06-01')] }, rules);
  const again = cohortFromRegister({ events, deaths: [died('2026-06-01'), died('2026-06-01')] }, rules);
  expect(again).toEqual({ ...once, quality: [{ rule: 'repeated', field: 'deaths', records: 1 }] });
});

test('a code that puts the dead in is reported, and one that takes them out is not', () => {
  const deaths = [{ person: 'a', day: '2026-02-01' }] as const;
  const qualityOf = (day: string, code: string) =>
    cohortFromRegister({ events: [event('2026-01-01', 'in'), event(day, code)], deaths }, rules).quality;
  expect(qualityOf('2026-02-02', 'in')).toEqual([{ rule: 'entry-after-death', records: 1 }]);
  expect([qualityOf('2026-02-01', 'in'), qualityOf('2026-02-02', 'out')]).toEqual([[], []]);
});
