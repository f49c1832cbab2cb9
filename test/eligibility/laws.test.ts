import fc from 'fast-check';
import {
  assessPortfolio,
  eligibilityRules,
  openQuestions,
  type Finding,
  type Portfolio,
  type Ruling,
} from 'neighbourhood-contracts';
import { beforeAll, expect, test } from 'vitest';
import { joinGates } from '../../src/eligibility/outcome.ts';
import { ruling } from '../support/findings.ts';
import { countsRegistered } from '../support/footprints.ts';
import { withAt } from '../support/portfolio.ts';
import { portfolioWith, toggledAt as asAt, toggles, type State } from '../support/toggles.ts';

const states = fc.array(fc.constantFrom<State>('yes', 'no', 'unknown'), {
  minLength: toggles.length,
  maxLength: toggles.length,
});

function outcomes(portfolio: Portfolio) {
  return new Map(assessPortfolio(portfolio, { asAt }).contracts.map(({ contract, outcome }) => [contract, outcome]));
}

test('an outcome settled by known facts never changes when an unknown one becomes known', () => {
  fc.assert(
    fc.property(states, fc.array(fc.constantFrom<State>('yes', 'no'), { minLength: 9, maxLength: 9 }), (some, told) => {
      const before = outcomes(portfolioWith(some));
      const after = outcomes(
        portfolioWith(some.map((state, place) => (state === 'unknown' ? (told[place] ?? 'yes') : state))),
      );
      for (const [contract, outcome] of before)
        if (outcome !== 'undetermined') expect(after.get(contract)).toBe(outcome);
    }),
    { numRuns: 100 },
  );
});

test('with every fact known no gate is undetermined; with a fact unknown some outcome names it', () => {
  fc.assert(
    fc.property(states, (some) => {
      const { contracts } = assessPortfolio(portfolioWith(some), { asAt });
      for (const { outcome, findings } of contracts) {
        if (!some.includes('unknown')) expect(outcome).not.toBe('undetermined');
        for (const finding of findings) expectWhy(finding);
      }
    }),
    { numRuns: 100 },
  );
});

function expectWhy({ rule, outcome, questions, missingFacts, citations, reason }: Finding) {
  expect(citations.length, rule).toBeGreaterThan(0);
  expect(reason, rule).not.toBe('');
  const named = questions.length + missingFacts.length;
  if (outcome === 'undetermined') expect(named, rule).toBeGreaterThan(0);
  else expect(named, rule).toBe(0);
}

test('the order of organisations, contracts and everything else changes nothing', () => {
  fc.assert(
    fc.property(states, (some) => {
      const portfolio = portfolioWith(some);
      const reversed = reverseLists(portfolio) as Portfolio;
      const plain = (value: Portfolio) => {
        const { contracts, organisations, arrangements } = assessPortfolio(value, { asAt });
        const findings = [...contracts, ...organisations, ...arrangements].flatMap((item) => item.findings);
        return findings.map(({ rule, about, outcome }) => `${about} ${rule} ${outcome}`);
      };
      expect(plain(reversed)).toEqual(plain(portfolio));
    }),
    { numRuns: 50 },
  );
});

function reverseLists(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reverseLists).reverse();
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, reverseLists(item)]));
}

test('the order of rules, and proposals, reports and opinions among them, change no outcome', () => {
  fc.assert(
    fc.property(states, (some) => {
      const { contracts } = assessPortfolio(portfolioWith(some), { asAt });
      for (const { findings, outcome } of contracts) {
        expect(joinGates([...findings].reverse()).outcome).toBe(outcome);
        for (const result of ['met', 'not-met', 'undetermined'] as const) {
          const moved = findings.map((finding) =>
            finding.class === 'gate' ? finding : { ...finding, outcome: result },
          );
          expect(joinGates(moved).outcome).toBe(outcome);
        }
      }
    }),
    { numRuns: 50 },
  );
});

test('every proposal, opinion, fact of its day and question leaves every outcome as it was', () => {
  for (const rule of eligibilityRules.filter(({ class: ruleClass }) => ruleClass !== 'gate')) {
    const portfolio = portfolioWith([]);
    const { contracts } = assessPortfolio(portfolio, { asAt });
    for (const { findings, outcome, contract } of contracts) {
      expect(joinGates(findings.filter((finding) => finding.rule !== rule.id)).outcome, `${rule.id} ${contract}`).toBe(
        outcome,
      );
    }
  }
});

