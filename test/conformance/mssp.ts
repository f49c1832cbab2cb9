import { stringify } from 'csv-stringify/sync';
import type { Problem, Step } from 'neighbourhood-contracts';
import { readCsv } from '../../examples/read-csv.ts';
import { msspTracks } from '../../examples/shared-savings/mssp.ts';
import { cellAt, checkNumberCell, eachRow, refuseFile } from './cells.ts';
import { inputColumns, isTrack, mayBeHalved, whatIsOdd, type Cells } from './mssp-row.ts';
import { settleRow, type Settled } from './mssp-settlement.ts';
import { noticeUnused, type Suite } from './suite.ts';

const outputColumns = ['py', 'aco_id', 'gen_saveloss', 'earn_saveloss', 'status', 'reason'];

/** Where a problem of the library's own terms and facts stands in the file. */
const columnOf: Readonly<Record<string, string>> = {
  'terms.gains.rate.rate': 'final_share_rate',
  'terms.gains.gate.minimum.rate': 'msr_pct_published',
  'facts.about': 'aco_id',
  'facts.people': 'n_assigned',
  'facts.saving': 'benchmark',
  'facts.saving.expectedPounds': 'benchmark',
  'facts.saving.actualPounds': 'expenditure',
  'facts.quality.score': 'quality_score',
  'facts.relief.pounds': 'disaster_adj',
};

/** Settlements of the US Medicare Shared Savings Program: what was saved or lost, and what of it was paid or owed. */
export const mssp: Suite = {
  about: `IN: ${inputColumns.join(',')}. OUT: ${outputColumns.join(',')}.`,
  run(input, notice) {
    const { rows, unusedColumns } = readCsv(input, inputColumns);
    noticeUnused(unusedColumns, notice);
    refuseFile(
      'the settlements',
      rows.flatMap(({ cells, line }) => checkCells(cells, line)),
    );
    const lines = eachRow(rows, 'the settlements', columnOf, ({ cells }) => {
      const { generated = '', earned = '', status, reason } = outcomeOf(cells);
      return [cells.py, cells.aco_id, String(generated), String(earned), status, reason];
    });
    return stringify([outputColumns, ...lines]);
  },
};

const numbers = ['n_assigned', 'benchmark', 'expenditure', 'msr_pct_published', 'quality_score'] as const;
const moreNumbers = ['final_share_rate', 'disaster_adj'] as const;
const flags = ['one_sided', 'met_qps', 'met_alt_qps', 'reduced_ss'] as const;

function checkCells(cells: Cells, line: number): Problem[] {
  const isGiven = (column: keyof Cells) => cells[column] !== '';
  const isYear = /^\d{4}$/.test(cells.py);
  const wrong = (column: string, message: string, help: string): Problem => {
    return { path: cellAt(line, column), code: 'unknown-value', message, help };
  };
  return [
    ...(isYear ? [] : [wrong('py', 'This is not a year.', 'Give a calendar year, as 2022.')]),
    ...[...numbers, ...moreNumbers].filter(isGiven).flatMap((column) => checkNumberCell(cells[column], line, column)),
    ...flags
      .filter((column) => !['', '0', '1'].includes(cells[column]))
      .map((column) => wrong(column, 'This is neither yes nor no.', 'Give 1, 0, or nothing where it is not known.')),
  ];
}

interface Outcome {
  readonly generated?: number;
  readonly earned?: number;
  readonly status: 'exact' | 'bounded' | 'open';
  readonly reason: string;
}

function outcomeOf(cells: Cells): Outcome {
  const odd = whatIsOdd(cells);
  if (odd !== undefined) return open(odd);
  const printed = settleRow(cells, 'as-printed');
  const rounded = settleRow(cells, 'rounded');
  const generated = generatedBy(printed);
  const gate = gateStep(printed);
  if (generated === undefined || generatedBy(rounded) === undefined) return open(questionsOf(rounded));
  const halving = whyHalvingIsOpen(cells, gate);
  if (halving !== undefined) return open(halving);
  const reason = [gateText(printed), ...changesIn(printed.steps)].join(' ');
  if (gate?.id === 'loss-gate' && generated !== 0 && isLimitedByRevenue(cells)) {
    const earned = lowIn(rounded.total);
    if (earned === undefined) return open(questionsOf(rounded));
    const limit = 'No more than this: a limit as a share of the participants\u2019 revenue was not published.';
    return { generated, earned, status: 'bounded', reason: `${reason} ${limit}` };
  }
  if (printed.total.kind === 'open') return open(`${reason} Not known: ${questionsOf(printed)}.`);
  const earned = dollars(printed.total.amountPence);
  if (limitMayDiffer(cells, earned)) return open(`${reason} The limit of a loss goes by the year of the agreement.`);
  return { generated, earned, status: 'exact', reason: `${reason}${range(rounded)}` };
}

