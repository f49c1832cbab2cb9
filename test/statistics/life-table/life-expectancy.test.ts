import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lifeExpectancy, type AgeBand, type LifeExpectancy } from 'neighbourhood-contracts/statistics';
import { casesOf, comparisonOf } from '../../conformance/reference-cases/cases-of.ts';
import { lifeTableAnswers } from '../../conformance/reference-cases/life-table.ts';
import { refusalsOf } from '../../support/refusals.ts';

const ages = [0, 1, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90];
const asked = { level: 0.95 };
const asTold = { level: 0.95, asIn: 'PHEindicatormethods' } as const;

test('life expectancies are what R gives in nine cases', () => {
  const { meta, cases } = casesOf('life_expectancy', 'life_expectancy');
  expect(cases).toHaveLength(9);
  for (const each of cases) {
    expect([each.id, comparisonOf(lifeTableAnswers, each, meta).isSame]).toEqual([each.id, true]);
  }
});

test('figures that R tells are told without asking for its ways, and at its level', () => {
  const { cases } = casesOf('life_expectancy', 'life_expectancy');
  for (const { input } of cases.slice(0, 6)) {
    const { population, deaths, confidence } = input as {
      readonly population: readonly number[];
      readonly deaths: readonly number[];
      readonly confidence: number;
    };
    const bands = ages.map((from, at) => ({ from, population: population[at] ?? 0, deaths: deaths[at] ?? 0 }));
    const [told, asInR] = [asked, asTold].map((how) => lifeExpectancy(bands, { ...how, level: confidence }));
    expect(told).toEqual(asInR);
    expect(told?.[0]).toMatchObject({ kind: 'estimated', level: confidence, method: 'normal' });
  }
});

const band = fc.record({
  population: fc.integer({ min: 1_000, max: 60_000 }),
  permille: fc.integer({ min: 0, max: 300 }),
});
const bands: fc.Arbitrary<AgeBand[]> = fc.array(band, { minLength: 20, maxLength: 20 }).map((all) =>
  all.map(({ population, permille }, at) => {
    const perMille = at === 19 ? 100 + permille : at < 15 ? permille / 20 : permille;
    return { from: ages[at] ?? 0, population, deaths: Math.floor((population * perMille) / 1_000) };
  }),
);

const valueOf = (told: LifeExpectancy | undefined) => {
  if (told?.kind !== 'estimated') throw new Error(told?.reason ?? 'none');
  return told;
};

test('nobody can expect to live longer where more of any age die', () => {
  fc.assert(
    fc.property(bands, fc.nat({ max: 19 }), (bands, place) => {
      const more = bands.map((each, at) => (at === place ? { ...each, deaths: each.deaths + 20 } : each));
      const [few, many] = [lifeExpectancy(bands, asked), lifeExpectancy(more, asked)];
      ages.forEach((_, at) => {
        const [before, after] = [valueOf(few[at]).value, valueOf(many[at]).value];
        // What happened at younger ages is behind them.
        if (at <= place) expect(after).toBeLessThan(before);
        else expect(after).toBe(before);
      });
    }),
  );
});

test('an interval holds its figure, and shrinks by the root of how many times as many people there are', () => {
  fc.assert(
    fc.property(bands, (bands) => {
      const four = bands.map(({ from, population, deaths }) => ({
        from,
        population: 4 * population,
        deaths: 4 * deaths,
      }));
      const [one, more] = [lifeExpectancy(bands, asked), lifeExpectancy(four, asked)];
      ages.forEach((from, at) => {
        const [narrow, wide] = [valueOf(more[at]), valueOf(one[at])];
        expect(wide.lower <= wide.value && wide.value <= wide.upper).toBe(true);
        expect(narrow.value).toBeCloseTo(wide.value, 9);
        expect(narrow.upper - narrow.lower).toBeCloseTo((wide.upper - wide.lower) / 2, 9);
        expect(wide.from).toBe(from);
      });
    }),
  );
});

