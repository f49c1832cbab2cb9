import {
  exactly,
  fraction,
  largerInterval,
  minus,
  nothing,
  one,
  plusInterval,
  pointOf,
  signOf,
  timesInterval,
  workingText,
  type Interval,
} from '../../exact/index.ts';
import { releaseMethod, strandedShare } from '../../payment/index.ts';
import { poundsBetween, type Grounds, type Step } from '../../statement/index.ts';
import { financialYearOf, financialYearsBetween, type ClosedPeriod } from '../../time/index.ts';
import { asked, avoidedIn, openUnits } from './cash-units.ts';
import { poundsStep } from './reached.ts';
import type { ActivityContract } from './saving-facts.ts';

/** The provider’s cost that has gone with its activity, and the cost that is stranded: shown beside the amount. */
export function providerSteps(
  contracts: readonly ActivityContract[],
  period: ClosedPeriod,
  grounds: readonly Grounds[],
): readonly Step[] {
  const costs = contracts.map((contract) => providerCost(contract, period));
  const released = costs.map((cost) => cost.released).reduce(plusInterval);
  const stranded = costs.map((cost) => cost.stranded).reduce(plusInterval);
  const isOpen = pointOf(plusInterval(released, stranded)) === undefined;
  const question = isOpen ? asked(costs.map((cost) => cost.question)) : undefined;
  const input = costs.map((cost) => cost.input).join('; ');
  const text = { input, isBeside: true, ...(question !== undefined && { question }) } as const;
  return [
    poundsStep(
      {
        ...text,
        id: 'provider-cost-released',
        label: 'Provider cost released',
        rule: 'the part that has gone by this year',
      },
      released,
      [releaseMethod, ...grounds],
    ),
    poundsStep(
      { ...text, id: 'stranded-cost', label: 'Stranded cost', rule: 'the part that is still there' },
      stranded,
      [releaseMethod, ...grounds],
    ),
  ];
}

/** The provider’s cost of the activity it no longer does. Activity that grew strands nothing. */
function providerCost(contract: ActivityContract, period: ClosedPeriod) {
  const avoided = largerInterval(exactly(nothing), avoidedIn(contract));
  const { release, provider, unit } = contract;
  const known = pointOf(avoided);
  if (known !== undefined && signOf(known) === 0) {
    return { released: avoided, stranded: avoided, input: `no ${unit} avoided at ${provider}`, question: undefined };
  }
  if (release === 'not-known') {
    const unknown: Interval = { low: nothing, high: undefined };
    const question = `how fast the cost of ${provider} goes after its activity (Q17)`;
    return { released: unknown, stranded: unknown, input: `the cost of ${provider} is not known`, question };
  }
  const year = financialYearsBetween(release.firstYear, financialYearOf(period.from));
  const left = strandedShare(release, year);
  const cost = timesInterval(avoided, exactly(fraction(release.pricePounds)));
  return {
    released: timesInterval(cost, exactly(minus(one, left))),
    stranded: timesInterval(cost, exactly(left)),
    input: `${poundsBetween(cost)} at ${provider}, year ${year} after the move: ${workingText(left)} is left`,
    question: openUnits(contract),
  };
}
