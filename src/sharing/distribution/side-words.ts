import { minus, negativeInterval, nothing, type Interval } from '../../exact/index.ts';
import { poundsInWorking, poundsText } from '../../statement/index.ts';
import type { ReachedSide } from './distribution-amounts.ts';
import { keyInWords } from './key-words.ts';
import { signed, workingOf } from './partner-working.ts';
import { reinvestmentOf, toShare, type Side } from './sides.ts';

/** The calculation of a partner’s line, on every side that the pool may be on. */
export function partnerWorking(reached: readonly ReachedSide[], place: number, partners: number): string {
  const each = reached.map(({ side, range: { shared, key } }) => {
    if (shared !== undefined) return workingOf({ shared, place, sign: side.sign });
    if (side.rule === 'not-agreed') return `a part of ${poundsInWorking(poolOf(side))}, by a key that is not agreed`;
    const text = key?.texts[place];
    const pool = poundsInWorking(shareable(side));
    const { floors, caps } = side.rule;
    const limits = floors.length > 0 || caps !== 'none' ? ', within floors and caps' : '';
    if (text === undefined || key?.lost !== undefined)
      return `${pool}, ${keyInWords(side.rule.key, partners)}${limits}`;
    return `${pool.includes(' to ') ? `(${pool})` : pool}${text}${limits}`;
  });
  return each.length === 0 ? poundsText(nothing) : each.join('; or ');
}

/** The calculation of what is set aside of a gain. */
export function reinvestedWorking({ rule, ...side }: Side): string {
  const first = rule === 'not-agreed' ? undefined : reinvestmentOf(rule);
  const pool = poundsInWorking(poolOf({ rule, ...side }));
  return first?.kind === 'share' ? `${pool} × ${first.share}` : `min(£${first?.pounds ?? 0}, ${pool})`;
}

/** The calculation of what no partner takes. */
export function leftWorking(reached: readonly ReachedSide[]): string {
  const each = reached.map(({ side, range: { shared } }) => {
    if (shared === undefined) return `${poundsInWorking(shareable(side))} less what partners take`;
    const { amount, out } = shared;
    const taken = signed(minus(amount, out.left), side.sign);
    return `${poundsText(signed(amount, side.sign))} − ${side.sign < 0 ? `(${poundsText(taken)})` : poundsText(taken)}`;
  });
  return each.join('; or ');
}

function poolOf({ sign, least, most }: Side): Interval {
  const pool = { low: least, high: most };
  return sign > 0 ? pool : negativeInterval(pool);
}

function shareable({ rule, sign, least, most }: Side): Interval {
  const pool =
    rule === 'not-agreed'
      ? { low: least, high: most }
      : { low: toShare(rule, least), high: most && toShare(rule, most) };
  return sign > 0 ? pool : negativeInterval(pool);
}
