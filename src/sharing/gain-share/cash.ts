import {
  exactly,
  fraction,
  hull,
  largerInterval,
  minus,
  minusInterval,
  nothing,
  one,
  plusInterval,
  pointOf,
  signOf,
  timesInterval,
  workingText,
  type Interval,
} from '../../exact/index.ts';
import { cite } from '../../policy/index.ts';
import { financialYearsBetween, financialYearOf, type ClosedPeriod } from '../../time/index.ts';
import { numberBetween, poundsBetween, readTold, type Grounds, type Step } from '../../statement/index.ts';
import { releaseMethod, strandedShare } from '../../payment/index.ts';
import { poundsStep } from './reached.ts';
import type { ActivityContract, SavingFacts } from './saving-facts.ts';
import { openIn, type Saving } from './saving.ts';

/** What of a saving is cash to the commissioner, and what becomes of the provider’s cost. */
export interface Cash {
  readonly commissioner: Interval;
  readonly steps: readonly Step[];
  /** What the commissioner’s cash rests on. */
  readonly grounds: readonly Grounds[];
}

/** Why a saving is not cash: a fixed payment is made whatever comes. */
const cashMethod: readonly Grounds[] = [
  {
    kind: 'library-method',
    method:
      'Cash saving = activity avoided × price × the share of the price paid for each unit; nothing on a fixed element unless it was set anew.',
  },
  {
    kind: 'published',
    citations: [
      cite(
        'napc-providers-2026',
        'Finance, incentives and transition',
        'Savings are quoted "based on an assumption that all costs can be saved when care is shifted".',
        'opinion',
      ),
    ],
  },
];

const spend = { least: 0 };
const share: Interval = { low: nothing, high: one };

/** The commissioner’s cash, the provider’s cost that goes, and the cost that is stranded: three lines beside the saving. */
export function cashOf(facts: SavingFacts, { saved }: Saving, period: ClosedPeriod, grounds: readonly Grounds[]): Cash {
  if (facts.kind === 'activity') return cashByContract(facts.contracts, period, [...cashMethod, ...grounds]);
  const told = facts.commissionerCash;
  const commissioner = told === 'whole-saving' ? saved : readTold(told);
  const text = {
    ...cashText,
    input: poundsBetween(saved),
    rule: told === 'whole-saving' ? 'every pound of the spend is paid in cash' : 'as told',
    ...(told === 'whole-saving' ? {} : openIn(told, 'the commissioner’s cash saving')),
  };
  return { commissioner, steps: [poundsStep(text, commissioner, grounds)], grounds };
}

const cashText = { id: 'commissioner-cash', label: 'Commissioner’s cash saving', isBeside: true } as const;

function cashByContract(
  contracts: readonly ActivityContract[],
  period: ClosedPeriod,
  grounds: readonly Grounds[],
): Cash {
  const each = contracts.map((contract) => contractCash(contract, period));
  const commissioner = each.map(({ cash }) => cash).reduce(plusInterval);
  const question = each.find((one) => one.question !== undefined)?.question;
  const step = poundsStep(
    {
      ...cashText,
      input: each.map(({ input }) => input).join('; '),
      rule: 'activity avoided × price × share paid for each unit, summed over contracts',
      ...(question !== undefined && { question }),
    },
    commissioner,
    grounds,
  );
  const provider = providerSteps(contracts, period, [releaseMethod, ...grounds]);
  return { commissioner, steps: [step, ...provider], grounds };
}

function avoidedIn({ expectedUnits, actualUnits }: ActivityContract): Interval {
  return minusInterval(readTold(expectedUnits, spend), readTold(actualUnits, spend));
}

