import type { PooledFund } from '../../model/index.ts';
import { cite } from '../../policy/index.ts';
import { evidenceOf, known, missing, withRuling } from '../reading.ts';
import type { EligibilityRule, Reading, Subject } from '../rule.ts';
import { all, ruleOf } from './rule-of.ts';

/** What boards and commissioners have to do around the contracts. */
export const systemRules: readonly EligibilityRule[] = [
  ruleOf({
    id: 'HWB-01',
    title: 'The board makes a neighbourhood health plan in 2026/27, for 2027/28 on',
    class: 'award-condition',
    effect: 'warns',
    status: 'reported-policy',
    citations: [
      cite(
        'napc-providers-2026',
        'Supporting system integration',
        '"By 2026/27 all HWBs must develop neighbourhood health plans (for 2027/28 onwards)"',
        'reported-policy',
      ),
      cite(
        'hansard-health-bill-2026-06',
        'on the plan',
        'A neighbourhood health plan is to replace the joint local health and wellbeing strategy.',
        'draft',
      ),
    ],
    appliesTo: ['health-and-wellbeing-board'],
    needs: ['evidence HWB-01'],
    test: (subject) => all([evidenceOf(subject, 'HWB-01', subject.about, undefined, 'A neighbourhood health plan')]),
  }),
  ruleOf({
    id: 'BCF-01',
    title: 'The Better Care Fund plan is agreed by the board, and the minimum NHS contribution is pooled',
    class: 'award-condition',
    effect: 'warns',
    status: 'in-force',
    citations: [
      cite('dhsc-bcf-2026', 'the opening', 'Plans for 2026/27 are agreed by health and wellbeing boards.', 'in-force'),
      cite(
        'nhs-england-bcf-2023',
        'the opening',
        '"must be pooled into a section 75 agreement alongside grants paid to local government"',
        'in-force',
      ),
    ],
    appliesTo: ['section-75'],
    parts: ['minimum-contribution'],
    needs: ['the board’s agreement of the plan', 'evidence BCF-01, part "minimum-contribution"'],
    test: (subject) =>
      all(
        [planAgreed(subject)],
        [
          evidenceOf(
            subject,
            'BCF-01',
            subject.about,
            'minimum-contribution',
            'The minimum NHS contribution is pooled',
          ),
        ],
      ),
  }),
  ruleOf({
    id: 'PSR-01',
    title: 'By which process of the Provider Selection Regime may it be awarded?',
    class: 'question',
    effect: 'informs',
    status: 'unresolved',
    citations: [
      cite(
        'nhs-england-psr',
        'the opening',
        'ICBs, trusts and councils are relevant authorities; there are five processes.',
        'in-force',
      ),
      cite(
        'hill-dickinson-psr',
        'the part that could be read',
        'Direct Award A "may not be used to establish a new service"; how it bites on these contracts is open (Q24).',
        'unresolved',
      ),
    ],
    appliesTo: ['snp', 'mnp', 'iho'],
    needs: ['a ruling on Q24/provider-selection-process'],
    test: (subject) => all([selectionProcess(subject)]),
  }),
  ruleOf({
    id: 'STRAT-01',
    title: 'The ICB shifts resources by a clear method, openly, and knowing what it does to providers',
    class: 'award-condition',
    effect: 'warns',
    status: 'stated-policy',
    citations: [
      cite(
        'healthcare-leader-commissioning-2025',
        'quoting the Strategic Commissioning Framework',
        '"clear prioritisation methodology", "full transparency on resource movement", "a provider impact analysis should be undertaken"',
        'stated-policy',
      ),
    ],
    appliesTo: ['integrated-care-board'],
    parts: ['prioritisation', 'transparency', 'impact-analysis'],
    needs: ['evidence STRAT-01, parts "prioritisation", "transparency" and "impact-analysis"'],
    test: (subject) =>
      all(
        [evidenceOf(subject, 'STRAT-01', subject.about, 'prioritisation', 'A clear method to set priorities')],
        [evidenceOf(subject, 'STRAT-01', subject.about, 'transparency', 'Full transparency on what moves')],
        [evidenceOf(subject, 'STRAT-01', subject.about, 'impact-analysis', 'An analysis of what it does to providers')],
      ),
  }),
];

function planAgreed({ about, arrangement, index, standpoint }: Subject): Reading {
  const fact = `${about}: plan agreed by the health and wellbeing board`;
  const agreement = (arrangement as PooledFund).planAgreement;
  if (agreement === undefined || agreement.on > standpoint.asAt)
    return missing(fact, 'No agreement of the plan is given by this day.');
  const board = index.organisations.get(agreement.by);
  if (board?.kind !== 'health-and-wellbeing-board')
    return known(fact, false, `The agreement is by ${agreement.by}, which is not a health and wellbeing board.`);
  return known(
    fact,
    agreement.agreed,
    `${board.name} ${agreement.agreed ? 'agreed' : 'refused'} on ${agreement.on} (${agreement.document}).`,
  );
}

function selectionProcess(subject: Subject): Reading {
  const fact = 'process of the Provider Selection Regime';
  return withRuling(
    subject,
    'Q24/provider-selection-process',
    fact,
    'No source says which process applies.',
    (answer, by) => known(fact, true, `The process is ruled to be: ${answer}.`, [by]),
  );
}
