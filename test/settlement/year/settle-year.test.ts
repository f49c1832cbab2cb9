import { describe, expect, test } from 'vitest';
import { explainStatement, toPlainText } from 'neighbourhood-contracts/present';
import { settleYear, type ContractYear, type PaymentPart } from 'neighbourhood-contracts/settlement';
import { problemsOf } from '../../payment/activity/refusal.ts';
import {
  agreed,
  amountOf,
  assumed,
  contract,
  contractOf,
  distribution,
  falls,
  final,
  gainShare,
  holder,
  inYear,
  known,
  lineIn,
  linesOfSection,
  partners,
  parts,
  period,
  provisional,
  spent,
  sum,
  toPartners,
  twoSided,
  year,
} from './mnp.ts';

const settled = settleYear(contract, year, final);
const none: ContractYear = { year: '2027/28', facts: [] };

describe('the year of an MNP', () => {
  test('comes to what every part comes to, in the order budget, activity, sharing, outcomes, support', () => {
    expect(settled.sections.map(({ title, total }) => [title, amountOf(total)])).toEqual([
      ['Budget: Budget', '725000000'],
      ['Varies with activity: Clinics', '100000000'],
      ['Sharing of savings and losses: Gain share', '100000000'],
      ['Outcomes: Outcomes', '20000000'],
      ['Safeguards and transitional support: Stranded cost', '21000000'],
      ['Safeguards and transitional support: Safeguard', '10000000'],
    ]);
    expect(settled).toMatchObject({
      mechanism: 'contract-year',
      title: 'Riverside, 2027/28',
      about: 'mnp',
      period,
      total: { kind: 'settled', amountPence: 976_000_000 },
      rounding: 'as-each-part',
    });
    expect(settled.notes[0]).toBe('As known on 2028-10-01. ICB pays.');
  });

  test('says of the same money who receives it, to the penny', () => {
    expect(linesOfSection(settled.paidTo)).toEqual({
      'budget/FED': '725000000',
      'clinics/FED': '100000000',
      'share/reinvested': '20000000',
      'share/GPS': '40000000',
      'share/TRUST': '24000000',
      'share/COUNCIL': '16000000',
      'share/not-distributed': '0',
      'outcomes/FED': '20000000',
      'support/TRUST': '21000000',
      'safeguard/ACUTE': '10000000',
    });
    expect(settled.paidTo?.total).toEqual(settled.total);
  });

  test('has the working of every line', () => {
    const workings = settled.sections.flatMap(({ lines }) => lines.map(({ id, working }) => [id, working]));
    expect(workings).toEqual([
      ['budget/sum', '£7250000'],
      ['clinics/fixed-fixed', '£400000'],
      ['clinics/activity-clinic', expect.stringContaining('5000 × £120')],
      ['share/share', expect.stringContaining('£50000000 − £48000000 = £2000000')],
      ['outcomes/falls', expect.stringContaining('£250000')],
      ['support/2027/28', '1000 × £400 × 0.7 × 3/4'],
      ['safeguard/safeguard', '£10000000 × 0.98 − £9700000, not below £0'],
    ]);
    for (const { lines } of settled.sections) for (const line of lines) expect(line.grounds).not.toEqual([]);
  });

  test('reads as a page', () => {
    const page = toPlainText(explainStatement(settled));
    for (const words of ['£9,760,000.00', 'Who receives it', 'FED: Budget', 'Every part is in whole pence'])
      expect(page).toContain(words);
  });

  test('is plain data, and changes nothing that it was given', () => {
    const given = structuredClone({ contract, year, final });
    expect(structuredClone(settleYear(contract, year, final))).toEqual(settled);
    expect(JSON.parse(JSON.stringify(settled))).toEqual(settled);
    expect({ contract, year, final }).toEqual(given);
  });
});

