import { assessPortfolio, type Finding, type Portfolio, type Ruling, type Standpoint } from 'neighbourhood-contracts';
import { withAt } from './portfolio.ts';
import { portfolioWith, toggledAt } from './toggles.ts';

/** Places to change in the invented portfolio, and what to put there. */
export type Changes = readonly (readonly [at: readonly (string | number)[], value: unknown])[];

/** The invented portfolio, with every gate met, and then these changes. */
export function changed(...changes: Changes): Portfolio {
  return changes.reduce<unknown>(
    (portfolio, [at, value]) => withAt(portfolio, at, value),
    portfolioWith([]),
  ) as Portfolio;
}

/** What a rule finds of something in a portfolio. */
export function findingIn(
  portfolio: Portfolio,
  rule: string,
  about: string,
  standpoint: Partial<Standpoint> = {},
): Finding {
  const { contracts, organisations, arrangements } = assessPortfolio(portfolio, { asAt: toggledAt, ...standpoint });
  const findings = [...contracts, ...organisations, ...arrangements].flatMap((item) => item.findings);
  const found = findings.find((finding) => finding.rule === rule && finding.about === about);
  if (found === undefined) throw new Error(`${rule} was not asked of ${about}.`);
  return found;
}

/** A ruling with authority, made before the day the tests ask from. */
export function ruling(settles: string, answer: string): Ruling {
  return {
    settles,
    answer,
    issuer: 'NHS England',
    authority: true,
    madeOn: '2026-09-01',
    document: 'Guidance, page 3',
  };
}

/** An item of evidence. */
export function evidence(claim: string, about: string, holds: boolean, part?: string) {
  return { claim, about, holds, on: '2026-09-01', document: 'File', ...(part === undefined ? {} : { part }) };
}
