import {
  exactly,
  fraction,
  hull,
  minusInterval,
  nothing,
  one,
  plusInterval,
  pointOf,
  timesInterval,
  type Interval,
} from '../../exact/index.ts';
import { cite } from '../../policy/index.ts';
import { type ClosedPeriod } from '../../time/index.ts';
import { numberBetween, poundsBetween, readTold, type Grounds, type Step } from '../../statement/index.ts';
import { asked, avoidedIn, openUnits } from './cash-units.ts';
import { providerSteps } from './provider-cost.ts';
import { poundsStep } from './reached.ts';
import type { ActivityContract, SavingFacts } from './saving-facts.ts';
import { openIn, type Saving } from './saving.ts';

/** What of a saving is cash to the commissioner, and what becomes of the provider’s cost. */
export interface Cash {
  readonly commissioner: Interval;
  readonly steps: readonly Step[];
  /** What the commissioner’s cash rests on, and what leaves it open. */
  readonly grounds: readonly Grounds[];
  readonly question?: string;
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
  const open = told === 'whole-saving' ? {} : openIn(told, 'the commissioner’s cash saving');
  const text = {
    ...cashText,
    input: poundsBetween(saved),
    rule: told === 'whole-saving' ? 'every pound of the spend is paid in cash' : 'as told',
    ...open,
  };
  return { commissioner, steps: [poundsStep(text, commissioner, grounds)], grounds, ...open };
}

const cashText = { id: 'commissioner-cash', label: 'Commissioner’s cash saving', isBeside: true } as const;

function cashByContract(
  contracts: readonly ActivityContract[],
  period: ClosedPeriod,
  grounds: readonly Grounds[],
): Cash {
  const each = contracts.map((contract) => contractCash(contract, period));
  const commissioner = each.map(({ cash }) => cash).reduce(plusInterval);
  const question = asked(each.map((one) => one.question));
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
  const steps = [step, ...providerSteps(contracts, period, grounds)];
  return { commissioner, steps, grounds, ...(question !== undefined && { question }) };
}

function contractCash(contract: ActivityContract, period: ClosedPeriod) {
  const { id, unit, pricePounds, variableShare } = contract;
  const avoided = avoidedIn(contract);
  const price = exactly(fraction(pricePounds));
  const variable = variableShare === 'not-agreed' ? share : exactly(fraction(variableShare));
  const rebased = unitsRebased(contract, avoided, period);
  const cash = timesInterval(unitsInCash(avoided, rebased, variableShare), price);
  const question = pointOf(cash) === undefined ? whatIsOpen(contract) : undefined;
  const later =
    contract.rebased === 'no'
      ? ''
      : `, its fixed element set anew from ${contract.rebased.from} for ${numberBetween(rebased)}`;
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
  return rebased.from <= period.from ? avoided : readTold(rebased.unitsSince ?? 'not-known', spend);
}

function whatIsOpen(contract: ActivityContract): string | undefined {
  if (contract.variableShare !== 'not-agreed') return openUnits(contract);
  return `the share of the price that ${contract.id} is paid for each unit`;
}