test('no outcome that rests on an assumption reads as settled', () => {
  const gate = (outcome: Finding['outcome'], assumptions: Finding['assumptions']) =>
    ({ class: 'gate', rule: 'X', outcome, assumptions }) as unknown as Finding;
  const assumption = [countsRegistered];
  const any = fc.array(
    fc.tuple(fc.constantFrom('met', 'not-met', 'undetermined', 'not-applicable' as const), fc.boolean()),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(any, (list) => {
      const gates = list.map(([outcome, assume]) => gate(outcome, assume ? assumption : []));
      const joined = joinGates(gates);
      const without = joinGates(
        gates.map((one) =>
          one.assumptions.length > 0 && one.outcome !== 'not-applicable'
            ? { ...one, outcome: 'undetermined' as const }
            : one,
        ),
      );
      if (joined.outcome === 'meets-published-criteria' || joined.outcome === 'does-not-meet')
        expect(without.outcome).toBe(joined.outcome);
      if (joined.outcome === 'conditional') expect(joined.assumptions).toEqual(assumption);
    }),
  );
});

test('a result is JSON and survives cloning', () => {
  const assessment = assessPortfolio(portfolioWith([]), { asAt });
  expect(JSON.parse(JSON.stringify(assessment))).toStrictEqual(structuredClone(assessment));
  expect(structuredClone(assessment)).toStrictEqual(assessment);
});

test('a ruling moves only findings that named its question', () => {
  const unknown = portfolioWith(toggles.map((): State => 'unknown'));
  const group = withAt(unknown, ['organisations', 8, 'kind'], 'group-model') as Portfolio;
  const before = findingsIn(group, []);
  for (const { code, resolvedBy } of openQuestions) {
    for (const { id, answers } of resolvedBy) {
      const answer = typeof answers === 'string' ? '1' : (answers[0] ?? '');
      for (const [key, finding] of findingsIn(group, [ruling(id, answer)])) {
        const earlier = before.get(key);
        if (finding.outcome === earlier?.outcome && finding.reason === earlier.reason) continue;
        expect(earlier?.questions, `${id} moved ${key}`).toContain(code);
      }
    }
  }
});

function findingsIn(portfolio: Portfolio, rulings: readonly Ruling[]): ReadonlyMap<string, Finding> {
  const { contracts, organisations, arrangements } = assessPortfolio(portfolio, { asAt, rulings });
  const findings = [...contracts, ...organisations, ...arrangements].flatMap((item) => item.findings);
  return new Map(findings.map((finding) => [`${finding.about} ${finding.rule}`, finding]));
}

/** Every outcome that each gate and condition was seen to give over generated portfolios. */
const seen = new Map<string, Set<string>>();
const note = (portfolio: Portfolio, rulings: readonly Ruling[] = []) => {
  for (const { rule, outcome } of findingsIn(portfolio, rulings).values())
    seen.set(rule, (seen.get(rule) ?? new Set()).add(outcome));
};

beforeAll(() => {
  for (const [place] of toggles.entries()) {
    for (const state of ['yes', 'no', 'unknown'] as const)
      note(portfolioWith(toggles.map((_, other) => (other === place ? state : 'yes'))));
  }
  const base = portfolioWith([]);
  const with_ = (...changes: [(string | number)[], unknown][]) =>
    changes.reduce<unknown>((portfolio, [at, value]) => withAt(portfolio, at, value), base) as Portfolio;
  const host = ['contracts', 'items', 4, 'hostProvider'];
  for (const kind of ['gp-federation', 'group-model']) note(with_([host, 'OLD'], [['organisations', 8, 'kind'], kind]));
  for (const complete of [true, false]) note(with_([['organisations', 0, 'designations'], { complete, items: [] }]));
});

test.each(['IHO-01', 'IHO-02', 'IHO-03', 'IHO-05', 'SNP-02', 'MNP-05', 'DES-01', 'DES-02'])(
  'the gate %s is met, not met and undetermined somewhere',
  (rule) => {
    expect([...(seen.get(rule) ?? [])].sort()).toEqual(expect.arrayContaining(['met', 'not-met', 'undetermined']));
  },
);
