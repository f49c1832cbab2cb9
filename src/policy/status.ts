/** What standing a source, value or rule has, strongest first. */
export const policyStatuses = {
  'in-force': 'law, contract or national rule that applies now',
  'stated-policy': 'the government or NHS England says that it will be so',
  'reported-policy': 'a secondary source says that it is policy; the primary text was not read',
  draft: 'a consultation or the text of a Bill',
  precedent: 'an older scheme, no longer current',
  'library-method': "this library's own method, where no source gives one",
  'stakeholder-proposal': 'what a representative body asks for',
  opinion: 'what an author thinks',
  unresolved: 'the sources raise the matter and do not settle it',
} as const;

/** The standing of a source, value or rule: a key of {@link policyStatuses}. */
export type PolicyStatus = keyof typeof policyStatuses;
