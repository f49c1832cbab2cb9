import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DistributionTerms, Line, Told, Total } from 'neighbourhood-contracts/sharing';
import { settleYear, type ContractYear, type KnownFacts, type PaymentPart } from 'neighbourhood-contracts/settlement';
import { penceIn } from '../../support/payment.ts';
import {
  agreed,
  assumed,
  contractOf,
  distribution,
  final,
  gainShare,
  known,
  partners,
  parts,
  provisional,
  safeguard,
  spent,
  sum,
  twoSided,
} from './mnp.ts';

const inPounds = (pence: number) => (pence / 100).toFixed(2);
const pounds = (least: number, most: number) => fc.integer({ min: least * 100, max: most * 100 });
const grounds = fc.constantFrom(agreed, assumed);

const equal: DistributionTerms = {
  gains: { key: { kind: 'equal' }, reinvestFirst: 'nothing', floors: [], caps: 'none' },
  losses: { key: { kind: 'equal' }, floors: [], caps: 'none' },
  grounds: agreed,
};

const paidTo: fc.Arbitrary<PaymentPart['paidTo']> = fc.oneof(
  fc.constantFrom<PaymentPart['paidTo']>({ kind: 'holder' }, { kind: 'body', body: 'TRUST' }),
  fc.constantFrom(distribution, equal, 'not-agreed' as const).map((terms) => ({ kind: 'partners', terms }) as const),
);

/** A part, and facts of it: what came to be, and what of it was told before. */
interface Known {
  readonly part: PaymentPart;
  readonly truth: KnownFacts['facts'];
  readonly before: KnownFacts['facts'];
}

/** What may be told of an amount before it is known: nothing, the whole pounds it rounds to, or two ends. */
const toldOf = (pence: number): fc.Arbitrary<Told> =>
  fc.oneof(
    fc.constant<Told>('not-known'),
    fc.constant<Told>({ value: inPounds(Math.round(pence / 100) * 100), roundedTo: '1' }),
    fc.constant<Told>(inPounds(pence)),
    fc
      .tuple(fc.integer({ min: 0, max: 1_000_000_00 }), fc.integer({ min: 0, max: 1_000_000_00 }))
      .map(([below, above]) => ({
        low: inPounds(Math.max(0, pence - below)),
        high: inPounds(pence + above),
        question: 'coding',
      })),
  );

const budget = fc
  .record({ amount: pounds(-1_000_000, 9_000_000), on: grounds, paidTo })
  .map(({ amount, on, paidTo: to }): Known => {
    const part: PaymentPart = { ...parts.budget, terms: sum(inPounds(amount), on), paidTo: to };
    return { part, truth: { about: 'mnp' }, before: { about: 'mnp' } };
  });

const share = fc
  .record({ terms: fc.constantFrom(gainShare, twoSided), on: grounds, actual: pounds(45_000_000, 55_000_000), paidTo })
  .chain(({ terms, on, actual, paidTo: to }) =>
    toldOf(actual).map((told): Known => {
      const truth = spent(inPounds(actual));
      const before = { ...truth, saving: { ...truth.saving, actualPounds: told } } as typeof truth;
      return { part: { ...parts.share, terms: { ...terms, grounds: on }, paidTo: to }, truth, before };
    }),
  );

const safeguarded = fc.record({ now: pounds(0, 12_000_000), paidTo }).chain(({ now, paidTo: to }) =>
  toldOf(now).map((nowPounds): Known => {
    const facts = { about: 'ACUTE', beforePounds: '10000000', nowPounds };
    return {
      part: { ...parts.safeguard, terms: safeguard, paidTo: to },
      truth: { ...facts, nowPounds: inPounds(now) },
      before: facts,
    };
  }),
);

const falls = fc
  .record({ achieved: fc.integer({ min: -200, max: 700 }), paidTo })
  .map(({ achieved, paidTo: to }): Known => {
    const result = (what: number | 'not-known') => ({ about: 'mnp', results: [{ measure: 'falls', achieved: what }] });
    return { part: { ...parts.outcomes, paidTo: to }, truth: result(achieved), before: result('not-known') };
  });

