import { checkObject, checkWord, refuse, type FieldChecks } from '../../problems/index.ts';
import { exactShare, noShare, type ExactShare } from '../exact-share.ts';
import {
  checkSpecialties,
  type DiversionCounts,
  type SpecialtyRequests,
} from '../target/outpatient-diversion-facts.ts';
import { countsOfSpecialty, divertedOutOf, totalsOfDiversion, type DiversionRateName } from './diverted-out-of.ts';

/** Requests by specialty, and whether those for urgent suspected cancer are among them: no source tells whether they are to be. */
export interface DiversionRatesAsked {
  readonly specialties: readonly SpecialtyRequests[];
  readonly urgentSuspectedCancer: 'included' | 'excluded';
}

/** The three rates of each specialty in the order given, and of all of them together. */
export interface DiversionRates {
  readonly urgentSuspectedCancer: 'included' | 'excluded';
  readonly specialties: readonly RatesOfSpecialty[];
  /** All specialties together: every count is the sum of theirs, and a rate is out of the sums. */
  readonly together: RatesOfDiversion;
}

/** The rates of one specialty. */
export interface RatesOfSpecialty extends RatesOfDiversion {
  readonly specialty: string;
}

/** The three rates, each by its name, and what they are worked out of. */
export interface RatesOfDiversion {
  /** What was counted; absent where requests for urgent suspected cancer are to be left out, and were not told. */
  readonly counts?: DiversionCounts;
  readonly rates: Readonly<Record<DiversionRateName, ExactShare>>;
}

/**
 * The three rates of outpatient diversion, by specialty and together: diverted of all requests for advice, of processed
 * requests, and of referrals and diverted requests. Each is an exact share with its name, for the sources do not say which
 * of them is meant by a rate of diversion of 25% (Q20): `evaluateTarget` asks for that. Where a figure is missing, the rates
 * that need it are absent and say why, and the others stand.
 *
 * Recent months are incomplete: outcomes come in late, so that diverted and processed requests still rise when requests no
 * longer do. How long that lasts, no source says; `specialistAdviceMeasures` counts the requests without an outcome.
 *
 * Throws when a count is no whole number from 0, more are diverted than processed or processed than asked for, or a
 * specialty is named twice.
 *
 * Source: NHS England, Specialist advice activity data, for the three published counts; programme code of NHS England South
 * East, for the first rate. The other two are in no source read.
 *
 * @example
 * ```ts
 * import { diversionRates } from 'neighbourhood-contracts/outcomes';
 *
 * const specialties = [
 *   { specialty: 'Cardiology', all: { requests: 400, processed: 320, diverted: 96, referrals: 304 } },
 *   { specialty: 'Dermatology', all: { requests: 100, processed: 80, diverted: 44 } },
 * ];
 * const { together, specialties: each } = diversionRates({ specialties, urgentSuspectedCancer: 'included' });
 * each[0]?.rates['diverted-of-all-requests']; // => { kind: 'known', count: 96, outOf: 400, ratio: { numerator: '6', denominator: '25' }, value: 0.24 }
 * each[0]?.rates['diverted-of-referrals-and-diverted-requests'].kind; // => 'known'
 * together.rates['diverted-of-processed-requests']; // => { kind: 'known', count: 140, outOf: 400, ratio: { numerator: '7', denominator: '20' }, value: 0.35 }
 * together.rates['diverted-of-referrals-and-diverted-requests'].kind; // => 'none'
 * ```
 */
export function diversionRates(asked: DiversionRatesAsked): DiversionRates {
  refuse('requests for specialist advice', checkObject(asked, '', askedChecks));
  const { specialties, urgentSuspectedCancer } = asked;
  const referrals = urgentSuspectedCancer === 'excluded' ? 'referrals, with those for cancer apart,' : 'referrals';
  const counted = specialties.map((each) => ({
    specialty: each.specialty,
    counts: countsOfSpecialty(each, urgentSuspectedCancer === 'excluded'),
  }));
  return {
    urgentSuspectedCancer,
    specialties: counted.map(({ specialty, counts }) => ({ specialty, ...ratesOf(counts, specialty, referrals) })),
    together: ratesOf(sumOf(counted.map(({ counts }) => counts)), 'a specialty', referrals),
  };
}

const askedChecks: FieldChecks = {
  specialties: checkSpecialties,
  urgentSuspectedCancer: (value, path) => checkWord(value, path, ['included', 'excluded']),
};

function ratesOf(counts: DiversionCounts | undefined, of: string, referrals: string): RatesOfDiversion {
  const rate = (name: DiversionRateName): ExactShare => {
    if (counts === undefined) return noShare(`The requests of ${of} for urgent suspected cancer were not told.`);
    const outOf = divertedOutOf(counts, name);
    if (outOf === undefined) return noShare(`The ${referrals} of ${of} that were made were not told.`);
    return exactShare(counts.diverted, outOf, totalsOfDiversion[name]);
  };
  return {
    ...(counts && { counts }),
    rates: {
      'diverted-of-all-requests': rate('diverted-of-all-requests'),
      'diverted-of-processed-requests': rate('diverted-of-processed-requests'),
      'diverted-of-referrals-and-diverted-requests': rate('diverted-of-referrals-and-diverted-requests'),
    },
  };
}

/** The sums of the counts of specialties: nothing where those of one are not known, and no referrals where one has none. */
function sumOf(each: readonly (DiversionCounts | undefined)[]): DiversionCounts | undefined {
  const known = each.flatMap((counts) => (counts === undefined ? [] : [counts]));
  if (known.length < each.length) return undefined;
  const sum = (read: (counts: DiversionCounts) => number) => known.reduce((total, counts) => total + read(counts), 0);
  const counts = {
    requests: sum(({ requests }) => requests),
    processed: sum(({ processed }) => processed),
    diverted: sum(({ diverted }) => diverted),
  };
  if (known.some(({ referrals }) => referrals === undefined)) return counts;
  return { ...counts, referrals: sum(({ referrals = 0 }) => referrals) };
}
