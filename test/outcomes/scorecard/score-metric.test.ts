import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  rankScores,
  scoreMetric,
  type ExactRatio,
  type MetricFigure,
  type MetricScoring,
  type MetricTerms,
} from 'neighbourhood-contracts/outcomes';
import { refusalsOf } from '../../support/refusals.ts';
import { problemsOf } from '../../payment/activity/refusal.ts';

const terms: MetricTerms = {
  id: 'falls',
  label: 'Falls',
  unit: 'per 1,000',
  direction: 'lower-is-better',
  scoring: { kind: 'thresholds', lowerThreshold: '24', upperThreshold: '18' },
  roundedTo: 'as-given',
  minimumEvents: 'no-minimum',
  collar: 'no-collar',
};
const higher = { direction: 'higher-is-better' } as const;
const scoreOf = (figure: MetricFigure['figure'], own: Partial<MetricTerms> = {}, beside: Partial<MetricFigure> = {}) =>
  scoreMetric({ ...terms, ...own }, { figure, ...beside });
const ratio = (numerator: number, denominator: number): ExactRatio => ({
  numerator: String(numerator),
  denominator: String(denominator),
});
const valueOf = ({ numerator, denominator }: ExactRatio) => Number(numerator) / Number(denominator);

describe('between thresholds', () => {
  test('a figure that falls is scored by the way from where the score begins to where it is whole', () => {
    expect(scoreOf('20.1')).toEqual({
      kind: 'scored',
      score: ratio(13, 20),
      figure: '20.1',
      working: '(20.1 − 24) ÷ (18 − 24)',
    });
  });

  test.each([
    ['24', 0],
    ['24.01', 0],
    ['99', 0],
    ['18', 1],
    ['17.99', 1],
    ['0', 1],
    ['21', 0.5],
  ])('%s falls per 1,000 score %s', (figure, score) => {
    expect(scoreOf(figure)).toMatchObject({ kind: 'scored', score: score === 0.5 ? ratio(1, 2) : ratio(score, 1) });
  });

  test('a third is a third: a quotient is not rounded, and shows as it was given', () => {
    const scoring: MetricScoring = { kind: 'thresholds', lowerThreshold: '0.2', upperThreshold: '0.5' };
    expect(scoreOf({ numerator: 1, denominator: 3 }, { ...higher, unit: 'share', scoring })).toEqual({
      kind: 'scored',
      score: ratio(4, 9),
      figure: '≈0.33333333',
      working: '(1 ÷ 3 − 0.2) ÷ (0.5 − 0.2)',
    });
  });
});

describe('all or nothing', () => {
  test.each([
    ['lower-is-better', '18', 1],
    ['lower-is-better', '18.001', 0],
    ['lower-is-better', '-5', 1],
    ['higher-is-better', '18', 1],
    ['higher-is-better', '17.999', 0],
  ] as const)('where %s, %s scores %s at a threshold of 18', (direction, figure, score) => {
    expect(scoreOf(figure, { direction, scoring: { kind: 'step', threshold: '18' } })).toMatchObject({
      score: ratio(score, 1),
      working: String(score),
    });
  });
});

describe('attainment or improvement', () => {
  const scoring = (baseline: string, target = '20'): MetricScoring => ({
    kind: 'attainment-or-improvement',
    baseline,
    target,
    attainment: '15',
  });
  test.each([
    ['the way to its own target', '30', '28', ratio(1, 5)],
    ['all at its target', '30', '20', ratio(1, 1)],
    ['nothing for getting worse', '30', '31', ratio(0, 1)],
    ['all at the attainment level', '30', '15', ratio(1, 1)],
    ['all past its target already, while it stays there', '19', '19.5', ratio(1, 1)],
    ['nothing past its target already, when it falls behind it', '19', '20.5', ratio(0, 1)],
    ['nothing behind a target that the baseline is at', '20', '20.5', ratio(0, 1)],
  ])('scores %s', (_, baseline, figure, score) => {
    expect(scoreOf(figure, { scoring: scoring(baseline) })).toMatchObject({ score });
  });

  test('attains a level that is short of its target from a baseline that is worse', () => {
    expect(scoreOf('14.9', { scoring: scoring('30', '10') })).toMatchObject({ score: ratio(1, 1) });
  });
});

