import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  linesOf,
  positionsInPooledFund,
  settlePooledFund,
  type OverspendStep,
  type PooledFundFacts,
  type PooledFundLine,
  type PooledFundTerms,
  type Statement,
} from 'neighbourhood-contracts/sharing';
import { agreed, assumed, penceIn } from '../../support/payment.ts';
import { problemsOf } from '../../payment/activity/refusal.ts';

const shared = { kind: 'shared' } as const;
const reablement: PooledFundLine = { id: 'reablement', label: 'Reablement', budgetPounds: '7000000', risk: shared };
const equipment: PooledFundLine = { id: 'equipment', label: 'Equipment', budgetPounds: '3000000', risk: shared };
const underspends: OverspendStep = { kind: 'other-underspends' };
const riskPool: OverspendStep = { kind: 'risk-pool', pounds: '500000' };
type Called = Extract<OverspendStep, { kind: 'partners' }>;
const called = (icb: string, council: string, beyondLimits: Called['beyondLimits'] = 'unallocated'): Called => ({
  kind: 'partners',
  limits: [
    { partner: 'icb', mostPounds: icb },
    { partner: 'council', mostPounds: council },
  ],
  beyondLimits,
});
const partners = called('no-limit', 'no-limit');

const terms: PooledFundTerms = {
  year: '2027/28',
  partners: [
    { id: 'icb', label: 'ICB', contributionPounds: '6000000' },
    { id: 'council', label: 'Council', contributionPounds: '4000000' },
  ],
  lines: [reablement, equipment],
  overspend: [underspends, riskPool, partners],
  underspend: 'stays-in-pool',
  grounds: agreed,
};

const spending = (pounds: Readonly<Record<string, PooledFundFacts['spent'][number]['pounds']>>): PooledFundFacts => ({
  about: 'better-care-fund',
  spent: Object.entries(pounds).map(([line, amount]) => ({ line, pounds: amount })),
  uncommitted: [],
});
const facts = spending({ reablement: '7900000', equipment: '2800000' });
const settled = (own: Partial<PooledFundTerms>, given = facts) => settlePooledFund({ ...terms, ...own }, given);

const amounts = (statement: Statement) =>
  Object.fromEntries(
    linesOf(statement).map((line) => [line.id, line.kind === 'open' ? 'open' : line.amountPence / 100]),
  );
const line = (statement: Statement, id: string) => linesOf(statement).find((each) => each.id === id);
const section = (statement: Statement, id: string) => {
  const found = statement.sections.find((each) => each.id === id);
  if (found === undefined) throw new Error(`There is no section ${id}.`);
  return found;
};

test('the worked example: an overspend of £0.9m, £0.2m elsewhere and a risk pool of £0.5m', () => {
  const statement = settlePooledFund(terms, facts);
  expect(amounts(statement)).toEqual({
    'other-underspends': 200_000,
    'risk-pool': 500_000,
    'partner/icb': 120_000,
    'partner/council': 80_000,
    unallocated: 0,
    'underspend/used': -200_000,
    'underspend/kept': 0,
  });
  expect(statement.sections.map(({ id, total }) => [id, penceIn({ total })])).toEqual([
    ['overspend', 900_000_00],
    ['underspend', -200_000_00],
  ]);
  expect(statement.total).toEqual({ kind: 'settled', amountPence: 700_000_00 });
  expect(statement.notes).toEqual([
    'ICB pays £120,000.00 beyond its contribution of £6,000,000.00.',
    'Council pays £80,000.00 beyond its contribution of £4,000,000.00.',
  ]);
  expect(linesOf(statement).map(({ working }) => working)).toEqual([
    'min(£900000, £200000)',
    'min(£700000, £500000)',
    '£200000 × 6000000 ÷ 10000000',
    '£200000 × 4000000 ÷ 10000000',
    '£900000 − underspends of other shared lines − risk pool − ICB, beyond its contribution − Council, beyond its contribution',
    '−£200000',
    '£0',
  ]);
});

