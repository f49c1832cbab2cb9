import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  linesOf,
  settleGlobalSum,
  settlePaymentsMade,
  settleTrueUp,
  type GlobalSumFacts,
  type GlobalSumTerms,
  type Grounds,
  type RoundingTerm,
  type Statement,
} from 'neighbourhood-contracts/payment';
import type { Draft } from '../../src/statement/draft.ts';
import { settle } from '../../src/statement/settle.ts';
import { agreed, assumed, penceIn, toThePenny } from '../support/payment.ts';
import { problemsOf } from '../payment/activity/refusal.ts';

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

interface SectionOf {
  readonly id: string;
  readonly drafts: readonly Draft[];
}

function statementOf(sections: readonly SectionOf[], rounding: RoundingTerm = toThePenny): Statement {
  return settle({
    mechanism: 'test',
    title: 'A year',
    about: 'X',
    period: { from: '2027-04-01', until: '2028-04-01' },
    rounding,
    sections: sections.map((section) => ({ ...section, title: `Section ${section.id}` })),
  });
}

function draft(id: string, exact: Draft['exact'], grounds: readonly Grounds[] = [agreed]): Draft {
  return { id, label: `Line ${id}`, working: '1', grounds, exact };
}

const pounds = (thousandths: number) => ({ pounds: { top: thousandths, under: 1000 } });
const one = (...drafts: readonly Draft[]) => statementOf([{ id: 'all', drafts }]);

test('a provisional year on last year’s list is trued up to the list of the year', () => {
  const provisional = settleGlobalSum(terms, { ...facts, weightedPatients: { average: '4738.35' } });
  const due = settleTrueUp(provisional, settleGlobalSum(terms, facts));
  expect(linesOf(due).map((line) => [line.id, penceIn({ total: line }), line.working])).toEqual([
    ['weighted-patients', 1_567_51, '£427450.41 − £425882.9'],
    ['temporary-patients', 0, '£1336.79 − £1336.79'],
    ['out-of-hours', -75_55, '−£20667.54 − −£20591.99'],
  ]);
  expect(due).toMatchObject({
    mechanism: 'true-up',
    title: 'True-up: GMS global sum 2019/20',
    about: 'A81001',
    period: { from: '2019-04-01', until: '2020-04-01' },
    rounding: 'paid-to-date',
    total: { kind: 'settled', amountPence: 1_491_96 },
    notes: ['The provisional statement came to £406,627.70, and the final one comes to £408,119.66.'],
  });
  expect(linesOf(due)[0]?.grounds).toEqual([agreed]);
});

test('a line of one of them alone comes in full, and a section too', () => {
  const before = statementOf([
    { id: 'a', drafts: [draft('gone', pounds(5_000)), draft('stays', pounds(1_000))] },
    { id: 'dropped', drafts: [draft('x', pounds(7_000))] },
  ]);
  const after = statementOf([
    { id: 'a', drafts: [draft('stays', pounds(1_500)), draft('new', pounds(3_000))] },
    { id: 'added', drafts: [draft('x', pounds(2_000))] },
  ]);
  const due = settleTrueUp(before, after);
  const told = due.sections.map(({ id, lines, total }) => [
    id,
    lines.map((line) => [line.id, penceIn({ total: line }), line.working]),
    penceIn({ total }),
  ]);
  expect(new Map(told as [string, unknown][])).toEqual(
    new Map<string, unknown>([
      [
        'a',
        expect.arrayContaining([
          ['gone', -500, '£0 − £5'],
          ['stays', 50, '£1.5 − £1'],
          ['new', 300, '£3'],
        ]),
      ],
      ['dropped', [['x', -700, '£0 − £7']]],
      ['added', [['x', 200, '£2']]],
    ]),
  );
  expect(penceIn(due)).toBe(penceIn(after) - penceIn(before));
});

