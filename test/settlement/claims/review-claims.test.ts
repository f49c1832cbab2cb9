import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Grounds, Told } from 'neighbourhood-contracts/payment';
import {
  reviewClaims,
  type ClaimableSaving,
  type ClaimsReview,
  type DoubleClaimTerms,
  type SavingClaim,
} from 'neighbourhood-contracts/settlement';
import { openQuestions } from 'neighbourhood-contracts/policy';
import { agreed, assumed } from '../../support/payment.ts';
import { problemsOf } from '../../payment/activity/refusal.ts';

const period = { from: '2027-04-01', until: '2028-04-01' } as const;
const unit = 'emergency admissions';

function saving(id: string, avoidedUnits: Told, own: Partial<ClaimableSaving> = {}): ClaimableSaving {
  return { id, label: `Saving ${id}`, unit, avoidedUnits, period, grounds: agreed, ...own };
}

function claim(id: string, of: string, units: number | string, own: Partial<SavingClaim> = {}): SavingClaim {
  return { id, scheme: 'mnp', contract: `contract-${id}`, saving: of, units, ...own };
}

const notAgreed: DoubleClaimTerms = { kind: 'not-agreed' };
const proRata: DoubleClaimTerms = { kind: 'pro-rata', places: 6, grounds: agreed };
const inOrder = (...order: readonly string[]): DoubleClaimTerms => ({
  kind: 'claims-in-order',
  order,
  grounds: agreed,
});
const schemes = (...order: readonly SavingClaim['scheme'][]): DoubleClaimTerms => {
  return { kind: 'schemes-in-order', order, withinScheme: 'pro-rata', places: 6, grounds: agreed };
};

const review = (terms: DoubleClaimTerms, savings: readonly ClaimableSaving[], ...claims: readonly SavingClaim[]) =>
  reviewClaims(terms, { savings, claims });

/** What each claim is paid: one number, or the two it lies between. */
const paidIn = ({ claims }: ClaimsReview) =>
  Object.fromEntries(
    claims.map(({ id, payable }) => [id, payable.kind === 'open' ? [payable.low, payable.high] : payable.units]),
  );
const kindsIn = ({ findings }: ClaimsReview) => findings.map(({ kind, about, verdict }) => [kind, about, verdict]);

const acrossSchemes = [
  claim('iho', 'frail', 100, { scheme: 'iho' }),
  claim('mnp', 'frail', 60),
  claim('snp', 'frail', 40, { scheme: 'snp' }),
  claim('bcf', 'frail', 50, { scheme: 'bcf' }),
];

