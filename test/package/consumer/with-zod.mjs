import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { emptyPortfolio } from 'neighbourhood-contracts/model';
import { jsonSchemas, parsePortfolio } from 'neighbourhood-contracts/schemas';

const require = createRequire(import.meta.url);
assert.equal(parsePortfolio(emptyPortfolio('Ours')).title, 'Ours');
assert.throws(() => parsePortfolio({}), { code: 'CONTRACT_DATA' });
assert.throws(() => require('neighbourhood-contracts/schemas').parsePortfolio({}), { code: 'CONTRACT_DATA' });
for (const [name, schema] of Object.entries(jsonSchemas())) {
  assert.deepEqual(require(`neighbourhood-contracts/schemas/${name}.json`), schema);
}