test('the order of what covers an overspend is a term', () => {
  const poolFirst = amounts(settled({ overspend: [riskPool, underspends, partners] }, spent('7400000', '2500000')));
  expect(poolFirst).toMatchObject({ 'risk-pool': 400_000, 'other-underspends': 0, 'underspend/kept': -500_000 });
  const underspendFirst = amounts(settled({}, spent('7400000', '2500000')));
  expect(underspendFirst).toMatchObject({ 'risk-pool': 0, 'other-underspends': 400_000, 'underspend/kept': -100_000 });
  const partnersFirst = amounts(settled({ overspend: [called('60000', '60000'), riskPool] }));
  expect(partnersFirst).toMatchObject({ 'partner/icb': 60_000, 'partner/council': 60_000, 'risk-pool': 500_000 });
  expect(partnersFirst).toMatchObject({ unallocated: 280_000, 'underspend/used': 0, 'underspend/kept': -200_000 });
});

const spent = (reabled: string, equipped: string) => spending({ reablement: reabled, equipment: equipped });

test('limits hold: what they leave is shared by the others, or by nobody', () => {
  const overspend = (beyond: Called['beyondLimits']) => [underspends, riskPool, called('50000', 'no-limit', beyond)];
  const refilled = settled({ overspend: overspend('shared-by-others') });
  expect(amounts(refilled)).toMatchObject({ 'partner/icb': 50_000, 'partner/council': 150_000, unallocated: 0 });
  expect(line(refilled, 'partner/icb')?.working).toBe('£50000, its limit');
  expect(line(refilled, 'partner/council')?.working).toBe('£150000 × 4000000 ÷ 4000000');
  expect(line(refilled, 'partner/council')?.grounds).toEqual([
    { kind: 'library-method', method: expect.stringContaining('shared by the others') as string },
    agreed,
  ]);
  const left = settled({ overspend: overspend('unallocated') });
  expect(amounts(left)).toMatchObject({ 'partner/icb': 50_000, 'partner/council': 80_000, unallocated: 70_000 });
  expect(line(left, 'partner/icb')?.working).toBe('min(£200000 × 6000000 ÷ 10000000, £50000)');
  expect(line(left, 'partner/icb')?.grounds).toEqual([agreed]);
});

test('what nothing covers is reported, and the others’ limits hold when they fill up', () => {
  const statement = settled({ overspend: [called('50000', '100000', 'shared-by-others')] });
  expect(amounts(statement)).toMatchObject({ 'partner/icb': 50_000, 'partner/council': 100_000, unallocated: 750_000 });
  expect(statement.notes[2]).toBe(
    '£750,000.00 of the overspend is covered by nobody: the partners have still to agree who pays it.',
  );
  expect(amounts(settled({ overspend: [] }))).toMatchObject({ unallocated: 900_000, 'underspend/kept': -200_000 });
});

test('a partner that reaches its limit only because another has is held to it as well', () => {
  const three = ['a', 'b', 'c'].map((id) => ({ id, label: id, contributionPounds: '100' }));
  const limits = (['110', 'no-limit', '10'] as const).map((mostPounds, place) => {
    return { partner: three[place]?.id ?? '', mostPounds };
  });
  const overspend: OverspendStep[] = [{ kind: 'partners', limits, beyondLimits: 'shared-by-others' }];
  const paid = amounts(settled({ partners: three, overspend }, spent('7000300', '3000000')));
  expect(paid).toMatchObject({ 'partner/a': 110, 'partner/b': 180, 'partner/c': 10, unallocated: 0 });
});

test('uncommitted schemes are reduced in their order, by what is not committed of them', () => {
  const schemes = [
    { id: 'telecare', label: 'Telecare' },
    { id: 'housing', label: 'Housing' },
    { id: 'dementia', label: 'Dementia' },
  ];
  const uncommitted = [
    { scheme: 'dementia', pounds: '1000000' },
    { scheme: 'housing', pounds: '400000' },
    { scheme: 'telecare', pounds: '100000.01' },
  ];
  const overspend: OverspendStep[] = [underspends, { kind: 'uncommitted-schemes', schemes }, partners];
  const statement = settled({ overspend }, { ...facts, uncommitted });
  expect(amounts(statement)).toMatchObject({
    'reduced/telecare': 100_000.01,
    'reduced/housing': 400_000,
    'reduced/dementia': 199_999.99,
    'partner/icb': 0,
  });
  const open = settled({ overspend }, { ...facts, uncommitted: uncommitted.slice(0, 2) });
  expect(line(open, 'reduced/telecare')).toMatchObject({
    kind: 'open',
    lowPence: 0,
    highPence: 700_000_00,
    question: 'How much of Telecare is not committed?',
  });
  expect(line(open, 'partner/icb')).toMatchObject({ kind: 'settled', amountPence: 0 });
});

