import {
  directlyStandardisedRate,
  directlyStandardisedRateOfRepeatEvents,
  estimateMean,
  estimateProportion,
  estimateRate,
  indirectlyStandardisedRate,
  indirectlyStandardisedRatio,
  type Asked,
  type Estimate,
} from '../../statistics/index.ts';
import { checkAtLeast, checkPart } from './possible-numbers.ts';
import type { IndicatorFigures } from './indicator-figures.ts';

const nobody: Estimate = { kind: 'not-estimated', reason: 'The denominator is 0: there is nobody to count.' };

/**
 * The figure that numbers come to, with its interval, by their method.
 *
 * Throws when a number is not possible: the statistics say which.
 */
export function figureEstimate(figures: IndicatorFigures, asked: Asked): Estimate {
  switch (figures.method) {
    case 'proportion':
      checkPart(figures.count, figures.denominator);
      return figures.denominator === 0 ? nobody : estimateProportion(figures.count, figures.denominator, asked);
    case 'rate':
      checkAtLeast(figures.denominator, 'denominator');
      if (figures.denominator !== 0) return estimateRate(figures.count, figures.denominator, asked);
      checkAtLeast(figures.count, 'count');
      return nobody;
    case 'mean': {
      const mean = estimateMean(figures.values, asked.level);
      return mean.kind === 'estimated' ? toldPer(mean, asked.per) : { kind: mean.kind, reason: mean.reason };
    }
    case 'directly-standardised-rate':
      return bare(directlyStandardisedRate(figures.strata, asked));
    case 'directly-standardised-rate-of-repeat-events':
      return bare(directlyStandardisedRateOfRepeatEvents(figures.strata, asked));
    case 'indirectly-standardised-ratio':
      return bare(indirectlyStandardisedRatio(figures.observed, figures.strata, asked));
    case 'indirectly-standardised-rate':
      return bare(indirectlyStandardisedRate(figures.observed, figures.strata, asked));
  }
}

/** Nothing but the estimate: what else a method tells of its numbers might have to be hidden. */
function bare(estimate: Estimate): Estimate {
  if (estimate.kind === 'not-estimated') return { kind: estimate.kind, reason: estimate.reason };
  return toldPer(estimate, 1);
}

function toldPer(
  { value, lower, upper, level, method }: Estimate & { readonly kind: 'estimated' },
  per: number,
): Estimate {
  return { kind: 'estimated', value: value * per, lower: lower * per, upper: upper * per, level, method };
}
