import { checkBetween, decimalText, fraction, over, type ExactNumber } from '../../exact/index.ts';
import { refuse } from '../../problems/index.ts';

/**
 * What a point pays for each patient, in pounds to seven decimal places: the value of a point over the average list. The
 * value of a QOF point rises with the average list, so in every year since 2020/21 this is £0.022142 to six places, and
 * a year in which it is not has a wrong figure: the list of 9,103 printed for 2021/22, for one.
 *
 * Throws when the value is below zero or the list below 1.
 *
 * @example
 * ```ts
 * import { pointValuePerPatient } from 'neighbourhood-contracts/payment';
 *
 * pointValuePerPatient('220.62', 9964); // => '0.0221417'
 * pointValuePerPatient('201.16', 9103); // => '0.0220982'
 * ```
 */
export function pointValuePerPatient(pointPounds: ExactNumber, averageList: ExactNumber): string {
  refuse('the value of a point', [
    ...checkBetween(pointPounds, 'pointPounds', 'The value of a point', 0),
    ...checkBetween(averageList, 'averageList', 'The average list', 1),
  ]);
  return decimalText(over(fraction(pointPounds), fraction(averageList)), 7, 'half-away-from-zero');
}
