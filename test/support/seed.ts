/**
 * Chooses the seed that every property test starts from, and prints it, so that a failure can be had again:
 * PROPERTY_SEED=… npm test. CI always takes the same one.
 */
export default function chooseSeed(): void {
  const seed =
    process.env['PROPERTY_SEED'] ?? (process.env['CI'] === undefined ? String(Date.now() % 2 ** 31) : '20270401');
  process.env['PROPERTY_SEED'] = seed;
  console.log(`PROPERTY_SEED=${seed}`);
}
