import { expect, test } from 'vitest';
import {
  arrsGeneralPractitionerTermsAt,
  arrsTermsAt,
  globalSumTermsAt,
  iifTermsAt,
  linesOf,
  optOutAt,
  outOfHoursInPoundsAt,
  paymentSchemeAt,
  pcnDesTermsAt,
  practicePricesAt,
  qofTermsAt,
  settleArrs,
  settleAspiration,
  settleGlobalSum,
  settlePcnDes,
  settlePoints,
  type PointsIndicator,
  type PointsTermsGiven,
} from 'neighbourhood-contracts/payment';
import {
  bankHolidays,
  gmsGlobalSumPrice,
  gmsOutOfHoursPounds,
  gmsOutOfHoursShare,
  pcnCoreAdjusted,
  pcnCoreRegistered,
  pcnCoreTotal,
  policyValues,
  standingValues,
  type DatedValue,
} from 'neighbourhood-contracts/policy';
import { addDays, periodOfFinancialYear, type Day, type FinancialYear } from 'neighbourhood-contracts/time';
import { agreed, penceIn, toThePenny } from '../../support/payment.ts';
import { problemsOf } from './problems.ts';

const today: Day = '2026-12-31';
const indicator: PointsIndicator = {
  id: 'AF',
  label: 'Atrial fibrillation',
  points: '29',
  lowerThreshold: '0.4',
  upperThreshold: '0.9',
  direction: 'higher-is-better',
  ratios: ['list'],
  grounds: agreed,
};
const given: PointsTermsGiven = {
  indicators: [indicator],
  ratioRounding: 'unrounded',
  pointRounding: 'unrounded',
  rounding: toThePenny,
};

/** The value of an answer that must have one. */
function valueOf<T>(answer: { readonly kind: string; readonly value?: T }): T {
  if (answer.kind !== 'settled' || answer.value === undefined) throw new Error('The answer is not settled.');
  return answer.value;
}

test('gives the price of the global sum that was known on the day: a pay award is unknown before it is published', () => {
  const price = (asAt: Day) => valueOf(globalSumTermsAt('2025/26', asAt, toThePenny)).pricePounds;
  expect(price('2025-05-31')).toBe('121.79');
  expect(price('2025-12-31')).toBe('123.34');
});

test('pays a real practice from the register, with the sources on every line but the amount of the practice itself', () => {
  const statement = settleGlobalSum(valueOf(globalSumTermsAt('2019/20', today, toThePenny)), {
    practice: 'A81001',
    weightedPatients: { average: '4755.79' },
    temporaryPatientsPounds: '1336.79',
    providesOutOfHours: false,
    optOuts: [],
    grounds: agreed,
  });
  expect(statement.total).toEqual({ kind: 'settled', amountPence: 408_119_66 });
  expect(linesOf(statement).map(({ id, grounds }) => [id, grounds.map(({ kind }) => kind)])).toEqual([
    ['weighted-patients', ['published', 'agreed']],
    ['temporary-patients', ['agreed']],
    ['out-of-hours', ['published', 'agreed']],
  ]);
});

test('has no terms of the global sum where a price is not held, nor where it changes within the year', () => {
  expect(globalSumTermsAt('2027/28', today, toThePenny)).toMatchObject({
    kind: 'undetermined',
    missingFacts: [
      'gms-global-sum-price on 2027-04-01, as known on 2026-12-31',
      'gms-out-of-hours-share on 2027-04-01, as known on 2026-12-31',
    ],
  });
  expect(globalSumTermsAt('2017/18', today, toThePenny)).toMatchObject({
    kind: 'undetermined',
    missingFacts: ['gms-out-of-hours-share on 2017-04-01, as known on 2026-12-31'],
  });
  const changed = globalSumTermsAt('2015/16', today, toThePenny);
  expect(changed).toMatchObject({
    kind: 'undetermined',
    missingFacts: ['one value of gms-global-sum-price for the whole of 2015/16'],
  });
  expect(changed.reason).toMatch(/from 2015-04-01 gms-price-2015-16-april, from 2015-10-01 gms-price-2015-16-october/);
});

test('gives the share of an opt-out in the years that it was inferred for', () => {
  const answer = optOutAt('child-health-surveillance', '2018/19', today);
  expect(valueOf(answer)).toEqual({
    service: 'child-health-surveillance',
    share: '0.007',
    grounds: { kind: 'published', citations: answer.citations },
  });
  expect(optOutAt('minor-surgery', '2018/19', '2019-01-01').kind).toBe('undetermined');
});

