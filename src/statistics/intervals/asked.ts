import { checkObject, shown, type FieldChecks, type Problem } from '../../problems/index.ts';
import { checkAbove } from '../check-number.ts';
import type { Asked } from './estimate.ts';
import { checkLevel, shareOf } from './level.ts';

/** How a figure is asked for, in the manner of an official tool where its own is wanted. */
export interface AskedAsIn extends Asked {
  readonly asIn?: 'PHEindicatormethods';
}

/** Problems of a level and a multiplier. */
export function checkAsked(asked: unknown): Problem[] {
  const isPhe = (asked as Partial<AskedAsIn> | undefined)?.asIn === 'PHEindicatormethods';
  return checkObject(asked, 'asked', isPhe ? pheChecks : askedChecks);
}

/** A level as a share of one, without the noise of dividing by a hundred. */
export function shareAsAsked(level: number): number {
  return Number(shareOf(level).toPrecision(15));
}

const per: FieldChecks = { per: (value, at) => checkAbove(value, at, 0) };
/** The checks of a level and a multiplier. */
export const askedChecks: FieldChecks = { level: checkLevel, ...per };
const pheChecks: FieldChecks = { level: checkPheLevel, ...per, asIn: () => [] };

function checkPheLevel(value: unknown, path: string): Problem[] {
  const level = Number(value);
  const isRight = (level >= 0.9 && level <= 1) || (level >= 90 && level <= 100);
  if (typeof value === 'number' && isRight) return [];
  const message = `${shown(value)} is no level there.`;
  return [{ path, code: 'out-of-range', message, help: 'Give a level from 0.9 to 1 or from 90 to 100.' }];
}