const own = { ...reablement, risk: { kind: 'own-risk', partner: 'council' } } as const;
const fixed = { ...equipment, risk: { kind: 'fixed-contributions', host: 'icb' } } as const;

test('a line at one partner’s own risk falls on it alone, over or under', () => {
  const lines = [own, equipment];
  const over = settled({ lines, underspend: 'returned-by-contribution' });
  expect(amounts(over)).toMatchObject({ 'own-risk/reablement': 900_000, 'risk-pool': 0, 'other-underspends': 0 });
  expect(amounts(over)).toMatchObject({ 'returned/icb': -120_000, 'returned/council': -80_000 });
  expect(line(over, 'own-risk/reablement')).toMatchObject({
    label: 'Reablement: Council',
    working: '£7900000 − £7000000',
  });
  expect(over.notes).toEqual([
    'ICB gets £120,000.00 of its contribution of £6,000,000.00 back.',
    'Council pays £820,000.00 beyond its contribution of £4,000,000.00.',
  ]);
  // An underspend at one partner's own risk covers nobody else's overspend.
  const under = settled({ lines }, spent('6000000', '3100000'));
  expect(amounts(under)).toMatchObject({
    'own-risk/reablement': -1_000_000,
    'other-underspends': 0,
    'risk-pool': 100_000,
  });
});

test('where contributions are fixed only that of the host changes', () => {
  const statement = settled({ lines: [own, fixed] });
  expect(statement.sections.map(({ id }) => id)).toEqual(['own-risk', 'fixed-contributions']);
  expect(amounts(statement)).toEqual({ 'own-risk/reablement': 900_000, 'host/equipment': -200_000 });
  expect(penceIn(statement)).toBe(700_000_00);
  expect(
    positionsInPooledFund({ ...terms, lines: [own, fixed] }, facts).map(({ beyond }) => penceIn({ total: beyond })),
  ).toEqual([-200_000_00, 900_000_00]);
});

test('an underspend stays in the pool, or is returned to the penny', () => {
  const under = spent('6999999.99', '3000000');
  expect(amounts(settled({}, under))).toMatchObject({ 'underspend/kept': -0.01 });
  const returned = settled({ underspend: 'returned-by-contribution' }, under);
  expect(amounts(returned)).toMatchObject({ 'returned/icb': -0.01, 'returned/council': 0 });
  expect(settled({}, under).notes).toContain('ICB pays its contribution of £6,000,000.00 and no more.');
});

test('spend that is not known leaves open what rests on it, and no more', () => {
  const statement = settled({ lines: [own, equipment] }, spending({ reablement: '7900000', equipment: 'not-known' }));
  expect(line(statement, 'own-risk/reablement')?.kind).toBe('settled');
  expect(line(statement, 'risk-pool')).toMatchObject({
    kind: 'open',
    lowPence: 0,
    highPence: 500_000_00,
    question: 'What was spent on Equipment in 2027/28?',
  });
  expect(line(statement, 'partner/icb')).toMatchObject({ kind: 'open', lowPence: 0 });
  expect(line(statement, 'partner/icb')).not.toHaveProperty('highPence');
  expect(line(statement, 'underspend/kept')).toMatchObject({ lowPence: -3_000_000_00, highPence: 0 });
  expect(statement.total).toMatchObject({ kind: 'open', questions: ['What was spent on Equipment in 2027/28?'] });
  expect(statement.notes).toEqual([
    'What ICB pays beyond its contribution of £6,000,000.00 is open: £0.00 or more.',
    'What Council pays beyond its contribution of £4,000,000.00 is open: £900,000.00 or more.',
  ]);
  // A line that is left out is not known either.
  expect(settlePooledFund(terms, { ...facts, spent: [] }).total.kind).toBe('open');
});

