import fc from 'fast-check';
import type {
  CohortRow,
  CountingAsked,
  Dimension,
  Expression,
  Measure,
  RecordRow,
} from 'neighbourhood-contracts/outcomes';
import { addDays, type Day } from 'neighbourhood-contracts/time';
import { lists, measureOf } from './spells.ts';

const day = fc.integer({ min: 0, max: 75 }).map((days) => addDays('2026-02-20', days));
const than = fc.integer({ min: -2, max: 12 });
const comparison = fc.constantFrom('below', 'at-most', 'equal-to', 'at-least', 'above' as const);

const leaf: fc.Arbitrary<Expression> = fc.oneof(
  fc.record({
    kind: fc.constant('equals' as const),
    field: fc.constant('method'),
    value: fc.constantFrom('11', '21', '99'),
  }),
  fc.record({ kind: fc.constant('equals' as const), field: fc.constant('is_day_case'), value: fc.boolean() }),
  fc.record({
    kind: fc.constant('one-of' as const),
    field: fc.constantFrom('specialty', 'method'),
    codes: fc.subarray(['100', '110', '21', '22'], { minLength: 1 }),
  }),
  fc.record({
    kind: fc.constant('on-list' as const),
    field: fc.constantFrom('specialty', 'site'),
    list: fc.constant('sites'),
  }),
  fc.record({
    kind: fc.constant('is-absent' as const),
    field: fc.constantFrom('specialty', 'site', 'discharged', 'diagnoses', 'is_day_case', 'admitted'),
  }),
  fc.record({ kind: fc.constant('compare' as const), field: fc.constant('diagnoses'), is: comparison, than }),
  fc.record({
    kind: fc.constant('compare' as const),
    field: fc.constantFrom('admitted', 'discharged'),
    is: comparison,
    than: day,
  }),
  fc.record({
    kind: fc.constant('days-between' as const),
    from: fc.constantFrom('admitted', 'discharged'),
    to: fc.constantFrom('admitted', 'discharged'),
    is: comparison,
    than,
  }),
);

