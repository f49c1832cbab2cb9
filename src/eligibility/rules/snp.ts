import type { SnpContract } from '../../model/index.ts';
import { cite, resolutionOf } from '../../policy/index.ts';
import { populationOf } from '../footprint-population.ts';
import { standingToSnpBand } from '../population-standing.ts';
import { evidenceOf, known, missing, open, withRuling } from '../reading.ts';
import type { EligibilityRule, Reading, RuleTest, Subject } from '../rule.ts';
import { agreedFootprint } from './footprint-agreement.ts';
import { holderCanContract, holderIn } from './holder.ts';
import { all, notApplicable, ruleOf } from './rule-of.ts';

const contracts2025 = 'nhs-confederation-contracts-2025';
const partnerships = 'nhs-confederation-partnerships-2026';
const snps = 'Overview of different contractual mechanisms: Single neighbourhood providers';
const forming = 'Forming single neighbourhood contracts';

/** The criteria and conditions for a Single Neighbourhood Provider contract. */
export const snpRules: readonly EligibilityRule[] = [
  ruleOf({
    id: 'SNP-01',
    title: 'Ways to hold it: a lead practice, a PCN-owned company, or a third party such as a federation or trust',
    class: 'proposal',
    effect: 'informs',
    status: 'opinion',
    citations: [
      cite(partnerships, forming, 'Three options are described.', 'opinion'),
      cite(
        'local-government-lawyer-2025',
        'the part that could be read',
        'The Plan "does not mandate a specific type of provider for each contract".',
        'opinion',
      ),
    ],
    appliesTo: ['snp'],
    needs: ['the kind of the holder'],
    test: () => notApplicable('A description of options; it decides nothing.'),
  }),
  ruleOf({
    id: 'SNP-02',
    title: 'The holder can contract in law',
    class: 'gate',
    effect: 'blocks',
    status: 'in-force',
    citations: [
      cite(
        'nhs-england-pcn-faqs-2019',
        'on contracting with a PCN',
        'Directly "only if they are formed as a legal entity".',
        'in-force',
      ),
      cite(
        partnerships,
        forming,
        '"the majority of PCNs lack legal personality and therefore cannot hold neighbourhood contracts directly"',
        'reported-policy',
      ),
    ],
    appliesTo: ['snp'],
    needs: ['the holder', 'its legal form or legal personality'],
    test: (subject) => all([holderCanContract(subject)]),
  }),
  ruleOf({
    id: 'SNP-03',
    title: 'Practices that contract jointly may become a super-partnership without meaning to',
    class: 'warning',
    effect: 'warns',
    status: 'opinion',
    citations: [cite(partnerships, forming, '"they risk inadvertently creating super-partnerships"', 'opinion')],
    appliesTo: ['snp'],
    needs: ['the legal form and the members of the holder'],
    test: jointPractices,
  }),
  ruleOf({
    id: 'SNP-04',
    title: 'The population lies within 30,000 to 50,000',
    class: 'warning',
    effect: 'warns',
    status: 'reported-policy',
    citations: [
      cite(
        contracts2025,
        'Population-based contracting mechanisms',
        'The PCN footprint of "30 to 50,000".',
        'reported-policy',
      ),
      cite(partnerships, forming, '"a population of around 50,000"', 'reported-policy'),
    ],
    appliesTo: ['snp'],
    needs: [
      'registered lists of every practice in the footprint',
      'outside the band, a ruling on Q12/snp-outside-band',
    ],
    test: (subject) => all([withinBand(subject)]),
  }),
  ruleOf({
    id: 'SNP-05',
    title: 'The health and wellbeing board has agreed the footprint',
    class: 'award-condition',
    effect: 'warns',
    status: 'stated-policy',
    citations: [
      cite(contracts2025, snps, 'HWBs "will be required to agree neighbourhood footprints".', 'stated-policy'),
      cite(
        'leicester-hwb',
        'the part that could be read',
        'One board agreed neighbourhoods that each hold several PCNs.',
        'precedent',
      ),
    ],
    appliesTo: ['snp'],
    needs: ['the neighbourhoods of the footprint, their boards, and the agreement of each board'],
    test: (subject) => all([agreedFootprint(subject)]),
  }),
  ruleOf({
    id: 'SNP-06',
    title: 'An SNP is voluntary: a PCN may keep its contracts as they are',
    class: 'dated-fact',
    effect: 'informs',
    status: 'reported-policy',
    citations: [
      cite(
        contracts2025,
        snps,
        '"The contract is voluntary, so PCNs don’t have to contract for an SNP"',
        'reported-policy',
      ),
    ],
    appliesTo: ['snp', 'pcn-des'],
    needs: [],
    test: ({ contract, about }) =>
      contract?.form === 'snp'
        ? all([known(`${about}: SNP sought`, true, 'An SNP contract is sought here, freely.')])
        : notApplicable('Not seeking an SNP is no failure.'),
  }),
  ruleOf({
    id: 'SNP-07',
    title: 'Its services are beyond core general practice',
    class: 'award-condition',
    effect: 'warns',
    status: 'reported-policy',
    citations: [
      cite(contracts2025, snps, '"The contract will be for enhanced services."', 'reported-policy'),
      cite(
        contracts2025,
        snps,
        '"clearly define what constitutes core general practice" is still to be done (Q10).',
        'unresolved',
      ),
    ],
    appliesTo: ['snp'],
    needs: ['a ruling on Q10/core-general-practice', 'evidence SNP-07'],
    test: (subject) =>
      all(
        [coreIsDefined(subject)],
        [evidenceOf(subject, 'SNP-07', subject.about, undefined, 'No service repeats core general practice')],
      ),
  }),
];

function jointPractices(subject: Subject): RuleTest {
  const holder = holderIn(subject);
  if (holder === undefined) return notApplicable('Nobody is named to hold it.');
  if (holder.kind !== 'gp-practice' || holder.legalForm !== 'partnership')
    return notApplicable('The holder is not a partnership of practices.');
  const fact = `${holder.id}: practices in the partnership`;
  if (holder.members === undefined) return all([missing(fact, 'The members of the partnership are not given.')]);
  const joint = holder.members.items.length > 1;
  return all([
    known(
      fact,
      !joint,
      joint ? `${holder.name} joins several members in one partnership.` : 'One practice contracts for itself.',
    ),
  ]);
}

function withinBand(subject: Subject): Reading {
  const { about, contract, index, standpoint } = subject;
  const fact = `${about}: population within the SNP band`;
  const counted = populationOf((contract as SnpContract).footprint, standpoint.asAt, index);
  if ('missing' in counted) return missing(fact, `To count the population this is needed: ${counted.missing}.`);
  const standing = standingToSnpBand(counted.population, standpoint.asAt);
  if (standing.kind === 'undetermined') return open(fact, standing.reason, 'Q12');
  if (standing.value === 'within-band') return known(fact, true, standing.reason);
  const ruled = resolutionOf('Q12/snp-outside-band', standpoint, about);
  if (ruled === undefined) return open(fact, standing.reason, 'Q12');
  return known(
    fact,
    ruled.answer === 'allowed',
    `${standing.reason} Outside the band is ruled to be ${ruled.answer}.`,
    [ruled],
  );
}

function coreIsDefined(subject: Subject): Reading {
  const fact = 'core general practice defined';
  return withRuling(
    subject,
    'Q10/core-general-practice',
    fact,
    'No source defines core general practice.',
    (answer, by) => known(fact, true, `Core general practice is ruled to be: ${answer}.`, [by]),
  );
}
