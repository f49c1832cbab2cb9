export {
  describeFootprints,
  type FootprintDescription,
  type FootprintDescriptions,
  type OutsideFootprints,
} from './describe-footprints.ts';
export type { MnpFigureStanding, SnpBandStanding } from './population-standing.ts';
export { footprintLevels, type FootprintLevel, type PracticeInFootprints } from './practice-in-footprints.ts';
