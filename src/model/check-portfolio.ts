import {
  checkDistinct,
  checkFields,
  checkList,
  checkText,
  helpFor,
  placeIn,
  shown,
  type Problem,
} from '../problems/index.ts';
import { checkPeriod } from '../time/index.ts';
import type { Contract } from './contracts.ts';
import { findAt, findWithFields, type Found } from './find.ts';
import { checkFacts } from './check-facts.ts';
import { checkInLaw } from './organisation-in-law.ts';
import { checkHeadCount, checkWeightedCount } from './population.ts';
import { emptyPortfolio, type Portfolio } from './portfolio.ts';
import { footprintKinds, identifierPlaces, referencePlaces, thingKinds, type ThingKind } from './references.ts';

/**
 * Every problem of a portfolio whose shape is right: identifiers given twice or pointing at nothing,
 * awarded contracts without a holder, periods that end before they start, populations that are not.
 * An empty list means that there is none. `parsePortfolio`, in the schemas, checks the shape as well.
 *
 * What is unusual but legitimate is not a problem: an agreement older than its contract, a practice whose
 * list is split between neighbourhoods.
 */
export function checkPortfolio(portfolio: Portfolio): readonly Problem[] {
  const wrongShape = checkTop(portfolio);
  if (wrongShape.length > 0) return wrongShape;
  return [
    ...checkLinks(portfolio),
    ...portfolio.organisations.flatMap((organisation, place) => {
      return checkInLaw(organisation, placeIn('organisations', place));
    }),
    ...findWithFields(portfolio, ['from']).flatMap(({ path, value }) => checkPeriod(value, path)),
    ...findWithFields(portfolio, ['basis', 'people']).flatMap(({ path, value }) => checkHeadCount(value, path)),
    ...findWithFields(portfolio, ['basis', 'weightedPeople']).flatMap(({ path, value }) => {
      return checkWeightedCount(value, path);
    }),
  ];
}

/** The shape of the top of a portfolio, so that nothing is found sound which is not one. */
function checkTop(portfolio: unknown): readonly Problem[] {
  const empty = emptyPortfolio('');
  const wrongFields = checkFields(portfolio, '', Object.keys(empty));
  if (wrongFields.length > 0) return wrongFields;
  const given = portfolio as Readonly<Record<string, unknown>>;
  return Object.entries(empty).flatMap(([key, value]) => {
    if (key === 'title') return checkText(given[key], key);
    if (Array.isArray(value)) return checkList(given[key], key);
    const wrongList = checkFields(given[key], key, ['complete', 'items']);
    return wrongList.length > 0
      ? wrongList
      : checkList((given[key] as { items?: unknown }).items, placeIn(key, 'items'));
  });
}

/** Problems between the parts of a portfolio of any shape: what cannot be read is passed over, for the schema to report. */
export function checkLinks(input: unknown): readonly Problem[] {
  const known = { ...identifiersIn(input), suggest: suggester() };
  return [
    ...thingsGivenTwice(input),
    ...referencePlaces.flatMap(([place, kinds]) =>
      findAt(input, place).flatMap((at) => unknownReference(at, kinds, known)),
    ),
    ...findAt(input, 'contracts.items.*.footprint').flatMap((at) => checkFootprint(at, known)),
    ...findAt(input, 'contracts.items.*').flatMap(awardedToNobody),
    ...checkFacts(input),
  ];
}

type Identifiers = Readonly<Record<ThingKind, ReadonlySet<string>>>;

/** The identifiers there are, and how to suggest one. */
type Known = Identifiers & { readonly suggest: (value: string, candidates: readonly string[]) => string };

const mostSuggestions = 20;

/** Suggests for the first mistakes, which are the ones printed: thousands, each compared with thousands, would take minutes. */
function suggester(): Known['suggest'] {
  let given = 0;
  return (value, candidates) => {
    given += 1;
    if (given > mostSuggestions) return `Give one of the ${candidates.length} identifiers there are.`;
    return helpFor(value, candidates);
  };
}

function identifiersIn(input: unknown): Identifiers {
  const known = Object.fromEntries(Object.keys(thingKinds).map((kind) => [kind, new Set<string>()]));
  for (const [place, kind] of identifierPlaces) {
    for (const { value } of findAt(input, place)) if (typeof value === 'string') known[kind]?.add(value);
  }
  return known as unknown as Identifiers;
}

/** Contracts and sub-contracts share one set of identifiers, because either may have a sub-contract under it. */
function thingsGivenTwice(input: unknown): Problem[] {
  const placesOf = (kinds: readonly ThingKind[]) =>
    identifierPlaces.filter(([, kind]) => kinds.includes(kind)).map(([place]) => place);
  const groups = [
    ...(['organisation', 'practice', 'pcn', 'neighbourhood', 'agreement', 'arrangement'] as const).map((kind) =>
      placesOf([kind]),
    ),
    placesOf(['contract', 'subContract']),
    ['organisations.*.odsCode'],
  ];
  return groups.flatMap((places) => checkDistinct(places.flatMap((place) => findAt(input, place)).flatMap(asPlaced)));
}

function asPlaced({ path, value }: Found): { key: string; path: string }[] {
  return typeof value === 'string' ? [{ key: value, path }] : [];
}

function unknownReference({ path, value }: Found, kinds: readonly ThingKind[], known: Known): Problem[] {
  if (typeof value !== 'string' || kinds.some((kind) => known[kind].has(value))) return [];
  const wanted = kinds.length > 3 ? 'anything in the portfolio' : kinds.map((kind) => thingKinds[kind]).join(' or ');
  const actual = (Object.keys(thingKinds) as ThingKind[]).find((kind) => known[kind].has(value));
  if (actual !== undefined) {
    const message = `${shown(value)} is ${thingKinds[actual]}, not ${wanted}.`;
    const help = `Give the identifier of ${wanted}${actual === 'pcn' ? '; a PCN acts only through a body with legal personality' : ''}.`;
    return [{ path, code: 'wrong-kind-of-reference', message, help }];
  }
  const candidates = kinds.flatMap((kind) => [...known[kind]]);
  const message = `${shown(value)} is not the identifier of ${wanted}.`;
  return [{ path, code: 'unknown-reference', message, help: known.suggest(value, candidates) }];
}

function checkFootprint({ path, value }: Found, known: Known): Problem[] {
  const kind = findAt(value, 'of').map((of) =>
    typeof of.value === 'string' ? footprintKinds[of.value] : undefined,
  )[0];
  if (kind === undefined) return [];
  const members = findAt(value, 'members.*').map((member) => ({ ...member, path: `${path}.${member.path}` }));
  return [
    ...members.flatMap((member) => unknownReference(member, [kind], known)),
    ...checkDistinct(members.flatMap(asPlaced)),
  ];
}

function awardedToNobody({ path, value }: Found): Problem[] {
  const { stage, form, period, ...contract } = (value ?? {}) as Partial<Contract>;
  if (stage !== 'awarded') return [];
  const needed = form === 'pcn-des' ? [] : [form === 'iho' ? 'hostProvider' : 'holder'];
  const problems: Problem[] = needed
    .filter((field) => (contract as Record<string, unknown>)[field] === undefined)
    .map((field) => ({
      path: `${path}.${field}`,
      code: 'missing',
      message: 'The contract is awarded and nobody holds it.',
      help: 'Name the organisation that holds it, or give the stage as "candidate".',
    }));
  if (period !== undefined) return problems;
  const message = 'The contract is awarded and has no period.';
  return [
    ...problems,
    { path: `${path}.period`, code: 'missing', message, help: 'Give the day it starts as { "from": … }.' },
  ];
}
