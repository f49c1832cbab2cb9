import { contractForms, holderOf, type Contract, type ContractForm } from '../../model/index.ts';
import { checkBodyId, checkDistributionTerms } from '../../sharing/index.ts';
import {
  checkCode,
  checkDistinct,
  checkEach,
  checkKind,
  checkObject,
  checkText,
  checkWord,
  placeIn,
  refuse,
  shown,
  type FieldChecks,
  type Problem,
} from '../../problems/index.ts';
import { mechanisms } from './mechanisms.ts';
import type { MechanismName } from './payment-part.ts';
import type { PaymentPart } from './payment-part.ts';

/** A contract, and what it pays. */
export interface PayingContract {
  readonly id: string;
  readonly form: ContractForm;
  readonly title: string;
  /** Who pays: the commissioner, or for a contract under another its holder. */
  readonly payer: string;
  readonly holder: string;
  readonly parts: readonly PaymentPart[];
}

const partChecks: FieldChecks = {
  id: checkPartId,
  title: checkText,
  mechanism: (name, at) => checkWord(name, at, Object.keys(mechanisms)),
  paidTo: checkPaidTo,
};

const contractChecks: FieldChecks = {
  id: checkCode,
  form: checkForm,
  title: checkText,
  payer: checkBodyId,
  holder: checkBodyId,
  parts: checkParts,
};

const portfolioChecks: FieldChecks = { id: checkCode, form: checkForm, commissioner: checkCode };

const paidToKinds = { holder: {}, body: { body: checkBodyId }, partners: { terms: checkDistribution } };

/** Problems of a contract and its payment terms. */
export function checkPayingContract(value: unknown, path: string): Problem[] {
  return checkObject(value, path, contractChecks);
}

function checkForm(value: unknown, path: string): readonly Problem[] {
  return checkWord(value, path, Object.keys(contractForms));
}

function checkPaidTo(value: unknown, path: string): Problem[] {
  return checkKind(value, path, paidToKinds);
}

function checkDistribution(value: unknown, path: string): Problem[] {
  return value === 'not-agreed' ? [] : [...checkDistributionTerms(value, path)];
}

function checkParts(value: unknown, path: string): Problem[] {
  const problems = checkEach(value, path, checkPart);
  if (problems.length > 0) return problems;
  const parts = value as readonly PaymentPart[];
  if (parts.length === 0) {
    return [{ path, code: 'missing', message: 'The contract pays nothing.', help: 'Give at least one part.' }];
  }
  return checkDistinct(parts.map(({ id }, place) => ({ key: id, path: placeIn(path, place, 'id') })));
}

/** The id of a line is that of its part, a stroke, and its own: so that no two lines have one id. */
function checkPartId(value: unknown, path: string): readonly Problem[] {
  const problems = checkCode(value, path);
  if (problems.length > 0 || !String(value).includes('/')) return problems;
  const message = `The id ${shown(value)} has a stroke in it, which stands between a part and its line.`;
  return [{ path, code: 'unknown-value', message, help: `Write ${shown(String(value).replaceAll('/', '-'))}.` }];
}

function checkPart(value: unknown, path: string): Problem[] {
  return checkObject(value, path, { ...partChecks, terms: (terms, at) => checkTerms(terms, at, value) });
}

/** The terms of a part by the check of its mechanism; what is wrong with the mechanism is told elsewhere. */
function checkTerms(terms: unknown, path: string, part: unknown): readonly Problem[] {
  if (terms === 'not-agreed') return [];
  const { mechanism } = part as { readonly mechanism?: unknown };
  return isMechanism(mechanism) ? mechanisms[mechanism].checkTerms(terms, path) : [];
}

function isMechanism(name: unknown): name is MechanismName {
  return typeof name === 'string' && Object.hasOwn(mechanisms, name);
}

/**
 * A contract of a portfolio with what it pays. Its commissioner pays, and its holder holds.
 *
 * Throws on what is no contract of a portfolio, and when nobody holds it yet, as for a candidate; a PCN DES is held practice by practice and has no one holder.
 *
 * @example
 * ```ts
 * import { payingContract } from 'neighbourhood-contracts/settlement';
 *
 * const footprint = { of: 'pcns', members: ['U00001'] } as const;
 * const facts = { id: 'snp-1', title: 'Riverside', form: 'snp', commissioner: 'QPM', stage: 'awarded' } as const;
 * const sharing = { id: 'sharing', title: 'Gain share', mechanism: 'gain-share', terms: 'not-agreed' } as const;
 * const contract = payingContract({ ...facts, holder: 'RP1', footprint }, [{ ...sharing, paidTo: { kind: 'holder' } }]);
 * contract.payer; // => 'QPM'
 * ```
 */
export function payingContract(contract: Contract, parts: readonly PaymentPart[]): PayingContract {
  refuse('a contract to settle', checkIsContract(contract));
  const { id, form, title = id, commissioner } = contract;
  const holder = holderOf(contract);
  const help = 'Name the organisation that holds it, which is the one that is paid.';
  if (holder === undefined) {
    refuse('a contract to settle', [{ path: 'holder', code: 'missing', message: 'Nobody holds this contract.', help }]);
  }
  return { id, form, title, payer: commissioner, holder: holder ?? '', parts };
}

/** What of a contract of a portfolio is needed here: the rest of it is checked with the portfolio. */
function checkIsContract(value: unknown): readonly Problem[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const message = `This is ${shown(value)}, not a contract.`;
    return [{ path: 'contract', code: 'wrong-type', message, help: 'Give a contract of a portfolio.' }];
  }
  const { id, form, commissioner } = value as Readonly<Record<string, unknown>>;
  return checkObject({ id, form, commissioner }, 'contract', portfolioChecks);
}
