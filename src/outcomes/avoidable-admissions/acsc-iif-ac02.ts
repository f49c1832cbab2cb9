import { cite, frozen } from '../../policy/index.ts';
import type { AvoidableCondition, AvoidableDefinition } from './avoidable-definition.ts';

/** A condition by its main diagnosis alone. */
function byMain(id: string, title: string, ...codes: readonly string[]): AvoidableCondition {
  return { id, title, diagnoses: [{ position: 'first', codes }], unless: [] };
}

const heartProcedures = 'K0 K1 K2 K3 K4 K50 K52 K55 K56 K57 K60 K61 K66 K67 K68 K69 K71'.split(' ');
const notOnSkin =
  'A B C D E F G H I J K L M N O P Q R T V W S1 S2 S3 X0 X1 X2 X4 X5 S41 S42 S43 S44 S45 S47 S48 S49'.split(' ');
const obstructive = ['J41', 'J42', 'J43', 'J44', 'J47'];
const complications = ['E10', 'E11', 'E12', 'E13', 'E14'].flatMap((code) =>
  Array.from({ length: 9 }, (_, digit) => `${code}${digit}`),
);
const code = (where: string, says: string) => cite('nhs-digital-iif-indicators-code', where, says, 'precedent');

/**
 * Ambulatory care sensitive conditions as the indicator AC-02 of the Investment and Impact Fund had them: ten conditions, by
 * the code that made the indicator. A record is looked at by its first episode.
 */
export const acscIifAc02: AvoidableDefinition = frozen({
  id: 'acsc-iif-ac02',
  version: '2022/23',
  title: 'Emergency admissions for ambulatory care sensitive conditions, as the indicator AC-02 had them',
  conditions: [
    byMain('asthma', 'asthma', 'J45', 'J46'),
    byMain('ent-infections', 'infections of ear, nose and throat', 'H66', 'H67', 'J02', 'J03', 'J06', 'J312'),
    byMain('pyelonephritis', 'pyelonephritis', 'N10', 'N11', 'N12', 'N136'),
    byMain('convulsions-and-epilepsy', 'convulsions and epilepsy', 'G40', 'G41', 'R56', 'O15'),
    {
      id: 'diabetes-complications',
      title: 'diabetes with or without complications, .0 to .8',
      diagnoses: [{ position: 'any', codes: complications }],
      unless: [],
    },
    {
      ...byMain('cellulitis', 'cellulitis', 'L03', 'L04', 'L88', 'L080', 'L088', 'L089', 'L980'),
      unless: [{ kind: 'procedure', position: 'first', codes: notOnSkin }],
    },
    {
      ...byMain(
        'influenza-and-pneumonia',
        'influenza and pneumonia',
        'J10',
        'J11',
        'J13',
        'J14',
        'J153',
        'J154',
        'J157',
        'J159',
        'J168',
        'J181',
        'J188',
      ),
      unless: [{ kind: 'diagnosis', codes: ['D57'] }],
    },
    {
      ...byMain('hypertension', 'hypertension', 'I10', 'I119'),
      unless: [{ kind: 'procedure', position: 'first', codes: heartProcedures }],
    },
    {
      ...byMain('congestive-heart-failure', 'congestive heart failure', 'I50', 'J81', 'I110'),
      unless: [{ kind: 'procedure', position: 'first', codes: heartProcedures }],
    },
    {
      id: 'copd',
      title: 'chronic obstructive pulmonary disease',
      diagnoses: [
        { position: 'first', codes: obstructive },
        { position: 'first', codes: ['J20'], withAny: obstructive },
      ],
      unless: [],
    },
  ],
  limits: [
    'No national definition of an avoidable admission exists for a gain share, and this one was made for another scheme.',
    'It leaves out falls, frailty and the end of life.',
    'Any emergency admission of a person with a code of diabetes counts, whatever it was for.',
  ],
  citations: [
    code(
      'src/constants/parameters.py',
      'The codes of the ten conditions, and of the procedures that take some of them away.',
    ),
    code('src/constants/field_definitions.py', 'Which codes are looked for in the first place, and which in any.'),
  ],
  conflicts: [
    {
      what: 'an admission without a procedure, for cellulitis, hypertension and heart failure',
      where: 'src/constants/field_definitions.py',
      readings: [
        'it has none of the procedures that take the condition away, and counts: HES writes "-" where there is none',
        'where the field is empty rather than "-", the comparison is not known, and the admission drops out',
      ],
      here: 'it counts, however the absence is written.',
    },
    {
      what: 'which procedures take a condition away',
      where: 'src/constants/parameters.py and field_definitions.py',
      readings: ['any that was carried out', 'the first alone: it is the one field that the code reads'],
      here: 'the first alone, as in the code.',
    },
    {
      what: 'complications of diabetes',
      where: 'src/constants/parameters.py',
      readings: [
        'the comment names complications',
        'the code takes .0 to .8 in any place, and not .9, without complications',
      ],
      here: 'as in the code.',
    },
  ],
});
