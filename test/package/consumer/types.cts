import contracts = require('neighbourhood-contracts');
import schemas = require('neighbourhood-contracts/schemas');

const amount: contracts.Pence = contracts.pence(1);
const title: string = schemas.parsePortfolio({}).title;
export = [amount, title];
