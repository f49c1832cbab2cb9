import { stringify } from 'csv-stringify/sync';
import { describeFootprints, type Answer, type FootprintDescription } from 'neighbourhood-contracts';
import { byLine, readPracticeLists } from '../../examples/practice-lists.ts';
import { noticeUnused, type Suite } from './suite.ts';

/** The file does not say its day, which decides no verdict here: the band and the figure have had one value each. */
const on = '2026-07-01';

const standpoint = {
  asAt: '2026-11-21',
  assumptions: [
    {
      settles: 'Q31/mnp-figure-basis',
      answer: 'registered',
      because: 'the input holds registered lists and nothing else to compare with the figure',
    },
  ],
} as const;

/** How registered lists add up to PCNs, sub-ICB areas and ICBs, and how each stands to an SNP or an MNP. */
export const footprints: Suite = {
  about: 'IN: practice lists as CSV. OUT: level,code,practices,registered_patients,verdict.',
  run(input, notice) {
    const { rows, practices, unusedColumns } = readPracticeLists(input, on);
    noticeUnused(unusedColumns, notice);
    const described = byLine(rows, () => describeFootprints(practices, standpoint));
    const lines = described.footprints
      .map((footprint) => [
        footprint.level,
        footprint.code,
        String(footprint.practices),
        String(footprint.population.people),
        verdict(footprint),
      ])
      .sort(([levelA, codeA], [levelB, codeB]) => inOrder(levelA, levelB) || inOrder(codeA, codeB));
    return stringify([['level', 'code', 'practices', 'registered_patients', 'verdict'], ...lines]);
  },
};

function verdict({ level, snp, mnp }: FootprintDescription): string {
  const answer: Answer<string> = level === 'pcn' ? snp : mnp;
  return answer.kind === 'undetermined' ? answer.kind : answer.value;
}

function inOrder(a = '', b = ''): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
