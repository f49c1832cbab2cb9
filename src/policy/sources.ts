import type { Source } from './source.ts';

/** Every document that the library cites. */
export const sources: readonly Source[] = [
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
    id: 'nhs-england-pcn-faqs-2019',
    title: 'Primary care networks: frequently asked questions, third iteration',
    publisher: 'NHS England',
    publishedOn: '2019-07-31',
    dateStatedTo: 'month',
    url: 'https://www.england.nhs.uk/primary-care/primary-care-networks/resources/pcn-faqs/third/',
    read: 'part',
  },
];