test('limits bound what is called on where nothing bounds the spend', () => {
  const overspend = (icb: string, council: string, beyond: Called['beyondLimits']) => [called(icb, council, beyond)];
  const unknown = spending({ reablement: 'not-known', equipment: '3000000' });
  const refilled = settled({ overspend: overspend('1', 'no-limit', 'shared-by-others') }, unknown);
  expect(line(refilled, 'partner/icb')).toMatchObject({ lowPence: 0, highPence: 1_00 });
  expect(line(refilled, 'unallocated')).toMatchObject({ kind: 'settled', amountPence: 0 });
  const left = settled({ overspend: overspend('1', 'no-limit', 'unallocated') }, unknown);
  expect(line(left, 'unallocated')?.kind).toBe('open');
  expect(line(left, 'unallocated')).not.toHaveProperty('highPence');
});

test('a spend told between two, or rounded, bounds what follows', () => {
  const between = { low: '7900000', high: '8000000', question: 'The invoice of March is disputed.' };
  const statement = settled({}, spending({ reablement: between, equipment: '2800000' }));
  expect(line(statement, 'other-underspends')).toMatchObject({ kind: 'settled', amountPence: 200_000_00 });
  expect(line(statement, 'partner/council')).toMatchObject({
    lowPence: 80_000_00,
    highPence: 120_000_00,
    question: 'The invoice of March is disputed.',
  });
  expect(statement.total).toMatchObject({ lowPence: 700_000_00, highPence: 800_000_00 });
  const rounded = { value: '7900000', roundedTo: '1000' };
  expect(settled({}, spending({ reablement: rounded, equipment: '2800000' })).total).toMatchObject({
    lowPence: 699_500_00,
    highPence: 700_500_00,
  });
});

test('what is assumed makes every line conditional, and budgets that are not paid in are noted', () => {
  const statement = settled({ grounds: assumed, lines: [{ ...reablement, budgetPounds: '6999999' }, equipment] });
  expect(linesOf(statement).every(({ kind }) => kind === 'conditional')).toBe(true);
  expect(statement.notes[0]).toContain(', on what is assumed.');
  expect(statement.notes.at(-1)).toBe(
    'Contributions to 2027/28 are £10,000,000.00, and the budgets of its lines £9,999,999.00: £1.00 of the contributions is in no budget.',
  );
  const icb = { id: 'icb', label: 'The ICB', contributionPounds: '1' };
  const short = settled({ partners: [icb, ...terms.partners.slice(1)] });
  expect(short.notes.at(-1)).toBe(
    'Contributions to 2027/28 are £4,000,001.00, and the budgets of its lines £10,000,000.00: £5,999,999.00 of the budgets is covered by no contribution, and is no part of this statement.',
  );
  // A name stays as it was given.
  expect(line(short, 'unallocated')?.working).toContain(' − risk pool − The ICB, beyond its contribution');
});

test('the total is what was spent less the budgets, however open it is who bears it', () => {
  const scheme = { kind: 'uncommitted-schemes', schemes: [{ id: 'falls', label: 'Falls' }] } as const;
  const overspend = [scheme, called('100000', '100000')];
  const over = spending({ reablement: '8200000', equipment: '3000000' });
  const known = settled({ overspend }, over);
  expect(known.total).toMatchObject({ kind: 'open', lowPence: 1_200_000_00, highPence: 1_200_000_00 });
  expect(known.total).toMatchObject({ questions: ['How much of Falls is not committed?'] });
  const unknown = settled({ overspend }, spending({ reablement: '9000000' })).total;
  expect(unknown).toMatchObject({ kind: 'open', lowPence: -1_000_000_00 });
  expect(unknown).not.toHaveProperty('highPence');
});

