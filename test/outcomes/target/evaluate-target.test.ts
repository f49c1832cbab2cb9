import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluateTarget, type TargetEvaluation, type TargetFacts } from 'neighbourhood-contracts/outcomes';
import {
  conveyanceTarget,
  dischargeReadyDateMeasures,
  followUpReductionTarget,
  fourHourTarget,
  nonElectiveAdmissionsTarget,
  nonElectiveBedDaysTarget,
  openQuestions,
  outpatientDiversionTarget,
  policyValues,
  sameDayAccessTarget,
  type Standpoint,
  type ValueSeries,
} from 'neighbourhood-contracts/policy';
import { addDays } from 'neighbourhood-contracts/time';
import { problemsOf } from '../../payment/activity/refusal.ts';
import { assumed, evaluate, evaluateFrom, ruled, verdictsOf, yearTo2027, type Told } from './asking.ts';

const year = { from: '2024-04-01', until: '2025-04-01' } as const;
const before = { from: '2023-04-01', until: '2024-04-01' } as const;
const pair = (from: number, to: number, now = year, then = before) => ({
  baseline: { count: from, period: then, sumOfSquares: 3 * from },
  current: { count: to, period: now, sumOfSquares: 3 * to },
});
const specialties = Array.from({ length: 10 }, (_, at) => `Specialty ${at}`);
const discharges = { '0': 80, '1': 20, '2-3': 0, '4-6': 0, '7-13': 0, '14-20': 0, '21+': 0 };
const admissions = { admissions: pair(1_000, 850), bedDays: pair(9_000, 7_900) };

const sameDayFacts = {
  kind: 'same-day-access',
  about: 'X',
  period: year,
  counted: { kind: 'urgent-requests', urgent: 100, sameDay: 91 },
} as const;

/** Facts of every kind, of a year that was over before any target was reported. */
const everyKind: readonly TargetFacts[] = [
  {
    kind: 'outpatient-diversion',
    about: 'X',
    period: year,
    specialties: specialties.map((specialty) => ({ specialty, all: { requests: 100, processed: 90, diverted: 26 } })),
  },
  { kind: 'follow-ups', about: 'X', adjustment: 'per-working-day-as-in-2023', ...pair(1_000, 950) },
  ...(['non-elective-admissions', 'non-elective-bed-days'] as const).map((kind) => ({
    kind,
    about: 'X',
    cohorts: (['frailty', 'care-home-residents', 'end-of-life'] as const).map((cohort) => ({ cohort, ...admissions })),
    everyone: admissions,
  })),
  {
    kind: 'four-hour',
    about: 'X',
    of: 'a-contribution',
    by: '2027-03',
    attendances: 100,
    overFourHours: 20,
    period: year,
  },
  { kind: 'conveyances', about: 'X', categorisedBy: '999-call', ...pair(100, 80) },
  { kind: 'discharge-ready-date', about: 'X', period: year, delays: { discharges, bedDays: 20 } },
  sameDayFacts,
];

const everything: Told = {
  'Q20/baseline-period': '2023/24',
  'Q20/follow-up-appointments': 'All that were attended',
  'Q20/rate-or-count': 'number',
  'Q20/outpatient-diversion': 'Outcomes 10 and 12',
  'Q20/diversion-rate': 'diverted-of-all-requests',
  'Q20/diversion-specialties': specialties.join(';'),
  'Q20/diversion-pooled-or-each': 'together',
  'Q20/urgent-suspected-cancer': 'included',
  'Q20/cohort-definitions': 'As agreed',
  'Q20/cohort-list': 'three-cohorts',
  'Q20/cohorts-pooled-or-each': 'each',
  'Q20/admissions-and-bed-days': 'two-targets',
  'Q20/bound-by-targets': 'Trusts',
  'Q21/ed-four-hour-share': 'Those of its patients',
  'Q32/period-of-a-march-target': 'year-to-that-month',
};
const inputs = Object.keys(everything);