describe('one saving that four schemes claim', () => {
  const found = (terms: DoubleClaimTerms) => review(terms, [saving('frail', 100)], ...acrossSchemes);

  test.each<[string, DoubleClaimTerms, Record<string, unknown>]>([
    ['in the order of the claims', inOrder('snp', 'bcf', 'mnp', 'iho'), { snp: '40', bcf: '50', mnp: '10', iho: '0' }],
    ['in the order of the schemes', schemes('mnp', 'bcf', 'iho', 'snp'), { mnp: '60', bcf: '40', iho: '0', snp: '0' }],
    ['pro rata', { ...proRata, places: 2 }, { iho: '40', mnp: '24', snp: '16', bcf: '20' }],
    ['without terms', notAgreed, { iho: ['0', '100'], mnp: ['0', '60'], snp: ['0', '40'], bcf: ['0', '50'] }],
  ])('is paid %s', (_, terms, paid) => {
    expect(paidIn(found(terms))).toEqual(paid);
  });

  test('is a finding that names every claim and how many units are beyond', () => {
    expect(found(notAgreed).findings).toEqual([
      {
        kind: 'claimed-twice',
        about: ['frail', 'bcf', 'iho', 'mnp', 'snp'],
        verdict: 'undetermined',
        says: 'bcf and iho and mnp and snp together claim 150 emergency admissions beyond the 100 that were avoided of Saving frail (frail).',
        unitsBeyond: { low: '150', high: '150' },
        questions: ['Q15/double-counting'],
        assumptions: [],
        status: 'unresolved',
        citations: openQuestions.find(({ code }) => code === 'Q15')?.citations,
      },
    ]);
    expect(found(proRata).findings).toMatchObject([
      { kind: 'claimed-twice', verdict: 'to-know', status: 'library-method', questions: [], citations: [] },
    ]);
  });

  test('names the question, its citations and why', () => {
    expect(found(notAgreed).claims[1]).toEqual({
      id: 'mnp',
      scheme: 'mnp',
      contract: 'contract-mnp',
      saving: 'frail',
      claimed: '60',
      payable: { kind: 'open', low: '0', high: '60', questions: ['Q15/double-counting'], assumptions: [] },
      loweredBy: ['others'],
      reason: 'Others claim the same units, and it is not agreed who is paid for them.',
      grounds: [agreed],
      citations: openQuestions.find(({ code }) => code === 'Q15')?.citations,
    });
    expect(found(proRata).claims[1]).toMatchObject({
      payable: { kind: 'settled', units: '24' },
      reason: 'Others claim the same units, and all are paid pro rata.',
      citations: [],
    });
  });

  test('leaves what nobody else can claim', () => {
    const two = review(notAgreed, [saving('frail', 100)], claim('a', 'frail', 80), claim('b', 'frail', 50));
    expect(paidIn(two)).toEqual({ a: ['50', '80'], b: ['20', '50'] });
  });
});

test('claims for which there is room are settled, whatever the terms', () => {
  const claims = [claim('a', 'frail', 60), claim('b', 'frail', '40.5', { scheme: 'bcf' })];
  for (const terms of [notAgreed, proRata, inOrder('b', 'a'), schemes('bcf', 'mnp')]) {
    const found = review(terms, [saving('frail', '100.5')], ...claims);
    expect(paidIn(found)).toEqual({ a: '60', b: '40.5' });
    expect(kindsIn(found)).toEqual([['claimed-once', ['frail', 'a', 'b'], 'to-know']]);
    expect(found.claims[0]?.reason).toBe('There is room for all that it claims, whoever is paid first.');
  }
});

test('one claim for more than was avoided is a fault, and is paid what there is', () => {
  const found = review(notAgreed, [saving('frail', 10)], claim('a', 'frail', 12), claim('none', 'frail', 0));
  expect(paidIn(found)).toEqual({ a: '10', none: '0' });
  expect(kindsIn(found)).toEqual([['claimed-beyond', ['frail', 'a'], 'fault']]);
  expect(found.claims[0]?.reason).toBe('It claims more than was avoided.');
  expect(found.findings[0]?.questions).toEqual([]);
});

test('what nobody claims is told', () => {
  expect(review(proRata, [saving('frail', 10), saving('part', 5, { within: 'frail' })]).findings).toMatchObject([
    { kind: 'not-claimed', about: ['frail'], says: 'Nobody claims Saving frail (frail) by itself.' },
    { kind: 'not-claimed', about: ['part'], says: 'Nobody claims Saving part (part) by itself.' },
  ]);
  const within = review(proRata, [saving('frail', 10), saving('part', 5, { within: 'frail' })], claim('a', 'frail', 1));
  expect(within.findings.map(({ says }) => says)).toContain(
    'Nobody claims Saving part (part) by itself. It is within frail, which is claimed.',
  );
});

test('pro rata never pays beyond what is there: thirds are rounded down', () => {
  const claims = ['a', 'b', 'c'].map((id) => claim(id, 'frail', 1));
  const whole = (places: number) => paidIn(review({ ...proRata, places }, [saving('frail', 2)], ...claims));
  expect(whole(0)).toEqual({ a: '0', b: '0', c: '0' });
  expect(whole(3)).toEqual({ a: '0.666', b: '0.666', c: '0.666' });
});

