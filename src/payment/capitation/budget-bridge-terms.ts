import { fraction, minus, signOf, sumOf, type ExactNumber } from '../../exact/index.ts';
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
import { checkClosedPeriod, type ClosedPeriod } from '../../time/index.ts';
import { checkAmount, checkGrounds, type Grounds } from '../../statement/index.ts';

/** Services that no source puts in or out of the budget of an IHO (open question Q14). */
export const servicesInQuestion = {
  'general-practice': 'General practice',
  'community-pharmacy': 'Community pharmacy, dentistry and eye care',
  'social-care': 'Social care',
  'public-health': 'Public health',
} as const;

/** A service of open question Q14: a key of {@link servicesInQuestion}. */
export type ServiceInQuestion = keyof typeof servicesInQuestion;

/** What is done with a service that policy leaves open: somebody's decision, or none yet. */
export type ServiceTreatment =
  | { readonly kind: 'in-scope'; readonly grounds: Grounds }
  | { readonly kind: 'excluded'; readonly pounds: ExactNumber; readonly grounds: Grounds }
  | { readonly kind: 'not-decided'; readonly worth?: SumOnGrounds };

/** A sum, and on whose word. */
export interface SumOnGrounds {
  /** 0 or more. */
  readonly pounds: ExactNumber;
  readonly grounds: Grounds;
}

/** A sum that is taken off or added: known, or not known and at most so much where somebody can say. */
export type BridgeAmount =
  | { readonly kind: 'known'; readonly pounds: ExactNumber; readonly grounds: Grounds }
  | { readonly kind: 'not-known'; readonly atMost?: SumOnGrounds };

/** An item of the bridge. */
export interface BridgeItem {
  readonly id: string;
  readonly label: string;
  readonly amount: BridgeAmount;
}

/** The way from a total allocation to what a budget covers. Every amount is in pounds of 0 or more. */
export interface BudgetBridge {
  /** The contract or provider whose budget it opens. */
  readonly about: string;
  readonly period: ClosedPeriod;
  /** Everything that is allocated to the population, before anything is taken off. */
  readonly allocation: SumOnGrounds;
  /** What each of the services in question does: all four are named, so that none is forgotten. */
  readonly services: Readonly<Record<ServiceInQuestion, ServiceTreatment>>;
  /** What is taken off beside them: specialised services held elsewhere, say. */
  readonly exclusions: readonly BridgeItem[];
  /** Money for people of other areas who are treated here, which is added. */
  readonly inflows: readonly BridgeItem[];
  /** Money for people of this population who are treated elsewhere, which is taken off. */
  readonly outflows: readonly BridgeItem[];
}

/** Problems of a budget bridge. */
export function checkBudgetBridge(value: unknown, path: string): Problem[] {
  const items = (list: unknown, at: string) => checkEach(list, at, checkItem);
  const problems = checkObject(value, path, {
    about: checkCode,
    period: checkClosedPeriod,
    allocation: checkSumOnGrounds,
    services: (services, at) =>
      checkObject(services, at, {
        'general-practice': checkTreatment,
        'community-pharmacy': checkTreatment,
        'social-care': checkTreatment,
        'public-health': checkTreatment,
      }),
    exclusions: items,
    inflows: items,
    outflows: items,
  });
  return problems.length > 0 ? problems : checkTogether(value as BudgetBridge, path);
}

function checkTreatment(value: unknown, path: string): Problem[] {
  const excluded = { pounds: checkSum, grounds: checkGrounds };
  const kinds = { 'in-scope': { grounds: checkGrounds }, excluded, 'not-decided': {} };
  return checkKind(value, path, kinds, { 'not-decided': { worth: checkSumOnGrounds } });
}

function checkItem(value: unknown, path: string): Problem[] {
  return checkObject(value, path, { id: checkCode, label: checkText, amount: checkBridgeAmount });
}

function checkBridgeAmount(value: unknown, path: string): Problem[] {
  const kinds = { known: { pounds: checkSum, grounds: checkGrounds }, 'not-known': {} };
  return checkKind(value, path, kinds, { 'not-known': { atMost: checkSumOnGrounds } });
}

function checkSumOnGrounds(value: unknown, path: string): Problem[] {
  return checkObject(value, path, { pounds: checkSum, grounds: checkGrounds });
}

function checkSum(value: unknown, path: string): Problem[] {
  return checkAmount(value, path, 'A sum', 0);
}

function checkTogether(bridge: BudgetBridge, path: string): Problem[] {
  const placed = (['exclusions', 'inflows', 'outflows'] as const).flatMap((list) =>
    bridge[list].map(({ id }, place) => ({ key: id, path: placeIn(path, list, place, 'id') })),
  );
  const isOpenAbove = bridge.inflows.some(({ amount }) => amount.kind === 'not-known' && amount.atMost === undefined);
  const added = [fraction(bridge.allocation.pounds), ...mostOf(bridge.inflows)];
  const excluded = Object.values(bridge.services).flatMap((treatment) =>
    treatment.kind === 'excluded' ? [fraction(treatment.pounds)] : [],
  );
  const taken = [...excluded, ...knownOf(bridge.exclusions), ...knownOf(bridge.outflows)];
  if (isOpenAbove || signOf(minus(sumOf(added), sumOf(taken))) >= 0) return checkDistinct(placed);
  const message = 'More is taken off than there is.';
  const help = 'Give exclusions and outflows that come to no more than the allocation and the inflows.';
  return [...checkDistinct(placed), { path: placeIn(path, 'allocation'), code: 'contradiction', message, help }];
}

function knownOf(items: readonly BridgeItem[]) {
  return items.flatMap(({ amount }) => (amount.kind === 'known' ? [fraction(amount.pounds)] : []));
}

/** The most that each item can be, as far as somebody can say. */
function mostOf(items: readonly BridgeItem[]) {
  return items.flatMap(({ amount }) => {
    if (amount.kind === 'known') return [fraction(amount.pounds)];
    return amount.atMost === undefined ? [] : [fraction(amount.atMost.pounds)];
  });
}