test('every input of Q20, Q21 and Q32 is one that an evaluation reads', () => {
  const asked = openQuestions.filter(({ code }) => ['Q20', 'Q21', 'Q32'].includes(code));
  expect(asked.flatMap(({ resolvedBy }) => resolvedBy.map(({ id }) => id)).sort()).toEqual([...inputs].sort());
});

describe('every target of the register moves an answer', () => {
  const series: readonly (readonly [ValueSeries<unknown>, TargetFacts | undefined])[] = [
    outpatientDiversionTarget,
    followUpReductionTarget,
    nonElectiveAdmissionsTarget,
    nonElectiveBedDaysTarget,
    fourHourTarget,
    conveyanceTarget,
    dischargeReadyDateMeasures,
    sameDayAccessTarget,
  ].map((target, at) => [target, everyKind[at]]);

  test.each(series)('$id on the day it was published, and is cited there', ({ values }, facts) => {
    for (const { publishedOn, citations } of values) {
      if (facts === undefined) throw new Error('There are no facts of this target.');
      const [asked, dayBefore] = [publishedOn, addDays(publishedOn, -1)].map((asAt) => {
        const { asManaged, statistically } = evaluateFrom(facts, { asAt, assumptions: assumed(everything) });
        return JSON.stringify([asManaged, statistically]);
      }) as [string, string];
      expect(asked).not.toBe(dayBefore);
      expect(asked).toContain(JSON.stringify(citations).slice(1, -1));
      expect(dayBefore).not.toContain(JSON.stringify(citations).slice(1, -1));
    }
  });

  test('these, the lists of cohorts and the bank holidays are all that no question of price or population asks', () => {
    const known = [...series.map(([{ id }]) => id), 'priority-cohorts', 'bank-holidays'];
    const others = policyValues.filter(({ id, question }) => question !== undefined && !known.includes(id));
    expect(others.map(({ id }) => id)).toEqual(['snp-population-band', 'mnp-population-figure']);
  });
});

describe('what an answer rests on', () => {
  const answersOf = ({ asManaged, statistically, binds }: TargetEvaluation) => [asManaged, statistically, binds];
  const anySplit = fc.tuple(
    fc.constantFrom(...everyKind),
    fc.array(fc.constantFrom('ruling', 'assumption', 'none'), { minLength: inputs.length, maxLength: inputs.length }),
  );

  test('nothing that rests on an assumption reads as settled, and what is undetermined names a question or a fact', () => {
    fc.assert(
      fc.property(anySplit, ([facts, ways]) => {
        const told = (way: string) =>
          Object.fromEntries(
            inputs.flatMap((input, at) => (ways[at] === way ? [[input, everything[input] ?? '']] : [])),
          );
        const standpoint: Standpoint = {
          asAt: '2027-12-31',
          rulings: ruled(told('ruling')),
          assumptions: assumed(told('assumption')),
        };
        for (const answer of answersOf(evaluateFrom(facts, standpoint))) {
          if (answer.kind === 'settled') expect(Object.keys(answer)).not.toContain('assumptions');
          if (answer.kind === 'conditional') expect(answer.assumptions.length).toBeGreaterThan(0);
          if (answer.kind === 'undetermined')
            expect(answer.questions.length + answer.missingFacts.length).toBeGreaterThan(0);
          expect(answer.reason).not.toBe('');
          expect(answer.citations.length).toBeGreaterThan(0);
        }
      }),
    );
  });

  test('once an input is told, it is no longer named, and once all of a question are, neither is the question', () => {
    fc.assert(
      fc.property(anySplit, fc.constantFrom(...inputs), ([facts, ways], input) => {
        const told = Object.fromEntries(
          inputs.flatMap((each, at) => (ways[at] === 'none' || each === input ? [] : [[each, everything[each] ?? '']])),
        );
        const after = evaluate(facts, { ...told, [input]: everything[input] ?? '' }, '2027-12-31');
        for (const answer of answersOf(after)) {
          if (answer.kind !== 'undetermined') continue;
          expect(answer.missingFacts.join()).not.toContain(input);
          const open = inputs.filter((each) => each !== input && !Object.hasOwn(told, each));
          for (const code of answer.questions)
            expect(
              open.some((each) => each.startsWith(code)),
              code,
            ).toBe(true);
        }
      }),
    );
  });

  test('a ruling without authority, of another body, or of a later day settles nothing', () => {
    const later = { ...sameDayFacts, period: yearTo2027 };
    const [ruling] = ruled({ 'Q32/period-of-a-march-target': 'year-to-that-month' });
    if (ruling === undefined) throw new Error('There is a ruling.');
    const by = (own: object) =>
      evaluateFrom(later, { asAt: '2029-12-31', rulings: [{ ...ruling, ...own }] }).asManaged.kind;
    expect(by({})).toBe('settled');
    expect(by({ covers: ['X'] })).toBe('settled');
    expect(by({ authority: false })).toBe('conditional');
    expect(by({ covers: ['Y'] })).toBe('undetermined');
    expect(by({ madeOn: '2030-01-01' })).toBe('undetermined');
  });

  test('whom a target binds is told apart: no source says', () => {
    expect(evaluate(sameDayFacts, {}).binds).toMatchObject({ kind: 'undetermined', questions: ['Q20'] });
    expect(evaluate(sameDayFacts, everything).binds).toMatchObject({
      kind: 'settled',
      value: 'Trusts',
      rulings: [{ answer: 'Trusts' }],
    });
    const supposed = evaluateFrom(sameDayFacts, { asAt: '2027-12-31', assumptions: assumed(everything) });
    expect(supposed.binds).toMatchObject({ kind: 'conditional', assumptions: [{ answer: 'Trusts' }] });
  });
});