describe('savings within one another', () => {
  const savings = [
    saving('mnp', 100, { label: 'Frail people of the MNP' }),
    saving('snp-1', 30, { within: 'mnp' }),
    saving('snp-2', 50, { within: 'mnp' }),
    saving('ward', 20, { within: 'snp-2' }),
  ];
  const claims = [
    claim('m', 'mnp', 100),
    claim('s1', 'snp-1', 30, { scheme: 'snp' }),
    claim('w', 'ward', 40, { scheme: 'bcf' }),
  ];

  test('a claim on the part counts against the whole', () => {
    expect(paidIn(review(inOrder('s1', 'w', 'm'), savings, ...claims))).toEqual({ s1: '30', w: '20', m: '50' });
    expect(paidIn(review(inOrder('m', 's1', 'w'), savings, ...claims))).toEqual({ s1: '0', w: '0', m: '100' });
    expect(paidIn(review(notAgreed, savings, ...claims))).toEqual({
      s1: ['0', '30'],
      w: ['0', '20'],
      m: ['50', '100'],
    });
  });

  test('is a finding of the whole, beside what is beyond already in the part', () => {
    expect(kindsIn(review(notAgreed, savings, ...claims))).toEqual([
      ['claimed-beyond', ['ward', 'w'], 'fault'],
      ['claimed-twice', ['mnp', 'm', 's1', 'w'], 'undetermined'],
    ]);
    const { findings } = review(notAgreed, savings, ...claims);
    expect(findings.map(({ unitsBeyond }) => unitsBeyond?.low)).toEqual(['20', '50']);
  });

  test('pro rata the others are paid what one that is full cannot take', () => {
    // One share of all three, s: 100s + 30s + 40s. The ward is full at a half, having 20; the rest of 80 goes to 130s.
    const found = review({ ...proRata, places: 6 }, savings, ...claims);
    expect(paidIn(found)).toEqual({ m: '61.538461', s1: '18.461538', w: '20' });
  });

  test('a part larger than its whole is paid no further than the whole', () => {
    const refilled = [saving('all', 30), saving('cohort', 50, { within: 'all' })];
    const found = review(notAgreed, refilled, claim('a', 'cohort', 50));
    expect(paidIn(found)).toEqual({ a: '30' });
    expect(kindsIn(found)).toEqual([
      ['claimed-beyond', ['all', 'a'], 'fault'],
      ['more-in-part', ['cohort', 'all'], 'to-know'],
    ]);
  });

  test('savings apart do not count against each other', () => {
    const apart = [saving('a', 10), saving('b', 10)];
    expect(paidIn(review(notAgreed, apart, claim('x', 'a', 10), claim('y', 'b', 10)))).toEqual({ x: '10', y: '10' });
  });
});

