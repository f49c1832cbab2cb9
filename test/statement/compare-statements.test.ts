import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  compareStatements,
  linesOf,
  settleGlobalSum,
  type GlobalSumFacts,
  type GlobalSumTerms,
  type Line,
  type LineComparison,
  type RoundingTerm,
  type Statement,
  type StatementComparison,
} from 'neighbourhood-contracts/payment';
import { fraction, times } from '../../src/exact/index.ts';
import type { Draft } from '../../src/statement/draft.ts';
import { settle } from '../../src/statement/settle.ts';
import { agreed, assumed, toThePenny } from '../support/payment.ts';

const terms: GlobalSumTerms = {
  year: '2019/20',
  pricePounds: '89.88',
  outOfHoursShare: '0.0482',
  rounding: toThePenny,
  grounds: agreed,
};
const facts: GlobalSumFacts = {
  practice: 'A81001',
  weightedPatients: { average: '4755.79' },
  temporaryPatientsPounds: '1336.79',
  providesOutOfHours: false,
  optOuts: [],
  grounds: agreed,
};
const next: GlobalSumTerms = { ...terms, year: '2020/21', pricePounds: '93.46', outOfHoursShare: '0.0477' };
const nextFacts: GlobalSumFacts = { ...facts, weightedPatients: { average: '4738.35' } };

const linesIn = ({ sections }: StatementComparison) => sections.flatMap(({ lines }) => lines);
const lineIn = (comparison: StatementComparison, id: string): LineComparison => {
  const found = linesIn(comparison).find((line) => line.id === id);
  if (found === undefined) throw new Error(`There is no line ${id}.`);
  return found;
};

/** A statement of lines as they are given, each a product unless the draft says otherwise. */
function statementOf(drafts: readonly Partial<Draft>[], rounding: RoundingTerm = toThePenny): Statement {
  return settle({
    mechanism: 'test',
    title: 'A test',
    about: 'X',
    period: { from: '2026-04-01', until: '2027-04-01' },
    rounding,
    sections: [{ id: 'all', title: 'All', drafts: drafts.map((draft, place) => ({ ...plain(place), ...draft })) }],
  });
}

function plain(place: number): Draft {
  return { id: `line-${place}`, label: 'A line', working: '1', grounds: [agreed], exact: { pounds: fraction('1') } };
}

function product(quantity: string, weight: string, rate: string, unit = 'people'): Partial<Draft> {
  const exact = { pounds: times(fraction(quantity), times(fraction(weight), fraction(rate))) };
  return { quantity: { amount: quantity, unit }, weight, rate, exact, working: `${quantity} × ${weight} × £${rate}` };
}

const compareLine = (before: Partial<Draft>, after: Partial<Draft>) =>
  lineIn(compareStatements(statementOf([before]), statementOf([after])), 'line-0');

test('two years of one practice: the difference of each line, and what caused it', () => {
  const comparison = compareStatements(settleGlobalSum(terms, facts), settleGlobalSum(next, nextFacts));
  expect(linesIn(comparison).map(({ id, differencePence, causes }) => [id, differencePence, causes])).toEqual([
    [
      'weighted-patients',
      15_395_78,
      [
        { field: 'quantity', from: '4755.79', to: '4738.35' },
        { field: 'rate', from: '89.88', to: '93.46' },
      ],
    ],
    ['temporary-patients', 0, []],
    [
      'out-of-hours',
      -519_99,
      [
        { field: 'weight', from: '0.0482', to: '0.0477' },
        {
          field: 'working',
          from: '−0.0482 × (4755.79 × £89.88 + £1336.79)',
          to: '−0.0477 × (4738.35 × £93.46 + £1336.79)',
        },
      ],
    ],
  ]);
  expect(comparison.total.differencePence).toBe(15_395_78 - 519_99);
  expect(comparison.differs).toEqual([
    { field: 'period', from: '2019-04-01 until 2020-04-01', to: '2020-04-01 until 2021-04-01' },
  ]);
  expect(comparison.before).toMatchObject({ title: 'GMS global sum 2019/20', about: 'A81001' });
});

test('a plain product is split into what each factor did', () => {
  const comparison = compareStatements(settleGlobalSum(terms, facts), settleGlobalSum(next, nextFacts));
  expect(lineIn(comparison, 'weighted-patients').effects).toEqual([
    { factor: 'quantity', effectPence: -1_567_51 },
    { factor: 'rate', effectPence: 16_963_29 },
    { factor: 'rounding', effectPence: 0 },
  ]);
  expect(lineIn(comparison, 'out-of-hours').effects).toBeUndefined();
});

