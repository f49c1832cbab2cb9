import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linesOf, type Grounds, type Told } from 'neighbourhood-contracts/payment';
import {
  settleChain,
  type ChainLevel,
  type ClaimableSaving,
  type ContractChain,
  type DoubleClaimTerms,
  type SavingClaim,
} from 'neighbourhood-contracts/settlement';
import { penceIn } from '../../support/payment.ts';
import {
  agreed,
  amountOf,
  assumed,
  final,
  inYear,
  known,
  lineIn,
  linesOfSection,
  parts,
  period,
  spent,
  twoSided,
} from '../year/mnp.ts';
import { budgetOf, chainOf, level, onwards, saved, shareOf } from './chains.ts';

/** Each contract shares half of £2m that was saved, and each claims the same 90 admissions; so does the Better Care Fund. */
const levels: readonly ChainLevel[] = [
  level('iho', 'ICB', 'HOST', [shareOf()], [saved()]),
  level('mnp', 'HOST', 'FED', [shareOf(), onwards('iho')], [saved()]),
  level('snp', 'FED', 'COOP', [shareOf()], [saved()]),
];

const saving = (avoidedUnits: Told, grounds: Grounds = agreed): ClaimableSaving => ({
  id: 'frail',
  label: 'Frail people',
  unit: 'emergency admissions',
  avoidedUnits,
  period,
  grounds,
});

const claim = (contract: string, scheme: SavingClaim['scheme'], units: number): SavingClaim => ({
  id: `claim-${contract}`,
  scheme,
  contract,
  saving: 'frail',
  units,
});

const claims = [claim('iho', 'iho', 90), claim('mnp', 'mnp', 45), claim('snp', 'snp', 30), claim('bcf', 'bcf', 15)];

const inOrder: DoubleClaimTerms = {
  kind: 'claims-in-order',
  order: ['claim-snp', 'claim-bcf', 'claim-mnp', 'claim-iho'],
  grounds: agreed,
};
const proRata: DoubleClaimTerms = { kind: 'pro-rata', places: 6, grounds: agreed };

const register = (
  doubleClaims: DoubleClaimTerms,
  avoided: ClaimableSaving = saving(90),
  made: readonly SavingClaim[] = claims,
): Exclude<ContractChain['claims'], 'not-kept'> => ({
  register: { savings: [avoided], claims: made },
  doubleClaims,
  paidThrough: made.flatMap(({ id, contract, units }) =>
    contract === 'bcf' || units === 0 ? [] : [{ claim: id, part: 'share' }],
  ),
});

const settled = (kept: ContractChain['claims'], at = final, of = levels) => settleChain(chainOf(of, kept), at);
const less = (kept: ContractChain['claims'], at = final, of = levels) =>
  settled(kept, at, of).statements.map((statement) => {
    const line = linesOf(statement).find(({ id }) => id === 'share/paid-elsewhere');
    return line && amountOf(line);
  });

