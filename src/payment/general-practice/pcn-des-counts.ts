import { canonicalText } from '../../exact/index.ts';
import type { Quantity } from '../../statement/index.ts';
import type { PcnDesFacts } from './pcn-des-facts.ts';
import { paidPer, type PcnDesLine, type PcnDesTerms } from './pcn-des-terms.ts';

/** The population or the beds a line is paid on, where they are known. One basis never stands in for another. */
export function countOf({ per }: PcnDesLine, { populations, careHomeBeds }: PcnDesFacts): Quantity | undefined {
  if (per === 'bed')
    return careHomeBeds === undefined ? undefined : { amount: String(careHomeBeds), unit: paidPer.bed };
  const population = populations.find(({ basis }) => basis === per);
  if (population === undefined) return undefined;
  const amount = 'people' in population ? population.people : population.weightedPeople;
  return { amount: canonicalText(amount), unit: paidPer[per], on: population.on };
}

/** What a line is paid on, in words: what has to be given where it is not known. */
export function nameOfCount({ label, per }: PcnDesLine, { pcn }: PcnDesFacts): string {
  if (per === 'bed') return `the beds in care homes aligned to ${pcn}`;
  if (per === 'not-stated') return `how the patients are counted that ${label} is paid for`;
  return `the ${per} population of ${pcn}`;
}

/** Says what was given and is read by no line. */
export function notesOn({ lines }: PcnDesTerms, { populations, careHomeBeds }: PcnDesFacts): readonly string[] {
  const read = new Set<string>(lines.map(({ per }) => per));
  const unread = populations.filter(({ basis }) => !read.has(basis)).map(({ basis }) => `The ${basis} population`);
  const beds = careHomeBeds === undefined || read.has('bed') ? [] : ['The number of beds in care homes'];
  return [...unread, ...beds].map((what) => `${what} was given, and nothing here is paid on it.`);
}
