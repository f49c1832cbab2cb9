import {
  overdispersedFunnel,
  ratioFunnel,
  type Counted,
  type Funnel,
  type FunnelScaleName,
} from 'neighbourhood-contracts/statistics';
import type { Answerers } from './answer.ts';

interface OverdispersedCase {
  readonly numerator: readonly number[];
  readonly denominator: readonly number[];
  readonly group: readonly string[];
  readonly data_type: 'SR' | 'PR' | 'RC';
  readonly sr_method: 'SHMI' | 'CQC';
  readonly multiplier: number;
  readonly trim_by: number;
}

/** Overdispersed funnels, as FunnelPlotR has them. */
export const overdispersionAnswers: Answerers = {
  funnel_overdispersed(input) {
    const { data_type, sr_method, multiplier: per, trim_by, ...rows } = input as unknown as OverdispersedCase;
    const { names, units } = unitsByGroup(rows);
    const scale = scaleOf(data_type, sr_method);
    const funnel = overdispersedFunnel(units, {
      levels,
      per,
      target: data_type === 'SR' ? per : 'pooled',
      scale,
      // The tool leaves out the first and the last tenth, whatever it is told to trim by.
      trim: scale === 'log' ? { kind: 'truncate', share: 0.1 } : { kind: 'winsorise', share: trim_by },
      drawAt: units.map(({ denominator }) => denominator),
      asIn: 'FunnelPlotR',
    });
    return {
      target: funnel.target / per,
      phi: funnel.dispersion,
      tau2: funnel.betweenVariance,
      group_order: names,
      rr: funnel.points.map(({ value }) => value / per),
      zscore: funnel.scores.map(({ zScore }) => zScore),
      s: funnel.scores.map(({ standardError }) => standardError),
      trimmed_zscore: funnel.scores.map(({ trimmedZScore }) => trimmedZScore),
      limits_at_denominator: limitsOf(funnel, byChanceAlone(data_type, funnel, per)),
    };
  },
};

const levels = '95/99.8';

function scaleOf(dataType: OverdispersedCase['data_type'], method: OverdispersedCase['sr_method']): FunnelScaleName {
  if (dataType === 'PR') return 'arcsine';
  if (dataType === 'RC') return 'log-of-counts';
  return method === 'SHMI' ? 'log' : 'square-root';
}

/** Rows of a group are summed, and groups put in order. */
function unitsByGroup({
  numerator,
  denominator,
  group,
}: Pick<OverdispersedCase, 'numerator' | 'denominator' | 'group'>) {
  const names = [...new Set(group)].sort();
  const units = names.map((name): Counted => {
    const sumOf = (numbers: readonly number[]) =>
      numbers.reduce((sum, number, row) => (group[row] === name ? sum + number : sum), 0);
    return { count: sumOf(numerator), denominator: sumOf(denominator) };
  });
  return { names, units };
}

/** For standardised ratios the tool draws exact limits where it allows for nothing else. */
function byChanceAlone(dataType: OverdispersedCase['data_type'], funnel: OverdispersedDrawn, per: number) {
  if (dataType !== 'SR') return funnel.byChanceAlone.drawn;
  const drawAt = funnel.drawn.map(({ denominator }) => denominator);
  return ratioFunnel([{ count: 0, denominator: 1 }], { levels, per, target: per, drawAt, asIn: 'NNHIP' }).drawn;
}

interface OverdispersedDrawn extends Funnel {
  readonly byChanceAlone: Funnel;
}

/** At each denominator once, in order. */
function limitsOf({ drawn }: Funnel, alone: Funnel['drawn']) {
  const rows = drawn
    .map((row, at) => ({ ...row, alone: alone[at]?.limits }))
    .sort((a, b) => a.denominator - b.denominator)
    .filter(({ denominator }, at, all) => denominator !== all[at - 1]?.denominator);
  return {
    number_seq: rows.map(({ denominator }) => denominator),
    odll95: rows.map(({ limits }) => limits[0]?.lower),
    odul95: rows.map(({ limits }) => limits[0]?.upper),
    odll998: rows.map(({ limits }) => limits[1]?.lower),
    odul998: rows.map(({ limits }) => limits[1]?.upper),
    ll95: rows.map((row) => row.alone?.[0]?.lower),
    ul95: rows.map((row) => row.alone?.[0]?.upper),
    ll998: rows.map((row) => row.alone?.[1]?.lower),
    ul998: rows.map((row) => row.alone?.[1]?.upper),
  };
}
