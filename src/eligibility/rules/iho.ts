import type { IhoContract } from '../../model/index.ts';
import { cite } from '../../policy/index.ts';
import { known, missing } from '../reading.ts';
import type { EligibilityRule, Reading, Subject } from '../rule.ts';
import { designationOf, holderIn, holderIsNhsBody } from './holder.ts';
import { all, notApplicable, ruleOf } from './rule-of.ts';

const gate = { class: 'gate', effect: 'blocks', appliesTo: ['iho'] } as const;

/** The criteria for an IHO contract: three recorded facts with their dates, and an NHS body always; and what is not a test. */
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
];

function awardDecided({ about, contract, index, standpoint }: Subject): Reading {
  const fact = `${about}: award by the ICB`;
  const decision = (contract as IhoContract | undefined)?.awardDecision;
  if (decision === undefined || decision.on > standpoint.asAt)
    return missing(fact, 'No decision of the ICB is given by this day.', ['Q7']);
  const by = index.organisations.get(decision.by);
  if (by?.kind !== 'integrated-care-board' || by.id !== contract?.commissioner)
    return known(fact, false, `The decision is by ${by?.name ?? decision.by}, which is not the commissioning ICB.`);
  return known(
    fact,
    decision.agreed,
    `${by.name} ${decision.agreed ? 'agreed' : 'refused'} on ${decision.on} (${decision.document}).`,
  );
}
