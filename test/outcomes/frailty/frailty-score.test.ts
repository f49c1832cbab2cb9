import fc from 'fast-check';
import { expect, test } from 'vitest';
import { frailtyOfAdmissions, frailtyOnDay, frailtyScore, frailtyWeights } from 'neighbourhood-contracts/outcomes';
import { refusalsOf } from '../../support/refusals.ts';

const codes = Object.keys(frailtyWeights);

test('there are 109 weights, each a whole number of tenths', () => {
  expect(codes).toHaveLength(109);
  expect(Object.values(frailtyWeights).every((weight) => Number.isInteger(weight) && weight > 0)).toBe(true);
});

test('a score depends neither on the order of codes nor on repeats, and more codes never lower it', () => {
  const some = fc.array(fc.constantFrom(...codes, 'I10', 'Z00'), { maxLength: 30 });
  fc.assert(
    fc.property(some, some, (a, b) => {
      const { tenths } = frailtyScore([...a, ...b]);
      expect(frailtyScore([...b, ...a, ...b.map((code) => `${code.toLowerCase()}.9`)]).tenths).toBe(tenths);
      expect(tenths).toBeGreaterThanOrEqual(frailtyScore(a).tenths);
    }),
  );
});

test('the bands part at exactly 5.0 and above 15.0', () => {
  const sums = (wanted: number) => {
    const reached = new Map<number, readonly string[]>([[0, []]]);
    for (const code of codes) {
      for (const [sum, own] of [...reached]) {
        const next = sum + (frailtyWeights[code] ?? 0);
        if (next <= wanted && !reached.has(next)) reached.set(next, [...own, code]);
      }
    }
    return frailtyScore(reached.get(wanted) ?? []);
  };
  expect([49, 50, 150, 151].map((tenths) => [sums(tenths).tenths, sums(tenths).band])).toEqual([
    [49, 'low'],
    [50, 'intermediate'],
    [150, 'intermediate'],
    [151, 'high'],
  ]);
});

test('what is no code is counted and left out, and what is no text is refused without being shown', () => {
  expect(frailtyScore(['', 'F0', 'fall', 'W19'])).toMatchObject({ tenths: 32, weighted: 1, unreadable: 3 });
  expect(refusalsOf(() => frailtyScore([9434765919 as never]))).toEqual(['diagnoses[0] wrong-type']);
});

const fields = { person: 'p', admitted: 'in', discharged: 'out', diagnoses: ['d'] };

test('stays that ended in the look-back count, from the day before the admission to its last day', () => {
  const bandsFor = (out: string) =>
    frailtyOfAdmissions({
      records: [
        { p: 'a', in: '2020-01-01', out, d: 'F00' },
        { p: 'a', in: '2026-05-01', out: '2026-05-02', d: 'I10' },
        { p: 'b', in: '2026-05-01', out: '2026-05-02', d: 'I10' },
      ],
      fields,
      lookBackDays: 730,
      whenWrong: 'fail',
    }).tenths;
  expect(bandsFor('2024-05-01')).toEqual([71, 71, 0]);
  expect(bandsFor('2024-04-30')).toEqual([71, 0, 0]);
  expect(bandsFor('2026-04-30')).toEqual([71, 71, 0]);
  expect(bandsFor('2026-05-01')).toEqual([71, 0, 0]);
});

test('a score of the admission itself is a retrospective proxy, and a wrong stay is counted by rule', () => {
  const asked = {
    records: [{ p: 'secret', in: '2026-05-03', out: '2026-05-02', d: 'F00' }],
    fields,
    lookBackDays: 730,
  };
  const scored = frailtyOfAdmissions({ ...asked, whenWrong: 'exclude' });
  expect(scored).toMatchObject({ tenths: [null], bands: [null], wrong: 1, basis: { kind: 'retrospective-proxy' } });
  expect(scored.quality).toEqual([{ rule: 'discharge-before-admission', records: 1 }]);
  expect(() => frailtyOfAdmissions({ ...asked, whenWrong: 'fail' })).toThrow(/^(?![\s\S]*secret)/);
});

test('on a day only stays that are over are read, and whoever was in none has no score', () => {
  const { events } = frailtyOnDay({
    records: [
      { p: 'a', in: '2026-03-30', out: '2026-03-31', d: 'F00' },
      { p: 'b', in: '2026-03-30', out: '2026-04-01', d: 'F00' },
      { p: 'c', in: '2026-03-30', out: '', d: 'F00' },
    ],
    fields,
    lookBackDays: 730,
    on: '2026-04-01',
    whenWrong: 'fail',
  });
  expect(events).toEqual([{ person: 'a', day: '2026-04-01', code: 'hfrs-intermediate', recordedOn: '2026-04-01' }]);
});