describe('one avoided admission that an IHO, an MNP, an SNP and the Better Care Fund all claim', () => {
  test('is paid for in the order that was agreed', () => {
    const chain = settled(register(inOrder));
    expect(chain.claims?.claims.map(({ payable }) => payable)).toEqual([
      { kind: 'settled', units: '0' },
      { kind: 'settled', units: '45' },
      { kind: 'settled', units: '30' },
      { kind: 'settled', units: '15' },
    ]);
    expect(less(register(inOrder))).toEqual(['-100000000', undefined, undefined]);
    expect(chain.statements.map(({ total }) => amountOf(total))).toEqual(['0', '100000000', '100000000']);
    expect(chain.claims?.findings.map(({ kind }) => kind)).toEqual(['claimed-twice']);
  });

  test('is paid for pro rata, with its working and its reason', () => {
    expect(less(register(proRata))).toEqual(['-50000000', '-50000000', '-50000000']);
    const [iho] = settled(register(proRata)).statements;
    expect(iho && lineIn(iho, 'share/paid-elsewhere')).toMatchObject({
      label: 'Less what is paid for elsewhere (claim claim-iho)',
      working: '−£1000000 × (1 − 45 ÷ 90). Others claim the same units, and all are paid pro rata.',
      kind: 'settled',
      grounds: [expect.objectContaining({ kind: 'library-method' }), agreed],
    });
  });

  test('where nothing is agreed leaves every gain open, and asks', () => {
    const chain = settled(register({ kind: 'not-agreed' }));
    expect(chain.statements.map(({ total }) => amountOf(total))).toEqual([
      '0..100000000',
      expect.stringMatching(/^0\.\./),
      '0..100000000',
    ]);
    const [iho] = chain.statements;
    expect(iho && lineIn(iho, 'share/paid-elsewhere')).toMatchObject({
      kind: 'open',
      lowPence: -100_000_000,
      highPence: 0,
      question: 'Q15/double-counting',
      working: expect.stringContaining('−£1000000 × (1 − (0 to 90) ÷ 90).') as string,
    });
    expect(chain.claims?.findings[0]).toMatchObject({ kind: 'claimed-twice', verdict: 'undetermined' });
  });

  test('what is paid for elsewhere is not passed on either', () => {
    const [, mnp] = settled(register(inOrder)).statements;
    expect(mnp && lineIn(mnp, 'onwards/passed-on')).toMatchObject({ amountPence: 0 });
    const [, half] = settled(register(proRata)).statements;
    expect(half && lineIn(half, 'onwards/passed-on')).toMatchObject({ amountPence: 30_000_000 });
  });

  test('is the same money from both sides, and distributed as what is left', () => {
    for (const doubleClaims of [inOrder, proRata, { kind: 'not-agreed' } as const]) {
      for (const statement of settled(register(doubleClaims)).statements) {
        expect(statement.paidTo?.total).toEqual(statement.total);
      }
    }
  });

  test('a register in which nobody claims twice lowers nothing', () => {
    const made = claims.map((one) => ({ ...one, units: 20 }));
    expect(less(register(proRata, saving(90), made))).toEqual([undefined, undefined, undefined]);
  });

  test('but for what it assumes: then the gain rests on that as well', () => {
    const made = claims.map((one) => ({ ...one, units: 20 }));
    const chain = settled(register(proRata, saving(90, assumed), made));
    const [iho] = chain.statements;
    expect(iho?.total).toEqual({ kind: 'conditional', amountPence: 100_000_000, assumptions: ['a planning figure'] });
    expect(iho && lineIn(iho, 'share/paid-elsewhere')).toMatchObject({ kind: 'conditional', amountPence: 0 });
  });

  test('a claim for nothing, a loss and a gain of nothing are lowered by nothing', () => {
    const none = claims.map((one) => ({ ...one, units: 0 }));
    expect(less(register(proRata, saving(90), none))).toEqual([undefined, undefined, undefined]);
    const losing = levels.map(({ contract, year }) => ({
      contract: { ...contract, parts: [shareOf({ terms: twoSided })] },
      year: { ...year, facts: [saved('share', '51000000')] },
    }));
    expect(less(register(inOrder), final, losing)).toEqual([undefined, undefined, undefined]);
    expect(settled(register(inOrder), final, losing).statements.map(({ total }) => amountOf(total))).toEqual(
      Array(3).fill('-50000000'),
    );
    const even = levels.map((one) => ({ ...one, year: { ...one.year, facts: [saved('share', '50000000')] } }));
    expect(less(register(inOrder), final, even)).toEqual([undefined, undefined, undefined]);
  });

  test('a saving that was told between two leaves the lines open between what each end pays', () => {
    const told = saving({ low: 60, high: 120, question: 'coding of the last quarter' });
    expect(less(register(proRata, told))).toEqual(Array(3).fill('-66666667..-33333333'));
    const [iho] = settled(register(proRata, told)).statements;
    expect(iho && lineIn(iho, 'share/paid-elsewhere')).toMatchObject({ question: 'coding of the last quarter' });
  });

  test('an open gain is lowered between its own ends, and never below nothing', () => {
    const { saving: spend } = spent('');
    const between = {
      ...spent(''),
      saving: { ...spend, actualPounds: { low: '47000000', high: '49500000', question: 'coding' } },
    };
    const open = levels.map((one) => ({
      ...one,
      year: { ...one.year, facts: [known('share', '2028-05-15', between as never)] },
    }));
    const [iho] = settled(register(proRata), final, open).statements;
    expect(linesOfSection(iho?.sections[0])).toEqual({
      'share/share': '0..150000000',
      'share/paid-elsewhere': '-75000000..0',
    });
    expect(amountOf(iho?.total ?? ({} as never))).toBe('0..75000000');
    expect(linesOfSection(iho?.paidTo)).toEqual({ 'share/HOST': '0..75000000' });
    const { positions } = settled(register(proRata), final, open);
    expect(positions.map(({ organisation, paid }) => [organisation, amountOf(paid)])[0]).toEqual([
      'ICB',
      '0..75000000',
    ]);
    expect(iho?.paidTo?.total).toEqual(iho?.total);
  });

  test('what nobody knows yet has no end, and is lowered without one', () => {
    const unknown = levels.map((one) => ({ ...one, year: { ...one.year, facts: [] } }));
    const [iho] = settled(register(proRata), final, unknown).statements;
    expect(linesOfSection(iho?.sections[0])).toEqual({ 'share/share': '0..-', 'share/paid-elsewhere': '-..0' });
    expect(amountOf(iho?.total ?? ({} as never))).toBe('0..-');
    expect(iho && lineIn(iho, 'share/paid-elsewhere').working).toContain('−(£0 to any gain) × (1 − 45 ÷ 90)');
  });
});

