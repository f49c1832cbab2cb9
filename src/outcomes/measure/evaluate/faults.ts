import { isAbout, type Plan } from './plan.ts';

/**
 * What can be wrong with a record, as numbers: first each field of the plan, then each of its rules, and last that the
 * record was given already.
 */
export interface Faults {
  readonly ofRule: (rule: number) => number;
  readonly repeated: number;
  /** For each measure, and each fault: whether a record with it is left out. */
  readonly matters: readonly (readonly boolean[])[];
}

/** What can be wrong with the records of a plan. A record that cannot be identified is wrong for every measure. */
export function faultsOf({ fields, rules, needs, record }: Plan): Faults {
  const repeated = fields.length + rules.length;
  const matters = needs.map((names) => [
    ...fields.map((field) => field === record || names.has(field.name)),
    ...rules.map((rule) => isAbout(rule, names)),
    true,
  ]);
  return { ofRule: (rule) => fields.length + rule, repeated, matters };
}
