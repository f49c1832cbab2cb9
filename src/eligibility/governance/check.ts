import type { Arrangement, ContractForm, trustServices } from '../../model/index.ts';
import type { Citation, PolicyStatus } from '../../policy/index.ts';
import type { Day } from '../../time/index.ts';

/** What a governance check can be asked of. */
export const governanceSubjects = {
  arrangement: 'an arrangement between bodies: a lead provider, an alliance, a joint venture, a pooled fund',
  contract: 'a contract',
  'integrated-care-board': 'an integrated care board',
  'health-and-wellbeing-board': 'a health and wellbeing board',
  'nhs-trust': 'an NHS trust or NHS foundation trust',
} as const;

/** A key of {@link governanceSubjects}. */
export type GovernanceSubject = keyof typeof governanceSubjects;

/** A question about how something is governed, which evidence answers and no calculation can. */
export interface GovernanceCheck {
  /** A stable identifier: `G7`, `P2`, `N1`. Evidence names it as its `claim`. */
  readonly id: string;
  readonly title: string;
  /** The question, as put to a person. */
  readonly asks: string;
  readonly status: PolicyStatus;
  readonly appliesTo: GovernanceSubject;
  /** The only forms of contract it is asked of. */
  readonly forms?: readonly ContractForm[];
  /** The only kinds of arrangement it is asked of. */
  readonly kinds?: readonly Arrangement['kind'][];
  /** Asked only of trusts that mainly provide one of these. */
  readonly services?: readonly (keyof typeof trustServices)[];
  /** The only part of England it is asked in. */
  readonly onlyIn?: string;
  /** What would show it, in words. */
  readonly needs: string;
  /** Its parts, where it has several: each needs evidence of its own, with this text as its `part`. */
  readonly parts?: readonly string[];
  /** The first gives it its status. */
  readonly citations: readonly Citation[];
  /** The day by which its first source was published: earlier nobody asked. */
  readonly publishedOn: Day;
}

/** A check as it is written down: the day is its first source's. */
export type WrittenCheck = Omit<GovernanceCheck, 'publishedOn'>;
