/** A mark of some data, by FNV-1a in 64 bits over its JSON: it shows a change, and is no seal against forgery. */
export function markOf(data: unknown): string {
  const text = JSON.stringify(data);
  let hash = 0xcbf29ce484222325n;
  for (let place = 0; place < text.length; place += 1) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(place))) * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, '0');
}
