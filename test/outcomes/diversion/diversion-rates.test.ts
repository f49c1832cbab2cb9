import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diversionRates, type DiversionCounts, type SpecialtyRequests } from 'neighbourhood-contracts/outcomes';
import { refusalsOf } from '../../support/refusals.ts';
import { without } from '../target/asking.ts';

const names = [
  'diverted-of-all-requests',
  'diverted-of-processed-requests',
  'diverted-of-referrals-and-diverted-requests',
] as const;
const cardiology = { requests: 400, processed: 320, diverted: 96, referrals: 304 };
const dermatology = { requests: 100, processed: 80, diverted: 44, referrals: 6 };
const included = (specialties: readonly SpecialtyRequests[]) =>
  diversionRates({ specialties, urgentSuspectedCancer: 'included' });
const ratiosOf = ({ rates }: ReturnType<typeof included>['together']) =>
  names.map((name) => {
    const rate = rates[name];
    return rate.kind === 'known' ? `${rate.ratio.numerator}/${rate.ratio.denominator}` : rate.kind;
  });

describe('the three rates', () => {
  test('are each out of a total of its own: 96 of 400, of 320, and of 304 + 96', () => {
    const { specialties } = included([{ specialty: 'Cardiology', all: cardiology }]);
    expect(specialties.map(ratiosOf)).toEqual([['6/25', '3/10', '6/25']]);
    expect(specialties[0]?.rates['diverted-of-processed-requests']).toMatchObject({
      count: 96,
      outOf: 320,
      value: 0.3,
    });
  });

  test('together are of the sums, 140 of 500, of 400 and of 450, and not the mean of rates', () => {
    const { together } = included([
      { specialty: 'Cardiology', all: cardiology },
      { specialty: 'Dermatology', all: dermatology },
    ]);
    expect(ratiosOf(together)).toEqual(['7/25', '7/20', '14/45']);
    expect(together.counts).toEqual({ requests: 500, processed: 400, diverted: 140, referrals: 310 });
  });

  test('differ enough to meet the aim of a quarter or miss it', () => {
    const { together } = included([
      { specialty: 'Urology', all: { requests: 1_000, processed: 960, diverted: 240, referrals: 900 } },
    ]);
    expect(ratiosOf(together)).toEqual(['6/25', '1/4', '4/19']);
  });

  test('without referrals the third is absent and says so, and the others stand', () => {
    const { together, specialties } = included([
      { specialty: 'Cardiology', all: cardiology },
      { specialty: 'Urology', all: { requests: 10, processed: 5, diverted: 5 } },
    ]);
    expect(specialties.map(ratiosOf)).toEqual([
      ['6/25', '3/10', '6/25'],
      ['1/2', '1/1', 'none'],
    ]);
    expect(ratiosOf(together)).toEqual(['101/410', '101/325', 'none']);
    expect(specialties[1]?.rates['diverted-of-referrals-and-diverted-requests']).toEqual({
      kind: 'none',
      reason: 'The referrals of Urology that were made were not told.',
    });
    expect(together.counts).not.toHaveProperty('referrals');
  });

  test('out of nothing there is none', () => {
    const all = { requests: 3, processed: 0, diverted: 0, referrals: 0 };
    const { specialties } = included([{ specialty: 'Urology', all }]);
    expect(specialties.map(ratiosOf)).toEqual([['0/1', 'none', 'none']]);
    expect(ratiosOf(included([]).together)).toEqual(['none', 'none', 'none']);
  });

  test('referrals that were told and were none are not the same as none told', () => {
    const all = { requests: 8, processed: 4, diverted: 4, referrals: 0 };
    expect(ratiosOf(included([{ specialty: 'Urology', all }]).together)[2]).toBe('1/1');
  });
});

