import { describe, expect, test } from 'vitest';
import { settleTrueUp, type DistributionTerms, type PassedOnTerms } from 'neighbourhood-contracts/sharing';
import { explainStatement, toPlainText } from 'neighbourhood-contracts/present';
import { settleChain, settleYear, type ChainLevel, type PaymentPart } from 'neighbourhood-contracts/settlement';
import { penceIn } from '../../support/payment.ts';
import {
  agreed,
  amountOf,
  assumed,
  distribution,
  final,
  inYear,
  known,
  linesOfSection,
  parts,
  provisional,
  spent,
  sum,
  twoSided,
} from '../year/mnp.ts';
import { budgetOf, chainOf, halves, level, onwards, saved, shareOf } from './chains.ts';

const partners = [{ id: 'GP1' }, { id: 'GP2' }] as const;

/** An ICB pays a host £60m and half of a saving; the host an MNP; the MNP two SNPs, which share what comes with GPs. */
const three: readonly ChainLevel[] = [
  level('iho', 'ICB', 'HOST', [budgetOf('60000000'), shareOf()], [saved()]),
  level('mnp', 'HOST', 'FED', [budgetOf('20000000'), onwards('iho')]),
  level(
    'snp',
    'FED',
    'COOP',
    [budgetOf('5000000'), onwards('mnp', { gainsShare: '0.5' }, { kind: 'partners', terms: halves })],
    [known('budget', '2027-04-01', { about: 'snp' })],
  ),
];

const positions = (levels: readonly ChainLevel[], at = final) =>
  Object.fromEntries(
    settleChain(chainOf(levels), at).positions.map(({ organisation, keeps }) => [organisation, amountOf(keeps)]),
  );

describe('a chain from an ICB to a host, an MNP, an SNP and its partners', () => {
  const chain = settleChain(chainOf(three), final);

  test('what one level pays is what the next receives', () => {
    expect(chain.flows.map(({ contract, from, to, amount }) => [contract, from, to, amountOf(amount)])).toEqual([
      ['iho', 'ICB', 'HOST', '6100000000'],
      ['mnp', 'HOST', 'FED', '2060000000'],
      ['snp', 'FED', 'COOP', '500000000'],
      ['snp', 'FED', 'not-distributed', '30000000'],
    ]);
  });

  test('each body keeps what it receives less what it pays on', () => {
    expect(
      chain.positions.map(({ organisation, received, paid, keeps }) => [
        organisation,
        ...[received, paid, keeps].map(amountOf),
      ]),
    ).toEqual([
      ['ICB', '0', '6100000000', '-6100000000'],
      ['HOST', '6100000000', '2060000000', '4040000000'],
      ['FED', '2060000000', '530000000', '1530000000'],
      ['COOP', '500000000', '0', '500000000'],
      ['not-distributed', '30000000', '0', '30000000'],
    ]);
  });

  test('from outside, what they pay one another is gone, to the penny', () => {
    expect(chain.statement).toMatchObject({
      mechanism: 'contract-chain',
      about: 'place',
      title: 'The place',
      total: { kind: 'settled', amountPence: 6_100_000_000 },
      rounding: 'as-each-part',
    });
    expect(linesOfSection(chain.statement.sections[0])).toEqual({ iho: '6100000000' });
    expect(linesOfSection(chain.statement.paidTo)).toEqual({
      HOST: '4040000000',
      FED: '1530000000',
      COOP: '500000000',
      'not-distributed': '30000000',
    });
    expect(chain.statement.paidTo?.total).toEqual(chain.statement.total);
    expect(chain.statement.paidTo?.lines[0]).toMatchObject({
      label: 'HOST keeps',
      working: '£61,000,000.00 − £20,600,000.00 paid on under contracts of the chain',
    });
    expect(chain.statement.paidTo?.lines.at(-1)?.label).toBe('Not shared out yet');
    expect(chain.statement.sections[0]?.lines[0]).toMatchObject({
      label: 'ICB pays under IHO',
      working: '£61,000,000.00',
      grounds: expect.arrayContaining([agreed]) as unknown,
    });
  });

  test('has the statement of every contract, as it would be settled alone with what was passed on told', () => {
    expect(chain.statements.map(({ about, total }) => [about, amountOf(total)])).toEqual([
      ['iho', '6100000000'],
      ['mnp', '2060000000'],
      ['snp', '530000000'],
    ]);
    const [iho] = three;
    expect(chain.statements[0]).toEqual(iho && settleYear(iho.contract, iho.year, final));
    expect(chain.claims).toBeUndefined();
    expect(toPlainText(explainStatement(chain.statement))).toContain('HOST keeps');
  });

  test('in whichever order the contracts are given', () => {
    const turned = settleChain(chainOf([...three].reverse()), final);
    expect(turned.statement.total).toEqual(chain.statement.total);
    expect(turned.statements.map(({ total }) => total)).toEqual(
      [...chain.statements].reverse().map(({ total }) => total),
    );
    expect(positions([...three].reverse())).toEqual(positions(three));
  });

  test('is plain data, and changes nothing that it was given', () => {
    const given = structuredClone(three);
    expect(JSON.parse(JSON.stringify(settleChain(chainOf(three), final)))).toEqual(chain);
    expect(three).toEqual(given);
  });
});

