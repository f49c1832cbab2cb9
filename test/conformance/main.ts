import { runConformance } from './run.ts';

process.exitCode = runConformance(
  process.argv.slice(2),
  (text) => process.stderr.write(text),
  (text) => process.stdout.write(text),
);
