import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blendTarget, type CredibilityTerms } from 'neighbourhood-contracts/sharing';
import { problemsOf } from '../../payment/activity/refusal.ts';

const terms: CredibilityTerms = { people: 25_000, fullAtPeople: 100_000, own: '820', peer: '800', places: 4 };

test('a quarter of the people is half of the credibility', () => {
  expect(blendTarget(terms)).toEqual({
    credibility: '0.5',
    target: '810',
    working: '0.5 × 820 + (1 − 0.5) × 800',
  });
});

test('from the full size on the own figure stands alone', () => {
  for (const people of [100_000, 100_001, 5_000_000]) {
    expect(blendTarget({ ...terms, people })).toMatchObject({ credibility: '1', target: '820' });
  }
});

test('is rounded to the places asked for before it weighs money', () => {
  expect(blendTarget({ ...terms, people: 50_000, places: 2 })).toMatchObject({ credibility: '0.71', target: '814.2' });
});

const sizes = fc.integer({ min: 1, max: 1_000_000 });
const figures = fc.nat(1_000_000).map((pence) => (pence / 100).toFixed(2));

test('the target lies between the two figures, and nearer the own one the more people there are', () => {
  fc.assert(
    fc.property(sizes, sizes, sizes, figures, figures, (a, b, fullAtPeople, own, peer) => {
      const away = (people: number) => {
        const target = Number(blendTarget({ people, fullAtPeople, own, peer, places: 6 }).target);
        expect(target).toBeGreaterThanOrEqual(Math.min(Number(own), Number(peer)));
        expect(target).toBeLessThanOrEqual(Math.max(Number(own), Number(peer)));
        return Math.abs(target - Number(own));
      };
      expect(away(Math.max(a, b))).toBeLessThanOrEqual(away(Math.min(a, b)) + 1e-9);
    }),
  );
});

test.each<[string, Partial<CredibilityTerms>, string]>([
  ['nobody', { people: 0 }, 'terms.people: 0 people is not possible here. Give a whole number of people from 1'],
  ['full credibility at nobody', { fullAtPeople: 0 }, 'terms.fullAtPeople: 0 people is not possible here.'],
  ['a figure below zero', { own: '-1' }, 'terms.own: The own figure cannot be "-1". Give a number of 0 or more.'],
  ['a figure that is NaN', { peer: NaN }, 'terms.peer: NaN cannot be read as an exact number.'],
  ['no decimal places', { places: 0 }, 'terms.places: 0 decimal places is not possible here.'],
])('refuses %s', (_, own, problem) => {
  expect(problemsOf(() => blendTarget({ ...terms, ...own }))).toEqual([expect.stringContaining(problem)]);
});
