/** What parts of a contract are for, in the order in which a statement has them. */
export const partKinds = {
  budget: 'Budget',
  variable: 'Varies with activity',
  sharing: 'Sharing of savings and losses',
  outcomes: 'Outcomes',
  support: 'Safeguards and transitional support',
} as const;

/** What a part of a contract is for: a key of {@link partKinds}. */
export type PartKind = keyof typeof partKinds;
