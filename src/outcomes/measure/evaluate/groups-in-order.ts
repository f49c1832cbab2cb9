import type { Dimension } from './asked.ts';
import type { GroupCounts } from './counts.ts';
import { orderOfValues } from './order.ts';
import type { Plan } from './plan.ts';
import type { GroupPlace } from './tally.ts';

/** A group, and the number that it was counted by. */
export interface NumberedGroup {
  readonly number: number;
  readonly group: GroupCounts['group'];
}

/** One dimension of groups: the values in order, and the place among them that each group has. */
interface Ranked {
  readonly name: string;
  readonly values: readonly (string | null)[];
  readonly places: Int32Array;
}

/** Groups in the order of their values, dimension by dimension. */
export function groupsInOrder(plan: Plan, groups: readonly GroupPlace[]): readonly NumberedGroup[] {
  const dimensions = plan.asked.by.map((dimension) => rankedBy(dimension, plan, groups));
  const inOrder: NumberedGroup[] = [];
  for (const number of numbersInOrder(dimensions, groups.length)) {
    const group: Record<string, string | null> = {};
    for (const { name, values, places } of dimensions) group[name] = values[places[number] ?? 0] ?? null;
    inOrder.push({ number, group });
  }
  return inOrder;
}

/** The numbers of groups in order: as one number for each group to sort by, where that is exact, for it is quicker. */
function numbersInOrder(dimensions: readonly Ranked[], count: number): Iterable<number> {
  const size = dimensions.reduce((product, { values }) => product * values.length, count);
  const keys = new Float64Array(count);
  if (size <= Number.MAX_SAFE_INTEGER) {
    for (let number = 0; number < count; number += 1) {
      let key = 0;
      for (const { values, places } of dimensions) key = key * values.length + (places[number] ?? 0);
      keys[number] = key * count + number;
    }
    return keys.sort().map((key) => key % count);
  }
  return keys
    .map((_, number) => number)
    .sort((a, b) => {
      for (const { places } of dimensions) {
        const order = (places[a] ?? 0) - (places[b] ?? 0);
        if (order !== 0) return order;
      }
      return 0;
    });
}

function rankedBy(dimension: Dimension, plan: Plan, groups: readonly GroupPlace[]): Ranked {
  const { cohort, attributes, groupFields } = plan;
  if (dimension === 'month') return ranked(dimension, groups, ({ month }) => month ?? null);
  if (typeof dimension !== 'string') {
    const place = groupFields.indexOf(dimension.field);
    return ranked(dimension.field, groups, ({ fields }) => fields[place] ?? null);
  }
  // There are far fewer sets of attributes than groups.
  const attribute = attributes.indexOf(dimension);
  const { values, places } = ranked(dimension, cohort?.values ?? [], (set) => set[attribute] ?? null);
  const ofGroups = new Int32Array(groups.length);
  for (const [number, { set }] of groups.entries()) ofGroups[number] = places[set] ?? 0;
  return { name: dimension, values, places: ofGroups };
}

function ranked<Item>(name: string, items: readonly Item[], valueOf: (item: Item) => string | null): Ranked {
  const own = items.map(valueOf);
  const values = [...new Set(own)].sort(orderOfValues);
  const placeOf = new Map(values.map((value, place) => [value, place]));
  const places = new Int32Array(own.length);
  for (const [place, value] of own.entries()) places[place] = placeOf.get(value) ?? 0;
  return { name, values, places };
}
