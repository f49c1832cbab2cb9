import { checkObject, type Check, type Problem } from '../../problems/index.ts';
import { oneOf, within } from '../checks-of.ts';
import { checkEvents, checkPart, type Counted } from '../counted.ts';
import { checkFunnel, type FunnelAsked } from './asked.ts';
import { targetOf } from './funnel.ts';
import { funnelScales, type FunnelScaleName } from './scale.ts';
import { leftOutAtEnds, type FunnelTrim } from './trim.ts';

/** How a funnel is asked for that allows for what varies between units by itself. */
export interface OverdispersedFunnelAsked extends FunnelAsked {
  /**
   * `log` or `square-root` for events against those expected, `arcsine` for proportions, `log-of-counts` for one count
   * over another.
   */
  readonly scale: FunnelScaleName;
  readonly trim: FunnelTrim;
  /**
   * R, at commit 9020d49: on the scale `log` denominators are rounded to two decimals, limits on the square root are told
   * without squaring, those of counts take the error of the arcsine, and reaches are rounded to six decimals.
   */
  readonly asIn?: 'FunnelPlotR';
}

const checkTrim: Check = (trim, at) =>
  checkObject(trim, at, { kind: oneOf('winsorise', 'truncate'), share: within(0, 0.499) });

/** Problems of units and of how they are asked for. */
export function checkOverdispersed(units: readonly Counted[], asked: OverdispersedFunnelAsked): Problem[] {
  const scaleName = (asked as Partial<OverdispersedFunnelAsked> | null | undefined)?.scale;
  const problems = checkFunnel(units, scaleName === 'arcsine' ? checkPart : checkEvents, asked, {
    needed: { scale: oneOf(...Object.keys(funnelScales)), trim: checkTrim },
    optional: { asIn: oneOf('FunnelPlotR') },
    fewest: 2,
  });
  return problems.length > 0 ? problems : checkTogether(units, asked);
}

function checkTogether(units: readonly Counted[], asked: OverdispersedFunnelAsked): Problem[] {
  const { scale, trim, asIn } = asked;
  const problems: Problem[] = [];
  const found = (path: string, message: string, help: string) =>
    problems.push({ path, code: 'contradiction', message, help });
  const target = targetOf(units, asked);
  const isLog = scale === 'log' || scale === 'log-of-counts';
  const help = 'Take another scale.';
  if (isLog && target === 0) found('asked.target', 'There is no logarithm of 0.', help);
  if (scale === 'arcsine' && target > 1) found('asked.target', 'A proportion is no more than the whole.', help);
  if (scale === 'log' || (isLog && asIn === undefined)) {
    units.forEach(({ count }, at) => {
      if (count === 0) found(`units[${at}].count`, 'There is no logarithm of 0.', help);
    });
  }
  const out = trim.kind === 'truncate' ? 2 * leftOutAtEnds(units.length, trim.share) : 0;
  if (units.length - out < 2) found('asked.trim', `${units.length - out} would be left.`, 'Leave two units or more.');
  return problems;
}
