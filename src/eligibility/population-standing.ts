import { formatCount } from '../money/index.ts';
import type { HeadCount } from '../model/index.ts';
import {
  answered,
  mnpPopulationFigure,
  nothingKnown,
  resolutionOf,
  snpPopulationBand,
  standingValues,
  undetermined,
  type Answer,
  type PopulationFigure,
  type Standpoint,
} from '../policy/index.ts';
import type { Day } from '../time/index.ts';

/** Where a population lies against the band described for an SNP. The band is soft: no source makes it a limit. */
export type SnpBandStanding = 'below-band' | 'within-band' | 'above-band';

/** Whether a population reaches the figure described for an MNP. */
export type MnpFigureStanding = 'met' | 'not-met';

/** How a population of registered patients stands to the band described for a Single Neighbourhood Provider. */
export function standingToSnpBand(list: HeadCount, asAt: Day): Answer<SnpBandStanding> {
  const when = { on: list.on, asAt };
  const [band] = standingValues(snpPopulationBand, when);
  if (band === undefined) return nothingKnown(snpPopulationBand, when);
  const { low, high } = band.value;
  const standing = list.people < low ? 'below-band' : list.people > high ? 'above-band' : 'within-band';
  const where = { 'below-band': 'below', 'within-band': 'within', 'above-band': 'above' }[standing];
  const range = `${formatCount(low)} to ${formatCount(high)}`;
  const reason = `${registered(list)} are ${where} the ${range} that the sources describe, both ends included; it is not a published limit.`;
  return answered(standing, reason, band.citations);
}

/**
 * How a population of registered patients stands to the figure described for a Multi-Neighbourhood Provider.
 *
 * Undetermined until it is told, by ruling or assumption, that the figure counts registered patients (Q31);
 * and undetermined at the figure itself, where the sources disagree (Q12).
 */
export function standingToMnpFigure(about: string, list: HeadCount, standpoint: Standpoint): Answer<MnpFigureStanding> {
  const when = { on: list.on, asAt: standpoint.asAt };
  const figures = standingValues(mnpPopulationFigure, when);
  const [first] = figures;
  if (first === undefined) return nothingKnown(mnpPopulationFigure, when);
  const citations = figures.flatMap((figure) => figure.citations);
  const figure = formatCount(first.value.people);

  const basis = resolutionOf('Q31/mnp-figure-basis', standpoint, about);
  if (basis === undefined) {
    const reason = `No source says whether the ${figure} counts registered patients or residents.`;
    return undetermined({ reason, questions: ['Q31'], citations });
  }
  if (basis.answer !== 'registered') {
    const reason = `The ${figure} was taken to count residents, and only registered patients are given.`;
    return undetermined({ reason, missingFacts: ['the resident population'], citations }, [basis]);
  }

  const readings = new Set(figures.map(({ value }) => reaches(list, value)));
  const [agreed, ...others] = readings;
  if (agreed !== undefined && others.length === 0) {
    const where = agreed === 'met' ? 'reach' : 'do not reach';
    const reason = `${registered(list)} ${where} the ${figure} that the sources describe; it is not a published limit.`;
    return answered(agreed, reason, citations, [basis]);
  }
  const boundary = resolutionOf('Q12/mnp-at-exactly-250000', standpoint, about);
  if (boundary === undefined) {
    const reason = `At exactly ${figure} the sources disagree: "${figure} or more", and "more than ${figure}".`;
    return undetermined({ reason, questions: ['Q12'], citations }, [basis]);
  }
  const standing = boundary.answer as MnpFigureStanding;
  const reason = `${registered(list)} are exactly the figure, where the sources disagree; ${boundary.by === 'ruling' ? 'a ruling' : 'an assumption'} decides.`;
  return answered(standing, reason, citations, [basis, boundary]);
}

function reaches({ people }: HeadCount, figure: PopulationFigure): MnpFigureStanding {
  const reached = figure.reached === 'at-the-figure' ? people >= figure.people : people > figure.people;
  return reached ? 'met' : 'not-met';
}

function registered({ people, on }: HeadCount): string {
  return `${formatCount(people)} registered patients on ${on}`;
}