const network = {
  pcn: 'U12345',
  populations: [
    { basis: 'registered', on: '2025-01-01', people: 45_000 },
    { basis: 'pcn-adjusted', on: '2025-01-01', weightedPeople: '44000' },
  ],
  careHomeBeds: 300,
  achieved: [{ line: 'pcn-capacity-and-access-improvement', part: 1, of: 1 }],
} as const;

test('pays the worked network of 2025/26 from the register alone', () => {
  const statement = settlePcnDes(pcnDesTermsAt('2025/26', today, toThePenny), network);
  expect(linesOf(statement).map((line) => [line.id, penceIn({ total: line })])).toEqual([
    ['pcn-core-registered', 101_970_00],
    ['pcn-core-adjusted', 32_252_00],
    ['pcn-enhanced-access', 370_788_00],
    ['pcn-capacity-and-access-support', 141_152_00],
    ['pcn-capacity-and-access-improvement', 60_500_00],
    ['pcn-care-home-premium', 39_075_90],
  ]);
});

const pricesOf = (year: FinancialYear, asAt: Day) =>
  Object.fromEntries(pcnDesTermsAt(year, asAt, toThePenny).lines.map(({ id, pricePounds }) => [id, pricePounds]));

test('2024/25 before and after October: the parts of the new core price were not published', () => {
  expect(pricesOf('2024/25', '2024-08-31')).toMatchObject({
    'pcn-core-registered': '2.218',
    'pcn-core-adjusted': '0.698',
    'pcn-enhanced-access': '7.674',
    'pcn-care-home-premium': '120',
  });
  expect(pricesOf('2024/25', '2024-12-31')).toMatchObject({
    'pcn-core-registered': {
      notPublished: 'none from 2024-04-01 was known on 2024-12-31; with the other part it is £2.967 a patient',
    },
    'pcn-enhanced-access': '7.975',
    'pcn-care-home-premium': '127.20',
  });
});

test('2023/24: prices in dispute lie between the sources, and a basis in dispute is open', () => {
  const prices = pricesOf('2023/24', today);
  expect(prices).toMatchObject({
    'pcn-core-registered': '1.50',
    'pcn-leadership-and-management': { oneOf: ['0.684', '0.68'] },
    'pcn-capacity-and-access-support': { oneOf: ['2.765', '2.795'] },
  });
  expect(prices['pcn-capacity-and-access-improvement']).toEqual({
    notPublished:
      'the sources disagree on what it is for: £1.185 for one adjusted patient a year (pcn-caip-2023-24), or £1.185 for one registered patient a year (pcn-caip-2023-24-bma)',
  });
  const improvement = pcnDesTermsAt('2023/24', today, toThePenny).lines.find(({ id }) => id.endsWith('improvement'));
  expect(improvement?.grounds).toHaveLength(1);
});

test('2020/21: payments of a part of the year have its months', () => {
  const { lines } = pcnDesTermsAt('2020/21', today, toThePenny);
  const part = (id: string) => lines.find((line) => line.id === id);
  expect(part('pcn-care-home-premium')).toMatchObject({ months: 8, each: 'month', pricePounds: '7.50', per: 'bed' });
  expect(part('pcn-support')).toMatchObject({ months: 6, each: 'month', pricePounds: '0.045', per: 'not-stated' });
  expect(part('pcn-core-registered')).toMatchObject({ months: 12 });
  expect(pcnDesTermsAt('2019/20', today, toThePenny).lines[0]).toMatchObject({ months: 9 });
});

test('2026/27: what left the DES has no line, and what is paid at a price not held is open', () => {
  const terms = pcnDesTermsAt('2026/27', today, toThePenny);
  const { total } = settlePcnDes(terms, { ...network, populations: [], achieved: [] });
  expect(terms.lines.map(({ id }) => id)).toEqual([
    'pcn-core-registered',
    'pcn-core-adjusted',
    'pcn-enhanced-access',
    'pcn-care-home-premium',
  ]);
  expect(total).toMatchObject({ kind: 'open', lowPence: 0 });
  expect(total).not.toHaveProperty('highPence');
});

test('a price that a source gives without its basis is open, and never taken for a registered one', () => {
  const access = pcnDesTermsAt('2021/22', today, toThePenny).lines.find(({ id }) => id === 'pcn-enhanced-access');
  expect(access).toMatchObject({ pricePounds: '1.44', per: 'not-stated' });
});