describe('what is passed on', () => {
  const lossOf = (more: Partial<PassedOnTerms>) =>
    positions([
      level('iho', 'ICB', 'HOST', [shareOf({ terms: twoSided })], [saved('share', '51000000')]),
      level('mnp', 'HOST', 'FED', [onwards('iho', more)]),
    ]);

  test('a loss goes down as the terms say', () => {
    expect(lossOf({ lossesShare: '0' })).toEqual({ ICB: '50000000', HOST: '-50000000', FED: '0' });
    expect(lossOf({ lossesShare: '0.25' })).toEqual({ ICB: '50000000', HOST: '-37500000', FED: '-12500000' });
    expect(lossOf({ lossesShare: 'not-agreed' })).toEqual({
      ICB: '50000000',
      HOST: '-50000000..0',
      FED: '-50000000..0',
    });
  });

  test('comes from sharing alone: no budget and no outcome is passed on', () => {
    const outcomes = known('outcomes', '2028-05-15', { about: 'iho', results: [{ measure: 'falls', achieved: 400 }] });
    const mnp = level('mnp', 'HOST', 'FED', [onwards('iho', { gainsShare: '1' })]);
    expect(
      positions([level('iho', 'ICB', 'HOST', [budgetOf('9'), parts.outcomes, shareOf()], [saved(), outcomes]), mnp]),
    ).toEqual({
      ICB: '-120000900',
      HOST: '20000900',
      FED: '100000000',
    });
  });

  test('goes on from level to level, each part of what the one above passed on', () => {
    const levels = [
      level('iho', 'ICB', 'HOST', [shareOf()], [saved()]),
      level('mnp', 'HOST', 'FED', [onwards('iho', { gainsShare: '0.5' })]),
      level('snp', 'FED', 'COOP', [onwards('mnp', { gainsShare: '0.5' })]),
      level('snp-2', 'COOP', 'GP', [onwards('snp', { gainsShare: '0.5' })]),
    ];
    expect(positions(levels)).toEqual({
      ICB: '-100000000',
      HOST: '50000000',
      FED: '25000000',
      COOP: '12500000',
      GP: '12500000',
    });
    expect(positions([...levels].reverse())).toEqual(positions(levels));
  });

  const toPartners = (counts: PassedOnTerms['counts'], payer = 'TRUST', with_: boolean | 'not-agreed' = true) => {
    const terms = with_ === 'not-agreed' ? with_ : distribution;
    const facts = saved(
      'share',
      '46000000',
      with_ === true ? [{ id: 'GPS' }, { id: 'TRUST' }, { id: 'COUNCIL' }] : undefined,
    );
    return [
      level('iho', 'ICB', 'HOST', [shareOf({ paidTo: { kind: 'partners', terms } })], [facts]),
      level('mnp', payer, 'PEOPLE', [onwards('iho', { gainsShare: '1', counts })]),
    ];
  };

  test('the payer may have its share as a partner', () => {
    expect(positions(toPartners('own-share', 'COUNCIL'))['PEOPLE']).toBe('32000000');
    expect(positions(toPartners('own-share-and-what-it-holds', 'COUNCIL'))['PEOPLE']).toBe('32000000');
  });

  test('what the payer holds for others counts only where the terms say so', () => {
    expect(positions(toPartners('own-share', 'FED'))['PEOPLE']).toBe('0');
    expect(positions(toPartners('own-share-and-what-it-holds', 'FED'))['PEOPLE']).toBe('40000000');
    expect(positions(toPartners('own-share', 'ICB'))['PEOPLE']).toBe('0');
    expect(positions(toPartners('own-share-and-what-it-holds', 'ICB'))['PEOPLE']).toBe('18000000');
  });

  test.each([false, 'not-agreed'] as const)(
    'of what is not shared out yet it may be any part, and is never nothing',
    (how) => {
      const chain = settleChain(chainOf(toPartners('own-share', 'TRUST', how)), final);
      const [, mnp] = chain.statements;
      expect(mnp?.total).toMatchObject({
        kind: 'open',
        lowPence: 0,
        highPence: 200_000_000,
        questions: ['who has what of Gain share'],
      });
    },
  );

  test('of a loss that is not shared out yet, any part of the loss', () => {
    const levels = [
      level(
        'iho',
        'ICB',
        'HOST',
        [shareOf({ terms: twoSided, paidTo: { kind: 'partners', terms: halves } })],
        [saved('share', '51000000')],
      ),
      level('mnp', 'GP1', 'FED', [onwards('iho', { lossesShare: '0.5' })]),
    ];
    expect(positions(levels)['FED']).toBe('-25000000..0');
  });

  test('the payer may be the body that the part is paid to', () => {
    const levels = [
      level('iho', 'ICB', 'HOST', [shareOf({ paidTo: { kind: 'body', body: 'TRUST' } })], [saved()]),
      level('mnp', 'TRUST', 'FED', [onwards('iho')]),
    ];
    expect(positions(levels)).toEqual({ ICB: '-100000000', TRUST: '40000000', FED: '60000000' });
  });

  test('an assumption above is an assumption below', () => {
    const levels = [
      level('iho', 'ICB', 'HOST', [shareOf({ terms: { ...twoSided, grounds: assumed } })], [saved()]),
      level('mnp', 'HOST', 'FED', [onwards('iho')]),
    ];
    const chain = settleChain(chainOf(levels), final);
    expect(chain.statements[1]?.total).toMatchObject({
      kind: 'conditional',
      amountPence: 60_000_000,
      assumptions: ['a planning figure'],
    });
    expect(chain.statement.total.kind).toBe('conditional');
  });

  test('terms that are not agreed are open, and wait for no contract', () => {
    const levels = [
      level('iho', 'ICB', 'HOST', [shareOf()], [saved()]),
      level('mnp', 'HOST', 'FED', [{ ...onwards('iho'), terms: 'not-agreed' }]),
    ];
    expect(positions(levels)).toEqual({ ICB: '-100000000', HOST: '-..-', FED: '-..-' });
    expect(amountOf(settleChain(chainOf(levels), final).statement.total)).toBe('100000000');
  });
});

