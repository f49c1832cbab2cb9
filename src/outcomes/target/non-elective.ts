import { fraction } from '../../exact/index.ts';
import {
  nonElectiveAdmissionsTarget,
  nonElectiveBedDaysTarget,
  priorityCohorts,
  type PriorityCohort,
} from '../../policy/index.ts';
import { asksForReduction } from './asks.ts';
import type { Asked, AskedFrom } from './asked-of-target.ts';
import type { BeforeAndNow } from './counted.ts';
import type { Framed } from './frame.ts';
import type { InputsTold } from './inputs.ts';
import { figuresOf, type AdmissionFigures, type NonElectiveFacts } from './non-elective-facts.ts';
import type { LackingPart, Part } from './part.ts';
import { prepare } from './prepare.ts';
import { reductionPart } from './reduction-part.ts';
import { besideEveryone, measuredEveryone } from './whole-population.ts';
import { listText } from './words.ts';

const [baselinePeriod, rateOrCount, definitions, cohortList, pooledOrEach, oneOrTwo] = [
  'Q20/baseline-period',
  'Q20/rate-or-count',
  'Q20/cohort-definitions',
  'Q20/cohort-list',
  'Q20/cohorts-pooled-or-each',
  'Q20/admissions-and-bed-days',
] as const;

/** Admissions and bed days of the priority cohorts: by number or rate, together or each, as one target or two. */
export function askNonElective(facts: NonElectiveFacts, from: AskedFrom): Asked {
  const chosen =
    'People who are chosen for what they used before use less afterwards by that alone: a fall is not all of it a gain.';
  return {
    framed: frameOf(facts, from),
    measured: measuredEveryone(facts.everyone, from.level),
    cautions: [besideEveryone(facts.everyone), chosen],
  };
}

function frameOf(facts: NonElectiveFacts, { standpoint }: AskedFrom): Framed {
  const { kind, about, trajectory } = facts;
  const series = kind === 'non-elective-admissions' ? nonElectiveAdmissionsTarget : nonElectiveBedDaysTarget;
  const inputs = [baselinePeriod, rateOrCount, definitions, cohortList, pooledOrEach, oneOrTwo];
  const period = figuresOf(facts)[0]?.current.period;
  const prepared = prepare(series, inputs, { about, period, trajectory }, standpoint);
  if (prepared.kind === 'undetermined') return prepared;
  const { value, told, frame } = prepared;
  const cohorts = cohortsOf(told);
  const groups =
    told(pooledOrEach) === 'together' ? [togetherOf(facts, cohorts)] : cohorts.map((cohort) => groupOf(facts, cohort));
  const measures =
    told(oneOrTwo) === 'one-target' ? (['admissions', 'bedDays'] as const) : ([measureOf(kind)] as const);
  const parts = groups.flatMap((group) =>
    measures.map((measure) => partOf(group, measure, fraction(value.share), told)),
  );
  return {
    ...frame,
    ...asksForReduction(value),
    parts,
    need: parts.length,
    citations: [...frame.citations, ...priorityCohorts.values.flatMap(({ citations }) => citations)],
  };
}

type Told = InputsTold['told'];
type Measure = keyof AdmissionFigures;

function measureOf(kind: NonElectiveFacts['kind']): Measure {
  return kind === 'non-elective-admissions' ? 'admissions' : 'bedDays';
}

function cohortsOf(told: Told): readonly PriorityCohort[] {
  return priorityCohorts.values.find(({ id }) => id === told(cohortList))?.value.cohorts ?? [];
}

/** A cohort, or several together, and what was told of it. */
interface Group {
  readonly name: string;
  readonly figures: AdmissionFigures;
}

function groupOf({ cohorts }: NonElectiveFacts, name: PriorityCohort): Group {
  return { name: wordsOf[name], figures: cohorts.find(({ cohort }) => cohort === name) ?? {} };
}

function togetherOf({ together }: NonElectiveFacts, cohorts: readonly PriorityCohort[]): Group {
  const name = `${listText(cohorts.map((cohort) => wordsOf[cohort]))} together, with each person once`;
  const given = together?.cohorts ?? [];
  const isOfAll = given.length === cohorts.length && cohorts.every((cohort) => given.includes(cohort));
  return { name, figures: isOfAll ? (together ?? {}) : {} };
}

const wordsOf: Readonly<Record<PriorityCohort, string>> = {
  frailty: 'frailty',
  'care-home-residents': 'care home residents',
  housebound: 'housebound patients',
  'end-of-life': 'end of life',
};

const things: Readonly<Record<Measure, string>> = { admissions: 'admissions', bedDays: 'bed days' };

function partOf(
  { name, figures }: Group,
  measure: Measure,
  share: ReturnType<typeof fraction>,
  told: Told,
): Part | LackingPart {
  const of = name;
  const facts: BeforeAndNow | undefined = figures[measure];
  if (facts === undefined) return { of, missing: `the ${things[measure]} of ${name}, in the baseline and now` };
  return reductionPart({
    of,
    things: things[measure],
    facts,
    by: told(rateOrCount) === 'rate' ? 'rate' : 'number',
    share,
    baselinePeriod: told(baselinePeriod),
    comesInClusters: measure === 'bedDays',
  });
}
