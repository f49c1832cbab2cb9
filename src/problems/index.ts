export { problemCodes, type ProblemCode } from './codes.ts';
export { ContractDataError, isContractDataError, refuse } from './contract-data-error.ts';
export {
  checkCode,
  checkCount,
  checkEach,
  checkFields,
  checkList,
  checkPeople,
  checkText,
  checkTruth,
  checkWord,
  unknownKey,
} from './checks.ts';
export { checkKind, checkObject, type Check, type FieldChecks } from './check-object.ts';
export { checkDistinct, type Placed } from './distinct.ts';
export { limits } from './limits.ts';
export { placeIn, shown, type Problem } from './problem.ts';
export { helpFor, nearest } from './suggest.ts';
export { checkRecord, isName, kindOf, placeOfKey, unseen } from './unseen.ts';
export { checkReferences } from './check-references.ts';
