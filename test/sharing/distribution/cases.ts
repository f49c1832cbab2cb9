import fc from 'fast-check';
import type {
  DistributionCaps,
  DistributionPartner,
  DistributionTerms,
  GainKey,
  LossKey,
  PartnerFloor,
  PlainKey,
  ShapleyKey,
} from 'neighbourhood-contracts/sharing';
import { isContractDataError } from 'neighbourhood-contracts';
import { agreed } from '../../support/payment.ts';
import { period } from './pool.ts';

/** Terms and partners that fit each other; a cap may be below a floor at some pools. */
export interface Case {
  readonly terms: DistributionTerms;
  readonly partners: readonly DistributionPartner[];
}

export const inPounds = (pence: number) =>
  `${pence < 0 ? '-' : ''}${Math.floor(Math.abs(pence) / 100)}.${String(Math.abs(pence) % 100).padStart(2, '0')}`;

const pounds = (most: number) => fc.integer({ min: 0, max: most }).map(inPounds);

/** Identifiers out of order, so that ties by key are not ties by place. */
const names = ['m', 'c', 'x', 'a', 'k', 'b', 'z', 'f'];

const partnersOf = (count: number) =>
  fc.tuple(
    ...names.slice(0, count).map((id) =>
      fc.record({
        id: fc.constant(id),
        budgetPounds: fc.integer({ min: 1, max: 1_000_000 }).map(inPounds),
        performance: fc.integer({ min: 1, max: 150 }).map(inPounds),
        lostIncomePounds: fc.oneof(fc.constant('0'), pounds(200_000)),
        incomes: pounds(20_000_000).map((amount) => [{ period, pounds: amount }]),
      }),
    ),
  );

const plainKeys = (ids: readonly string[]): fc.Arbitrary<PlainKey> =>
  fc.oneof(
    fc.constant<PlainKey>({ kind: 'equal' }),
    fc.constant<PlainKey>({ kind: 'budget' }),
    fc.constant<PlainKey>({ kind: 'performance' }),
    fc
      .array(fc.integer({ min: 0, max: 1000 }), { minLength: ids.length - 1, maxLength: ids.length - 1 })
      .map((cuts): PlainKey => {
        const sorted = [0, ...cuts.sort((a, b) => a - b), 1000];
        const shares = ids.map((partner, place) => ({
          partner,
          share: String(((sorted[place + 1] ?? 0) - (sorted[place] ?? 0)) / 1000),
        }));
        return { kind: 'agreed-shares', shares };
      }),
  );

/** Every coalition that matters is a group; all together are always worth something on the side of the sign. */
const games = (ids: readonly string[], sign: 1 | -1, belowZero: ShapleyKey['belowZero']): fc.Arbitrary<ShapleyKey> =>
  fc
    .tuple(
      fc.array(fc.tuple(fc.subarray([...ids], { minLength: 1 }), fc.integer({ min: -500, max: 1000 })), {
        maxLength: 6,
      }),
      fc.integer({ min: 1, max: 100 }),
    )
    .map(([drawn, more]) => {
      const byMembers = new Map(drawn.map(([members, worth]) => [members.join(), { members, worth }]));
      const all = byMembers.get(ids.join());
      const rest = [...byMembers.values()].filter((group) => group !== all);
      const sum = rest.reduce((whole, { worth }) => whole + worth, 0);
      const groups = [...rest, { members: ids, worth: Math.max(all?.worth ?? 0, more - sum, more) }];
      return {
        kind: 'shapley',
        game: { kind: 'groups', groups: groups.map(({ members, worth }) => ({ members, pounds: sign * worth })) },
        whenPoolDiffers: 'scaled',
        belowZero,
      };
    });

const lossKeys = (ids: readonly string[]): fc.Arbitrary<LossKey> =>
  fc.oneof({ weight: 3, arbitrary: plainKeys(ids) }, games(ids, -1, 'takes-nothing'), games(ids, -1, 'pays-in'));

const gainKeys = (ids: readonly string[]): fc.Arbitrary<GainKey> =>
  fc.oneof({ weight: 3, arbitrary: plainKeys(ids) }, games(ids, 1, 'takes-nothing'), games(ids, 1, 'pays-in'), {
    weight: 2,
    arbitrary: fc
      .tuple(fc.integer({ min: 0, max: 100 }), plainKeys(ids))
      .map(([percent, rest]): GainKey => ({ kind: 'compensate-first', share: inPounds(percent), rest })),
  });

const someOf = (ids: readonly string[]) =>
  fc.oneof(fc.constant('every-partner' as const), fc.subarray([...ids], { minLength: 1 }));

const floorsFor = (ids: readonly string[]): fc.Arbitrary<readonly PartnerFloor[]> =>
  fc.array(
    fc.record<PartnerFloor>({
      of: someOf(ids),
      least: fc.oneof(
        pounds(10_000).map((amount) => ({ kind: 'pounds' as const, pounds: amount })),
        fc.integer({ min: 0, max: Math.floor(1000 / ids.length) }).map((parts) => ({
          kind: 'share-of-pool' as const,
          share: String(parts / 1000),
        })),
      ),
    }),
    { maxLength: 2 },
  );

const capsFor = (ids: readonly string[]): fc.Arbitrary<DistributionCaps | 'none'> =>
  fc.oneof(
    fc.constant<'none'>('none'),
    fc.record<DistributionCaps>({
      limits: fc.array(
        fc.record<DistributionCaps['limits'][number]>({
          of: someOf(ids),
          most: fc.oneof(
            pounds(100_000).map((amount) => ({ kind: 'pounds' as const, pounds: amount })),
            fc.integer({ min: 0, max: 40 }).map((parts) => ({
              kind: 'share-of-income' as const,
              share: String(parts / 1000),
              period,
            })),
          ),
        }),
        { maxLength: 3 },
      ),
      whatTheyLeave: fc.constantFrom('shared-again', 'stays-undistributed'),
      heldBy: fc.constant('ICB'),
    }),
  );

/** Partners, and everything that terms can say of them. */
export const cases: fc.Arbitrary<Case> = fc.integer({ min: 1, max: names.length }).chain((count) => {
  const ids = names.slice(0, count);
  const limits = { floors: floorsFor(ids), caps: capsFor(ids) };
  return fc.record({
    partners: partnersOf(count),
    terms: fc.record<DistributionTerms>({
      gains: fc.record({
        key: gainKeys(ids),
        reinvestFirst: fc.oneof(
          fc.constant<'nothing'>('nothing'),
          fc
            .integer({ min: 0, max: 100 })
            .map((parts) => ({ kind: 'share' as const, share: inPounds(parts), heldBy: 'BOARD' })),
          pounds(50_000).map((amount) => ({ kind: 'pounds' as const, pounds: amount, heldBy: 'BOARD' })),
        ),
        ...limits,
      }),
      losses: fc.record({ key: lossKeys(ids), ...limits }),
      grounds: fc.constant(agreed),
    }),
  });
});

/** Pools in pence. */
export const pools = fc.oneof(
  fc.integer({ min: -50, max: 50 }),
  fc.integer({ min: -400_000, max: 400_000 }),
  fc.integer({ min: -1e12, max: 1e12 }),
);

/** What a run gives, or nothing where it is refused because a cap is below a floor at that pool. */
export function unlessCapBelowFloor<Result>(run: () => Result): Result | undefined {
  try {
    return run();
  } catch (error) {
    if (
      isContractDataError(error) &&
      error.problems.every(({ message }) => / below its floor | times the pool/.test(message))
    ) {
      return undefined;
    }
    throw error;
  }
}