test('a payment that began within a year has a line of the months from there, where its price is not held too', () => {
  const months = (year: FinancialYear, payment: string) =>
    pcnDesTermsAt(year, today, toThePenny).lines.flatMap(({ id, months: paid }) => (id === payment ? [paid] : []));
  expect(months('2019/20', 'pcn-clinical-director')).toEqual([9]);
  expect(months('2020/21', 'pcn-clinical-director')).toEqual([12]);
  expect(months('2024/25', 'pcn-clinical-director')).toEqual([]);
  expect(months('2020/21', 'pcn-support')).toEqual([6]);
});

test('refuses a year before the DES began, and a day that is none', () => {
  expect(problemsOf(() => pcnDesTermsAt('2018/19', today, toThePenny))).toEqual([
    'year: The Network Contract DES began on 2019-07-01: nothing was paid under it in 2018/19. Give 2019/20 or a later year.',
  ]);
  expect(problemsOf(() => globalSumTermsAt('2025/27', '2025-02-30', toThePenny))).toHaveLength(2);
  expect(problemsOf(() => optOutAt('maternity' as never, '2019/20', today))[0]).toMatch(/Known here: minor-surgery/);
  expect(problemsOf(() => qofTermsAt('2025/27', today, given))).toHaveLength(1);
  expect(
    problemsOf(() => iifTermsAt('2025/27', today, { ...given, averageList: 1, averageListGrounds: [agreed] })),
  ).toHaveLength(1);
  expect(problemsOf(() => arrsTermsAt('2025/27', today, toThePenny))).toHaveLength(1);
});

test('gives the ceiling of additional roles, and the roles whose maximum is held', () => {
  const terms = valueOf(arrsTermsAt('2025/26', today, toThePenny));
  expect(terms.roles.map(({ id, maximum }) => [id, maximum])).toEqual([
    ['consultant-nurse', { pounds: '102683' }],
    ['healthcare-support-worker', { pounds: '32159' }],
    ['new-practice-nurse', { pounds: '43352' }],
    ['experienced-practice-nurse', { pounds: '53319' }],
  ]);
  const nurses = { role: 'experienced-practice-nurse', salaryPounds: '45000', onCostsPounds: '12000' };
  const statement = settleArrs(terms, {
    pcn: 'U12345',
    weightedPopulation: { basis: 'contractor-weighted', on: '2025-01-01', weightedPeople: '46000' },
    posts: [{ id: 'nurses', wholeTimeEquivalents: '30', ...nurses }],
  });
  expect(statement.total).toEqual({ kind: 'settled', amountPence: 1_225_026_00 });
  expect(arrsTermsAt('2026/27', today, toThePenny).kind).toBe('undetermined');
});

test('keeps the sum for general practitioners of 2024/25 apart from the ceiling', () => {
  expect(valueOf(arrsTermsAt('2024/25', today, toThePenny))).toMatchObject({ ceilingPounds: '22.894', roles: [] });
  const apart = valueOf(arrsGeneralPractitionerTermsAt('2024/25', today, toThePenny));
  expect(apart.ceilingPounds).toBe('1.303');
  expect(apart.roles.map(({ maximum }) => maximum)).toEqual([{ pounds: '92462' }, { pounds: '95233' }]);
  expect(arrsGeneralPractitionerTermsAt('2024/25', '2024-09-01', toThePenny).kind).toBe('undetermined');
  expect(arrsGeneralPractitionerTermsAt('2025/26', today, toThePenny).kind).toBe('undetermined');
});

const achieved = {
  payee: 'A81001',
  list: { basis: 'registered', on: '2026-01-01', people: 10_000 },
  results: [{ indicator: 'AF', numerator: 95, denominator: 100, exceptions: 0 }],
} as const;

test('gives the value of a point and the average list; where sources disagree on it, the payment lies between', () => {
  const disputed = valueOf(qofTermsAt('2026/27', today, given));
  expect(disputed).toMatchObject({ pointPounds: '227.95', averageList: { oneOf: [10_295, 10_349] }, totalPoints: 582 });
  expect(settlePoints(disputed, achieved).total).toMatchObject({
    kind: 'open',
    lowPence: Math.round((29 * 227_95 * 10_000) / 10_349),
    highPence: Math.round((29 * 227_95 * 10_000) / 10_295),
  });
  const unknown = valueOf(qofTermsAt('2025/26', today, given));
  expect(unknown.averageList).toEqual({ notPublished: 'none for 2026-03-31 was known on 2026-12-31' });
  expect(settlePoints(unknown, achieved).total).toMatchObject({ kind: 'open', lowPence: 0 });
  expect(qofTermsAt('2027/28', today, given).kind).toBe('undetermined');
});

