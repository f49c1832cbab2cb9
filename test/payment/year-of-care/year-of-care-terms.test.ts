import { expect, test } from 'vitest';
import {
  checkYearOfCareTerms,
  settleYearOfCare,
  type CareBand,
  type YearOfCareFacts,
  type YearOfCareTerms,
} from 'neighbourhood-contracts/payment';
import { agreed, toThePenny } from '../../support/payment.ts';
import { problemsOf } from '../activity/refusal.ts';

const band = (id: string, conditionsFrom: number, conditionsTo?: number): CareBand => ({
  id,
  label: `Band ${id}`,
  conditionsFrom,
  ...(conditionsTo !== undefined && { conditionsTo }),
  pricePounds: '1000',
});

const terms: YearOfCareTerms = {
  year: '2027/28',
  bands: [band('B', 2, 2), band('C', 3, 5), band('D', 6)],
  uplift: 'none',
  outlierPool: 'none',
  outcome: 'none',
  rounding: toThePenny,
  grounds: agreed,
};
const cohorts = ['B', 'C', 'D'].map((id) => ({ band: id, people: 10, months: 12 }));
const facts: YearOfCareFacts = { about: 'our-mnp', cohorts };

test.each<[string, readonly CareBand[]]>([
  ['bands that follow each other', terms.bands],
  ['bands in another order', [...terms.bands].reverse()],
  ['one band of everybody', [band('A', 0)]],
])('takes %s', (_, bands) => {
  expect(checkYearOfCareTerms({ ...terms, bands }, '')).toEqual([]);
});

test.each<[string, readonly CareBand[], string]>([
  [
    'a gap',
    [band('B', 2, 2), band('C', 4, 5), band('D', 6)],
    'terms.bands[0].conditionsTo: Band "B" ends at 2, and band "C" begins at 4: nobody pays for people between. End band "B" at 3, or begin band "C" at 3.',
  ],
  [
    'an overlap',
    [band('B', 2, 3), band('C', 3, 5), band('D', 6)],
    'terms.bands[0].conditionsTo: Band "B" ends at 3, and band "C" begins at 3: people would be paid for twice. End band "B" at 2.',
  ],
  [
    'a band without end before another',
    [band('B', 2, 2), band('C', 3), band('D', 6)],
    'terms.bands[1].conditionsTo: Band "C" has no end, and band "D" begins at 6: people would be paid for twice. End band "C" at 5.',
  ],
  [
    'two bands that begin together',
    [band('B', 2, 2), band('C', 2, 5), band('D', 6)],
    'terms.bands[0].conditionsTo: Band "B" ends at 2, and band "C" begins at 2: people would be paid for twice. Begin band "C" after the end of band "B".',
  ],
  [
    'an end to the last band',
    [band('B', 2, 2), band('C', 3, 5), band('D', 6, 8)],
    'terms.bands[2].conditionsTo: Band "D" ends at 8 conditions, and no band has people with more. Leave out its "conditionsTo", or add a band from 9.',
  ],
  [
    'a band that ends before it begins',
    [band('B', 2, 2), band('C', 5, 3), band('D', 6)],
    'terms.bands[1].conditionsTo: The band ends at 3 conditions, before it begins at 5. Give 5 or more, or leave it out in the last band.',
  ],
  [
    'a band given twice',
    [band('B', 2, 2), band('B', 3)],
    'terms.bands[1].id: "B" was given already, at terms.bands[0].id. Give each one once, under a code of its own.',
  ],
  ['no band', [], 'terms.bands: There is no band. Give at least one band: { id, label, conditionsFrom, pricePounds }.'],
  [
    'half a condition',
    [band('B', 2.5)],
    'terms.bands[0].conditionsFrom: 2.5 conditions is not a whole number. Give a whole number of conditions, 0 or more.',
  ],
  [
    'a price in other words',
    [{ ...band('B', 2), pricePounds: 'unpublished' }],
    'terms.bands[0].pricePounds: "unpublished" cannot be read as an exact number. Give pounds a year, or "not-published".',
  ],
  [
    'a price below zero',
    [{ ...band('B', 2), pricePounds: '-1' }],
    'terms.bands[0].pricePounds: The price of a band cannot be "-1". Give a number of 0 or more.',
  ],
])('refuses %s', (_, bands, problem) => {
  expect(problemsOf(() => settleYearOfCare({ ...terms, bands }, facts))).toEqual([problem]);
});

