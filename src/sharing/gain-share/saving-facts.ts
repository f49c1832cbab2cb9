import { checkBetween, checkShare, type ExactNumber } from '../../exact/index.ts';
import {
  checkCode,
  checkDistinct,
  checkEach,
  checkKind,
  checkObject,
  checkText,
  placeIn,
  type Problem,
} from '../../problems/index.ts';
import { checkDay, type Day } from '../../time/index.ts';
import { checkTold, type Told } from '../../statement/index.ts';
import { checkCostRelease, type CostRelease } from '../../payment/index.ts';
import { checkAgreed, type Agreed } from './agreed.ts';

/** What was expected and what came: as spend, or as activity under the contract of each provider. */
export type SavingFacts = SpendSaving | ActivitySaving;

/** A saving in spend. */
export interface SpendSaving {
  readonly kind: 'spend';
  /** Pounds that were expected to be spent, above 0. */
  readonly expectedPounds: Told;
  /** What changes the expected spend, in its order. */
  readonly adjustments: readonly SpendAdjustment[];
  /** Pounds that were spent, 0 or more. */
  readonly actualPounds: Told;
  /** What the commissioner saved in cash: the whole saving, where it pays every pound; or pounds, below 0 where it paid more. */
  readonly commissionerCash: 'whole-saving' | Told;
}

/** A saving in activity: priced, and set beside what each contract pays for it. */
export interface ActivitySaving {
  readonly kind: 'activity';
  readonly contracts: readonly ActivityContract[];
  readonly adjustments: readonly SpendAdjustment[];
}

/** What one provider was expected to do, did, and is paid for. */
export interface ActivityContract {
  readonly id: string;
  readonly provider: string;
  /** What is counted: `non-elective admissions`. */
  readonly unit: string;
  readonly expectedUnits: Told;
  readonly actualUnits: Told;
  /** Pounds for one unit. */
  readonly pricePounds: ExactNumber;
  /** The share of the price that is paid for each unit, from 0 to 1; the rest is fixed, and is paid whatever comes. */
  readonly variableShare: Agreed<ExactNumber>;
  /** Whether the fixed element was set anew for less activity, and from when. */
  readonly rebased: 'no' | Rebased;
  /** How fast the provider’s cost goes after its activity; its price is the provider’s cost of one unit. */
  readonly release: 'not-known' | CostRelease;
}

/** A fixed element that was set anew for the activity that is left. */
export interface Rebased {
  readonly from: Day;
  /** Units avoided from that day on: needed where it lies within the period, and left out where it does not. */
  readonly unitsSince?: Told;
}

/** A change to the expected spend: a factor that multiplies it, or pounds that are added, below 0 where taken off. */
export type SpendAdjustment =
  | { readonly kind: 'factor'; readonly id: string; readonly label: string; readonly factor: ExactNumber }
  | { readonly kind: 'pounds'; readonly id: string; readonly label: string; readonly pounds: Told };

const spend = (what: string) => (value: unknown, at: string) => checkTold(value, at, what, { least: 0 });

const adjustmentKinds = {
  factor: {
    id: checkCode,
    label: checkText,
    factor: (value: unknown, at: string) => checkBetween(value, at, 'A factor', '0.0001', 1000),
  },
  pounds: { id: checkCode, label: checkText, pounds: (value: unknown, at: string) => checkTold(value, at, 'Pounds') },
};

const savingKinds = {
  spend: {
    expectedPounds: spend('The expected spend'),
    adjustments: checkSpendAdjustments,
    actualPounds: spend('The actual spend'),
    commissionerCash: (cash: unknown, at: string) => (cash === 'whole-saving' ? [] : checkTold(cash, at, 'The cash')),
  },
  activity: { contracts: checkContracts, adjustments: checkSpendAdjustments },
};

const contractChecks = {
  id: checkCode,
  provider: checkCode,
  unit: checkText,
  expectedUnits: spend('The expected activity'),
  actualUnits: spend('The actual activity'),
  pricePounds: (value: unknown, at: string) => checkBetween(value, at, 'The price', 0),
  variableShare: checkAgreed((value, at) => checkShare(value, at, 'The share paid for each unit')),
  rebased: checkRebased,
  release: (value: unknown, at: string) => (value === 'not-known' ? [] : checkCostRelease(value, at)),
};

/** Problems of what was expected and what came. */
export function checkSaving(value: unknown, path: string): Problem[] {
  return checkKind(value, path, savingKinds);
}

function checkSpendAdjustments(value: unknown, path: string): Problem[] {
  const problems = checkEach(value, path, (item, at) => checkKind(item, at, adjustmentKinds));
  return problems.length > 0 ? problems : checkIds(value as readonly { readonly id: string }[], path);
}

function checkContracts(value: unknown, path: string): Problem[] {
  const problems = checkEach(value, path, (item, at) => checkObject(item, at, contractChecks));
  if (problems.length > 0) return problems;
  const contracts = value as readonly ActivityContract[];
  if (contracts.length > 0) return checkIds(contracts, path);
  const help = 'Give the contract of each provider whose activity counts: one at least.';
  return [{ path, code: 'missing', message: 'No contract is given.', help }];
}

function checkIds(items: readonly { readonly id: string }[], path: string): Problem[] {
  return checkDistinct(items.map(({ id }, place) => ({ key: id, path: placeIn(path, place, 'id') })));
}

function checkRebased(value: unknown, path: string): Problem[] {
  if (value === 'no') return [];
  return checkObject(value, path, { from: checkDay }, { unitsSince: spend('The activity avoided since') });
}