test('refuses more points than the register has for the year', () => {
  const many = { ...given, indicators: [{ ...indicator, points: '583' }] };
  expect(problemsOf(() => settlePoints(valueOf(qofTermsAt('2026/27', today, many)), achieved))[0]).toMatch(
    /indicators: The indicators have 583 points.* at most 582/,
  );
  const iif = valueOf(iifTermsAt('2024/25', today, { ...many, averageList: 1, averageListGrounds: [agreed] }));
  expect(problemsOf(() => settlePoints(iif, achieved)).join()).toMatch(/at most 58 points/);
});

test('gives the value of an IIF point at the end of a year, its first half-year too', () => {
  const first = valueOf(iifTermsAt('2020/21', today, { ...given, averageList: 48_703, averageListGrounds: [agreed] }));
  expect(first).toMatchObject({
    scheme: 'iif',
    pointPounds: '111',
    totalPoints: 194,
    averageList: 48_703,
    averageListGrounds: [agreed],
  });
  expect(
    valueOf(iifTermsAt('2021/22', today, { ...given, averageList: 48_703, averageListGrounds: [agreed] })).totalPoints,
  ).toMatchObject({
    notPublished: 'none for 2022-03-31 was known on 2026-12-31',
  });
});

test('terms and statements are plain data: they are the same after a turn through JSON', () => {
  const des = pcnDesTermsAt('2024/25', today, toThePenny);
  const points = valueOf(qofTermsAt('2026/27', today, given));
  const made = [
    des,
    settlePcnDes(pcnDesTermsAt('2026/27', today, toThePenny), { ...network, populations: [], achieved: [] }),
    points,
    settlePoints(points, achieved),
    settlePoints(points, { payee: 'A81001', results: [] }),
    settleAspiration(
      { year: '2025/26', share: '0.8', rounding: toThePenny, grounds: agreed },
      { practice: 'A81001', priorAchievementPounds: 0 },
    ),
  ];
  expect(JSON.parse(JSON.stringify(made))).toStrictEqual(made);
});

/** What no answer rests on: points of half a year, which no whole year has. The totals of core funding are told where its parts are not held. */
const unread = ['pcn-core-total-2024-25', 'pcn-core-total-2025-26', 'iif-points-2021-22'];

test('every published price moves an answer on the day it is published, and is cited there', () => {
  const series = policyValues.filter(({ id, question }) => question === undefined && id !== bankHolidays.id);
  const years = Array.from({ length: 21 }, (_, at): FinancialYear => {
    return `${2006 + at}/${String((7 + at) % 100).padStart(2, '0')}` as FinancialYear;
  });
  const asked = (year: FinancialYear, asAt: Day) => {
    const optOuts = [optOutAt('minor-surgery', year, asAt), optOutAt('child-health-surveillance', year, asAt)];
    const roles = [arrsTermsAt(year, asAt, toThePenny), arrsGeneralPractitionerTermsAt(year, asAt, toThePenny)];
    const points = [
      qofTermsAt(year, asAt, given),
      iifTermsAt(year, asAt, { ...given, averageList: 1, averageListGrounds: [agreed] }),
    ];
    const des = year < '2019/20' ? [] : [pcnDesTermsAt(year, asAt, toThePenny)];
    const beside = [practicePricesAt(year, asAt), outOfHoursInPoundsAt(year, asAt), paymentSchemeAt(year, asAt)];
    const all = [globalSumTermsAt(year, asAt, toThePenny), ...optOuts, ...roles, ...points, ...des, ...beside];
    return JSON.stringify(all);
  };
  const isRead = ({ publishedOn, effective, citations }: DatedValue<unknown>) =>
    years.some((year) => {
      const { from, until } = periodOfFinancialYear(year);
      if (effective.from >= until || from >= (effective.until ?? until)) return false;
      const after = asked(year, publishedOn);
      return after !== asked(year, addDays(publishedOn, -1)) && after.includes(JSON.stringify(citations).slice(1, -1));
    });
  expect(series.length).toBeGreaterThan(25);
  expect(series.flatMap(({ values }) => values.flatMap((value) => (isRead(value) ? [] : [value.id])))).toEqual(unread);
});

