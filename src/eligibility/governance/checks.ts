import { frozen, sources } from '../../policy/index.ts';
import type { GovernanceCheck, WrittenCheck } from './check.ts';
import { contractChecks } from './contracts.ts';
import { nationalChecks } from './national.ts';
import { partnershipChecks } from './partnership.ts';
import { planningChecks } from './planning.ts';
import { principleChecks } from './principles.ts';
import { sharingChecks } from './sharing.ts';

const written: readonly WrittenCheck[] = [
  ...partnershipChecks,
  ...sharingChecks,
  ...contractChecks,
  ...planningChecks,
  ...principleChecks,
  ...nationalChecks,
];

const publishedOn = new Map(sources.map((source) => [source.id, source.publishedOn]));

/** Every governance check, by subject: partnerships, contracts, public plans, principles and national asks. */
export const governanceChecks: readonly GovernanceCheck[] = frozen(
  written.map((check) => {
    const published = publishedOn.get(check.citations[0]?.source ?? '');
    if (published === undefined) throw new Error(`${check.id} cites no source of the register.`);
    return { ...check, publishedOn: published };
  }),
);