describe('what is open', () => {
  const question = 'Which share of a gain goes to the providers?';
  const paid = one(draft('gain', pounds(100_000)));

  test('stays open in the final statement, less what was paid', () => {
    const due = settleTrueUp(
      paid,
      one(draft('gain', { question, low: { top: 80, under: 1 }, high: { top: 250, under: 1 } })),
    );
    expect(linesOf(due)[0]).toMatchObject({
      kind: 'open',
      lowPence: -20_00,
      highPence: 150_00,
      question,
      working: '(£80 to £250) − £100',
    });
    expect(due.total).toEqual({
      kind: 'open',
      lowPence: -20_00,
      highPence: 150_00,
      questions: [question],
      assumptions: [],
    });
    expect(due.notes).toEqual([
      'The provisional statement came to £100.00, and the final one comes to an open amount, £80 to £250.',
    ]);
  });

  test('has no bound where the final line has none, and stays open though its bounds meet', () => {
    const unbounded = linesOf(settleTrueUp(paid, one(draft('gain', { question, high: { top: 120, under: 1 } }))))[0];
    expect(unbounded).toMatchObject({ kind: 'open', highPence: 20_00 });
    expect(unbounded).not.toHaveProperty('lowPence');
    const met = { question, low: { top: 100, under: 1 }, high: { top: 100, under: 1 } };
    expect(linesOf(settleTrueUp(paid, one(draft('gain', met))))[0]).toMatchObject({
      kind: 'open',
      lowPence: 0,
      highPence: 0,
    });
    expect(linesOf(settleTrueUp(one(), one(draft('gain', met))))[0]?.working).toBe('£100');
  });

  test('in the provisional statement is refused: it names nothing that can have been paid', () => {
    const opened = one(draft('a', pounds(1)), draft('gain', { question }), draft('b', { question }));
    expect(problemsOf(() => settleTrueUp(opened, paid))).toEqual(
      ['gain', 'b'].map(
        (id, place) =>
          `provisional.sections[0].lines[${place + 1}]: The line "${id}" is open, and names no amount that can have been paid. Give in its place what was paid, by settlePaymentsMade, to the penny.`,
      ),
    );
  });

  test('is trued up against what was paid, which comes off in full', () => {
    const made = settlePaymentsMade({
      title: 'On account',
      about: 'X',
      period: { from: '2027-04-01', until: '2028-04-01' },
      payments: [{ id: 'on-account', label: 'Paid on account', pounds: '60' }],
      rounding: toThePenny,
      grounds: agreed,
    });
    const due = settleTrueUp(
      made,
      one(draft('gain', pounds(100_000)), draft('other', { question, low: { top: 0, under: 1 } })),
    );
    expect(due.total).toEqual({ kind: 'open', lowPence: 40_00, questions: [question], assumptions: [] });
    expect(due.sections.map(({ id }) => id).sort()).toEqual(['all', 'payments']);
  });
});

test('a line rests on the grounds of both, each once, and on what either assumes', () => {
  const citing: Grounds = { kind: 'agreed', by: 'ICB and provider', document: 'Schedule 4', on: '2026-03-31' };
  const due = settleTrueUp(
    one(draft('a', pounds(1_000), [agreed, assumed])),
    one(draft('a', pounds(3_000), [citing, agreed])),
  );
  const [line] = linesOf(due);
  expect(line?.grounds).toEqual([citing, agreed, assumed]);
  expect(line).toMatchObject({ kind: 'conditional', amountPence: 2_00, assumptions: ['a planning figure'] });
  expect(due.total.kind).toBe('conditional');
});

const ids = ['a', 'b', 'c', 'd'];
const roundings = fc.constantFrom<RoundingTerm>(
  toThePenny,
  { stage: 'each-line', unit: 'pound', mode: 'down' },
  { stage: 'total', unit: 'pound', mode: 'half-even' },
  { stage: 'total', unit: 'penny', mode: 'up' },
);
const known = fc.integer({ min: -5_000_000, max: 5_000_000 }).map(pounds);
const between = fc.tuple(fc.integer({ min: -1000, max: 1000 }), fc.nat(1000)).map(([low, width]): Draft['exact'] => {
  return { question: 'Q15', low: { top: low, under: 1 }, high: { top: low + width, under: 1 } };
});
const statements = (exact: fc.Arbitrary<Draft['exact']>) =>
  fc
    .tuple(
      fc.uniqueArray(fc.tuple(fc.constantFrom('one', 'two', 'three'), fc.dictionary(fc.constantFrom(...ids), exact)), {
        selector: ([id]) => id,
      }),
      roundings,
    )
    .map(([sections, rounding]) =>
      statementOf(
        sections.map(([id, lines]) => ({
          id,
          drafts: Object.entries(lines).map(([line, amount]) => draft(line, amount)),
        })),
        rounding,
      ),
    );