const pounds = fc.nat(3_000_00).map((pence) => (pence / 100).toFixed(2));
const limit = fc.oneof(fc.constant('no-limit'), pounds);
const pool = fc
  .record({
    contributions: fc.array(pounds, { minLength: 1, maxLength: 5 }),
    limits: fc.array(limit, { minLength: 5, maxLength: 5 }),
    lines: fc.array(fc.record({ budget: pounds, spent: pounds, risk: fc.nat(3) }), { minLength: 1, maxLength: 5 }),
    riskPool: pounds,
    uncommitted: pounds,
    order: fc.shuffledSubarray([0, 1, 2, 3]),
    beyondLimits: fc.constantFrom('shared-by-others', 'unallocated'),
    underspend: fc.constantFrom('stays-in-pool', 'returned-by-contribution'),
  })
  .filter(({ contributions }) => contributions.some((each) => Number(each) > 0))
  .map((drawn) => {
    const ids = drawn.contributions.map((_, place) => `p${place}`);
    const steps: OverspendStep[] = [
      underspends,
      { kind: 'risk-pool', pounds: drawn.riskPool },
      { kind: 'uncommitted-schemes', schemes: [{ id: 'scheme', label: 'Scheme' }] },
      {
        kind: 'partners',
        limits: ids.map((partner, place) => ({ partner, mostPounds: drawn.limits[place] ?? 'no-limit' })),
        beyondLimits: drawn.beyondLimits,
      },
    ];
    const overspend = drawn.order.flatMap((place) => steps[place] ?? []);
    const first = ids[0] ?? '';
    const risks = [shared, shared, { kind: 'own-risk', partner: first }, { kind: 'fixed-contributions', host: first }];
    const own: PooledFundTerms = {
      ...terms,
      partners: ids.map((id, place) => ({ id, label: id, contributionPounds: drawn.contributions[place] ?? '0' })),
      lines: drawn.lines.map(({ budget, risk }, place) => ({
        id: `l${place}`,
        label: `L${place}`,
        budgetPounds: budget,
        risk: risks[risk] as PooledFundLine['risk'],
      })),
      overspend,
      underspend: drawn.underspend,
    };
    const given: PooledFundFacts = {
      about: 'pool',
      spent: drawn.lines.map((each, place) => ({ line: `l${place}`, pounds: each.spent })),
      uncommitted: drawn.order.includes(2) ? [{ scheme: 'scheme', pounds: drawn.uncommitted }] : [],
    };
    return { terms: own, facts: given };
  });

/** The properties give every amount as text, unless they say otherwise. */
const pence = (amount: unknown) => Math.round(Number(amount) * 100);

test('covered and unallocated are the overspend, and the total is spend less budget, to the penny', () => {
  fc.assert(
    fc.property(pool, (drawn) => {
      const statement = settlePooledFund(drawn.terms, drawn.facts);
      const differences = drawn.terms.lines.map((each, place) => ({
        risk: each.risk.kind,
        pence: pence(drawn.facts.spent[place]?.pounds) - pence(each.budgetPounds),
      }));
      const sum = (some: readonly { readonly pence: number }[]) => some.reduce((all, each) => all + each.pence, 0);
      const together = differences.filter(({ risk }) => risk === 'shared');
      expect(penceIn(statement)).toBe(sum(differences));
      if (together.length === 0) return;
      expect(penceIn(section(statement, 'overspend'))).toBe(sum(together.filter((each) => each.pence > 0)));
      expect(penceIn(section(statement, 'underspend'))).toBe(sum(together.filter((each) => each.pence < 0)));
      for (const each of section(statement, 'overspend').lines)
        expect(penceIn({ total: each })).toBeGreaterThanOrEqual(0);
    }),
  );
});

test('no partner pays more than its limit, the risk pool no more than it holds', () => {
  fc.assert(
    fc.property(pool, (drawn) => {
      const paid = amounts(settlePooledFund(drawn.terms, drawn.facts));
      for (const step of drawn.terms.overspend) {
        if (step.kind === 'risk-pool') expect(paid['risk-pool'] ?? 0).toBeLessThanOrEqual(Number(step.pounds));
        if (step.kind !== 'partners') continue;
        for (const { partner, mostPounds } of step.limits) {
          if (mostPounds !== 'no-limit')
            expect(paid[`partner/${partner}`] ?? 0).toBeLessThanOrEqual(Number(mostPounds));
        }
      }
    }),
  );
});