test('a result is JSON, survives cloning, and leaves what it was given as it was', () => {
  for (const facts of everyKind) {
    for (const told of [{}, everything]) {
      const given = structuredClone(facts);
      const evaluation = evaluate(given, told, '2027-12-31');
      expect(given).toStrictEqual(facts);
      expect(JSON.parse(JSON.stringify(evaluation))).toStrictEqual(evaluation);
      expect(structuredClone(evaluation)).toStrictEqual(evaluation);
      expect(evaluation).toMatchObject({
        kind: facts.kind,
        about: 'X',
        asAt: '2027-12-31',
        madeWith: { library: expect.any(String) as string },
      });
    }
  }
});

describe('at the line, to the last unit', () => {
  const sameDay = (urgent: number, count: number) =>
    evaluate(
      {
        kind: 'same-day-access',
        about: 'X',
        period: yearTo2027,
        counted: { kind: 'urgent-requests', urgent, sameDay: count },
      },
      everything,
    );
  const anyPart = fc
    .tuple(fc.integer({ min: 1, max: 1_000_000_000 }), fc.double({ min: 0, max: 1, noNaN: true }))
    .map(([whole, share]) => [whole, Math.floor(whole * share)] as const);

  test('a share is met from the least number that is nine tenths of the whole, exactly', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000_000 }), (urgent) => {
        const least = Number((BigInt(urgent) * 9n + 9n) / 10n);
        expect(verdictsOf(sameDay(urgent, least))[0]).toBe('met');
        expect(verdictsOf(sameDay(urgent, least - 1))[0]).toBe('not-met');
      }),
    );
  });

  test('the number still needed brings a share there, and one fewer does not; the evidence never contradicts the point', () => {
    fc.assert(
      fc.property(anyPart, ([urgent, count]) => {
        const { asManaged, statistically } = sameDay(urgent, count);
        if (asManaged.kind !== 'settled' || statistically.kind !== 'settled') throw new Error('Both are settled.');
        const needed = asManaged.value.standings[0]?.stillNeeded.count ?? 0;
        expect(verdictsOf(sameDay(urgent, count + needed))[0]).toBe('met');
        if (needed > 0) expect(verdictsOf(sameDay(urgent, count + needed - 1))[0]).toBe('not-met');
        if (statistically.value.verdict === 'better') expect(asManaged.value.verdict).toBe('met');
        if (statistically.value.verdict === 'worse') expect(asManaged.value.verdict).toBe('not-met');
        expect(JSON.stringify([asManaged, statistically])).not.toMatch(/null|NaN/);
      }),
    );
  });

  const followUps = (from: number, to: number) => {
    const [baseline, current] = [
      { count: from, period: before },
      { count: to, period: yearTo2027 },
    ];
    return evaluate({ kind: 'follow-ups', about: 'X', adjustment: 'none', baseline, current }, everything);
  };

  test('a reduction is met up to the most that is nine tenths of the baseline, exactly', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300_000_000 }), (baseline) => {
        const most = Number((BigInt(baseline) * 9n) / 10n);
        expect(verdictsOf(followUps(baseline, most))[0]).toBe('met');
        expect(verdictsOf(followUps(baseline, most + 1))[0]).toBe('not-met');
      }),
    );
  });

  test('the number too many takes a reduction there, and one fewer does not', () => {
    const anyCounts = fc.tuple(fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: 1, max: 2_000_000 }));
    fc.assert(
      fc.property(anyCounts, ([baseline, current]) => {
        const { asManaged, statistically } = followUps(baseline, current);
        if (asManaged.kind !== 'settled') throw new Error('It is settled.');
        const needed = asManaged.value.standings[0]?.stillNeeded.count ?? 0;
        expect(needed).toBeLessThanOrEqual(0);
        expect(verdictsOf(followUps(baseline, current + needed))[0]).toBe('met');
        if (needed < 0) expect(verdictsOf(followUps(baseline, current + needed + 1))[0]).toBe('not-met');
        if (statistically.kind !== 'settled') return;
        if (statistically.value.verdict === 'better') expect(asManaged.value.verdict).toBe('met');
        if (statistically.value.verdict === 'worse') expect(asManaged.value.verdict).toBe('not-met');
      }),
    );
  });
});

