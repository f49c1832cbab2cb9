import { frozen } from '../../policy/index.ts';
import type { GovernanceCheck } from './check.ts';
import { contractChecks } from './contracts.ts';
import { nationalChecks } from './national.ts';
import { partnershipChecks } from './partnership.ts';
import { planningChecks } from './planning.ts';
import { principleChecks } from './principles.ts';
import { sharingChecks } from './sharing.ts';

/** Every governance check, by subject: partnerships, contracts, public plans, principles and national asks. */
export const governanceChecks: readonly GovernanceCheck[] = frozen([
  ...partnershipChecks,
  ...sharingChecks,
  ...contractChecks,
  ...planningChecks,
  ...principleChecks,
  ...nationalChecks,
]);
