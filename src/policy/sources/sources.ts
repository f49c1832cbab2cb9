import { frozen } from '../freeze.ts';
import type { Source } from './source.ts';
import { foundingDocuments } from './founding.ts';
import { nationalSources } from './national.ts';
import { outcomeMethodSources } from './outcome-methods.ts';
import { outcomeTargetSources } from './outcome-targets.ts';
import { paymentReports } from './payment-reports.ts';
import { paymentSources } from './payments.ts';
import { recordMeasureSources } from './record-measures.ts';
import { reports } from './reports.ts';

/** Every document that the library cites. */
export const sources: readonly Source[] = frozen([
  ...foundingDocuments,
  ...nationalSources,
  ...reports,
  ...paymentSources,
  ...paymentReports,
  ...outcomeTargetSources,
  ...outcomeMethodSources,
  ...recordMeasureSources,
]);
