import { frozen } from '../../policy/index.ts';
import type { EligibilityRule } from '../rule.ts';
import { aftAfterwardsRules } from './aft-afterwards.ts';
import { aftRules } from './aft.ts';
import { desRules } from './des.ts';
import { ihoAwardRules } from './iho-award.ts';
import { ihoRules } from './iho.ts';
import { mnpRules } from './mnp.ts';
import { oversightRules } from './oversight.ts';
import { snpRules } from './snp.ts';
import { systemRules } from './system.ts';

/** Every rule of the catalogue, for anyone to list, filter and print. */
export const eligibilityRules: readonly EligibilityRule[] = frozen([
  ...aftRules,
  ...aftAfterwardsRules,
  ...oversightRules,
  ...ihoRules,
  ...ihoAwardRules,
  ...snpRules,
  ...mnpRules,
  ...desRules,
  ...systemRules,
]);
