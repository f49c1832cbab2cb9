import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  evaluateScorecard,
  type ExactRatio,
  type Scorecard,
  type ScorecardFacts,
  type ScorecardFigure,
  type ScorecardMetric,
  type ScorecardTerms,
} from 'neighbourhood-contracts/outcomes';
import { settleOutcomePayment } from 'neighbourhood-contracts/sharing';
import { agreed, penceIn, toThePenny } from '../../support/payment.ts';
import { problemsOf } from '../../payment/activity/refusal.ts';

const ratio = (numerator: number, denominator: number): ExactRatio => ({
  numerator: String(numerator),
  denominator: String(denominator),
});
const valueOf = ({ numerator, denominator }: ExactRatio) => Number(numerator) / Number(denominator);

/** A metric whose figure is its score already, or one less it where lower is better. */
const metric = (id: string, own: Partial<ScorecardMetric> = {}): ScorecardMetric => ({
  id,
  label: `Metric ${id}`,
  weight: 1,
  unit: 'share',
  direction: 'higher-is-better',
  scoring: { kind: 'thresholds', lowerThreshold: 0, upperThreshold: 1 },
  roundedTo: 'as-given',
  minimumEvents: 'no-minimum',
  collar: 'no-collar',
  ...own,
});
const falling: Partial<ScorecardMetric> = {
  direction: 'lower-is-better',
  scoring: { kind: 'thresholds', lowerThreshold: 1, upperThreshold: 0 },
};
const terms: ScorecardTerms = {
  domains: [
    { id: 'access', label: 'Access', weight: 1, metrics: [metric('same-day'), metric('reviews', { weight: 3 })] },
    { id: 'hospital', label: 'Hospital', weight: 2, metrics: [metric('beds', falling)] },
  ],
  gates: [{ id: 'safety', label: 'No safety alert' }],
  whenNotScored: 'reweight',
  whenDomainNotScored: 'fail',
  floor: 0,
  cap: 1,
};
const passed: ScorecardFacts['gates'] = [{ gate: 'safety', isPassed: true }];
const figures = (all: Readonly<Record<string, ScorecardFigure['figure']>>): ScorecardFacts => ({
  figures: Object.entries(all).map(([id, figure]) => ({ metric: id, figure })),
  gates: passed,
});
const full = figures({ 'same-day': '0.9', reviews: '0.5', beds: '0.3' });
const evaluated = (own: Partial<ScorecardTerms>, facts: ScorecardFacts = full) =>
  evaluateScorecard({ ...terms, ...own }, facts);

test('scores each metric in its own direction, averages the domain, and then the domains', () => {
  // Access: (0.9 + 3 × 0.5) ÷ 4 = 0.6; hospital: 1 − 0.3 = 0.7; (0.6 + 2 × 0.7) ÷ 3.
  expect(evaluated({})).toEqual({
    kind: 'scored',
    score: ratio(2, 3),
    multiplier: ratio(2, 3),
    working: '(1 × 0.6 + 2 × 0.7) ÷ (1 + 2)',
    failedGates: [],
    notScored: [],
    method: expect.stringContaining('a method of this library') as string,
    madeWith: { library: expect.any(String) as string, policy: expect.any(String) as string },
    domains: [
      {
        id: 'access',
        label: 'Access',
        shareOfCard: ratio(1, 3),
        score: ratio(3, 5),
        working: '(1 × 0.9 + 3 × 0.5) ÷ (1 + 3)',
        metrics: [
          {
            id: 'same-day',
            label: 'Metric same-day',
            shareOfDomain: ratio(1, 4),
            kind: 'scored',
            score: ratio(9, 10),
            figure: '0.9',
            working: '(0.9 − 0) ÷ (1 − 0)',
          },
          {
            id: 'reviews',
            label: 'Metric reviews',
            shareOfDomain: ratio(3, 4),
            kind: 'scored',
            score: ratio(1, 2),
            figure: '0.5',
            working: '(0.5 − 0) ÷ (1 − 0)',
          },
        ],
      },
      {
        id: 'hospital',
        label: 'Hospital',
        shareOfCard: ratio(2, 3),
        score: ratio(7, 10),
        working: '(1 × 0.7) ÷ (1)',
        metrics: [expect.objectContaining({ score: ratio(7, 10), working: '(0.3 − 1) ÷ (0 − 1)' })],
      },
    ],
  });
});

