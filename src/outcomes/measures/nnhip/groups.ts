import { frozen } from '../../../policy/index.ts';

/** What the template breaks every figure down by: the names that people of a cohort have their groups under. */
export type NnhipBreakdown = 'age-band' | 'ethnic-group' | 'imd-quintile';

/** A column of figures in the template. */
export interface NnhipColumn {
  readonly id: string;
  /** The group of people that it is of: everyone, or those of one group. */
  readonly of: 'everyone' | NnhipGroup;
}

/** People of one group of a breakdown; null of those of whom it is not known. */
export interface NnhipGroup {
  readonly breakdown: NnhipBreakdown;
  readonly value: string | null;
}

/** Age in years as the template groups it. */
export type NnhipAgeBand = '18-19' | '20-29' | '30-39' | '40-49' | '50-59' | '60-69' | '70-79' | '80-89' | '90+';

const ageBands: readonly NnhipAgeBand[] = [
  '18-19',
  '20-29',
  '30-39',
  '40-49',
  '50-59',
  '60-69',
  '70-79',
  '80-89',
  '90+',
];

/** The groups of each breakdown, in the order of the template, without those not known. Of quintiles 1 is the most deprived. */
export const nnhipGroups = frozen({
  'age-band': ageBands,
  'ethnic-group': ['White', 'Black', 'Asian', 'Mixed', 'Other'],
  'imd-quintile': ['1', '2', '3', '4', '5'],
} as const satisfies Readonly<Record<NnhipBreakdown, readonly string[]>>);

const names = {
  'age-band': ['', 'age-not-known'],
  'ethnic-group': ['', 'ethnic-group-not-known'],
  'imd-quintile': ['imd-', 'imd-not-known'],
} as const;

/** The breakdowns, in the order of the template. */
export const nnhipBreakdowns = Object.keys(nnhipGroups) as readonly NnhipBreakdown[];

/** The 23 columns of figures in the template, D to Z: the total, and the groups of age, ethnic group and deprivation. */
export const nnhipColumns: readonly NnhipColumn[] = frozen([
  { id: 'total', of: 'everyone' },
  ...nnhipBreakdowns.flatMap((breakdown): NnhipColumn[] => {
    const [before, notKnown] = names[breakdown];
    return [
      ...nnhipGroups[breakdown].map((value) => ({ id: `${before}${value}`, of: { breakdown, value } })),
      { id: notKnown, of: { breakdown, value: null } },
    ];
  }),
]);
