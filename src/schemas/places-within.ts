/** A step of a place: `[2]`, `["a key of any letters"]`, of which only the beginning may be written, or `name`. */
const step = /\[(?<index>\d+)\]|\[(?<quoted>"(?:[^"\\]|\\.)*")[^\]]*\]|\.?(?<name>[A-Za-z_$][\w$-]*)/g;

/** The keys and positions of a place: `contracts[2].holder` has `contracts`, `2` and `holder`. */
export function keysIn(place: string): readonly (string | number)[] {
  return Array.from(place.matchAll(step), ({ groups: { index, quoted, name = '' } = {} }) => {
    if (index !== undefined) return Number(index);
    return quoted === undefined ? name : (JSON.parse(quoted) as string);
  });
}

/** A place in a value that itself stands at a place. */
export function placeWithin(outside: string, inside: string): string {
  if (outside === '' || inside === '' || inside.startsWith('[')) return `${outside}${inside}`;
  return `${outside}.${inside}`;
}
