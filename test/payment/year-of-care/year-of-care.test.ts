import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  linesOf,
  settleYearOfCare,
  type CareBand,
  type YearOfCareFacts,
  type YearOfCareOutcome,
  type YearOfCareTerms,
} from 'neighbourhood-contracts/payment';
import { agreed, assumed, penceIn, toThePenny } from '../../support/payment.ts';

const bands: readonly CareBand[] = [
  { id: 'B', label: '2 conditions', conditionsFrom: 2, conditionsTo: 2, pricePounds: '1000' },
  { id: 'C', label: '3 to 5 conditions', conditionsFrom: 3, conditionsTo: 5, pricePounds: '2345.67' },
  { id: 'D', label: '6 to 8 conditions', conditionsFrom: 6, conditionsTo: 8, pricePounds: '6000' },
  { id: 'E', label: '9 conditions or more', conditionsFrom: 9, pricePounds: '20000' },
];
const unpriced = bands.map((band) => ({ ...band, pricePounds: 'not-published' }));

const terms: YearOfCareTerms = {
  year: '2027/28',
  bands,
  uplift: 'none',
  outlierPool: 'none',
  outcome: 'none',
  rounding: toThePenny,
  grounds: agreed,
};

/** Kent, 80 practices: the source prints a total of 6,369, but its bands add up to 5,969. */
const kent = [
  { band: 'B', people: 2197, months: 12 },
  { band: 'C', people: 3506, months: 12 },
  { band: 'D', people: 261, months: 12 },
  { band: 'E', people: 5, months: 12 },
];
const facts: YearOfCareFacts = { about: 'our-mnp', cohorts: kent };
const kentPence = 2197_000_00 + 3506 * 2345_67 + 261 * 6000_00 + 5 * 20000_00;

const paid = (own: Partial<YearOfCareTerms> = {}, more: Partial<YearOfCareFacts> = {}) =>
  settleYearOfCare({ ...terms, ...own }, { ...facts, ...more });

test('Kent: the bands of 80 practices are 5,969 people, 400 fewer than the source prints', () => {
  const people = linesOf(paid()).map(({ quantity }) => Number(quantity?.amount));
  expect(people).toEqual([2197, 3506, 261, 5]);
  expect(people.reduce((sum, each) => sum + each)).toBe(6369 - 400);
  expect(paid().total).toEqual({ kind: 'settled', amountPence: kentPence });
});

test('prices that nobody has published leave every line open, with Q19', () => {
  const { total, sections } = paid({ bands: unpriced });
  expect(sections[0]?.lines.map((line) => line.kind === 'open' && line.question)).toEqual(Array(4).fill('Q19'));
  expect(total).toEqual({ kind: 'open', lowPence: 0, questions: ['Q19'], assumptions: [] });
});

test('one price that is not published leaves the others settled; for nobody, nothing is paid whatever the price', () => {
  const some = bands.map((band) => (band.id === 'E' ? { ...band, pricePounds: 'not-published' } : band));
  expect(paid({ bands: some }).total).toMatchObject({ kind: 'open', lowPence: kentPence - 100_000_00 });
  const nobody = kent.map((cohort) => (cohort.band === 'E' ? { ...cohort, people: 0 } : cohort));
  expect(paid({ bands: some }, { cohorts: nobody }).total).toEqual({
    kind: 'settled',
    amountPence: kentPence - 100_000_00,
  });
});

test('part of a year is paid by its months', () => {
  const cohorts = [...kent.slice(1), { band: 'B', people: 7, months: 5 }, { band: 'B', people: 10, months: 12 }];
  const [line] = linesOf(paid({}, { cohorts }));
  expect(line).toMatchObject({
    amountPence: 12_916_67,
    quantity: { amount: '≈12.91666667', unit: 'people for a year' },
    working: '155 ÷ 12 × £1000',
  });
});

test('an uplift compounds or adds, as its term says', () => {
  const uplift = { costUplift: '0.0483', efficiency: '0.02', way: 'compounding' } as const;
  const cohorts = kent.map((cohort) => ({ ...cohort, people: cohort.band === 'B' ? 1000 : 0 }));
  expect(penceIn(paid({ uplift }, { cohorts }))).toBe(1_027_334_00);
  expect(penceIn(paid({ uplift: { ...uplift, way: 'simple' } }, { cohorts }))).toBe(1_028_300_00);
  const workings = [uplift, { ...uplift, way: 'simple' } as const].map((way) => linesOf(paid({ uplift: way }))[0]);
  expect(workings.map((line) => line?.working)).toEqual([
    '26364 ÷ 12 × £1000 × (1 + 0.0483) × (1 − 0.02)',
    '26364 ÷ 12 × £1000 × (1 + 0.0483 − 0.02)',
  ]);
  expect(workings.map((line) => line?.rate)).toEqual(['1027.334', '1028.3']);
});

