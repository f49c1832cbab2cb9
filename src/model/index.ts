export type {
  Alliance,
  Arrangement,
  CollaborativeAgreement,
  JointVenture,
  LeadProviderArrangement,
  PooledFund,
  SubContract,
} from './arrangements.ts';
export { checkLinks, checkPortfolio } from './check-portfolio.ts';
export {
  contractForms,
  holderOf,
  type Contract,
  type ContractForm,
  type CoreGeneralPracticeContract,
  type IhoContract,
  type MnpContract,
  type PcnDesContract,
  type SnpContract,
} from './contracts.ts';
export { canContract, isNhsBody } from './organisation-in-law.ts';
export { indexPortfolio, practicesOf, type PortfolioIndex, type PracticePart } from './portfolio-index.ts';
export type { Decision } from './decision.ts';
export type { Evidence } from './evidence.ts';
export type {
  Investment,
  InvestmentLine,
  LocalVariation,
  LocalVariationRequest,
  PracticeConsent,
} from './local-variation.ts';
export {
  legalForms,
  organisationKinds,
  organisationRoles,
  trustServices,
  type CapabilityRating,
  type CqcRating,
  type Designation,
  type Organisation,
  type OversightResult,
  type Role,
  type Succession,
} from './organisation.ts';
export type {
  Footprint,
  Neighbourhood,
  NeighbourhoodMembership,
  PcnMembership,
  Practice,
  PrimaryCareNetwork,
} from './places.ts';
export {
  checkHeadCount,
  checkWeightedCount,
  checkPopulation,
  checkPopulationBasis,
  headCountBases,
  weightedBases,
  type HeadCount,
  type HeadCountBasis,
  type Population,
  type WeightedBasis,
  type WeightedCount,
} from './population.ts';
export { emptyPortfolio, type Portfolio } from './portfolio.ts';
export type { RecordedList } from './recorded-list.ts';
