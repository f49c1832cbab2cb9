export { arrangementSchema } from './arrangement.ts';
export { contractSchema } from './contract.ts';
export { jsonSchemas } from './json-schema.ts';
export { organisationSchema } from './organisation.ts';
export { parseWith } from './parse-with.ts';
export * from './payment/index.ts';
export { neighbourhoodSchema, pcnSchema, practiceSchema } from './places.ts';
export { parsePortfolio, portfolioSchema } from './portfolio.ts';