describe('what was avoided is not known exactly', () => {
  const between: Told = { low: 40, high: 90, question: 'How many would there have been?' };

  test('a claim is open between what it gets of the least and of the most', () => {
    const found = review(proRata, [saving('frail', between)], claim('a', 'frail', 60), claim('b', 'frail', 60));
    expect(paidIn(found)).toEqual({ a: ['20', '45'], b: ['20', '45'] });
    expect(found.claims[0]?.payable).toMatchObject({ questions: ['How many would there have been?'] });
    expect(found.findings).toMatchObject([
      { kind: 'claimed-twice', verdict: 'to-know', unitsBeyond: { low: '30', high: '80' } },
    ]);
  });

  test('claims that may be beyond say so, and within the least are settled', () => {
    const one = review(notAgreed, [saving('frail', between)], claim('a', 'frail', 60));
    expect(paidIn(one)).toEqual({ a: ['40', '60'] });
    expect(one.claims[0]).toMatchObject({
      payable: { questions: ['How many would there have been?'] },
      reason: 'It turns on how many were avoided, which is not known exactly.',
      citations: [],
    });
    expect(one.findings).toMatchObject([
      { kind: 'may-be-claimed-beyond', verdict: 'undetermined', questions: ['How many would there have been?'] },
    ]);
    const two = review(notAgreed, [saving('frail', between)], claim('a', 'frail', 60), claim('b', 'frail', 1));
    expect(two.findings).toMatchObject([
      { kind: 'may-be-claimed-twice', questions: ['Q15/double-counting', 'How many would there have been?'] },
    ]);
    expect(paidIn(review(notAgreed, [saving('frail', between)], claim('a', 'frail', 40)))).toEqual({ a: '40' });
  });

  test('of which nothing is known: a claim is open from nothing to all of it', () => {
    const found = review(notAgreed, [saving('frail', 'not-known')], claim('a', 'frail', 60));
    expect(found.claims[0]?.payable).toEqual({
      kind: 'open',
      low: '0',
      high: '60',
      questions: ['How many emergency admissions were avoided: Saving frail (frail)?'],
      assumptions: [],
    });
    expect(found.findings[0]?.says).toContain('beyond the 0 or more that were avoided');
  });

  test('rounded before it was told: within half a unit of it', () => {
    const found = review(notAgreed, [saving('frail', { value: 50, roundedTo: 5 })], claim('a', 'frail', 60));
    expect(paidIn(found)).toEqual({ a: ['47.5', '52.5'] });
  });

  test('of another part with room to spare: only the double claim is asked about', () => {
    const savings = [saving('all', 1000), saving('x', 50, { within: 'all' }), saving('y', between, { within: 'all' })];
    const found = review(notAgreed, savings, claim('a', 'x', 40), claim('b', 'x', 40), claim('c', 'y', 30));
    expect(paidIn(found)).toEqual({ a: ['10', '40'], b: ['10', '40'], c: '30' });
    expect(found.claims[0]?.payable).toMatchObject({ questions: ['Q15/double-counting'] });
  });

  test('of another part: more there leaves less here', () => {
    const savings = [saving('all', 100), saving('x', between, { within: 'all' }), saving('y', 80, { within: 'all' })];
    const found = review(inOrder('a', 'b'), savings, claim('a', 'x', 90), claim('b', 'y', 80));
    expect(paidIn(found)).toEqual({ a: ['40', '90'], b: ['10', '60'] });
  });
});

describe('what a result rests on', () => {
  const guess: Grounds = { kind: 'assumed', because: 'the baseline holds' };

  test('an assumed saving makes its claims conditional, and not those of another part that has room', () => {
    const savings = [
      saving('all', 100),
      saving('x', 50, { within: 'all', grounds: guess }),
      saving('y', 50, { within: 'all' }),
    ];
    const found = review(notAgreed, savings, claim('a', 'x', 10), claim('b', 'y', 50));
    expect(found.claims.map(({ payable }) => payable)).toEqual([
      { kind: 'conditional', units: '10', assumptions: ['the baseline holds'] },
      { kind: 'settled', units: '50' },
    ]);
    const crowded = review(proRata, savings, claim('a', 'x', 100), claim('b', 'y', 100));
    expect(crowded.claims.map(({ payable }) => payable.kind)).toEqual(['conditional', 'conditional']);
    expect(crowded.findings[0]?.assumptions).toEqual(['the baseline holds']);
  });

  test('assumed terms count only where they decide', () => {
    const terms: DoubleClaimTerms = { kind: 'pro-rata', places: 0, grounds: assumed };
    const kinds = (units: number) =>
      review(terms, [saving('frail', 100)], claim('a', 'frail', 50), claim('b', 'frail', units)).claims.map(
        ({ payable }) => payable.kind,
      );
    expect(kinds(50)).toEqual(['settled', 'settled']);
    expect(kinds(51)).toEqual(['conditional', 'conditional']);
    const alone = review(terms, [saving('frail', 10)], claim('a', 'frail', 12));
    expect(alone.claims[0]?.payable).toEqual({ kind: 'settled', units: '10' });
  });
});

