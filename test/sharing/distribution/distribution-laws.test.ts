import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linesOf, type Line, type Statement } from 'neighbourhood-contracts/payment';
import { cases, inPounds, pools, unlessCapBelowFloor, type Case } from './cases.ts';
import { distributed, period } from './pool.ts';

const settledCase = ({ terms, partners }: Case, pence: number) =>
  unlessCapBelowFloor(() => distributed(terms, inPounds(pence), partners));
const isSettled = (statement: Statement | undefined): statement is Statement => statement?.total.kind === 'settled';
const penceOf = (line: Line) => (line.kind === 'open' ? NaN : line.amountPence);
const byId = (statement: Statement) => new Map(linesOf(statement).map((line) => [line.id, penceOf(line)]));

test('the lines sum to the pool, exactly', () => {
  fc.assert(
    fc.property(cases, pools, (given, pence) => {
      const statement = settledCase(given, pence);
      if (!isSettled(statement)) return;
      expect(statement.total).toEqual({ kind: 'settled', amountPence: pence });
      expect(linesOf(statement).reduce((sum, line) => sum + penceOf(line), 0)).toBe(pence);
    }),
    { numRuns: 200 },
  );
});

test('the order of the partners changes nothing', () => {
  fc.assert(
    fc.property(cases, pools, (given, pence) => {
      const statement = settledCase(given, pence);
      if (statement === undefined) return;
      const turned = settledCase({ ...given, partners: [...given.partners].reverse() }, pence);
      const text = (of: Statement | undefined) => new Map(of && linesOf(of).map((line) => [line.id, line]));
      expect(text(turned)).toEqual(text(statement));
    }),
    { numRuns: 200 },
  );
});

/** The caps and floors of a partner in pence, worked again from the terms: a cap down to the penny, a floor too. */
function limitsOf({ terms, partners }: Case, id: string, pence: number, shared: number) {
  const rule = pence > 0 ? terms.gains : terms.losses;
  if (rule === 'not-agreed') throw new Error('Nothing is agreed.');
  const isFor = (of: 'every-partner' | readonly string[]) => of === 'every-partner' || of.includes(id);
  const income = Math.round(Number(partners.find((partner) => partner.id === id)?.incomes?.[0]?.pounds) * 100);
  const caps = (rule.caps === 'none' ? [] : rule.caps.limits)
    .filter(({ of }) => isFor(of))
    .map(({ most }) =>
      most.kind === 'pounds'
        ? Math.round(Number(most.pounds) * 100)
        : Math.floor((income * Math.round(Number(most.share) * 1000)) / 1000),
    );
  const floors = rule.floors
    .filter(({ of }) => isFor(of))
    .map(({ least }) =>
      least.kind === 'pounds'
        ? Math.round(Number(least.pounds) * 100)
        : Math.floor((shared * Math.round(Number(least.share) * 1000)) / 1000),
    );
  return { most: Math.min(...caps), least: floors.length === 0 ? undefined : Math.max(...floors), period };
}

test('no partner is above its cap or below its floor, to the penny', () => {
  fc.assert(
    fc.property(cases, pools, (given, pence) => {
      const statement = settledCase(given, pence);
      if (!isSettled(statement) || pence === 0) return;
      const amounts = byId(statement);
      // What is reinvested may be rounded either way, and a share of the rest with it.
      const shared = Math.abs(pence) - Math.abs(amounts.get('reinvested') ?? 0) - 1;
      // Of nothing nobody takes anything, whatever the floors are.
      if (shared < 0) return;
      for (const { id } of given.partners) {
        const { most, least } = limitsOf(given, id, pence, shared);
        const taken = Math.sign(pence) * (amounts.get(id) ?? NaN);
        expect(taken).toBeLessThanOrEqual(most);
        if (least !== undefined) expect(taken).toBeGreaterThanOrEqual(Math.min(least, most));
      }
    }),
    { numRuns: 200 },
  );
});

test('what caps leave is undistributed only where the terms say so, or where nobody can take more', () => {
  fc.assert(
    fc.property(cases, pools, (given, pence) => {
      const statement = settledCase(given, pence);
      const rule = pence > 0 ? given.terms.gains : given.terms.losses;
      if (!isSettled(statement) || rule === 'not-agreed' || rule.caps === 'none') return;
      const amounts = byId(statement);
      const left = Math.sign(pence) * (amounts.get('not-distributed') ?? NaN);
      if (pence === 0) return;
      expect(left).toBeGreaterThanOrEqual(0);
      if (rule.caps.whatTheyLeave === 'stays-undistributed' || left <= 1 || rule.key.kind !== 'budget') return;
      for (const { id } of given.partners) {
        expect(Math.abs(amounts.get(id) ?? NaN)).toBe(limitsOf(given, id, pence, 0).most);
      }
    }),
    { numRuns: 200 },
  );
});

