import { Ajv2020 } from 'ajv/dist/2020.js';
import { jsonSchemas } from 'neighbourhood-contracts/schemas';
import { expect, test } from 'vitest';
import { fullPortfolio, placesIn, withAt } from '../support/portfolio.ts';

const ajv = new Ajv2020({ strict: true, formats: { date: /^\d{4}-\d{2}-\d{2}$/ } });
const valid = ajv.compile(jsonSchemas()['portfolio'] ?? {});

test.each(Object.entries(jsonSchemas()))('the JSON Schema of %s compiles and has a title', (_, schema) => {
  expect(schema).toHaveProperty('title');
  new Ajv2020({ strict: true, formats: { date: true } }).compile(schema);
});

test('the portfolio that uses every field is valid by JSON Schema too', () => {
  expect(valid(fullPortfolio), JSON.stringify(valid.errors)).toBe(true);
});

test('what has the wrong type anywhere is not', () => {
  for (const { at, value } of placesIn(fullPortfolio)) {
    const wrong = typeof value === 'object' ? 7 : {};
    expect(valid(withAt(fullPortfolio, at, wrong)), at.join('.')).toBe(false);
  }
});
