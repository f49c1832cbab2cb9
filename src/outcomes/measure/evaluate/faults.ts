import { isAbout, type Plan } from './plan.ts';

/**
 * For each measure, and each thing that can be wrong with a record, whether a record with it is left out. The things
 * are numbered: first the fields of the plan, then its rules, and last that the record was given already. A record that
 * cannot be identified is wrong for every measure.
 */
export function mattersOf({ slots, rules, needs, record }: Plan): readonly (readonly boolean[])[] {
  return needs.map((names) => [
    ...slots.fields.map((field) => field === record || names.has(field.name)),
    ...rules.map((rule) => isAbout(rule, names)),
    true,
  ]);
}