const sectionPence = ({ sections }: Statement) => new Map(sections.map(({ id, total }) => [id, penceIn({ total })]));

test('what was paid and the true-up come to the final total, section by section', () => {
  fc.assert(
    fc.property(statements(known), statements(known), (provisional, final) => {
      const due = settleTrueUp(provisional, final);
      expect(penceIn(provisional) + penceIn(due)).toBe(penceIn(final));
      const [before, after, between_] = [provisional, final, due].map(sectionPence);
      for (const id of new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])])) {
        expect((before?.get(id) ?? 0) + (between_?.get(id) ?? Number.NaN)).toBe(after?.get(id) ?? 0);
      }
      expect(penceIn({ total: due.total })).toBe(linesOf(due).reduce((sum, line) => sum + penceIn({ total: line }), 0));
    }),
  );
});

test('settling in parts and truing up each time comes to truing up once', () => {
  fc.assert(
    fc.property(statements(known), statements(known), statements(known), (first, second, third) => {
      const parts = penceIn(settleTrueUp(first, second)) + penceIn(settleTrueUp(second, third));
      expect(parts).toBe(penceIn(settleTrueUp(first, third)));
    }),
  );
});

test('bounds of an open final year move by what was paid, and nothing to true up comes to nothing', () => {
  fc.assert(
    fc.property(statements(known), statements(fc.oneof(known, between)), (provisional, final) => {
      const paid = penceIn(provisional);
      const { total } = settleTrueUp(provisional, final);
      expect(total.kind).toBe(final.total.kind);
      if (total.kind === 'open' && final.total.kind === 'open') {
        expect([total.lowPence, total.highPence]).toEqual(
          [final.total.lowPence, final.total.highPence].map((end) => (end === undefined ? end : end - paid)),
        );
      }
      expect(penceIn(settleTrueUp(provisional, provisional))).toBe(0);
    }),
  );
});

const year = one(draft('a', pounds(1)));
test.each<[string, unknown, unknown, readonly string[]]>([
  [
    'another mechanism',
    { ...year, mechanism: 'other' },
    year,
    [
      'final.mechanism: The mechanism of the final statement is "test", and that of the provisional one is "other". Give two statements of one mechanism',
    ],
  ],
  [
    'payments against another mechanism the wrong way round',
    year,
    { ...year, mechanism: 'payments-made' },
    ['final.mechanism: '],
  ],
  [
    'another body and another year, both told at once',
    { ...year, about: 'Y', period: { from: '2026-04-01', until: '2027-04-01' } },
    year,
    [
      'final.about: The about of the final statement is "X", and that of the provisional one is "Y".',
      'final.period: The period of the final statement is "2027-04-01 until 2028-04-01", and that',
    ],
  ],
  [
    'what is no statement',
    5,
    undefined,
    ['provisional: This is 5, not a statement. Give what a settle', 'final: This is nothing, not a statement.'],
  ],
])('refuses %s', (_, provisional, final, problems) => {
  expect(problemsOf(() => settleTrueUp(provisional as Statement, final as Statement))).toEqual(
    problems.map((problem) => expect.stringContaining(problem) as string),
  );
});

test('a line that is conditional makes a conditional difference, whether or not its grounds say what is assumed', () => {
  const settled = one(draft('a', pounds(5000)));
  const conditional: Statement = {
    ...settled,
    sections: settled.sections.map((section) => ({
      ...section,
      lines: section.lines.map((line) =>
        line.kind === 'settled' ? { ...line, kind: 'conditional', assumptions: ['a what-if'] } : line,
      ),
    })),
  };
  for (const due of [settleTrueUp(settled, conditional), settleTrueUp(conditional, settled)]) {
    expect(linesOf(due)[0]).toMatchObject({ kind: 'conditional', assumptions: ['a what-if'] });
    expect(due.total).toMatchObject({ kind: 'conditional', assumptions: ['a what-if'] });
  }
  const both = one(draft('a', pounds(5000), [assumed]));
  expect(linesOf(settleTrueUp(both, both))[0]?.grounds).toEqual([assumed]);
});