function open(reason: string): Outcome {
  return { status: 'open', reason };
}

/** Whole dollars; a file has no dollar of minus nothing. */
function dollars(pence: number): number {
  return Math.round(pence / 100) + 0;
}

/** What counts as saved or, below zero, lost: all of it behind the gate, and nothing before it. */
function generatedBy({ steps }: Settled): number | undefined {
  const sides = steps.filter(({ id }) => id === 'gain-to-share' || id === 'loss-to-share');
  const verdicts = steps.filter(({ id }) => id === 'gain-gate' || id === 'loss-gate');
  if (verdicts.some(({ result }) => result.kind === 'verdict' && result.is === 'not told')) return undefined;
  const gross = steps.find(({ id }) => id === 'gross-saving')?.result;
  if (gross?.kind !== 'pounds' || gross.low === undefined || gross.high === undefined) return undefined;
  return sides.reduce((sum, { id, result }) => {
    if (result.kind !== 'pounds' || result.low === undefined) return Number.NaN;
    const amount = Math.round(Number(result.low));
    return id === 'gain-to-share' ? sum + amount : sum - amount;
  }, 0);
}

function gateStep({ steps }: Settled): Step | undefined {
  return steps.find(({ id }) => id === 'gain-gate' || id === 'loss-gate');
}

function gateText(settled: Settled): string {
  const gate = gateStep(settled);
  const upside = settled.steps.find(({ id }) => id === 'upside-only');
  if (upside !== undefined) return 'A loss in a one-sided track: none of it is charged.';
  if (gate?.result.kind !== 'verdict') return 'Nothing was saved or lost.';
  return `${gate.label} ${gate.result.is}: ${gate.input}; ${gate.rule}.`;
}

/** The steps that a reader would not expect: where they changed something. */
function changesIn(steps: readonly Step[]): readonly string[] {
  const named: Readonly<Record<string, string>> = {
    quality: 'The quality standard was not met.',
    cap: 'Held to the cap.',
    relief: 'Relieved.',
  };
  const held = (step: Step) => {
    if (step.id === 'quality') return step.result.kind === 'verdict' && step.result.is === 'fail';
    if (step.result.kind === 'verdict') return false;
    return step.result.low !== intake(steps, step);
  };
  return steps.flatMap((step) => (named[step.id] !== undefined && held(step) ? [named[step.id] ?? ''] : []));
}

function intake(steps: readonly Step[], step: Step): string | undefined {
  const before = steps[steps.indexOf(step) - 1];
  return before?.result.kind === 'verdict' ? undefined : before?.result.low;
}

function isLimitedByRevenue({ track }: Cells): boolean {
  return isTrack(track) && msspTracks[track].loss?.ofRevenue !== undefined;
}

/** Below the minimum it matters whether savings were halved; whoever does not tell leaves it open. */
function whyHalvingIsOpen(cells: Cells, gate: Step | undefined): string | undefined {
  if (gate?.id !== 'gain-gate' || gate.result.kind !== 'verdict' || !mayBeHalved(cells)) return undefined;
  if (cells.reduced_ss === '' && gate.result.is === 'not passed') {
    return 'Below the minimum, and reduced_ss does not say whether half the rate is paid.';
  }
  if (cells.reduced_ss === '1' && gate.result.is === 'passed') {
    return 'reduced_ss says that half the rate is paid, which is so only below the minimum.';
  }
  return undefined;
}

/** In track 2 the limit of a loss goes by a year that is not in the file. */
function limitMayDiffer(cells: Cells, earned: number): boolean {
  if (cells.track !== 'T2' || earned >= 0) return false;
  const { total } = settleRow(cells, 'as-printed', { yearOfAgreement: 1 });
  return total.kind === 'open' || dollars(total.amountPence) !== earned;
}

function lowIn(total: Settled['total']): number | undefined {
  const pence = total.kind === 'open' ? total.lowPence : total.amountPence;
  return pence === undefined ? undefined : dollars(pence);
}

function highIn(total: Settled['total']): number | undefined {
  const pence = total.kind === 'open' ? total.highPence : total.amountPence;
  return pence === undefined ? undefined : dollars(pence);
}

/** What the amount may be if what is printed was rounded before it was printed. */
function range({ total }: Settled): string {
  const [low, high] = [lowIn(total), highIn(total)];
  if (low === undefined || high === undefined || low === high) return '';
  return ` From ${String(low)} to ${String(high)} where what is printed was rounded.`;
}

function questionsOf({ total }: Settled): string {
  return total.kind === 'open' ? total.questions.join('; ') : 'what is printed is too coarse to tell';
}
