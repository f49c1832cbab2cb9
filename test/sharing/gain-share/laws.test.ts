import fc from 'fast-check';
import { expect, test } from 'vitest';
import { settleGainShare, type GainShareFacts, type GainShareTerms, type Limit } from 'neighbourhood-contracts/sharing';
import { at, corridors, factsFrom, gains, gate, plain, share, spans, terms, type Span, type Telling } from './drawn.ts';
import { lineOf, noGate, outcome, pathOf, settled, stepsOf } from './settled.ts';

const standing = fc.constantFrom('pass' as const, 'scaled' as const, 'fail' as const);
/** A year in which every number is known. */
const known: fc.Arbitrary<GainShareFacts> = fc
  .tuple(spans, standing, fc.boolean())
  .map(([drawn, judged, isActivity]) => {
    const number: Telling['number'] = (_, span, under) => plain(at(span, 50), under);
    return factsFrom(drawn, { number, judged, isActivity });
  });

/** Pence of a settlement in which nothing is open. */
function penceOf(own: GainShareTerms, facts: GainShareFacts): number {
  const line = lineOf(settleGainShare(own, facts));
  if (line.kind === 'open') throw new Error(`It is open: ${line.question}`);
  return line.amountPence;
}

test('what is known settles, and only to what its last step says', () => {
  fc.assert(
    fc.property(terms, known, (own, facts) => {
      const statement = settleGainShare(own, facts);
      const line = lineOf(statement);
      expect(line.kind).toBe('settled');
      const inPounds = stepsOf(statement).filter(
        ({ isBeside, result }) => isBeside !== true && result.kind === 'pounds',
      );
      const last = inPounds.at(-1);
      if (line.kind !== 'settled' || last?.result.kind !== 'pounds') throw new Error('It has no last step.');
      const isLoss = pathOf(statement).includes('loss-gate');
      const pence = Math.round(Number(last.result.low?.replace('\u2248', '')) * 100);
      if (last.id === 'gross-saving') expect(line.amountPence).toBe(0);
      else expect(Math.abs(line.amountPence - (isLoss ? -pence : pence))).toBeLessThanOrEqual(1);
    }),
  );
});

test('each step takes in what the one before it gave', () => {
  fc.assert(
    fc.property(terms, known, (own, facts) => {
      const steps = stepsOf(settleGainShare(own, facts));
      const gross = steps.findIndex(({ id }) => id === 'gross-saving');
      const chain = steps
        .slice(gross + 1)
        .filter(({ isBeside, result }) => isBeside !== true && result.kind === 'pounds');
      for (const [place, step] of chain.entries()) {
        const before = chain[place - 1];
        if (before === undefined || before.result.kind === 'verdict') continue;
        const came = Number(before.result.low?.replace('\u2248', ''));
        const taken = Number(step.input.replace(/[\u2248£,]/g, '').replace('\u2212', '-'));
        expect(Math.abs(came - taken)).toBeLessThanOrEqual(0.005 + 1e-6);
      }
    }),
  );
});

test('upside-only never pays below zero', () => {
  fc.assert(
    fc.property(terms, known, (own, facts) => {
      const upside = { ...own, direction: { kind: 'upside-only', until: '2030-04-01' } } as const;
      expect(penceOf(upside, facts)).toBeGreaterThanOrEqual(0);
    }),
  );
});

test('a saving is never charged for, and a loss never paid for', () => {
  fc.assert(
    fc.property(terms, known, (own, facts) => {
      const statement = settleGainShare(own, facts);
      const gross = stepsOf(statement).find(({ id }) => id === 'gross-saving')?.result;
      if (gross?.kind !== 'pounds') throw new Error('Nothing was saved.');
      const sign = Math.sign(Number(gross.low));
      expect(Math.sign(penceOf(own, facts)) * sign).toBeGreaterThanOrEqual(0);
      expect(Math.abs(penceOf(own, facts))).toBeLessThanOrEqual(Math.abs(Number(gross.low)) * 100 + 0.5);
    }),
  );
});

test('never above its cap, nor a loss above its limit, in whatever order', () => {
  fc.assert(
    fc.property(terms, known, fc.nat(200_000), (own, facts, pounds) => {
      const most: readonly Limit[] = [{ kind: 'pounds', pounds }];
      if (own.gains === 'not-agreed' || own.losses === 'not-agreed') return;
      const limited = { ...own, gains: { ...own.gains, caps: most }, losses: { ...own.losses, limits: most } };
      expect(Math.abs(penceOf(limited, facts))).toBeLessThanOrEqual(pounds * 100);
    }),
  );
});

test('never above the commissioner’s cash, nor the saving of everybody, where the terms hold it to them', () => {
  fc.assert(
    fc.property(terms, known, fc.nat(200_000), (own, facts, pounds) => {
      if (facts.saving.kind === 'activity') return;
      const held = {
        ...own,
        payableUpTo: 'commissioner-cash',
        countsUpTo: 'smaller-of-cohort-and-population',
      } as const;
      const cash = { ...facts, saving: { ...facts.saving, commissionerCash: pounds } };
      expect(penceOf(held, cash)).toBeLessThanOrEqual(pounds * 100);
      const everybody = { ...facts, wholePopulation: { expectedPounds: 2_000_000, actualPounds: 2_000_000 - pounds } };
      expect(penceOf(held, everybody)).toBeLessThanOrEqual(pounds * 100);
    }),
  );
});

