import fc from 'fast-check';
import {
  contractForms,
  emptyPortfolio,
  trustServices,
  type Alliance,
  type Evidence,
  type MnpContract,
  type Organisation,
  type Portfolio,
} from 'neighbourhood-contracts/model';
import { policyStatuses, sources } from 'neighbourhood-contracts/policy';
import { addDays } from 'neighbourhood-contracts/time';
import { describe, expect, test } from 'vitest';
import {
  checkGovernance,
  governanceChecks,
  type GovernanceCheck,
  type GovernanceFinding,
} from 'neighbourhood-contracts/eligibility';
import { fullPortfolio } from '../../support/portfolio.ts';

const asAt = '2026-11-21';
const clinicalRisks = ['test results', 'prescribing', 'remote monitoring', 'safeguarding'];
const publishedOn = new Map(sources.map((source) => [source.id, source.publishedOn]));

function publishedFirst({ citations: [first] }: GovernanceCheck) {
  return publishedOn.get(first?.source ?? '') ?? '';
}

describe('the checks', () => {
  test('have identifiers given once, and all of G1 to G26, P1 to P8 and N1 to N5', () => {
    const series = (letter: string, last: number) =>
      Array.from({ length: last }, (_, place) => `${letter}${place + 1}`);
    const ids = governanceChecks.map(({ id }) => id);
    expect([...ids].sort()).toEqual([...series('G', 26), ...series('P', 8), ...series('N', 5)].sort());
  });

  test.each(governanceChecks)('$id asks a question, and names what would show it', ({ title, asks, needs, parts }) => {
    expect(title).toMatch(/\w$/);
    expect(asks).toMatch(/^[A-Z].*\?$/);
    expect(needs).toMatch(/^\w.*[^.?]$/);
    expect(new Set(parts).size).toBe(parts?.length ?? 0);
    if (parts !== undefined) expect(parts.length).toBeGreaterThan(1);
  });

  test.each(governanceChecks)('$id cites sources of the register, the first with its status', (check) => {
    expect(check.citations[0]?.status).toBe(check.status);
    for (const { source, where, says, status } of check.citations) {
      expect([...publishedOn.keys()]).toContain(source);
      expect(Object.keys(policyStatuses)).toContain(status);
      expect(where).not.toBe('');
      expect(says).not.toBe('');
      expect((publishedOn.get(source) ?? '') <= publishedFirst(check), 'no source is later than the first').toBe(true);
      for (const [, words = ''] of says.matchAll(/"([^"]+)"/g))
        expect(words.split(/\s+/).length).toBeLessThanOrEqual(20);
    }
  });

  test('narrow down only what they apply to', () => {
    for (const { appliesTo, forms, kinds, services, onlyIn } of governanceChecks) {
      if (forms !== undefined) expect(appliesTo).toBe('contract');
      if (kinds !== undefined) expect(appliesTo).toBe('arrangement');
      if (services !== undefined) expect(appliesTo).toBe('nhs-trust');
      if (onlyIn !== undefined) expect(appliesTo).toBe('integrated-care-board');
      for (const form of forms ?? []) expect(Object.keys(contractForms)).toContain(form);
      for (const service of services ?? []) expect(Object.keys(trustServices)).toContain(service);
    }
  });
});

const alliance: Alliance = {
  id: 'alliance',
  kind: 'alliance',
  period: { from: '2026-04-01', until: '2027-04-01' },
  parties: { complete: false, items: [] },
};

function portfolioOf(items: readonly Evidence[], complete = false): Portfolio {
  return {
    ...emptyPortfolio('Governance'),
    arrangements: { complete: true, items: [alliance] },
    evidence: { complete, items },
  };
}

function evidenceOf(claim: string, holds: boolean, more: Partial<Evidence> = {}): Evidence {
  return { claim, about: 'alliance', holds, on: '2026-09-01', document: 'Minute 1', ...more };
}

function findingOf(check: string, portfolio: Portfolio, day = asAt as Evidence['on']): GovernanceFinding {
  const [finding, ...others] = checkGovernance(portfolio, day).filter((each) => each.check === check);
  if (finding === undefined || others.length > 0) throw new Error(`${others.length + 1} findings, or none`);
  return finding;
}