test('factors are changed in the order quantity, weight, rate', () => {
  const { effects, differencePence } = compareLine(product('10', '2', '3'), product('11', '2.5', '4'));
  expect(differencePence).toBe(50_00);
  expect(effects).toEqual([
    { factor: 'quantity', effectPence: 6_00 },
    { factor: 'weight', effectPence: 16_50 },
    { factor: 'rate', effectPence: 27_50 },
    { factor: 'rounding', effectPence: 0 },
  ]);
});

test('what rounding did is an effect of its own', () => {
  const { effects, differencePence } = compareLine(product('1', '1', '0.004'), product('3', '1', '0.002'));
  expect(differencePence).toBe(1);
  expect(effects).toEqual([
    { factor: 'quantity', effectPence: 1 },
    { factor: 'rate', effectPence: -1 },
    { factor: 'rounding', effectPence: 1 },
  ]);
});

test('a weight that a line does not state is a weight of one', () => {
  const unweighted = {
    quantity: { amount: '10', unit: 'people' },
    rate: '3',
    working: '10 × £3',
    exact: { pounds: fraction('30') },
  };
  const { effects, causes } = compareLine(unweighted, product('10', '0.5', '3'));
  expect(effects?.[0]).toEqual({ factor: 'weight', effectPence: -15_00 });
  expect(causes[0]).toEqual({ field: 'weight', from: 'none', to: '0.5' });
});

test('a line whose product is a penny or more from its amount is not split', () => {
  const pounds = (text: string) => ({ ...product('10', '1', '3'), exact: { pounds: fraction(text) } });
  expect(compareLine(pounds('30'), product('11', '1', '3')).effects).toHaveLength(2);
  expect(compareLine(pounds('30.01'), product('11', '1', '3')).effects).toBeUndefined();
  expect(compareLine(pounds('29.99'), product('11', '1', '3')).effects).toBeUndefined();
  expect(compareLine(product('11', '1', '3'), pounds('30.01')).effects).toBeUndefined();
  const floor: RoundingTerm = { stage: 'each-line', unit: 'penny', mode: 'down' };
  const floored = compareStatements(
    statementOf([product('1', '1', '0.0299')], floor),
    statementOf([product('2', '1', '0.0299')], floor),
  );
  expect(lineIn(floored, 'line-0').effects).toEqual([
    { factor: 'quantity', effectPence: 3 },
    { factor: 'rounding', effectPence: 0 },
  ]);
});

test('nor is one that counts something else, whose number is not exact, or that is open', () => {
  expect(compareLine(product('10', '1', '3'), product('11', '1', '3', 'weighted people')).effects).toBeUndefined();
  const nearly = { ...product('10', '1', '3'), quantity: { amount: '≈10.00000001', unit: 'people' } };
  expect(compareLine(nearly, product('11', '1', '3')).effects).toBeUndefined();
  const open = { ...product('10', '1', '3'), exact: { question: 'Q11' } };
  expect(compareLine(open, product('11', '1', '3')).effects).toBeUndefined();
});

test('names every field that differs', () => {
  const on = '2026-10-01';
  const before = { ...product('10', '2', '3'), grounds: [agreed], label: 'Old' };
  const after = {
    ...product('11', '2.5', '4', 'beds'),
    quantity: { amount: '11', unit: 'beds', on },
    grounds: [assumed, { kind: 'library-method', method: 'a mean' } as const],
    exact: { question: 'Q11' },
    label: 'New',
  } as const;
  expect(compareLine(before, after).causes).toEqual([
    { field: 'quantity', from: '10', to: '11' },
    { field: 'unit', from: 'people', to: 'beds' },
    { field: 'day', from: 'none', to: on },
    { field: 'rate', from: '3', to: '4' },
    { field: 'weight', from: '2', to: '2.5' },
    {
      field: 'grounds',
      from: 'agreed by ICB and provider on 2026-03-31: Schedule 3',
      to: 'assumed: a planning figure; library method: a mean',
    },
    { field: 'kind', from: 'settled', to: 'open' },
    { field: 'question', from: 'none', to: 'Q11' },
    { field: 'label', from: 'Old', to: 'New' },
  ]);
});

test('another citation is a cause, down to what it says', () => {
  const cited = (says: string) => ({
    grounds: [{ kind: 'published', citations: [{ source: 's', where: '2.1', says, status: 'in-force' }] } as const],
  });
  expect(compareLine(cited('one'), cited('two')).causes).toEqual([
    { field: 'grounds', from: 's, 2.1: one (in-force)', to: 's, 2.1: two (in-force)' },
  ]);
  expect(compareLine({ grounds: [] }, cited('two')).causes[0]).toMatchObject({ from: 'none' });
});

