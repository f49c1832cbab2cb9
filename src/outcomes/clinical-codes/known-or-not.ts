/** Whether something is so: null is not known. Of several, one that is so is enough for any, and one that is not against all. */
export type KnownOrNot = boolean | null;

/** Whether any is so. */
export function anyOf(each: readonly KnownOrNot[]): KnownOrNot {
  if (each.includes(true)) return true;
  return each.includes(null) ? null : false;
}

/** Whether all are so. */
export function allOf(each: readonly KnownOrNot[]): KnownOrNot {
  if (each.includes(false)) return false;
  return each.includes(null) ? null : true;
}

/** Whether it is not so. */
export function notSo(it: KnownOrNot): KnownOrNot {
  return it === null ? null : !it;
}
