/** Somebody who does the work: a name for the table, and the work, which returns or promises something to compare. */
export interface Contender {
  readonly name: string;
  readonly work: () => unknown;
}

const rounds = 15;

/**
 * Runs contenders in turns in one process and prints medians, spread and the ratio to the first, in milliseconds.
 * They must agree before any is timed.
 */
export async function race(title: string, contenders: readonly Contender[]): Promise<void> {
  const first = JSON.stringify(await contenders[0]?.work());
  for (const { name, work } of contenders) {
    if (JSON.stringify(await work()) !== first) throw new Error(`${title}: ${name} does not agree with the first.`);
  }
  const times = contenders.map((): number[] => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [place, { work }] of contenders.entries()) {
      const started = performance.now();
      await work();
      times[place]?.push(performance.now() - started);
    }
  }
  printTable(
    title,
    contenders.map(({ name }, place) => ({ name, times: times[place] ?? [] })),
  );
}

/** Prints what was measured: medians, spread, and ratios to the first. */
export function printTable(title: string, measured: readonly { name: string; times: readonly number[] }[]): void {
  console.log(`\n${title}`);
  const base = median(measured[0]?.times ?? []);
  for (const { name, times } of measured) {
    const middle = median(times);
    const spread = `${Math.min(...times).toFixed(2)} to ${Math.max(...times).toFixed(2)}`;
    console.log(
      `  ${name.padEnd(40)} median ${middle.toFixed(2).padStart(8)} ms  (${spread})  x ${(middle / base).toFixed(2)}`,
    );
  }
}

function median(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
