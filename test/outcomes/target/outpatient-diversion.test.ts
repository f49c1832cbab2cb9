import { describe, expect, test } from 'vitest';
import type { DiversionCounts, OutpatientDiversionFacts, SpecialtyRequests } from 'neighbourhood-contracts/outcomes';
import { problemsOf } from '../../payment/activity/refusal.ts';
import { evaluate, march2027, verdictsOf, type Told, without } from './asking.ts';

const names = [
  'Cardiology',
  'Dermatology',
  'Ear, nose and throat',
  'Gastroenterology',
  'General surgery',
  'Gynaecology',
  'Neurology',
  'Ophthalmology',
  'Rheumatology',
  'Urology',
];
const counts = (diverted: number, more: Partial<DiversionCounts> = {}): DiversionCounts => ({
  requests: 1_000,
  processed: 800,
  diverted,
  ...more,
});
const factsOf = (
  specialties: readonly SpecialtyRequests[],
  more: Partial<OutpatientDiversionFacts> = {},
): OutpatientDiversionFacts => ({
  kind: 'outpatient-diversion',
  about: 'ICB1',
  period: march2027,
  specialties,
  ...more,
});
/** Ten specialties with so many diverted each. */
const ten = (diverted: (at: number) => number, more: Partial<DiversionCounts> = {}) =>
  factsOf(names.map((specialty, at) => ({ specialty, all: counts(diverted(at), more) })));

const told: Told = {
  'Q20/outpatient-diversion': 'Outcomes 10 and 12',
  'Q20/diversion-rate': 'diverted-of-all-requests',
  'Q20/diversion-specialties': names.join('; '),
  'Q20/diversion-pooled-or-each': 'together',
  'Q20/urgent-suspected-cancer': 'included',
  'Q32/period-of-a-march-target': 'that-month',
};
const each: Told = { ...told, 'Q20/diversion-pooled-or-each': 'each' };
const with_ = (own: Told): Told => ({ ...told, ...own });

describe('the specialties together', () => {
  test.each([
    [280, 'met', 'better'],
    [250, 'met', 'cannot-tell'],
    [249, 'not-met', 'cannot-tell'],
    [230, 'not-met', 'worse'],
  ])('%i diverted of 1,000 requests in each of ten is %s, and statistically %s', (diverted, managed, statistical) => {
    expect(
      verdictsOf(
        evaluate(
          ten(() => diverted),
          told,
        ),
      ),
    ).toEqual([managed, statistical]);
  });

  test('a specialty that falls short is made up for by others', () => {
    expect(
      verdictsOf(
        evaluate(
          ten((at) => (at === 0 ? 0 : 280)),
          told,
        ),
      )[0],
    ).toBe('met');
    expect(
      verdictsOf(
        evaluate(
          ten((at) => (at === 0 ? 0 : 280)),
          each,
        ),
      )[0],
    ).toBe('not-met');
  });

  test('the change still needed is told in requests', () => {
    const { asManaged } = evaluate(
      ten(() => 249),
      told,
    );
    expect(asManaged.kind === 'settled' && asManaged.value.standings).toEqual([
      {
        of: 'the specialties together',
        unit: 'share of requests',
        current: 0.249,
        target: 0.25,
        distance: -0.001,
        reaches: false,
        stillNeeded: { amount: 0.001, relative: 1 / 249, count: 10, things: 'diverted' },
      },
    ]);
  });
});

describe('the three rates', () => {
  test.each([
    ['diverted-of-all-requests', 'not-met', 0.2],
    ['diverted-of-processed-requests', 'met', 0.25],
    ['diverted-of-referrals-and-diverted-requests', 'not-met', 200 / 801],
  ])('%s: 200 diverted, of 1,000 requests, 800 processed and 601 referrals, is %s', (rate, verdict, current) => {
    const { asManaged } = evaluate(
      ten(() => 200, { referrals: 601 }),
      with_({ 'Q20/diversion-rate': rate }),
    );
    expect(asManaged.kind === 'settled' && asManaged.value).toMatchObject({ verdict, standings: [{ current }] });
  });

  test('the third is met with one referral less, exactly', () => {
    const third = with_({ 'Q20/diversion-rate': 'diverted-of-referrals-and-diverted-requests' });
    expect(
      verdictsOf(
        evaluate(
          ten(() => 200, { referrals: 600 }),
          third,
        ),
      )[0],
    ).toBe('met');
  });

  test('the third lacks the referrals where they were not told', () => {
    const third = with_({ 'Q20/diversion-rate': 'diverted-of-referrals-and-diverted-requests' });
    const { asManaged } = evaluate(
      ten(() => 200),
      third,
    );
    expect(asManaged).toMatchObject({ kind: 'undetermined', questions: [] });
    expect(asManaged.reason).toContain('the referrals of Cardiology that were made');
  });
});

