import type { IhoContract } from '../../model/index.ts';
import { cite } from '../../policy/index.ts';
import { evidenceOf, known, missing } from '../reading.ts';
import type { EligibilityRule, Reading, RuleTest, Subject } from '../rule.ts';
import { designationOf, holderCanContract, holderIn, holderIsNhsBody } from './holder.ts';
import { largerThanItsParts, reachesFloor } from './iho-population.ts';
import { all, notApplicable, ruleOf } from './rule-of.ts';

const gate = { class: 'gate', effect: 'blocks', appliesTo: ['iho'] } as const;

/** The criteria for an IHO contract: three recorded facts with their dates, and an NHS body always. */
export const ihoRules: readonly EligibilityRule[] = [
  ruleOf({
    ...gate,
    id: 'IHO-01',
    title: 'The host provider is a designated Advanced Foundation Trust',
    status: 'stated-policy',
    citations: [
      cite(
        'napc-providers-2026',
        'The new contracting architecture and national targets',
        '"IHO eligibility requires designation as an Advanced Foundation Trust."',
        'stated-policy',
      ),
      cite('nhs-england-aft-annex-2-2025', 'paragraph 4', 'IHO criteria are additional to those of an AFT.', 'draft'),
      cite(
        'nhs-confederation-contracts-2025',
        'Population-based contracting mechanisms',
        'Open "only to high-performing ‘advanced’ foundation trusts".',
        'reported-policy',
      ),
    ],
    needs: ['the AFT designation of the host provider, with its date'],
    test: (subject) => all([designationOf(subject, holderIn(subject), 'advanced-foundation-trust')]),
  }),
  ruleOf({
    ...gate,
    id: 'IHO-02',
    title: 'The host provider is an NHS body',
    status: 'stated-policy',
    citations: [
      cite(
        'nhs-providers-iho-2026',
        'Eligibility to hold an IHO contract',
        'The 10 Year Health Plan: "will only ever be able to be held by NHS organisations".',
        'stated-policy',
      ),
    ],
    needs: ['whether the host provider is an NHS body'],
    test: (subject) => all([holderIsNhsBody(subject)]),
  }),
  ruleOf({
    ...gate,
    id: 'IHO-03',
    title: 'The host provider has IHO designation, beyond that of an AFT',
    status: 'draft',
    citations: [
      cite(
        'nhs-england-aft-annex-2-2025',
        'paragraph 4',
        '"Trusts seeking IHO designation will need to meet additional criteria".',
        'draft',
      ),
      cite(
        'htn-aft-2025',
        'the part that could be read',
        '"based on a separate assessment of their capability and readiness"',
        'reported-policy',
      ),
    ],
    needs: ['the IHO designation of the host provider, with its date'],
    test: (subject) => all([designationOf(subject, holderIn(subject), 'integrated-health-organisation')]),
  }),
  ruleOf({
    ...gate,
    id: 'IHO-05',
    title: 'The ICB has decided that an IHO contract is the right solution',
    status: 'stated-policy',
    citations: [
      cite(
        'nhs-england-aft-annex-2-2025',
        'paragraph 3',
        'Commissioned "where the ICB determines it to be the right solution".',
        'stated-policy',
      ),
      cite(
        'nhs-providers-iho-2026',
        'Clarifying roles as part of the emerging operating model',
        'Who decides when and where is unclear (Q7).',
        'unresolved',
      ),
    ],
    needs: ['the decision of the ICB, with its date'],
    test: (subject) => all([awardDecided(subject)]),
  }),
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
    id: 'IHO-09',
    title: 'In November 2025 two trusts were able to apply for designation',
    class: 'dated-fact',
    effect: 'informs',
    status: 'reported-policy',
    citations: [
      cite(
        'nhs-confederation-contracts-2025',
        'Population-based contracting mechanisms',
        '"as of November 2025 only two organisations currently qualify to apply": Northamptonshire Healthcare and Northumbria Healthcare.',
        'reported-policy',
      ),
    ],
    appliesTo: ['iho', 'nhs-foundation-trust'],
    needs: [],
    test: () => notApplicable('A fact of its day. Being able to apply is not being designated.'),
  }),
  ruleOf({
    id: 'IHO-10',
    title: 'Eligibility should be wider than AFT status',
    class: 'proposal',
    effect: 'informs',
    status: 'stakeholder-proposal',
    citations: [
      cite(
        'nhs-providers-iho-2026',
        'Introduction and summary of key points',
        '"Eligibility criteria should move beyond AFT status alone"',
        'stakeholder-proposal',
      ),
    ],
    appliesTo: ['iho'],
    needs: [],
    test: () => notApplicable('A proposal of a representative body; it decides nothing.'),
  }),
  ruleOf({
    id: 'IHO-11',
    title: 'Mature neighbourhood providers may come to hold an IHO contract',
    class: 'proposal',
    effect: 'informs',
    status: 'stakeholder-proposal',
    citations: [
      cite(
        'nhs-providers-iho-2026',
        'Eligibility to hold an IHO contract',
        'By partnering with, working within or forming an NHS organisation.',
        'stakeholder-proposal',
      ),
    ],
    appliesTo: ['iho'],
    needs: [],
    test: () => notApplicable('A proposal of a representative body; it decides nothing.'),
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
  const designation = designationOf(subject, subject.organisation, 'integrated-health-organisation');
  if (designation.holds === 'yes') return notApplicable(designation.says);
  return all(...capabilities.map(([part, what]) => [evidenceOf(subject, 'IHO-04', subject.about, part, what)]));
}

function awardDecided({ about, contract, index, standpoint }: Subject): Reading {
  const fact = `${about}: award by the ICB`;
  const decision = (contract as IhoContract | undefined)?.awardDecision;
  if (decision === undefined || decision.on > standpoint.asAt)
    return missing(fact, 'No decision of the ICB is given by this day.', ['Q7']);
  const by = index.organisations.get(decision.by);
  if (by?.kind !== 'integrated-care-board')
    return known(fact, false, `The decision is by ${by?.name ?? decision.by}, which is not an ICB.`);
  return known(
    fact,
    decision.agreed,
    `${by.name} ${decision.agreed ? 'agreed' : 'refused'} on ${decision.on} (${decision.document}).`,
  );
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
