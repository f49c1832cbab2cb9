import type { CountSum } from '../suppression/count-table.ts';
import { hiddenIn, isSmall, type CountToHide } from '../suppression/hidden-in.ts';
import type { SuppressionRule } from '../suppression/suppression-rule.ts';
import type { NumbersBehind } from './indicator-figures.ts';

/** A group of people, the numbers behind its figure, and whether the one is a part of the other. */
export interface GroupToHide {
  readonly group: string;
  readonly numbers: NumbersBehind;
  readonly isProportion: boolean;
}

/** The groups whose figures are hidden, and those of them whose numbers can be found all the same. */
export interface HiddenGroups {
  readonly hidden: ReadonlySet<string>;
  readonly recoverable: ReadonlySet<string>;
}

const part = { numerator: 'n ', denominator: 'd ', rest: 'r ' } as const;

/**
 * The groups whose figures a rule hides, all of them looked at together: a figure is hidden with its numerator or its
 * denominator, and numerators, denominators and, where the rule counts them, those who are in the one and not in the other,
 * add up over groups and with each other.
 */
export function hiddenGroups(
  groups: readonly GroupToHide[],
  sums: readonly CountSum[],
  rule: SuppressionRule,
): HiddenGroups {
  const { hidden, recoverable } = hiddenIn(
    groups.flatMap((each) => countsOf(each, rule)),
    allSums(groups, sums),
    rule,
  );
  const among = (ids: ReadonlySet<string>) => {
    return new Set(
      groups.map(({ group }) => group).filter((group) => Object.values(part).some((of) => ids.has(of + group))),
    );
  };
  return { hidden: among(hidden), recoverable: among(recoverable) };
}

function countsOf({ group, numbers, isProportion }: GroupToHide, rule: SuppressionRule): readonly CountToHide[] {
  const { numerator, denominator, people } = numbers;
  const isOfFew = [denominator, people].some((number) => number !== undefined && isSmall(number, rule));
  const counts: CountToHide[] = [{ id: part.numerator + group, count: numerator, isOfFew }];
  if (!isWhole(denominator)) return counts;
  counts.push({ id: part.denominator + group, count: denominator });
  if (isProportion) counts.push({ id: part.rest + group, count: denominator - numerator, isComplement: true });
  return counts;
}

function allSums(groups: readonly GroupToHide[], sums: readonly CountSum[]): readonly CountSum[] {
  const byGroup = new Map(groups.map((each) => [each.group, each]));
  const hasDenominator = (group: string) => isWhole(byGroup.get(group)?.numbers.denominator);
  const isPart = (group: string) => hasDenominator(group) && byGroup.get(group)?.isProportion === true;
  const over = (of: string, { total, parts }: CountSum) => ({
    total: of + total,
    parts: parts.map((each) => of + each),
  });
  return [
    ...sums.map((sum) => over(part.numerator, sum)),
    ...sums
      .filter(({ total, parts }) => [total, ...parts].every(hasDenominator))
      .map((sum) => over(part.denominator, sum)),
    ...sums.filter(({ total, parts }) => [total, ...parts].every(isPart)).map((sum) => over(part.rest, sum)),
    ...groups
      .filter(({ group }) => isPart(group))
      .map(({ group }) => ({ total: part.denominator + group, parts: [part.numerator + group, part.rest + group] })),
  ];
}

/** Person-years need not be whole, and then hide nobody. */
function isWhole(number: number | undefined): number is number {
  return number !== undefined && Number.isInteger(number);
}