test('what is set aside for outliers is a line of its own, neither lost nor paid twice', () => {
  const { sections, total } = paid({ outlierPool: { band: 'E', share: '0.2' } });
  expect(sections[0]?.lines[3]).toMatchObject({ amountPence: 80_000_00, weight: '0.8' });
  expect(sections[1]?.lines).toMatchObject([
    { id: 'outlier-pool', amountPence: 20_000_00, working: '60 ÷ 12 × £20000 × 0.2' },
  ]);
  expect(total).toEqual({ kind: 'settled', amountPence: kentPence });
});

const outcomes = (kind: YearOfCareOutcome['kind'], achievement: string | number) =>
  paid({ outcome: { kind, cap: '0.05' } }, { achievement });

test('on top: achievement is added; withheld: the cap comes off and achievement is released', () => {
  const most = Math.round(kentPence * 0.05);
  expect(penceIn(outcomes('on-top', '1'))).toBe(kentPence + most);
  expect(penceIn(outcomes('on-top', '0'))).toBe(kentPence);
  expect(penceIn(outcomes('withheld', '1'))).toBe(kentPence);
  expect(penceIn(outcomes('withheld', '0'))).toBe(kentPence - most);
  const pounds = String(kentPence / 100);
  expect(outcomes('withheld', '0.8').sections[1]?.lines.map(({ id, working }) => [id, working])).toEqual([
    ['outcome-withheld', `−0.05 × £${pounds}`],
    ['outcome-released', `0.8 × 0.05 × £${pounds}`],
  ]);
});

test('an achievement that is not known leaves the outcome open between its least and its most', () => {
  const most = Math.round(kentPence * 0.05);
  const open = { kind: 'open', questions: ['How far were the outcomes achieved?'], assumptions: [] };
  const onTop = { ...open, lowPence: kentPence, highPence: kentPence + most };
  expect(outcomes('on-top', 'not-known').total).toEqual(onTop);
  const withheld = { ...open, lowPence: kentPence - most, highPence: kentPence };
  expect(outcomes('withheld', 'not-known').total).toEqual(withheld);
});

test('outcomes of a payment that is not known are open too, unless nothing was achieved', () => {
  const own = { bands: unpriced, outcome: { kind: 'withheld', cap: '0.05' } } as const;
  const [withheld, released] = paid(own, { achievement: '0.5' }).sections[1]?.lines ?? [];
  expect(withheld).toMatchObject({ kind: 'open', question: 'Q19', highPence: 0 });
  expect(withheld).not.toHaveProperty('lowPence');
  expect(released).toMatchObject({ kind: 'open', question: 'Q19', lowPence: 0 });
  expect(paid(own, { achievement: 0 }).sections[1]?.lines[1]).toMatchObject({ kind: 'settled', amountPence: 0 });
});

test('where neither the prices nor the achievement are known, the outcome asks for both', () => {
  const both = 'What are the prices that are not published (Q19), and how far were the outcomes achieved?';
  for (const kind of ['on-top', 'withheld'] as const) {
    const own = { bands: unpriced, outcome: { kind, cap: '0.05' } };
    const { sections, total } = paid(own, { achievement: 'not-known' });
    expect(sections[1]?.lines.at(-1)).toMatchObject({ kind: 'open', question: both, lowPence: 0 });
    expect(total).toMatchObject({ questions: ['Q19', both] });
  }
  const nothing = { bands: unpriced, outcome: { kind: 'on-top', cap: 0 } } as const;
  expect(paid(nothing, { achievement: 'not-known' }).sections[1]?.total).toEqual({ kind: 'settled', amountPence: 0 });
});

