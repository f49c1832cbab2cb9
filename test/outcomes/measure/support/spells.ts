import type { Dataset, Expression, Measure } from 'neighbourhood-contracts/outcomes';

/** A made-up dataset with a field of each kind, some of which may be absent. */
export const spells: Dataset = {
  id: 'spells',
  title: 'inpatient spells (made up)',
  fields: [
    { kind: 'identifier', identifies: 'person', name: 'person_id', label: 'person', mayBeAbsent: false },
    { kind: 'identifier', identifies: 'record', name: 'spell_id', label: 'spell', mayBeAbsent: false },
    {
      kind: 'code',
      name: 'method',
      label: 'admission method',
      mayBeAbsent: false,
      codes: [
        { code: '11', meaning: 'waiting list' },
        { code: '21', meaning: 'emergency department' },
        { code: '22', meaning: 'general practitioner' },
      ],
    },
    { kind: 'code', name: 'specialty', label: 'main specialty', mayBeAbsent: true },
    { kind: 'code', name: 'site', label: 'site', mayBeAbsent: true, list: 'sites' },
    { kind: 'day', name: 'admitted', label: 'admission date', mayBeAbsent: false },
    { kind: 'day', name: 'discharged', label: 'discharge date', mayBeAbsent: true },
    { kind: 'number', name: 'diagnoses', label: 'number of diagnoses', mayBeAbsent: true, least: 0, most: 20 },
    { kind: 'flag', name: 'is_day_case', label: 'day case', mayBeAbsent: true },
  ],
  rules: [
    {
      id: 'discharge-before-admission',
      says: 'The discharge is before the admission.',
      wrongWhen: { kind: 'days-between', from: 'admitted', to: 'discharged', is: 'below', than: 0 },
    },
  ],
};

export const lists = { sites: ['RXX01', 'RXX02'] };

export const everything: Expression = { kind: 'all', of: [] };

/** A measure of spells; what is not given is the plainest there is. */
export function measureOf(parts: Partial<Measure>): Measure {
  return {
    id: 'spells',
    version: '1',
    title: 'Spells',
    dataset: spells,
    counts: everything,
    sums: { kind: 'records' },
    attributedTo: { kind: 'day', field: 'admitted' },
    person: 'on-the-day',
    denominator: { kind: 'cohort' },
    exclusions: [],
    exceptions: [],
    per: 1000,
    direction: 'not-stated',
    citations: [],
    conflicts: [],
    ...parts,
  };
}