test('one level for all: halving an interval finds the same amounts, to the penny', () => {
  fc.assert(
    fc.property(cases, fc.integer({ min: 1, max: 400_000 }), (given, pence) => {
      const rule = given.terms.losses;
      if (rule === 'not-agreed' || rule.key.kind !== 'budget') return;
      const again = rule.caps === 'none' ? rule.caps : { ...rule.caps, whatTheyLeave: 'shared-again' as const };
      const terms = { ...given.terms, losses: { ...rule, caps: again } };
      const statement = settledCase({ ...given, terms }, -pence);
      if (!isSettled(statement)) return;
      const vessels = given.partners.map(({ id, budgetPounds }) => {
        const { most, least = 0 } = limitsOf({ ...given, terms }, id, -pence, pence);
        return { weight: Number(budgetPounds), most, least };
      });
      const at = (level: number) =>
        vessels.map(({ weight, most, least }) => Math.min(most, Math.max(least, level * weight)));
      let [low, high] = [0, 1e9];
      for (let turn = 0; turn < 200; turn += 1) {
        const middle = (low + high) / 2;
        if (at(middle).reduce((a, b) => a + b, 0) <= pence) low = middle;
        else high = middle;
      }
      const amounts = byId(statement);
      given.partners.forEach(({ id }, place) => {
        expect(Math.abs(-(amounts.get(id) ?? NaN) - (at(low)[place] ?? NaN))).toBeLessThan(given.partners.length + 1);
      });
    }),
    { numRuns: 200 },
  );
});

test('a thousand times the pounds are a thousand times the shares, before rounding', () => {
  fc.assert(
    fc.property(cases, fc.integer({ min: -400_000, max: 400_000 }), (given, pence) => {
      const thousand = (pounds: unknown) => String(Math.round(Number(pounds) * 1000 * 100) / 100);
      const { gains, losses } = given.terms;
      if (gains === 'not-agreed' || losses === 'not-agreed') return;
      const terms = JSON.parse(
        JSON.stringify({ ...given.terms, gains, losses }, (key, value: unknown) =>
          key === 'pounds' ? thousand(value) : value,
        ),
      ) as Case['terms'];
      const partners = given.partners.map((partner) => ({
        ...partner,
        budgetPounds: thousand(partner.budgetPounds),
        lostIncomePounds: thousand(partner.lostIncomePounds),
        incomes: partner.incomes?.map((income) => ({ ...income, pounds: thousand(income.pounds) })) ?? [],
      }));
      const [small, large] = [settledCase(given, pence), settledCase({ terms, partners }, pence * 1000)];
      if (!isSettled(small) || !isSettled(large)) return;
      const amounts = byId(large);
      // Each line is within a penny, and every cap of a share of income within a penny of its own.
      const most = 1000 * (2 + given.partners.length);
      for (const [id, amount] of byId(small))
        expect(Math.abs((amounts.get(id) ?? NaN) - 1000 * amount)).toBeLessThan(most);
    }),
    { numRuns: 200 },
  );
});

test('more to share never lowers what a partner takes, by more than a penny of rounding', () => {
  fc.assert(
    fc.property(
      cases,
      fc.integer({ min: 0, max: 500_000 }),
      fc.integer({ min: 0, max: 100_000 }),
      (given, pence, more) => {
        const rule = given.terms.gains;
        if (rule === 'not-agreed' || (rule.key.kind === 'shapley' && rule.key.belowZero === 'pays-in')) return;
        const [less, greater] = [settledCase(given, pence), settledCase(given, pence + more)];
        if (!isSettled(less) || !isSettled(greater)) return;
        const amounts = byId(greater);
        for (const [id, amount] of byId(less)) expect(amounts.get(id) ?? 0).toBeGreaterThanOrEqual(amount - 1);
      },
    ),
    { numRuns: 200 },
  );
});

test('a loss is shared as a gain of the same terms would be', () => {
  fc.assert(
    fc.property(cases, fc.integer({ min: 1, max: 400_000 }), (given, pence) => {
      const { losses } = given.terms;
      if (losses === 'not-agreed' || losses.key.kind === 'shapley') return;
      const gains = { ...losses, reinvestFirst: 'nothing' } as const;
      const loss = settledCase(given, -pence);
      const gain = settledCase({ ...given, terms: { ...given.terms, gains } }, pence);
      if (!isSettled(loss) || !isSettled(gain)) return;
      const opposite = [...byId(gain)].map(([id, amount]) => [id, amount === 0 ? 0 : -amount] as const);
      expect(new Map(opposite)).toEqual(byId(loss));
    }),
    { numRuns: 200 },
  );
});
