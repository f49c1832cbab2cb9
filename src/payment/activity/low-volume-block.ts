import { compare, fraction, sumOf, times } from '../../exact/index.ts';
import { refuse } from '../../problems/index.ts';
import { periodOfFinancialYear } from '../../time/index.ts';
import { poundsText, settle, type Draft, type Statement } from '../../statement/index.ts';
import {
  checkLowVolumeBlockFacts,
  checkLowVolumeBlockTerms,
  checkLowVolumeBlockTogether,
  type LowVolumeBlockFacts,
  type LowVolumeBlockTerms,
} from './low-volume-block-terms.ts';

/**
 * A low volume activity block payment for a year: the average of three years, with no transaction within the year
 * (NHS Payment Scheme). Above the threshold the payment is open, without bounds: such a relationship is expected to be
 * contracted in another way, and what that contract pays does not follow from past years.
 *
 * Throws when the years are not three in a row that end before the year paid for, or a number is not exact.
 *
 * @example
 * ```ts
 * import { settleLowVolumeBlock } from 'neighbourhood-contracts/payment';
 *
 * const terms = {
 *   year: '2025/26',
 *   mostPounds: '1500000',
 *   rounding: { stage: 'each-line', unit: 'penny', mode: 'half-away-from-zero' },
 *   grounds: { kind: 'assumed', because: 'the threshold stays as it was' },
 * } as const;
 * const values = [
 *   { year: '2021/22', pounds: '300000' },
 *   { year: '2022/23', pounds: '330000' },
 *   { year: '2023/24', pounds: '360000' },
 * ] as const;
 * const { total } = settleLowVolumeBlock(terms, { provider: 'RXX', commissioner: 'QXX', values });
 * total.kind === 'conditional' && total.amountPence; // => 33000000
 * ```
 */
export function settleLowVolumeBlock(terms: LowVolumeBlockTerms, facts: LowVolumeBlockFacts): Statement {
  refuse('a low volume block', [
    ...checkLowVolumeBlockTerms(terms, 'terms'),
    ...checkLowVolumeBlockFacts(facts, 'facts'),
  ]);
  refuse('a low volume block', checkLowVolumeBlockTogether(terms, facts, 'facts'));
  return settle({
    mechanism: 'low-volume-block',
    title: `Low volume activity block payment ${terms.year}, by ${facts.commissioner}`,
    about: facts.provider,
    period: periodOfFinancialYear(terms.year),
    rounding: terms.rounding,
    sections: [{ id: 'block', title: 'Block payment', drafts: [blockLine(terms, facts)] }],
    notes: [
      'The value is set nationally: this is the plain average of the three years given, with no uplift for prices since, and the published value goes before it.',
      'Nothing is paid or taken back within the year, whatever the activity.',
    ],
  });
}

function blockLine(terms: LowVolumeBlockTerms, facts: LowVolumeBlockFacts): Draft {
  const values = [...facts.values].sort((a, b) => (a.year < b.year ? -1 : 1));
  const years = `${values[0]?.year ?? ''} to ${values[2]?.year ?? ''}`;
  const pounds = values.map((value) => fraction(value.pounds));
  const average = times(sumOf(pounds), { top: 1, under: 3 });
  const most = fraction(terms.mostPounds);
  const question = `What does another contract pay? At ${poundsText(average)} a year the relationship is above ${poundsText(most)}, and expected to be contracted in another way.`;
  return {
    id: 'block',
    label: `Average of ${years}`,
    working: `(${pounds.map(poundsText).join(' + ')}) ÷ 3`,
    grounds: [terms.grounds],
    exact: compare(average, most) > 0 ? { question } : { pounds: average },
  };
}
