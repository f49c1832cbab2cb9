import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  countRows,
  diversionRates,
  mergeCounts,
  requestsBySpecialty,
  specialistAdviceCodes,
  specialistAdviceMeasures,
  type Counts,
  type Dimension,
  type OutpatientDiversionFacts,
  type RecordRow,
} from 'neighbourhood-contracts/outcomes';
import type { ClosedPeriod, Day } from 'neighbourhood-contracts/time';
import { refusalsOf } from '../../support/refusals.ts';
import { evaluate, march2027, verdictsOf, type Told } from '../target/asking.ts';

const measures = Object.values(
  specialistAdviceMeasures({ codes: specialistAdviceCodes, each: 'a-row-of-requests', person: 'on-the-day' }),
);
const bySpecialty: readonly Dimension[] = [{ field: 'specialty_group' }];
const count = (
  records: readonly RecordRow[],
  by: readonly Dimension[] = bySpecialty,
  period: ClosedPeriod | 'every-day' = march2027,
): Counts =>
  countRows(measures, {
    records,
    cohort: 'everyone',
    by,
    whenWrong: 'fail',
    ...(period === 'every-day' ? {} : { period }),
  });

/** So many requests of a specialty that ended so. */
const row = (specialty_group: string, outcome: string, requests: number, own: RecordRow = {}): RecordRow => ({
  request_date: '2027-03-01',
  status: '1',
  specialty_group,
  outcome,
  requests,
  ...own,
});

/** 1,000 requests, of which 800 were processed and so many diverted. */
const thousand = (specialty: string, diverted: number): readonly RecordRow[] => [
  row(specialty, '10', diverted - 50),
  row(specialty, '12', 50),
  row(specialty, '20', 800 - diverted),
  row(specialty, '40', 150),
  row(specialty, '10', 50, { status: '02' }),
];

test('counts of records become the counts of each specialty, in the order of their names', () => {
  const records = [...thousand('Urology', 260), ...thousand('Cardiology', 240), row('', '20', 7)];
  expect(requestsBySpecialty({ counts: count(records), period: march2027 })).toEqual([
    { specialty: 'Cardiology', all: { requests: 1_000, processed: 800, diverted: 240 } },
    { specialty: 'Urology', all: { requests: 1_000, processed: 800, diverted: 260 } },
    { specialty: 'specialty not known', all: { requests: 7, processed: 7, diverted: 0 } },
  ]);
});

describe('urgent suspected cancer', () => {
  const by = [...bySpecialty, { field: 'urgent_suspected_cancer' }];
  const of = (records: readonly RecordRow[]) => requestsBySpecialty({ counts: count(records, by), period: march2027 });

  test('is told where it is recorded of every request of the specialty', () => {
    const records = [
      row('Urology', '10', 30, { urgent_suspected_cancer: true }),
      row('Urology', '20', 70, { urgent_suspected_cancer: false }),
      row('Cardiology', '10', 5, { urgent_suspected_cancer: true }),
      row('Cardiology', '10', 5),
    ];
    expect(of(records)).toEqual([
      { specialty: 'Cardiology', all: { requests: 10, processed: 10, diverted: 10 } },
      {
        specialty: 'Urology',
        all: { requests: 100, processed: 100, diverted: 30 },
        urgentSuspectedCancer: { requests: 30, processed: 30, diverted: 30 },
      },
    ]);
  });

  test('that another specialty does not record it changes nothing, nor that another month does not', () => {
    const urology = row('Urology', '10', 30, { urgent_suspected_cancer: true });
    const february = row('Urology', '10', 3, { request_date: '2027-02-01' });
    const both = { from: '2027-02-01', until: '2027-04-01' } as const;
    const counts = count([urology, february, row('Cardiology', '20', 1)], ['month', ...by], both);
    expect(requestsBySpecialty({ counts, period: march2027 })[1]).toHaveProperty('urgentSuspectedCancer.requests', 30);
    expect(requestsBySpecialty({ counts, period: both })[1]).not.toHaveProperty('urgentSuspectedCancer');
  });

  test('referrals go with their specialty', () => {
    const records = [row('Urology', '10', 30, { urgent_suspected_cancer: true })];
    const referrals = [{ specialty: 'Urology', all: 90, urgentSuspectedCancer: 12 }];
    expect(requestsBySpecialty({ counts: count(records, by), period: march2027, referrals })).toEqual([
      {
        specialty: 'Urology',
        all: { requests: 30, processed: 30, diverted: 30, referrals: 90 },
        urgentSuspectedCancer: { requests: 30, processed: 30, diverted: 30, referrals: 12 },
      },
    ]);
  });
});

