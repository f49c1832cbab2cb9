import fc from 'fast-check';
import { assessPortfolio, nextQuestions, whatWouldChange, type ContractAssessment } from 'neighbourhood-contracts';
import { describe, expect, test } from 'vitest';
import { changed, ruling } from '../support/findings.ts';
import { portfolioWith, toggledAt as asAt, toggles, type State } from '../support/toggles.ts';

const only = (unknown: string, state: State = 'unknown') =>
  toggles.map(({ name }): State => (name === unknown ? state : 'yes'));

function contractIn(states: readonly State[], contract: string): ContractAssessment {
  const found = assessPortfolio(portfolioWith(states), { asAt }).contracts.find((item) => item.contract === contract);
  if (found === undefined) throw new Error(contract);
  return found;
}

describe('what to find out next', () => {
  test('ranks first what could change most outcomes', () => {
    const next = nextQuestions(assessPortfolio(portfolioWith(only('award')), { asAt }));
    const reach = next.map(({ couldChange }) => couldChange.length);
    expect(reach).toEqual([...reach].sort((one, other) => other - one));
    expect(next.slice(0, 2).map(({ unknown, kind, couldChange }) => [unknown, kind, couldChange])).toEqual([
      ['Q7', 'open-question', ['iho-1']],
      ['iho-1: award by the ICB', 'missing-fact', ['iho-1']],
    ]);
  });

  test('an unknown that cannot change an outcome any more is counted among findings alone', () => {
    const states = toggles.map(({ name }): State =>
      name === 'award' ? 'unknown' : name === 'designations' ? 'no' : 'yes',
    );
    const next = nextQuestions(assessPortfolio(portfolioWith(states), { asAt }));
    expect(next.find(({ unknown }) => unknown === 'iho-1: award by the ICB')).toMatchObject({
      couldChange: [],
      findings: 1,
    });
  });

  test('a question is no longer asked once it is ruled', () => {
    const open = nextQuestions(assessPortfolio(changed(), { asAt })).map(({ unknown }) => unknown);
    const rulings = [ruling('Q24/provider-selection-process', 'competitive')];
    const after = nextQuestions(assessPortfolio(changed(), { asAt, rulings })).map(({ unknown }) => unknown);
    expect(open).toContain('Q24');
    expect(after).toEqual(open.filter((unknown) => unknown !== 'Q24'));
  });
});

describe('what would change an outcome', () => {
  test('one fact where one is wanting', () => {
    const change = whatWouldChange(contractIn(only('award', 'no'), 'iho-1'), 'meets-published-criteria');
    expect(change.sets.map((set) => set.map(({ fact }) => fact))).toEqual([['iho-1: award by the ICB']]);
  });

  test('two together where two are wanting, and nothing smaller', () => {
    const states = toggles.map(({ name }): State => (name === 'award' || name === 'designations' ? 'no' : 'yes'));
    const change = whatWouldChange(contractIn(states, 'iho-1'), 'meets-published-criteria');
    expect(change.sets.map((set) => set.map(({ fact }) => fact).sort())).toEqual([
      ['TRUST: IHO designation', 'iho-1: award by the ICB'],
    ]);
  });

  test('says so when no set of three would do', () => {
    const none = toggles.map((): State => 'no');
    const change = whatWouldChange(contractIn(none, 'des-1'), 'meets-published-criteria');
    expect(change).toMatchObject({ sets: [], says: 'No set of up to 3 changes would do it.' });
  });

  test('naming a holder who meets all that is asked of one is one change', () => {
    const nobody = changed(
      [['contracts', 'items', 4, 'stage'], 'candidate'],
      [['contracts', 'items', 4, 'hostProvider'], undefined],
    );
    const [iho] = assessPortfolio(nobody, { asAt }).contracts.filter(({ contract }) => contract === 'iho-1');
    const { sets } = iho === undefined ? { sets: [] } : whatWouldChange(iho, 'meets-published-criteria');
    expect(sets.map((set) => set.map(({ fact }) => fact))).toEqual([['iho-1: a holder']]);
  });

  test('asks for an outcome that there is', () => {
    expect(() => whatWouldChange(contractIn(only(''), 'iho-1'), 'meets' as never)).toThrow(
      'to: "meets" is not a word known here.',
    );
  });

  test('either way of meeting a requirement is a set of its own', () => {
    const change = whatWouldChange(contractIn(only('size of the PCN', 'no'), 'des-1'), 'meets-published-criteria');
    expect(change.sets.map((set) => set.map(({ fact }) => fact))).toEqual([
      ['des-1: at least 30,000 registered patients'],
      ['des-1: minimum waived'],
    ]);
  });

  test('any one gate would turn it to does-not-meet', () => {
    const change = whatWouldChange(contractIn(only(''), 'iho-1'), 'does-not-meet');
    expect(change.sets).toHaveLength(4);
    expect(whatWouldChange(contractIn(only('award', 'no'), 'iho-1'), 'does-not-meet').sets).toEqual([]);
  });

  test('every set found leads there, and no smaller one does: tried on generated portfolios', () => {
    const states = fc.array(fc.constantFrom<State>('yes', 'no', 'unknown'), { minLength: 9, maxLength: 9 });
    fc.assert(
      fc.property(states, fc.constantFrom('iho-1', 'snp-1', 'mnp-1', 'des-1'), (some, contract) => {
        const assessed = contractIn(some, contract);
        const { sets } = whatWouldChange(assessed, 'meets-published-criteria');
        const wanting = wantingIn(assessed);
        if (assessed.outcome === 'meets-published-criteria') expect(sets).toEqual([]);
        else if (wanting > 3) expect(sets).toEqual([]);
        else for (const set of sets) expect(set).toHaveLength(wanting);
      }),
      { numRuns: 60 },
    );
  });

  /** How many requirements of the gates do not hold: each needs a change of its own, as no two here share a fact. */
  function wantingIn({ findings }: ContractAssessment): number {
    const gates = findings.filter((finding) => finding.class === 'gate');
    return gates.flatMap((gate) => gate.requirements).filter((one) => !one.some(({ holds }) => holds === 'yes')).length;
  }
});
