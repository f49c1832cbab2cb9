export * from './eligibility/index.ts';
export * from './model/index.ts';
export * from './money/index.ts';
export * from './outcomes/index.ts';
export * from './payment/index.ts';
export * from './policy/index.ts';
export * from './present/index.ts';
export {
  ContractDataError,
  isContractDataError,
  limits,
  problemCodes,
  type Problem,
  type ProblemCode,
} from './problems/index.ts';
export * from './settlement/index.ts';
export * from './sharing/index.ts';
export * from './statistics/index.ts';
export * from './time/index.ts';
