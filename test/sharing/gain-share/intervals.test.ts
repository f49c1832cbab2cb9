import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  settleGainShare,
  type Amount,
  type GainShareTerms,
  type GainTerms,
  type LossTerms,
} from 'neighbourhood-contracts/sharing';
import { at, factsFrom, plain, spans, terms, told, type Span, type Spans, type Telling } from './drawn.ts';
import { lineOf } from './settled.ts';

const standing = fc.constantFrom('pass' as const, 'scaled' as const, 'fail' as const);
const ways = fc.record({
  expected: fc.nat(100),
  actual: fc.nat(100),
  added: fc.nat(100),
  cash: fc.nat(100),
  people: fc.nat(100),
  score: fc.nat(100),
  income: fc.nat(100),
  relief: fc.nat(100),
  everybody: fc.nat(100),
});
const year = fc.record({ drawn: spans, ways, judged: standing, isActivity: fc.boolean() });

const boundsOf = (line: Amount) =>
  line.kind === 'open'
    ? { low: line.lowPence ?? -Infinity, high: line.highPence ?? Infinity }
    : { low: line.amountPence, high: line.amountPence };

/** The line where every number is between two, and where each is a point between them. */
function both(
  own: GainShareTerms,
  {
    drawn,
    ways: way,
    judged,
    isActivity,
  }: { drawn: Spans; ways: Record<keyof Spans, number>; judged: 'pass' | 'scaled' | 'fail'; isActivity: boolean },
) {
  const settle = (number: Telling['number']) =>
    lineOf(settleGainShare(own, factsFrom(drawn, { number, judged, isActivity })));
  return {
    open: settle((_, span, under) => told(span, under)),
    exact: settle((name, span, under) => plain(at(span, way[name]), under)),
  };
}

test('the interval holds the settlement of every point within it, and is open only with a question', () => {
  fc.assert(
    fc.property(terms, year, (own, facts) => {
      const { open, exact } = both(own, facts);
      const [{ low, high }, point] = [boundsOf(open), boundsOf(exact)];
      expect(exact.kind).toBe('settled');
      expect(low).toBeLessThanOrEqual(point.low);
      expect(point.low).toBeLessThanOrEqual(high);
      if (open.kind === 'open') expect(open.question).not.toBe('');
    }),
  );
});

test('numbers told rounded hold every number that rounds to them', () => {
  fc.assert(
    fc.property(terms, year, (own, { drawn, ways: way, judged, isActivity }) => {
      const settle = (number: Telling['number']) =>
        boundsOf(lineOf(settleGainShare(own, factsFrom(drawn, { number, judged, isActivity }))));
      // Within half a unit of what was told, on either side: units of 1,000, of 20 people, or of a fifth of a score. Of a
      // hundred people rounded to thousands one could be left, for whom a gate by chance is more than all that is spent.
      const width = (name: string, under: number) => (under === 1 && name !== 'people' ? 1_000 : 20);
      const middle = (span: Span) => Math.max(span.low, 0);
      const rounded = settle((name, span, under) => ({
        value: plain(middle(span), under),
        roundedTo: plain(width(name, under), under),
      }));
      const exact = settle((name, span, under) => {
        const units = middle(span) + Math.round((width(name, under) * (way[name] - 50)) / 100);
        return plain(Math.max(0, under === 1 ? units : Math.min(units, under)), under);
      });
      expect(rounded.low).toBeLessThanOrEqual(exact.low);
      expect(exact.low).toBeLessThanOrEqual(rounded.high);
    }),
  );
});

