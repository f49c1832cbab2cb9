/** How many measures are counted at once, by how many things, and into how many groups: no submission comes near. */
export const countingLimits = { measures: 100, dimensions: 8, groups: 1_000_000 } as const;
