export { apportion, type Share, type Sharer } from './apportion.ts';
export { checkExact, roundings, type Rounding } from '../exact/index.ts';
export { formatCount, formatPounds } from './format-pounds.ts';
export { addPence, checkPence, checkPounds, parsePounds, pence, subtractPence, sumPence, type Pence } from './pence.ts';
export { checkWeight, priceUnits, rate, weighPence, weight, type Rate, type Weight } from './rate.ts';
export type { unit } from './unit.ts';