describe('by rank', () => {
  const ranked = (figure: string, peers: readonly string[]) =>
    scoreOf(figure, { scoring: { kind: 'rank' } }, { peers: [...peers] });
  test('the best scores 1, the worst 0, and the middle of five a half', () => {
    expect(ranked('1', ['2', '3', '4', '5'])).toMatchObject({ score: ratio(1, 1), working: '(5 − 1) ÷ (5 − 1)' });
    expect(ranked('5', ['1', '2', '3', '4'])).toMatchObject({ score: ratio(0, 1), working: '(1 − 1) ÷ (5 − 1)' });
    expect(ranked('3', ['1', '2', '4', '5'])).toMatchObject({ score: ratio(1, 2) });
  });

  test('equal figures share the middle of their ranks', () => {
    expect(ranked('3', ['3.0', '1', '2', '9'])).toMatchObject({ score: ratio(3, 8), working: '(2.5 − 1) ÷ (5 − 1)' });
    expect(ranked('3', ['3', '3'])).toMatchObject({ score: ratio(1, 2) });
  });

  test('without others there is no rank, and without their figures none yet', () => {
    expect(ranked('3', [])).toEqual({ kind: 'not-scored', reason: 'There is nobody to rank it among.' });
    expect(scoreOf('3', { scoring: { kind: 'rank' } })).toEqual({
      kind: 'not-known',
      missingFacts: ['the figures of the others for Falls'],
    });
  });

  test('figures of others say nothing where a score is not by rank', () => {
    expect(problemsOf(() => scoreOf('3', {}, { peers: ['1'] }))).toEqual([
      'figure.peers: Falls is not scored by rank, so that the figures of others say nothing. Leave them out.',
    ]);
  });
});

describe('what cannot be scored', () => {
  test('too few events are no score, enough are one, and a number that is not known leaves it open', () => {
    const own = { minimumEvents: 10 };
    expect(scoreOf('20.1', own, { events: 9 })).toEqual({
      kind: 'not-scored',
      reason: '9 events are fewer than 10.',
    });
    expect(scoreOf('20.1', own, { events: 10 })).toMatchObject({ kind: 'scored' });
    for (const beside of [{}, { events: 'not-known' as const }]) {
      expect(scoreOf('20.1', own, beside)).toEqual({
        kind: 'not-known',
        missingFacts: ['how many events Falls rests on'],
      });
    }
    expect(scoreOf('not-known', own)).toEqual({
      kind: 'not-known',
      missingFacts: ['the figure of Falls', 'how many events Falls rests on'],
    });
    expect(scoreOf('not-known', own, { events: 3 })).toMatchObject({ kind: 'not-scored' });
  });

  test('nobody counted is no score, rather than a nought or a figure that is no number', () => {
    expect(scoreOf({ numerator: 0, denominator: 0 })).toEqual({
      kind: 'not-scored',
      reason: 'Nobody was counted: the denominator is 0.',
    });
  });

  test('what cannot be measured is no score whatever is not known beside', () => {
    expect(scoreOf('cannot-be-measured', { minimumEvents: 10 })).toEqual({
      kind: 'not-scored',
      reason: 'It cannot be measured.',
    });
  });
});

describe('a statistic in floating point', () => {
  const step = { ...higher, scoring: { kind: 'step', threshold: '0.3' } } as const;

  test('is refused where the terms do not say what it is rounded to', () => {
    expect(refusalsOf(() => scoreOf(0.1 + 0.2, step))).toEqual(['figure.figure not-exact']);
  });

  test('is scored as it is rounded, so that the last digits of a machine decide nothing', () => {
    for (const figure of [0.1 + 0.2, 0.3, 0.3 - 1e-16, 0.29999999]) {
      expect(scoreOf(figure, { ...step, roundedTo: 4 })).toMatchObject({ score: ratio(1, 1), figure: '0.3' });
    }
    expect(scoreOf(0.29994, { ...step, roundedTo: 4 })).toMatchObject({ score: ratio(0, 1), figure: '0.2999' });
    expect(scoreOf(5e-324, { ...step, roundedTo: 15 })).toMatchObject({ figure: '0' });
    expect(scoreOf(-1.5e-9, { ...step, roundedTo: 0 })).toMatchObject({ figure: '0' });
  });

  test('rounds halves away from zero, quotients and the figures of others too', () => {
    expect(scoreOf('-0.5', { ...step, roundedTo: 0 })).toMatchObject({ figure: '−1' });
    expect(scoreOf({ numerator: 1, denominator: 3 }, { ...step, roundedTo: 1 })).toMatchObject({ figure: '0.3' });
    const own = { ...higher, scoring: { kind: 'rank' }, roundedTo: 1 } as const;
    expect(scoreOf(0.30000000000000004, own, { peers: [0.31, 0.2] })).toMatchObject({ score: ratio(3, 4) });
  });
});

describe('a collar', () => {
  const collar = { floor: '0.2', cap: '0.8' };
  test.each([
    ['30', ratio(1, 5), '0.2'],
    ['18', ratio(4, 5), '0.8'],
    ['21', ratio(1, 2), '(21 − 24) ÷ (18 − 24)'],
  ])('holds the score of %s', (figure, score, working) => {
    expect(scoreOf(figure, { collar })).toMatchObject({ score, working });
  });
});