const contracts = fc
  .tuple(budget, share, safeguarded, falls)
  .chain((all) => fc.shuffledSubarray(all, { minLength: 1 }));

function yearOf(all: readonly Known[]): ContractYear {
  return {
    year: '2027/28',
    facts: all.flatMap(({ part, before, truth }) => {
      const sharers = part.paidTo.kind === 'partners' ? partners : undefined;
      return [known(part.id, '2028-05-15', before, sharers), known(part.id, '2028-09-30', truth, sharers)];
    }),
  };
}

const settle = (all: readonly Known[], at: typeof final) =>
  settleYear(contractOf(...all.map(({ part }) => part)), yearOf(all), at);

const sumOf = (lines: readonly Line[]) => lines.reduce((all, line) => all + penceIn({ total: line }), 0);

test('the lines of a settled year sum to its total, from both sides', () => {
  fc.assert(
    fc.property(contracts, (all) => {
      const statement = settle(all, final);
      const lines = statement.sections.flatMap((section) => section.lines);
      expect(sumOf(lines)).toBe(penceIn(statement));
      for (const section of statement.sections) expect(sumOf(section.lines)).toBe(penceIn(section));
      expect(sumOf(statement.paidTo?.lines ?? [])).toBe(penceIn(statement));
      expect(statement.paidTo?.total).toEqual(statement.total);
      expect(statement.total.kind).toBe(all.some(({ part }) => isAssumed(part)) ? 'conditional' : 'settled');
    }),
  );
});

function isAssumed({ terms }: PaymentPart): boolean {
  return terms !== 'not-agreed' && 'grounds' in terms && terms.grounds.kind === 'assumed';
}

test('bounds hold what comes to be: of every part, of every receiver, and of the whole', () => {
  let open = 0;
  fc.assert(
    fc.property(contracts, (all) => {
      const [before, after] = [settle(all, provisional), settle(all, final)];
      expect(before.paidTo?.total).toEqual(before.total);
      expectWithin(before.total, penceIn(after));
      before.sections.forEach((section, place) => {
        const truth = after.sections[place];
        expect(truth?.id).toBe(section.id);
        if (truth !== undefined) expectWithin(section.total, penceIn(truth));
        if (section.total.kind === 'open') open += 1;
      });
      const truths = new Map(after.paidTo?.lines.map((line) => [line.id, penceIn({ total: line })]));
      for (const line of before.paidTo?.lines ?? []) expectWithin(line, truths.get(line.id) ?? 0);
    }),
    { numRuns: 500 },
  );
  expect(open).toBeGreaterThan(100);
});

function expectWithin(amount: Line | Total, truth: number): void {
  if (amount.kind !== 'open') {
    expect(amount.amountPence).toBe(truth);
    return;
  }
  expect(amount.lowPence ?? truth).toBeLessThanOrEqual(truth);
  expect(amount.highPence ?? truth).toBeGreaterThanOrEqual(truth);
}

test('the order of parts and of facts changes nothing', () => {
  fc.assert(
    fc.property(contracts, fc.constantFrom(provisional, final), (all, at) => {
      const [one, other] = [settle(all, at), settle([...all].reverse(), at)];
      const byId = (statement: typeof one) => [...statement.sections].sort((a, b) => (a.id < b.id ? -1 : 1));
      expect(byId(other)).toEqual(byId(one));
      expect({ ...other.total, questions: [], assumptions: [] }).toEqual({
        ...one.total,
        questions: [],
        assumptions: [],
      });
      const lines = (statement: typeof one) =>
        [...(statement.paidTo?.lines ?? [])].sort((a, b) => (a.id < b.id ? -1 : 1));
      expect(lines(other)).toEqual(lines(one));
    }),
  );
});

test('what is settled of a year stays as it is when more becomes known', () => {
  fc.assert(
    fc.property(contracts, (all) => {
      const [before, after] = [settle(all, provisional), settle(all, final)];
      before.sections.forEach(({ total }, place) => {
        if (total.kind !== 'open') expect(after.sections[place]?.total).toEqual(total);
      });
    }),
  );
});
