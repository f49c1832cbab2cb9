import {
  indexPortfolio,
  practicesOf,
  type Contract,
  type PcnDesContract,
  type Portfolio,
  type PortfolioIndex,
  type PrimaryCareNetwork,
  type SnpContract,
} from '../model/index.ts';
import { checkAssessable } from './check-evidence.ts';
import { checkStandpoint, madeWith, type MadeWith, type Standpoint } from '../policy/index.ts';
import { checkCode, ContractDataError, helpFor, refuse, shown, type Problem } from '../problems/index.ts';
import type { Day } from '../time/index.ts';
import { assessContract, type ContractAssessment } from './assess.ts';
import { consentsOf } from './rules/local-variation.ts';
import { compareInvestment, type InvestmentComparison } from './rules/local-variation-money.ts';

/** A way open to a PCN. */
export interface PcnOption {
  readonly option: 'stay-on-des' | 'local-variation' | 'seek-snp';
  readonly title: string;
  /** The contract assessed for it: one of the portfolio, or a candidate without a holder made for the appraisal. */
  readonly assessment: ContractAssessment;
  /** The rules that speak to this option. */
  readonly rules: readonly string[];
  /** The money on the two sides, where the option has two. */
  readonly money?: InvestmentComparison;
}

/** What the options need of one practice. */
export interface PracticeOptions {
  readonly practice: string;
  readonly name?: string;
  /** Its own decision on the local variation; `not-asked` where none is sought. */
  readonly localVariation: 'consents' | 'refuses' | 'not-told' | 'not-asked';
}

/** Three ways for a PCN, side by side. */
export interface OptionAppraisal {
  readonly asAt: Day;
  readonly pcn: string;
  readonly name?: string;
  readonly options: readonly PcnOption[];
  readonly practices: readonly PracticeOptions[];
  readonly madeWith: MadeWith;
}

/**
 * What staying on the DES, taking a local variation and seeking an SNP each require of a PCN: which criteria are met,
 * which consents are missing, the money on each side where it is known, and what stays open.
 *
 * Reads the PCN's own DES contract and an SNP contract for its footprint from the portfolio; where there is none
 * it appraises a candidate without a holder. Throws when the PCN is not in the portfolio.
 *
 * @example
 * ```ts
 * import { appraiseOptions } from 'neighbourhood-contracts/eligibility';
 * import { emptyPortfolio } from 'neighbourhood-contracts/model';
 *
 * const pcn = { code: 'U1', members: { complete: true, items: [] } };
 * const { options } = appraiseOptions({ ...emptyPortfolio('Ours'), pcns: [pcn] }, 'U1', { asAt: '2026-11-21' });
 * options.map(({ option }) => option); // => ['stay-on-des', 'local-variation', 'seek-snp']
 * ```
 */
export function appraiseOptions(portfolio: Portfolio, pcn: string, standpoint: Standpoint): OptionAppraisal {
  refuse('the portfolio and the standpoint', [
    ...checkStandpoint(standpoint, 'standpoint'),
    ...checkAssessable(portfolio),
  ]);
  const index = indexPortfolio(portfolio);
  refuse('the appraisal', checkCode(pcn, 'pcn'));
  const network = index.pcns.get(pcn);
  if (network === undefined) {
    const message = `${shown(pcn)} is no PCN of the portfolio.`;
    const problem: Problem = {
      path: 'pcn',
      code: 'unknown-reference',
      message,
      help: helpFor(pcn, [...index.pcns.keys()]),
    };
    throw new ContractDataError('the appraisal', [problem]);
  }
  const des = desOf(network, index, standpoint.asAt);
  const snp = snpOf(network, index, standpoint.asAt);
  const onDes = assessContract(des, index, standpoint);
  const { localVariation: variation, ...plainDes } = des;
  const withoutVariation = assessContract(plainDes, index, standpoint);
  return {
    asAt: standpoint.asAt,
    pcn,
    ...(network.name === undefined ? {} : { name: network.name }),
    options: [
      {
        option: 'stay-on-des',
        title: 'Stay on the Network Contract DES',
        assessment: withoutVariation,
        rules: ['DES-01', 'DES-03'],
      },
      {
        option: 'local-variation',
        title: 'Take a local variation of the DES',
        assessment: onDes,
        rules: ['DES-01', 'DES-02'],
        money:
          variation === undefined ? { missing: 'a local variation: none is sought' } : compareInvestment(variation),
      },
      {
        option: 'seek-snp',
        title: 'Seek a Single Neighbourhood Provider contract',
        assessment: assessContract(snp, index, standpoint),
        rules: ['SNP-02', 'SNP-03', 'SNP-04', 'SNP-05', 'SNP-07', 'PSR-01'],
        money: { missing: 'the price of an SNP contract, which was never published (Q11)' },
      },
    ],
    practices: practiceOptions(des, index, standpoint),
    madeWith: madeWith(),
  };
}

