import fc from 'fast-check';
import type { Counted, Funnel, FunnelLimits } from 'neighbourhood-contracts/statistics';

export const levels = fc.constantFrom('95/99.8', '95/99');

/** Some of a whole, from few to many. */
export const part: fc.Arbitrary<Counted> = fc
  .integer({ min: 1, max: 200_000 })
  .chain((denominator) =>
    fc.record({ count: fc.integer({ min: 0, max: denominator }), denominator: fc.constant(denominator) }),
  );

/** Events over what they are counted of, which need not be whole. */
export const events: fc.Arbitrary<Counted> = fc.record({
  count: fc.integer({ min: 0, max: 5_000 }),
  denominator: fc.double({ min: 0.01, max: 200_000, noNaN: true }),
});

/** Events enough for a logarithm, as many as expected give or take a third. */
export const manyEvents: fc.Arbitrary<Counted> = fc
  .tuple(fc.integer({ min: 20, max: 5_000 }), fc.double({ min: 0.7, max: 1.4, noNaN: true }))
  .map(([denominator, ratio]) => ({ count: Math.round(denominator * ratio), denominator }));

/** The limits of each level in turn, at every denominator that was drawn. */
export function drawnLimits(funnel: Funnel, at: 0 | 1): readonly FunnelLimits[] {
  return funnel.drawn.map(({ limits }) => limits[at] ?? { level: NaN, lower: NaN, upper: NaN });
}

/** Whether a result is plain JSON without a number that is none. */
export function isPlain(result: unknown): boolean {
  const text = JSON.stringify(result, (_, value: unknown) =>
    typeof value === 'number' && !Number.isFinite(value) ? 'no number' : value,
  );
  return !text.includes('no number') && JSON.stringify(structuredClone(result)) === JSON.stringify(result);
}

/** A funnel with every figure times a factor. */
export function scaled<Of extends Funnel>({ target, points, drawn, ...rest }: Of, factor: number) {
  const limitsOf = <Told extends FunnelLimits>(told: readonly Told[]) =>
    told.map((each) => ({ ...each, lower: each.lower * factor, upper: each.upper * factor }));
  return {
    ...rest,
    target: target * factor,
    points: points.map(({ value, against }) => ({ value: value * factor, against: limitsOf(against) })),
    drawn: drawn.map(({ denominator, limits }) => ({ denominator, limits: limitsOf(limits) })),
  };
}