describe('each of ten', () => {
  test('ten of twelve are enough, whichever they are', () => {
    const more = [...names, 'Oral surgery', 'Haematology'];
    const twelve = (short: number) =>
      factsOf(more.map((specialty, at) => ({ specialty, all: counts(at < short ? 249 : 250) })));
    const list = { ...each, 'Q20/diversion-specialties': more.join(';') };
    expect(verdictsOf(evaluate(twelve(2), list))[0]).toBe('met');
    expect(verdictsOf(evaluate(twelve(3), list))[0]).toBe('not-met');
    expect(evaluate(twelve(3), list).asManaged.reason).toBe(
      'The target for outpatient diversion is 25% by March 2027. 9 of 12 reach 25%, and 10 must. Short of it: Cardiology: 24.9% (249 diverted of 1,000 requests), Dermatology: 24.9% (249 diverted of 1,000 requests) and Ear, nose and throat: 24.9% (249 diverted of 1,000 requests).',
    );
  });

  test('statistically better where ten are, worse where too few can be, and otherwise it cannot be told', () => {
    expect(
      verdictsOf(
        evaluate(
          ten(() => 300),
          each,
        ),
      )[1],
    ).toBe('better');
    expect(
      verdictsOf(
        evaluate(
          ten((at) => (at === 0 ? 250 : 300)),
          each,
        ),
      )[1],
    ).toBe('cannot-tell');
    expect(
      verdictsOf(
        evaluate(
          ten((at) => (at === 0 ? 200 : 300)),
          each,
        ),
      )[1],
    ).toBe('worse');
  });

  test('what is not told of one leaves it open, unless another settles it', () => {
    const nine = (diverted: number) =>
      factsOf(names.slice(1).map((specialty) => ({ specialty, all: counts(diverted) })));
    const open = evaluate(nine(250), each);
    expect(open.asManaged).toMatchObject({
      kind: 'undetermined',
      questions: [],
      missingFacts: ['the requests of Cardiology'],
    });
    expect(verdictsOf(evaluate(nine(249), each))[0]).toBe('not-met');
    expect(verdictsOf(evaluate(nine(100), each))[1]).toBe('worse');
    expect(verdictsOf(evaluate(nine(300), each))[1]).toBe('undetermined');
  });

  test('a specialty without requests has no rate', () => {
    const none = { requests: 0, processed: 0, diverted: 0 };
    const facts = factsOf(names.map((specialty, at) => ({ specialty, all: at === 0 ? none : counts(300) })));
    expect(evaluate(facts, each).asManaged).toMatchObject({
      missingFacts: ['a figure out of more than no requests (Cardiology)'],
    });
  });
});

describe('fewer than ten specialties', () => {
  const nineNamed = (own: Told) => ({ ...own, 'Q20/diversion-specialties': names.slice(0, 9).join('; ') });

  test.each([
    ['together', told],
    ['each', each],
  ])('cannot meet the target, however much is diverted (%s)', (_, own) => {
    const evaluation = evaluate(
      ten(() => 400),
      nineNamed(own),
    );
    expect(verdictsOf(evaluation)).toEqual(['not-met', 'better']);
    expect(evaluation.asManaged.reason).toBe(
      'The target for outpatient diversion: 9 specialties are named, and it speaks of at least 10, so that it cannot be met as they stand.',
    );
    expect(evaluation.statistically.reason).toContain('9 specialties are named');
  });

  test('are off track before the month of the target', () => {
    const early = { ...ten(() => 400), period: { from: '2026-09-01', until: '2026-10-01' } } as const;
    expect(verdictsOf(evaluate(early, nineNamed(told)))[0]).toBe('off-track');
    expect(verdictsOf(evaluate(early, told))[0]).toBe('undetermined');
  });

  test('the same name twice is one specialty, however it is written', () => {
    const twice = ['Cardiology', ' CARDIOLOGY ', ...names.slice(1, 9)].join(';');
    expect(
      verdictsOf(
        evaluate(
          ten(() => 400),
          { ...told, 'Q20/diversion-specialties': twice },
        ),
      )[0],
    ).toBe('not-met');
    const none = evaluate(
      ten(() => 400),
      { ...told, 'Q20/diversion-specialties': ';' },
    );
    expect(none.asManaged).toMatchObject({ missingFacts: ['the names of the specialties'] });
    expect(none.statistically.kind).toBe('undetermined');
  });
});

