import type { Organisation, Portfolio } from '../../model/index.ts';
import type { Day, Period } from '../../time/index.ts';
import type { GovernanceCheck } from './check.ts';

/** Something that a check is asked of. */
export interface GovernanceTarget {
  readonly id: string;
  /** The fact without which it is not known that the check is asked of it at all. */
  readonly doubt?: string;
}

/**
 * What a check is asked of on a day, by identifier: everything of its kind that has not ended, so candidates
 * and what is yet to begin as well.
 */
export function targetsOf(check: GovernanceCheck, portfolio: Portfolio, asAt: Day): readonly GovernanceTarget[] {
  return [...targetsInOrder(check, portfolio, asAt)].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function targetsInOrder(check: GovernanceCheck, portfolio: Portfolio, asAt: Day): readonly GovernanceTarget[] {
  const { appliesTo, forms, kinds } = check;
  if (appliesTo === 'arrangement') {
    return portfolio.arrangements.items
      .filter(({ kind, period }) => (kinds === undefined || kinds.includes(kind)) && !hasEnded(period, asAt))
      .map(({ id }) => ({ id }));
  }
  if (appliesTo === 'contract') {
    return portfolio.contracts.items
      .filter(({ form, period }) => (forms === undefined || forms.includes(form)) && !hasEnded(period, asAt))
      .map(({ id }) => ({ id }));
  }
  return portfolio.organisations
    .filter(({ kind }) => kind === appliesTo || (appliesTo === 'nhs-trust' && kind === 'nhs-foundation-trust'))
    .filter(({ period }) => !hasEnded(period, asAt))
    .flatMap((organisation) => askedOf(check, organisation));
}

function askedOf({ services, onlyIn }: GovernanceCheck, { id, ...organisation }: Organisation): GovernanceTarget[] {
  if (onlyIn !== undefined) return [{ id, doubt: `whether ${id} is in ${onlyIn}` }];
  if (services === undefined) return [{ id }];
  if (organisation.services === undefined) return [{ id, doubt: `the services that ${id} mainly provides` }];
  return services.some((service) => organisation.services?.includes(service)) ? [{ id }] : [];
}

function hasEnded(period: Period | undefined, asAt: Day): boolean {
  return period?.until !== undefined && period.until <= asAt;
}