describe('a check without parts', () => {
  test('is met by evidence that holds', () => {
    const shown = evidenceOf('G10', true);
    const check = governanceChecks.find(({ id }) => id === 'G10');
    expect(findingOf('G10', portfolioOf([shown]))).toEqual({
      check: 'G10',
      title: check?.title,
      about: 'alliance',
      status: 'stakeholder-proposal',
      outcome: 'met',
      reason: 'Evidence shows it (2026-09-01).',
      missingFacts: [],
      citations: check?.citations,
      evidence: [shown],
    });
  });

  test('is not met by evidence that does not', () => {
    expect(findingOf('G10', portfolioOf([evidenceOf('G10', false)]))).toMatchObject({
      outcome: 'not-met',
      reason: 'Evidence shows that it is not so (2026-09-01).',
      missingFacts: [],
    });
  });

  test('is undetermined without any, and names what would show it', () => {
    const otherThings = [evidenceOf('G8', true), evidenceOf('G10', true, { about: 'other' })];
    const portfolio = portfolioOf(otherThings);
    const other = { ...alliance, id: 'other', period: { from: '2020-01-01', until: '2021-01-01' } } as const;
    expect(
      findingOf('G10', { ...portfolio, arrangements: { complete: true, items: [alliance, other] } }),
    ).toMatchObject({
      outcome: 'undetermined',
      reason: 'There is no evidence by 2026-11-21.',
      missingFacts: ['the agreement on mutual aid'],
      evidence: [],
    });
  });

  test('is not met where the list of evidence is complete and has none', () => {
    expect(findingOf('G10', portfolioOf([evidenceOf('G8', true)], true))).toMatchObject({
      outcome: 'not-met',
      reason: 'The list of evidence is complete and has none by 2026-11-21.',
      missingFacts: [],
    });
  });

  test('counts evidence of the day itself and not of the day after', () => {
    const outcomes = [-1, 0, 1].map(
      (days) => findingOf('G10', portfolioOf([evidenceOf('G10', true, { on: addDays(asAt, days) })])).outcome,
    );
    expect(outcomes).toEqual(['met', 'met', 'undetermined']);
  });

  test('goes by the latest', () => {
    const then = evidenceOf('G10', true, { on: '2026-05-01' });
    const now = evidenceOf('G10', false, { on: '2026-05-02' });
    const later = evidenceOf('G10', true, { on: '2026-11-22' });
    expect(findingOf('G10', portfolioOf([later, now, then]))).toMatchObject({ outcome: 'not-met', evidence: [now] });
  });

  test('is undetermined where evidence of one day disagrees, whichever comes first', () => {
    const both = [evidenceOf('G10', true), evidenceOf('G10', false)];
    for (const items of [both, [...both].reverse()]) {
      expect(findingOf('G10', portfolioOf(items, true))).toMatchObject({
        outcome: 'undetermined',
        reason: 'Evidence of one day disagrees (2026-09-01).',
        missingFacts: ['which evidence of 2026-09-01 is right, on the agreement on mutual aid'],
        evidence: items,
      });
    }
  });
});

describe('a check with parts', () => {
  const shown = clinicalRisks.map((part) => evidenceOf('G9', true, { part }));

  test('is met when evidence of every part holds', () => {
    expect(findingOf('G9', portfolioOf([...shown].reverse()))).toMatchObject({ outcome: 'met', evidence: shown });
  });

  test('is undetermined when one part has none, and names the part', () => {
    expect(findingOf('G9', portfolioOf(shown.slice(1)))).toMatchObject({
      outcome: 'undetermined',
      reason: 'There is no evidence by 2026-11-21: test results.',
      missingFacts: ['an agreement of the partners on who carries the clinical risk: test results'],
    });
  });

  test('is not met when one part does not hold, whatever is not known of the others', () => {
    const items = [evidenceOf('G9', false, { part: 'prescribing' })];
    expect(findingOf('G9', portfolioOf(items))).toMatchObject({
      outcome: 'not-met',
      reason: 'Evidence shows that it is not so: prescribing (2026-09-01).',
      missingFacts: [],
    });
  });

  test('is not met when the list is complete and lacks a part', () => {
    expect(findingOf('G9', portfolioOf(shown.slice(0, 3), true))).toMatchObject({
      outcome: 'not-met',
      reason: 'The list of evidence is complete and has none by 2026-11-21: safeguarding.',
    });
  });

  test('takes the latest of each part by itself', () => {
    const late = evidenceOf('G9', false, { part: 'safeguarding', on: '2026-10-01' });
    expect(findingOf('G9', portfolioOf([...shown, late])).outcome).toBe('not-met');
    const early = { ...late, on: '2026-08-01' } as const;
    expect(findingOf('G9', portfolioOf([...shown, early])).outcome).toBe('met');
  });

  test.each([
    [evidenceOf('G9', true, { part: 'prescibing' }), 'Did you mean "prescribing"?'],
    [evidenceOf('G9', true), 'Give one of: test results'],
    [evidenceOf('G10', true, { part: 'prescribing' }), 'G10 has no parts'],
  ])('refuses evidence of a part that it does not have: %j', (item, says) => {
    expect(() => checkGovernance(portfolioOf([evidenceOf('G8', true), item]), asAt)).toThrow(says);
    expect(() => checkGovernance(portfolioOf([evidenceOf('G8', true), item]), asAt)).toThrow('evidence.items[1].part');
  });
});

