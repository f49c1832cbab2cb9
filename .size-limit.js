/** Ceilings in brotli, everything but zod included. Raise one only with the reason beside it. */
const ceiling = (path, limit, why) => ({ name: `${path}: ${why}`, path: `dist/${path}`, limit, ignore: ['zod'] });

export default [
  ceiling('money.js', '5 kB', 'exact fractions, and the checks of what is given'),
  ceiling(
    'statistics.js',
    '14.5 kB',
    'distributions 3, charts and funnels 4, standardised rates, inequality and life tables 3, intervals 1, and the checks that say what is wrong',
  ),
  ceiling('time.js', '4 kB', 'five functions of date-fns and their UTC dates, and months by name'),
  ceiling(
    'policy.js',
    '29 kB',
    'the texts of 32 questions, 120 sources, 110 prices and 9 targets; it grows with every source and value',
  ),
  ceiling('model.js', '8 kB', 'the checks of a portfolio, on money and time'),
  ceiling('eligibility.js', '48 kB', 'the texts of 80 rules and checks with their citations are most of it'),
  ceiling(
    'outcomes.js',
    '84 kB',
    'the targets with their questions and sources, suppression, measures over records, forecasts, scorecards, and the statistics under them',
  ),
  ceiling('payment.js', '44 kB', 'the mechanisms, and the published prices with their citations'),
  ceiling(
    'sharing.js',
    '50 kB',
    'gain shares, chance, distribution, pooled funds and outcomes, each with its checks and words',
  ),
  ceiling(
    'settlement.js',
    '104 kB',
    'a forecast of a payment is settled too; a year settles by any mechanism, so all are in it; and the register, for what was published when',
  ),
  ceiling('present.js', '33 kB', 'the pages, and the sources and questions that they name'),
  ceiling('index.js', '212 kB', 'everything that does not load zod'),
  ceiling(
    'schemas.js',
    '42 kB',
    'the checks of the model, of payment, scorecards and forecasts, sharing and settlement, as schemas; zod itself is the host’s',
  ),
];
