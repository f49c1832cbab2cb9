import type { Source } from './source.ts';

/** The documents the library was founded on, read whole. */
export const foundingDocuments: readonly Source[] = [
  {
    id: 'nhs-confederation-contracts-2025',
    title: 'Contractual mechanisms to deliver a neighbourhood health service',
    publisher: 'NHS Confederation',
    publishedOn: '2025-12-31',
    dateStatedTo: 'month',
    url: 'https://www.nhsconfed.org/publications/contractual-mechanisms-deliver-neighbourhood-health-service',
    read: 'whole',
  },
  {
    id: 'napc-providers-2026',
    title: 'Providers and Neighbourhood Health',
    publisher: 'National Association of Primary Care',
    publishedOn: '2026-05-31',
    dateStatedTo: 'month',
    read: 'whole',
  },
  {
    id: 'nhs-confederation-partnerships-2026',
    title: 'Forging strategic partnerships',
    publisher: 'NHS Confederation and DR Solicitors',
    publishedOn: '2026-03-31',
    dateStatedTo: 'month',
    read: 'whole',
  },
  {
    id: 'nhs-providers-iho-2026',
    title: 'IHO contracts: emerging insights for NHS providers',
    publisher: 'NHS Providers',
    publishedOn: '2026-03-27',
    dateStatedTo: 'day',
    url: 'https://nhs-providers.vercel.app/resources/iho-contracts-emerging-insights-for-nhs-providers',
    read: 'whole',
  },
  {
    id: 'wa-tension-2026',
    title: 'A fundamental tension between national ambition and local delivery',
    publisher: 'WA Communications',
    publishedOn: '2026-11-21',
    dateStatedTo: 'not-stated',
    url: 'https://wacomms.com/a-fundamental-tension-between-national-ambition-and-local-delivery-an-nhs-view-of-neighbourhood-health-publications',
    read: 'whole',
  },
];