describe('what is not known by the day of the question', () => {
  const early = settleYear(contract, year, inYear);

  test('is open, within the bounds that its terms give', () => {
    expect(early.sections.map(({ id, total }) => [id, amountOf(total)])).toEqual([
      ['budget', '725000000'],
      ['clinics', '40000000..-'],
      ['share', '0..-'],
      ['outcomes', '0..25000000'],
      ['support', '21000000'],
      ['safeguard', '0..-'],
    ]);
    expect(amountOf(early.total)).toBe('786000000..-');
    expect(early.paidTo?.total).toEqual(early.total);
  });

  test('asks for what is missing', () => {
    const questions = early.total.kind === 'open' ? early.total.questions.join('\n') : '';
    for (const words of [
      'expected spend of 2027/28',
      'actual spend',
      'the income of mnp now',
      'Clinics',
      'Fewer falls',
    ]) {
      expect(questions).toContain(words);
    }
  });

  test('is not shared out: nobody knows the partners', () => {
    expect(lineIn(early, 'share/not-distributed')).toMatchObject({
      label: 'Not shared out: Gain share',
      working: 'its partners are not known',
      kind: 'open',
    });
  });

  test('is asked for where its terms turn on it: quality, incomes and relief', () => {
    const { gains, losses } = twoSided;
    if (gains === 'not-agreed' || losses === 'not-agreed') throw new Error('The example has both.');
    const limit = { kind: 'share-of-income', share: '0.05', of: ['FED', 'GPS'], period } as const;
    const terms = {
      ...twoSided,
      gains: { ...gains, quality: { kind: 'as-judged' }, caps: [limit] },
      losses: { ...losses, relief: 'as-told', limits: [limit, { ...limit, of: ['FED'] }] },
    } as const;
    const byScore = { ...twoSided, gains: { ...gains, rate: { kind: 'by-quality', most: '0.5' } } } as const;
    for (const each of [terms, byScore]) {
      const { total } = settleYear(contractOf({ ...parts.share, terms: each }), none, final);
      expect(total).toMatchObject({ kind: 'open' });
      expect(total.kind === 'open' && total.questions.join('; ')).toMatch(/expected spend of 2027\/28/);
    }
  });

  test('has no lower bound where a part may be a loss', () => {
    const open = settleYear(contractOf({ ...parts.share, terms: twoSided }), none, final);
    expect(amountOf(open.total)).toBe('-..-');
  });

  test.each<[string, PaymentPart, string]>([
    ['activity at a marginal rate', marginal(), '0..-'],
    ['a capitated budget', capitation(), '0..-'],
    ['support for a stranded cost', parts.support, '0..-'],
  ])('is bounded for %s', (_, part, bounds) => {
    expect(amountOf(settleYear(contractOf(part), none, final).total)).toBe(bounds);
  });

  test('facts of the day of the question count, and those of the day after do not', () => {
    const on = (asAt: '2028-05-14' | '2028-05-15' | '2028-09-29' | '2028-09-30') =>
      amountOf(settleYear(contractOf(parts.share), { ...year, facts: year.facts.slice(0, 2) }, { asAt }).total);
    expect([on('2028-05-14'), on('2028-05-15'), on('2028-09-29'), on('2028-09-30')]).toEqual([
      '0..-',
      '80000000',
      '80000000',
      '100000000',
    ]);
  });

  test('the latest facts count, in whichever order they were given', () => {
    const turned = { ...year, facts: [...year.facts].reverse() };
    expect(settleYear(contract, turned, final)).toEqual(settled);
    expect(settleYear(contract, turned, provisional)).toEqual(settleYear(contract, year, provisional));
  });
});

describe('what is not agreed', () => {
  const later = { ...agreed, on: '2027-12-01' } as const;

  test('is open, and so is what was agreed after the day of the question', () => {
    const open = settleYear(contractOf({ ...parts.budget, terms: 'not-agreed' }), none, final);
    expect(open.total).toMatchObject({ kind: 'open', questions: ['the terms of Budget'] });
    const part = { ...parts.budget, terms: sum('100', later) };
    expect(settleYear(contractOf(part), none, { asAt: '2027-11-30' }).total).toMatchObject({
      kind: 'open',
      questions: ['the terms of Budget on 2027-11-30'],
    });
    expect(amountOf(settleYear(contractOf(part), none, { asAt: '2027-12-01' }).total)).toBe('10000');
  });

  test('nor is a term bounded that was not agreed yet', () => {
    const terms = { ...parts.support.terms, grounds: later };
    const open = settleYear(contractOf({ ...parts.support, terms }), none, { asAt: '2027-11-30' });
    expect(amountOf(open.total)).toBe('-..-');
  });

  test('a part that is not agreed by then leaves the whole of its part open, however deep it stands', () => {
    const terms = { ...parts.outcomes.terms, measures: [{ ...falls, grounds: later }] };
    const part = { ...parts.outcomes, terms } as const;
    const line = settleYear(contractOf(part), none, { asAt: '2027-11-30' }).sections[0]?.lines[0];
    expect(line).toMatchObject({ id: 'outcomes/open', working: 'agreed on 2027-12-01, after 2027-11-30' });
  });

  test.each([
    ['not-agreed', 'how it is shared is not agreed'],
    [{ ...distribution, grounds: later }, 'how it is shared was agreed on 2027-12-01, after 2027-11-30'],
  ] as const)('how a part is shared (%#) leaves the whole of it with nobody', (terms, working) => {
    const part = { ...parts.budget, paidTo: { kind: 'partners', terms } } as const;
    const facts = [known('budget', '2027-10-01', { about: 'mnp' }, partners)];
    const statement = settleYear(contractOf(part), { year: '2027/28', facts }, { asAt: '2027-11-30' });
    expect(statement.total).toEqual({ kind: 'settled', amountPence: 725_000_000 });
    expect(statement.paidTo).toMatchObject({
      total: statement.total,
      lines: [{ id: 'budget/not-distributed', amountPence: 725_000_000, working }],
    });
  });
});

