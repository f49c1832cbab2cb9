/** Ceilings in brotli, everything but zod included. Raise one only with the reason beside it. */
const ceiling = (path, limit, why) => ({ name: `${path}: ${why}`, path: `dist/${path}`, limit, ignore: ['zod'] });

export default [
  ceiling('money.js', '5 kB', 'exact fractions, and the checks of what is given'),
  ceiling(
    'statistics.js',
    '14.5 kB',
    'distributions 3, charts and funnels 4, standardised rates, inequality and life tables 3, intervals 1, and the checks that say what is wrong',
  ),
  ceiling(
    'time.js',
    '5.3 kB',
    'five functions of date-fns and their UTC dates, months by name, and times over clock changes',
  ),
  ceiling(
    'policy.js',
    '30 kB',
    'the texts of 32 questions, 140 sources, 110 prices and 9 targets; it grows with every source and value',
  ),
  ceiling('model.js', '8 kB', 'the checks of a portfolio, on money and time'),
  ceiling('eligibility.js', '49 kB', 'the texts of 80 rules and checks with their citations are most of it'),
  ceiling(
    'outcomes.js',
    '114 kB',
    'the published measures over records with their codes, citations and conflicts (25 of it), the targets with their questions and sources, suppression, forecasts, scorecards, and the statistics under them',
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
  ceiling('index.js', '241 kB', 'everything that does not load zod'),
  ceiling(
    'schemas.js',
    '42 kB',
    'the checks of the model, of payment, scorecards and forecasts, sharing and settlement, as schemas; zod itself is the host’s',
  ),
];