describe('by law', () => {
  const hundredths = fc.integer({ min: -5000, max: 5000 }).map((value) => (value / 100).toFixed(2));
  const negated = (value: string) => (value.startsWith('-') ? value.slice(1) : `-${value}`);
  const opposite = { 'higher-is-better': 'lower-is-better', 'lower-is-better': 'higher-is-better' } as const;

  test('turning every number and the direction over changes no score', () => {
    const drawn = fc.record({
      figure: hundredths,
      levels: fc.uniqueArray(hundredths, { minLength: 3, maxLength: 3, selector: Number }),
      direction: fc.constantFrom('higher-is-better' as const, 'lower-is-better' as const),
      kind: fc.constantFrom('thresholds' as const, 'step' as const, 'attainment-or-improvement' as const),
      peers: fc.array(hundredths, { minLength: 1, maxLength: 5 }),
    });
    fc.assert(
      fc.property(drawn, ({ figure, levels, direction, kind, peers }) => {
        const scoringOf = (all: readonly string[], isUp: boolean): MetricScoring => {
          const [a = '0', b = '0', c = '0'] = all;
          const [low = a, high = b] = [a, b].sort((x, y) => Number(x) - Number(y));
          if (kind === 'step') return { kind, threshold: a };
          if (kind === 'thresholds')
            return { kind, lowerThreshold: isUp ? low : high, upperThreshold: isUp ? high : low };
          return { kind, baseline: a, target: b, attainment: c };
        };
        const isUp = direction === 'higher-is-better';
        const plain = scoreOf(figure, { direction, scoring: scoringOf(levels, isUp) });
        const over = { direction: opposite[direction], scoring: scoringOf(levels.map(negated), !isUp) };
        const turned = scoreOf(negated(figure), over);
        expect(plain.kind === 'scored' && plain.score).toEqual(turned.kind === 'scored' && turned.score);
        const rank = { kind: 'rank' } as const;
        const byRank = scoreOf(figure, { direction, scoring: rank }, { peers });
        const byRankOver = scoreOf(
          negated(figure),
          { direction: opposite[direction], scoring: rank },
          { peers: peers.map(negated) },
        );
        expect(byRank).toMatchObject({ kind: 'scored' });
        expect(byRank.kind === 'scored' && byRank.score).toEqual(byRankOver.kind === 'scored' && byRankOver.score);
      }),
    );
  });

  test('a better figure never scores less, and a score is from 0 to 1', () => {
    fc.assert(
      fc.property(hundredths, hundredths, (one, other) => {
        const [better, worse] = [one, other].sort((a, b) => Number(a) - Number(b)).map((figure) => scoreOf(figure));
        if (better?.kind !== 'scored' || worse?.kind !== 'scored') throw new Error('not scored');
        expect(valueOf(better.score)).toBeGreaterThanOrEqual(valueOf(worse.score));
        expect(valueOf(better.score)).toBeLessThanOrEqual(1);
        expect(valueOf(worse.score)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('scores by rank', () => {
  const figures = (...all: string[]) => all.map((figure, at) => ({ id: `u${at}`, figure }));
  const scale = { direction: 'lower-is-better', worst: '4', best: '1' } as const;

  test('go in even steps from the worst to the best', () => {
    expect(rankScores(figures('30', '10', '20', '40'), scale)).toEqual({
      kind: 'ranked',
      scores: [
        { id: 'u0', rank: 3, score: ratio(3, 1) },
        { id: 'u1', rank: 1, score: ratio(1, 1) },
        { id: 'u2', rank: 2, score: ratio(2, 1) },
        { id: 'u3', rank: 4, score: ratio(4, 1) },
      ],
    });
  });

  test('of equal figures are equal, and all of them come to the middle on average', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5).map(String), { minLength: 2, maxLength: 20 }), (all) => {
        const ranked = rankScores(figures(...all), scale);
        if (ranked.kind !== 'ranked') throw new Error('not ranked');
        const sum = ranked.scores.reduce((total, { score }) => total + valueOf(score), 0);
        expect(sum / all.length).toBeCloseTo(2.5, 9);
        expect(ranked.scores.reduce((total, { rank }) => total + rank, 0)).toBe((all.length * (all.length + 1)) / 2);
        ranked.scores.forEach(({ score }, at) => {
          ranked.scores.forEach(({ score: other }, against) => {
            const order = Math.sign(Number(all[at]) - Number(all[against]));
            expect(Math.sign(valueOf(score) - valueOf(other))).toBe(order);
          });
        });
      }),
    );
  });

  test('there are none of one figure, or of none', () => {
    for (const all of [[], figures('3')]) {
      expect(rankScores(all, scale)).toEqual({ kind: 'not-ranked', reason: 'There are not two figures to rank.' });
    }
  });

  test('an id given twice, a figure of floating point and a scale without an end are refused', () => {
    const twice = [...figures('1'), ...figures('2')];
    expect(refusalsOf(() => rankScores(twice, scale))).toEqual(['figures[1].id duplicate']);
    const wrong = [{ id: 'a', figure: NaN }];
    expect(refusalsOf(() => rankScores(wrong, { ...scale, best: undefined as never }))).toEqual([
      'figures[0].figure not-exact',
      'scale.best missing',
    ]);
  });
});

test.each<[string, Partial<MetricTerms>, unknown, string]>([
  [
    'thresholds in the wrong order',
    { scoring: { kind: 'thresholds', lowerThreshold: '18', upperThreshold: '24' } },
    '20',
    'terms.scoring.upperThreshold: A score of 0 at "18" cannot be 1 at "24" where lower is better. Give an upper threshold beneath the lower one, or the other direction.',
  ],
  [
    'thresholds in the wrong order where higher is better',
    higher,
    '20',
    'terms.scoring.upperThreshold: A score of 0 at "24" cannot be 1 at "18" where higher is better. Give an upper threshold above the lower one, or the other direction.',
  ],
  [
    'equal thresholds',
    { scoring: { kind: 'thresholds', lowerThreshold: '18', upperThreshold: 18 } },
    '20',
    'terms.scoring.upperThreshold: A score of 0 at "18" cannot be 1 at 18 where lower is better. Give two thresholds that differ, or a scoring of the kind "step" for all or nothing.',
  ],
  [
    'a threshold in percent of a share',
    { unit: 'share', scoring: { kind: 'step', threshold: '24' } },
    '0.2',
    'terms.scoring.threshold: A share cannot be "24". Give a share from -1 to 1',
  ],
  [
    'a figure in percent of a share',
    { unit: 'share', scoring: { kind: 'step', threshold: '1' } },
    62,
    'figure.figure: A share cannot be 62. Give a share from -1 to 1',
  ],
  [
    'a quotient that is no share',
    { unit: 'share', scoring: { kind: 'step', threshold: '-1' } },
    { numerator: -3, denominator: 2 },
    'figure.figure: A share cannot be "−1.5". Give a share from -1 to 1',
  ],
  ['no direction', { direction: undefined }, '20', 'terms.direction: This is nothing. Give one of'],
  [
    'another way to score',
    { scoring: { kind: 'average' } as never },
    '20',
    'terms.scoring.kind: "average" is not a word known here.',
  ],
  [
    'more decimal places than there are',
    { roundedTo: 16 },
    '20',
    'terms.roundedTo: 16 decimal places are too many. Give a whole number of decimal places from 0 to 15, or "as-given".',
  ],
  [
    'half an event',
    { minimumEvents: 0.5 },
    '20',
    'terms.minimumEvents: 0.5 events is not a whole number. Give a whole number of events, 1 or more, or "no-minimum".',
  ],
  [
    'a minimum of nothing',
    { minimumEvents: 0 },
    '20',
    'terms.minimumEvents: A minimum of no events is none. Give a whole number of events, 1 or more, or "no-minimum".',
  ],
  [
    'a collar upside down',
    { collar: { floor: '0.9', cap: '0.1' } },
    '20',
    'terms.collar.cap: The cap "0.1" is below the floor "0.9".',
  ],
  ['a figure that is no number', {}, NaN, 'figure.figure: NaN is no figure. Give a number in plain digits'],
  ['a figure without end', {}, Infinity, 'figure.figure: Infinity is no figure. Give a number in plain digits'],
  ['a figure in words', {}, 'unknown', 'figure.figure: "unknown" cannot be read as an exact number.'],
  ['no figure', {}, undefined, 'figure.figure: No number is given. Give a number in plain digits'],
  ['a list', {}, [3], 'figure.figure: This is a list of 1, not an object.'],
  [
    'a denominator below 0',
    {},
    { numerator: 1, denominator: -1 },
    'figure.figure.denominator: A denominator cannot be -1.',
  ],
])('refuses %s', (_, own, figure, problem) => {
  expect(problemsOf(() => scoreOf(figure as never, own))).toEqual([expect.stringContaining(problem)]);
});

test('a rounded figure that is no number is refused all the same', () => {
  for (const figure of [NaN, Infinity, 1e15]) {
    expect(refusalsOf(() => scoreOf(figure, { roundedTo: 2 }))).toEqual(['figure.figure out-of-range']);
  }
});
