/** Ceilings in brotli, everything but zod included. Raise one only with the reason beside it. */
const ceiling = (path, limit, why) => ({ name: `${path}: ${why}`, path: `dist/${path}`, limit, ignore: ['zod'] });

export default [
  ceiling('money.js', '5 kB', 'exact fractions, and the checks of what is given'),
  ceiling('statistics.js', '3 kB', 'the normal distribution, and the seeded generator'),
  ceiling('time.js', '3.5 kB', 'five functions of date-fns and their UTC dates'),
  ceiling(
    'policy.js',
    '26 kB',
    'the texts of 32 questions, 108 sources and 110 prices; it grows with every source and value',
  ),
  ceiling('model.js', '8 kB', 'the checks of a portfolio, on money and time'),
  ceiling('eligibility.js', '48 kB', 'the texts of 80 rules and checks with their citations are most of it'),
  ceiling('outcomes.js', '8 kB', 'composite scores, on exact fractions and the checks of what is given'),
  ceiling('payment.js', '44 kB', 'the mechanisms, and the published prices with their citations'),
  ceiling(
    'sharing.js',
    '50 kB',
    'gain shares, chance, distribution, pooled funds and outcomes, each with its checks and words',
  ),
  ceiling(
    'settlement.js',
    '94 kB',
    'a year settles by any mechanism, so all are in it; and the register, for what was published when',
  ),
  ceiling('present.js', '28 kB', 'the pages, and the sources and questions that they name'),
  ceiling('index.js', '144 kB', 'everything that does not load zod'),
  ceiling(
    'schemas.js',
    '38 kB',
    'the checks of the model, of payment, sharing and settlement, as schemas; zod itself is the host’s',
  ),
];