function contractCash(contract: ActivityContract, period: ClosedPeriod) {
  const { id, unit, pricePounds, variableShare } = contract;
  const avoided = avoidedIn(contract);
  const price = exactly(fraction(pricePounds));
  const variable = variableShare === 'not-agreed' ? share : exactly(fraction(variableShare));
  const rebased = unitsRebased(contract, avoided, period);
  const cash = timesInterval(unitsInCash(avoided, rebased, variableShare), price);
  const question = pointOf(cash) === undefined ? whatIsOpen(contract) : undefined;
  const later = contract.rebased === 'no' ? '' : `, its fixed element set anew from ${contract.rebased.from}`;
  const input = `${numberBetween(avoided)} ${unit} at ${poundsBetween(price)} × ${numberBetween(variable)} (${id}${later})`;
  return { cash, input, question };
}

/** Units whose price is saved: all those avoided by the variable share, and those rebased by the fixed one. */
function unitsInCash(avoided: Interval, rebased: Interval, variable: ActivityContract['variableShare']): Interval {
  // The amount moves on a straight line with the share, so that the least and the most are at its ends.
  if (variable === 'not-agreed') return hull(avoided, rebased);
  const paid = exactly(fraction(variable));
  return plusInterval(timesInterval(avoided, paid), timesInterval(rebased, minusInterval(exactly(one), paid)));
}

/** The avoided units for which the fixed element was set anew: all, none, or those since a day within the period. */
function unitsRebased({ rebased }: ActivityContract, avoided: Interval, period: ClosedPeriod): Interval {
  if (rebased === 'no' || rebased.from >= period.until) return exactly(nothing);
  return rebased.from <= period.from ? avoided : readTold(rebased.unitsSince, spend);
}

function whatIsOpen(contract: ActivityContract): string | undefined {
  if (contract.variableShare !== 'not-agreed') return openUnits(contract);
  return `the share of the price that ${contract.id} is paid for each unit`;
}

function openUnits({ id, expectedUnits, actualUnits, rebased }: ActivityContract): string | undefined {
  const since = rebased === 'no' ? [] : [rebased.unitsSince];
  return [expectedUnits, actualUnits, ...since]
    .map((told) => openIn(told, `the activity of ${id}`).question)
    .find((question) => question !== undefined);
}

function providerSteps(
  contracts: readonly ActivityContract[],
  period: ClosedPeriod,
  grounds: readonly Grounds[],
): readonly Step[] {
  const costs = contracts.map((contract) => providerCost(contract, period));
  const released = costs.map((cost) => cost.released).reduce(plusInterval);
  const stranded = costs.map((cost) => cost.stranded).reduce(plusInterval);
  const open = contracts.find(({ release }) => release === 'not-known');
  const isOpen = pointOf(plusInterval(released, stranded)) === undefined;
  const asked = open
    ? `how fast the cost of ${open.provider} goes after its activity (Q17)`
    : contracts.map(openUnits).find((each) => each !== undefined);
  const question = isOpen ? asked : undefined;
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
      grounds,
    ),
    poundsStep(
      { ...text, id: 'stranded-cost', label: 'Stranded cost', rule: 'the part that is still there' },
      stranded,
      grounds,
    ),
  ];
}

/** The provider’s cost of the activity it no longer does. Activity that grew strands nothing. */
function providerCost(contract: ActivityContract, period: ClosedPeriod) {
  const avoided = largerInterval(exactly(nothing), avoidedIn(contract));
  const { release, provider } = contract;
  if (release === 'not-known') {
    const unknown: Interval = {
      low: nothing,
      high: pointOf(avoided) && signOf(pointOf(avoided) ?? one) === 0 ? nothing : undefined,
    };
    return { released: unknown, stranded: unknown, input: `the cost of ${provider} is not known` };
  }
  const year = financialYearsBetween(release.firstYear, financialYearOf(period.from));
  const left = strandedShare(release, year);
  const cost = timesInterval(avoided, exactly(fraction(release.pricePounds)));
  return {
    released: timesInterval(cost, exactly(minus(one, left))),
    stranded: timesInterval(cost, exactly(left)),
    input: `${poundsBetween(cost)} at ${provider}, year ${year} after the move: ${workingText(left)} is left`,
  };
}
