import { msspTracks } from '../../examples/shared-savings/mssp.ts';
import { changesIn, gateStep, gateText, questionsOf, range, verdictOf } from './mssp-reason.ts';
import { isTrack, mayBeHalved, whatIsOdd, type Cells } from './mssp-row.ts';
import { dollars, settleRow, type Settled } from './mssp-settlement.ts';

/** What a row came to, in whole dollars; nothing where it is open. */
export interface Outcome {
  readonly generated?: number;
  readonly earned?: number;
  readonly status: 'exact' | 'bounded' | 'open';
  readonly reason: string;
}

/** Settles a row as it is printed, and once more as anything that is printed so: the two must not differ at the gate. */
export function outcomeOf(cells: Cells): Outcome {
  const odd = whatIsOdd(cells);
  if (odd !== undefined) return open(odd);
  const printed = settleRow(cells, 'as-printed');
  const rounded = settleRow(cells, 'rounded');
  const generated = generatedBy(printed);
  if (generated === undefined || !isSameAtGate(printed, rounded)) return open(notKnown(rounded));
  const halving = whyHalvingIsOpen(cells, printed);
  if (halving !== undefined) return open(halving);
  const reason = [gateText(printed), ...changesIn(printed)].join(' ');
  if (gateStep(printed)?.id === 'loss-gate' && generated !== 0 && isLimitedByRevenue(cells)) {
    return bounded(generated, rounded, reason);
  }
  if (printed.total.kind === 'open') {
    return ifQualityHeld(cells, generated, reason) ?? open([reason, `${notKnown(printed)}${range(rounded)}`].join(' '));
  }
  const earned = dollars(printed.total.amountPence);
  if (limitMayDiffer(cells, earned)) return open(`${reason} The limit of a loss goes by the year of the agreement.`);
  return { generated, earned, status: 'exact', reason: `${reason}${range(rounded)}` };
}

/** Whoever is not before a gate, having saved and lost nothing, has not passed it either. */
function isSameAtGate(...readings: readonly Settled[]): boolean {
  const verdicts = readings.map(verdictOf);
  return !verdicts.includes('not told') && new Set(verdicts.map((verdict) => verdict === 'passed')).size === 1;
}

function open(reason: string): Outcome {
  return { status: 'open', reason };
}

function notKnown(settled: Settled): string {
  return `Not known: ${questionsOf(settled)}.`;
}

/** The most that a loss can be: every input is taken as far as rounding it may have gone. */
function bounded(generated: number, { total }: Settled, reason: string): Outcome {
  const most = total.kind === 'open' ? total.lowPence : total.amountPence;
  if (most === undefined) return open(`${reason} Not known: how much is owed.`);
  const limit = 'No more than this: a limit as a share of the participants\u2019 revenue was not published.';
  return { generated, earned: dollars(most), status: 'bounded', reason: `${reason} ${limit}` };
}

/** Where it is not told whether the quality standard was met: what it is if it was, and otherwise nothing. */
function ifQualityHeld(cells: Cells, generated: number, reason: string): Outcome | undefined {
  if (cells.met_qps !== '' || generated <= 0) return undefined;
  const { total } = settleRow({ ...cells, met_qps: '1' }, 'as-printed');
  if (total.kind === 'open') return undefined;
  const most =
    'No more than this: it is not told whether the quality standard was met, and nothing is paid where it was not.';
  return { generated, earned: dollars(total.amountPence), status: 'bounded', reason: `${reason} ${most}` };
}

/** What counts as saved or, below zero, lost: all of it behind the gate, and nothing before it. Nothing where that is open. */
function generatedBy({ steps }: Settled): number | undefined {
  const gross = steps.find(({ id }) => id === 'gross-saving')?.result;
  const behind = steps.filter(({ id }) => id === 'gain-to-share' || id === 'loss-to-share');
  const results = [...(gross ? [gross] : []), ...behind.map(({ result }) => result)];
  if (results.some((result) => result.kind === 'verdict' || result.low === undefined || result.low !== result.high)) {
    return undefined;
  }
  return behind.reduce((sum, { id, result }) => {
    const amount = result.kind === 'verdict' ? 0 : Math.round(Number(result.low));
    return id === 'gain-to-share' ? sum + amount : sum - amount;
  }, 0);
}

function isLimitedByRevenue({ track }: Cells): boolean {
  return isTrack(track) && msspTracks[track].loss?.ofRevenue !== undefined;
}

/** Below the minimum it matters whether savings were halved; whoever does not tell leaves it open. */
function whyHalvingIsOpen(cells: Cells, settled: Settled): string | undefined {
  if (gateStep(settled)?.id !== 'gain-gate' || !mayBeHalved(cells)) return undefined;
  const verdict = verdictOf(settled);
  if (cells.reduced_ss === '' && verdict === 'not passed') {
    return 'Below the minimum, and reduced_ss does not say whether half the rate is paid.';
  }
  if (cells.reduced_ss === '1' && verdict === 'passed') {
    return 'reduced_ss says that half the rate is paid, which is so only below the minimum.';
  }
  return undefined;
}

/** In track 2 the limit of a loss goes by the year of the agreement, which is not in the file. */
function limitMayDiffer(cells: Cells, earned: number): boolean {
  if (cells.track !== 'T2' || earned >= 0) return false;
  const { total } = settleRow(cells, 'as-printed', { yearOfAgreement: 1 });
  return total.kind === 'open' || dollars(total.amountPence) !== earned;
}