test('a specialty with referrals and without a request stands with noughts, so that no referral is lost', () => {
  const referrals = [
    { specialty: 'Cardiology', all: 40 },
    { specialty: 'specialty not known', all: 2 },
    { specialty: 'Urology', all: 300 },
    { specialty: 'Neurology', all: 6 },
  ];
  const counts = count([row('Urology', '10', 100)]);
  const specialties = requestsBySpecialty({ counts, period: march2027, referrals });
  const none = { requests: 0, processed: 0, diverted: 0 };
  expect(specialties).toEqual([
    { specialty: 'Cardiology', all: { ...none, referrals: 40 } },
    { specialty: 'Neurology', all: { ...none, referrals: 6 } },
    { specialty: 'Urology', all: { requests: 100, processed: 100, diverted: 100, referrals: 300 } },
    { specialty: 'specialty not known', all: { ...none, referrals: 2 } },
  ]);
  const { together } = diversionRates({ specialties, urgentSuspectedCancer: 'included' });
  expect(together.rates['diverted-of-referrals-and-diverted-requests']).toMatchObject({ count: 100, outOf: 448 });
});

test('referrals of which no specialty is known go with the requests of which none is', () => {
  const referrals = [{ specialty: 'specialty not known', all: 2 }];
  expect(requestsBySpecialty({ counts: count([row('', '20', 7)]), period: march2027, referrals })).toEqual([
    { specialty: 'specialty not known', all: { requests: 7, processed: 7, diverted: 0, referrals: 2 } },
  ]);
});

test('of such a specialty urgent suspected cancer is told where the counts are by it', () => {
  const by = [...bySpecialty, { field: 'urgent_suspected_cancer' }];
  const counts = count([row('Urology', '10', 3, { urgent_suspected_cancer: true })], by);
  const referrals = [{ specialty: 'Cardiology', all: 4, urgentSuspectedCancer: 1 }];
  expect(requestsBySpecialty({ counts, period: march2027, referrals })[0]).toEqual({
    specialty: 'Cardiology',
    all: { requests: 0, processed: 0, diverted: 0, referrals: 4 },
    urgentSuspectedCancer: { requests: 0, processed: 0, diverted: 0, referrals: 1 },
  });
});

describe('the period', () => {
  const records = [
    row('Urology', '10', 1, { request_date: '2027-01-31' }),
    row('Urology', '10', 2, { request_date: '2027-02-01' }),
    row('Urology', '10', 4, { request_date: '2027-03-31' }),
    row('Urology', '10', 8, { request_date: '2027-04-01' }),
  ];
  const byMonth = ['month', ...bySpecialty] as const;
  const requestsIn = (counts: Counts, period: ClosedPeriod) => requestsBySpecialty({ counts, period })[0]?.all.requests;

  test('of counts by month is any run of whole months', () => {
    const counts = count(records, byMonth, { from: '2026-01-01', until: '2027-05-01' });
    expect(requestsIn(counts, { from: '2027-02-01', until: '2027-04-01' })).toBe(6);
    expect(requestsIn(counts, { from: '2027-01-01', until: '2027-05-01' })).toBe(15);
    expect(requestsIn(counts, { from: '2026-01-01', until: '2026-02-01' })).toBe(0);
    const untold = count(records, byMonth, 'every-day');
    expect(refusalsOf(() => requestsIn(untold, march2027))).toEqual(['period contradiction']);
    expect(refusalsOf(() => requestsIn(counts, { from: '2027-02-02', until: '2027-03-31' }))).toEqual([
      'period.from contradiction',
      'period.until contradiction',
    ]);
  });

  test('of other counts is the one that was counted', () => {
    expect(requestsIn(count(records), march2027)).toBe(4);
    const refused = (counts: Counts, period: ClosedPeriod) => refusalsOf(() => requestsIn(counts, period));
    expect(refused(count(records), { from: '2027-03-01', until: '2027-03-31' })).toEqual(['period contradiction']);
    expect(refused(count(records), { from: '2027-02-01', until: '2027-04-01' })).toEqual(['period contradiction']);
    expect(refused(count(records, bySpecialty, 'every-day'), march2027)).toEqual(['period contradiction']);
    expect(refused(count(records, byMonth), { from: '2027-02-01', until: '2027-04-01' })).toEqual([
      'period contradiction',
    ]);
  });

  test('of merged counts is that of their parts together, and a gap between them is refused', () => {
    const part = (from: Day, until: Day) => count(records, bySpecialty, { from, until });
    const [february, march, april] = [
      part('2027-02-01', '2027-03-01'),
      part('2027-03-01', '2027-04-01'),
      part('2027-04-01', '2027-05-01'),
    ] as const;
    const spring = { from: '2027-02-01', until: '2027-05-01' } as const;
    expect(requestsIn(mergeCounts([april, february, march]), spring)).toBe(14);
    expect(refusalsOf(() => requestsIn(mergeCounts([february, april]), spring))).toEqual(['period contradiction']);
  });
});