test('widening an input never narrows the output', () => {
  const names = ['expected', 'actual', 'added', 'cash', 'people', 'score', 'income', 'relief', 'everybody'] as const;
  fc.assert(
    fc.property(terms, year, fc.constantFrom(...names), fc.nat(20), fc.nat(20), (own, facts, name, down, up) => {
      const scale = name === 'score' ? 1 : 5_000;
      const { low, high } = facts.drawn[name];
      const least = name === 'added' || name === 'cash' ? -1e9 : 0;
      const most = name === 'score' ? 100 : 1e9;
      const wider = { low: Math.max(least, low - down * scale), high: Math.min(most, high + up * scale) };
      const narrow = boundsOf(both(own, facts).open);
      const wide = boundsOf(both(own, { ...facts, drawn: { ...facts.drawn, [name]: wider } }).open);
      expect(wide.low).toBeLessThanOrEqual(narrow.low);
      expect(wide.high).toBeGreaterThanOrEqual(narrow.high);
    }),
  );
});

test('a number that is not known at all holds whatever it could have been', () => {
  fc.assert(
    fc.property(
      terms,
      year,
      fc.constantFrom('expected', 'actual', 'cash', 'people', 'score', 'income', 'relief'),
      (own, facts, name) => {
        const { drawn, ways: way, judged, isActivity } = facts;
        const settle = (number: Telling['number']) =>
          boundsOf(lineOf(settleGainShare(own, factsFrom(drawn, { number, judged, isActivity }))));
        const unknown = settle((each, span, under) =>
          each === name ? 'not-known' : plain(at(span, way[each]), under),
        );
        const exact = settle((each, span, under) => plain(at(span, way[each]), under));
        expect(unknown.low).toBeLessThanOrEqual(exact.low);
        expect(exact.low).toBeLessThanOrEqual(unknown.high);
      },
    ),
  );
});

/** Terms of which some are not agreed. */
const gainFields = ['gate', 'quality', 'rate', 'retention', 'caps'] as const;
const lossFields = ['gate', 'rate', 'limits', 'relief'] as const;
function without(own: GainShareTerms, gone: readonly string[]): GainShareTerms {
  const drop = (fields: readonly string[], side: string) =>
    Object.fromEntries(fields.flatMap((field) => (gone.includes(`${side}.${field}`) ? [[field, 'not-agreed']] : [])));
  const gains = gone.includes('gains') ? 'not-agreed' : { ...(own.gains as GainTerms), ...drop(gainFields, 'gains') };
  const losses = gone.includes('losses')
    ? 'not-agreed'
    : { ...(own.losses as LossTerms), ...drop(lossFields, 'losses') };
  return { ...own, gains, losses };
}
const all = [
  'gains',
  'losses',
  ...gainFields.map((field) => `gains.${field}`),
  ...lossFields.map((field) => `losses.${field}`),
];

test('what is not agreed holds every term that could be, and says what is open', () => {
  fc.assert(
    fc.property(terms, year, fc.subarray(all, { minLength: 1 }), (own, facts, gone) => {
      const open = both(without(own, gone), facts).exact;
      const [{ low, high }, point] = [boundsOf(open), boundsOf(both(own, facts).exact)];
      expect(low).toBeLessThanOrEqual(point.low);
      expect(point.low).toBeLessThanOrEqual(high);
      if (open.kind === 'open') expect(open.question).not.toBe('');
    }),
  );
});

test('upside-only until nobody says when holds both that it is and that it is not', () => {
  fc.assert(
    fc.property(terms, year, (own, facts) => {
      const until = (day: '2030-04-01' | '2027-04-01' | 'not-stated') =>
        boundsOf(both({ ...own, direction: { kind: 'upside-only', until: day } }, facts).exact);
      expect(until('not-stated').low).toBe(until('2027-04-01').low);
      expect(until('not-stated').high).toBe(Math.max(until('2030-04-01').high, until('2027-04-01').high));
    }),
  );
});

test('upside-only is never below nothing, whatever is not known', () => {
  fc.assert(
    fc.property(terms, year, fc.subarray(all), (own, facts, gone) => {
      const upside = { ...without(own, gone), direction: { kind: 'upside-only', until: '2030-04-01' } } as const;
      expect(boundsOf(both(upside, facts).open).low).toBeGreaterThanOrEqual(0);
    }),
  );
});
