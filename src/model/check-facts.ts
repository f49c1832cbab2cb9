import { checkDistinct, placeIn, shown, type Problem } from '../problems/index.ts';
import { findAt, type Found } from './find.ts';

/** Problems of facts that cannot all be so, in data of any shape: what cannot be read is passed over. */
export function checkFacts(input: unknown): readonly Problem[] {
  return [
    ...givenTwice(input, 'practices.*.lists', ['basis', 'on'], 'One practice has one count of a kind on a day.'),
    ...givenTwice(input, 'organisations.*.oversight', ['year', 'publishedOn'], 'A year has one segment at a time.'),
    ...givenTwice(input, 'pcns.*.members.items', ['practice', 'period.from'], 'A practice joins once on a day.'),
    ...givenTwice(
      input,
      'neighbourhoods.*.practices.items',
      ['practice', 'period.from'],
      'A practice joins once on a day.',
    ),
    ...givenTwice(
      input,
      'contracts.items.*.localVariation.totalInvestment.lines.items',
      ['id'],
      'Add the lines of one kind up.',
    ),
    ...givenTwice(
      input,
      'contracts.items.*.localVariation.desEntitlement.lines.items',
      ['id'],
      'Add the lines of one kind up.',
    ),
    ...givenTwice(
      input,
      'contracts.items.*.localVariation.consents.items',
      ['practice', 'on'],
      'A practice decides once a day.',
    ),
    ...[
      'agreements.items.*.parties.items',
      'arrangements.items.*.parties.items',
      'arrangements.items.*.partners.items',
    ].flatMap((place) => findAt(input, place).flatMap(sameTwice)),
    ...circlesOfSubContracts(input),
  ];
}

/** Items of a list that agree in every one of some fields. */
function givenTwice(input: unknown, place: string, fields: readonly string[], help: string): readonly Problem[] {
  return findAt(input, place).flatMap((list) => {
    const placed = findAt(list.value, '*').map((item) => {
      const key = fields.map((field) => JSON.stringify(findAt(item.value, field)[0]?.value ?? null)).join(' ');
      return { key, path: `${list.path}${item.path}` };
    });
    return checkDistinct(placed).map((problem): Problem => {
      const message = `This has the same ${fields.join(', ')} as an item before it.`;
      return { ...problem, code: 'contradiction', message, help };
    });
  });
}

function sameTwice({ path, value }: Found): readonly Problem[] {
  const items = Array.isArray(value) ? (value as unknown[]) : [];
  return checkDistinct(
    items.flatMap((key, place) => (typeof key === 'string' ? [{ key, path: placeIn(path, place) }] : [])),
  );
}

/** Sub-contracts that are, in the end, under themselves. */
function circlesOfSubContracts(input: unknown): readonly Problem[] {
  const items = findAt(input, 'subContracts.items.*').map(({ path, value }) => ({
    path: placeIn(path, 'under'),
    id: findAt(value, 'id')[0]?.value,
    under: findAt(value, 'under')[0]?.value,
  }));
  const parent = new Map(items.map(({ id, under }) => [id, under]));
  return items.flatMap(({ id, path }): Problem[] => {
    const passed = new Set<unknown>();
    for (let at = parent.get(id); at !== undefined && !passed.has(at); at = parent.get(at)) passed.add(at);
    if (typeof id !== 'string' || !passed.has(id)) return [];
    const message = `${shown(id)} is, in the end, under itself.`;
    return [{ path, code: 'contradiction', message, help: 'A sub-contract is under a contract.' }];
  });
}