test('the last band lives for the inverse of its death rate, and a band without deaths is lived through', () => {
  const bands = [
    { from: 0, population: 5_000, deaths: 0 },
    { from: 1, population: 5_000, deaths: 0 },
    { from: 60, population: 9_000, deaths: 900 },
  ];
  const [birth, infancy, last] = lifeExpectancy(bands, asked).map(valueOf);
  expect([birth?.value, infancy?.value, last?.value]).toEqual([70, 69, 10]);
  const reach = (1.959963984540054 * 10) / Math.sqrt(900);
  expect(last?.upper).toBeCloseTo(10 + reach, 12);
  expect(birth?.upper).toBeCloseTo(70 + reach, 12);
});

test('those who die have lived a tenth of the first year, and half of any other band', () => {
  const bands = [
    { from: 0, population: 10_000, deaths: 100 },
    { from: 1, population: 10_000, deaths: 200 },
    { from: 5, population: 10_000, deaths: 200 },
  ];
  const [birth, infancy, last] = lifeExpectancy(bands, asked).map(valueOf);
  const dyingInInfancy = (4 * 0.02) / (1 + 4 * 0.5 * 0.02);
  const dyingAtBirth = 0.01 / (1 + 0.9 * 0.01);
  expect(last?.value).toBe(50);
  expect(infancy?.value).toBeCloseTo(4 - 2 * dyingInInfancy + (1 - dyingInInfancy) * 50, 12);
  expect(birth?.value).toBeCloseTo(1 - 0.9 * dyingAtBirth + (1 - dyingAtBirth) * (infancy?.value ?? 0), 12);
});

test('where all of a band die, those before it live on half of it, and those after it keep their figure', () => {
  const bands = [
    { from: 0, population: 5_000, deaths: 10 },
    { from: 1, population: 5_000, deaths: 4_000 },
    { from: 5, population: 9_000, deaths: 900 },
  ];
  const [, infancy, last] = lifeExpectancy(bands, asked);
  expect(valueOf(infancy)).toMatchObject({ value: 2, lower: 2, upper: 2 });
  expect(valueOf(last).value).toBe(10);
});

const ordinary: AgeBand[] = ages.map((from) => ({ from, population: 2_000, deaths: from < 70 ? 10 : 200 }));
const changed = (place: number, band: Partial<AgeBand>) =>
  ordinary.map((each, at) => (at === place ? { ...each, ...band } : each));
const small = (population: number) => ordinary.map(({ from }) => ({ from, population, deaths: from < 70 ? 1 : 40 }));

test.each([
  ['a band has no people', changed(3, { population: 0, deaths: 0 }), 'A band has no people.'],
  ['more of a band died than lived in it', changed(4, { deaths: 2_001 }), 'A band has more deaths than people.'],
  ['there are fewer than 5,000 people', small(249.99), 'There are too few people: 5,000 are needed.'],
  ['nobody of the last band died', changed(19, { deaths: 0 }), 'The last band has no deaths.'],
])('no age has a figure where %s', (_, bands, reason) => {
  for (const how of [asked, asTold]) {
    const told = lifeExpectancy(bands, how);
    expect(told).toEqual(bands.map(({ from }) => ({ from, kind: 'not-estimated', reason })));
  }
});

test('as many deaths as people, and people of exactly 5,000, have figures; but those 5,000 not in the R package', () => {
  expect(lifeExpectancy(changed(4, { deaths: 2_000 }), asked)[0]).toMatchObject({ kind: 'estimated' });
  expect(lifeExpectancy(small(250), asked)[0]).toMatchObject({ kind: 'estimated' });
  const reason = 'There are too few people: 5,000 are needed.';
  expect(lifeExpectancy(small(250), asTold)[0]).toEqual({ from: 0, kind: 'not-estimated', reason });
  expect(lifeExpectancy(small(250.01), asTold)[0]).toMatchObject({ kind: 'estimated' });
});