test.each([
  ['others claim', 45, 90, 'Less what is paid for elsewhere (claim claim-iho)'],
  ['nobody else claims', 200, 0, 'Less units claimed beyond those avoided (claim claim-iho)'],
  [
    'others claim of what is beyond',
    200,
    45,
    'Less what is paid for elsewhere, or claimed beyond those avoided (claim claim-iho)',
  ],
])('the line says why it is lower: %s', (_, ours, theirs, label) => {
  const made = [claim('iho', 'iho', ours), claim('bcf', 'bcf', theirs)];
  const [iho] = settled(register(proRata, saving(90), made), final, levels.slice(0, 1)).statements;
  expect(iho && lineIn(iho, 'share/paid-elsewhere')).toMatchObject({ label });
});

describe('what is agreed or counted after the day of the question', () => {
  const later = { ...agreed, on: '2028-12-01' } as const;

  test('is not agreed: who is paid for a double claim', () => {
    expect(less(register({ ...proRata, grounds: later }))).toEqual(less(register({ kind: 'not-agreed' })));
    expect(less(register({ ...proRata, grounds: later }), { asAt: '2028-12-01' })).toEqual(less(register(proRata)));
  });

  test('and is not known: how many were avoided', () => {
    expect(less(register(proRata, saving(90, later)))).toEqual(less(register(proRata, saving('not-known'))));
    expect(less(register(proRata, saving(90, later)), inYear)).not.toEqual(less(register(proRata)));
  });
});

test('an outcome payment that pays for the same saving is lowered too', () => {
  const outcomes = known('outcomes', '2028-05-15', { about: 'mnp', results: [{ measure: 'falls', achieved: 400 }] });
  const of = [
    level('mnp', 'ICB', 'FED', [budgetOf('5'), parts.outcomes], [outcomes]),
    level('snp', 'ICB', 'COOP', [shareOf()], [saved()]),
  ];
  const made = [claim('mnp', 'mnp', 90), claim('snp', 'snp', 90)];
  const kept = {
    ...register(proRata, saving(90), made),
    paidThrough: [
      { claim: 'claim-mnp', part: 'outcomes' },
      { claim: 'claim-snp', part: 'share' },
    ],
  };
  const chain = settled(kept, final, of);
  expect(linesOfSection(chain.statements[0]?.sections[1])).toEqual({
    'outcomes/falls': '20000000',
    'outcomes/paid-elsewhere': '-10000000',
  });
  expect(penceIn(chain.statement)).toBe(500 + 10_000_000 + 50_000_000);
});

test('bounds hold what is paid once it is known how many were avoided and who is paid', () => {
  const units = fc.integer({ min: 0, max: 200 });
  const actual = fc.integer({ min: 45_000_000, max: 51_000_000 });
  const terms = fc.constantFrom<DoubleClaimTerms>(inOrder, proRata, { ...proRata, places: 0 });
  fc.assert(
    fc.property(
      fc.tuple(units, units, units, units),
      units,
      fc.tuple(units, units),
      actual,
      fc.tuple(units, units),
      terms,
      (claimed, avoided, near, spend, wide, agreement) => {
        const made = claims.map((one, place) => ({ ...one, units: claimed[place] ?? 0 }));
        const told = saving({ low: Math.max(0, avoided - near[0]), high: avoided + near[1], question: 'coding' });
        const { saving: ours } = spent('');
        const [low, high] = [spend - wide[0] * 10_000, spend + wide[1] * 10_000].map(String);
        const before = { ...spent(''), saving: { ...ours, actualPounds: { low, high, question: 'spend' } } };
        const open = levels.map((one) => ({
          ...one,
          year: { ...one.year, facts: [known('share', '2028-05-15', before as never)] },
        }));
        const truth = levels.map((one) => ({ ...one, year: { ...one.year, facts: [saved('share', String(spend))] } }));
        const after = settled(register(agreement, saving(avoided), made), final, truth);
        for (const how of [agreement, { kind: 'not-agreed' } as const]) {
          const early = settled(register(how, told, made), final, open);
          expect(early.statement.paidTo?.total).toEqual(early.statement.total);
          for (const [place, statement] of [...early.statements, early.statement].entries()) {
            const final_ = [...after.statements, after.statement][place];
            const amount = penceIn(final_ ?? after.statement);
            const { total } = statement;
            const ends =
              total.kind === 'open' ? [total.lowPence, total.highPence] : [total.amountPence, total.amountPence];
            expect(ends[0] ?? amount).toBeLessThanOrEqual(amount);
            expect(ends[1] ?? amount).toBeGreaterThanOrEqual(amount);
          }
          for (const { organisation, keeps } of early.positions) {
            const kept = after.positions.find((one) => one.organisation === organisation)?.keeps;
            const amount = kept === undefined || kept.kind === 'open' ? Number.NaN : kept.amountPence;
            const ends =
              keeps.kind === 'open' ? [keeps.lowPence, keeps.highPence] : [keeps.amountPence, keeps.amountPence];
            expect(ends[0] ?? amount).toBeLessThanOrEqual(amount);
            expect(ends[1] ?? amount).toBeGreaterThanOrEqual(amount);
          }
        }
      },
    ),
  );
});
