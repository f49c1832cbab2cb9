import type { OversightResult } from '../../model/index.ts';
import { cite } from '../../policy/index.ts';
import { periodOfFinancialYear } from '../../time/index.ts';
import { known, missing } from '../reading.ts';
import type { EligibilityRule, Reading, Subject } from '../rule.ts';
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

/** The result for a year as last published by the day asked from. */
export function oversightOf({ organisation, standpoint }: Subject, year: string): OversightResult | undefined {
  const known = organisation?.oversight?.filter((item) => item.year === year && item.publishedOn <= standpoint.asAt);
  return [...(known ?? [])].sort((a, b) => (a.publishedOn < b.publishedOn ? 1 : -1))[0];
}

/**
 * The result recorded for a year of the Oversight Framework, held against what that year's manual says of it.
 * In 2025/26 a provider in deficit could be in segment 3 at best.
 */
function oversightIsPossible(
  subject: Subject,
  year: string,
  segments: number,
  deficitCap: number | undefined,
): Reading {
  const { about } = subject;
  const fact = `${about}: oversight segment ${year}`;
  const result = oversightOf(subject, year);
  if (result === undefined) return missing(fact, `No segment for ${year} is given.`, year === '2026/27' ? ['Q2'] : []);
  if (result.segment > segments)
    return known(fact, false, `Segment ${result.segment} does not exist in ${year}: there are ${segments}.`);
  if (deficitCap === undefined) return known(fact, true, `Segment ${result.segment} of ${segments} in ${year}.`);
  if (result.segment >= deficitCap) return known(fact, true, `Segment ${result.segment} of ${segments} in ${year}.`);
  const deficit = deficitOf(result);
  if (deficit === undefined)
    return missing(
      `${about}: deficit ${year}`,
      `It is not told whether there is a deficit or support for one in ${year}.`,
    );
  const says = `Segment ${result.segment} in ${year}, ${deficit ? `but a deficit or support for one caps it at ${deficitCap}` : 'and no deficit'}.`;
  return known(fact, !deficit, says);
}

function deficitOf({ inDeficit, receivesDeficitSupport }: OversightResult): boolean | undefined {
  if (inDeficit === true || receivesDeficitSupport === true) return true;
  return inDeficit === false && receivesDeficitSupport === false ? false : undefined;
}
