import { linesOf, settleGainShare, type GainShareFacts, type Statement, type Step } from 'neighbourhood-contracts';
import {
  calendarYear,
  msspGrounds,
  msspTerms,
  participants,
  type MsspChoice,
  type MsspTrack,
} from '../../examples/shared-savings/mssp.ts';
import { minimumIn } from './mssp-minimum.ts';
import { finalRateIn, qualityIn, toldIn, type Cells, type Reading } from './mssp-row.ts';

/** A settlement of a row, in one reading of its numbers. */
export interface Settled {
  readonly total: Statement['total'];
  readonly steps: readonly Step[];
}

/** Settles a row whose track and year are known. */
export function settleRow(cells: Cells, reading: Reading, own: Partial<MsspChoice> = {}): Settled {
  const finalRate = finalRateIn(cells, reading);
  const terms = msspTerms({
    year: Number(cells.py),
    track: cells.track as MsspTrack,
    minimum: minimumIn(cells),
    isHalvedBelow: cells.reduced_ss === '1',
    ...(finalRate !== undefined && { finalRate }),
    ...own,
  });
  const statement = settleGainShare(terms, factsOf(cells, reading));
  return { total: statement.total, steps: linesOf(statement).flatMap(({ steps }) => steps ?? []) };
}

/** Whole dollars; a file has no dollar of minus nothing. */
export function dollars(pence: number): number {
  return Math.round(pence / 100) + 0;
}

const dollar = '1';

function factsOf(cells: Cells, reading: Reading): GainShareFacts {
  return {
    about: cells.aco_id,
    people: toldIn(cells.n_assigned, dollar, 'as-printed'),
    saving: {
      kind: 'spend',
      expectedPounds: toldIn(cells.benchmark, dollar, reading),
      adjustments: [],
      actualPounds: toldIn(cells.expenditure, dollar, reading),
      commissionerCash: 'whole-saving',
    },
    wholePopulation: 'not-known',
    chance: 'not-known',
    quality: qualityIn(cells, reading),
    // No year's revenue of the providers who take part was published.
    incomes: [{ of: participants, period: calendarYear(Number(cells.py)), pounds: 'not-known' }],
    relief: { kind: 'pounds', pounds: toldIn(cells.disaster_adj, dollar, reading) },
    grounds: msspGrounds,
  };
}
