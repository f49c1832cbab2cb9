import type { Source } from './source.ts';

/** What the definitions of measures over person-level records rest on, besides what targets and methods rest on. */
export const recordMeasureSources: readonly Source[] = [
  {
    id: 'nhs-digital-iif-indicators-code',
    title: 'Investment and Impact Fund indicators (programme code)',
    publisher: 'NHS Digital',
    publishedOn: '2026-11-29',
    dateStatedTo: 'not-stated',
    url: 'https://github.com/NHSDigital/iif_indicators',
    read: 'part',
  },
  {
    id: 'nhs-england-follow-up-code',
    title: 'Outpatient follow-up reduction, South East (programme code)',
    publisher: 'NHS England South East',
    publishedOn: '2026-11-29',
    dateStatedTo: 'not-stated',
    url: 'https://github.com/nhsengland/GIRFT_FU_Reduction_SE',
    read: 'part',
  },
  {
    id: 'nhs-data-dictionary-2026',
    title: 'NHS Data Dictionary, release of June 2026',
    publisher: 'NHS England',
    publishedOn: '2026-06-30',
    dateStatedTo: 'month',
    url: 'https://archive.datadictionary.nhs.uk/DD%20Release%20June%202026/data_elements/outcome_of_attendance_code.html',
    read: 'part',
  },
  {
    id: 'nuffield-trust-pifu-phase-1',
    title: 'Patient-initiated follow-up: findings from phase 1 of a mixed-methods evaluation',
    publisher: 'Nuffield Trust',
    publishedOn: '2026-11-29',
    dateStatedTo: 'not-stated',
    url: 'https://www.nuffieldtrust.org.uk/research/patient-initiated-follow-up-findings-from-phase-1-of-a-mixed-methods-evaluation',
    read: 'part',
  },
  {
    id: 'nhs-digital-ambulance-systems-indicators',
    title: 'Ambulance Systems Indicators (AmbSYS)',
    publisher: 'NHS Digital',
    publishedOn: '2022-05-25',
    dateStatedTo: 'day',
    url: 'https://digital.nhs.uk/data-and-information/data-collections-and-data-sets/data-collections/ambulance-systems-indicators-ambsys',
    read: 'part',
  },
  {
    id: 'nhs-digital-gp-appointments',
    title: 'Appointments in General Practice report',
    publisher: 'NHS Digital',
    publishedOn: '2026-11-29',
    dateStatedTo: 'not-stated',
    url: 'https://digital.nhs.uk/data-and-information/data-tools-and-services/data-services/general-practice-data-hub/appointments-in-general-practice',
    read: 'part',
  },
];