describe('what is open in a chain', () => {
  test('is open below as well, and the whole is the same on both sides', () => {
    const chain = settleChain(chainOf(three), inYear);
    expect(chain.statements.map(({ total }) => amountOf(total))).toEqual([
      '6000000000..-',
      '2000000000..-',
      '500000000..-',
    ]);
    expect(amountOf(chain.statement.total)).toBe('6000000000..-');
    expect(chain.statement.paidTo?.total).toEqual(chain.statement.total);
    expect(linesOfSection(chain.statement.paidTo)).toMatchObject({ HOST: '-..-', COOP: '500000000' });
  });

  test('a whole that is known stays so where it is open who keeps it', () => {
    const terms = {
      ...halves,
      gains: { key: { kind: 'budget' }, reinvestFirst: 'nothing', floors: [], caps: 'none' },
    } as const;
    const unknown = partners.map(({ id }) => ({ id, budgetPounds: 'not-known' as const }));
    const levels = [
      level(
        'iho',
        'ICB',
        'HOST',
        [shareOf({ paidTo: { kind: 'partners', terms } })],
        [saved('share', '48000000', unknown)],
      ),
    ];
    const { statement } = settleChain(chainOf(levels), final);
    expect(statement.total).toEqual({ kind: 'settled', amountPence: 100_000_000 });
    expect(linesOfSection(statement.paidTo)).toEqual({ GP1: '0..100000000', GP2: '0..100000000' });
  });
});