test('with one price not published, at least the cap of the others is withheld', () => {
  const own = {
    bands: [...bands.slice(0, 3), ...unpriced.slice(3)],
    outcome: { kind: 'withheld', cap: '0.05' },
  } as const;
  const cohorts = kent.map((cohort) => ({ ...cohort, people: cohort.band === 'D' ? 0 : 10 }));
  const [withheld, released] = paid(own, { cohorts, achievement: '0.5' }).sections[1]?.lines ?? [];
  expect(withheld).toMatchObject({ kind: 'open', question: 'Q19', highPence: -1672_84 });
  expect(withheld).not.toHaveProperty('lowPence');
  expect(released).toMatchObject({ kind: 'open', question: 'Q19', lowPence: 836_42 });
  expect(released).not.toHaveProperty('highPence');
});

test('says of every line that the method is its own, and what was assumed', () => {
  const statement = paid({ grounds: assumed, outcome: { kind: 'on-top', cap: 1 } }, { achievement: 1 });
  for (const line of linesOf(statement)) {
    expect(line.grounds.map(({ kind }) => kind)).toEqual(['library-method', 'assumed']);
  }
  expect(statement.total.kind).toBe('conditional');
  expect(statement.notes).toHaveLength(1);
  expect(statement.notes[0]).toMatch(/^National policy has no tariff .*\(Q19\)/);
  expect(statement.notes[0]).toContain('settled only between the parties who agreed');
});

const cohorts = fc
  .array(
    fc.record({
      band: fc.constantFrom('B', 'C', 'D', 'E'),
      people: fc.nat(5000),
      months: fc.integer({ min: 1, max: 12 }),
    }),
    { maxLength: 12 },
  )
  .map((list) => [...list, ...['B', 'C', 'D', 'E'].map((band) => ({ band, people: 0, months: 12 }))]);
const share = fc.nat(1000).map((thousandths) => String(thousandths / 1000));
const inTotal = { ...toThePenny, stage: 'total' } as const;

test('on top and withheld are the cap apart, each between its bounds', () => {
  fc.assert(
    fc.property(cohorts, share, share, (list, cap, achievement) => {
      const pay = (kind: YearOfCareOutcome['kind'], known: string) =>
        paid({ outcome: { kind, cap } }, { cohorts: list, achievement: known });
      const [onTop, withheld] = [penceIn(pay('on-top', achievement)), penceIn(pay('withheld', achievement))];
      const base = penceIn(paid({}, { cohorts: list }));
      const [most, least] = [penceIn(pay('on-top', '1')) - base, base - penceIn(pay('withheld', '0'))];
      expect(onTop - withheld).toBe(least);
      expect(most).toBe(least);
      for (const [kind, pence] of [
        ['on-top', onTop],
        ['withheld', withheld],
      ] as const) {
        const { total } = pay(kind, 'not-known');
        const [low, high] =
          total.kind === 'open' ? [total.lowPence, total.highPence] : [penceIn({ total }), penceIn({ total })];
        expect(pence).toBeGreaterThanOrEqual(low ?? NaN);
        expect(pence).toBeLessThanOrEqual(high ?? NaN);
      }
    }),
  );
});

test('more achievement is never paid less', () => {
  fc.assert(
    fc.property(cohorts, share, share, share, fc.constantFrom('on-top', 'withheld'), (list, cap, a, b, kind) => {
      const pay = (achievement: string) => penceIn(paid({ outcome: { kind, cap } }, { cohorts: list, achievement }));
      const [less, more] = Number(a) < Number(b) ? [a, b] : [b, a];
      expect(pay(less)).toBeLessThanOrEqual(pay(more));
    }),
  );
});

test('a cohort in two identical ones, or in another order, changes nothing', () => {
  fc.assert(
    fc.property(cohorts, (list) => {
      const doubled = list.map((cohort) => ({ ...cohort, people: 2 * cohort.people }));
      expect(paid({}, { cohorts: [...list, ...list] })).toEqual(paid({}, { cohorts: doubled }));
      expect(paid({}, { cohorts: [...list].reverse() })).toEqual(paid({}, { cohorts: list }));
    }),
  );
});

test('before rounding, an outlier pool of any share leaves the total as it is', () => {
  fc.assert(
    fc.property(cohorts, share, fc.constantFrom('B', 'C', 'D', 'E'), (list, aside, band) => {
      const own = { cohorts: list };
      const pooled = paid({ rounding: inTotal, outlierPool: { band, share: aside } }, own);
      expect(pooled.total).toEqual(paid({ rounding: inTotal }, own).total);
    }),
  );
});
