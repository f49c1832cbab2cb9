import type { MnpContract } from '../../model/index.ts';
import { cite } from '../../policy/index.ts';
import { periodContains } from '../../time/index.ts';
import { contractsInside } from '../covered-practices.ts';
import { populationOf } from '../footprint-population.ts';
import { standingToMnpFigure } from '../population-standing.ts';
import { evidenceOf, known, missing } from '../reading.ts';
import type { EligibilityRule, Reading, RuleTest, Subject } from '../rule.ts';
import { holderCanContract, holderIn } from './holder.ts';
import { joinedTo } from './joined.ts';
import { all, notApplicable, ruleOf } from './rule-of.ts';

const contracts2025 = 'nhs-confederation-contracts-2025';
const partnerships = 'nhs-confederation-partnerships-2026';

/** The criteria and conditions for a Multi-Neighbourhood Provider contract. */
export const mnpRules: readonly EligibilityRule[] = [
  ruleOf({
    id: 'MNP-01',
    title: 'The population reaches 250,000',
    class: 'award-condition',
    effect: 'warns',
    status: 'reported-policy',
    citations: [
      cite(contracts2025, 'Population-based contracting mechanisms', '"250,000 or more"', 'reported-policy'),
      cite(partnerships, 'Serving at multi-neighbourhood provider level', '"more than 250,000"', 'reported-policy'),
    ],
    appliesTo: ['mnp'],
    needs: ['registered lists of every practice in the footprint', 'a ruling on Q31/mnp-figure-basis'],
    test: (subject) => all([reachesFigure(subject)]),
  }),
  ruleOf({
    id: 'MNP-02',
    title: 'The holder is selected as the integrator',
    class: 'award-condition',
    effect: 'warns',
    status: 'reported-policy',
    citations: [
      cite(
        contracts2025,
        'How do the different contractual mechanisms fit together?',
        '"held by any care provider selected to act as the ‘integrator’"',
        'reported-policy',
      ),
      cite(
        'nhs-england-london-integrator',
        'the part that could be read',
        'In London each place nominates an integrator.',
        'stated-policy',
      ),
    ],
    appliesTo: ['mnp'],
    needs: ['the roles of the holder'],
    test: (subject) => all([holderIsIntegrator(subject)]),
  }),
  ruleOf({
    id: 'MNP-03',
    title: 'It has a sub-contract or a collaborative agreement with each SNP within it',
    class: 'award-condition',
    effect: 'warns',
    status: 'reported-policy',
    citations: [
      cite(
        contracts2025,
        'Overview of different contractual mechanisms: Multi-neighbourhood providers',
        '"They will require subcontracting or collaborative agreements with SNPs."',
        'reported-policy',
      ),
    ],
    appliesTo: ['mnp'],
    needs: ['the SNP contracts within its footprint', 'its sub-contracts and agreements, complete'],
    test: joinedToEverySnp,
  }),
  ruleOf({
    id: 'MNP-04',
    title: 'Can work at scale, hold financial risk and deliver consistently',
    class: 'proposal',
    effect: 'informs',
    status: 'opinion',
    citations: [
      cite(
        partnerships,
        'Serving at multi-neighbourhood provider level',
        '"operate at scale, hold financial risk and deliver consistently"',
        'opinion',
      ),
    ],
    appliesTo: ['mnp'],
    needs: ['evidence MNP-04'],
    test: (subject) =>
      all([evidenceOf(subject, 'MNP-04', subject.about, undefined, 'Scale, financial risk, consistent delivery')]),
  }),
  ruleOf({
    id: 'MNP-05',
    title: 'The holder can contract in law',
    class: 'gate',
    effect: 'blocks',
    status: 'in-force',
    citations: [
      cite(
        'nhs-england-pcn-faqs-2019',
        'on contracting with a PCN',
        'Directly "only if they are formed as a legal entity"; the same holds for any contract.',
        'in-force',
      ),
    ],
    appliesTo: ['mnp'],
    needs: ['the holder', 'its legal form or legal personality'],
    test: (subject) => all([holderCanContract(subject)]),
  }),
];

function reachesFigure({ about, contract, index, standpoint }: Subject): Reading {
  const fact = `${about}: population reaches the MNP figure`;
  const counted = populationOf((contract as MnpContract).footprint, standpoint.asAt, index);
  if ('missing' in counted) return missing(fact, `To count the population this is needed: ${counted.missing}.`);
  const standing = standingToMnpFigure(about, counted.population, standpoint);
  if (standing.kind === 'undetermined') {
    return { ...missing(fact, standing.reason, standing.questions), missingFacts: standing.missingFacts };
  }
  const assumptions = standing.kind === 'conditional' ? standing.assumptions : [];
  return { ...known(fact, standing.value === 'met', standing.reason), rulings: standing.rulings, assumptions };
}

/** An integrator is chosen for the contract, or for a part of its footprint. */
function holderIsIntegrator(subject: Subject): Reading {
  const { about, contract, index, standpoint } = subject;
  const fact = `${about}: holder selected as integrator`;
  const holder = holderIn(subject);
  if (holder === undefined) return missing(fact, `Nobody is named to hold ${about}.`);
  const places = new Set([about, ...(contract as MnpContract).footprint.members]);
  const chosen = index.portfolio.organisations.flatMap(({ id, name, roles = [] }) => {
    const role = roles.find((item) => {
      return item.role === 'integrator' && places.has(item.for) && periodContains(item.period, standpoint.asAt);
    });
    return role === undefined ? [] : [{ id, says: `${name} is integrator for ${role.for} from ${role.period.from}.` }];
  });
  const own = chosen.find(({ id }) => id === holder.id);
  if (own !== undefined) return known(fact, true, own.says);
  const [other] = chosen;
  if (other !== undefined) return known(fact, false, other.says);
  return missing(fact, `It is not told whether ${holder.name} is selected as integrator.`);
}

function joinedToEverySnp(subject: Subject): RuleTest {
  const { contract, index, standpoint } = subject;
  const within = contractsInside(contract as MnpContract, ['snp'], index, standpoint.asAt);
  if (within.length === 0 && index.portfolio.contracts.complete)
    return notApplicable('No SNP is within its footprint; an SNP is voluntary.');
  if (within.length === 0)
    return all([
      missing(`${subject.about}: SNP contracts within it`, 'Whether there is an SNP within its footprint is not told.'),
    ]);
  return all(...within.map((snp) => [joinedTo(subject, snp)]));
}
