import type { CodeMeaning, Dataset, DatasetRule, Expression, Field, Measure } from 'neighbourhood-contracts/outcomes';
import type { ExtractName } from '../../synthetic/records.ts';

/** The measures of the implementation programme as its guide has them, without their words: what the race is over. */
const person: Field = {
  kind: 'identifier',
  identifies: 'person',
  name: 'person_id',
  label: 'person',
  mayBeAbsent: false,
};
const day = (name: string, mayBeAbsent = false): Field => ({ kind: 'day', name, label: name, mayBeAbsent });
const codes = (list: string): CodeMeaning[] => list.split(' ').map((code) => ({ code, meaning: code }));
const code = (name: string, list?: string, mayBeAbsent = true): Field => ({
  kind: 'code',
  name,
  label: name,
  mayBeAbsent,
  ...(list === undefined ? {} : { codes: codes(list) }),
});

const dataset = (id: string, fields: readonly Field[], rules: readonly DatasetRule[] = []): Dataset => ({
  id,
  title: id,
  fields: [person, ...fields],
  rules,
});

const oneOf = (field: string, list: string): Expression => ({ kind: 'one-of', field, codes: list.split(' ') });
const isAbsent = (field: string): Expression => ({ kind: 'is-absent', field });
const equals = (field: string, value: string): Expression => ({ kind: 'equals', field, value });
const all = (...of: readonly Expression[]): Expression => ({ kind: 'all', of });
const not = (of: Expression): Expression => ({ kind: 'not', of });

function measure(
  id: string,
  of: Dataset,
  counts: Expression,
  on: string,
  sums: Measure['sums'] = { kind: 'records' },
): Measure {
  return {
    id,
    version: '1',
    title: id,
    dataset: of,
    counts,
    sums,
    attributedTo: { kind: 'day', field: on },
    person: 'on-the-day',
    denominator: { kind: 'cohort' },
    exclusions: [],
    exceptions: [],
    per: 1000,
    direction: 'lower-is-better',
    citations: [],
    conflicts: [],
  };
}

const outpatients = dataset('outpatients', [
  day('appointment_date'),
  code('main_specialty_code'),
  code('first_attendance', '1 2 3 4'),
  code('attended_or_dna', '2 3 4 5 6 7'),
  code('primary_procedure'),
]);
const seen = all(
  { kind: 'on-list', field: 'main_specialty_code', list: 'consultant-specialties' },
  oneOf('attended_or_dna', '5 6'),
);

const methods = '11 12 13 21 22 23 24 25 2A 2B 2C 2D 28 31 32 81 82 83 84 89';
const inpatients = dataset(
  'inpatients',
  [
    day('admission_date'),
    day('discharge_date', true),
    code('admission_method', methods),
    code('last_episode_treatment_function'),
  ],
  [
    {
      id: 'discharge-before-admission',
      says: 'The discharge is before the admission.',
      wrongWhen: { kind: 'days-between', from: 'admission_date', to: 'discharge_date', is: 'below', than: 0 },
    },
  ],
);
const nonElective = all(oneOf('admission_method', '21 22 23 24 25 2A 2B 2C 2D 28 31 32 81 82 83 84 89'), {
  kind: 'on-list',
  field: 'last_episode_treatment_function',
  list: 'specific-acute-functions',
});
const stay = (is: 'equal-to' | 'at-least', than: number): Expression => ({
  kind: 'days-between',
  from: 'admission_date',
  to: 'discharge_date',
  is,
  than,
});

const acuities = '1064891000000107 1064911000000105 1064901000000108 1077241000000103 1077251000000100';
const byAmbulance = '1048051000000107 1048031000000100 1048041000000109';
const ecds = dataset('ecds', [
  day('arrival_date'),
  code('arrival_mode', `${byAmbulance} 1048081000000101 1048021000000102 1048071000000103 1048061000000105`),
  code('acuity', acuities),
  code('department_type', '01 02 03 04 05', false),
]);

const gpAppointments = dataset('gp-appointments', [
  day('appointment_date'),
  code('status', undefined),
  code('role_group'),
  code('service_setting'),
]);

const communityContacts = dataset('community-contacts', [day('contact_date')]);

const gp: Expression = all(equals('status', 'Attended'), equals('role_group', 'GP'), {
  kind: 'one-of',
  field: 'service_setting',
  codes: ['General Practice', 'Primary Care Network'],
});

export const measuresOf: Readonly<Record<ExtractName, readonly Measure[]>> = {
  outpatients: [
    measure(
      'new_outpatient',
      outpatients,
      all(seen, oneOf('first_attendance', '1 3'), isAbsent('primary_procedure')),
      'appointment_date',
    ),
    measure(
      'follow_up_outpatient',
      outpatients,
      all(seen, oneOf('first_attendance', '2 4'), isAbsent('primary_procedure')),
      'appointment_date',
    ),
    measure('outpatient_procedure', outpatients, all(seen, not(isAbsent('primary_procedure'))), 'appointment_date'),
  ],
  inpatients: [
    measure('nel_zero_day', inpatients, all(nonElective, stay('equal-to', 0)), 'discharge_date'),
    measure('nel_one_day_plus', inpatients, all(nonElective, stay('at-least', 1)), 'discharge_date'),
    measure('bed_days', inpatients, nonElective, 'discharge_date', {
      kind: 'days-between',
      from: 'admission_date',
      to: 'discharge_date',
    }),
  ],
  ecds: [
    ...acuities
      .split(' ')
      .slice(0, 4)
      .map((acuity, place) =>
        measure(
          `conveyance_acuity_${String(place + 1)}`,
          ecds,
          all(oneOf('arrival_mode', byAmbulance), equals('acuity', acuity)),
          'arrival_date',
        ),
      ),
    measure('ae_type_1', ecds, equals('department_type', '01'), 'arrival_date'),
    measure('ae_other', ecds, not(equals('department_type', '01')), 'arrival_date'),
  ],
  gpAppointments: [measure('gp_appointments', gpAppointments, gp, 'appointment_date')],
  communityContacts: [measure('community_contacts', communityContacts, all(), 'contact_date')],
};

/** The lists of codes that measures of an extract leave to the caller. */
export function listsFor(name: ExtractName, lists: Readonly<Record<string, readonly string[]>>) {
  const needed = { outpatients: 'consultant-specialties', inpatients: 'specific-acute-functions' } as const;
  const list = name === 'outpatients' || name === 'inpatients' ? needed[name] : undefined;
  return list === undefined ? {} : { lists: { [list]: lists[list] ?? [] } };
}