test.each<[string, object, object, string]>([
  [
    'an uplift that is not said',
    { uplift: undefined },
    {},
    'terms.uplift: This is nothing. Give { costUplift, efficiency, way }, or "none".',
  ],
  [
    'an uplift without its way',
    { uplift: { costUplift: '0.0483', efficiency: '0.02' } },
    {},
    'terms.uplift.way: This is nothing. Give one of: compounding, simple.',
  ],
  [
    'an outcome element that is not said',
    { outcome: undefined },
    {},
    'terms.outcome: This is nothing. Give { kind, cap }, or "none".',
  ],
  [
    'an outcome element of no kind known',
    { outcome: { kind: 'withold', cap: '0.05' } },
    { achievement: 1 },
    'terms.outcome.kind: "withold" is not a word known here. Did you mean "withheld"?',
  ],
  [
    'a cap given as a percentage',
    { outcome: { kind: 'on-top', cap: 5 } },
    { achievement: 1 },
    'terms.outcome.cap: The cap cannot be 5. Give a share from 0 to 1: 4.82% is "0.0482".',
  ],
  [
    'a pool that is not said',
    { outlierPool: undefined },
    {},
    'terms.outlierPool: This is nothing. Give { band, share }, or "none".',
  ],
  [
    'a pool for a band that is not there',
    { outlierPool: { band: 'E', share: '0.2' } },
    {},
    'terms.outlierPool.band: There is no band "E". Known here: B, C, D.',
  ],
  [
    'an achievement that nothing depends on',
    {},
    { achievement: '0.5' },
    'facts.achievement: No part of the payment depends on an achievement. Leave it out, or give terms with an outcome element.',
  ],
  [
    'no achievement where it counts',
    { outcome: { kind: 'on-top', cap: '0.05' } },
    {},
    'facts.achievement: No achievement is given. Give a number from 0 to 1, or "not-known".',
  ],
  [
    'an achievement above the whole',
    { outcome: { kind: 'on-top', cap: '0.05' } },
    { achievement: '1.01' },
    'facts.achievement: An achievement cannot be "1.01". Give a share from 0 to 1: 4.82% is "0.0482".',
  ],
  [
    'people for thirteen months',
    {},
    { cohorts: [...cohorts, { band: 'B', people: 1, months: 13 }] },
    'facts.cohorts[3].months: The number of months cannot be 13. Give a whole number of months, 1 to 12.',
  ],
  [
    'half a month',
    {},
    { cohorts: [...cohorts, { band: 'B', people: 1, months: 0.5 }] },
    'facts.cohorts[3].months: 0.5 months is not a whole number. Give a whole number of months, 1 to 12.',
  ],
  [
    'half a person',
    {},
    { cohorts: [...cohorts, { band: 'B', people: 0.5, months: 12 }] },
    'facts.cohorts[3].people: 0.5 people is not a whole number. Give a whole number of people, 0 or more.',
  ],
  [
    'people of a band without a price',
    {},
    { cohorts: [...cohorts, { band: 'A', people: 1, months: 12 }] },
    'facts.cohorts[3].band: There is no band "A". Known here: B, C, D.',
  ],
  [
    'a band that nobody counted',
    {},
    { cohorts: cohorts.slice(0, 2) },
    'facts.cohorts: No cohort of band "D" is given. Give { band: "D", people, months }, with 0 people where there were none.',
  ],
])('refuses %s', (_, wrongTerms, wrongFacts, problem) => {
  const run = () => settleYearOfCare({ ...terms, ...wrongTerms }, { ...facts, ...wrongFacts });
  expect(problemsOf(run)).toEqual([problem]);
});

test('lists every problem at once', () => {
  const wrong = { ...terms, outcome: 'some' as 'none', uplift: 'some' as 'none' };
  expect(problemsOf(() => settleYearOfCare(wrong, { ...facts, about: '' }))).toHaveLength(3);
});
