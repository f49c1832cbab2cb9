import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linesOf, settlePaymentsMade, settleTrueUp, type Section } from 'neighbourhood-contracts/payment';
import { settleYear, type ContractYear } from 'neighbourhood-contracts/settlement';
import { penceIn, toThePenny } from '../../support/payment.ts';
import {
  agreed,
  amountOf,
  contract,
  contractOf,
  final,
  inYear,
  known,
  linesOfSection,
  partners,
  parts,
  period,
  provisional,
  spent,
  twoSided,
  year,
} from './mnp.ts';

describe('a year that is settled provisionally and trued up', () => {
  const due = settleTrueUp(settleYear(contract, year, provisional), settleYear(contract, year, final));

  test('pays what the final settlement differs, part by part and to whom', () => {
    expect(due.total).toEqual({ kind: 'settled', amountPence: 20_000_000 });
    expect(due.sections.map(({ id, total }) => [id, amountOf(total)])).toEqual([
      ['budget', '0'],
      ['clinics', '0'],
      ['share', '20000000'],
      ['outcomes', '0'],
      ['support', '0'],
      ['safeguard', '0'],
    ]);
    expect(linesOfSection(due.paidTo)).toMatchObject({
      'share/reinvested': '4000000',
      'share/GPS': '8000000',
      'share/TRUST': '4800000',
      'share/COUNCIL': '3200000',
      'safeguard/ACUTE': '0',
    });
    expect(due.paidTo?.total).toEqual(due.total);
    expect(due.paidTo?.title).toBe('Who is paid, or below zero pays back');
  });

  test('what was paid to nobody in particular moves to those who have it', () => {
    const without: ContractYear = {
      ...year,
      facts: [known('share', '2028-05-15', spent('48000000')), ...year.facts.slice(1)],
    };
    const trued = settleTrueUp(settleYear(contract, without, provisional), settleYear(contract, without, final));
    expect(trued.total).toEqual({ kind: 'settled', amountPence: 0 });
    expect(linesOfSection(trued.paidTo)).toMatchObject({
      'share/not-distributed': '-100000000',
      'share/GPS': '40000000',
    });
  });

  test('what was paid on account comes off, and does not say who received it', () => {
    const paid = settlePaymentsMade({
      title: 'On account',
      about: 'mnp',
      period,
      payments: [{ id: 'account', label: 'On account', pounds: '9000000' }],
      rounding: toThePenny,
      grounds: agreed,
    });
    const rest = settleTrueUp(paid, settleYear(contract, year, final));
    expect(penceIn(rest)).toBe(76_000_000);
    expect(rest.paidTo).toBeUndefined();
  });

  test('where it is open who was paid, the true-up says no more than what is due', () => {
    const { terms } = parts.share.paidTo;
    const byBudget = { ...terms, gains: { ...terms.gains, key: { kind: 'budget' } } } as const;
    const keyed = { ...parts.share, paidTo: { kind: 'partners', terms: byBudget } } as const;
    const by = (budgetPounds: string, knownOn: '2028-05-15' | '2028-09-30') =>
      known(
        'share',
        knownOn,
        spent('48000000'),
        partners.map(({ id }) => ({ id, budgetPounds })),
      );
    const facts = { year: '2027/28', facts: [by('not-known', '2028-05-15'), by('1', '2028-09-30')] } as const;
    const shares = contractOf(keyed);
    const trued = settleTrueUp(settleYear(shares, facts, provisional), settleYear(shares, facts, final));
    expect(trued.total).toEqual({ kind: 'settled', amountPence: 0 });
    expect(trued.paidTo).toBeUndefined();
    const turned = { year: '2027/28', facts: [by('1', '2028-05-15'), by('not-known', '2028-09-30')] } as const;
    const opened = settleTrueUp(settleYear(shares, turned, provisional), settleYear(shares, turned, final));
    expect(opened.paidTo?.lines.map(({ kind }) => kind)).toContain('open');
    expect(opened.paidTo?.total).toEqual({ kind: 'settled', amountPence: 0 });
  });

  test('what is open at the end is open on both sides alike', () => {
    const early = contractOf(parts.budget, parts.share);
    const paid = settleYear(
      early,
      { year: '2027/28', facts: [known('share', '2027-09-01', { ...spent('48000000'), grounds: agreed }, partners)] },
      inYear,
    );
    const { saving } = spent('');
    const between = { ...saving, actualPounds: { low: '47000000', high: '48000000', question: 'coding' } };
    const facts = [known('share', '2028-05-15', { ...spent(''), saving: between }, partners)];
    const trued = settleTrueUp(paid, settleYear(early, { year: '2027/28', facts }, final));
    expect(amountOf(trued.total)).toBe('0..50000000');
    expect(trued.paidTo?.total).toEqual(trued.total);
  });
});

test('the provisional total and the true-up come to the final total: as a whole, by part and by receiver', () => {
  const spend = fc.integer({ min: 40_000_000_00, max: 60_000_000_00 }).map((pence) => (pence / 100).toFixed(2));
  const count = fc.integer({ min: 0, max: 700 });
  fc.assert(
    fc.property(fc.tuple(spend, spend), fc.tuple(count, count), fc.boolean(), (spends, counts, loses) => {
      const all = contractOf(parts.budget, loses ? { ...parts.share, terms: twoSided } : parts.share, parts.outcomes);
      const facts = (['2028-05-15', '2028-09-30'] as const).flatMap((on, place) => [
        known('share', on, spent(spends[place] ?? ''), partners),
        known('outcomes', on, { about: 'mnp', results: [{ measure: 'falls', achieved: counts[place] ?? 0 }] }),
      ]);
      const [first, second] = [provisional, final].map((at) => settleYear(all, { year: '2027/28', facts }, at));
      if (first === undefined || second === undefined) throw new Error('There are two.');
      const due = settleTrueUp(first, second);
      expect(penceIn(first) + penceIn(due)).toBe(penceIn(second));
      const sides = (of: typeof due): readonly (Section | undefined)[] => [...of.sections, of.paidTo];
      sides(second).forEach((section, place) => {
        const before = sides(first)[place]?.lines ?? [];
        const changes = sides(due)[place]?.lines ?? [];
        const ids = new Set([...before, ...changes, ...(section?.lines ?? [])].map(({ id }) => id));
        for (const id of ids) {
          const [was, moved, is] = [before, changes, section?.lines ?? []].map((lines) => {
            const line = lines.find((each) => each.id === id);
            return line === undefined ? 0 : penceIn({ total: line });
          });
          expect((was ?? 0) + (moved ?? 0)).toBe(is);
        }
      });
      expect(linesOf(due).length).toBeGreaterThan(0);
    }),
  );
});
