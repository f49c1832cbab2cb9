import type { PcnDesContract } from '../../model/index.ts';
import { cite } from '../../policy/index.ts';
import { formatCount } from '../../money/index.ts';
import { populationOf } from '../footprint-population.ts';
import { known, missing } from '../reading.ts';
import type { EligibilityRule, Reading, Subject } from '../rule.ts';
import { approved, everyPracticeConsents, limitedParts, requestedInFull } from './local-variation.ts';
import { investsMore } from './local-variation-money.ts';
import { all, notApplicable, ruleOf } from './rule-of.ts';

const smallestPcn = 30_000;

/** The rules of the Network Contract DES and of its local variation. */
export const desRules: readonly EligibilityRule[] = [
  ruleOf({
    id: 'DES-01',
    title: 'The PCN has at least 30,000 registered patients, unless the commissioner waives it',
    class: 'gate',
    effect: 'blocks',
    status: 'in-force',
    citations: [
      cite(
        'nhs-england-pcn-faqs-2019',
        'on the size of a network',
        '"minimum population of 30,000 people"; waived "in exceptional circumstances". More than 50,000 "is not a strict requirement".',
        'in-force',
      ),
    ],
    appliesTo: ['pcn-des'],
    needs: ['registered lists of the PCN’s practices', 'below 30,000, the commissioner’s waiver'],
    test: (subject) => all([atLeastTheMinimum(subject), waived(subject)]),
  }),
  ruleOf({
    id: 'DES-02',
    title:
      'A local variation is asked for in full, approved, consented to by each practice, limited, and brings more money',
    class: 'gate',
    effect: 'blocks',
    status: 'in-force',
    citations: [
      cite(
        'pulse-local-variation-opinion-2026',
        'quoting Part B guidance, B.2.1',
        '"the total investment available to the participating PCN(s) is greater than that provided under the relevant Network Contract DES Specification entitlements"',
        'in-force',
      ),
      cite(
        'pulse-local-variation-2026',
        'the part that could be read',
        'Added on 30 April 2026, in effect from 1 May 2026; separate from SNP and MNP contracts.',
        'reported-policy',
      ),
    ],
    effective: { from: '2026-05-01' },
    publishedOn: '2026-04-30',
    appliesTo: ['pcn-des'],
    parts: ['limited-parts'],
    needs: [
      'the ICB’s request, with rationale, benefits, cohort, practice roles, delivery model and partners',
      'NHS England’s approval',
      'each practice’s own decision',
      'evidence DES-02, part "limited-parts"',
      'the investment and the DES entitlement, line by line, for the same period',
    ],
    test: (subject) => {
      const variation = (subject.contract as PcnDesContract).localVariation;
      if (variation === undefined) return notApplicable('No local variation is sought.');
      if (subject.standpoint.asAt >= '2027-04-01') return all([afterTheYear(subject)]);
      return all(
        [requestedInFull(subject, variation)],
        [approved(subject, variation)],
        [everyPracticeConsents(subject, variation)],
        [limitedParts(subject)],
        [investsMore(subject, variation)],
      );
    },
  }),
  ruleOf({
    id: 'DES-03',
    title: 'The PCN fits the neighbourhoods, or its footprint is looked at',
    class: 'award-condition',
    effect: 'informs',
    status: 'reported-policy',
    citations: [
      cite(
        'pulse-des-footprints-2026',
        'the part that could be read',
        '"only intended for limited cases where current geography does not reflect local communities"',
        'reported-policy',
      ),
    ],
    appliesTo: ['pcn-des'],
    needs: ['the commissioner’s boundary review of the PCN'],
    test: (subject) => all([boundaryReviewed(subject)]),
  }),
];

function pcnOf({ contract, index }: Subject) {
  return index.pcns.get((contract as PcnDesContract).pcn);
}

function atLeastTheMinimum(subject: Subject): Reading {
  const { about, contract, index, standpoint } = subject;
  const fact = `${about}: at least 30,000 registered patients`;
  const counted = populationOf({ of: 'pcns', members: [(contract as PcnDesContract).pcn] }, standpoint.asAt, index);
  if ('population' in counted) {
    const { people, on } = counted.population;
    return known(
      fact,
      people >= smallestPcn,
      `${formatCount(people)} registered patients on ${on}; the minimum is 30,000.`,
    );
  }
  if (counted.atLeast >= smallestPcn)
    return known(
      fact,
      true,
      `At least ${formatCount(counted.atLeast)} registered patients, without ${counted.missing}.`,
    );
  return missing(fact, `To count the population this is needed: ${counted.missing}.`);
}

function waived(subject: Subject): Reading {
  const fact = `${subject.about}: minimum waived`;
  const waiver = pcnOf(subject)?.belowMinimumWaiver;
  if (waiver === undefined || waiver.on > subject.standpoint.asAt)
    return missing(fact, 'No waiver of the minimum is given.');
  if (waiver.by !== subject.contract?.commissioner)
    return known(fact, false, `The waiver is by ${waiver.by}, which does not commission it.`);
  return known(
    fact,
    waiver.agreed,
    `The waiver was ${waiver.agreed ? 'agreed' : 'refused'} on ${waiver.on} (${waiver.document}).`,
  );
}

function boundaryReviewed(subject: Subject): Reading {
  const fact = `${subject.about}: fits the neighbourhoods`;
  const review = pcnOf(subject)?.boundaryReview;
  if (review === undefined || review.on > subject.standpoint.asAt) return missing(fact, 'No boundary review is given.');
  return known(fact, review.agreed, `Reviewed on ${review.on} (${review.document}).`);
}

/** The rule is one of 2026/27. What it would be in later years was not published. */
function afterTheYear({ about }: Subject): Reading {
  return missing(
    `${about}: the rules of local variations after 2026/27`,
    'What a local variation needs after 2026/27 is not published.',
  );
}
