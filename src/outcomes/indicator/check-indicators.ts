import {
  checkCode,
  checkDistinct,
  checkEach,
  checkObject,
  checkText,
  checkWord,
  placeIn,
  shown,
  type FieldChecks,
  type Problem,
} from '../../problems/index.ts';
import { checkLevel, type Asked } from '../../statistics/index.ts';
import { checkSumsTogether, type CountSum } from '../suppression/count-table.ts';
import { checkSuppression, type Suppression } from '../suppression/suppression-rule.ts';
import { checkIndicatorFigures } from './check-figures.ts';
import { numbersBehind } from './indicator-figures.ts';
import type { IndicatorGroup } from './indicator.ts';

const termsChecks: FieldChecks = {
  id: checkCode,
  label: checkText,
  level: checkLevel,
  per: (per, at) => {
    if (typeof per === 'number' && per > 0 && per <= 1e9) return [];
    const code = per === undefined || per === null ? 'missing' : 'out-of-range';
    return [{ path: at, code, message: `This is ${shown(per)}.`, help: 'Give a number above 0: 1, 100 or 1000.' }];
  },
  direction: (way, at) => checkWord(way, at, ['higher-is-better', 'lower-is-better', 'neither-is-better']),
};

/** Problems of what an indicator is, and of the rule it is kept back by. */
export function checkTerms(terms: unknown, suppression: Suppression | undefined): Problem[] {
  return [
    ...checkObject(terms, 'terms', termsChecks),
    ...(suppression === undefined ? [] : checkSuppression(suppression, 'suppression')),
  ];
}

/** Problems of groups, each by itself. */
export function checkGroups(groups: unknown, asked: Asked): Problem[] {
  return checkEach(groups, 'groups', (each, at) =>
    checkObject(each, at, {
      group: checkCode,
      figures: (figures, place) => checkIndicatorFigures(figures, place, asked),
    }),
  );
}

/** Problems of groups and how they add up, where neither has any alone. */
export function checkTogether(groups: readonly IndicatorGroup[], sums: readonly CountSum[]): Problem[] {
  const ids = groups.map(({ group }) => group);
  const twice = checkDistinct(ids.map((key, at) => ({ key, path: placeIn('groups', at, 'group') })));
  const apart = twice.length > 0 ? [] : checkSumsTogether(ids, sums, '');
  if (twice.length + apart.length > 0) return [...twice, ...apart];
  const numbers = new Map(groups.map(({ group, figures }) => [group, numbersBehind(figures)]));
  const wrong = (of: 'numerator' | 'denominator', { total, parts }: CountSum) => {
    const all = [total, ...parts].map((group) => numbers.get(group)?.[of]);
    const [whole] = all;
    if (whole === undefined || all.includes(undefined)) return false;
    const sum = all.slice(1).reduce((so: number, number) => so + Number(number), 0);
    // Person-years are sums of fractions, whose last digits differ by the order they are added in.
    return Math.abs(sum - whole) > 1e-9 * whole;
  };
  return sums.flatMap((sum, at): Problem[] =>
    (['numerator', 'denominator'] as const)
      .filter((of) => wrong(of, sum))
      .map((of) => ({
        path: placeIn('sums', at),
        code: 'contradiction',
        message: `The ${of}s of the parts of ${shown(sum.total)} do not add up to its own.`,
        help: 'Give a group for those whose group is not known, or leave the sum out.',
      })),
  );
}
