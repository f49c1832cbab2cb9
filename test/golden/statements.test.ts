import { expect, test } from 'vitest';
import { linesOf } from 'neighbourhood-contracts/payment';
import { goldenStatements } from './statements.ts';

test.each(Object.entries(goldenStatements))('%s is what it was', async (name, made) => {
  // The mark of the register changes with every word in it; the amounts may not.
  const { madeWith, ...statement } = made();
  expect(madeWith.library).toMatch(/^\d/);
  await expect(`${JSON.stringify(statement, null, 2)}\n`).toMatchFileSnapshot(`./files/${name}.json`);
});

test.each(Object.entries(goldenStatements))('the lines of %s sum to its total', (_, made) => {
  const statement = made();
  for (const side of ['lowPence', 'highPence'] as const) {
    const bounds = linesOf(statement).map((line) => (line.kind === 'open' ? line[side] : line.amountPence));
    const sum = bounds.some((bound) => bound === undefined)
      ? undefined
      : bounds.reduce<number>((all, bound) => all + (bound ?? 0), 0);
    const { total } = statement;
    expect(total.kind === 'open' ? total[side] : total.amountPence).toBe(sum);
  }
});
