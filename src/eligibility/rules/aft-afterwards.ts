import { cite } from '../../policy/index.ts';
import { addMonths, periodContains } from '../../time/index.ts';
import { known, missing, withRuling } from '../reading.ts';
import type { EligibilityRule, Reading, RuleTest, Subject } from '../rule.ts';
import { all, notApplicable, ruleOf } from './rule-of.ts';

/** What comes with AFT designation and after it, and what is open about it. */
export const aftAfterwardsRules: readonly EligibilityRule[] = [
  ruleOf({
    id: 'AFT-09',
    title: 'Is assessed again at least every five years',
    class: 'warning',
    effect: 'warns',
    status: 'draft',
    citations: [
      cite(
        'nhs-england-aft-guide-2025',
        'after designation',
        'Assessed again "every 5 years at a minimum"; what follows otherwise is not said (Q26).',
        'draft',
      ),
    ],
    appliesTo: ['nhs-trust', 'nhs-foundation-trust'],
    needs: ['the day of designation or of the last assessment'],
    test: reassessed,
  }),
  ruleOf({
    id: 'AFT-10',
    title: 'Brings freedoms: surplus to invest, simpler approval of capital',
    class: 'dated-fact',
    effect: 'informs',
    status: 'reported-policy',
    citations: [
      cite(
        'healthcare-leader-aft-2025',
        'the part that could be read',
        'A surplus may be reinvested in capital.',
        'reported-policy',
      ),
      cite(
        'policy-wire-aft-2025',
        'the part that could be read',
        'Simplified documentation "For proposals under £100 million".',
        'reported-policy',
      ),
    ],
    appliesTo: ['nhs-trust', 'nhs-foundation-trust'],
    needs: [],
    test: () => notApplicable('A freedom, not a test.'),
  }),
  ruleOf({
    id: 'AFT-11',
    title: 'Do trusts under one leadership apply each for itself, or together?',
    class: 'question',
    effect: 'informs',
    status: 'unresolved',
    citations: [
      cite(
        'nhs-confederation-aft-2026',
        'the part that could be read',
        '"The guide does not address any implications for organisations sharing leadership".',
        'unresolved',
      ),
    ],
    appliesTo: ['group-model'],
    needs: ['a ruling on Q22/aft-for-groups'],
    test: (subject) =>
      all([
        withRuling(
          subject,
          'Q22/aft-for-groups',
          `${subject.about}: how a group applies`,
          'The guide does not say how a group applies.',
          (answer, by) =>
            known(`${subject.about}: how a group applies`, true, `Trusts of a group apply ${answer}.`, [by]),
        ),
      ]),
  }),
  ruleOf({
    id: 'AFT-12',
    title: 'Every trust is to be an Advanced Foundation Trust by 2035',
    class: 'dated-fact',
    effect: 'informs',
    status: 'stated-policy',
    citations: [
      cite(
        'nhs-confederation-aft-2026',
        'the part that could be read',
        '"all trusts being an AFT by 2035"',
        'stated-policy',
      ),
    ],
    appliesTo: ['nhs-trust', 'nhs-foundation-trust'],
    needs: [],
    test: () => notApplicable('An ambition, not a test.'),
  }),
];

function reassessed({ organisation, about, standpoint }: Subject): RuleTest {
  const held = organisation?.designations?.items.find(
    ({ kind, period }) => kind === 'advanced-foundation-trust' && periodContains(period, standpoint.asAt),
  );
  if (held === undefined) return notApplicable('No AFT designation is recorded on the day.');
  const last = held.lastAssessedOn ?? held.period.from;
  const due = addMonths(last, 60);
  return all([againDue(about, due, standpoint.asAt < due)]);
}

function againDue(about: string, due: string, inTime: boolean): Reading {
  const says = inTime
    ? `The next assessment is due by ${due}.`
    : `An assessment was due by ${due} and none is recorded; no source says what follows (Q26).`;
  return inTime
    ? known(`${about}: assessed within five years`, true, says)
    : { ...missing(`${about}: assessed within five years`, says), holds: 'no', missingFacts: [], questions: ['Q26'] };
}
