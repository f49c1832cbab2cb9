import {
  describeFootprints,
  formatCount,
  mnpPopulationFigure,
  snpPopulationBand,
  sources,
  standingValues,
  type Answer,
  type Citation,
  type FootprintDescription,
  type FootprintDescriptions,
  type FootprintLevel,
  type Standpoint,
} from 'neighbourhood-contracts';
import type { PracticeLists } from './practice-lists.ts';

/** The demo asks what was known on this day, and assumes one thing that no source says. */
export const standpoint = {
  asAt: '2026-11-21',
  assumptions: [
    {
      settles: 'Q31/mnp-figure-basis',
      answer: 'registered',
      because: 'registered lists are the only populations published for every practice',
    },
  ],
} as const satisfies Standpoint;

/** What the registered lists of England say of SNP and MNP populations, in lines for people. */
export function describeEngland({ practices }: PracticeLists): readonly string[] {
  const described = describeFootprints(practices, standpoint);
  const people = practices.reduce((sum, { list }) => sum + list.people, 0);
  return [
    '1. ENGLAND',
    '',
    `${formatCount(practices.length)} general practices have ${formatCount(people)} registered patients. Most practices work together in a`,
    'primary care network (PCN); integrated care boards (ICBs) commission, in areas of their own (sub-ICB areas).',
    '',
    ...pcns(described),
    '',
    ...largeAreas(described),
  ];
}

const bandValue = standingValues(snpPopulationBand, { on: '2026-07-01', asAt: standpoint.asAt })[0]?.value;
const figureValue = standingValues(mnpPopulationFigure, { on: '2026-07-01', asAt: standpoint.asAt })[0]?.value;
const band = `${formatCount(bandValue?.low ?? 0)} to ${formatCount(bandValue?.high ?? 0)}`;
const figure = formatCount(figureValue?.people ?? 0);

function pcns(described: FootprintDescriptions): readonly string[] {
  const footprints = at(described, 'pcn');
  const count = (standing: string) => {
    return formatCount(footprints.filter(({ snp }) => valueOf(snp) === standing).length).padStart(7);
  };
  const nowhere = described.outside.find(({ level }) => level === 'pcn');
  return [
    `Single Neighbourhood Provider (SNP): the sources describe ${band} people.`,
    `${formatCount(footprints.length).padStart(7)}  PCN footprints, of which`,
    `${count('below-band')}  are below that band`,
    `${count('within-band')}  are within it`,
    `${count('above-band')}  are above it`,
    `Beside them ${formatCount(nowhere?.practices.length ?? 0)} practices with ${formatCount(nowhere?.people ?? 0)} patients are in no PCN.`,
    'The band is a description and not a published limit: a footprint outside it fails nothing.',
    ...sourcesOf(footprints[0]?.snp),
  ];
}

function largeAreas(described: FootprintDescriptions): readonly string[] {
  const reach = (level: FootprintLevel) => {
    const areas = at(described, level);
    const reaching = areas.filter(({ mnp }) => valueOf(mnp) === 'met');
    return `${formatCount(reaching.length).padStart(7)}  of ${formatCount(areas.length)}`;
  };
  return [
    `Multi-Neighbourhood Provider (MNP): one source describes ${figure} people "or more", another "more than" that.`,
    'No source says whom the figure counts (open question Q31). Assumed here: registered patients. Then',
    `${reach('sub-icb')} sub-ICB areas reach that figure`,
    `${reach('icb')} ICBs reach it`,
    'These are not MNP footprints, only areas large enough to hold at least one.',
    ...sourcesOf(at(described, 'icb')[0]?.mnp),
  ];
}

function at({ footprints }: FootprintDescriptions, level: FootprintLevel): readonly FootprintDescription[] {
  return footprints.filter((footprint) => footprint.level === level);
}

/** The value of an answer, where there is one. */
export function valueOf<T>(answer: Answer<T>): T | undefined {
  return answer.kind === 'undetermined' ? undefined : answer.value;
}

function sourcesOf(answer: Answer<unknown> | undefined): readonly string[] {
  const cited = new Set(answer?.citations.map((citation: Citation) => citation.source));
  return sources
    .filter(({ id }) => cited.has(id))
    .map(({ publisher, title, publishedOn }) => `  Source: ${publisher}, ${title} (${publishedOn.slice(0, 7)}).`);
}
