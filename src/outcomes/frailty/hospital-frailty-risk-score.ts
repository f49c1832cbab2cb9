import { cite, frozen, type Citation } from '../../policy/index.ts';
import type { SourceConflict } from '../measure/measure.ts';

/** What the Hospital Frailty Risk Score is of, where its weights come from, and where its sources part. */
export interface FrailtyDefinition {
  readonly id: string;
  readonly title: string;
  /** Whom it was made for. */
  readonly population: string;
  /** What it cannot be used for. */
  readonly limits: readonly string[];
  readonly citations: readonly Citation[];
  readonly conflicts: readonly SourceConflict[];
}

/** The Hospital Frailty Risk Score: who it was made for, what it rests on, and what the sources leave open. */
export const hospitalFrailtyRiskScore: FrailtyDefinition = frozen({
  id: 'hospital-frailty-risk-score',
  title: 'Hospital Frailty Risk Score',
  population: 'People of 75 and over who are admitted to hospital as an emergency.',
  limits: [
    'A score that takes in the diagnoses of the admission it is used for is known only afterwards: a retrospective proxy.',
    'Whoever was not in hospital has no score. That is no low score.',
    'Of the weights the copy of the NHS Strategy Unit was read; the table of the paper itself was not.',
  ],
  citations: [
    cite(
      'gilbert-frailty-score-2018',
      'Summary',
      'A score from ICD-10 diagnoses, made from people of 75 and over in hospital: a screening of groups by risk.',
      'opinion',
    ),
    cite(
      'strategy-unit-nhp-sql',
      'frailty_risk_scores.csv',
      '109 three-character codes with a weight each, from 0.1 to 7.1.',
      'precedent',
    ),
    cite(
      'strategy-unit-nhp-data',
      'mitigators/ip/activity_avoidance/frail_elderly.py',
      'Emergency admissions of people of 75 and over, with diagnoses of the two years before: low below 5, high above 15.',
      'precedent',
    ),
    cite(
      'nhs-england-nnhip-measurement-2025',
      'Section 4.1, cohort definition',
      'The score may serve as a proxy where data of primary and community care are not linked.',
      'stated-policy',
    ),
  ],
  conflicts: [
    {
      what: 'a code that is recorded in more than one stay',
      where: 'The score as published, and frail_elderly.py',
      readings: [
        'each three-character code counts once, in however many stays it stands',
        'the scores of the stays are added up, so that a code counts again in each, and twice in a stay that has two of its four-character codes',
      ],
      here: 'a code counts once.',
    },
    {
      what: 'a score of exactly 5',
      where: 'frail_elderly.py, its description and its code',
      readings: ['the description has intermediate above 5', 'the code has intermediate from 5'],
      here: 'intermediate is from 5.0 to 15.0, both in it.',
    },
    {
      what: 'a person who has no earlier stay with a weighted diagnosis',
      where: 'frail_elderly.py',
      readings: ['the score is that of the admission alone', 'there is no score: the code keeps only those with one'],
      here: 'the score is that of the admission alone.',
    },
    {
      what: 'which earlier stays are read',
      where: 'The score as others describe it, and frail_elderly.py',
      readings: ['emergency admissions alone', 'every stay'],
      here: 'every stay that is given: leave out what should not be read.',
    },
  ],
});
