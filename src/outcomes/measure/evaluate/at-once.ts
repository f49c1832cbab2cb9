/** How many records in columns are looked at together: what is written down of them stays in the nearest memory. */
export const atOnce = 2_048;
