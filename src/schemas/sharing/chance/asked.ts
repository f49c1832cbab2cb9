import * as z from 'zod';
import { record } from '../../containers.ts';
import { inside } from '../../payment/exact-number.ts';

const level = inside(0, 0.5);

/** What is asked of chance, whatever is shared. */
export const asked = {
  tolerableChance: level,
  trueFall: inside(0, 1),
  seenAt: record({ kind: z.enum(['one-sided', 'two-sided']), level }),
};

/** What is shared once a gate is passed. */
export const counts = z.enum(['whole-saving', 'excess']);
