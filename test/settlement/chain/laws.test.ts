import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DistributionTerms, Total } from 'neighbourhood-contracts/sharing';
import {
  settleChain,
  type ChainLevel,
  type ChainSettlement,
  type PaymentPart,
} from 'neighbourhood-contracts/settlement';
import { agreed, contractOf, final, gainShare, known, spent, sum, twoSided } from '../year/mnp.ts';
import { chainOf, passedOn } from './chains.ts';

/** One contract of a random tree: whose money it is paid from, and what it pays. */
interface Node {
  /** The contract above, by its place; the top one is paid from outside. */
  readonly above: number;
  /** Paid by a partner of the one above in place of its holder. */
  readonly byPartner: boolean;
  readonly budget: number;
  readonly actual: number;
  readonly sides: 1 | 2;
  readonly onwards: readonly [gains: number, losses: number];
  readonly sharedBy: 'holder' | 'body' | 'partners' | 'held';
  readonly known: boolean;
}

const pence = (least: number, most: number) => fc.integer({ min: least, max: most });

const node = fc.record<Node>({
  above: fc.nat(),
  byPartner: fc.boolean(),
  budget: pence(-500_000_00, 9_000_000_00),
  actual: pence(45_000_000_00, 55_000_000_00),
  sides: fc.constantFrom(1, 2),
  onwards: fc.tuple(pence(0, 1000), pence(0, 1000)),
  sharedBy: fc.constantFrom('holder', 'body', 'partners', 'held'),
  known: fc.boolean(),
});

const tree = fc.array(node, { minLength: 1, maxLength: 8 });
const share = (thousandths: number) => String(thousandths / 1000);
const inPounds = (amount: number) => (amount / 100).toFixed(2);

/** Shared between the holder and a partner; or a tenth is set aside and £100,000 is the most of each, held by the holder. */
const keyed = (place: number, held: boolean): DistributionTerms => {
  const caps = held
    ? ({
        limits: [{ of: 'every-partner', most: { kind: 'pounds', pounds: '100000' } }],
        whatTheyLeave: 'shared-again',
        heldBy: `H${place}`,
      } as const)
    : 'none';
  const first = held ? ({ kind: 'share', share: '0.1', heldBy: `H${place}` } as const) : 'nothing';
  return {
    gains: { key: { kind: 'budget' }, reinvestFirst: first, floors: [], caps },
    losses: { key: { kind: 'equal' }, floors: [], caps },
    grounds: agreed,
  };
};

function levelsOf(nodes: readonly Node[], isKnown = true): readonly ChainLevel[] {
  return nodes.map((each, place): ChainLevel => {
    const above = place === 0 ? undefined : each.above % place;
    const terms = keyed(place, each.sharedBy === 'held');
    const isShared = each.sharedBy === 'partners' || each.sharedBy === 'held';
    const paidTo: PaymentPart['paidTo'] = isShared
      ? { kind: 'partners', terms }
      : each.sharedBy === 'body'
        ? { kind: 'body', body: `P${place}` }
        : { kind: 'holder' };
    const budget: PaymentPart = {
      id: 'budget',
      title: 'Budget',
      mechanism: 'agreed-sum',
      terms: sum(inPounds(each.budget)),
      paidTo: { kind: 'holder' },
    };
    const gains: PaymentPart = {
      id: 'share',
      title: 'Share',
      mechanism: 'gain-share',
      terms: each.sides === 1 ? gainShare : twoSided,
      paidTo,
    };
    const payer = above === undefined ? 'ICB' : `${each.byPartner ? 'P' : 'H'}${above}`;
    const source = above === undefined ? undefined : nodes[above];
    const hasShare =
      source !== undefined && (each.byPartner ? source.sharedBy !== 'holder' : source.sharedBy !== 'body');
    // What one body has is passed on once, to all below it together.
    const paid = nodes.filter((other, at) => {
      return at > 0 && place > 0 && other.above % at === above && other.byPartner === each.byPartner;
    }).length;
    const onwards: PaymentPart = {
      id: 'onwards',
      title: 'Onwards',
      mechanism: 'passed-on',
      terms: passedOn(`c${String(above)}`, {
        gainsShare: share(Math.floor(each.onwards[0] / paid)),
        lossesShare: share(Math.floor(each.onwards[1] / paid)),
        counts: each.sides === 1 ? 'own-share' : 'own-share-and-what-it-holds',
      }),
      paidTo: { kind: 'holder' },
    };
    const partners = [
      { id: `H${place}`, budgetPounds: '3' },
      { id: `P${place}`, budgetPounds: '1' },
    ];
    const facts = known('share', '2028-05-15', spent(inPounds(each.actual)), isShared ? partners : undefined);
    return {
      contract: {
        ...contractOf(budget, gains, ...(hasShare ? [onwards] : [])),
        id: `c${place}`,
        payer,
        holder: `H${place}`,
      },
      year: { year: '2027/28', facts: isKnown || each.known ? [facts] : [] },
    };
  });
}