test('a figure is withheld where its 95% interval is wider than 20 years, whatever level is asked for', () => {
  // One death of 10 people: 10 years, and 19.6 to either side.
  const bands = changed(19, { population: 10, deaths: 1 });
  for (const level of [0.5, 0.95, 0.998]) {
    const [birth, last] = [lifeExpectancy(bands, { level })[0], lifeExpectancy(bands, { level })[19]];
    expect(birth?.kind).toBe('estimated');
    expect(last).toEqual({ from: 90, kind: 'not-estimated', reason: 'The 95% interval is wider than 20 years.' });
  }
  const last = lifeExpectancy(bands, asTold)[19];
  expect(last).toMatchObject({ kind: 'not-estimated' });
  const limits = last?.kind === 'not-estimated' ? [last.lower, last.upper] : [];
  expect(limits.map((limit) => limit?.toFixed(9))).toEqual(['-9.599639845', '29.599639845']);
  // Just inside: 26 deaths of 260 people are 10 years, and 3.8 to either side.
  expect(lifeExpectancy(changed(19, { population: 260, deaths: 26 }), asked)[19]?.kind).toBe('estimated');
  expect(lifeExpectancy(changed(19, { population: 5.1, deaths: 1 }), asked)[19]?.kind).toBe('estimated');
  expect(lifeExpectancy(changed(19, { population: 5.11, deaths: 1 }), asked)[19]?.kind).toBe('not-estimated');
});

test('fewer deaths than none are an error, and withhold every figure in the R package', () => {
  const bands = changed(4, { deaths: -1 });
  expect(refusalsOf(() => lifeExpectancy(bands, asked))).toEqual(['bands[4].deaths out-of-range']);
  expect(lifeExpectancy(bands, asTold)[7]).toMatchObject({ reason: 'A band has deaths below 0.' });
});

const tableOf =
  (bands: unknown, how: unknown = asked) =>
  () =>
    lifeExpectancy(bands as AgeBand[], how as typeof asked);

test.each([
  ['nothing', tableOf(undefined), ['bands wrong-type']],
  ['no bands', tableOf([]), ['bands missing']],
  ['one band', tableOf([ordinary[0]]), ['bands missing']],
  ['a hole', tableOf([ordinary[0], , ordinary[2]]), ['bands[1] missing']],
  ['bands that begin late', tableOf(ordinary.slice(1)), ['bands[0].from out-of-range', 'bands[1].from out-of-range']],
  ['bands in another order', tableOf([...ordinary].reverse()), expect.arrayContaining(['bands[0].from out-of-range'])],
  ['a band twice', tableOf(changed(7, { from: 25 })), ['bands[7].from out-of-range']],
  ['half a year', tableOf(changed(7, { from: 30.5 })), ['bands[7].from not-whole']],
  ['half a death', tableOf(changed(7, { deaths: 0.5 })), ['bands[7].deaths not-whole']],
  ['deaths that are missing', tableOf(changed(7, { deaths: null as never })), ['bands[7].deaths missing']],
  ['deaths that are NaN', tableOf(changed(7, { deaths: NaN })), ['bands[7].deaths out-of-range']],
  ['fewer people than none', tableOf(changed(7, { population: -1 })), ['bands[7].population out-of-range']],
  ['endless people', tableOf(changed(7, { population: Infinity })), ['bands[7].population out-of-range']],
  ['another field', tableOf([{ ...ordinary[0], sex: 'f' }, ordinary[1]]), ['bands[0].sex unknown-key']],
  ['no manner of asking', tableOf(ordinary, null), ['asked missing']],
  ['a level of 1', tableOf(ordinary, { level: 1 }), ['asked.level out-of-range']],
  ['another tool', tableOf(ordinary, { level: 0.95, asIn: 'ONS' }), ['asked.asIn unknown-value']],
  ['all of it at once', tableOf([], {}), ['bands missing', 'asked.level missing']],
])('refuses %s', (_, run, problems) => {
  expect(refusalsOf(run)).toEqual(problems);
});
