import { asAt, type Facts } from './cases.ts';

/** A condition as json-rules-engine takes it. */
export type Condition = { all: Condition[] } | { any: Condition[] } | Comparison;

type Operator = 'equal' | 'notEqual' | 'in' | 'notIn' | 'lessThan' | 'lessThanInclusive' | 'greaterThan';

interface Comparison {
  fact: keyof Facts;
  operator: Operator;
  value: string | boolean | null | (string | null)[];
}

const when = (fact: keyof Facts, operator: Operator, value: Comparison['value']) => ({ fact, operator, value });
const all = (...conditions: Condition[]) => ({ all: conditions });
const any = (...conditions: Condition[]) => ({ any: conditions });

/** When a rule is met and when it is not; where neither holds, what was told does not decide it. */
interface JsonRule {
  readonly id: string;
  readonly met: Exclude<Condition, Comparison>;
  readonly notMet: Exclude<Condition, Comparison>;
}

const nhsBodies = ['nhs-trust', 'nhs-foundation-trust', 'integrated-care-board', 'nhs-england'];

/** Whether a body can contract in law: as recorded, or else by its form, or else by its kind. */
function canContract(who: 'host' | 'snp' | 'mnp') {
  const untold = when(`${who}Personality`, 'equal', null);
  return {
    met: any(
      when(`${who}Personality`, 'equal', true),
      all(untold, when(`${who}Form`, 'notIn', [null, 'unincorporated'])),
      all(untold, when(`${who}Form`, 'equal', null), when(`${who}Kind`, 'in', [...nhsBodies, 'local-authority'])),
    ),
    notMet: any(when(`${who}Personality`, 'equal', false), all(untold, when(`${who}Form`, 'equal', 'unincorporated'))),
  };
}

function designated(from: 'aftFrom' | 'ihoFrom') {
  return {
    met: all(when(from, 'lessThanInclusive', asAt)),
    notMet: all(
      when('designationsComplete', 'equal', true),
      any(when(from, 'equal', null), when(from, 'greaterThan', asAt)),
    ),
  };
}

const decided = when('awardOn', 'lessThanInclusive', asAt);
const untoldBody = when('hostIsNhsBody', 'equal', null);
const host = canContract('host');

/**
 * Ten rules of the catalogue, written again over flat facts, and simpler: no case has a designation that ends, or
 * evidence of a later day, so neither is asked about.
 */
export const jsonRules: readonly JsonRule[] = [
  { id: 'IHO-01', ...designated('aftFrom') },
  {
    id: 'IHO-02',
    met: any(when('hostIsNhsBody', 'equal', true), all(untoldBody, when('hostKind', 'in', nhsBodies))),
    notMet: any(
      when('hostIsNhsBody', 'equal', false),
      all(untoldBody, when('hostKind', 'notIn', [...nhsBodies, 'group-model'])),
    ),
  },
  { id: 'IHO-03', ...designated('ihoFrom') },
  {
    id: 'IHO-05',
    met: all(decided, when('awardBy', 'equal', 'integrated-care-board'), when('awardAgreed', 'equal', true)),
    notMet: all(
      decided,
      any(when('awardBy', 'notEqual', 'integrated-care-board'), when('awardAgreed', 'equal', false)),
    ),
  },
  {
    id: 'IHO-07',
    met: any(when('footprintOf', 'equal', 'neighbourhoods'), when('footprintShown', 'equal', true)),
    notMet: all(when('footprintOf', 'notEqual', 'neighbourhoods'), when('footprintShown', 'equal', false)),
  },
  {
    id: 'IHO-08',
    met: all(when('hostKind', 'notEqual', 'group-model'), host.met),
    notMet: any(when('hostKind', 'equal', 'group-model'), host.notMet),
  },
  {
    id: 'IHO-12',
    met: all(when('startsOn', 'greaterThan', '2027-03-31')),
    notMet: all(when('startsOn', 'lessThan', '2027-04-01')),
  },
  { id: 'SNP-02', ...canContract('snp') },
  { id: 'MNP-04', met: all(when('scaleShown', 'equal', true)), notMet: all(when('scaleShown', 'equal', false)) },
  { id: 'MNP-05', ...canContract('mnp') },
];
