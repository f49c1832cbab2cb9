import { organisationKinds, type Organisation } from '../../model/index.ts';
import { cite, type Citation } from '../../policy/index.ts';
import { evidenceOf, known, open } from '../reading.ts';
import type { EligibilityRule, RuleTest, Subject } from '../rule.ts';
import { recordedDesignation } from './holder.ts';
import { cqcAtLeast, oversightAtLeast, requiredCapability } from './aft-ratings.ts';
import { all, notApplicable, ruleOf } from './rule-of.ts';

const guide = (where: string, says: string): Citation => cite('nhs-england-aft-guide-2025', where, says, 'draft');

/** The rules of readiness stop applying once the designation is recorded: it is then a fact. */
export function untilDesignated(subject: Subject, test: () => RuleTest): RuleTest {
  const held = recordedDesignation(subject.organisation, 'advanced-foundation-trust', subject.standpoint.asAt);
  return held === undefined ? test() : notApplicable(`Designated from ${held.period.from} (${held.document}).`);
}

const readiness = {
  class: 'award-condition',
  effect: 'warns',
  status: 'draft',
  appliesTo: ['nhs-trust', 'nhs-foundation-trust'],
} as const;

function evidenced(claim: string, parts: readonly (readonly [part: string, what: string])[]) {
  return (subject: Subject) =>
    untilDesignated(subject, () =>
      all(...parts.map(([part, what]) => [evidenceOf(subject, claim, subject.about, part, what)])),
    );
}

/** What a trust needs for designation as an Advanced Foundation Trust. */
export const aftRules: readonly EligibilityRule[] = [
  ruleOf({
    ...readiness,
    id: 'AFT-01',
    title: 'An applicant is an NHS trust or an NHS foundation trust',
    citations: [
      cite(
        'nhs-england-aft-page-2025',
        'the opening',
        '"Both NHS trusts and foundation trusts will be able to apply".',
        'draft',
      ),
    ],
    appliesTo: Object.keys(organisationKinds) as Organisation['kind'][],
    needs: ['the kind of the organisation'],
    test: (subject) => untilDesignated(subject, () => applicant(subject)),
  }),
  ruleOf({
    ...readiness,
    id: 'AFT-02',
    title: 'Delivers priorities and value for money, by the NHS Oversight Framework',
    citations: [
      guide('paragraph 3', 'As measured by the NHS Oversight Framework; the segment that is needed could not be read.'),
    ],
    needs: ['the NHS Oversight Framework segment of the year', 'a ruling on Q1/aft-worst-oversight-segment'],
    test: (subject) => untilDesignated(subject, () => all([oversightAtLeast(subject)])),
  }),
  ruleOf({
    ...readiness,
    id: 'AFT-03',
    title: 'Gives high-quality care, by the ratings of the Care Quality Commission',
    citations: [guide('paragraph 3', 'As measured by CQC ratings; the ratings that are needed could not be read.')],
    needs: ['CQC ratings, overall and well-led', 'rulings on Q1/aft-worst-cqc-overall and Q1/aft-worst-cqc-well-led'],
    test: (subject) =>
      untilDesignated(subject, () => all([cqcAtLeast(subject, 'overall')], [cqcAtLeast(subject, 'well-led')])),
  }),
  ruleOf({
    ...readiness,
    id: 'AFT-04',
    title: 'Is led excellently, by its Provider Capability Assessment',
    citations: [
      guide('paragraph 3', 'As per the Provider Capability Assessment; the rating that is needed could not be read.'),
      cite(
        'nhs-england-capability-2025',
        'the opening',
        'How a provider’s capability is assessed, in six domains.',
        'in-force',
      ),
    ],
    needs: ['the capability rating', 'a ruling on Q1/aft-required-capability-rating'],
    test: (subject) => untilDesignated(subject, () => all([requiredCapability(subject)])),
  }),
  ruleOf({
    ...readiness,
    id: 'AFT-05',
    title: 'Is supported by NHS England’s region and by its ICB',
    citations: [
      guide('paragraph 4', 'Support of the regional team and the ICB.'),
      cite(
        'healthcare-leader-aft-2025',
        'the part that could be read',
        '"statements of support from their ICBs"',
        'reported-policy',
      ),
    ],
    parts: ['region', 'icb'],
    needs: ['evidence AFT-05, parts "region" and "icb"'],
    test: evidenced('AFT-05', [
      ['region', 'Support of the region'],
      ['icb', 'Support of the ICB'],
    ]),
  }),
  ruleOf({
    ...readiness,
    id: 'AFT-06',
    title: 'Answers the three questions of the assessment',
    citations: [guide('the assessment', 'Well led and collaborating; quality governed well; financially sustainable.')],
    parts: ['well-led', 'quality-governance', 'financially-sustainable'],
    needs: ['evidence AFT-06, parts "well-led", "quality-governance" and "financially-sustainable"'],
    test: evidenced('AFT-06', [
      ['well-led', 'Well led, collaborating and working for population health'],
      ['quality-governance', 'Quality governance'],
      ['financially-sustainable', 'Financially sustainable, with a focus on productivity'],
    ]),
  }),
  ruleOf({
    ...readiness,
    id: 'AFT-07',
    title: 'The board signs its statements unaltered, or explains why not',
    citations: [
      cite(
        'nhs-england-aft-annex-1-2025',
        'board statements',
        'Where a statement is not signed, "the memorandum should explain why not".',
        'draft',
      ),
    ],
    parts: ['signed', 'explained'],
    needs: ['evidence AFT-07, part "signed" or part "explained"'],
    test: (subject) =>
      untilDesignated(subject, () =>
        all([
          evidenceOf(subject, 'AFT-07', subject.about, 'signed', 'Every board statement signed unaltered'),
          evidenceOf(subject, 'AFT-07', subject.about, 'explained', 'What is not signed is explained'),
        ]),
      ),
  }),
  ruleOf({
    ...readiness,
    id: 'AFT-08',
    title: 'The CQC is heard and an independent panel supports the decision',
    citations: [guide('the process', '"decisions supported by an independent panel"')],
    parts: ['cqc-input', 'panel'],
    needs: ['evidence AFT-08, parts "cqc-input" and "panel"'],
    test: evidenced('AFT-08', [
      ['cqc-input', 'The view of the CQC'],
      ['panel', 'The decision of the panel'],
    ]),
  }),
];

/** Asked of trusts, and of whoever is named as the host of an IHO contract. */
function applicant({ about, organisation, index }: Subject): RuleTest {
  const kind = organisation?.kind;
  const isTrust = kind === 'nhs-trust' || kind === 'nhs-foundation-trust';
  const isHost = index.ihoHosts.has(about);
  if (!isTrust && !isHost) return notApplicable('Neither a trust nor named as the host of an IHO contract.');
  const fact = `${about}: kind of organisation`;
  if (kind === 'group-model') return all([open(fact, 'Whether a group may apply is not settled.', 'Q22')]);
  return all([
    known(fact, isTrust, `${organisation?.name ?? about} is ${isTrust ? '' : 'not '}an NHS trust or foundation trust.`),
  ]);
}
