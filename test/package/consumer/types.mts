import { describeFootprints, type Answer, type SnpBandStanding } from 'neighbourhood-contracts';
import { pence, type Pence } from 'neighbourhood-contracts/money';
import { parsePortfolio } from 'neighbourhood-contracts/schemas';

const amount: Pence = pence(1);
const standings: readonly Answer<SnpBandStanding>[] = describeFootprints([], { asAt: '2026-11-21' }).footprints.map(
  ({ snp }) => snp,
);
const title: string = parsePortfolio({}).title;
// @ts-expect-error: a bare number is not known to be pence
const wrong: Pence = 1;
export default [amount, standings, title, wrong];
