import type {
  ManagedVerdict,
  MeasuredFigure,
  StatisticalStanding,
  StatisticalVerdict,
  TargetEvaluation,
  TargetStanding,
} from '../outcomes/index.ts';
import type { Answer } from '../policy/index.ts';
import { refuse, shown } from '../problems/index.ts';
import { monthInWords } from '../time/index.ts';
import { answerStandings, assumedIn, openIn, ruledIn } from './answers.ts';
import { dayInWords, periodInWords } from './days.ts';
import type { Block, Page } from './document.ts';
import { legendOf } from './grounds.ts';
import { differenceIn, figureIn, limitsIn, percentIn, rounded } from './measured-figures.ts';
import { capital, sentence } from './sentence.ts';
import { titledList } from './titled.ts';

const titles: Readonly<Record<TargetEvaluation['kind'], string>> = {
  'outpatient-diversion': 'Outpatient diversion',
  'follow-ups': 'Outpatient follow-ups',
  'non-elective-admissions': 'Non-elective admissions of the priority cohorts',
  'non-elective-bed-days': 'Non-elective bed days of the priority cohorts',
  'four-hour': 'Four hours in emergency departments',
  conveyances: 'Ambulance conveyances of categories 3 and 4',
  'discharge-ready-date': 'Discharge on the Discharge Ready Date',
  'same-day-access': 'Same-day access to general practice',
};

/**
 * A target and how figures stand to it, as a page for a contract meeting: the verdict of those who score the point beside the
 * verdict of those who score the evidence, each with its reason, then the figures, what is still needed, what is open and who
 * could close it, and on whose word it all stands.
 *
 * Throws on what is not an evaluation.
 *
 * @example
 * ```ts
 * import { evaluateTarget } from 'neighbourhood-contracts/outcomes';
 * import { explainEvaluation, toPlainText } from 'neighbourhood-contracts/present';
 *
 * const period = { from: '2027-03-01', until: '2027-04-01' };
 * const counted = { attendances: 10_000, overFourHours: 1_790, period };
 * const facts = { kind: 'four-hour', about: 'RX1', of: 'the-whole', by: '2027-03', ...counted } as const;
 * const page = explainEvaluation(evaluateTarget(facts, { asAt: '2027-05-13' }, { level: 0.95 }));
 * toPlainText(page).includes('undetermined'); // => true
 * ```
 */
export function explainEvaluation(evaluation: TargetEvaluation): Page {
  refuseUnlessEvaluation(evaluation);
  const { kind, about, asAt, asManaged, statistically, binds, measured, cautions, madeWith } = evaluation;
  const verdictAnswers = [asManaged, statistically];
  const answers = [...verdictAnswers, binds];
  const standings = answerStandings(verdictAnswers);
  return [
    { heading: titles[kind], level: 1 },
    { paragraph: `For ${about}, as known on ${dayInWords(asAt)}.` },
    verdicts(asManaged, statistically),
    { list: reasonsOf(asManaged, statistically) },
    { paragraph: `Whom it binds: ${binds.kind}. ${capital(sentence(binds.reason))}` },
    ...figures(asManaged, statistically),
    ...alsoMeasured(measured),
    ...titledList('What the verdicts cannot say', cautions.map(sentence)),
    ...titledList('What is open, and who could close it', openIn(answers)),
    ...titledList('What was assumed', assumedIn(answers)),
    ...titledList('What was ruled', ruledIn(answers)),
    ...titledList(
      'On whose word',
      standings.map(({ says, standing }) => `${says} Standing: ${standing}.`),
      true,
    ),
    ...titledList('What each standing means', legendOf(standings.map(({ standing }) => standing))),
    { paragraph: `Made with neighbourhood-contracts ${madeWith.library}, policy register ${madeWith.policy}.` },
  ];
}

/** The two verdicts, side by side. */
function verdicts(managed: Answer<ManagedVerdict>, evidence: Answer<StatisticalVerdict>): Block {
  return {
    caption: 'Two verdicts, of which neither stands for the other',
    columns: ['Who asks', 'What is scored', 'Verdict', 'How far it is settled'],
    rows: [
      ['Those who manage to the target', 'The point', verdictOf(managed), managed.kind],
      ['Those who weigh the evidence', 'The limits', evidenceOf(evidence), evidence.kind],
    ],
  };
}

