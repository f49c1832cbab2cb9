import { describe, expect, test } from 'vitest';
import { linesOf, type GainShareTerms, type Line } from 'neighbourhood-contracts/sharing';
import type { Assumption, Ruling, Standpoint } from 'neighbourhood-contracts/policy';
import { settleYear, type PaymentPart } from 'neighbourhood-contracts/settlement';
import { problemsOf } from '../../payment/activity/refusal.ts';
import { agreed, amountOf, contractOf, gainShare, holder, known, partners, parts, spent } from './mnp.ts';

const { gains } = gainShare;
if (gains === 'not-agreed' || gains.gate === 'not-agreed') throw new Error('The example has gains.');

/** A gain share of which the policy questions are all open. */
const openTerms: GainShareTerms = {
  ...gainShare,
  direction: { kind: 'upside-only', until: 'not-stated' },
  gains: { ...gains, gate: { ...gains.gate, minimum: 'not-agreed' }, rate: 'not-agreed', caps: 'not-agreed' },
  losses: {
    gate: { minimum: { kind: 'none' }, passes: 'at-or-above', counts: 'whole-saving', below: 'nothing' },
    rate: { kind: 'flat', rate: '0.5' },
    limits: [],
    excessBorneBy: 'the ICB',
    relief: 'none',
    order: ['share', 'limit', 'relief'],
  },
};

const ruling = (settles: string, answer: string, more: Partial<Ruling> = {}): Ruling => ({
  settles,
  answer,
  issuer: 'NHS England',
  authority: true,
  madeOn: '2028-02-01',
  document: 'Guidance, page 3',
  ...more,
});
const assumption = (settles: string, answer: string): Assumption => ({ settles, answer, because: 'a what-if' });

const all = [
  ruling('Q15/share-of-gain', '0.5'),
  ruling('Q15/minimum-saving-rate', '0.02'),
  ruling('Q15/cap', '0.1'),
  ruling('Q16/last-upside-only-year', '2028/29'),
];

function lineOf(standpoint: Partial<Standpoint>, actual = '48000000', terms = openTerms): Line {
  const statement = settleYear(
    contractOf({ ...parts.share, terms, paidTo: holder }),
    { year: '2027/28', facts: [known('share', '2028-05-15', spent(actual))] },
    { asAt: '2028-10-01', ...standpoint },
  );
  const [line] = linesOf(statement);
  if (line === undefined) throw new Error('There is no line.');
  return line;
}

