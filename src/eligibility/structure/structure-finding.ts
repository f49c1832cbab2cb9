import type { Assumption, Citation, PolicyStatus, Resolution, Ruling } from '../../policy/index.ts';

/** Ways in which contracts and bodies can stand to each other that someone should know of. */
export const structureKinds = {
  'unexpected-commissioner': 'a contract commissioned by a body that no source names as its commissioner',
  'mnp-not-joined': 'an MNP without a sub-contract or agreement with an SNP within it',
  'self-contract': 'a body that contracts with itself',
  'mnp-nested': 'an MNP under an IHO contract',
  'mnp-beside-iho': 'an MNP commissioned by the ICB over people an IHO contract covers too',
  'covered-twice': 'people whom two contracts of one form cover',
  'mnp-fills-gap': 'people in an MNP without an SNP, whom the MNP may serve itself',
  uncovered: 'people whom no contract of a form covers, where others of it are given',
  'several-iho-one-host': 'several IHO contracts with one host provider',
  'holder-without-personality': 'a PCN or association without legal personality named as a holder',
  'alliance-party': 'how each party of an alliance would stand as the holder: an alliance holds nothing itself',
  'group-holder': 'a group of bodies named as a holder, with no one of them accountable',
  'contractor-not-holder': 'a sub-contract let by a body that does not hold what it is under',
  'core-under-iho': 'core general practice commissioned by a provider, which no source establishes',
} as const;

/** A fault, something only to know, or a matter that policy leaves open. */
export type StructureVerdict = 'fault' | 'undetermined' | 'to-know';

/** What was seen in the structure of a portfolio. It is told, and never part of an outcome. */
export interface StructureFinding {
  readonly kind: keyof typeof structureKinds;
  /** The contracts, organisations or arrangements it is about. */
  readonly about: readonly string[];
  readonly verdict: StructureVerdict;
  /** What it would be if what is assumed holds; the verdict itself then stays undetermined. */
  readonly ifAssumed?: StructureVerdict;
  readonly says: string;
  /** Practices concerned, and their registered patients where every list of them is given. */
  readonly practices?: readonly string[];
  readonly people?: number;
  readonly questions: readonly string[];
  /** Rulings and assumptions that were read. */
  readonly rulings: readonly Ruling[];
  readonly assumptions: readonly Assumption[];
  readonly status: PolicyStatus;
  readonly citations: readonly Citation[];
}

/** What nobody ruled or assumed anything about. */
export const nothingRead = { rulings: [], assumptions: [] } as const;

/** A verdict that an open question leaves undetermined, unless a ruling closes it; an assumption only says what it would be. */
export function ruledVerdict(
  question: string,
  resolution: Resolution | undefined,
  verdictOf: (answer: string) => StructureVerdict,
): Pick<StructureFinding, 'verdict' | 'ifAssumed' | 'questions' | 'rulings' | 'assumptions'> {
  if (resolution === undefined) return { verdict: 'undetermined', questions: [question], ...nothingRead };
  const then = verdictOf(resolution.answer);
  if (resolution.by === 'ruling')
    return { verdict: then, questions: [], rulings: [{ ...resolution.ruling }], assumptions: [] };
  const assumptions = [{ ...resolution.assumption }];
  return { verdict: 'undetermined', ifAssumed: then, questions: [question], rulings: [], assumptions };
}
