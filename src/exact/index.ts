export { checkBetween, checkShare, type ExactNumber } from './check-number.ts';
export { canonicalText, checkExact, isPlainNumber, plainDigits } from './exact-text.ts';
export {
  compare,
  fraction,
  larger,
  manyOf,
  minus,
  negative,
  nothing,
  one,
  over,
  plus,
  signOf,
  smaller,
  sumOf,
  times,
  timesMany,
  type Fraction,
} from './fraction.ts';
export {
  anything,
  exactly,
  holds,
  hull,
  isBelow,
  largerInterval,
  minusInterval,
  negativeInterval,
  plusInterval,
  pointOf,
  smallerInterval,
  timesInterval,
  type Interval,
} from './interval.ts';
export { hundredths, roundToPlaces, roundToWhole, roundings, type Rounding } from './rounding.ts';
export { decimalText, exactText, workingText } from './decimal-text.ts';
export { grouped, readableText, type ReadablePlaces } from './readable-text.ts';
export type { Whole } from './whole.ts';
export { wholeParts, type ExactPart } from './whole-parts.ts';
export { wayBetween } from './way-between.ts';
export {
  numberText,
  withinCollar,
  workedImprovement,
  workedStep,
  workedWay,
  type Directed,
  type WorkedShare,
} from './worked-share.ts';