test('is JSON, and comes back from it unchanged', () => {
  const results = [evaluated({}), evaluated({}, figures({})), evaluated({}, figures({ beds: 'cannot-be-measured' }))];
  for (const result of results) {
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
    expect(structuredClone(result)).toEqual(result);
  }
});

describe('a metric that cannot be scored', () => {
  const facts = figures({ 'same-day': '0.9', reviews: { numerator: 0, denominator: 0 }, beds: '0.3' });
  test('is left out of its domain, whose weight stands', () => {
    expect(evaluated({}, facts)).toMatchObject({
      working: '(1 × 0.9 + 2 × 0.7) ÷ (1 + 2)',
      notScored: ['reviews'],
      domains: [{ shareOfCard: ratio(1, 3), working: '(1 × 0.9) ÷ (1)' }, { shareOfCard: ratio(2, 3) }],
    });
  });
  test('scores 0, or leaves no score, as the terms say', () => {
    expect(evaluated({ whenNotScored: 'zero' }, facts)).toMatchObject({
      working: '(1 × 0.225 + 2 × 0.7) ÷ (1 + 2)',
      notScored: ['reviews'],
    });
    expect(evaluated({ whenNotScored: 'fail' }, facts)).toMatchObject({
      kind: 'undetermined',
      reason: 'reviews could not be scored.',
      missingFacts: [],
      multiplier: 'not-known',
    });
  });
  test('by too few events is no different', () => {
    const [access, hospital] = terms.domains;
    if (access === undefined || hospital === undefined) throw new Error('no domains');
    const domains = [access, { ...hospital, metrics: [metric('beds', { ...falling, minimumEvents: 10 })] }];
    const withEvents = (events?: number): ScorecardFacts => ({
      ...full,
      figures: full.figures.map((each) =>
        each.metric === 'beds' ? { ...each, ...(events !== undefined && { events }) } : each,
      ),
    });
    expect(evaluated({ domains, whenDomainNotScored: 'reweight' }, withEvents(9))).toMatchObject({
      score: ratio(3, 5),
      notScored: ['beds'],
    });
    expect(evaluated({ domains }, withEvents(10))).toMatchObject({ score: ratio(2, 3) });
    expect(evaluated({ domains }, withEvents())).toMatchObject({
      kind: 'undetermined',
      missingFacts: ['how many events Metric beds rests on'],
      lowest: ratio(1, 5),
      highest: ratio(13, 15),
    });
  });
});

describe('a domain of which nothing can be scored', () => {
  const facts = figures({ 'same-day': '0.9', reviews: '0.5', beds: 'cannot-be-measured' });
  test.each([
    ['reweight', { kind: 'scored', score: ratio(3, 5), working: '(1 × 0.6) ÷ (1)', notScored: ['beds'] }],
    ['zero', { kind: 'scored', score: ratio(1, 5), working: '(1 × 0.6 + 2 × 0) ÷ (1 + 2)' }],
    ['fail', { kind: 'undetermined', reason: 'No metric of Hospital could be scored.', missingFacts: [] }],
  ] as const)('is treated as the terms say: %s', (whenDomainNotScored, expected) => {
    const result = evaluated({ whenDomainNotScored }, facts);
    expect(result).toMatchObject(expected);
    expect(result.domains[1]).toMatchObject({ score: 'not-scored', working: 'No metric could be scored.' });
  });
  test('scores 0 where its metrics do, whatever the terms say of domains', () => {
    for (const whenDomainNotScored of ['reweight', 'fail'] as const) {
      expect(evaluated({ whenNotScored: 'zero', whenDomainNotScored }, facts)).toMatchObject({
        kind: 'scored',
        score: ratio(1, 5),
        domains: [{}, { score: ratio(0, 1) }],
      });
    }
  });
  test('and none of the others either is no score', () => {
    const nothing = figures({
      'same-day': 'cannot-be-measured',
      reviews: 'cannot-be-measured',
      beds: 'cannot-be-measured',
    });
    expect(evaluated({ whenDomainNotScored: 'reweight' }, nothing)).toMatchObject({
      kind: 'undetermined',
      reason: 'No measure could be scored.',
    });
  });
});

