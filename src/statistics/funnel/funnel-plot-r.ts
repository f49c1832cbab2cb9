import { funnelScales, halfOfRoot, type FunnelScale, type FunnelScaleName } from './scale.ts';

/** The scales as FunnelPlotR (R, commit 9020d49) has them. */
export const funnelPlotRScales: Readonly<Record<FunnelScaleName, FunnelScale>> = {
  ...funnelScales,
  'square-root': { ...funnelScales['square-root'], back: (place) => place },
  'log-of-counts': { ...funnelScales['log-of-counts'], limitError: halfOfRoot },
};

/** To two decimals as R 4 rounds: to the nearer of the two as numbers are held, and to the even one of equally near. */
export function roundedAsInR(number: number): number {
  const hundredths = Math.floor(number * 100);
  const [low, high] = [hundredths / 100, Math.ceil(number * 100) / 100];
  const [toLow, toHigh] = [number - low, high - number];
  return toLow < toHigh || (toLow === toHigh && hundredths % 2 === 0) ? low : high;
}
