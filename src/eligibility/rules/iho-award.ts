import type { IhoContract } from '../../model/index.ts';
import { cite } from '../../policy/index.ts';
import { evidenceOf, known, missing } from '../reading.ts';
import type { EligibilityRule, RuleTest, Subject } from '../rule.ts';
import { holderCanContract, holderIn, recordedDesignation } from './holder.ts';
import { largerThanItsParts, reachesFloor } from './iho-population.ts';
import { all, notApplicable, ruleOf } from './rule-of.ts';

/** What is asked for at IHO designation and award, beside the gates. */
export const ihoAwardRules: readonly EligibilityRule[] = [
  ruleOf({
    id: 'IHO-04',
    title: 'Shows six capabilities, rather than an aspiration to them',
    class: 'award-condition',
    effect: 'warns',
    status: 'stated-policy',
    citations: [
      cite(
        'napc-providers-2026',
        'Data, analytics and infrastructure',
        '"designation will require demonstrated capability rather than aspiration"',
        'stated-policy',
      ),
    ],
    appliesTo: ['nhs-trust', 'nhs-foundation-trust'],
    parts: ['a', 'b', 'c', 'd', 'e', 'f'],
    needs: ['evidence IHO-04, parts "a" to "f"'],
    test: sixCapabilities,
  }),
  ruleOf({
    id: 'IHO-06',
    title: 'The population is larger than those of the SNPs and MNPs within it',
    class: 'award-condition',
    effect: 'warns',
    status: 'reported-policy',
    citations: [
      cite(
        'nhs-confederation-contracts-2025',
        'How do the different contractual mechanisms fit together?',
        '"will need to cover a larger population than the SNP (and MNP) contracts"',
        'reported-policy',
      ),
      cite('nhs-providers-iho-2026', 'Key questions for policymakers', 'At what scale is open (Q4).', 'unresolved'),
    ],
    appliesTo: ['iho'],
    needs: [
      'the population of the contract, and of the SNP and MNP contracts within it',
      'a ruling on Q4/iho-minimum-population',
    ],
    test: (subject) => all([largerThanItsParts(subject)], [reachesFloor(subject)]),
  }),
  ruleOf({
    id: 'IHO-07',
    title: 'The footprint is made of whole neighbourhoods',
    class: 'award-condition',
    effect: 'warns',
    status: 'stated-policy',
    citations: [
      cite(
        'nhs-providers-iho-2026',
        'Scope, scale and design of IHO contracts',
        'IHO contracts "are to be aligned with neighbourhood footprints".',
        'stated-policy',
      ),
    ],
    appliesTo: ['iho'],
    needs: ['the footprint, by neighbourhoods', 'evidence IHO-07 where it is given otherwise'],
    test: madeOfNeighbourhoods,
  }),
  ruleOf({
    id: 'IHO-08',
    title: 'One body is legally accountable',
    class: 'award-condition',
    effect: 'warns',
    status: 'opinion',
    citations: [
      cite(
        'nhs-providers-iho-2026',
        'Implications for the provider landscape',
        '"only one organisation would be legally accountable"',
        'opinion',
      ),
    ],
    appliesTo: ['iho'],
    needs: ['the host provider, as one body in law'],
    test: oneBody,
  }),
  ruleOf({
    id: 'IHO-12',
    title: 'The first contracts are expected from April 2027',
    class: 'warning',
    effect: 'warns',
    status: 'reported-policy',
    citations: [
      cite(
        'nhs-providers-iho-2026',
        'Implications for the provider landscape',
        '"with the first expected from April 2027"',
        'reported-policy',
      ),
    ],
    appliesTo: ['iho'],
    needs: ['the day the contract starts'],
    test: ({ about, contract }) => {
      const fact = `${about}: first day`;
      const from = contract?.period?.from;
      if (from === undefined) return all([missing(fact, 'No first day is given.')]);
      return all([known(fact, from >= '2027-04-01', `It starts on ${from}; the first are expected from 2027-04-01.`)]);
    },
  }),
];

const capabilities = [
  ['a', 'A deep understanding of local need from joined-up data on persons'],
  ['b', 'Understands how care is used and what it should cost'],
  ['c', 'Plans the medium term with detailed activity and cost'],
  ['d', 'Finds interventions that raise value and lower risk'],
  ['e', 'Designs its workforce against a capitated budget'],
  ['f', 'Finds people at rising risk in real time'],
] as const;

function sixCapabilities(subject: Subject): RuleTest {
  const held = recordedDesignation(subject.organisation, 'integrated-health-organisation', subject.standpoint.asAt);
  if (held !== undefined) return notApplicable(`Designated from ${held.period.from} (${held.document}).`);
  return all(...capabilities.map(([part, what]) => [evidenceOf(subject, 'IHO-04', subject.about, part, what)]));
}

function madeOfNeighbourhoods(subject: Subject): RuleTest {
  const { about, contract } = subject;
  const footprint = (contract as IhoContract | undefined)?.footprint;
  if (footprint?.of === 'neighbourhoods' && footprint.members.length > 0) {
    return all([known(`${about}: IHO-07`, true, 'The footprint is given by whole neighbourhoods.')]);
  }
  return all([evidenceOf(subject, 'IHO-07', about, undefined, 'The footprint follows those of neighbourhoods')]);
}

function oneBody(subject: Subject): RuleTest {
  const holder = holderIn(subject);
  if (holder?.kind !== 'group-model') return all([holderCanContract(subject)]);
  const says = `${holder.name} is a group of several bodies, and none of them is named as accountable.`;
  return all([known(`${subject.about}: one accountable body`, false, says)]);
}