test('one error lists every problem of the portfolio and of the day', () => {
  const portfolio = portfolioOf([evidenceOf('G9', true, { about: 'nobody' })]);
  const asking = () => checkGovernance(portfolio, '2026-02-30');
  for (const place of ['asAt', 'evidence.items[0].about', 'evidence.items[0].part']) expect(asking).toThrow(place);
});

const mnp: MnpContract = {
  id: 'mnp',
  form: 'mnp',
  commissioner: 'ICB',
  stage: 'candidate',
  footprint: { of: 'practices', members: [] },
};

function organisation(id: string, kind: Organisation['kind'], more: Partial<Organisation> = {}): Organisation {
  return { id, name: id, kind, ...more };
}

function aboutsOf(check: string, portfolio: Partial<Portfolio>, day = asAt as Evidence['on']) {
  return checkGovernance({ ...emptyPortfolio('What is asked'), ...portfolio }, day)
    .filter((finding) => finding.check === check)
    .map(({ about }) => about);
}

describe('a check is asked of', () => {
  test('an arrangement until the day it ends, begun or not', () => {
    const arrangements = { complete: true, items: [alliance] };
    expect(aboutsOf('G1', { arrangements }, '2026-03-31')).toEqual(['alliance']);
    expect(aboutsOf('G1', { arrangements }, '2027-03-31')).toEqual(['alliance']);
    expect(aboutsOf('G1', { arrangements }, '2027-04-01')).toEqual([]);
  });

  test('candidates, and awarded contracts that have not ended, of its forms', () => {
    const organisations = [organisation('ICB', 'integrated-care-board')];
    const awarded = (id: string, until: Evidence['on']) =>
      ({ ...mnp, id, stage: 'awarded', holder: 'ICB', period: { from: '2026-01-01', until } }) as const;
    const iho = { id: 'iho', form: 'iho', commissioner: 'ICB', stage: 'candidate', footprint: mnp.footprint } as const;
    const items = [mnp, awarded('ended', asAt), awarded('current', '2026-11-22'), iho];
    const contracts = { complete: true, items };
    expect(aboutsOf('P3', { organisations, contracts })).toEqual(['current', 'mnp']);
    expect(aboutsOf('G22', { organisations, contracts })).toEqual(['iho']);
    expect(aboutsOf('G25', { organisations, contracts })).toEqual(['current', 'iho', 'mnp']);
  });

  test('joint ventures only, for what only they need', () => {
    const venture = {
      id: 'venture',
      kind: 'joint-venture',
      period: alliance.period,
      owners: alliance.parties,
    } as const;
    const arrangements = { complete: true, items: [venture, alliance] };
    expect(aboutsOf('G12', { arrangements })).toEqual(['venture']);
    expect(aboutsOf('G11', { arrangements })).toEqual(['alliance', 'venture']);
  });

  test('organisations of its kind that have not ended, trusts of both kinds among them', () => {
    const organisations = [
      organisation('T2', 'nhs-trust'),
      organisation('T1', 'nhs-foundation-trust'),
      organisation('T0', 'nhs-trust', { period: { from: '2001-01-01', until: '2026-04-01' } }),
      organisation('HWB', 'health-and-wellbeing-board'),
      organisation('ICB', 'integrated-care-board'),
      organisation('GP', 'gp-practice'),
    ];
    expect(aboutsOf('G21', { organisations })).toEqual(['T1', 'T2']);
    expect(aboutsOf('G19', { organisations })).toEqual(['HWB']);
    expect(aboutsOf('N1', { organisations })).toEqual(['ICB']);
  });

  test('nobody before its source was published', () => {
    for (const check of governanceChecks) {
      const published = publishedFirst(check) as Evidence['on'];
      const period = { from: '2020-01-01' } as const;
      const { organisations, ...portfolio } = fullPortfolio;
      const acute = organisations.map((body) => ({ ...body, services: ['acute'] as const, period }));
      const open = { ...portfolio, organisations: acute };
      expect(aboutsOf(check.id, open, addDays(published, -1)), check.id).toEqual([]);
      expect(aboutsOf(check.id, open, published), check.id).not.toEqual([]);
    }
  });
});

