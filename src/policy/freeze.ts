/** Freezes data all the way down, so that nobody changes the register under everyone else. */
export function frozen<T>(data: T): T {
  if (typeof data === 'object' && data !== null && !Object.isFrozen(data)) {
    for (const name in Object.freeze(data)) if (typeof data[name] === 'object') frozen(data[name]);
  }
  return data;
}