test('the deduction for care out of hours, as printed, is what a price and the share of its year give to the penny', () => {
  for (const { id, effective, value } of gmsOutOfHoursPounds.values) {
    const [share] = standingValues(gmsOutOfHoursShare, { on: effective.from, asAt: today });
    const prices = gmsGlobalSumPrice.values.filter((price) => price.effective.from === effective.from);
    const given_ = prices.map((price) => Number(price.value.pounds) * Number(share?.value.share));
    expect([id, given_.some((pounds) => Math.abs(pounds - Number(value.pounds)) < 0.01)]).toEqual([id, true]);
  }
});

test('the two parts of core PCN funding come to the total printed, wherever both parts are held', () => {
  for (const { effective, publishedOn, value } of pcnCoreTotal.values) {
    const when = { on: effective.from, asAt: publishedOn };
    const parts = [pcnCoreRegistered, pcnCoreAdjusted].flatMap((series) => standingValues(series, when));
    const sum = parts.reduce((pounds, part) => pounds + Number(part.value.pounds), 0);
    if (parts.length > 0) expect(sum.toFixed(3)).toBe(value.pounds);
    expect(parts.length === 0).toBe(value.pounds === '2.967');
  }
});

test('a deduction printed in pounds stands beside what its share comes to, and the difference is told', () => {
  const inMay = outOfHoursInPoundsAt('2025/26', '2025-05-31');
  expect(inMay.kind === 'settled' && inMay.value).toEqual({
    publishedPounds: '5.78',
    fromSharePounds: '5.785025',
    differencePounds: '-0.005025',
  });
  const uplifted = outOfHoursInPoundsAt('2025/26', today);
  expect(uplifted.kind === 'settled' && uplifted.value).toMatchObject({
    publishedPounds: '5.86',
    fromSharePounds: '5.85865',
  });
  const agreeing = outOfHoursInPoundsAt('2023/24', today);
  expect(agreeing.kind === 'settled' && agreeing.value).toMatchObject({
    publishedPounds: '4.97',
    fromSharePounds: '4.974675',
  });
  expect(outOfHoursInPoundsAt('2026/27', today).kind).toBe('undetermined');
});

test('a deduction printed before a pay award stands beside the price that it was printed for', () => {
  const answer = outOfHoursInPoundsAt('2023/24', '2023-10-15');
  expect(valueOf(globalSumTermsAt('2023/24', '2023-10-15', toThePenny)).pricePounds).toBe('104.73');
  expect(answer.kind === 'settled' && answer.value).toEqual({
    publishedPounds: '4.86',
    fromSharePounds: '4.8583',
    differencePounds: '0.0017',
  });
  expect(JSON.stringify(answer.citations)).not.toContain('£104.73');
  for (const [year, asAt, fromSharePounds] of [
    ['2021/22', today, '4.6208'],
    ['2025/26', '2025-08-06', '5.785025'],
    ['2025/26', '2025-08-07', '5.85865'],
  ] as const) {
    const { kind, ...rest } = outOfHoursInPoundsAt(year, asAt);
    expect([year, asAt, kind, rest]).toMatchObject([year, asAt, 'settled', { value: { fromSharePounds } }]);
  }
});

test('the terms of points carry the grounds of what was given, apart from the published ones', () => {
  const qof = valueOf(qofTermsAt('2024/25', today, given));
  expect([qof.grounds.kind, qof.averageListGrounds.map(({ kind }) => kind)]).toEqual(['published', ['published']]);
  expect(qof.indicators[0]?.grounds).toEqual(agreed);
  expect(valueOf(qofTermsAt('2025/26', today, given)).averageListGrounds).toEqual([]);
  const iif = valueOf(iifTermsAt('2024/25', today, { ...given, averageList: 1, averageListGrounds: [agreed] }));
  expect([iif.grounds.kind, iif.averageListGrounds]).toEqual(['published', [agreed]]);
  const statement = settlePoints(iif, { ...achieved, list: { ...achieved.list, on: '2024-01-01' } });
  expect(linesOf(statement)[0]?.grounds).toEqual([iif.grounds, agreed]);
  expect(statement.notes).toEqual(['29 of 58 points are covered by the indicators given.']);
});