describe('savings that may be the same', () => {
  const people = { cohort: 'frail-65', footprint: 'north' };
  const two = (own: Partial<ClaimableSaving>) =>
    kindsIn(
      review(
        notAgreed,
        [saving('b', 10, people), saving('a', 10, { ...people, ...own })],
        claim('x', 'a', 1),
        claim('y', 'b', 1),
      ),
    ).filter(([kind]) => kind === 'may-overlap');

  test('are told where cohort, footprint, unit and days are shared', () => {
    const overlap = [['may-overlap', ['a', 'b'], 'undetermined']];
    expect(two({})).toEqual(overlap);
    expect(two({ period: { from: '2028-03-31', until: '2028-05-01' } })).toEqual(overlap);
  });

  test.each<[string, Partial<ClaimableSaving>]>([
    ['another cohort', { cohort: 'frail-75' }],
    ['another footprint', { footprint: 'south' }],
    ['another unit', { unit: 'bed days' }],
    ['other days', { period: { from: '2028-04-01', until: '2029-04-01' } }],
    ['one within the other', { within: 'b' }],
    ['no cohort told', { cohort: undefined }],
  ])('are not with %s', (_, own) => {
    expect(two(own)).toEqual([]);
  });

  test('are told only where both are claimed', () => {
    const found = review(notAgreed, [saving('a', 10, people), saving('b', 10, people)], claim('x', 'a', 1));
    expect(found.findings.map(({ kind }) => kind)).toEqual(['claimed-once', 'not-claimed']);
  });
});

const names = ['p', 'q', 'r', 's', 't'];
const schemesOf = ['iho', 'mnp', 'snp', 'bcf'] as const;

/** A forest: each saving is within an earlier one, or within none. */
const forests = (avoided: fc.Arbitrary<Told>) =>
  fc
    .array(fc.tuple(avoided, fc.option(fc.nat(9))), { minLength: 1, maxLength: 5 })
    .map((items) =>
      items.map(([units, outer], place) =>
        saving(names[place] ?? '', units, outer === null || place === 0 ? {} : { within: names[outer % place] ?? '' }),
      ),
    );
const registers = (avoided: fc.Arbitrary<Told>) =>
  fc
    .tuple(forests(avoided), fc.array(fc.tuple(fc.nat(40), fc.nat(9), fc.constantFrom(...schemesOf)), { maxLength: 7 }))
    .map(([savings, items]) => {
      const claims = items.map(([units, on, scheme], place) =>
        claim(`c${place}`, names[on % savings.length] ?? '', units, { scheme }),
      );
      return { savings, claims };
    });
const exact = fc.nat(60);
const rangeOf = (low: number, width: number): Told => ({ low, high: low + width, question: 'how many' });

const allTerms = (claims: readonly SavingClaim[]): readonly DoubleClaimTerms[] => [
  notAgreed,
  proRata,
  schemes(...schemesOf),
  inOrder(...claims.map(({ id }) => id)),
];
const ends = ({ claims }: ClaimsReview) =>
  new Map(
    claims.map(({ id, payable }) => [
      id,
      payable.kind === 'open'
        ? [Number(payable.low), Number(payable.high)]
        : [Number(payable.units), Number(payable.units)],
    ]),
  );
const rounding = 1e-4;

test('payable units never come to more than was avoided of a saving, or of what it is within, nor to more than is claimed', () => {
  fc.assert(
    fc.property(registers(exact), ({ savings, claims }) => {
      for (const terms of allTerms(claims)) {
        const paid = ends(reviewClaims(terms, { savings, claims }));
        for (const { id, avoidedUnits } of savings) {
          const within = new Set([id]);
          for (const part of savings) if (part.within !== undefined && within.has(part.within)) within.add(part.id);
          const counted = claims.filter((item) => within.has(item.saving));
          const sum = counted.reduce((total, item) => total + (paid.get(item.id)?.[0] ?? 0), 0);
          expect(sum).toBeLessThanOrEqual(Number(avoidedUnits) + 1e-9);
          for (const item of counted) {
            expect(paid.get(item.id)?.[1]).toBeLessThanOrEqual(Math.min(Number(item.units), Number(avoidedUnits)));
          }
        }
      }
    }),
  );
});