test('where the others pay beyond limits, nothing is left to nobody while one of them could pay more', () => {
  fc.assert(
    fc.property(pool, (drawn) => {
      const last = drawn.terms.overspend.at(-1);
      if (last?.kind !== 'partners' || last.beyondLimits !== 'shared-by-others') return;
      const paid = amounts(settlePooledFund(drawn.terms, drawn.facts));
      if (Number(paid['unallocated'] ?? 0) === 0) return;
      for (const { id, contributionPounds } of drawn.terms.partners) {
        const most = last.limits.find(({ partner }) => partner === id)?.mostPounds;
        if (Number(contributionPounds) > 0) expect(paid[`partner/${id}`]).toBe(Number(most));
      }
    }),
  );
});

test('the order of partners and of lines changes nothing', () => {
  fc.assert(
    fc.property(pool, (drawn) => {
      const turned = {
        ...drawn.terms,
        partners: [...drawn.terms.partners].reverse(),
        lines: [...drawn.terms.lines].reverse(),
      };
      const spentTurned = [...drawn.facts.spent].reverse();
      expect(amounts(settlePooledFund(turned, { ...drawn.facts, spent: spentTurned }))).toEqual(
        amounts(settlePooledFund(drawn.terms, drawn.facts)),
      );
    }),
  );
});

test('what is between two spends is between the bounds they give, line by line', () => {
  fc.assert(
    fc.property(pool, fc.nat(500_00), fc.nat(500_00), fc.nat(500_00), (drawn, below, above, free) => {
      const actual = drawn.facts.spent[0];
      if (actual === undefined) return;
      const [middle, scheme] = [pence(actual.pounds), drawn.facts.uncommitted[0]];
      const text = (amount: number) => (amount / 100).toFixed(2);
      const range = { low: text(Math.max(0, middle - below)), high: text(middle + above), question: 'disputed' };
      const unknown = { low: '0', high: text(pence(scheme?.pounds ?? 0) + free), question: 'not agreed' };
      const wide = settlePooledFund(drawn.terms, {
        ...drawn.facts,
        spent: [{ ...actual, pounds: range }, ...drawn.facts.spent.slice(1)],
        uncommitted: scheme === undefined ? [] : [{ ...scheme, pounds: unknown }],
      });
      const exact = linesOf(settlePooledFund(drawn.terms, drawn.facts));
      linesOf(wide).forEach((each, place) => {
        const known = exact[place];
        if (known === undefined || known.kind === 'open') throw new Error('The line should be known.');
        const [low, high] =
          each.kind === 'open' ? [each.lowPence, each.highPence] : [each.amountPence, each.amountPence];
        expect(low ?? -Infinity).toBeLessThanOrEqual(known.amountPence);
        expect(high ?? Infinity).toBeGreaterThanOrEqual(known.amountPence);
      });
    }),
  );
});

test('the positions of the partners, the pool and nobody are the whole difference', () => {
  fc.assert(
    fc.property(pool, (drawn) => {
      const positions = positionsInPooledFund(drawn.terms, drawn.facts);
      const statement = settlePooledFund(drawn.terms, drawn.facts);
      const others = /^(other-underspends|risk-pool|reduced\/.*|unallocated|underspend\/.*)$/;
      const rest = linesOf(statement).filter(({ id }) => others.test(id));
      const sum = [...positions.map(({ beyond }) => beyond), ...rest].reduce(
        (all, total) => all + penceIn({ total }),
        0,
      );
      expect(sum).toBe(penceIn(statement));
    }),
  );
});