describe('who has what of a part', () => {
  const shared = (terms: typeof gainShare, actual: string) =>
    settleYear(
      contractOf({ ...parts.share, terms }),
      { year: '2027/28', facts: [known('share', '2028-05-15', spent(actual), partners)] },
      final,
    );

  test('a cap leaves something that somebody holds', () => {
    expect(linesOfSection(shared(gainShare, '46000000').paidTo)).toEqual({
      'share/reinvested': '40000000',
      'share/GPS': '80000000',
      'share/TRUST': '30000000',
      'share/COUNCIL': '32000000',
      'share/not-distributed': '18000000',
    });
  });

  test('a loss is borne by its own key and caps, and somebody bears the rest', () => {
    const statement = shared(twoSided, '51000000');
    expect(amountOf(statement.total)).toBe('-50000000');
    expect(linesOfSection(statement.paidTo)).toEqual({
      'share/GPS': '-10000000',
      'share/TRUST': '-10000000',
      'share/COUNCIL': '-10000000',
      'share/not-distributed': '-20000000',
    });
    expect(lineIn(statement, 'share/not-distributed').label).toBe('Not distributed, borne by HOST: Gain share');
  });

  test('an open gain leaves each share open, and the whole is the same on both sides', () => {
    const { saving } = spent('');
    const facts = {
      ...spent('48000000'),
      saving: { ...saving, actualPounds: { low: '47000000', high: '48000000', question: 'coding' } },
    };
    const statement = settleYear(
      contractOf(parts.share),
      { year: '2027/28', facts: [known('share', '2028-05-15', facts, partners)] },
      final,
    );
    expect(linesOfSection(statement.paidTo)).toEqual({
      'share/reinvested': '20000000..30000000',
      'share/GPS': '40000000..60000000',
      'share/TRUST': '24000000..30000000',
      'share/COUNCIL': '16000000..24000000',
      'share/not-distributed': '0..6000000',
    });
    expect(amountOf(statement.total)).toBe('100000000..150000000');
    expect(statement.paidTo?.total).toEqual(statement.total);
  });

  test('how a sum is shared may be open where the sum is not', () => {
    const terms = { ...distribution, gains: { ...distribution.gains, key: { kind: 'budget' } } } as const;
    const statement = settleYear(
      contractOf({ ...parts.share, paidTo: { kind: 'partners', terms } }),
      {
        year: '2027/28',
        facts: [
          known(
            'share',
            '2028-05-15',
            spent('48000000'),
            partners.map(({ id }) => ({ id, budgetPounds: 'not-known' })),
          ),
        ],
      },
      final,
    );
    expect(statement.total).toEqual({ kind: 'settled', amountPence: 100_000_000 });
    expect(lineIn(statement, 'share/GPS')).toMatchObject({ kind: 'open', lowPence: 0, highPence: 80_000_000 });
    expect(statement.paidTo?.total).toEqual(statement.total);
  });

  test('an assumption stays with what rests on it', () => {
    const statement = shared({ ...gainShare, grounds: assumed }, '48000000');
    expect(statement.total).toMatchObject({ kind: 'conditional', assumptions: ['a planning figure'] });
    expect(statement.paidTo?.lines.map(({ kind }) => kind)).toEqual(Array(5).fill('conditional'));
  });

  test('many open questions and assumptions are told as far as a text may be long', () => {
    const measures = Array.from({ length: 60 }, (_, place) => ({
      ...falls,
      id: `m${place}`,
      label: `A measure with a rather long name 😀, number ${place}`,
      grounds: { kind: 'assumed', because: `assumption number ${place}, which takes some words as well` } as const,
    }));
    const part: PaymentPart = { ...parts.outcomes, terms: { ...parts.outcomes.terms, measures }, paidTo: toPartners };
    const facts = [known('outcomes', '2028-05-15', { about: 'mnp', results: [] }, partners)];
    const statement = settleYear(contractOf(part), { year: '2027/28', facts }, final);
    expect(statement.total).toMatchObject({ kind: 'open', assumptions: { length: 60 }, questions: { length: 60 } });
    const line = lineIn(statement, 'outcomes/GPS');
    expect(line).toMatchObject({
      kind: 'open',
      question: expect.stringMatching(/^.*number 0.*; and \d+ more$/s) as string,
    });
  });

  test('one text that is too long is cut, and never within a character', () => {
    for (const because of ['x'.repeat(996), `${'x'.repeat(999)}y`, '😀'.repeat(500), `x${'😀'.repeat(499)}`]) {
      const terms = { ...gainShare, grounds: { kind: 'assumed', because } } as const;
      expect(shared({ ...terms, suppliedBy: [assumed] }, '48000000').total.kind).toBe('conditional');
    }
  });
});