/** Any expression over the spells. */
export const expressions: fc.Arbitrary<Expression> = fc.letrec<{ any: Expression }>((tie) => ({
  any: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.record({ kind: fc.constant('all' as const), of: fc.array(tie('any'), { maxLength: 3 }) }),
    fc.record({ kind: fc.constant('any' as const), of: fc.array(tie('any'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ kind: fc.constant('not' as const), of: tie('any') }),
  ),
})).any;

const setAside = (prefix: string) =>
  fc
    .array(expressions, { maxLength: 2 })
    .map((all) => all.map((when, place) => ({ id: `${prefix}-${place}`, reason: 'Made up.', when })));

const span = { from: 'admitted', to: 'discharged' };

/** Any measure of the spells. */
const oneMeasure: fc.Arbitrary<Measure> = fc
  .record({
    counts: expressions,
    among: fc.option(expressions, { nil: undefined }),
    sums: fc.constantFrom(
      { kind: 'records' as const },
      { kind: 'days-between' as const, ...span },
      { kind: 'field' as const, field: 'diagnoses' },
    ),
    attributedTo: fc.constantFrom('admitted', 'discharged', 'nights'),
    person: fc.constantFrom('on-the-day' as const, 'restated' as const),
    exclusions: setAside('out'),
    exceptions: setAside('apart'),
  })
  .map(({ counts, among, sums, attributedTo, person, exclusions, exceptions }) => {
    const rest = { counts, person, exclusions, exceptions };
    if (attributedTo === 'nights') {
      return measureOf({
        ...rest,
        sums: { kind: 'days-between', ...span },
        attributedTo: { kind: 'occupied-nights', from: 'admitted', until: 'discharged' },
      });
    }
    return measureOf({
      ...rest,
      sums,
      attributedTo: { kind: 'day', field: attributedTo },
      denominator: among === undefined ? { kind: 'cohort' } : { kind: 'records', of: among },
    });
  });

export const measures: fc.Arbitrary<readonly Measure[]> = fc
  .array(oneMeasure, { minLength: 1, maxLength: 4 })
  .map((all) => all.map((measure, place) => ({ ...measure, id: `m${place}` })));

const people = ['a', 'b', 'c', 'd', 'e'];
const often = <T>(usual: fc.Arbitrary<T>, ...unusual: unknown[]) =>
  fc.oneof({ weight: 12, arbitrary: usual }, { weight: 1, arbitrary: fc.constantFrom(...unusual) });

const oneRecord = fc
  .record({
    person_id: often(fc.constantFrom(...people, 'stranger'), '', undefined, 7),
    spell_id: often(fc.integer({ min: 0, max: 300 }).map(String), '', null),
    method: often(fc.constantFrom('11', '21', '22'), '1', '', 11, ' 11'),
    specialty: often(fc.constantFrom('100', '110', 'RXX01', ''), null, undefined, 100, 'x'.repeat(101)),
    site: often(fc.constantFrom('RXX01', 'RXX02'), '', 'RXX03'),
    admitted: often(day, '2026-02-30', '01/03/2026', '', 20260301),
    stay: often(fc.integer({ min: 0, max: 40 }), -1, undefined, 'never'),
    diagnoses: often(fc.integer({ min: 0, max: 20 }), '7', '', 21, -1, 1.5, '1e3', null, 1e20, '-0'),
    is_day_case: often(fc.boolean(), 1, '0', '', 'yes', null),
  })
  .map(({ stay, ...rest }): RecordRow => {
    const begin = String(rest.admitted);
    if (typeof stay !== 'number' || !/^2026-0[2-5]-\d\d$/.test(begin) || begin === '2026-02-30') {
      return { ...rest, discharged: stay === undefined ? '' : stay };
    }
    return { ...rest, discharged: addDays(begin as Day, stay), not_of_the_dataset: 'x' };
  });

export const records: fc.Arbitrary<readonly RecordRow[]> = fc.array(oneRecord, { maxLength: 60, size: 'max' });

const attributes = fc.record({
  practice: fc.constantFrom('A81001', 'A81002', null),
  'age-band': fc.constantFrom('70-79', '80-89', ''),
});

/** A person in no row, in one for ever, or in two that touch or leave a gap. */
const rowsOfPerson = (person: string): fc.Arbitrary<readonly CohortRow[]> =>
  fc.oneof(
    fc.constant([]),
    attributes.map((own) => [{ person, ...own }]),
    fc.tuple(attributes, attributes, day, fc.integer({ min: 0, max: 10 })).map(([first, second, until, gap]) => [
      { person, ...first, until },
      { person, ...second, from: addDays(until, gap) },
    ]),
  );

const cohort: fc.Arbitrary<CountingAsked['cohort']> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .tuple(...people.map(rowsOfPerson))
      .map((rows) => [{ person: 'z', practice: 'Z', 'age-band': null }, ...rows.flat()]),
  },
  { weight: 1, arbitrary: fc.constant('everyone' as const) },
);

const period = fc.option(
  fc.tuple(day, fc.integer({ min: 1, max: 40 })).map(([from, days]) => ({ from, until: addDays(from, days) })),
  { nil: undefined },
);

const dimensions: readonly Dimension[] = [
  'month',
  'practice',
  'age-band',
  { field: 'method' },
  { field: 'specialty' },
  { field: 'is_day_case' },
];

/** How to count, with records that are wrong left out. */
export const asked: fc.Arbitrary<CountingAsked> = fc
  .record({
    cohort,
    by: fc.shuffledSubarray([...dimensions], { maxLength: 4 }),
    period,
    mapOn: day,
    isDistinct: fc.boolean(),
  })
  .map(({ cohort: people, by, period: during, mapOn, isDistinct }) => ({
    cohort: people,
    by: people === 'everyone' ? by.filter((each) => each === 'month' || typeof each !== 'string') : by,
    whenWrong: 'exclude' as const,
    lists,
    mapOn,
    ...(during === undefined ? {} : { period: during }),
    ...(isDistinct ? { repeats: 'not-looked-for' as const } : {}),
  }));
