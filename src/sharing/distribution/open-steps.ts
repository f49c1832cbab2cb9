import { negativeInterval, pointOf, type Interval } from '../../exact/index.ts';
import { poundsBetween, resultOf, type Grounds, type Step } from '../../statement/index.ts';
import { rangeIn, type OpenPool, type ReachedSide } from './distribution-amounts.ts';
import { keyInWords } from './key-words.ts';

/** A pool, and what it and its sharing stand on. */
export interface StatedPool extends OpenPool {
  readonly stated: readonly [pool: Grounds, terms: Grounds];
}

/** What leaves a line open: what there is to share, and how it is shared, each with the question that the line asks too. */
export function openSteps(
  reached: readonly ReachedSide[],
  id: string,
  place: number,
  { amount, question, stated }: StatedPool,
): readonly Step[] {
  const [poolGrounds, grounds] = stated;
  const pool: Step = {
    id: 'pool',
    label: 'What there is to share',
    input: poundsBetween(amount),
    rule: 'as told',
    question,
    result: resultOf('pounds', amount),
    grounds: [poolGrounds],
  };
  const ofSides = reached.flatMap((each): Step[] => {
    const { side, range } = each;
    if (range.question === undefined) return [];
    return [
      {
        id: side.name,
        label: side.sign > 0 ? 'How a gain is shared' : 'How a loss is shared',
        input: poundsBetween(poolOn(each)),
        rule: side.rule === 'not-agreed' ? 'not agreed' : keyInWords(side.rule.key, range.partners.length),
        question: range.question,
        result: resultOf('pounds', rangeIn(each, id, place)),
        grounds: [grounds],
      },
    ];
  });
  return [...(pointOf(amount) === undefined ? [pool] : []), ...ofSides];
}

function poolOn({ side: { sign, least, most } }: ReachedSide): Interval {
  const pool = { low: least, high: most };
  return sign > 0 ? pool : negativeInterval(pool);
}