test('limits at a higher level are wider, and a level is a share or a percentage', () => {
  const widthAt = (level: number) => {
    const { statistically } = evaluateTarget(
      sameDayFacts,
      { asAt: '2027-12-31', assumptions: assumed(everything) },
      { level },
    );
    const estimate = statistically.kind === 'conditional' ? statistically.value.standings[0]?.estimate : undefined;
    return [(estimate?.upper ?? 0) - (estimate?.lower ?? 0), estimate?.level];
  };
  expect(widthAt(95)).toEqual(widthAt(0.95));
  expect(widthAt(0.998)[0]).toBeGreaterThan(Number(widthAt(0.95)[0]));
});

test('what is no facts, standpoint or level is one error with every problem', () => {
  const run = (facts: unknown, standpoint: unknown, asked: unknown) =>
    problemsOf(() => evaluateTarget(facts as TargetFacts, standpoint as Standpoint, asked as { level: number }));
  const level = { level: 0.95 };
  const now = { asAt: '2027-12-31' };
  expect(run(null, null, null)).toHaveLength(3);
  for (const facts of [undefined, [], 'four-hour', { kind: 'toString' }, { kind: 3 }, {}, { kind: 'four-hours' }])
    expect(run(facts, now, level)).toHaveLength(1);
  expect(run({ kind: 'four-hours' }, now, level)[0]).toContain('Did you mean "four-hour"?');
  for (const wrong of [0, 1, 100, Number.NaN, '95', undefined])
    expect(run(everyKind[0], now, { level: wrong })).toHaveLength(1);
  expect(run(everyKind[0], now, { level: 0.95, per: 100 })).toHaveLength(1);
  expect(run(everyKind[0], { asAt: '2027-02-30' }, level)).toHaveLength(1);
  expect(
    run(everyKind[0], { ...now, assumptions: [{ settles: 'Q20/diversion-rate', answer: 'all', because: 'x' }] }, level),
  ).toHaveLength(1);
  for (const facts of everyKind) {
    for (const key of Object.keys(facts)) {
      for (const wrong of [undefined, null, Number.NaN, -1, '', {}, [], 'x'.repeat(2_000)]) {
        const changed = { ...facts, [key]: wrong };
        try {
          evaluateTarget(changed, { asAt: '2027-12-31', rulings: ruled(everything) }, level);
        } catch (error) {
          expect(error, `${facts.kind} ${key}`).toMatchObject({ code: 'CONTRACT_DATA' });
        }
      }
    }
  }
});