test('the working is a cause only where the factors do not account for it', () => {
  const fieldsOf = (before: Partial<Draft>, after: Partial<Draft>) =>
    compareLine(before, after).causes.map(({ field }) => field);
  expect(fieldsOf({ working: '£1 + £2' }, { working: '£1 + £3' })).toEqual(['working']);
  const capped = { ...product('11', '1', '3'), working: 'at most 11 × 1 × £3' };
  expect(fieldsOf(product('10', '1', '3'), capped)).toEqual(['quantity', 'working']);
  const more = { ...product('11', '1', '3'), working: '11 × 1 × £3 × 2' };
  expect(fieldsOf(product('10', '1', '3'), more)).toEqual(['quantity', 'working']);
});

test('another amount with nothing else to show for it is put to the rounding rule, the version, or nothing stated', () => {
  const down: RoundingTerm = { ...toThePenny, mode: 'down' };
  const lines = [{ exact: { pounds: fraction('1.005') } }];
  const [before, after] = [statementOf(lines), statementOf(lines, down)];
  expect(lineIn(compareStatements(before, after), 'line-0').causes).toEqual([
    {
      field: 'rounding',
      from: 'each-line, penny, half-away-from-zero',
      to: 'each-line, penny, down',
    },
  ]);
  const other = statementOf([{ exact: { pounds: fraction('2') } }]);
  expect(lineIn(compareStatements(before, other), 'line-0').causes).toEqual([
    { field: 'amount', from: '£1.01', to: '£2.00' },
  ]);
  const later = { ...other, madeWith: { library: '9.0.0', policy: 'f' } };
  const comparison = compareStatements(before, later);
  expect(comparison.differs.map(({ field, to }) => [field, to])).toEqual([
    ['library', '9.0.0'],
    ['policy', 'f'],
  ]);
  expect(lineIn(comparison, 'line-0').causes.map(({ field }) => field)).toEqual(['library']);
});

test('other bounds of an open line are another amount', () => {
  const open = (low: string) => ({ exact: { question: 'Q11', low: fraction(low) } });
  expect(compareLine(open('1'), open('2')).causes).toEqual([
    { field: 'amount', from: 'from £1.00 to not known', to: 'from £2.00 to not known' },
  ]);
  expect(compareLine(open('1'), open('1')).causes).toEqual([]);
});

test('where a line is open there is no difference, and none of the totals', () => {
  const comparison = compareStatements(
    statementOf([{}, {}]),
    statementOf([{ exact: { question: 'Q11', low: fraction('0'), high: fraction('9') } }, {}]),
  );
  expect(linesIn(comparison).map(({ differencePence }) => differencePence)).toEqual([undefined, 0]);
  expect(comparison.total.differencePence).toBeUndefined();
  expect(comparison.sections[0]).not.toHaveProperty('differencePence');
});

test('a line on one side only says so, and counts in full', () => {
  const optOuts = [{ service: 'minor-surgery', share: '0.006', grounds: agreed }];
  const before = settleGlobalSum(terms, { ...facts, optOuts });
  const after = settleGlobalSum(terms, { ...facts, providesOutOfHours: true });
  const [list, deductions] = compareStatements(before, after).sections;
  expect(list?.differencePence).toBe(0);
  expect(
    deductions?.lines.map(({ id, onlyIn, differencePence, causes }) => [id, onlyIn, differencePence, causes]),
  ).toEqual([
    ['out-of-hours', 'before', 20_667_54, []],
    ['opt-out-minor-surgery', 'before', 2_572_72, []],
  ]);
  expect(compareStatements(after, before).sections[1]?.lines[0]).toMatchObject({
    onlyIn: 'after',
    differencePence: -20_667_54,
  });
});

test('lines are in the order of the later statement, and a line that is gone stays where it was', () => {
  const named = (...ids: string[]) => statementOf(ids.map((id) => ({ id })));
  const order = (before: Statement, after: Statement) => linesIn(compareStatements(before, after)).map(({ id }) => id);
  expect(order(named('x', 'a', 'y', 'z', 'b', 'w'), named('b', 'n', 'a'))).toEqual(['x', 'b', 'w', 'n', 'a', 'y', 'z']);
  expect(order(named('a', 'b'), named())).toEqual(['a', 'b']);
});

test('a section on one side only is compared with nothing', () => {
  const toTheTotal: RoundingTerm = { stage: 'total', unit: 'pound', mode: 'up' };
  const before = settleGlobalSum(terms, facts);
  const after = settleGlobalSum({ ...terms, rounding: toTheTotal }, facts);
  const comparison = compareStatements(before, after);
  expect(comparison.sections.map(({ id, differencePence }) => [id, differencePence])).toEqual([
    ['list', 0],
    ['deductions', 0],
    ['rounding', 34],
  ]);
  expect(comparison.sections[2]).not.toHaveProperty('before');
  expect(comparison.differs.map(({ field }) => field)).toEqual(['rounding']);
});