describe('where it is not known that a check is asked of an organisation', () => {
  const acute = organisation('ACUTE', 'nhs-trust', { services: ['community', 'acute'] });
  const community = organisation('COMMUNITY', 'nhs-trust', { services: ['community'] });
  const untold = organisation('UNTOLD', 'nhs-trust');
  const board = organisation('BOARD', 'integrated-care-board');
  const none = { complete: true, items: [] };
  const portfolio = { ...emptyPortfolio('Doubt'), organisations: [untold, community, acute, board], evidence: none };

  test('a complete list proves no absence: the missing fact comes first', () => {
    const findings = checkGovernance(portfolio, asAt).filter(({ check }) => check === 'N3');
    expect(findings).toMatchObject([
      { about: 'ACUTE', outcome: 'not-met', missingFacts: [] },
      {
        about: 'UNTOLD',
        outcome: 'undetermined',
        missingFacts: ['the services that UNTOLD mainly provides', 'the membership and attendance of the taskforces'],
      },
    ]);
    expect(findingOf('G24', portfolio)).toMatchObject({ outcome: 'undetermined' });
    expect(findingOf('G24', portfolio).missingFacts[0]).toBe('whether BOARD is in London');
  });

  test('evidence about it counts all the same', () => {
    const items = [evidenceOf('N3', true, { about: 'UNTOLD' })];
    const findings = checkGovernance({ ...portfolio, evidence: { complete: true, items } }, asAt);
    expect(findings.find(({ check, about }) => check === 'N3' && about === 'UNTOLD')?.outcome).toBe('met');
  });
});

test('findings come in the order of the checks, and then of what they are about', () => {
  const findings = checkGovernance(fullPortfolio, asAt);
  const place = new Map(governanceChecks.map(({ id }, index) => [id, index]));
  const sorted = [...findings].sort((a, b) => {
    return (place.get(a.check) ?? 0) - (place.get(b.check) ?? 0) || (a.about < b.about ? -1 : 1);
  });
  expect(findings).toEqual(sorted);
  expect(new Set(findings.map(({ check, about }) => `${check} ${about}`)).size).toBe(findings.length);
  expect(new Set(findings.map(({ check }) => check))).toContain('G1');
});

const claims = fc.constantFrom('G9', 'G10');
const someDays = Array.from({ length: 6 }, (_, days) => addDays('2026-11-18', days));
const someEvidence = (holds: fc.Arbitrary<boolean>) =>
  fc
    .tuple(claims, holds, fc.constantFrom(...clinicalRisks), fc.constantFrom(...someDays))
    .map(([claim, held, part, on]) => evidenceOf(claim, held, claim === 'G9' ? { part, on } : { on }));
const someItems = fc.array(someEvidence(fc.boolean()), { maxLength: 12 });

test('more evidence that holds never turns met into anything else, and never makes not met of what was not', () => {
  fc.assert(
    fc.property(someItems, someEvidence(fc.constant(true)), fc.boolean(), (items, more, complete) => {
      for (const check of ['G9', 'G10']) {
        const before = findingOf(check, portfolioOf(items, complete)).outcome;
        const after = findingOf(check, portfolioOf([...items, more], complete)).outcome;
        if (before === 'met') expect(after).toBe('met');
        if (before !== 'not-met') expect(after).not.toBe('not-met');
      }
    }),
  );
});

test('the order of evidence changes nothing when the dates differ', () => {
  const dated = fc.uniqueArray(someEvidence(fc.boolean()), { selector: ({ on }) => on });
  const orders = dated.chain((items) =>
    fc.tuple(fc.constant(items), fc.shuffledSubarray(items, { minLength: items.length })),
  );
  fc.assert(
    fc.property(orders, fc.boolean(), ([items, shuffled], complete) => {
      expect(checkGovernance(portfolioOf(shuffled, complete), asAt)).toEqual(
        checkGovernance(portfolioOf(items, complete), asAt),
      );
    }),
  );
});

test('every undetermined names a missing fact; with a complete list none is for want of evidence', () => {
  fc.assert(
    fc.property(someItems, fc.boolean(), (items, complete) => {
      for (const finding of checkGovernance(portfolioOf(items, complete), asAt)) {
        expect(finding.missingFacts.length > 0).toBe(finding.outcome === 'undetermined');
        expect(finding.reason).not.toBe('');
        if (complete) expect(finding.reason).not.toContain('There is no evidence');
      }
    }),
  );
});

test('findings are JSON, and the portfolio is left as it was', () => {
  fc.assert(
    fc.property(someItems, (items) => {
      const portfolio = portfolioOf(items);
      const before = structuredClone(portfolio);
      const findings = checkGovernance(portfolio, asAt);
      expect(portfolio).toEqual(before);
      expect(structuredClone(findings)).toStrictEqual(findings);
      expect(JSON.parse(JSON.stringify(findings))).toStrictEqual(findings);
    }),
  );
});