describe('what a ruling or an assumption supplies of a gain share', () => {
  test('without any it is open, and asks the questions of the register', () => {
    const line = lineOf({});
    expect(amountOf(line)).toBe('0..200000000');
    expect(line).toMatchObject({
      question: expect.stringMatching(/Q15\/minimum-saving-rate.*Q15\/share-of-gain.*Q15\/cap/) as string,
    });
  });

  test('rulings with authority settle it, and stand among its grounds', () => {
    const line = lineOf({ rulings: all });
    expect(line).toMatchObject({ kind: 'settled', amountPence: 100_000_000 });
    expect(line.grounds).toContainEqual({
      kind: 'agreed',
      by: 'NHS England',
      document: 'Guidance, page 3 (Q15/share-of-gain: 0.5)',
      on: '2028-02-01',
    });
  });

  test.each(all.map(({ settles }) => settles))('%s alone is asked no longer once it is supplied', (settles) => {
    const asked = (line: Line) => (line.kind === 'open' ? line.question : '');
    const isOfLosses = settles.startsWith('Q16');
    const actual = isOfLosses ? '51000000' : '48000000';
    expect(asked(lineOf({}, actual))).toContain(settles);
    expect(asked(lineOf({ rulings: all.filter((one) => one.settles === settles) }, actual))).not.toContain(settles);
  });

  test.each([
    ['0.4', '80000000'],
    ['0', '0'],
    ['1', '200000000'],
  ])('a share of %s pays it', (answer, amount) => {
    expect(amountOf(lineOf({ rulings: [ruling('Q15/share-of-gain', answer), ...all.slice(1)] }))).toBe(amount);
  });

  test.each([
    ['0.04', '100000000'],
    ['0.0401', '0'],
  ])('a minimum of %s is the gate', (answer, amount) => {
    const rulings = [
      ...all.filter(({ settles }) => settles !== 'Q15/minimum-saving-rate'),
      ruling('Q15/minimum-saving-rate', answer),
    ];
    expect(amountOf(lineOf({ rulings }))).toBe(amount);
  });

  test('a cap is a share of what was expected', () => {
    const rulings = [...all.filter(({ settles }) => settles !== 'Q15/cap'), ruling('Q15/cap', '0.015')];
    expect(amountOf(lineOf({ rulings }))).toBe('75000000');
  });

  test.each([
    ['2027/28', '0'],
    ['2026/27', '-50000000'],
  ])('upside-only until the end of %s', (answer, amount) => {
    const rulings = [...all.slice(0, 3), ruling('Q16/last-upside-only-year', answer)];
    expect(amountOf(lineOf({ rulings }, '51000000'))).toBe(amount);
  });

  test('a ruling without authority counts as an assumption, and says so', () => {
    const rulings = all.map((one) => ({ ...one, authority: false }));
    expect(lineOf({ rulings })).toMatchObject({
      kind: 'conditional',
      amountPence: 100_000_000,
      assumptions: expect.arrayContaining([
        'Q15/share-of-gain is 0.5: NHS England says so, without authority over the question (Guidance, page 3)',
      ]) as unknown,
    });
  });

  test('an assumption makes it conditional, and is named', () => {
    const assumptions = all.map(({ settles, answer }) => assumption(settles, answer));
    expect(lineOf({ assumptions })).toMatchObject({
      kind: 'conditional',
      amountPence: 100_000_000,
      assumptions: expect.arrayContaining(['Q15/cap is 0.1: a what-if']) as unknown,
    });
  });

  test('of a ruling and an assumption the ruling holds', () => {
    expect(lineOf({ rulings: all, assumptions: [assumption('Q15/share-of-gain', '0.1')] }).kind).toBe('settled');
  });

  test('a ruling made after the day of the question is not known', () => {
    const rulings = all.map((one) => ({ ...one, madeOn: '2028-10-02' }) as const);
    expect(amountOf(lineOf({ rulings }))).toBe('0..200000000');
    expect(amountOf(lineOf({ rulings: rulings.map((one) => ({ ...one, madeOn: '2028-10-01' }) as const) }))).toBe(
      '100000000',
    );
  });

  test('a ruling for another contract supplies nothing, and one that covers this supplies it', () => {
    const covering = (contract: string) => all.map((one) => ({ ...one, covers: [contract] }));
    expect(amountOf(lineOf({ rulings: covering('another') }))).toBe('0..200000000');
    expect(amountOf(lineOf({ rulings: covering('mnp') }))).toBe('100000000');
  });

  test.each([
    ['Q15/share-of-gain', '0.1'],
    ['Q15/minimum-saving-rate', '0.9'],
    ['Q15/cap', '0.001'],
    ['Q16/last-upside-only-year', '2020/21'],
  ])('what was agreed is not overruled: %s', (settles, answer) => {
    const line = lineOf({ rulings: [ruling(settles, answer)] }, '48000000', gainShare);
    expect(line).toMatchObject({ kind: 'settled', amountPence: 100_000_000 });
    expect(line.grounds).not.toContainEqual(expect.objectContaining({ by: 'NHS England' }));
  });

  test('an assumption makes what each partner has conditional as well', () => {
    const statement = settleYear(
      contractOf({ ...parts.share, terms: openTerms }),
      { year: '2027/28', facts: [known('share', '2028-05-15', spent('48000000'), partners)] },
      { asAt: '2028-10-01', assumptions: all.map(({ settles, answer }) => assumption(settles, answer)) },
    );
    expect(statement.paidTo?.lines.map(({ kind }) => kind)).toEqual(Array(5).fill('conditional'));
  });

  test('where nothing of the gains is agreed, one term alone supplies nothing', () => {
    expect(amountOf(lineOf({ rulings: all }, '48000000', { ...openTerms, gains: 'not-agreed' }))).toBe('0..200000000');
  });

  test('a reason that is as long as a text may be is kept as it was given', () => {
    const long = 'x'.repeat(1000);
    expect(lineOf({ rulings: all.map((one) => ({ ...one, document: long })) }).grounds).toContainEqual(
      expect.objectContaining({ document: long }),
    );
    const assumptions = all.map(({ settles, answer }) => ({ settles, answer, because: long }));
    expect(lineOf({ assumptions })).toMatchObject({ kind: 'conditional', assumptions: [long] });
  });
});

