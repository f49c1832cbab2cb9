/** Ceilings in brotli, everything but zod included. Raise one only with the reason beside it. */
const ceiling = (path, limit, why) => ({ name: `${path}: ${why}`, path: `dist/${path}`, limit, ignore: ['zod'] });

export default [
  ceiling('money.js', '16 kB', 'decimal.js is 12 kB of it'),
  ceiling('time.js', '3.5 kB', 'five functions of date-fns and their UTC dates'),
  ceiling('policy.js', '18 kB', 'the texts of 32 questions and 40 sources; it grows with every source and value'),
  ceiling('model.js', '19 kB', 'the checks of a portfolio, on money and time'),
  ceiling('eligibility.js', '54 kB', 'the texts of 80 rules and checks with their citations are most of it'),
  ceiling('present.js', '50 kB', 'eligibility again, and the pages written from it'),
  ceiling('index.js', '58 kB', 'everything that does not load zod'),
  ceiling('schemas.js', '22 kB', 'the model again, as schemas; zod itself is the host’s'),
];
