import type { GainShareFacts, GainShareTerms, Income, Limit } from '../../sharing/index.ts';
import type { FinancialYear } from '../../time/index.ts';
import type { MechanismName } from './payment-part.ts';
import type { PartFacts, PaymentPart } from './payment-part.ts';

/**
 * The facts of a part of which nobody knows anything yet, where its terms bound what it can come to; nothing where they do
 * not, or where the part would need facts to be priced at all.
 */
export function unknownFacts(part: PaymentPart, about: string, year: FinancialYear): PartFacts | undefined {
  if (part.terms === 'not-agreed') return undefined;
  switch (part.mechanism) {
    case 'agreed-sum':
      return { about };
    case 'gain-share':
      return unknownYear(part.terms, about, year);
    case 'outcome-payment':
      return { about, results: [] };
    case 'income-safeguard':
      return { about, beforePounds: 'not-known', nowPounds: 'not-known' };
    case 'passed-on':
      return { about, receivedPounds: 'not-known', grounds: [part.terms.grounds] };
    case 'blended-payment':
      return { provider: about, actualPounds: 'not-known' };
    case 'aligned-payment':
      return { provider: about, activity: part.terms.prices.map(({ id }) => ({ price: id, units: 'not-known' })) };
    case 'marginal-rate':
      return { provider: about, units: 'not-known' };
    case 'pcn-des':
      return { pcn: about, populations: [] };
    case 'points':
      return { payee: about, results: [] };
    default:
      return undefined;
  }
}

const neverBelowNothing: readonly MechanismName[] = [
  'weighted-capitation',
  'monthly-schedule',
  'low-volume-block',
  'arrs',
  'transitional-support',
];

/** Whether a part that cannot be priced yet is at least known not to come to less than nothing. */
export function isNeverBelowNothing({ mechanism }: PaymentPart): boolean {
  return neverBelowNothing.includes(mechanism);
}

function unknownYear(terms: GainShareTerms, about: string, year: FinancialYear): GainShareFacts {
  const open = (what: string) => ({ question: `${what} of ${year}` });
  return {
    about,
    people: open('the people'),
    saving: {
      kind: 'spend',
      expectedPounds: open('the expected spend'),
      adjustments: [],
      actualPounds: open('the actual spend'),
      commissionerCash: open('the commissioner’s cash saving'),
    },
    wholePopulation: 'not-known',
    chance: 'not-known',
    quality: { score: open('the quality score'), judged: 'not-known' },
    incomes: incomesNeeded(terms),
    relief: { kind: 'pounds', pounds: open('the relief') },
    grounds: terms.grounds,
  };
}

function incomesNeeded({ gains, losses }: GainShareTerms): readonly Income[] {
  const caps = gains === 'not-agreed' ? [] : gains.caps;
  const limits = losses === 'not-agreed' ? [] : losses.limits;
  const all: readonly Limit[] = [caps, limits].flatMap((list) => (list === 'not-agreed' ? [] : list));
  const needed = new Map<string, Income>();
  for (const limit of all) {
    if (limit.kind !== 'share-of-income') continue;
    for (const of of limit.of) {
      needed.set(`${of} ${limit.period.from} ${limit.period.until}`, { of, period: limit.period, pounds: 'not-known' });
    }
  }
  return [...needed.values()];
}
