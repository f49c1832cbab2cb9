import type { Day, FinancialYear, Period } from '../time/index.ts';
import type { RecordedList } from './recorded-list.ts';

/** What an organisation is. */
export const organisationKinds = {
  'nhs-trust': 'an NHS trust',
  'nhs-foundation-trust': 'an NHS foundation trust',
  'integrated-care-board': 'an integrated care board, which commissions',
  'nhs-england': 'NHS England, or the national body that takes its place',
  'gp-practice': 'a general practice: a partnership, a company or one person',
  'primary-care-network': 'a PCN as a body; most have no legal personality',
  'pcn-company': 'a company owned by the practices of a PCN or a neighbourhood',
  'gp-federation': 'a body owned by practices that works at scale',
  'primary-care-collaborative': 'a body for all of primary care',
  pharmacy: 'a community pharmacy contractor',
  optometry: 'an optometry contractor',
  dental: 'a dental contractor',
  'local-authority': 'a council',
  'health-and-wellbeing-board': 'a committee of a council, which agrees neighbourhood footprints',
  vcse: 'a voluntary, community or social enterprise organisation',
  'group-model': 'several trusts under one leadership, which are separate bodies in law',
  'independent-provider': 'any other provider',
} as const;

/** What a trust mainly provides. */
export const trustServices = {
  acute: 'acute hospital care',
  community: 'community health services',
  'mental-health': 'mental health, learning disability and autism services',
  ambulance: 'ambulance services',
  specialist: 'one specialty or one group of patients',
} as const;

/** The form an organisation has in law. */
export const legalForms = {
  'statutory-body': 'set up by statute, as trusts, ICBs and councils are',
  'company-limited-by-shares': 'a company limited by shares',
  'company-limited-by-guarantee': 'a company limited by guarantee',
  'community-interest-company': 'a CIC',
  'charitable-incorporated-organisation': 'a CIO',
  'limited-liability-partnership': 'an LLP',
  partnership: 'a partnership, whose partners contract together',
  individual: 'one person',
  unincorporated: 'an association or a network without a form of its own',
} as const;

/** Parts that an organisation can be chosen to play. */
export const organisationRoles = {
  integrator: 'chosen to bring the neighbourhood partners of a place together',
  'host-provider': 'holds, or is to hold, an IHO contract on behalf of its partners',
  'lead-provider': 'holds a budget or contract for partners who deliver parts of it',
  'lead-practice': 'contracts on behalf of the practices of a PCN or a neighbourhood',
} as const;

/** A part played for a time, for something: a contract, a PCN, a neighbourhood or an organisation. */
export interface Role {
  readonly role: keyof typeof organisationRoles;
  /** The identifier of what it is played for. */
  readonly for: string;
  readonly period: Period;
}

/** A national designation that is recorded, not inferred: being assessed for it is not having it. */
export interface Designation {
  readonly kind: 'advanced-foundation-trust' | 'integrated-health-organisation';
  /** From the day it took effect. */
  readonly period: Period;
  readonly decidedBy: string;
  readonly document: string;
  /** The last full assessment, where it was later than the designation. */
  readonly lastAssessedOn?: Day;
}

/** An NHS Oversight Framework result. Segments mean different things in different years. */
export interface OversightResult {
  readonly year: FinancialYear;
  readonly publishedOn: Day;
  /** 1 to 5 in 2025/26; 1 to 4 in 2026/27. */
  readonly segment: number;
  readonly inDeficit?: boolean;
  readonly receivesDeficitSupport?: boolean;
}

/** A Care Quality Commission rating. */
export interface CqcRating {
  readonly of: 'overall' | 'well-led';
  readonly rating: 'outstanding' | 'good' | 'requires-improvement' | 'inadequate';
  readonly publishedOn: Day;
}

/** A Provider Capability Assessment by NHS England. */
export interface CapabilityRating {
  readonly rating: string;
  readonly publishedOn: Day;
}

/** A body, and the parts it plays. Absent facts are not told, which is not the same as not so. */
export interface Organisation {
  /** Its identifier in this portfolio; the ODS code where it has one is a good choice. */
  readonly id: string;
  readonly name: string;
  readonly kind: keyof typeof organisationKinds;
  /** The code of the Organisation Data Service. A small charity or a health and wellbeing board may have none. */
  readonly odsCode?: string;
  readonly services?: readonly (keyof typeof trustServices)[];
  readonly legalForm?: keyof typeof legalForms;
  /** Whether it is a person in law, able to hold a contract. */
  readonly legalPersonality?: boolean;
  readonly nhsBody?: boolean;
  /** Who owns it or is a member of it, by identifier. */
  readonly members?: RecordedList<string>;
  /** When it exists. */
  readonly period?: Period;
  readonly roles?: readonly Role[];
  readonly designations?: RecordedList<Designation>;
  readonly oversight?: readonly OversightResult[];
  readonly cqcRatings?: readonly CqcRating[];
  readonly capabilityRatings?: readonly CapabilityRating[];
}

/** Bodies that take the place of others: a merger has several predecessors, a split several successors. */
export interface Succession {
  readonly predecessors: readonly string[];
  readonly successors: readonly string[];
  readonly on: Day;
}