describe('urgent suspected cancer', () => {
  const excluded = with_({ 'Q20/urgent-suspected-cancer': 'excluded' });
  const urgent = { requests: 40, processed: 40, diverted: 0, referrals: 40 };
  const facts = factsOf(
    names.map((specialty) => ({ specialty, all: counts(240, { referrals: 760 }), urgentSuspectedCancer: urgent })),
  );

  test('is taken out of both numbers where it is excluded: 240 of 960 is a quarter', () => {
    expect(verdictsOf(evaluate(facts, excluded))[0]).toBe('met');
    expect(verdictsOf(evaluate(facts, told))[0]).toBe('not-met');
    const third = { ...excluded, 'Q20/diversion-rate': 'diverted-of-referrals-and-diverted-requests' };
    expect(verdictsOf(evaluate(facts, third))[0]).toBe('met');
    const diverted = factsOf(
      names.map((specialty) => ({ specialty, all: counts(250), urgentSuspectedCancer: { ...urgent, diverted: 40 } })),
    );
    expect(verdictsOf(evaluate(diverted, excluded))[0]).toBe('not-met');
  });

  test('leaves the rate open where it is excluded and was not told apart', () => {
    const { asManaged } = evaluate(
      ten(() => 300),
      excluded,
    );
    expect(asManaged.kind === 'undetermined' && asManaged.missingFacts[0]).toContain(
      'the requests of Cardiology for urgent suspected cancer',
    );
    const third = { ...excluded, 'Q20/diversion-rate': 'diverted-of-referrals-and-diverted-requests' };
    const untold = factsOf(
      names.map((specialty) => ({
        specialty,
        all: counts(240, { referrals: 760 }),
        urgentSuspectedCancer: { requests: 40, processed: 40, diverted: 0 },
      })),
    );
    expect(evaluate(untold, third).asManaged.kind).toBe('undetermined');
  });
});

test('every open input is named until it is told, and then no longer', () => {
  for (const input of Object.keys(told)) {
    const others = without(told, input);
    const { asManaged, statistically } = evaluate(
      ten(() => 300),
      others,
    );
    expect(asManaged).toMatchObject({
      kind: 'undetermined',
      questions: [input.slice(0, 3)],
      missingFacts: [expect.stringContaining(input)],
    });
    expect(statistically.kind).toBe('undetermined');
  }
  const none = evaluate(
    ten(() => 300),
    {},
  ).asManaged;
  expect(none).toMatchObject({ questions: ['Q20', 'Q32'] });
  expect(none.kind === 'undetermined' && none.missingFacts).toHaveLength(6);
});

test('what cannot be is refused, with its place', () => {
  const urgent = { requests: 50, processed: 45, diverted: 10 };
  const wrong = (all: object, urgentSuspectedCancer?: object) =>
    problemsOf(() =>
      evaluate(
        factsOf([
          { specialty: 'A', all, ...(urgentSuspectedCancer && { urgentSuspectedCancer }) } as SpecialtyRequests,
        ]),
        told,
      ),
    ).map((problem) => problem.split('.').slice(0, 4).join('.').split(':')[0]);
  expect(wrong({ requests: 100, processed: 101, diverted: 102 })).toEqual([
    'facts.specialties[0].all.processed',
    'facts.specialties[0].all.diverted',
  ]);
  expect(wrong(counts(5), { ...urgent, requests: 1_001, processed: 46 })).toEqual([
    'facts.specialties[0].urgentSuspectedCancer.requests',
    'facts.specialties[0].urgentSuspectedCancer.diverted',
  ]);
  // What is left is what a rate is out of: 900 processed of which 15 are left, and 20 diverted.
  expect(wrong({ requests: 100, processed: 60, diverted: 30 }, { requests: 50, processed: 45, diverted: 10 })).toEqual([
    'facts.specialties[0].urgentSuspectedCancer',
  ]);
  expect(wrong({ requests: 100, processed: 95, diverted: 30 }, { requests: 50, processed: 40, diverted: 10 })).toEqual([
    'facts.specialties[0].urgentSuspectedCancer',
  ]);
  expect(wrong(counts(5, { requests: Number.NaN }))).toEqual(['facts.specialties[0].all.requests']);
  const twice = factsOf([
    { specialty: 'A', all: counts(5) },
    { specialty: 'a', all: counts(5) },
  ]);
  expect(problemsOf(() => evaluate(twice, told))).toHaveLength(1);
  const hole = factsOf(new Array<SpecialtyRequests>(2));
  expect(problemsOf(() => evaluate(hole, told))).toHaveLength(1);
  expect(problemsOf(() => evaluate({ ...factsOf([]), specialties: [null] } as never, told))).toHaveLength(1);
  expect(problemsOf(() => evaluate({ ...factsOf([]), specialty: [] } as never, told))).toHaveLength(1);
});
