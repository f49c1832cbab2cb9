import { expect, test } from 'vitest';
import { isDay } from 'neighbourhood-contracts/time';
import { offsetTimestamp } from './clock.ts';
import { csvLines } from './csv.ts';
import { extractNames, syntheticExtract } from './extract.ts';
import { cohortRows, submittedRow } from './people.ts';
import { columnsOf, rowsOf } from './table.ts';

const asked = { seed: 20260401, people: 5_000, from: '2025-11-01', months: 12 } as const;
const extract = syntheticExtract(asked);
const rowsIn = (name: (typeof extractNames)[number]) => [...rowsOf(extract[name])];

/** How many of some records are so, of a thousand. */
function perThousand<T>(all: readonly T[], isSo: (each: T) => boolean): number {
  return (all.filter(isSo).length / all.length) * 1_000;
}

test('the same seed makes the same extracts, and another one others', () => {
  const again = syntheticExtract(asked);
  for (const name of extractNames) expect([...rowsOf(again[name])]).toEqual(rowsIn(name));
  expect(again.cohort).toEqual(extract.cohort);
  const other = syntheticExtract({ ...asked, seed: 1 });
  expect([...rowsOf(other.inpatients)]).not.toEqual(rowsIn('inpatients'));
});

test('everything in them says that it is made up', () => {
  for (const name of extractNames) {
    for (const { person_id: person } of rowsOf(extract[name])) expect(String(person)).toMatch(/^(SYN-[PX]\d{8})?$/);
  }
  for (const { practice } of extract.cohort) expect(practice).toMatch(/^SYN\d{4}$/);
});

test('most people are never admitted as an emergency, and some again and again', () => {
  const counts = new Map<unknown, number>();
  for (const { person_id: person, admission_method: method } of rowsIn('inpatients')) {
    if (String(method).startsWith('2')) counts.set(person, (counts.get(person) ?? 0) + 1);
  }
  const times = [...counts.values()];
  expect(counts.size / asked.people).toBeLessThan(0.45);
  expect(Math.max(...times)).toBeGreaterThan(7);
  // Were it chance alone, the variance of the counts would be their mean.
  const mean = times.reduce((sum, n) => sum + n, 0) / asked.people;
  const variance = times.reduce((sum, n) => sum + n * n, 0) / asked.people - mean ** 2;
  expect(variance / mean).toBeGreaterThan(1.8);
});

test('some are moved to another hospital on the day that they leave the first', () => {
  const spells = rowsIn('inpatients');
  const transfers = spells.filter(({ admission_method: method }) => method === '81');
  expect(transfers.length).toBeGreaterThan(20);
  const ends = new Set(spells.map(({ person_id: person, discharge_date: day }) => `${String(person)} ${String(day)}`));
  const follow = transfers.filter(({ person_id: person, admission_date: day }) => {
    return ends.has(`${String(person)} ${String(day)}`);
  });
  expect(follow.length / transfers.length).toBeGreaterThan(0.95);
});

test('spells are given twice, discharges come before admissions, and some people are still in, each now and then', () => {
  const spells = rowsIn('inpatients');
  const distinct = new Set(spells.map(({ spell_id: spell }) => spell));
  expect(spells.length).toBeGreaterThan(distinct.size);
  expect(perThousand(spells, ({ discharge_date: day }) => day === '')).toBeGreaterThan(1);
  const isReversed = (from: unknown, to: unknown) => isDay(from) && isDay(to) && to < from;
  const reversed = spells.filter(({ admission_date: from, discharge_date: to }) => isReversed(from, to));
  expect(reversed.length).toBeGreaterThan(0);
  expect(reversed.length).toBeLessThan(20);
});

test('codes are left blank, and mistyped, each now and then', () => {
  const attendances = rowsIn('ecds');
  expect(perThousand(attendances, ({ acuity }) => acuity === '')).toBeGreaterThan(30);
  expect(perThousand(attendances, ({ department_type: type }) => type === '1')).toBeGreaterThan(0.5);
  expect(perThousand(attendances, ({ arrival_date: day }) => !isDay(day))).toBeLessThan(5);
  expect(perThousand(rowsIn('gpAppointments'), ({ appointment_date: day }) => !isDay(day))).toBeGreaterThan(0.1);
});

test('attendances come at the hour that is there twice, and none at the hour that is not there', () => {
  const arrivals = rowsIn('ecds').map(({ arrived_at: at }) => String(at));
  expect(arrivals.filter((at) => /^2026-10-25T01:\d\d:00\+01:00$/.test(at)).length).toBeGreaterThan(5);
  expect(arrivals.filter((at) => /^2026-10-25T01:\d\d:00\+00:00$/.test(at)).length).toBeGreaterThan(5);
  expect(arrivals.filter((at) => at.startsWith('2026-03-29T01'))).toEqual([]);
  expect(offsetTimestamp(Date.UTC(2026, 5, 30, 23, 30) / 60_000)).toBe('2026-07-01T00:30:00+01:00');
  for (const { arrival_date: day, arrived_at: at } of rowsIn('ecds')) {
    if (isDay(day)) expect(String(at).slice(0, 10)).toBe(day);
  }
});

test('the cohort is of adults of every age, some of whom move, and of whom something is not known', () => {
  const { cohort } = extract;
  const ages = cohort.map(({ age }) => age);
  expect(ages.includes(undefined)).toBe(true);
  expect(Math.min(...ages.map((age) => age ?? 50))).toBe(18);
  expect(Math.max(...ages.map((age) => age ?? 50))).toBeGreaterThan(90);
  expect(cohort.flatMap(cohortRows).length).toBeGreaterThan(cohort.length);
  expect(submittedRow(cohort[0] ?? expect.fail())).toMatchObject({ person_id: 'SYN-P00000000' });
});

test('columns hold what the rows say', () => {
  const { records, columns } = columnsOf(extract.inpatients, { withSpells: true });
  const rows = rowsIn('inpatients');
  expect(records).toBe(rows.length);
  const method = columns['admission_method'];
  if (method?.kind !== 'dictionary') expect.fail();
  expect(Array.from(method.places, (place) => method.dictionary[place] ?? '')).toEqual(
    rows.map(({ admission_method: code }) => code),
  );
});

test('a CSV file has a line of names, and one for each record', () => {
  const lines = [...csvLines(['person_id', 'contact_date'], rowsOf(extract.communityContacts))];
  expect(lines).toHaveLength(extract.communityContacts.length() + 1);
  expect(lines[0]).toBe('person_id,contact_date\n');
  expect(lines[1]).toMatch(/^SYN-P\d{8},\d{4}-\d\d-\d\d\n$/);
  expect([...csvLines(['a'], [{ a: 'x,"y"' }])][1]).toBe('"x,""y"""\n');
});
