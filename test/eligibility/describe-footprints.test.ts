import fc from 'fast-check';
import {
  describeFootprints,
  type Answer,
  type Day,
  type PracticeInFootprints,
  type Standpoint,
} from 'neighbourhood-contracts';
import { describe, expect, test } from 'vitest';
import { countsRegistered, practiceOf, rulesRegistered } from '../support/footprints.ts';

const asAt = '2026-11-21';

function standingOf(people: number, standpoint: Standpoint, on: Day = '2026-07-01') {
  const practice = practiceOf('A1', people, { icb: 'Q' });
  const [footprint] = describeFootprints([{ ...practice, list: { ...practice.list, on } }], standpoint).footprints;
  if (footprint === undefined) throw new Error('no footprint');
  return footprint;
}

function valueOf(answer: Answer<string>): string {
  return answer.kind === 'undetermined' ? answer.kind : answer.value;
}

describe('the SNP band is soft and has both its ends within', () => {
  test.each([
    [0, 'below-band'],
    [29_999, 'below-band'],
    [30_000, 'within-band'],
    [50_000, 'within-band'],
    [50_001, 'above-band'],
  ])('%d patients are %s', (people, standing) => {
    const { snp } = standingOf(people, { asAt });
    expect(snp).toMatchObject({ kind: 'settled', value: standing });
    expect(snp.reason).toContain('not a published limit');
    expect(snp.citations.map(({ source }) => source)).toContain('nhs-england-pcn-faqs-2019');
  });

  test('before its source was published it was not known', () => {
    expect(standingOf(40_000, { asAt: '2025-12-30' }, '2025-12-01').snp).toMatchObject({
      kind: 'undetermined',
      questions: ['Q12'],
    });
  });
});

describe('the MNP figure', () => {
  test.each([
    [249_999, 'not-met'],
    [250_000, 'undetermined'],
    [250_001, 'met'],
  ])('%d patients: %s, under the assumption that it counts registered patients', (people, standing) => {
    const { mnp } = standingOf(people, { asAt, assumptions: [countsRegistered] });
    expect(valueOf(mnp)).toBe(standing);
    if (mnp.kind === 'undetermined') expect(mnp.questions).toEqual(['Q12']);
    else expect(mnp).toMatchObject({ kind: 'conditional', assumptions: [countsRegistered] });
    expect(mnp.citations.map(({ source }) => source)).toEqual(
      expect.arrayContaining(['nhs-confederation-contracts-2025', 'nhs-confederation-partnerships-2026']),
    );
  });

  test('is undetermined until it is told what it counts, and never reads as settled on an assumption', () => {
    expect(standingOf(900_000, { asAt }).mnp).toMatchObject({ kind: 'undetermined', questions: ['Q31'] });
    const assumed = standingOf(900_000, { asAt, assumptions: [countsRegistered] }).mnp;
    expect(assumed.kind).toBe('conditional');
  });

  test('is settled by a ruling that it counts registered patients, and names the ruling', () => {
    expect(standingOf(900_000, { asAt, rulings: [rulesRegistered] }).mnp).toMatchObject({
      kind: 'settled',
      value: 'met',
      rulings: [rulesRegistered],
    });
  });

  test('cannot be compared with registered lists where it is ruled to count residents', () => {
    const rulings = [{ ...rulesRegistered, answer: 'resident' }];
    expect(standingOf(900_000, { asAt, rulings }).mnp).toMatchObject({
      kind: 'undetermined',
      missingFacts: ['the resident population'],
      questions: [],
      rulings,
    });
  });

  test('at exactly 250,000 follows the one source known in January 2026, and a ruling later', () => {
    const assumptions = [countsRegistered];
    expect(valueOf(standingOf(250_000, { asAt: '2026-01-31', assumptions }, '2026-01-01').mnp)).toBe('met');
    const boundary = { ...rulesRegistered, settles: 'Q12/mnp-at-exactly-250000', answer: 'not-met' };
    expect(standingOf(250_000, { asAt, rulings: [rulesRegistered, boundary] }).mnp).toMatchObject({
      kind: 'settled',
      value: 'not-met',
      rulings: [rulesRegistered, boundary],
    });
  });
});

const codes = fc.constantFrom('a', 'b', '__proto__', 'constructor');
const practices = fc
  .array(fc.tuple(fc.nat(300_000), fc.option(codes, { nil: undefined }), codes), { maxLength: 20 })
  .map((rows): PracticeInFootprints[] =>
    rows.map(([people, pcn, icb], place) =>
      practiceOf(`P${place}`, people, pcn === undefined ? { icb } : { pcn, icb }),
    ),
  );

test('everybody is counted once at every level: in a footprint or outside them', () => {
  fc.assert(
    fc.property(practices, (list) => {
      const everybody = list.reduce((sum, practice) => sum + practice.list.people, 0);
      const { footprints, outside } = describeFootprints(list, { asAt });
      for (const level of new Set(footprints.map((footprint) => footprint.level))) {
        const inside = footprints.filter((footprint) => footprint.level === level);
        const people = inside.reduce((sum, { population }) => sum + population.people, 0);
        const left = outside.find((other) => other.level === level);
        expect(people + (left?.people ?? 0)).toBe(everybody);
        expect(inside.reduce((sum, footprint) => sum + footprint.practices, left?.practices.length ?? 0)).toBe(
          list.length,
        );
      }
    }),
  );
});

test('practices that lie in no footprint at all are still counted', () => {
  const { footprints, outside } = describeFootprints([practiceOf('A1', 7, {})], { asAt });
  expect(footprints).toEqual([]);
  expect(outside).toHaveLength(5);
  for (const { practices: list, people } of outside) expect([list, people]).toEqual([['A1'], 7]);
});

test('an answer does not change when what was assumed is changed afterwards', () => {
  const assumption = { ...countsRegistered };
  const { mnp } = standingOf(900_000, { asAt, assumptions: [assumption] });
  assumption.because = 'something else';
  expect(mnp).toMatchObject({ assumptions: [countsRegistered] });
});

test('the order of the practices changes no footprint', () => {
  fc.assert(
    fc.property(practices, (list) => {
      expect(describeFootprints([...list].reverse(), { asAt }).footprints).toEqual(
        describeFootprints(list, { asAt }).footprints,
      );
    }),
  );
});

test('an undetermined answer names what would determine it, and no assumption reads as settled', () => {
  fc.assert(
    fc.property(practices, fc.boolean(), (list, assume) => {
      const standpoint = assume ? { asAt, assumptions: [countsRegistered] } : { asAt };
      for (const { snp, mnp } of describeFootprints(list, standpoint as Standpoint).footprints)
        for (const answer of [snp, mnp]) {
          expect(answer.citations.length).toBeGreaterThan(0);
          if (answer.kind === 'undetermined') expect([...answer.questions, ...answer.missingFacts]).not.toEqual([]);
          if (answer.kind === 'settled') expect(answer).not.toHaveProperty('assumptions');
        }
    }),
  );
});

test('a result is JSON, and inputs are left as they were', () => {
  fc.assert(
    fc.property(practices, (list) => {
      const before = structuredClone(list);
      const result = describeFootprints(list, { asAt, assumptions: [countsRegistered] });
      expect(list).toEqual(before);
      expect(structuredClone(result)).toStrictEqual(result);
      expect(JSON.parse(JSON.stringify(result))).toStrictEqual(result);
    }),
  );
});
