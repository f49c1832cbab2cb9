/** Ceilings in brotli, everything but zod included. Raise one only with the reason beside it. */
const ceiling = (path, limit, why) => ({ name: `${path}: ${why}`, path: `dist/${path}`, limit, ignore: ['zod'] });

export default [
  ceiling('money.js', '14 kB', 'decimal.js is 12 kB of it'),
  ceiling('time.js', '3.5 kB', 'five functions of date-fns and their UTC dates'),
  ceiling('policy.js', '8 kB', 'the texts of the register; it grows with every source and value'),
  ceiling('model.js', '18 kB', 'the checks of a portfolio, on money and time'),
  ceiling('eligibility.js', '20 kB', 'the register and the model, and the rules on them'),
  ceiling('index.js', '24 kB', 'everything that does not load zod'),
  ceiling('schemas.js', '22 kB', 'the model again, as schemas; zod itself is the host’s'),
];
