import { checkShare, type ExactNumber } from '../../exact/index.ts';
import {
  checkCode,
  checkKind,
  checkObject,
  checkWord,
  helpFor,
  placeIn,
  shown,
  type Problem,
} from '../../problems/index.ts';
import { checkFinancialYear, type FinancialYear } from '../../time/index.ts';
import { checkGrounds, checkRoundingTerm, type Grounds, type RoundingTerm } from '../../statement/index.ts';
import { checkCareBands, type CareBand } from './care-bands.ts';
import { checkPriceUplift, type PriceUplift } from './price-uplift.ts';

/** A Year of Care payment: a price for each band of need. National policy leaves all of it open (Q19). */
export interface YearOfCareTerms {
  readonly year: FinancialYear;
  /** Bands that cover every number of conditions from the first upwards, with no gap and no overlap. */
  readonly bands: readonly CareBand[];
  readonly uplift: PriceUplift | 'none';
  readonly outlierPool: OutlierPool | 'none';
  readonly outcome: YearOfCareOutcome | 'none';
  /**
   * Rounding each line may leave a penny: with all of three bands of £0.0048 withheld and nothing achieved, each band
   * is paid 0p, £0.0144 comes off as 1p, and the total is −1p. Rounding the total alone leaves none.
   */
  readonly rounding: RoundingTerm;
  readonly grounds: Grounds;
}

/** A part of the payment for one band that is set aside for the few people who cost far more than its price. */
export interface OutlierPool {
  /** The id of the band. */
  readonly band: string;
  /** The share of its payment that is set aside, 0 to 1. */
  readonly share: ExactNumber;
}

/**
 * A part of the payment that depends on outcomes: paid beyond it (`on-top`), or taken off and released as they are
 * achieved (`withheld`).
 */
export interface YearOfCareOutcome {
  readonly kind: 'on-top' | 'withheld';
  /** The most it can be, as a share of the whole payment for the bands, 0 to 1, what is set aside for outliers included. */
  readonly cap: ExactNumber;
}

/** Problems of the terms of a Year of Care. */
export function checkYearOfCareTerms(value: unknown, path: string): Problem[] {
  const problems = checkObject(value, path, {
    year: checkFinancialYear,
    bands: checkCareBands,
    uplift: checkPriceUplift,
    outlierPool: checkOutlierPool,
    outcome: checkOutcome,
    rounding: checkRoundingTerm,
    grounds: checkGrounds,
  });
  if (problems.length > 0) return problems;
  const { bands, outlierPool } = value as YearOfCareTerms;
  return outlierPool === 'none' ? [] : checkBandKnown(outlierPool.band, placeIn(path, 'outlierPool', 'band'), bands);
}

function checkOutlierPool(value: unknown, path: string): Problem[] {
  if (typeof value !== 'object' || value === null) return orNone(value, path, '{ band, share }');
  return checkObject(value, path, {
    band: checkCode,
    share: (share, at) => checkShare(share, at, 'The share set aside'),
  });
}

function checkOutcome(value: unknown, path: string): Problem[] {
  if (typeof value !== 'object' || value === null) return orNone(value, path, '{ kind, cap }');
  const cap = (share: unknown, at: string) => checkShare(share, at, 'The cap');
  return checkKind(value, path, { 'on-top': { cap }, withheld: { cap } });
}

function orNone(value: unknown, path: string, what: string): Problem[] {
  return checkWord(value, path, ['none']).map((problem) => ({ ...problem, help: `Give ${what}, or "none".` }));
}

/** The problem of a band that the terms do not have. */
export function checkBandKnown(band: string, path: string, bands: readonly CareBand[]): Problem[] {
  const known = bands.map(({ id }) => id);
  if (known.includes(band)) return [];
  const message = `There is no band ${shown(band)}.`;
  return [{ path, code: 'unknown-reference', message, help: helpFor(band, known) }];
}