function practiceOptions(
  des: PcnDesContract,
  index: PortfolioIndex,
  standpoint: Standpoint,
): readonly PracticeOptions[] {
  const members = practicesOf({ of: 'pcns', members: [des.pcn] }, standpoint.asAt, index).practices;
  const consents = new Map(
    des.localVariation === undefined
      ? []
      : consentsOf({ contract: des, standpoint }, des.localVariation).map(({ practice, consents: given }) => [
          practice,
          given,
        ]),
  );
  return members.map(({ practice }) => {
    const name = index.practices.get(practice)?.name;
    const given = consents.get(practice);
    const decided = given === undefined ? 'not-told' : given ? 'consents' : 'refuses';
    return {
      practice,
      ...(name === undefined ? {} : { name }),
      localVariation: des.localVariation === undefined ? 'not-asked' : decided,
    };
  });
}

/** The PCN's DES contract of the day, one with a variation first; or a candidate made for the appraisal. */
function desOf(pcn: PrimaryCareNetwork, index: PortfolioIndex, day: Day): PcnDesContract {
  const found = index.portfolio.contracts.items.filter((contract): contract is PcnDesContract => {
    return contract.form === 'pcn-des' && contract.pcn === pcn.code && isOpenOn(contract, day);
  });
  const [first] = [...found].sort((a, b) => varied(b) - varied(a) || (a.id < b.id ? -1 : 1));
  return first ?? { ...candidate(`DES-${pcn.code}`), form: 'pcn-des', pcn: pcn.code, participants: pcn.members };
}

function varied({ localVariation }: PcnDesContract): number {
  return localVariation === undefined ? 0 : 1;
}

/** An SNP contract over every practice of the PCN on the day; or a candidate made for the appraisal. */
function snpOf(pcn: PrimaryCareNetwork, index: PortfolioIndex, day: Day): SnpContract {
  const members = practicesOf({ of: 'pcns', members: [pcn.code] }, day, index).practices;
  const found = index.portfolio.contracts.items.filter((contract): contract is SnpContract => {
    if (contract.form !== 'snp' || !isOpenOn(contract, day)) return false;
    const inside = new Set(practicesOf(contract.footprint, day, index).practices.map(({ practice }) => practice));
    return members.length > 0 && members.every(({ practice }) => inside.has(practice));
  });
  const [first] = [...found].sort((a, b) => (a.id < b.id ? -1 : 1));
  return first ?? { ...candidate(`SNP-${pcn.code}`), form: 'snp', footprint: { of: 'pcns', members: [pcn.code] } };
}

/** In effect on the day, or still to come. */
function isOpenOn({ period }: Contract, day: Day): boolean {
  return period?.until === undefined || day < period.until;
}

function candidate(id: string): Pick<Contract, 'id' | 'commissioner' | 'stage'> {
  return { id, commissioner: '', stage: 'candidate' };
}