test.each<[string, Partial<PooledFundTerms>, Partial<PooledFundFacts>, string]>([
  [
    'a contribution below zero',
    { partners: [{ id: 'icb', label: 'ICB', contributionPounds: '-1' }] },
    {},
    'terms.partners[0].contributionPounds: A contribution cannot be "-1". Give 0 pounds or more.',
  ],
  [
    'a pool that nobody pays into',
    { partners: [{ id: 'icb', label: 'ICB', contributionPounds: 0 }], overspend: [] },
    {},
    'terms.partners: Nobody pays into this pool. Give at least one partner a contribution above zero',
  ],
  [
    'a budget that is not a number',
    { lines: [{ ...reablement, budgetPounds: NaN }, equipment] },
    {},
    'terms.lines[0].budgetPounds: NaN cannot be read as an exact number. Write plain digits',
  ],
  [
    'a budget below a penny',
    { lines: [{ ...reablement, budgetPounds: '0.001' }, equipment] },
    {},
    'terms.lines[0].budgetPounds: "0.001" pounds has a part that is less than a penny. Give whole pence',
  ],
  [
    'no lines',
    { lines: [] },
    { spent: [] },
    'terms.lines: No budget line is given. Give the budget lines of the pool.',
  ],
  [
    'a risk of no kind known',
    { lines: [{ ...reablement, risk: { kind: 'sharde' } as never }, equipment] },
    {},
    'terms.lines[0].risk.kind: "sharde" is not a word known here. Did you mean "shared"?',
  ],
  [
    'a risk borne by no partner',
    { lines: [{ ...reablement, risk: { kind: 'own-risk', partner: 'counci' } }, equipment] },
    {},
    'terms.lines[0].risk.partner: "counci" is no partner of the pool. Did you mean "council"?',
  ],
  [
    'a host that is no partner',
    { lines: [{ ...reablement, risk: { kind: 'fixed-contributions', host: 'trust' } }, equipment] },
    {},
    'terms.lines[0].risk.host: "trust" is no partner of the pool. Known here: icb, council.',
  ],
  [
    'a step given twice',
    { overspend: [riskPool, riskPool] },
    {},
    'terms.overspend[1].kind: "risk-pool" was given already, at terms.overspend[0].kind.',
  ],
  [
    'a partner without a limit',
    { overspend: [{ ...partners, limits: partners.limits.slice(1) }] },
    {},
    'terms.overspend[0].limits: No limit is given for "icb". Give the most it pays beyond its contribution, or "no-limit"',
  ],
  [
    'a limit that is a word',
    { overspend: [called('none', 'no-limit')] },
    {},
    'terms.overspend[0].limits[0].mostPounds: "none" cannot be read as an exact number. Give pounds in whole pence, or "no-limit".',
  ],
  [
    'a limit below zero',
    { overspend: [called('-5', 'no-limit')] },
    {},
    'terms.overspend[0].limits[0].mostPounds: A limit cannot be "-5". Give 0 pounds or more.',
  ],
  [
    'no word on what a limit leaves',
    { overspend: [{ kind: 'partners', limits: partners.limits } as never] },
    {},
    'terms.overspend[0].beyondLimits: This is nothing. Give one of: shared-by-others, unallocated.',
  ],
  [
    'a scheme that is a budget line',
    { overspend: [{ kind: 'uncommitted-schemes', schemes: [{ id: 'equipment', label: 'Equipment' }] }] },
    {},
    'terms.overspend[0].schemes[0].id: "equipment" is a budget line: what is not spent of it is an underspend already.',
  ],
  [
    'no word on underspends',
    { underspend: undefined },
    {},
    'terms.underspend: This is nothing. Give one of: stays-in-pool, returned-by-contribution.',
  ],
  [
    'spend below zero',
    {},
    { spent: [{ line: 'reablement', pounds: '-1' }] },
    'facts.spent[0].pounds: The spend cannot be "-1". Give a number of 0 or more.',
  ],
  [
    'spend below a penny',
    {},
    { spent: [{ line: 'reablement', pounds: { low: '1', high: '1.005', question: 'disputed' } }] },
    'facts.spent[0].pounds.high: "1.005" pounds has a part that is less than a penny.',
  ],
  [
    'spend on no line of the pool',
    {},
    { spent: [{ line: 'reablment', pounds: '1' }] },
    'facts.spent[0].line: "reablment" is no budget line of the pool. Did you mean "reablement"?',
  ],
  [
    'spend given twice',
    {},
    { spent: [...facts.spent, { line: 'reablement', pounds: '1' }] },
    'facts.spent[2].line: "reablement" was given already, at facts.spent[0].line.',
  ],
  [
    'a scheme that the pool may not reduce',
    {},
    { uncommitted: [{ scheme: 'telecare', pounds: '1' }] },
    'facts.uncommitted[0].scheme: "telecare" is no scheme that the pool may reduce. There is none here to choose from.',
  ],
])('refuses %s', (_, wrongTerms, wrongFacts, problem) => {
  expect(problemsOf(() => settlePooledFund({ ...terms, ...wrongTerms }, { ...facts, ...wrongFacts }))).toEqual([
    expect.stringContaining(problem),
  ]);
});
