import { fraction, negative, nothing, type ExactNumber } from '../../exact/index.ts';
import { refuse } from '../../problems/index.ts';
import { poundsText, settle, type Draft, type Statement } from '../../statement/index.ts';
import {
  checkBudgetBridge,
  servicesInQuestion,
  type BridgeItem,
  type BudgetBridge,
  type ServiceInQuestion,
} from './budget-bridge-terms.ts';

/**
 * What a whole-population budget covers: the total allocation, less each exclusion, plus and minus the money of people
 * who cross its borders. A service that nobody has put in or out stays an open line (Q14); a sum that nobody knows stays
 * open too (Q13 for an exclusion, Q28 for a flow), and so does the total.
 *
 * Throws when an amount is below zero or not in whole pence, or more is taken off than there is.
 *
 * @example
 * ```ts
 * import { settleBudgetBridge } from 'neighbourhood-contracts/payment';
 *
 * const grounds = { kind: 'agreed', by: 'ICB', document: 'Budget book', on: '2027-03-01' } as const;
 * const excluded = { kind: 'excluded', pounds: '0', grounds } as const;
 * const { total } = settleBudgetBridge({
 *   about: 'our-iho',
 *   period: { from: '2027-04-01', until: '2028-04-01' },
 *   allocation: { pounds: '1000000', grounds },
 *   services: {
 *     'general-practice': { kind: 'not-decided', worth: { pounds: '90000', grounds } },
 *     'community-pharmacy': excluded,
 *     'social-care': excluded,
 *     'public-health': excluded,
 *   },
 *   exclusions: [{ id: 'specialised', label: 'Specialised', amount: { kind: 'known', pounds: '150000', grounds } }],
 *   inflows: [],
 *   outflows: [],
 * });
 * total.kind === 'open' && [total.lowPence, total.highPence, total.questions]; // => [76000000, 85000000, ['Q14']]
 * ```
 */
export function settleBudgetBridge(bridge: BudgetBridge): Statement {
  refuse('a budget bridge', checkBudgetBridge(bridge, ''));
  const { about, period, allocation, services, exclusions, inflows, outflows } = bridge;
  const names = Object.keys(servicesInQuestion) as ServiceInQuestion[];
  const allocated: Draft = {
    id: 'allocation',
    label: 'Total allocation',
    working: poundsText(fraction(allocation.pounds)),
    grounds: [allocation.grounds],
    exact: { pounds: fraction(allocation.pounds) },
  };
  return settle({
    mechanism: 'budget-bridge',
    title: 'From the allocation to what is in scope',
    about,
    period,
    rounding: { stage: 'each-line', unit: 'penny', mode: 'half-away-from-zero' },
    sections: [
      { id: 'allocation', title: 'Allocation', drafts: [allocated] },
      {
        id: 'services-in-question',
        title: 'Services that policy leaves open',
        drafts: names.map((name) => serviceLine(name, services[name])),
      },
      { id: 'exclusions', title: 'Exclusions', drafts: exclusions.map((item) => itemLine('exclusion', item)) },
      { id: 'inflows', title: 'People of other areas', drafts: inflows.map((item) => itemLine('inflow', item)) },
      {
        id: 'outflows',
        title: 'People treated elsewhere',
        drafts: outflows.map((item) => itemLine('outflow', item)),
      },
    ].filter(({ drafts }) => drafts.length > 0),
    notes: ['The total is what is in scope.'],
  });
}

function serviceLine(name: ServiceInQuestion, treatment: BudgetBridge['services'][ServiceInQuestion]): Draft {
  const line = { id: `service-${name}`, label: servicesInQuestion[name] };
  if (treatment.kind === 'in-scope') {
    return {
      ...line,
      working: 'in scope: nothing is taken off',
      grounds: [treatment.grounds],
      exact: { pounds: nothing },
    };
  }
  if (treatment.kind === 'excluded') {
    const exact = { pounds: negative(fraction(treatment.pounds)) };
    return { ...line, working: poundsText(exact.pounds), grounds: [treatment.grounds], exact };
  }
  const { worth } = treatment;
  if (worth === undefined) {
    const working = 'in or out, and for how much, is not decided';
    return { ...line, working, grounds: [], exact: { question: 'Q14', high: nothing } };
  }
  const low = negative(fraction(worth.pounds));
  const working = `£0 or ${poundsText(low)}`;
  return { ...line, working, grounds: [worth.grounds], exact: { question: 'Q14', low, high: nothing } };
}

function itemLine(list: 'exclusion' | 'inflow' | 'outflow', { id, label, amount }: BridgeItem): Draft {
  const line = { id: `${list}-${id}`, label };
  const signed = (pounds: ExactNumber) => (list === 'inflow' ? fraction(pounds) : negative(fraction(pounds)));
  if (amount.kind === 'known') {
    const pounds = signed(amount.pounds);
    return { ...line, working: poundsText(pounds), grounds: [amount.grounds], exact: { pounds } };
  }
  const question = list === 'exclusion' ? 'Q13' : 'Q28';
  const { atMost } = amount;
  const end = atMost && signed(atMost.pounds);
  const bounds =
    list === 'inflow' ? { low: nothing, ...(end && { high: end }) } : { high: nothing, ...(end && { low: end }) };
  const working = end === undefined ? 'not known' : `not known, from £0 to ${poundsText(end)}`;
  return { ...line, working, grounds: atMost === undefined ? [] : [atMost.grounds], exact: { question, ...bounds } };
}
