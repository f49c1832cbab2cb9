/** Kinds of thing that carry an identifier in a portfolio. */
export const thingKinds = {
  organisation: 'an organisation',
  practice: 'a practice',
  pcn: 'a PCN',
  neighbourhood: 'a neighbourhood',
  contract: 'a contract',
  subContract: 'a sub-contract',
  agreement: 'a collaborative agreement',
  arrangement: 'an arrangement',
} as const;

export type ThingKind = keyof typeof thingKinds;

/**
 * Where identifiers are given. A place is written as keys, with `*` for every item of a list.
 * The places are data so that a portfolio of the wrong shape can be searched as well, and every problem told at once.
 */
export const identifierPlaces: readonly (readonly [place: string, kind: ThingKind])[] = [
  ['organisations.*.id', 'organisation'],
  ['practices.*.code', 'practice'],
  ['pcns.*.code', 'pcn'],
  ['neighbourhoods.*.id', 'neighbourhood'],
  ['contracts.items.*.id', 'contract'],
  ['subContracts.items.*.id', 'subContract'],
  ['agreements.items.*.id', 'agreement'],
  ['arrangements.items.*.id', 'arrangement'],
];

const anything = Object.keys(thingKinds) as ThingKind[];

/** Where identifiers are used, and what they may point to. */
export const referencePlaces: readonly (readonly [place: string, kinds: readonly ThingKind[]])[] = [
  ['organisations.*.members.items.*', ['organisation', 'practice']],
  ['organisations.*.roles.*.for', anything],
  ['successions.items.*.predecessors.*', ['organisation', 'practice', 'pcn', 'neighbourhood']],
  ['successions.items.*.successors.*', ['organisation', 'practice', 'pcn', 'neighbourhood']],
  ['practices.*.organisation', ['organisation']],
  ['pcns.*.organisation', ['organisation']],
  ['pcns.*.members.items.*.practice', ['practice']],
  ['pcns.*.belowMinimumWaiver.by', ['organisation']],
  ['pcns.*.largeSizeAgreement.by', ['organisation']],
  ['pcns.*.boundaryReview.by', ['organisation']],
  ['neighbourhoods.*.practices.items.*.practice', ['practice']],
  ['neighbourhoods.*.healthAndWellbeingBoards.items.*', ['organisation']],
  ['neighbourhoods.*.footprintAgreements.items.*.by', ['organisation']],
  ['contracts.items.*.commissioner', ['organisation']],
  ['contracts.items.*.holder', ['organisation']],
  ['contracts.items.*.hostProvider', ['organisation']],
  ['contracts.items.*.practice', ['practice']],
  ['contracts.items.*.pcn', ['pcn']],
  ['contracts.items.*.participants.items.*.practice', ['practice']],
  ['contracts.items.*.awardDecision.by', ['organisation']],
  ['contracts.items.*.localVariation.request.by', ['organisation']],
  ['contracts.items.*.localVariation.approval.by', ['organisation']],
  ['contracts.items.*.localVariation.consents.items.*.practice', ['practice']],
  ['subContracts.items.*.under', ['contract', 'subContract']],
  ['subContracts.items.*.contractor', ['organisation']],
  ['subContracts.items.*.subContractor', ['organisation']],
  ['agreements.items.*.parties.items.*', ['organisation']],
  ['agreements.items.*.contracts.*', ['contract', 'subContract']],
  ['arrangements.items.*.contracts.*', ['contract', 'subContract']],
  ['arrangements.items.*.lead', ['organisation']],
  ['arrangements.items.*.host', ['organisation']],
  ['arrangements.items.*.vehicle', ['organisation']],
  ['arrangements.items.*.partners.items.*', ['organisation']],
  ['arrangements.items.*.parties.items.*', ['organisation']],
  ['arrangements.items.*.owners.items.*', ['organisation']],
  ['arrangements.items.*.planAgreement.by', ['organisation']],
  ['evidence.items.*.about', anything],
];

/** What the members of a footprint are, by what it says it is of. */
export const footprintKinds: Readonly<Record<string, ThingKind>> = {
  practices: 'practice',
  pcns: 'pcn',
  neighbourhoods: 'neighbourhood',
};