const spend = fc.nat(12_000_000).map((pounds) => 3_000_000 + pounds);

test('a larger saving never pays less, behind a gate below which nothing is paid', () => {
  fc.assert(
    fc.property(gains, spend, spend, share, (drawn, a, b, score) => {
      if (drawn.gate === 'not-agreed') return;
      const own = { gains: { ...drawn, gate: { ...drawn.gate, below: 'nothing' as const } } };
      const [less, more] = [Math.min(a, b), Math.max(a, b)];
      const incomes = [
        { of: 'acute', period: { from: '2027-04-01', until: '2028-04-01' }, pounds: 1_000_000 },
      ] as const;
      const facts = { quality: { score, judged: 'scaled' }, incomes } as const;
      const direction = { direction: { kind: 'upside-only', until: '2030-04-01' } } as const;
      const pay = (actual: number) => Number(outcome({ actual, ...own, facts, terms: direction }));
      expect(pay(less)).toBeGreaterThanOrEqual(pay(more));
    }),
  );
});

test('corridors are continuous: a pound more of saving changes what is paid by at most a pound, and never down', () => {
  fc.assert(
    fc.property(corridors, spend, (rate, actual) => {
      const pay = (spent: number) => Number(outcome({ actual: spent, gains: { rate }, losses: { rate } }));
      const change = pay(actual) - pay(actual + 1);
      expect(change).toBeGreaterThanOrEqual(-1);
      expect(change).toBeLessThanOrEqual(101);
    }),
  );
});

test('excess is continuous at the gate, and the whole saving exact at it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 300 }), share, (thousandths, rate) => {
      const minimum = { kind: 'fixed', rate: String(thousandths / 1_000) } as const;
      const atGate = 10_000_000 - thousandths * 10_000;
      const pay = (actual: number, own: Partial<typeof noGate>) =>
        outcome({ actual, gains: { gate: { ...noGate, minimum, ...own }, rate: { kind: 'flat', rate } } });
      expect(pay(atGate, { counts: 'excess' })).toBe(0);
      expect(Number(pay(atGate - 1, { counts: 'excess' }))).toBeLessThanOrEqual(100);
      expect(pay(atGate, {})).toBe(Math.round(thousandths * 10_000 * Number(rate) * 100));
      expect(pay(atGate + 1, {})).toBe(0);
      expect(pay(atGate, { passes: 'above' })).toBe(0);
    }),
  );
});

test('the gate is the same where the people are given as a number or as a text, and by any number of points on its line', () => {
  fc.assert(
    fc.property(fc.integer({ min: 5_000, max: 10_000 }), (people) => {
      const ends = [
        { people: 5_000, rate: '0.2' },
        { people: 10_000, rate: '0.05' },
      ];
      const within = [ends[0], { people: 7_500, rate: '0.125' }, ends[1]].flatMap((point) => point ?? []);
      const pay = (points: typeof ends, count: number | string) =>
        outcome({
          facts: { people: count },
          gains: { gate: { ...noGate, minimum: { kind: 'by-population', points } } },
        });
      expect(pay(ends, people)).toBe(pay(within, String(people)));
    }),
  );
});

test('scaling every pound scales what is paid, before rounding', () => {
  fc.assert(
    fc.property(gate, corridors, fc.integer({ min: 2, max: 50 }), spend, (drawn, rate, times, actual) => {
      const own = { gains: { gate: drawn, rate } };
      const one = Number(outcome({ expected: 10_000_000, actual, ...own }));
      const many = Number(outcome({ expected: 10_000_000 * times, actual: actual * times, ...own }));
      expect(Math.abs(many - times * one)).toBeLessThanOrEqual(times);
    }),
  );
});

test('neither terms nor facts are changed, and the same gives the same for ever', () => {
  fc.assert(
    fc.property(terms, known, (own, facts) => {
      const before = structuredClone([own, facts]);
      const statement = settleGainShare(own, facts);
      expect([own, facts]).toEqual(before);
      expect(settleGainShare(own, facts)).toEqual(statement);
      expect(JSON.parse(JSON.stringify(statement))).toEqual(statement);
    }),
  );
});

test('no adjustment is no different from a factor of one and nothing added', () => {
  const span: Span = { low: 0, high: 0 };
  expect(at(span, 50)).toBe(0);
  const adjustments = [
    { kind: 'factor', id: 'a', label: 'A', factor: 1 },
    { kind: 'pounds', id: 'b', label: 'B', pounds: 0 },
  ] as const;
  expect(lineOf(settled({ saving: { adjustments } }))).toMatchObject({ kind: 'settled', amountPence: 500_000_00 });
});
