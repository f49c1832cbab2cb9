import type { Dataset } from '../../measure/dataset.ts';
import type { Measure } from '../../measure/measure.ts';
import { defined, guide } from './define.ts';
import { all, codeField, dayField, equals, oneOf, personField } from './fields.ts';

/** Appointments in general practice and Primary Care Networks, as local systems have them. */
export const nnhipGpAppointments: Dataset = {
  id: 'gp-appointments',
  title: 'appointments in general practice and Primary Care Networks (local systems)',
  fields: [
    personField,
    dayField('appointment_date', 'appointment date'),
    codeField('status', 'appointment status'),
    codeField('role_group', 'role group'),
    codeField('service_setting', 'service setting'),
  ],
  rules: [],
};

/** Care contacts, as the Community Services Data Set has them. */
export const nnhipCommunityContacts: Dataset = {
  id: 'community-contacts',
  title: 'community care contacts (CSDS)',
  fields: [personField, dayField('contact_date', 'contact date')],
  rules: [],
};

const twoO6 = {
  what: 'which metric is O6',
  where: 'Template, SubmissionTemplate, cells A42 and A45',
  readings: ['appointments in general practice', 'community care contacts'],
  here: 'both bear it, as in the template; a figure that is called O6 alone says nothing',
};

/** Appointments with a GP, and contacts with community services. */
export const primaryAndCommunityMeasures: readonly Measure[] = [
  defined({
    id: 'gp-appointments',
    title: 'Appointments with a GP in general practice and Primary Care Networks',
    dataset: nnhipGpAppointments,
    counts: all(
      equals('status', 'Attended'),
      equals('role_group', 'GP'),
      oneOf('service_setting', 'General Practice', 'Primary Care Network'),
    ),
    on: 'appointment_date',
    direction: 'not-stated',
    defined: {
      page: 38,
      row: 14,
      says: 'Status Attended, role group GP, setting General Practice or Primary Care Network.',
    },
    besides: [
      guide(
        'Section 3.2, page 7',
        'Only routine GP consultations; activity of the programme itself is to be left out.',
      ),
    ],
    conflicts: [
      twoO6,
      {
        what: 'whose appointments count',
        where: 'Guide, Table 1, page 9, and Table 6, page 38',
        readings: [
          'all appointments in general practice and Primary Care Networks, as the metric is called',
          'those with a GP alone (Table 6)',
          'places may consider all professionals (Table 1), in figures of their own',
        ],
        here: 'those whose role group is GP',
      },
      {
        what: 'appointments that are activity of the programme',
        where: 'Guide, section 3.2, page 7, and Table 6, page 38',
        readings: [
          'codes that are particular to the programme are to be left out (section 3.2)',
          'Table 6 leaves nothing out',
        ],
        here: 'nothing is left out; a place that codes them takes them out of its extract',
      },
      {
        what: 'whether the first row is a count or a rate',
        where: 'Template, SubmissionTemplate, cells C42 and C44',
        readings: [
          'a rate: it bears the words "per 1,000", as the third row does',
          'a count: the third row divides it',
        ],
        here: 'the count; the rate stands in the third row',
      },
    ],
  }),
  defined({
    id: 'community-contacts',
    title: 'Community care contacts',
    dataset: nnhipCommunityContacts,
    counts: all(),
    on: 'contact_date',
    direction: 'not-stated',
    defined: {
      page: 38,
      row: 15,
      says: 'Care contacts with a contact date in the reporting period, from that month’s submission.',
    },
    conflicts: [
      twoO6,
      {
        what: 'whether a contact must have been attended',
        where: 'Guide, Table 6, page 38',
        readings: [
          'it must, as the metric is called: contacts attended',
          'it need not: the definition asks for the date alone',
        ],
        here: 'every contact of the extract counts; a place that means those attended puts those alone into it',
      },
    ],
  }),
];