describe('urgent suspected cancer', () => {
  const part = { requests: 100, processed: 80, diverted: 6, referrals: 4 };
  const excluded = (specialties: readonly SpecialtyRequests[]) =>
    diversionRates({ specialties, urgentSuspectedCancer: 'excluded' });

  test('is taken away above and below: 90 of 300, of 240, and of 300 + 90', () => {
    const { together } = excluded([{ specialty: 'Cardiology', all: cardiology, urgentSuspectedCancer: part }]);
    expect(ratiosOf(together)).toEqual(['3/10', '3/8', '3/13']);
  });

  test('of whose referrals nothing was told leaves out the third rate alone', () => {
    const untold = without(part, 'referrals');
    const { together } = excluded([{ specialty: 'Cardiology', all: cardiology, urgentSuspectedCancer: untold }]);
    expect(ratiosOf(together)).toEqual(['3/10', '3/8', 'none']);
    expect(together.rates['diverted-of-referrals-and-diverted-requests']).toEqual({
      kind: 'none',
      reason: 'The referrals, with those for cancer apart, of a specialty that were made were not told.',
    });
  });

  test('where it was not told of one specialty, that one and the whole have no rate', () => {
    const { specialties, together } = excluded([
      { specialty: 'Cardiology', all: cardiology, urgentSuspectedCancer: part },
      { specialty: 'Dermatology', all: dermatology },
    ]);
    expect(specialties.map(ratiosOf)).toEqual([
      ['3/10', '3/8', '3/13'],
      ['none', 'none', 'none'],
    ]);
    expect(ratiosOf(together)).toEqual(['none', 'none', 'none']);
    expect(together).not.toHaveProperty('counts');
    expect(together.rates['diverted-of-all-requests']).toEqual({
      kind: 'none',
      reason: 'The requests of a specialty for urgent suspected cancer were not told.',
    });
  });
});

const counts: fc.Arbitrary<DiversionCounts> = fc
  .tuple(fc.nat(1_000), fc.nat(1_000), fc.nat(1_000), fc.nat(1_000))
  .map(([diverted, more, others, referrals]) => ({
    requests: diverted + more + others,
    processed: diverted + more,
    diverted,
    referrals,
  }));

test('no rate leaves 0 to 1, and the counts together are the sums', () => {
  fc.assert(
    fc.property(fc.array(counts, { maxLength: 12 }), (each) => {
      const result = included(each.map((all, at) => ({ specialty: `S${at}`, all })));
      for (const { rates } of [...result.specialties, result.together]) {
        for (const rate of Object.values(rates)) {
          if (rate.kind === 'known') expect(rate.value >= 0 && rate.value <= 1).toBe(true);
        }
      }
      for (const name of ['requests', 'processed', 'diverted', 'referrals'] as const) {
        expect(result.together.counts?.[name]).toBe(each.reduce((sum, one) => sum + (one[name] ?? 0), 0));
      }
      expect(structuredClone(result)).toEqual(JSON.parse(JSON.stringify(result)));
    }),
  );
});

test('the rate of all requests is never above that of processed ones', () => {
  fc.assert(
    fc.property(counts, (all) => {
      const { rates } = included([{ specialty: 'S', all }]).together;
      const [ofAll, ofProcessed] = [rates[names[0]], rates[names[1]]];
      if (ofAll.kind === 'known' && ofProcessed.kind === 'known') expect(ofAll.value <= ofProcessed.value).toBe(true);
    }),
  );
});

test('what cannot be is refused in one go', () => {
  const wrong = (specialties: unknown, urgentSuspectedCancer: unknown = 'included') =>
    refusalsOf(() => diversionRates({ specialties, urgentSuspectedCancer } as never));
  expect(wrong([{ specialty: 'A', all: { requests: 1, processed: 2, diverted: 3 } }], 'perhaps')).toEqual([
    'specialties[0].all.processed contradiction',
    'specialties[0].all.diverted contradiction',
    'urgentSuspectedCancer unknown-value',
  ]);
  const all = { requests: 1, processed: 1, diverted: 1 };
  expect(
    wrong([
      { specialty: 'A', all },
      { specialty: 'a', all },
    ]),
  ).toEqual(['specialties[1].specialty duplicate']);
  expect(refusalsOf(() => diversionRates(undefined as never))).toEqual([' missing']);
});