const known_ = (total: Total) => (total.kind === 'open' ? Number.NaN : total.amountPence);
const within = ({ total }: { readonly total: Total }, truth: number) => {
  const [low, high] =
    total.kind === 'open' ? [total.lowPence, total.highPence] : [total.amountPence, total.amountPence];
  expect(low ?? truth).toBeLessThanOrEqual(truth);
  expect(high ?? truth).toBeGreaterThanOrEqual(truth);
};
/** A partner that is paid a part is within the chain; one of a contract that shares nothing is not. */
const within_ = (levels: readonly ChainLevel[]) =>
  levels.flatMap(({ contract: { id, parts } }) =>
    parts.some(({ paidTo }) => paidTo.kind !== 'holder') ? [id.replace('c', 'P')] : [],
  );
const settle = (levels: readonly ChainLevel[], within = within_(levels)) =>
  settleChain(chainOf(levels, 'not-kept', within), final);

function expectEliminated(
  { statement, statements, flows, positions }: ChainSettlement,
  levels: readonly ChainLevel[],
): void {
  const sum_ = (totals: readonly Total[]) => totals.reduce((all, total) => all + known_(total), 0);
  // Internal flows eliminate to nothing: over all bodies, what is received is what is paid.
  expect(sum_(positions.map(({ keeps }) => keeps))).toBe(0);
  // What comes from outside is what those outside pay, and what all others keep of it.
  const { outside } = chainOf(levels, 'not-kept', within_(levels));
  const paidIn = levels.flatMap(({ contract: { payer } }, place) =>
    outside.includes(payer) ? (statements[place]?.total ?? []) : [],
  );
  expect(sum_(paidIn)).toBe(known_(statement.total));
  const others = positions.filter(({ organisation }) => !outside.includes(organisation));
  expect(sum_(others.map(({ keeps }) => keeps))).toBe(known_(statement.total));
  // What one level pays is what the next receives.
  for (const [place, { contract }] of levels.entries()) {
    expect(sum_(flows.filter((flow) => flow.contract === contract.id).map(({ amount }) => amount))).toBe(
      known_(statements[place]?.total ?? statement.total),
    );
  }
  for (const { organisation, received, paid, keeps } of positions) {
    expect(sum_(flows.filter(({ to }) => to === organisation).map(({ amount }) => amount))).toBe(known_(received));
    expect(sum_(flows.filter(({ from }) => from === organisation).map(({ amount }) => amount))).toBe(known_(paid));
    expect(known_(received) - known_(paid)).toBe(known_(keeps));
  }
}

test('what comes from outside is what bodies keep, to the penny, in any tree of contracts', () => {
  let partners = 0;
  fc.assert(
    fc.property(tree, (nodes) => {
      const levels = levelsOf(nodes);
      expectEliminated(settle(levels), levels);
      partners += nodes.some(({ byPartner }, place) => byPartner && place > 0) ? 1 : 0;
    }),
  );
  expect(partners).toBeGreaterThan(50);
});

