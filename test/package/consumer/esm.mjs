import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import * as everything from 'neighbourhood-contracts';
import { describeFootprints } from 'neighbourhood-contracts/eligibility';
import { emptyPortfolio } from 'neighbourhood-contracts/model';
import { formatPounds, pence } from 'neighbourhood-contracts/money';
import { settleFairShare } from 'neighbourhood-contracts/payment';
import { madeWith } from 'neighbourhood-contracts/policy';
import { parseDay } from 'neighbourhood-contracts/time';

const require = createRequire(import.meta.url);
const commonJs = require('neighbourhood-contracts');

assert.equal(formatPounds(pence(12179)), '£121.79');
assert.equal(emptyPortfolio('Ours').title, 'Ours');
assert.deepEqual(madeWith(), commonJs.madeWith());
assert.deepEqual(Object.keys(everything).sort(), Object.keys(commonJs).sort());

const list = { basis: 'registered', on: '2026-07-01', people: 40000 };
const practices = [{ practice: 'A1', list, in: { pcn: 'U1' } }];
const question = { asAt: '2026-11-21' };
assert.deepEqual(describeFootprints(practices, question), commonJs.describeFootprints(practices, question));

const grounds = { kind: 'assumed', because: 'a planning figure' };
const year = { from: '2026-04-01', until: '2027-04-01' };
const terms = { period: year, countedIn: year, basis: 'registered', grounds };
const shared = { about: 'ICB', allocation: { pounds: '100', grounds }, footprints: [{ id: 'U1', population: list }] };
const statement = settleFairShare(terms, shared);
assert.equal(statement.total.amountPence, 10000);
assert.deepEqual(statement, commonJs.settleFairShare(terms, shared));
assert.match(commonJs.toHtml(commonJs.explainStatement(statement)), /£100\.00/);

for (const [throwing, other] of [
  [() => parseDay('2027-02-30'), commonJs],
  [() => commonJs.parseDay('2027-02-30'), everything],
]) {
  assert.throws(throwing, (error) => other.isContractDataError(error) && !(error instanceof other.ContractDataError));
}

await assert.rejects(import('neighbourhood-contracts/src/money/pence.ts'), { code: 'ERR_PACKAGE_PATH_NOT_EXPORTED' });
await assert.rejects(import('neighbourhood-contracts/dist/money.js'), { code: 'ERR_PACKAGE_PATH_NOT_EXPORTED' });