describe('who is outside a chain', () => {
  const paysOn = (payer: string, pounds: string, id = 'snp') => level(id, payer, 'COOP', [budgetOf(pounds)]);
  const toTwo = (shares: readonly { id: string }[]) =>
    level(
      'iho',
      'ICB',
      'HOST',
      [shareOf({ paidTo: { kind: 'partners', terms: halves } })],
      [saved('share', '48000000', shares)],
    );
  const fromOutside = (levels: readonly ChainLevel[], within: readonly string[] = []) => {
    const { statement } = settleChain(chainOf(levels, 'not-kept', within), final);
    expect(statement.paidTo?.total).toEqual(statement.total);
    return { ...linesOfSection(statement.sections[0]), ...linesOfSection(statement.paidTo) };
  };

  test('several commissioners are, and what each pays is a line', () => {
    expect(fromOutside([paysOn('ICB', '10'), paysOn('COUNCIL', '5', 'snp-2')])).toEqual({
      snp: '1000',
      'snp-2': '500',
      COOP: '1500',
    });
  });

  test('a body that is named so is, with all that it pays and all that it receives', () => {
    expect(fromOutside([toTwo(partners), paysOn('GP1', '100000')])).toEqual({
      iho: '100000000',
      snp: '10000000',
      GP1: '50000000',
      GP2: '50000000',
      COOP: '10000000',
    });
  });

  test('a partner that pays a contract out of its share is not', () => {
    expect(fromOutside([toTwo(partners), paysOn('GP1', '100000')], ['GP1'])).toEqual({
      iho: '100000000',
      GP1: '40000000',
      GP2: '50000000',
      COOP: '10000000',
    });
  });

  test('nor a body that is paid a part and pays another contract', () => {
    const iho = level('iho', 'ICB', 'HOST', [shareOf({ paidTo: { kind: 'body', body: 'TRUST' } })], [saved()]);
    expect(fromOutside([iho, paysOn('TRUST', '3000000')], ['TRUST'])).toEqual({
      iho: '100000000',
      TRUST: '-200000000',
      COOP: '300000000',
    });
  });

  test('a commissioner that shares in what it pays is', () => {
    expect(fromOutside([toTwo([{ id: 'ICB' }, { id: 'GP2' }])])).toEqual({
      iho: '100000000',
      ICB: '50000000',
      GP2: '50000000',
    });
  });

  test('also where its own money comes back to it through others', () => {
    const mnp = level('mnp', 'HOST', 'FED', [onwards('iho', {}, { kind: 'partners', terms: halves })]);
    const iho = level('iho', 'ICB', 'HOST', [shareOf()], [saved()]);
    const shared = {
      ...mnp,
      contract: {
        ...mnp.contract,
        parts: [
          budgetOf('7'),
          ...mnp.contract.parts,
          { ...shareOf({ id: 'own', paidTo: { kind: 'partners', terms: halves } }) },
        ],
      },
    };
    const withFacts = {
      ...shared,
      year: { ...shared.year, facts: [saved('own', '48000000', [{ id: 'ICB' }, { id: 'GP2' }])] },
    };
    expect(fromOutside([iho, withFacts])).toEqual({
      iho: '100000000',
      HOST: '-60000700',
      FED: '700',
      'not-distributed': '60000000',
      ICB: '50000000',
      GP2: '50000000',
    });
  });

  test('and one that only holds what is set aside, even of another’s money', () => {
    const held = {
      ...halves,
      gains: { ...halves.gains, reinvestFirst: { kind: 'share', share: '0.1', heldBy: 'COUNCIL' } },
    } as const;
    const iho = level(
      'iho',
      'ICB',
      'HOST',
      [shareOf({ paidTo: { kind: 'partners', terms: held } } as never)],
      [saved('share', '48000000', partners)],
    );
    expect(fromOutside([iho, paysOn('COUNCIL', '5')])).toEqual({
      iho: '100000000',
      snp: '500',
      COUNCIL: '10000000',
      GP1: '45000000',
      GP2: '45000000',
      COOP: '500',
    });
  });

  test('two that hold a contract of each other have nobody outside', () => {
    const levels = [level('snp', 'A', 'B', [budgetOf('100')]), level('snp-2', 'B', 'A', [budgetOf('70')])];
    expect(fromOutside(levels)).toEqual({ A: '-3000', B: '3000' });
    expect(amountOf(settleChain(chainOf(levels), final).statement.total)).toBe('0');
  });

  test('a holder of two contracts keeps one sum', () => {
    const { flows } = settleChain(chainOf([paysOn('ICB', '10'), paysOn('ICB', '5', 'snp-2')]), final);
    expect(flows.map(({ contract, to, amount }) => [contract, to, amountOf(amount)])).toEqual([
      ['snp', 'COOP', '1000'],
      ['snp-2', 'COOP', '500'],
    ]);
    expect(fromOutside([paysOn('ICB', '10'), paysOn('ICB', '5', 'snp-2')])).toEqual({
      snp: '1000',
      'snp-2': '500',
      COOP: '1500',
    });
  });
});