test('nothing that could be paid is left over: agreed terms pay as much in all, whoever is first', () => {
  fc.assert(
    fc.property(registers(exact), ({ savings, claims }) => {
      const sums = allTerms(claims)
        .slice(1)
        .map((terms) =>
          [...ends(reviewClaims(terms, { savings, claims })).values()].reduce((sum, [low = 0]) => sum + low, 0),
        );
      for (const sum of sums) expect(Math.abs(sum - (sums.at(-1) ?? 0))).toBeLessThan(rounding);
      const backwards = inOrder(...claims.map(({ id }) => id).reverse());
      const paid = [...ends(reviewClaims(backwards, { savings, claims })).values()];
      expect(paid.reduce((sum, [low = 0]) => sum + low, 0)).toBeCloseTo(sums.at(-1) ?? 0, 6);
    }),
  );
});

test('withdrawing a claim never lowers another’s payable units', () => {
  fc.assert(
    fc.property(registers(exact), fc.nat(9), ({ savings, claims }, place) => {
      fc.pre(claims.length > 0);
      const gone = place % claims.length;
      const left = claims.filter((_, at) => at !== gone);
      allTerms(claims).forEach((terms, at) => {
        const before = ends(reviewClaims(terms, { savings, claims }));
        const after = ends(reviewClaims(allTerms(left)[at] ?? terms, { savings, claims: left }));
        for (const [id, [low = 0, high = 0]] of after) {
          expect(low).toBeGreaterThanOrEqual((before.get(id)?.[0] ?? 0) - 1e-9);
          expect(high).toBeGreaterThanOrEqual((before.get(id)?.[1] ?? 0) - 1e-9);
        }
      });
    }),
  );
});

test('the order of claims and of savings changes nothing but the order of the answer, save where claims are ordered', () => {
  fc.assert(
    fc.property(registers(fc.oneof(exact, fc.constant<Told>('not-known'))), ({ savings, claims }) => {
      for (const terms of [notAgreed, proRata, schemes(...schemesOf)]) {
        const found = reviewClaims(terms, { savings, claims });
        const turned = reviewClaims(terms, { savings: [...savings].reverse(), claims: [...claims].reverse() });
        expect([...turned.claims].reverse()).toEqual(found.claims);
        expect(turned.findings).toEqual(found.findings);
      }
    }),
  );
});

test('bounds hold what is paid for any units within them, and wider ones hold narrower', () => {
  const drawn = fc.array(fc.tuple(fc.nat(40), fc.nat(40), fc.nat(40)), { minLength: 5, maxLength: 5 });
  fc.assert(
    fc.property(registers(exact), drawn, ({ savings, claims }, draws) => {
      const told = (of: (low: number, width: number, at: number) => Told) =>
        savings.map((item, place) => {
          const [low = 0, width = 0, at = 0] = draws[place] ?? [];
          return { ...item, avoidedUnits: of(low, width, at) };
        });
      const narrow = told(rangeOf);
      const inside = told((low, width, at) => low + (at % (width + 1)));
      const wide = told((low, width) => rangeOf(Math.max(0, low - 3), width + 8));
      for (const terms of allTerms(claims)) {
        const [small, mid, large] = [inside, narrow, wide].map((of) =>
          ends(reviewClaims(terms, { savings: of, claims })),
        );
        for (const { id } of claims) {
          for (const [inner, outer] of [
            [small, mid],
            [mid, large],
          ]) {
            expect(outer?.get(id)?.[0]).toBeLessThanOrEqual((inner?.get(id)?.[0] ?? 0) + 1e-9);
            expect(outer?.get(id)?.[1]).toBeGreaterThanOrEqual((inner?.get(id)?.[1] ?? 0) - 1e-9);
          }
        }
      }
    }),
  );
});

