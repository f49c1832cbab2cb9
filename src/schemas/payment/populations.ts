import * as z from 'zod';
import { headCountBases, weightedBases, type Population, type WeightedCount } from '../../model/index.ts';
import { oneOf, record, wordOf } from '../containers.ts';
import { day } from '../leaf.ts';
import { headCount } from '../places.ts';
import { nothingOrMore } from './exact-number.ts';

const bases = { ...headCountBases, ...weightedBases };

export const basis = wordOf(bases);

/** A payment takes a weighted population as a JSON number too. */
export const weightedCount = record({
  basis: wordOf(weightedBases),
  on: day,
  weightedPeople: nothingOrMore as unknown as z.ZodType<string>,
}) satisfies z.ZodType<WeightedCount>;

export const population = oneOf('basis', Object.keys(bases), [
  headCount,
  weightedCount,
]) satisfies z.ZodType<Population>;
