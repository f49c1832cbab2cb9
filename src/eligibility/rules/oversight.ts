import { cite } from '../../policy/index.ts';
import { periodOfFinancialYear } from '../../time/index.ts';
import type { EligibilityRule } from '../rule.ts';
import { oversightIsPossible } from './aft-ratings.ts';
import { all, ruleOf } from './rule-of.ts';

const common = {
  class: 'dated-fact',
  effect: 'informs',
  status: 'in-force',
  appliesTo: ['nhs-trust', 'nhs-foundation-trust'],
} as const;

/** The NHS Oversight Framework, which differs from year to year. */
export const oversightRules: readonly EligibilityRule[] = [
  ruleOf({
    ...common,
    id: 'NOF-2526',
    title: 'NHS Oversight Framework 2025/26: segments 1 to 5, and a deficit allows 3 at best',
    citations: [
      cite(
        'nhs-england-nof-2025-26',
        'segmentation',
        'Segments 1 to 4, and 5 for the Provider Improvement Programme.',
        'in-force',
      ),
      cite(
        'nhs-confederation-nof-2025',
        'the part that could be read',
        'A deficit or deficit support limits a provider to "segment 3 or below".',
        'reported-policy',
      ),
    ],
    effective: periodOfFinancialYear('2025/26'),
    needs: ['the segment of 2025/26, and whether there is a deficit'],
    test: (subject) => all([oversightIsPossible(subject, '2025/26', 5, 3)]),
  }),
  ruleOf({
    ...common,
    id: 'NOF-2627',
    title: 'NHS Oversight Framework 2026/27: segments 1 to 4',
    citations: [
      cite(
        'nhs-england-nof-2026-27',
        'segmentation',
        'Averages become "a single overall segment of 1, 2, 3 or 4"; the thresholds could not be read (Q2).',
        'in-force',
      ),
    ],
    effective: periodOfFinancialYear('2026/27'),
    needs: ['the segment of 2026/27'],
    test: (subject) => all([oversightIsPossible(subject, '2026/27', 4, undefined)]),
  }),
];
