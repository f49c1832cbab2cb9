import { describeFootprints, type PracticeInFootprints, type Standpoint } from 'neighbourhood-contracts';
import { expect, test } from 'vitest';
import { practiceOf } from '../support/footprints.ts';

const asAt = '2026-11-21';
const good = practiceOf('A1', 100, { pcn: 'U1' });

function refusing(practices: unknown, standpoint: unknown = { asAt }) {
  return () => describeFootprints(practices as PracticeInFootprints[], standpoint as Standpoint);
}

test.each([
  [[{ ...good, practice: '' }], 'practices[0].practice'],
  [[{ ...good, list: { ...good.list, people: -1 } }], 'practices[0].list.people'],
  [[{ ...good, list: { ...good.list, people: 12.5 } }], 'practices[0].list.people'],
  [[{ ...good, list: { ...good.list, people: '100' } }], 'practices[0].list.people'],
  [[{ ...good, list: { ...good.list, people: NaN } }], 'practices[0].list.people'],
  [[{ ...good, list: { ...good.list, on: '2026-02-30' } }], 'practices[0].list.on'],
  [[{ ...good, list: { ...good.list, basis: 'weighted' } }], 'practices[0].list.basis'],
  [[{ ...good, list: undefined }], 'practices[0].list'],
  [[{ ...good, in: { pnc: 'U1' } }], 'Did you mean "pcn"?'],
  [[{ ...good, in: { pcn: '' } }], 'practices[0].in.pcn'],
  [[{ ...good, in: { pcn: 'U'.repeat(10_000_000) } }], 'practices[0].in.pcn'],
  [[{ ...good, inn: {} }], 'Did you mean "in"?'],
  [[null], 'practices[0]'],
  [[, good], 'practices[0]: Nothing is given here.'],
  [[{ ...good, list: { ...good.list, on: '2026-11-22' } }], 'after 2026-11-21, the day asked from'],
  [[{ ...good, practice: 'A\u0000' }], 'cannot be printed'],
  [[{ ...good, practice: 'A\n1' }], 'has a line end'],
  ['A1', 'practices: This is "A1", not a list.'],
  [undefined, 'practices: This is nothing, not a list.'],
])('%.60j is refused at %s', (practices, place) => {
  expect(refusing(practices)).toThrow(place);
});

test('a standpoint that is not one is refused', () => {
  expect(refusing([good], null)).toThrow('standpoint: This is nothing, not an object.');
  expect(refusing([good], { asAt: 'today' })).toThrow('standpoint.asAt: "today" is not a day.');
  expect(refusing([good], { asAt, assumptions: [{ settles: 'Q99/x', answer: 'y', because: 'z' }] })).toThrow('Q99/x');
});

test('a practice given twice is refused at its second place, naming the first', () => {
  expect(refusing([good, practiceOf('A2', 5, {}), good])).toThrow(
    'practices[2].practice: "A1" was given already, at practices[0].practice.',
  );
});

test('a population on another basis is refused: nothing says how it compares', () => {
  const resident = { ...good, practice: 'A2', list: { ...good.list, basis: 'resident' } };
  expect(refusing([good, resident])).toThrow('practices[1].list.basis: The population is resident');
  expect(refusing([resident])).toThrow('Q31');
});

test('lists of two days do not add up', () => {
  const later = { ...good, practice: 'A2', list: { ...good.list, on: '2026-10-01' } };
  expect(refusing([good, later])).toThrow('The list is of 2026-10-01 and the first one of 2026-07-01');
});

test('every problem is told at once', () => {
  const bad = Array.from({ length: 500 }, (_, place) => practiceOf(`A${place}`, -place - 1, {}));
  expect(refusing(bad)).toThrow(/^500 problems/);
});

test('a level given as undefined is left out', () => {
  const practices = [{ ...good, in: { pcn: 'U1', icb: undefined } }];
  expect(describeFootprints(practices, { asAt }).footprints).toHaveLength(1);
});

test('no practices make no footprints', () => {
  expect(describeFootprints([], { asAt }).footprints).toEqual([]);
});