describe('a note says what was not used, and why', () => {
  const notesOf = (standpoint: Partial<Standpoint>, ...given: readonly PaymentPart[]) =>
    settleYear(
      contractOf(...given),
      { year: '2027/28', facts: [] },
      { asAt: '2028-10-01', ...standpoint },
    ).notes.filter((note) => note.includes('was not used'));
  const share = (terms: GainShareTerms | 'not-agreed'): PaymentPart => ({ ...parts.share, terms, paidTo: holder });

  test.each([
    [
      'Q15/quality-gate',
      share(openTerms),
      'it supplies no term here. Those that do answer Q15/share-of-gain, Q15/minimum-saving-rate, Q15/cap, Q16/last-upside-only-year.',
    ],
    ['Q15/cap', share(gainShare), 'it is agreed in the terms of Gain share, and is not overruled.'],
    ['Q15/minimum-saving-rate', share(gainShare), 'it is agreed in the terms of Gain share, and is not overruled.'],
    ['Q15/cap', parts.budget, 'the contract has no gain share.'],
    ['Q15/cap', share('not-agreed'), 'what else it takes is not agreed in the terms of Gain share.'],
    [
      'Q15/share-of-gain',
      share({ ...openTerms, gains: 'not-agreed' }),
      'what else it takes is not agreed in the terms of Gain share.',
    ],
    [
      'Q15/minimum-saving-rate',
      share({ ...openTerms, gains: { ...gains, gate: 'not-agreed' } }),
      'what else it takes is not agreed in the terms of Gain share.',
    ],
    [
      'Q15/cap',
      share({ ...openTerms, grounds: { ...agreed, on: '2029-01-01' } }),
      'what else it takes is not agreed in the terms of Gain share.',
    ],
    [
      'Q16/last-upside-only-year',
      share({ ...openTerms, direction: { kind: 'two-sided' } as never }),
      'it is agreed in the terms of Gain share, and is not overruled.',
    ],
  ] as const)('%s', (input, part, because) => {
    const says = `The answer "0.1" to ${input} was not used: ${because}`;
    expect(notesOf({ rulings: [ruling(input, '0.1')] }, part)).toEqual([says]);
    expect(notesOf({ assumptions: [assumption(input, '0.1')] }, part)).toEqual([says]);
  });

  test('an assumption that a ruling stands above', () => {
    const assumptions = [assumption('Q15/cap', '0.2')];
    expect(notesOf({ rulings: all, assumptions }, share(openTerms))).toEqual([
      'The assumption that Q15/cap is "0.2" was not used: NHS England has ruled that it is "0.1".',
    ]);
    const elsewhere = assumptions.map((one) => ({ ...one, covers: ['another'] }));
    expect(notesOf({ rulings: all, assumptions: elsewhere }, share(openTerms))).toEqual([]);
    const without = all.map((one) => ({ ...one, authority: false }));
    expect(notesOf({ rulings: without, assumptions }, share(openTerms))).toEqual([]);
  });

  test('none where it was used, is for another contract, or was made later', () => {
    expect(notesOf({ rulings: all }, share(openTerms))).toEqual([]);
    const agreedElsewhere = { ...share(gainShare), id: 'other' };
    expect(notesOf({ rulings: all }, agreedElsewhere, share(openTerms))).toEqual([]);
    expect(notesOf({ rulings: [ruling('Q15/cap', '0.1', { covers: ['another'] })] }, share(gainShare))).toEqual([]);
    expect(notesOf({ rulings: [ruling('Q15/cap', '0.1', { madeOn: '2028-10-02' })] }, share(gainShare))).toEqual([]);
  });
});

describe('an answer that cannot be used', () => {
  test.each([
    ['Q15/share-of-gain', 'half'],
    ['Q15/share-of-gain', '1.5'],
    ['Q15/minimum-saving-rate', '-0.01'],
    ['Q15/cap', '10%'],
    ['Q16/last-upside-only-year', '2028'],
  ])('%s of "%s" is an error that says what would be right', (settles, answer) => {
    const rulings = [ruling('Q15/attribution', 'by registration'), ruling(settles, answer)];
    const problems = problemsOf(() => lineOf({ rulings }));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(
      `standpoint.rulings[1].answer: The answer "${answer}" to ${settles} cannot be used here.`,
    );
    expect(problems[0]).toMatch(/Give |Write /);
  });

  test('is found among the assumptions, and beside what is wrong with another part', () => {
    const [before, now] = ['10000000', '9700000'] as const;
    const statement = () =>
      settleYear(
        contractOf(
          { ...parts.share, terms: openTerms, paidTo: holder },
          { ...parts.outcomes, terms: { ...parts.outcomes.terms, grounds: agreed } },
        ),
        {
          year: '2027/28',
          facts: [
            known('share', '2028-05-15', spent('48000000')),
            known('outcomes', '2028-05-15', {
              about: 'mnp',
              results: [{ measure: 'teeth', achieved: `${before}${now}` }],
            }),
          ],
        },
        { asAt: '2028-10-01', assumptions: [assumption('Q15/cap', 'none')] },
      );
    expect(problemsOf(statement).map((problem) => problem.split(':')[0])).toEqual([
      'standpoint.assumptions[0].answer',
      'year.facts[1].facts.results[0].measure',
    ]);
  });
});
