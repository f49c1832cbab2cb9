import { cite, frozen, type Citation } from '../../policy/index.ts';

/** Codes that somebody published, for an example of what puts people into a cohort or takes them out. */
export interface PublishedCodes {
  readonly title: string;
  readonly codes: readonly string[];
  readonly citations: readonly Citation[];
  /** What is doubtful about it. */
  readonly doubts: readonly string[];
}

const list = (file: string, says: string) =>
  cite('opensafely-vaccination-coverage-code', `codelists/${file}`, says, 'precedent');

/**
 * SNOMED CT codes as queries for another purpose have them: examples, and none of them a definition of a priority cohort by
 * NHS England, of which none was found.
 */
export const publishedRegisterCodes = frozen({
  careHome: {
    title: 'lives in a care home, nursing home or another home with staff',
    codes: ['1024771000000108', '105530003', '160734000', '160737007', '224224003', '248171000000108', '394923006'],
    citations: [list('primis-covid19-vacc-uptake-longres.csv', 'Seven codes of long-stay residence.')],
    doubts: ['1024771000000108 is "lives in hospice".', 'It has no code for having left: the caller must supply one.'],
  },
  housebound: {
    title: 'housebound, for a time or for good, or bed-ridden',
    codes: [
      '138079003',
      '160685001',
      '160689007',
      '276041000000103',
      '276051000000100',
      '276061000000102',
      '428415003',
      '759311000000103',
      '759321000000109',
    ],
    citations: [list('opensafely-housebound.csv', 'Nine codes, reviews of housebound people among them.')],
    doubts: ['Three codes and 428415003 are of being housebound for a time, which nothing may ever end on the record.'],
  },
  noLongerHousebound: {
    title: 'no longer housebound',
    codes: ['760661000000106', '760671000000104'],
    citations: [list('opensafely-no-longer-housebound.csv', 'Two codes that end it.')],
    doubts: ['The second may be the number of a description, not of a concept.'],
  },
} satisfies Record<string, PublishedCodes>);