/** Why, for each verdict; once, where it is the same. */
function reasonsOf(managed: Answer<ManagedVerdict>, evidence: Answer<StatisticalVerdict>): readonly string[] {
  if (managed.reason === evidence.reason) return [capital(sentence(managed.reason))];
  return [`The point. ${capital(sentence(managed.reason))}`, `The limits. ${capital(sentence(evidence.reason))}`];
}

function verdictOf(answer: Answer<ManagedVerdict>): string {
  if (answer.kind === 'undetermined') return answer.kind;
  return `${answer.value.verdict}, by ${monthInWords(answer.value.by)}`;
}

function evidenceOf(answer: Answer<StatisticalVerdict>): string {
  if (answer.kind === 'undetermined') return answer.kind;
  const { verdict, than } = answer.value;
  return `${verdict}, against ${than.replace('-', ' ')}`;
}

function figures(managed: Answer<ManagedVerdict>, evidence: Answer<StatisticalVerdict>): readonly Block[] {
  const points = managed.kind === 'undetermined' ? [] : managed.value.standings;
  const limits = evidence.kind === 'undetermined' ? [] : evidence.value.standings;
  const shown: readonly TargetStanding[] = points.length > 0 ? points : limits;
  if (shown.length === 0) return [];
  const evidenceFor = new Map(limits.map((standing) => [standing.of, standing]));
  const rows = shown.map((standing) => figureRow(standing, evidenceFor.get(standing.of)));
  return [
    { heading: 'The figures', level: 2 },
    {
      columns: ['Of', 'Unit', 'Now', 'Target', 'Distance', 'Still needed', 'On trajectory', 'Evidence', 'Limits'],
      kinds: ['text', 'text', 'number', 'number', 'number', 'text', 'number', 'text', 'text'],
      rows,
    },
  ];
}

function figureRow(standing: TargetStanding, evidence: StatisticalStanding | undefined): readonly string[] {
  const { of, unit, current, target, distance, onTrajectory } = standing;
  return [
    capital(of),
    unit,
    figureIn(unit, current),
    figureIn(unit, target),
    differenceIn(unit, distance),
    stillNeeded(standing),
    onTrajectory === undefined ? '' : figureIn(unit, onTrajectory),
    evidence?.verdict ?? '',
    evidence === undefined ? '' : limitsIn(evidence.target === evidence.against ? unit : 'ratio', evidence.estimate),
  ];
}

function stillNeeded({ unit, stillNeeded: { amount, relative, count, things } }: TargetStanding): string {
  if (amount === 0) return 'nothing';
  const share = relative === undefined ? '' : `, ${percentIn(Math.abs(relative))} of now`;
  const way = count < 0 ? 'fewer' : 'more';
  return `${differenceIn(unit, amount)}${share}: ${rounded(Math.abs(count), 0)} ${way} ${things}`;
}

function alsoMeasured(measured: readonly MeasuredFigure[]): readonly Block[] {
  if (measured.length === 0) return [];
  return [
    { heading: 'What was measured', level: 2 },
    {
      columns: ['Of', 'Unit', 'Period', 'Figure', 'Limits', 'Since the baseline'],
      kinds: ['text', 'text', 'text', 'number', 'text', 'text'],
      rows: measured.map(({ of, unit, period, value, estimate, sinceBaseline }) => [
        capital(of),
        unit,
        periodInWords(period),
        value === 'none' ? 'none' : figureIn(unit, value),
        estimate === undefined ? '' : limitsIn(unit, estimate),
        sinceBaseline === undefined ? '' : sinceBaseline.seen,
      ]),
    },
  ];
}

function refuseUnlessEvaluation(value: unknown): void {
  const keys = ['kind', 'asManaged', 'statistically', 'binds', 'measured', 'cautions'];
  const isOne = typeof value === 'object' && value !== null && keys.every((key) => Object.hasOwn(value, key));
  if (isOne && Object.hasOwn(titles, (value as TargetEvaluation).kind)) return;
  const message = `This is ${shown(value)}, not an evaluation of a target.`;
  const help = 'Give what evaluateTarget returned.';
  refuse('an evaluation to explain', [{ path: 'evaluation', code: 'wrong-type', message, help }]);
}
