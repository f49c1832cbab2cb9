import * as z from 'zod';
import type { Check } from '../problems/index.ts';
import { tell } from './problems-of.ts';

/**
 * A schema of an interface whose every rule is in a check of the library. The check looks at what is given first, and is
 * the only one to tell of problems; the shape then makes the copy, and is what JSON Schema says. The shape must be the
 * whole of the interface: one that leaves out a field, or a kind of something, does not compile.
 */
export function schemaOf<T>() {
  return <Shape extends z.ZodType<T>>(check: Check, shape: Covers<T, Shape> & Shape): z.ZodType<T> =>
    z
      .any()
      .superRefine((value, context) => {
        tell(check(value, ''), context);
      })
      .pipe(shape);
}

/**
 * Every value of the interface is one of the shape, and every value of the shape one of the interface, with nothing
 * optional in either: assignability alone passes over an optional field or a kind that a shape leaves out.
 */
type Covers<T, Shape extends z.ZodType> = [Whole<T>, Whole<z.output<Shape>>] extends [Whole<z.output<Shape>>, Whole<T>]
  ? unknown
  : { readonly 'The shape leaves out a part of the interface.': never };

/** A type with nothing optional in it, at any depth. */
type Whole<T> = T extends string | number | boolean | undefined ? T : { readonly [Key in keyof T]-?: Whole<T[Key]> };
