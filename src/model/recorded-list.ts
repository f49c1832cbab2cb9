/**
 * A list that can prove an absence. With `complete: true`, what is not in it is not so; without, what is
 * not in it is not known. "None" and "not told" are different facts.
 */
export interface RecordedList<T> {
  readonly complete: boolean;
  readonly items: readonly T[];
}
