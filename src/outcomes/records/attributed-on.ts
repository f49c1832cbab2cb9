import { checkCode, checkEach, checkObject, placeIn, refuse, type Check, type Problem } from '../../problems/index.ts';
import { checkDay, type Day } from '../../time/index.ts';

/** That something belonged to an organisation for a time: a practice to a network, or an address to a neighbourhood. */
export interface Relationship {
  readonly organisation: string;
  readonly from: Day;
  /** The last day that is in it, as the Organisation Data Service writes it. Without one, or null, it goes on. */
  readonly lastDay?: Day | null;
}

/** The organisation of a day, or why there is none. Branch on `kind`. */
export type Attributed =
  | {
      readonly kind: 'attributed';
      readonly organisation: string;
      readonly from: Day;
      /** Other relationships that were active on the day, and started earlier. */
      readonly overlapping: number;
    }
  | { readonly kind: 'not-attributed'; readonly reason: string }
  | {
      readonly kind: 'undetermined';
      readonly reason: string;
      /** Those that started latest, on one day. */
      readonly organisations: readonly string[];
    };

/**
 * The organisation that something belonged to on a day: of the relationships that were active, their last day in them, the
 * one that started latest. Where several organisations started on that same day the rule does not decide, and neither does
 * this.
 *
 * Throws when a day is not one, or a relationship ends before it starts.
 *
 * Source: NHS England, code of the Investment and Impact Fund indicators (NHSDigital/iif_indicators, create_pcn_mapping).
 *
 * @example
 * ```ts
 * import { attributedOn } from 'neighbourhood-contracts/outcomes';
 *
 * const relationships = [
 *   { organisation: 'U10001', from: '2020-04-01', lastDay: '2025-03-31' },
 *   { organisation: 'U10002', from: '2025-04-01' },
 * ] as const;
 * const before = attributedOn(relationships, '2025-03-31');
 * before.kind === 'attributed' && before.organisation; // => 'U10001'
 * attributedOn(relationships, '2020-03-31').kind; // => 'not-attributed'
 * ```
 */
export function attributedOn(relationships: readonly Relationship[], day: Day): Attributed {
  refuse('an attribution', [...checkEach(relationships, 'relationships', checkRelationship), ...checkDay(day, 'day')]);
  const active = relationships.filter(({ from, lastDay }) => from <= day && (lastDay ?? day) >= day);
  const latest = active.reduce<Day | ''>((last, { from }) => (from > last ? from : last), '');
  if (latest === '') return { kind: 'not-attributed', reason: `No relationship was active on ${day}.` };
  const organisations = active.flatMap(({ from, organisation }) => (from === latest ? [organisation] : []));
  const distinct = [...new Set(organisations)].sort();
  const [organisation, ...others] = distinct as [string, ...string[]];
  if (others.length > 0) {
    const reason = `${distinct.length} organisations started on ${latest}, and the rule takes the latest.`;
    return { kind: 'undetermined', reason, organisations: distinct };
  }
  return { kind: 'attributed', organisation, from: latest, overlapping: active.length - organisations.length };
}

const checkRelationship: Check = (value, path) => {
  const problems = checkObject(value, path, { organisation: checkCode, from: checkDay }, { lastDay: checkLastDay });
  return problems.length > 0 ? problems : checkOrder(value as Relationship, path);
};

const checkLastDay: Check = (value, path) => (value === null ? [] : checkDay(value, path));

/** A relationship of one day is one: its last day may be the first. */
function checkOrder({ from, lastDay }: Relationship, path: string): Problem[] {
  if (lastDay === undefined || lastDay === null || lastDay >= from) return [];
  const message = 'The last day is before the first.';
  const help = 'Give the last day that is in it: it may be the first.';
  return [{ path: placeIn(path, 'lastDay'), code: 'ends-before-it-starts', message, help }];
}
