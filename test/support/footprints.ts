import type { Assumption, FootprintLevel, PracticeInFootprints, Ruling } from 'neighbourhood-contracts';

/** One practice with a registered list of 1 July 2026, in the footprints given. */
export function practiceOf(
  practice: string,
  people: number,
  footprints: Partial<Record<FootprintLevel, string>>,
): PracticeInFootprints {
  return { practice, list: { basis: 'registered', on: '2026-07-01', people }, in: footprints };
}

export const countsRegistered: Assumption = {
  settles: 'Q31/mnp-figure-basis',
  answer: 'registered',
  because: 'registered lists are what is given',
};

export const rulesRegistered: Ruling = {
  settles: 'Q31/mnp-figure-basis',
  answer: 'registered',
  issuer: 'NHS England',
  authority: true,
  madeOn: '2026-09-01',
  document: 'Board paper 7',
};
