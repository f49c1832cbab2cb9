import { cite, frozen, type Citation } from '../../../policy/index.ts';

/** Methods of admission that a source takes for non-elective, or for emergencies. */
export interface AdmissionMethods {
  readonly id: string;
  readonly title: string;
  readonly codes: readonly string[];
  readonly citations: readonly Citation[];
}

/**
 * Lists of admission methods by the sources that have them. They differ, and none says that it replaces another: 22, a GP’s
 * request, and 25 are not in that of AC-02, whether meant or not; maternity, births and transfers are in that of the
 * National Neighbourhood Health Implementation Programme alone.
 */
export const admissionMethods = frozen({
  nnhip: {
    id: 'nnhip',
    title: 'non-elective methods of the National Neighbourhood Health Implementation Programme',
    codes: '21 22 23 24 25 2A 2B 2C 2D 28 31 32 81 82 83 84 89'.split(' '),
    citations: [
      cite(
        'nhs-england-nnhip-template-2025',
        'AcuteNonElectiveDefs',
        'Emergency, maternity and other methods.',
        'stated-policy',
      ),
    ],
  },
  ac02: {
    id: 'ac02',
    title: 'emergency methods of the indicator AC-02',
    codes: '21 23 24 28 2A 2B 2C 2D'.split(' '),
    citations: [
      cite(
        'nhs-digital-iif-indicators-code',
        'src/constants/parameters.py',
        'Eight methods, without 22 and 25.',
        'precedent',
      ),
    ],
  },
  startingWith2: {
    id: 'starting-with-2',
    title: 'every method that starts with 2',
    codes: '21 22 23 24 25 28 2A 2B 2C 2D'.split(' '),
    citations: [
      cite(
        'strategy-unit-nhp-data',
        'mitigators/ip/activity_avoidance/emergency_elderly.py',
        'Methods that start with 2.',
        'precedent',
      ),
    ],
  },
} satisfies Record<string, AdmissionMethods>);
