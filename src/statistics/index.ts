export { normalCdf, normalDensity, normalQuantile, normalUpper } from './normal.ts';
export {
  drawBelow,
  randomFrom,
  randomFromState,
  randomGenerator,
  shuffled,
  type Random,
  type RandomState,
} from './random.ts';