describe('support that runs for years', () => {
  test.each([
    ['2026/27', []],
    ['2027/28', [['support/2027/28', '21000000']]],
    ['2028/29', [['support/2028/29', '10000000']]],
    ['2030/31', [['support/2030/31', '0']]],
    ['2031/32', []],
  ] as const)('pays in %s the line of that year', (of, lines) => {
    const facts = [known('support', '2026-06-30', { about: 'TRUST', units: 1000 })];
    const statement = settleYear(contractOf(parts.support), { year: of, facts }, { asAt: '2032-10-01' });
    expect(Object.entries(linesOfSection(statement.sections[0]))).toEqual(lines);
    expect(statement.notes.some((note) => note.includes(`nothing is paid in ${of}`))).toBe(lines.length === 0);
    expect(statement.paidTo?.total).toEqual(statement.total);
  });

  const path = (knownYear: '2027/28' | '2028/29') => {
    const terms = {
      what: 'A correction factor',
      wholeYear: '2026/27',
      steps: 4,
      instalments: 'none',
      rounding: gainShare.rounding,
      grounds: agreed,
    } as const;
    const part: PaymentPart = { id: 'path', title: 'Path', mechanism: 'glide-path', terms, paidTo: holder };
    const facts = [known('path', '2027-06-30', { about: 'mnp', knownYear, knownPounds: '3000' })];
    return settleYear(contractOf(part), { year: '2027/28', facts }, final);
  };

  test('a glide path pays the line of the year, and does not go back before what is known', () => {
    expect(linesOfSection(path('2027/28').sections[0])).toEqual({ 'path/2027/28': '300000' });
    expect(problemsOf(() => path('2028/29'))).toEqual([
      'year.facts[0].facts.knownYear: What is paid in 2027/28 does not follow from what is known of a later year. Give what is known of 2027/28, or of a year before it.',
    ]);
  });
});

function marginal(): PaymentPart {
  const terms = {
    year: '2027/28',
    unit: 'admissions',
    pricePounds: '3000',
    baselineUnits: '100',
    marginalShare: '0.3',
    rounding: gainShare.rounding,
    grounds: agreed,
  } as const;
  return { id: 'm', title: 'Admissions', mechanism: 'marginal-rate', terms, paidTo: holder };
}

function capitation(): PaymentPart {
  const terms = {
    period,
    countedIn: { from: '2027-01-01' },
    pricePounds: '100',
    normalisation: 'as-given',
    weightsContain: [],
    adjustments: [],
    compounding: 'compounding',
    rounding: gainShare.rounding,
    grounds: agreed,
  } as const;
  return { id: 'c', title: 'Capitation', mechanism: 'weighted-capitation', terms, paidTo: holder };
}
