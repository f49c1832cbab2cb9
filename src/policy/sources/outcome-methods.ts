import type { Source } from './source.ts';

/** What the methods of outcomes rest on: how small numbers are kept back. */
export const outcomeMethodSources: readonly Source[] = [
  {
    id: 'nhs-england-nnhip-measurement-2025',
    title: 'Measurement Guide for the National Neighbourhood Health Implementation Programme, version 1.2',
    publisher: 'NHS England',
    publishedOn: '2025-12-31',
    dateStatedTo: 'month',
    url: 'https://github.com/The-Strategy-Unit/nnhip_index_and_scorecard',
    read: 'part',
  },
  {
    id: 'nhs-england-nnhip-template-2025',
    title: 'National Neighbourhood Health Implementation Programme: data collection template, version 1.2',
    publisher: 'NHS England',
    // The guide of that month speaks of it.
    publishedOn: '2025-12-31',
    dateStatedTo: 'not-stated',
    url: 'https://github.com/The-Strategy-Unit/nnhip_index_and_scorecard',
    read: 'part',
  },
  {
    id: 'nhs-digital-hes-disclosure-control-2018',
    title: 'Disclosure control methodology for Hospital Episode Statistics and Emergency Care Data Set',
    publisher: 'NHS Digital',
    // It speaks of publications on or after this day as still to come.
    publishedOn: '2018-09-13',
    dateStatedTo: 'not-stated',
    url: 'https://digital.nhs.uk/data-and-information/data-tools-and-services/data-services/hospital-episode-statistics/change-to-disclosure-control-methodology-for-hes-and-ecds-from-september-2018',
    read: 'part',
  },
  {
    id: 'nhs-digital-child-measurement-code',
    title: 'National Child Measurement Programme report code (programme code)',
    publisher: 'NHS Digital',
    publishedOn: '2026-11-21',
    dateStatedTo: 'not-stated',
    url: 'https://github.com/NHSDigital/National-Child-Measurement-Programme-Report-Code',
    read: 'part',
  },
];