test('a failed gate makes it 0, and a gate nobody knows of leaves it between 0 and what it would be', () => {
  expect(evaluated({ floor: '0.5' }, { ...full, gates: [{ gate: 'safety', isPassed: false }] })).toMatchObject({
    kind: 'scored',
    multiplier: ratio(0, 1),
    failedGates: ['safety'],
    domains: [{ score: ratio(3, 5) }, {}],
  });
  expect(evaluated({}, { ...full, gates: [] })).toMatchObject({
    kind: 'undetermined',
    missingFacts: ['whether this gate is passed: No safety alert'],
    lowest: ratio(0, 1),
    highest: ratio(2, 3),
  });
});

test('the collar holds the multiplier and leaves the score', () => {
  expect(evaluated({ floor: '0.7', cap: '0.9' })).toMatchObject({ score: ratio(2, 3), multiplier: ratio(7, 10) });
  expect(evaluated({ cap: '0.5' })).toMatchObject({ score: ratio(2, 3), multiplier: ratio(1, 2) });
});

test('what is not known leaves bounds, is named, and shows in its domain', () => {
  const result = evaluated({}, figures({ 'same-day': '0.9', reviews: 'not-known', beds: '0.3' }));
  expect(result).toMatchObject({
    kind: 'undetermined',
    reason: 'Not everything is known yet.',
    missingFacts: ['the figure of Metric reviews'],
    // (0.225 + 1.4) ÷ 3 and (0.975 + 1.4) ÷ 3.
    lowest: ratio(13, 24),
    highest: ratio(19, 24),
    domains: [{ score: 'not-known', working: 'Not everything is known yet.' }, { score: ratio(7, 10) }],
  });
});

test('a metric or a domain without weight counts for nothing, known or not', () => {
  const [access, hospital] = terms.domains;
  if (access === undefined || hospital === undefined) throw new Error('no domains');
  const idle = { id: 'idle', label: 'Idle', weight: 0, metrics: [metric('idle-1')] };
  const domains = [{ ...access, metrics: [...access.metrics, metric('idle-2', { weight: 0 })] }, hospital, idle];
  for (const figure of ['0.1', 'cannot-be-measured', 'not-known']) {
    const facts = { ...full, figures: [...full.figures, { metric: 'idle-1', figure }, { metric: 'idle-2', figure }] };
    for (const whenNotScored of ['reweight', 'zero', 'fail'] as const) {
      expect(evaluated({ domains, whenNotScored }, facts)).toMatchObject({
        score: ratio(2, 3),
        notScored: [],
        domains: [{ score: ratio(3, 5), working: '(1 × 0.9 + 3 × 0.5) ÷ (1 + 3)' }, {}, {}],
      });
    }
  }
});

test('is paid as it is, to the penny, even of forty quotients whose denominators have nothing in common', () => {
  const ids = Array.from({ length: 40 }, (_, at) => `m${at}`);
  const domains = [{ id: 'd', label: 'D', weight: 1, metrics: ids.map((id) => metric(id)) }];
  const card = evaluated(
    { domains },
    {
      figures: ids.map((id, at) => ({ metric: id, figure: { numerator: at + 1, denominator: 99_991 + 2 * at } })),
      gates: passed,
    },
  );
  if (card.kind !== 'scored') throw new Error(card.reason);
  expect(card.multiplier.denominator.length).toBeGreaterThan(120);
  const paid = settleOutcomePayment(
    {
      period: { from: '2027-04-01', until: '2028-04-01' },
      measures: [
        {
          id: 'card',
          label: 'Scorecard',
          potPounds: '1000000',
          method: { kind: 'multiplier' },
          minimumEvents: 'no-minimum',
          collar: 'no-collar',
          unearned: 'not-set-aside',
          grounds: agreed,
        },
      ],
      rounding: toThePenny,
      grounds: agreed,
    },
    { about: 'contract', results: [{ measure: 'card', achieved: card.multiplier }] },
  );
  const mean = ids.reduce((sum, _, at) => sum + (at + 1) / (99_991 + 2 * at), 0) / 40;
  expect(penceIn(paid)).toBe(Math.round(mean * 100_000_000));
});