test('what is passed on is its part of what the payer received, to the penny', () => {
  fc.assert(
    fc.property(tree, (nodes) => {
      const levels = levelsOf(nodes);
      const { statements } = settle(levels);
      levels.forEach(({ contract }, place) => {
        const part = contract.parts.find(({ mechanism }) => mechanism === 'passed-on');
        if (part?.mechanism !== 'passed-on' || part.terms === 'not-agreed') return;
        const { from, counts, gainsShare, lossesShare } = part.terms;
        const source = statements[Number(from.slice(1))];
        const received = (source?.paidTo?.lines ?? []).filter(({ id }) => {
          const [of, to] = id.split('/');
          if (of === 'budget') return false;
          if (to === contract.payer) return true;
          return (
            counts !== 'own-share' &&
            contract.payer === `H${from.slice(1)}` &&
            ['reinvested', 'not-distributed'].includes(to ?? '')
          );
        });
        const pool = received.reduce((all, line) => all + (line.kind === 'open' ? Number.NaN : line.amountPence), 0);
        const exact = pool * Number(pool > 0 ? gainsShare : lossesShare);
        const line = statements[place]?.sections.find(({ id }) => id === 'onwards')?.lines[0];
        expect(
          Math.abs((line === undefined || line.kind === 'open' ? Number.NaN : line.amountPence) - exact),
        ).toBeLessThanOrEqual(0.500_001);
      });
    }),
  );
});

test('the order in which contracts are given changes nothing but the order of what comes out', () => {
  fc.assert(
    fc.property(
      tree.chain((nodes) =>
        fc.tuple(fc.constant(nodes), fc.shuffledSubarray(levelsOf(nodes) as ChainLevel[], { minLength: nodes.length })),
      ),
      ([nodes, shuffled]) => {
        const [one, other] = [settle(levelsOf(nodes)), settle(shuffled)];
        expect(other.statement.total).toEqual(one.statement.total);
        const by = <T>(items: readonly T[], key: (item: T) => string) =>
          [...items].sort((a, b) => (key(a) < key(b) ? -1 : 1));
        expect(by(other.positions, (item) => item.organisation)).toEqual(
          by(one.positions, (item) => item.organisation),
        );
        expect(by(other.flows, (item) => `${item.contract} ${item.to}`)).toEqual(
          by(one.flows, (item) => `${item.contract} ${item.to}`),
        );
        expect(by(other.statements, ({ about }) => about)).toEqual(by(one.statements, ({ about }) => about));
      },
    ),
  );
});

test('what is not known is open, and its bounds hold what comes to be', () => {
  let open = 0;
  fc.assert(
    fc.property(tree, (nodes) => {
      const [early, late] = [settle(levelsOf(nodes, false)), settle(levelsOf(nodes))];
      expect(early.statement.paidTo?.total).toEqual(early.statement.total);
      within(early.statement, known_(late.statement.total));
      early.statements.forEach((statement, place) => {
        within(statement, known_(late.statements[place]?.total ?? statement.total));
        if (statement.total.kind === 'open') open += 1;
      });
      for (const [place, { sections }] of early.statements.entries()) {
        for (const section of sections) {
          const truth = late.statements[place]?.sections.find(({ id }) => id === section.id);
          within(section, known_(truth?.total ?? section.total));
        }
      }
    }),
  );
  expect(open).toBeGreaterThan(50);
});

test('contracts side by side are settled as each alone', () => {
  fc.assert(
    fc.property(tree, tree, (one, other) => {
      const [first, second] = [levelsOf(one), levelsOf(other)];
      const renamed = second.map(({ contract, year }): ChainLevel => {
        const text = JSON.stringify({ contract, year }).replaceAll(/"([cHP]\d+|ICB)"/g, '"x$1"');
        return JSON.parse(text) as ChainLevel;
      });
      const both = settle([...first, ...renamed], [...within_(first), ...within_(second).map((body) => `x${body}`)]);
      expect(known_(both.statement.total)).toBe(
        known_(settle(first).statement.total) + known_(settle(second).statement.total),
      );
    }),
    { numRuns: 50 },
  );
});

test('a thousand contracts under one another are settled', () => {
  const nodes = Array.from({ length: 1000 }, (_, place): Node => ({
    above: place - 1,
    byPartner: false,
    budget: 100,
    actual: 48_000_000_00,
    sides: 1,
    onwards: [500, 500],
    sharedBy: 'holder',
    known: true,
  }));
  const levels = levelsOf(nodes);
  expectEliminated(settle([...levels].reverse()), [...levels].reverse());
});
