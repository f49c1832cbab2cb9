import { fourHourTarget } from 'neighbourhood-contracts';
import type { Assurance, ControlChart, PointClass } from 'neighbourhood-contracts/statistics';
import {
  byTrust,
  chartFourHours,
  readEmergencyMonths,
  together,
  wholly,
  type TrustMonths,
} from './accident-and-emergency.ts';

/** The standard of the time, and the one that neighbourhoods are to contribute to by March 2027. */
const standard = 95;
const target = 100 * Number(fourHourTarget.values[0]?.value.steps[0]?.share);

/** Trusts that the page names, and what people call them. */
const named = {
  RNS: 'Northampton General',
  RNQ: 'Kettering General',
  RWE: 'Leicester',
  RGT: 'Cambridge',
  R1H: 'Barts Health',
  RTH: 'Oxford',
  RR8: 'Leeds',
  RTD: 'Newcastle upon Tyne',
  RWD: 'United Lincolnshire',
  RXW: 'Shrewsbury and Telford',
};

/** Four-hour waits of real trusts: what changed, and what can be relied on, in lines for people. */
export function chartAccidentAndEmergency(): readonly string[] {
  const months = readEmergencyMonths();
  const [before, since] = [byTrust(months, '2016-04', '2019-03'), byTrust(months, '2021-04', '2025-07')];
  const told = wholly(since);
  const same = new Map([...before].filter(([trust]) => told.has(trust)));
  return [
    '5. WHETHER IT CHANGED: FOUR HOURS IN ACCIDENT AND EMERGENCY DEPARTMENTS',
    '',
    `The share of attendances that lasted four hours at most, by month: ${told.size} trusts together. A month is better`,
    '(+) or worse (x) than the noise of the others (o) where it breaks a rule of Making Data Count: it lies outside',
    'the limits (dots), in a trend or a shift of seven months, or with another near a limit. The line is the mean.',
    '',
    ...sideBySide([chartFourHours(together(same), standard), chartFourHours(together(told), target)]),
    '        April 2016 to March 2019               April 2021 to July 2025',
    '',
    'By trust, April 2021 to July 2025: the mean, the last month, what that shows, and whether the trust as it',
    `runs can be relied on for ${target}%, the target for March 2027. P passes, F fails, ? may do either: first by the`,
    'limits (as in NHSRplotthedots), then by the last six months (as in the Excel tools).',
    '',
    ...Object.entries(named).map(([trust, name]) => rowOf(name, chartFourHours(since.get(trust) ?? [], target))),
    '',
    ...tally('April 2016 to March 2019', before, standard),
    ...tally('April 2021 to July 2025', since, target),
    '',
    'A gap is a month in which the trust tested other standards: it counts in no mean, and no run crosses it.',
  ];
}

const signs: Readonly<Record<PointClass, string>> = {
  'common-cause': 'o',
  improvement: '+',
  concern: 'x',
  'neutral-high': 'o',
  'neutral-low': 'o',
  'not-judged': 'o',
};

/** Charts on one scale, a row to every two points of a percentage and a column to every month. */
function sideBySide(charts: readonly ControlChart[]): readonly string[] {
  const bandOf = (percentage: number) => Math.floor(percentage / 2);
  const bands = charts.flatMap(({ points, groups }) => [
    ...points.flatMap((point) => (point.kind === 'charted' ? [bandOf(point.value)] : [])),
    ...groups.flatMap((group) => (group.kind === 'limits' ? [bandOf(group.lower), bandOf(group.upper)] : [])),
  ]);
  const [lowest, highest] = [Math.min(...bands), Math.max(...bands)];
  return Array.from({ length: highest - lowest + 1 }, (_, down) => {
    const band = highest - down;
    const drawn = charts.map(({ points, groups }) => {
      return points.map((point) => {
        if (point.kind === 'charted' && bandOf(point.value) === band) return signs[point.class];
        const lines = groups[point.group];
        if (lines?.kind !== 'limits') return ' ';
        if (bandOf(lines.centre) === band) return '-';
        return [lines.lower, lines.upper].map(bandOf).includes(band) ? '.' : ' ';
      });
    });
    return `  ${2 * band}%  ${drawn.map((months) => months.join('')).join('   ')}`.trimEnd();
  });
}

function rowOf(name: string, { points, groups, variation, assurance }: ControlChart): string {
  const strip = points.map((point) => (point.kind === 'charted' ? signs[point.class] : ' ')).join('');
  const last = points.at(-1);
  const figures = [groups[0]?.centre ?? 0, last?.kind === 'charted' ? last.value : 0].map((figure) =>
    figure.toFixed(1),
  );
  const shows = variation.kind === 'judged' ? variation.class : variation.kind;
  const { NHSRplotthedots: byLimits, 'making-data-count-excel': bySix } = assurance;
  return `  ${name.padEnd(22)} ${strip}  ${figures.join('  ')}  ${shows.padEnd(12)}  ${letterOf(byLimits)} ${letterOf(bySix)}`;
}

function letterOf(assurance: Assurance): string {
  if (assurance.kind === 'not-assured') return ' ';
  return { 'consistent-pass': 'P', 'consistent-fail': 'F', inconsistent: '?' }[assurance.verdict];
}

/** How all trusts ended a run of months. */
function tally(period: string, trusts: TrustMonths, goal: number): readonly string[] {
  const charts = [...trusts.values()].map((months) => chartFourHours(months, goal));
  const many = (isSuch: (chart: ControlChart) => boolean) => charts.filter(isSuch).length;
  const ended = (named: PointClass) =>
    many(({ variation }) => variation.kind === 'judged' && variation.class === named);
  const byLimits = (letter: string) => many(({ assurance }) => letterOf(assurance.NHSRplotthedots) === letter);
  const bySix = (letter: string) => many(({ assurance }) => letterOf(assurance['making-data-count-excel']) === letter);
  return [
    `${period}, ${charts.length} trusts: ${ended('improvement')} ended in improvement, ${ended('concern')} in concern,` +
      ` ${ended('common-cause')} in neither.`,
    `  Relied on for ${goal}%: by the limits ${byLimits('P')} pass, ${byLimits('F')} fail and ${byLimits('?')} may do either;` +
      ` by the last six months ${bySix('P')}, ${bySix('F')} and ${bySix('?')}.`,
  ];
}