describe('who holds what no partner takes', () => {
  const bodies = [{ id: 'GPS' }, { id: 'TRUST' }, { id: 'COUNCIL' }] as const;
  const held = (actual: string | { low: string; high: string; question: string }, terms: DistributionTerms) => {
    const { saving } = spent('');
    const facts = { ...spent(''), saving: { ...saving, actualPounds: actual } };
    const part = shareOf({ terms: twoSided, paidTo: { kind: 'partners', terms } });
    const chain = settleChain(
      chainOf([level('iho', 'NHSE', 'X', [part], [known('share', '2028-05-15', facts, bodies)])]),
      final,
    );
    return Object.fromEntries(chain.flows.map(({ to, amount }) => [to, amountOf(amount)]));
  };
  const partnersAlone = { GPS: '-10000000', TRUST: '-10000000', COUNCIL: '-10000000' };

  test('a gain by the one that holds gains, and a loss by the one that bears losses', () => {
    expect(held('46000000', distribution)).toEqual({
      FED: '40000000',
      GPS: '80000000',
      TRUST: '30000000',
      COUNCIL: '32000000',
      ICB: '18000000',
    });
    expect(held('51000000', distribution)).toEqual({ ...partnersAlone, HOST: '-20000000' });
  });

  test('what may be either by nobody yet, unless one body holds both', () => {
    const either = { low: '46000000', high: '51000000', question: 'coding' };
    expect(held(either, distribution)).toMatchObject({ 'not-distributed': '-20000000..18000000', FED: '0..40000000' });
    const { gains, losses } = distribution;
    const one = { ...distribution, losses: { ...losses, caps: { ...losses.caps, heldBy: gains.caps.heldBy } } };
    expect(held(either, one)).toMatchObject({ ICB: '-20000000..18000000' });
    expect(held(either, { ...distribution, losses: 'not-agreed' })).toMatchObject({
      ICB: expect.any(String) as string,
    });
  });
});