test('refuses statements of two mechanisms, and ids that stand twice, saying so', () => {
  const statement = settleGlobalSum(terms, facts);
  const refused = (after: Statement) => () => compareStatements(statement, after);
  expect(refused({ ...statement, mechanism: 'qof' })).toThrow(
    /after\.mechanism: This is a statement of "qof", and the one before it is of "gms-global-sum".*\n.*one mechanism/,
  );
  expect(refused({ ...statement, mechanism: 'qof' })).toThrow(
    expect.objectContaining({ problems: [expect.objectContaining({ code: 'contradiction' })] }) as Error,
  );
  const twice = statementOf([{ id: 'a' }, { id: 'a' }]);
  expect(() => compareStatements(twice, twice)).toThrow(/before\.sections\[0\]\.lines\[1\]\.id: "a" was given already/);
});

const decimals = (places: number) =>
  fc.integer({ min: -(10 ** 7), max: 10 ** 7 }).map((value) => (value / 10 ** places).toFixed(places));
const factors = fc.tuple(decimals(2), decimals(5), decimals(3));
const roundingRules = fc.record(
  {
    stage: fc.constantFrom('each-line' as const, 'total' as const),
    unit: fc.constant('penny' as const),
    mode: fc.constantFrom('half-away-from-zero' as const, 'down' as const, 'up' as const, 'half-even' as const),
  },
  { noNullPrototype: true },
);

test('effects sum to the difference, to the penny, with one for each factor that changed', () => {
  fc.assert(
    fc.property(factors, factors, fc.nat(7), roundingRules, (one, other, kept, rounding) => {
      const after = other.map((factor, place) => ((kept >> place) & 1 ? one[place] : factor)) as typeof one;
      const comparison = compareStatements(
        statementOf([product(...one)], rounding),
        statementOf([product(...after)], rounding),
      );
      const { effects = [], differencePence, causes } = lineIn(comparison, 'line-0');
      expect(effects.reduce((sum, { effectPence }) => sum + effectPence, 0)).toBe(differencePence);
      const changed = causes.map(({ field }) => field);
      expect(effects.map(({ factor }) => factor)).toEqual([
        ...['quantity', 'weight', 'rate'].filter((factor) => changed.includes(factor as 'rate')),
        'rounding',
      ]);
      expect(Math.abs(effects.at(-1)?.effectPence ?? 9)).toBeLessThanOrEqual(3);
    }),
  );
});

const lists = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { maxLength: 6 });
const statements = fc
  .tuple(lists, fc.array(factors, { minLength: 6, maxLength: 6 }), roundingRules)
  .map(([ids, values, rounding]) =>
    statementOf(
      ids.map((id, place) => ({ id, ...product(...(values[place] ?? ['0', '0', '0'])) })),
      rounding,
    ),
  );

test('the differences of the lines sum to that of the totals, and each line stands once', () => {
  fc.assert(
    fc.property(statements, statements, (before, after) => {
      const comparison = compareStatements(before, after);
      const lines = linesIn(comparison);
      expect(lines.reduce((sum, { differencePence }) => sum + (differencePence ?? NaN), 0)).toBe(
        comparison.total.differencePence,
      );
      const ids = (list: readonly (Line | LineComparison)[]) => list.map(({ id }) => id);
      expect(ids(lines).filter((id) => ids(linesOf(after)).includes(id))).toEqual(ids(linesOf(after)));
      expect(ids(lines).sort()).toEqual([...new Set([...ids(linesOf(before)), ...ids(linesOf(after))])].sort());
    }),
  );
});

test('a line whose amount differs always says why, and the way back is the opposite', () => {
  fc.assert(
    fc.property(statements, statements, (before, after) => {
      const there = compareStatements(before, after);
      const back = linesIn(compareStatements(after, before));
      for (const { id, differencePence, causes, onlyIn } of linesIn(there)) {
        if (differencePence !== 0) expect(causes.length > 0 || onlyIn !== undefined).toBe(true);
        expect((back.find((line) => line.id === id)?.differencePence ?? NaN) + (differencePence ?? NaN)).toBe(0);
      }
    }),
  );
});

test('a statement does not differ from itself, and a comparison is plain data', () => {
  fc.assert(
    fc.property(statements, statements, (before, after) => {
      const same = compareStatements(before, before);
      expect([same.differs, same.total.differencePence]).toEqual([[], 0]);
      expect(linesIn(same).flatMap(({ causes }) => causes)).toEqual([]);
      const comparison = compareStatements(before, after);
      expect(JSON.parse(JSON.stringify(comparison))).toStrictEqual(comparison);
    }),
  );
});