test('one group can be read: a type of request', () => {
  const by = [...bySpecialty, { field: 'request_type' }];
  const counts = count([row('A', '10', 3, { request_type: 'pre' }), row('A', '10', 4, { request_type: 'post' })], by);
  const of = (group: Record<string, string | null>) => requestsBySpecialty({ counts, period: march2027, group });
  expect(of({ request_type: 'post' })[0]?.all.requests).toBe(4);
  expect(of({ request_type: null })[0]?.all.requests).toBe(0);
  expect(refusalsOf(() => of({ type: 'post' }))).toEqual(['group.type unknown-key']);
  expect(refusalsOf(() => of({ specialty_group: 'A' }))).toEqual(['group.specialty_group unknown-key']);
});

test('what does not belong together is refused', () => {
  const counts = count([row('Urology', '10', 1)]);
  const refused = (own: object) => refusalsOf(() => requestsBySpecialty({ counts, period: march2027, ...own }));
  expect(refused({ counts: count([row('Urology', '10', 1)], []) })).toEqual(['counts.by unknown-reference']);
  expect(refused({ counts: { ...counts, measures: counts.measures.slice(1) } })).toEqual([
    'counts.measures unknown-reference',
  ]);
  expect(refused({ counts: 5 })).toEqual(['counts wrong-type']);
  expect(refused({ period: march2027.from })).toEqual(['period wrong-type']);
  expect(refused({ group: null })).toEqual(['group missing']);
  const twice = [
    { specialty: 'Urology', all: 4 },
    { specialty: 'Urology', all: 5 },
  ];
  expect(refused({ referrals: twice })).toEqual(['referrals[1].specialty duplicate']);
});

test('the order of records and how they are parted change nothing, and the specialties add up to the whole', () => {
  const outcome = fc.constantFrom('10', '12', '20', '40', '');
  const specialty = fc.constantFrom('A', 'B', '');
  const records = fc.array(fc.tuple(specialty, outcome, fc.nat(50)), { maxLength: 30 });
  fc.assert(
    fc.property(records, fc.nat(30), (tuples, at) => {
      const rows = tuples.map((each) => row(...each));
      const whole = requestsBySpecialty({ counts: count(rows), period: march2027 });
      const parts = mergeCounts([count(rows.slice(at)), count(rows.slice(0, at))]);
      expect(requestsBySpecialty({ counts: parts, period: march2027 })).toEqual(whole);
      const { together } = diversionRates({ specialties: whole, urgentSuspectedCancer: 'included' });
      expect(together.counts?.requests ?? 0).toBe(tuples.reduce((sum, [, , requests]) => sum + requests, 0));
    }),
  );
});

describe('from records to the target of a quarter', () => {
  const names = Array.from({ length: 10 }, (_, at) => `Specialty ${at}`);
  const told: Told = {
    'Q20/outpatient-diversion': 'Outcomes 10 and 12',
    'Q20/diversion-rate': 'diverted-of-all-requests',
    'Q20/diversion-specialties': names.join('; '),
    'Q20/diversion-pooled-or-each': 'together',
    'Q20/urgent-suspected-cancer': 'included',
    'Q32/period-of-a-march-target': 'that-month',
  };
  const factsOf = (diverted: number): OutpatientDiversionFacts => {
    const counts = count(names.flatMap((name) => thousand(name, diverted)));
    const specialties = requestsBySpecialty({ counts, period: march2027 });
    return { kind: 'outpatient-diversion', about: 'ICB1', period: march2027, specialties };
  };

  test.each([
    [280, 'met', 'better'],
    [250, 'met', 'cannot-tell'],
    [249, 'not-met', 'cannot-tell'],
    [230, 'not-met', 'worse'],
  ])('%i diverted of each 1,000 is %s, and statistically %s', (diverted, managed, statistical) => {
    expect(verdictsOf(evaluate(factsOf(diverted), told))).toEqual([managed, statistical]);
  });

  test('the same records meet it by processed requests, and nobody knows by referrals that were not told', () => {
    const by = (rate: string) => verdictsOf(evaluate(factsOf(230), { ...told, 'Q20/diversion-rate': rate }))[0];
    expect(by('diverted-of-processed-requests')).toBe('met');
    expect(by('diverted-of-referrals-and-diverted-requests')).toBe('undetermined');
  });

  test('which rate is meant is open', () => {
    expect(evaluate(factsOf(280), {}).asManaged).toMatchObject({ kind: 'undetermined', questions: ['Q20', 'Q32'] });
  });
});