test('a stay whose diagnoses are blank or cannot be read has a score of at least what was read', () => {
  const stay = { in: '2026-03-01', out: '2026-03-02' };
  const records = [
    { p: 'a', ...stay, d: '' },
    { p: 'b', ...stay, d: 'F00 ' },
    { p: 'c', ...stay, d: 'zz' },
    { p: 'd', ...stay, d: 'I10' },
  ];
  const asked = { records, fields, lookBackDays: 730 };
  const quality = [
    { rule: 'missing', field: 'd', records: 1 },
    { rule: 'not-a-code', field: 'd', records: 2 },
  ];
  expect(frailtyOfAdmissions({ ...asked, whenWrong: 'exclude' })).toMatchObject({
    tenths: [null, null, null, 0],
    atLeastTenths: [0, 0, 0, 0],
    bands: [null, null, null, 'low'],
    notKnown: 3,
    wrong: 3,
    quality,
  });
  const { events, ...onDay } = frailtyOnDay({ ...asked, on: '2026-04-01', whenWrong: 'exclude' });
  expect(events.map(({ code }) => code)).toEqual([...new Array<string>(3).fill('hfrs-at-least-low'), 'hfrs-low']);
  expect(onDay).toEqual({ notKnown: 3, wrong: 3, quality });
  expect(refusalsOf(() => frailtyOfAdmissions({ ...asked, whenWrong: 'fail' }))).toEqual([
    'records[0].d missing',
    'records[1].d unknown-value',
    'records[2].d unknown-value',
  ]);
});

test.each([
  [{ diagnoses: ['d', 'd2'] }, 'fields.diagnoses[1] unknown-reference'],
  [{ discharged: 'outt' }, 'fields.discharged unknown-reference'],
  [{ diagnoses: [] }, 'fields.diagnoses missing'],
])('stays of which no record has the field of %j are refused', (change, refusal) => {
  const records = [{ p: 'a', in: '2026-03-01', out: '', d: 'F00' }];
  const asked = { records, fields: { ...fields, ...change }, lookBackDays: 730, whenWrong: 'exclude' } as const;
  expect(refusalsOf(() => frailtyOfAdmissions(asked))).toEqual([refusal]);
  expect(refusalsOf(() => frailtyOnDay({ ...asked, on: '2026-04-01' }))).toEqual([refusal]);
});

const earlier = { p: 'a', in: '2025-03-01', out: '2025-03-09', d: 'F001', d2: 'ZZZ' };
const later = { p: 'a', in: '2026-05-01', out: '2026-05-02', d: 'I10', d2: '' };
const scoredOf = (records: readonly object[]) =>
  frailtyOfAdmissions({
    records: records as never,
    fields: { ...fields, diagnoses: ['d', 'd2'] },
    lookBackDays: 730,
    whenWrong: 'exclude',
  });

test('what was read of an earlier stay counts, and what was not leaves the later score at least so much', () => {
  expect(scoredOf([earlier, later])).toMatchObject({
    tenths: [null, null],
    atLeastTenths: [71, 71],
    bands: [null, null],
    notKnown: 2,
    wrong: 1,
  });
  // Beyond the look-back, and of somebody else, it is nothing to the later stay.
  expect(scoredOf([{ ...earlier, in: '2024-01-01', out: '2024-01-02' }, later]).bands).toEqual([null, 'low']);
  expect(scoredOf([{ ...earlier, p: 'b' }, later]).bands).toEqual([null, 'low']);
  expect(scoredOf([{ ...earlier, d2: '-' }, later])).toMatchObject({
    bands: ['intermediate', 'intermediate'],
    wrong: 0,
  });
});

test('a stay that cannot be read at all leaves every score of its person at least so much', () => {
  const undated = { ...earlier, d2: '', out: '2025-02-31' };
  expect(scoredOf([undated, later])).toMatchObject({
    tenths: [null, null],
    atLeastTenths: [null, 0],
    bands: [null, null],
    wrong: 1,
  });
});

test('what is high without the diagnoses that could not be read is high', () => {
  const high = { ...later, d: 'ZZZ', d2: 'I10' };
  const stays = ['F00', 'G81', 'G30', 'I69'].map((d) => ({ ...earlier, d, d2: '' }));
  const { tenths, atLeastTenths, bands } = scoredOf([...stays, high]);
  expect([tenths[4], bands[4]]).toEqual([null, 'high']);
  expect(atLeastTenths[4]).toBe(frailtyScore(['F00', 'G81', 'G30', 'I69']).tenths);
});