test('a chain that is settled provisionally is trued up as one, and each of its contracts as well', () => {
  const [iho, ...below] = three;
  if (iho === undefined) throw new Error('There is one.');
  const facts = [saved('share', '48400000'), { ...saved(), knownOn: '2028-09-30' as const }];
  const levels = [{ ...iho, year: { ...iho.year, facts } }, ...below];
  const [first, second] = [provisional, final].map((at) => settleChain(chainOf(levels), at));
  if (first === undefined || second === undefined) throw new Error('There are two.');
  const due = settleTrueUp(first.statement, second.statement);
  expect(due.total).toEqual({ kind: 'settled', amountPence: 20_000_000 });
  expect(linesOfSection(due.paidTo)).toEqual({
    HOST: '8000000',
    FED: '6000000',
    COOP: '0',
    'not-distributed': '6000000',
  });
  expect(due.paidTo?.total).toEqual(due.total);
  const each = first.statements.map((statement, place) =>
    settleTrueUp(statement, second.statements[place] ?? statement),
  );
  expect(each.map(({ total }) => amountOf(total))).toEqual(['20000000', '12000000', '6000000']);
});

test('a safeguard for a partner that loses activity is a line of its own', () => {
  const facts = known('safeguard', '2028-05-15', { about: 'ACUTE', beforePounds: '10000000', nowPounds: '9700000' });
  const chain = settleChain(chainOf([level('iho', 'ICB', 'HOST', [budgetOf('100'), parts.safeguard], [facts])]), final);
  expect(chain.statements[0]?.sections[1]).toMatchObject({
    id: 'safeguard',
    lines: [{ id: 'safeguard/safeguard', label: 'Safeguard of the income of ACUTE', amountPence: 10_000_000 }],
  });
  expect(linesOfSection(chain.statement.paidTo)).toEqual({ HOST: '10000', ACUTE: '10000000' });
});

test('a contract that pays nothing in the year is a line of nothing', () => {
  const facts = [known('support', '2026-06-30', { about: 'TRUST', units: 1000 })];
  const ended = level('mnp', 'ICB', 'FED', [parts.support], facts);
  const of = { ...ended, year: { ...ended.year, year: '2031/32' as const } };
  const chain = settleChain(chainOf([of]), { asAt: '2032-10-01' });
  expect(linesOfSection(chain.statement.sections[0])).toEqual({ mnp: '0' });
  expect(chain.flows).toEqual([]);
  expect(penceIn(chain.statement)).toBe(0);
});

test('what is agreed later in one contract leaves its line open, and no other', () => {
  const late = { ...budgetOf('5'), terms: sum('5', { ...agreed, on: '2028-12-01' }) } as PaymentPart;
  expect(positions([level('iho', 'ICB', 'HOST', [budgetOf('10')]), level('mnp', 'HOST', 'FED', [late])])).toEqual({
    ICB: '-1000',
    HOST: '-..-',
    FED: '-..-',
  });
});

test('what a body keeps rests on what it pays on as well, and the true-up of it too', () => {
  const guess = { ...budgetOf('3'), terms: sum('3', assumed) } as PaymentPart;
  const levels = [level('iho', 'ICB', 'HOST', [budgetOf('10')]), level('mnp', 'HOST', 'FED', [guess])];
  const { statement } = settleChain(chainOf(levels), final);
  const host = statement.paidTo?.lines.find(({ id }) => id === 'HOST');
  expect(host).toMatchObject({ kind: 'conditional', assumptions: ['a planning figure'] });
  expect(host?.grounds).toContainEqual(assumed);
  const due = settleTrueUp(statement, statement);
  expect(due.paidTo?.lines.map(({ id, kind }) => [id, kind])).toEqual([
    ['HOST', 'conditional'],
    ['FED', 'conditional'],
  ]);
});