test('what is not agreed holds whatever might be agreed', () => {
  fc.assert(
    fc.property(registers(exact), ({ savings, claims }) => {
      const open = ends(reviewClaims(notAgreed, { savings, claims }));
      for (const terms of allTerms(claims)) {
        for (const [id, [low = 0, high = 0]] of ends(reviewClaims(terms, { savings, claims }))) {
          expect(open.get(id)?.[0]).toBeLessThanOrEqual(low + rounding);
          expect(open.get(id)?.[1]).toBeGreaterThanOrEqual(high - rounding);
        }
      }
    }),
  );
});

test('pro rata is a plain proportion of one saving', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 8 }),
      fc.nat(1000),
      (units, avoided) => {
        const claims = units.map((of, place) => claim(`c${place}`, 'p', of));
        const paid = ends(review(proRata, [saving('p', avoided)], ...claims));
        const all = units.reduce((sum, of) => sum + of, 0);
        units.forEach((of, place) => {
          expect(paid.get(`c${place}`)?.[0]).toBeCloseTo(of * Math.min(1, avoided / all), 5);
        });
      },
    ),
  );
});

test('a review is plain data, and leaves what was given as it was', () => {
  const register = { savings: [saving('frail', 100)], claims: acrossSchemes };
  const before = structuredClone(register);
  const found = reviewClaims(notAgreed, register);
  expect(register).toEqual(before);
  expect(JSON.parse(JSON.stringify(found))).toEqual(found);
  expect(structuredClone(found)).toEqual(found);
});

const sound = { savings: [saving('frail', 100)], claims: [claim('a', 'frail', 1)] };
const withSavings = (...savings: readonly ClaimableSaving[]) => ({ ...sound, savings: [...sound.savings, ...savings] });
const chain = Array.from({ length: 21 }, (_, place) =>
  saving(`s${place}`, 1, { within: place === 0 ? 'frail' : `s${place - 1}` }),
);

