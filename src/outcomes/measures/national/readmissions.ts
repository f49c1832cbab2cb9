import { cite, frozen } from '../../../policy/index.ts';
import { checkObject, checkWord, refuse } from '../../../problems/index.ts';
import type { Dataset } from '../../measure/dataset.ts';
import type { Measure, SetAside } from '../../measure/measure.ts';
import { checkPersonAttribution } from './chosen-codes.ts';
import { inpatientSpells } from './non-elective.ts';

/** Spells in hospital with the flags that `flagReadmissions` adds. */
export const spellsWithReadmissions: Dataset = frozen({
  ...inpatientSpells,
  id: 'inpatient-spells-with-readmissions',
  fields: [
    ...inpatientSpells.fields,
    { kind: 'flag', name: 'readmission', label: 'readmission', mayBeAbsent: true },
    { kind: 'flag', name: 'followed_by_readmission', label: 'followed by a readmission', mayBeAbsent: true },
  ],
});

const common = {
  version: '1',
  dataset: spellsWithReadmissions,
  sums: { kind: 'records' },
  exceptions: [],
  direction: 'lower-is-better',
  citations: [
    cite(
      'strategy-unit-nhp-data',
      'mitigators/ip/activity_avoidance/readmission_within_28_days.py',
      'Emergency admissions up to 28 days after any discharge, from another hospital as well.',
      'precedent',
    ),
  ],
  conflicts: [
    {
      what: 'stays that begin on the day of a discharge',
      where: 'readmission_within_28_days.py',
      readings: [
        '0 days is within the window, and they count',
        'a stay without a night is missed, as the code says of itself',
      ],
      here: 'as `flagReadmissions` was told, by onOneDay',
    },
    {
      what: 'an emergency transfer (2B) on the day of the discharge',
      where: 'readmission_within_28_days.py',
      readings: [
        'a readmission, for its method starts with 2 and 0 days is within the window',
        'the same illness at another provider, and none',
      ],
      here: 'a readmission, where 2B is among the methods that `flagReadmissions` was given; `mergeEpisodes` makes one stay of two',
    },
  ],
} as const;

const readmissionNotKnown: SetAside = {
  id: 'readmission-not-known',
  reason: 'Whether it is a readmission is not known.',
  when: { kind: 'is-absent', field: 'readmission' },
};
const notKnownOrNotAsked: SetAside = {
  id: 'not-known-or-not-asked',
  reason: 'Whether a readmission followed is not known, or nobody is asked for after such a discharge.',
  when: { kind: 'is-absent', field: 'followed_by_readmission' },
};

/**
 * Readmissions of the people of a cohort, as a measure that balances another: stays that `flagReadmissions` flagged, on the
 * day of admission. One of which it is not known does not count, and is set aside and counted (`readmission-not-known`).
 *
 * Throws when a choice is unknown.
 *
 * @example
 * ```ts
 * import { readmissions } from 'neighbourhood-contracts/outcomes';
 *
 * readmissions({ denominator: 'person-months', person: 'on-the-day' }).per; // => 1000
 * ```
 */
export function readmissions(choices: {
  readonly denominator: 'cohort' | 'person-months';
  readonly person: Measure['person'];
}): Measure {
  refuse(
    'readmissions',
    checkObject(choices, '', {
      denominator: (value, at) => checkWord(value, at, ['cohort', 'person-months']),
      person: checkPersonAttribution,
    }),
  );
  return {
    ...common,
    id: 'readmissions',
    title: 'Readmissions of the cohort',
    counts: {
      kind: 'any',
      of: [{ kind: 'equals', field: 'readmission', value: true }, readmissionNotKnown.when],
    },
    exclusions: [readmissionNotKnown],
    attributedTo: { kind: 'day', field: 'admission_date' },
    person: choices.person,
    denominator: { kind: choices.denominator },
    per: 1000,
  };
}

/**
 * The share of discharges that a readmission followed, as a measure: among the discharges of which that is known. The others
 * are set aside and counted (`not-known-or-not-asked`).
 *
 * Throws when a choice is unknown.
 *
 * @example
 * ```ts
 * import { dischargesFollowedByReadmission } from 'neighbourhood-contracts/outcomes';
 *
 * dischargesFollowedByReadmission({ person: 'on-the-day' }).per; // => 100
 * ```
 */
export function dischargesFollowedByReadmission(choices: { readonly person: Measure['person'] }): Measure {
  refuse('discharges followed by a readmission', checkObject(choices, '', { person: checkPersonAttribution }));
  return {
    ...common,
    id: 'discharges-followed-by-readmission',
    title: 'Discharges that a readmission followed',
    counts: { kind: 'equals', field: 'followed_by_readmission', value: true },
    attributedTo: { kind: 'day', field: 'discharge_date' },
    person: choices.person,
    exclusions: [notKnownOrNotAsked],
    denominator: { kind: 'records', of: { kind: 'all', of: [] } },
    per: 100,
  };
}
