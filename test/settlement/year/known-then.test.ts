import { describe, expect, test } from 'vitest';
import { globalSumTermsAt, settleTrueUp, type GlobalSumTerms } from 'neighbourhood-contracts/payment';
import { settleYear, type PaymentPart } from 'neighbourhood-contracts/settlement';
import type { Day } from 'neighbourhood-contracts/time';
import { problemsOf } from '../../payment/activity/refusal.ts';
import { toThePenny } from '../../support/payment.ts';
import { examples } from './examples.ts';
import {
  agreed,
  amountOf,
  contractOf,
  distribution,
  final,
  holder,
  known,
  lineIn,
  parts,
  partners,
  spent,
} from './mnp.ts';

const practice = {
  practice: 'A81001',
  weightedPatients: { average: '5000' },
  temporaryPatientsPounds: '0',
  providesOutOfHours: true,
  optOuts: [],
  grounds: agreed,
} as const;

function globalSum(year: '2019/20' | '2025/26', knownOn: Day, asAt: Day): string {
  const answer = globalSumTermsAt(year, knownOn, toThePenny);
  if (answer.kind === 'undetermined') throw new Error('It is published.');
  return settledAt(answer.value, asAt);
}

function settledAt(terms: GlobalSumTerms, asAt: Day): string {
  const part: PaymentPart = { id: 'gms', title: 'Global sum', mechanism: 'gms-global-sum', terms, paidTo: holder };
  const facts = [known('gms', '2019-04-01', { ...practice, grounds: { ...agreed, on: '2019-04-01' } })];
  return amountOf(settleYear(contractOf(part), { year: terms.year, facts }, { asAt }).total);
}

describe('terms that rest on what is published', () => {
  test('are open before the day on which the price was', () => {
    expect(globalSum('2025/26', '2025-05-31', '2025-05-31')).toBe('60895000');
    expect(globalSum('2025/26', '2025-12-31', '2025-05-31')).toBe('-..-');
    expect(globalSum('2025/26', '2025-12-31', '2025-08-06')).toBe('-..-');
    expect(globalSum('2025/26', '2025-12-31', '2025-08-07')).toBe('61670000');
  });

  test('are not held up by a source that only repeats the price later', () => {
    expect(globalSum('2019/20', '2019-05-01', '2019-05-01')).toBe('44940000');
  });

  const citing = (source: string): GlobalSumTerms => ({
    year: '2025/26',
    pricePounds: '100',
    outOfHoursShare: '0.05',
    rounding: toThePenny,
    grounds: { kind: 'published', citations: [{ source, where: 'p. 1', says: 'a price', status: 'in-force' }] },
  });

  test('go by the source where the register has no such figure, and by nothing where it has no such source', () => {
    expect(settledAt(citing('nhs-england-pms-2025-26'), '2025-04-13')).toBe('-..-');
    expect(settledAt(citing('nhs-england-pms-2025-26'), '2025-04-14')).toBe('50000000');
    expect(settledAt(citing('a letter of ours'), '2025-04-13')).toBe('50000000');
  });

  test('say so, for who shares as well', () => {
    const grounds = { ...citing('nhs-england-pms-2025-26').grounds };
    const paidTo = { kind: 'partners', terms: { ...distribution, grounds } } as const;
    const sum = { ...parts.budget, paidTo, terms: { ...parts.budget.terms, grounds: { ...agreed, on: '2025-04-01' } } };
    const statement = settleYear(
      contractOf(sum as PaymentPart),
      { year: '2027/28', facts: [] },
      { asAt: '2025-04-13' },
    );
    expect(statement.paidTo?.lines[0]?.working).toBe('how it is shared was published on 2025-04-14, after 2025-04-13');
  });
});

describe('facts cannot be known before what they rest on', () => {
  const problems = (part: PaymentPart, facts: ReturnType<typeof known>) =>
    problemsOf(() => settleYear(contractOf(part), { year: '2027/28', facts: [facts] }, final));

  test('nor before the document that they are in', () => {
    expect(problems(parts.share, known('share', '2028-05-14', spent('48000000'), partners))).toEqual([
      'year.facts[0].knownOn: These facts are known on 2028-05-14, and rest on a document of 2028-05-15. Give the day from which they are known: 2028-05-15 or later.',
    ]);
    expect(problems(parts.share, known('share', '2028-05-15', spent('48000000'), partners))).toEqual([]);
  });

  test('nor before a price or a list in them', () => {
    const schedule = examples.find(({ part }) => part.mechanism === 'monthly-schedule');
    if (schedule === undefined) throw new Error('There is one.');
    expect(problems(schedule.part, known('part', '2027-04-13', schedule.facts))).toEqual([
      expect.stringContaining(
        'year.facts[0].knownOn: These facts are known on 2027-04-13, and rest on a document of 2027-04-14.',
      ),
    ]);
    expect(problems(schedule.part, known('part', '2027-04-14', schedule.facts))).toEqual([]);
  });
});

describe('a line that is nobody’s is no organisation', () => {
  const body = (name: string) => `${name} is the line of what no partner takes. Give the body another identifier.`;

  test.each(['not-distributed', 'reinvested'])('%s neither pays, nor holds, nor is paid', (word) => {
    const problems = (given: unknown) =>
      problemsOf(() => settleYear(given as never, { year: '2027/28', facts: [] }, final));
    const contract = contractOf(parts.budget);
    const says = body(JSON.stringify(word));
    expect(problems({ ...contract, payer: word })).toEqual([`contract.payer: ${says}`]);
    expect(problems({ ...contract, holder: word })).toEqual([`contract.holder: ${says}`]);
    expect(problems(contractOf({ ...parts.budget, paidTo: { kind: 'body', body: word } }))).toEqual([
      `contract.parts[0].paidTo.body: ${says}`,
    ]);
    const { gains, losses } = distribution;
    const terms = {
      ...distribution,
      gains: { ...gains, reinvestFirst: { ...gains.reinvestFirst, heldBy: word } },
      losses: { ...losses, caps: { ...losses.caps, heldBy: word } },
    };
    expect(problems(contractOf({ ...parts.share, paidTo: { kind: 'partners', terms } }))).toEqual([
      `contract.parts[0].paidTo.terms.gains.reinvestFirst.heldBy: ${says}`,
      `contract.parts[0].paidTo.terms.losses.caps.heldBy: ${says}`,
    ]);
  });
});

test('what a partner receives rests on all that the share rests on', () => {
  const facts = [known('share', '2028-05-15', spent('48000000'), partners)];
  const statement = settleYear(contractOf(parts.share), { year: '2027/28', facts }, final);
  const documents = (id: string) =>
    lineIn(statement, id).grounds.map((each) => each.kind === 'agreed' && each.document);
  expect(documents('share/GPS')).toEqual(expect.arrayContaining(['Schedule 3', 'Reconciliation']));
  expect(settleTrueUp(statement, statement).paidTo?.total).toEqual({ kind: 'settled', amountPence: 0 });
});