test.each<[string, unknown, unknown, readonly string[]]>([
  [
    'a claim on a saving that is not there',
    notAgreed,
    { ...sound, claims: [claim('a', 'frial', 1)] },
    ['register.claims[0].saving: There is no saving "frial". Did you mean "frail"?'],
  ],
  [
    'claims without any saving',
    notAgreed,
    { savings: [], claims: sound.claims },
    ['register.claims[0].saving: There is no saving "frail". Give the saving itself as well.'],
  ],
  [
    'units avoided below nothing',
    notAgreed,
    { ...sound, savings: [saving('frail', -1)] },
    ['register.savings[0].avoidedUnits: What was avoided cannot be -1.'],
  ],
  [
    'units claimed below nothing',
    notAgreed,
    { ...sound, claims: [claim('a', 'frail', -1)] },
    ['register.claims[0].units: What is claimed cannot be -1. Give a number of 0 or more.'],
  ],
  [
    'NaN',
    notAgreed,
    { ...sound, claims: [claim('a', 'frail', Number.NaN)] },
    ['register.claims[0].units: NaN cannot be read as an exact number.'],
  ],
  [
    'one id for two claims',
    notAgreed,
    { ...sound, claims: [claim('a', 'frail', 1), claim('a', 'frail', 2)] },
    ['register.claims[1].id: "a" was given already, at register.claims[0].id.'],
  ],
  [
    'one id for two savings',
    notAgreed,
    withSavings(saving('frail', 1)),
    ['register.savings[1].id: "frail" was given already'],
  ],
  [
    'a scheme of no kind known',
    notAgreed,
    { ...sound, claims: [claim('a', 'frail', 1, { scheme: 'spn' as 'snp' })] },
    ['register.claims[0].scheme: "spn" is not a word known here. Did you mean "snp"?'],
  ],
  [
    'another scheme without its name',
    notAgreed,
    { ...sound, claims: [claim('a', 'frail', 1, { scheme: 'other' })] },
    [
      'register.claims[0].label: The scheme is another than those known here, and has no name. Give its name as the label.',
    ],
  ],
  [
    'a saving within one that is not there',
    notAgreed,
    withSavings(saving('b', 1, { within: 'c' })),
    ['register.savings[1].within: There is no saving "c".'],
  ],
  [
    'a saving within itself',
    notAgreed,
    withSavings(saving('b', 1, { within: 'b' })),
    ['register.savings[1].within: "b" is within itself.'],
  ],
  [
    'two savings within each other',
    notAgreed,
    withSavings(saving('b', 1, { within: 'c' }), saving('c', 1, { within: 'b' })),
    ['register.savings[1].within: "b" is within itself.', 'register.savings[2].within: "c" is within itself.'],
  ],
  [
    'savings 21 deep',
    notAgreed,
    withSavings(...chain),
    [
      'register.savings[21].within: "s20" is deeper within others than that. Give at most 20 savings within one another.',
    ],
  ],
  [
    'a part in another unit',
    notAgreed,
    withSavings(saving('b', 1, { within: 'frail', unit: 'bed days' })),
    [
      'register.savings[1].unit: This saving is of "bed days", and "frail", which it is within, of "emergency admissions". Count both in one unit',
    ],
  ],
  [
    'a part that ends after the whole',
    notAgreed,
    withSavings(saving('b', 1, { within: 'frail', period: { from: '2027-04-01', until: '2028-04-02' } })),
    ['register.savings[1].period: This saving has days that "frail", which it is within, has not.'],
  ],
  [
    'a part with days the whole has not',
    notAgreed,
    withSavings(saving('b', 1, { within: 'frail', period: { from: '2027-03-31', until: '2028-04-01' } })),
    [
      'register.savings[1].period: This saving has days that "frail", which it is within, has not. Give a period from 2027-04-01 until 2028-04-01 or shorter.',
    ],
  ],
  [
    'more claims than may be given',
    notAgreed,
    { ...sound, claims: Array.from({ length: 5_001 }) },
    ['register.claims: The list has 5001 items. Give at most 5000 at a time.'],
  ],
  [
    'more savings than may be given',
    notAgreed,
    { ...sound, savings: Array.from({ length: 501 }) },
    ['register.savings: The list has 501 items. Give at most 500 at a time.'],
  ],
  [
    'an order without a claim',
    inOrder(),
    sound,
    ['terms.order: "a" claims, and has no place in the order. Give every one that claims its place'],
  ],
  [
    'an order with a claim that is not there',
    inOrder('a', 'b'),
    sound,
    ['terms.order[1]: There is no claim "b". Leave it out of the order, or give the claim.'],
  ],
  [
    'an order with a claim twice',
    inOrder('a', 'a'),
    sound,
    ['terms.order[1]: "a" was given already, at terms.order[0].'],
  ],
  [
    'an order without a scheme that claims',
    schemes('bcf'),
    sound,
    ['terms.order: "mnp" claims, and has no place in the order.'],
  ],
  [
    'pro rata without places',
    { kind: 'pro-rata', grounds: agreed },
    sound,
    ['terms.places: No number of decimal places is given.'],
  ],
  [
    'more places than are exact',
    { kind: 'pro-rata', places: 13, grounds: agreed },
    sound,
    ['terms.places: 13 decimal places are more than is exact. Give 0 to 12'],
  ],
  [
    'terms of no kind known',
    { kind: 'prorata' },
    sound,
    ['terms.kind: "prorata" is not a word known here. Did you mean "pro-rata"?'],
  ],
  [
    'no terms',
    undefined,
    sound,
    ['terms: This is nothing, not an object. Give an object whose kind is one of: claims-in-order'],
  ],
])('refuses %s', (_, terms, register, problems) => {
  const refused = problemsOf(() => reviewClaims(terms as DoubleClaimTerms, register as typeof sound));
  expect(refused).toEqual(problems.map((problem) => expect.stringContaining(problem) as string));
});