describe('by law', () => {
  const share = fc.nat(100).map((value) => (value / 100).toFixed(2));
  const figure = fc.oneof(
    { arbitrary: share, weight: 5 },
    { arbitrary: fc.constantFrom('not-known', 'cannot-be-measured'), weight: 1 },
  );
  const drawn = fc.record({
    domains: fc.array(
      fc.record({
        weight: fc.integer({ min: 1, max: 20 }),
        metrics: fc.array(fc.tuple(fc.integer({ min: 1, max: 20 }), figure), { minLength: 1, maxLength: 4 }),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    whenNotScored: fc.constantFrom('reweight' as const, 'zero' as const, 'fail' as const),
    whenDomainNotScored: fc.constantFrom('reweight' as const, 'zero' as const, 'fail' as const),
  });
  type Drawn = typeof drawn extends fc.Arbitrary<infer Value> ? Value : never;
  const evaluate = ({ domains, ...policy }: Drawn, domainTimes = 1, metricTimes = 1): Scorecard =>
    evaluateScorecard(
      {
        ...terms,
        ...policy,
        gates: [],
        domains: domains.map(({ weight, metrics }, at) => ({
          id: `d${at}`,
          label: `D${at}`,
          weight: weight * domainTimes,
          metrics: metrics.map(([own], place) => metric(`d${at}m${place}`, { weight: own * metricTimes })),
        })),
      },
      {
        figures: domains.flatMap(({ metrics }, at) =>
          metrics.map(([, each], place) => ({ metric: `d${at}m${place}`, figure: each })),
        ),
        gates: [],
      },
    );

  test('a score is between the least and the most of what counts', () => {
    fc.assert(
      fc.property(drawn, (all) => {
        const card = evaluate(all);
        if (card.kind !== 'scored') return;
        const scores = all.domains.flatMap(({ metrics }) => metrics.map(([, each]) => Number(each)));
        const known = scores.filter((each) => !Number.isNaN(each));
        const hasZero = all.whenNotScored === 'zero' || all.whenDomainNotScored === 'zero';
        const least = hasZero && known.length < scores.length ? 0 : Math.min(...known);
        expect(valueOf(card.score)).toBeGreaterThanOrEqual(least - 1e-12);
        expect(valueOf(card.score)).toBeLessThanOrEqual(Math.max(0, ...known) + 1e-12);
      }),
    );
  });

  test('scaling the weights of domains, or of metrics, changes no number', () => {
    fc.assert(
      fc.property(drawn, fc.integer({ min: 2, max: 9 }), fc.integer({ min: 2, max: 9 }), (all, by, and) => {
        const numbersOf = (card: Scorecard) => [
          card.kind,
          card.kind === 'scored' ? [card.score, card.notScored] : [card.lowest, card.highest, card.missingFacts],
          card.multiplier,
          card.domains.map(({ score, shareOfCard, metrics }) => [
            score,
            shareOfCard,
            metrics.map(({ shareOfDomain }) => shareOfDomain),
          ]),
        ];
        expect(numbersOf(evaluate(all, by, and))).toEqual(numbersOf(evaluate(all)));
      }),
    );
  });

  test('a metric more in a domain leaves the weight and the score of every other domain as they are', () => {
    fc.assert(
      fc.property(drawn, fc.nat(3), share, (all, at, added) => {
        const place = at % all.domains.length;
        const more: Drawn = {
          ...all,
          domains: all.domains.map((domain, here) =>
            here === place ? { ...domain, metrics: [...domain.metrics, [1, added]] } : domain,
          ),
        };
        const [before, after] = [evaluate(all).domains, evaluate(more).domains];
        after.forEach((domain, here) => {
          expect(domain.shareOfCard).toEqual(before[here]?.shareOfCard);
          if (here !== place) expect(domain).toEqual(before[here]);
        });
      }),
    );
  });

  test('the same metric twice in a domain of one is the same score', () => {
    fc.assert(
      fc.property(drawn, (all) => {
        const single = {
          ...all,
          domains: all.domains.map((domain) => ({ ...domain, metrics: domain.metrics.slice(0, 1) })),
        };
        const doubled = {
          ...all,
          domains: single.domains.map((domain) => ({ ...domain, metrics: [...domain.metrics, ...domain.metrics] })),
        };
        expect(evaluate(doubled).multiplier).toEqual(evaluate(single).multiplier);
      }),
    );
  });

  test('what is supplied later is between the bounds that were given before', () => {
    fc.assert(
      fc.property(
        drawn,
        fc.array(fc.oneof(share, fc.constant('cannot-be-measured')), { minLength: 16, maxLength: 16 }),
        (all, later) => {
          const before = evaluate(all);
          const supplied = {
            ...all,
            domains: all.domains.map(({ weight, metrics }, at) => ({
              weight,
              metrics: metrics.map(([own, each], place): [number, string] => [
                own,
                each === 'not-known' ? (later[4 * at + place] ?? '0') : each,
              ]),
            })),
          };
          const after = evaluate(supplied);
          if (before.kind === 'scored') expect(after).toEqual(before);
          if (before.kind === 'scored' || after.kind !== 'scored') return;
          if (before.lowest === undefined || before.highest === undefined) return;
          expect(valueOf(after.multiplier)).toBeGreaterThanOrEqual(valueOf(before.lowest) - 1e-12);
          expect(valueOf(after.multiplier)).toBeLessThanOrEqual(valueOf(before.highest) + 1e-12);
          if (before.multiplier !== 'not-known') expect(after.multiplier).toEqual(before.multiplier);
        },
      ),
    );
  });
});

const domain = (own: object) => ({ domains: [{ id: 'd', label: 'D', weight: 1, metrics: [metric('m')], ...own }] });
test.each<[string, object, object, readonly string[]]>([
  [
    'a domain without metrics',
    domain({ metrics: [] }),
    figures({}),
    ['terms.domains[0].metrics: No metric has a weight above 0.'],
  ],
  [
    'domains without weight',
    domain({ weight: 0 }),
    figures({}),
    ['terms.domains: No domain has a weight above 0. Give at least one domain with a weight above 0.'],
  ],
  ['no domains', { domains: [] }, figures({}), ['terms.domains: No domain has a weight above 0.']],
  [
    'a metric in two domains, and a domain given twice',
    { domains: [...domain({}).domains, ...domain({}).domains] },
    figures({}),
    ['terms.domains[1].id: "d" was given already', 'terms.domains[1].metrics[0].id: "m" was given already'],
  ],
  [
    'no word on a domain that cannot be scored',
    { whenDomainNotScored: undefined },
    full,
    ['terms.whenDomainNotScored: '],
  ],
  [
    'a metric that is wrong',
    domain({ metrics: [metric('m', { direction: 'up' as never })] }),
    figures({}),
    ['terms.domains[0].metrics[0].direction: '],
  ],
  [
    'a figure of no metric',
    {},
    figures({ bed: '1' }),
    ['facts.figures[0].metric: The terms have no metric "bed". Did you mean "beds"?'],
  ],
  [
    'two figures of a metric',
    {},
    { ...full, figures: [...full.figures, ...full.figures.slice(0, 1)] },
    ['facts.figures[3].metric: "same-day" was given already'],
  ],
  [
    'a figure of floating point',
    {},
    figures({ beds: 1 / 3 }),
    ['facts.figures[0].figure: 0.3333333333333333 has more than 15 digits'],
  ],
  ['a figure that is no share', {}, figures({ beds: '62' }), ['facts.figures[0].figure: A share cannot be "62".']],
  [
    'a gate that there is not',
    {},
    { ...full, gates: [{ gate: 'money', isPassed: true }] },
    ['facts.gates[0].gate: The terms have no gate "money".'],
  ],
  ['a gate twice', {}, { ...full, gates: [...passed, ...passed] }, ['facts.gates[1].gate: "safety" was given already']],
  [
    'a field that there is not',
    {},
    { ...full, figure: [] },
    ['facts.figure: There is no field "figure" here. Did you mean "figures"?'],
  ],
  ['a cap below the floor', { floor: 1, cap: 0 }, full, ['terms.cap: The cap 0 is below the floor 1.']],
])('refuses %s', (_, own, facts, problems) => {
  const found = problemsOf(() => evaluateScorecard({ ...terms, ...own }, facts as never));
  expect(found).toEqual(problems.map((problem) => expect.stringContaining(problem) as string));
});

test.each([undefined, null, [], 'card', 3])('refuses %s for terms and facts', (value) => {
  expect(problemsOf(() => evaluateScorecard(value as never, value as never)).length).toBeGreaterThan(1);
});
