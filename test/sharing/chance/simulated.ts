/** A small generator of the test's own, for the same draws on every run: mulberry32. */
function uniforms(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A draw from the standard normal distribution: Box and Muller. */
export function normals(seed: number): () => number {
  const uniform = uniforms(seed);
  return () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
}

/** The measured saving rates of many pairs of years, by adding up people one by one. */
export function savingRates(
  pairs: number,
  people: number,
  draw: () => readonly [before: number, after: number],
): readonly number[] {
  return Array.from({ length: pairs }, () => {
    let [before, after] = [0, 0];
    for (let person = 0; person < people; person += 1) {
      const [was, is] = draw();
      before += was;
      after += is;
    }
    return 1 - after / before;
  });
}

/** Spend of a person in two years: lognormal, with a coefficient of variation and a correlation between the years. */
export function spendOfPerson(seed: number, variation: number, correlation: number): () => readonly [number, number] {
  const normal = normals(seed);
  const sigma = Math.sqrt(Math.log(1 + variation ** 2));
  const inLogs = Math.log(1 + correlation * variation ** 2) / sigma ** 2;
  return () => {
    const [both, was, is] = [normal() * Math.sqrt(inLogs), normal(), normal()];
    const own = Math.sqrt(1 - inLogs);
    return [Math.exp(sigma * (both + own * was)), Math.exp(sigma * (both + own * is))];
  };
}

/**
 * Admissions of a person in two years: each has a rate of their own for good, drawn from an exponential distribution, and
 * so the variance is mean + mean², and the correlation between the years mean ÷ (1 + mean).
 */
export function admissionsOfPerson(seed: number, mean: number, fall = 0): () => readonly [number, number] {
  const uniform = uniforms(seed);
  const poisson = (rate: number) => {
    let [count, product] = [0, uniform()];
    for (const least = Math.exp(-rate); product > least; count += 1) product *= uniform();
    return count;
  };
  return () => {
    const rate = -mean * Math.log(1 - uniform());
    return [poisson(rate), poisson(rate * (1 - fall))];
  };
}
