import { outpatientDiversionTarget } from '../../policy/index.ts';
import {
  countsOfSpecialty,
  divertedOutOf,
  totalsOfDiversion,
  type DiversionRateName,
} from '../diversion/diverted-out-of.ts';
import type { Asked, AskedFrom } from './asked-of-target.ts';
import { asksForShare } from './asks.ts';
import { lacking, type Framed } from './frame.ts';
import type { InputsTold } from './inputs.ts';
import type { OutpatientDiversionFacts } from './outpatient-diversion-facts.ts';
import type { LackingPart, OutOf, Part } from './part.ts';
import { prepare } from './prepare.ts';
import { sharePart } from './share-part.ts';

const [whatCounts, rate, specialties, pooledOrEach, cancer] = [
  'Q20/outpatient-diversion',
  'Q20/diversion-rate',
  'Q20/diversion-specialties',
  'Q20/diversion-pooled-or-each',
  'Q20/urgent-suspected-cancer',
] as const;

/** Outpatient diversion: one of three rates, by ten specialties or more together or by ten of them each. */
export function askOutpatientDiversion(facts: OutpatientDiversionFacts, from: AskedFrom): Asked {
  const cautions = ['Recent months change: the outcomes of requests for advice come in late.'];
  return { framed: frameOf(facts, from), measured: [], cautions };
}

function frameOf(facts: OutpatientDiversionFacts, { standpoint }: AskedFrom): Framed {
  const inputs = [whatCounts, rate, specialties, pooledOrEach, cancer];
  const prepared = prepare(outpatientDiversionTarget, inputs, facts, standpoint);
  if (prepared.kind === 'undetermined') return prepared;
  const { value, told, frame } = prepared;
  const named = namesIn(told(specialties));
  const by = told(rate) as DiversionRateName;
  if (named.length === 0) return lacking(frame.title, ['the names of the specialties'], frame.citations, frame.read);
  const diverted = named.map((name) => divertedOf(name, facts, told));
  const isTogether = told(pooledOrEach) === 'together';
  const tested = isTogether ? [together(diverted)] : diverted;
  const tooFew = `${named.length} specialties are named, and it speaks of at least ${value.specialties}`;
  return {
    ...frame,
    ...asksForShare(value),
    parts: tested.map((each) => partOf(each, by, value.share)),
    need: isTogether ? 1 : value.specialties,
    ...(named.length < value.specialties && { cannotBeMet: tooFew }),
  };
}

/** The names of a list with semicolons, each once. */
function namesIn(list: string): readonly string[] {
  const names = list.split(';').map((name) => name.trim());
  return [...new Map(names.filter((name) => name !== '').map((name) => [name.toLowerCase(), name])).values()];
}

type Told = InputsTold['told'];

/** The diverted, and what they are out of. */
interface Diverted {
  readonly of: string;
  readonly now: OutOf;
}

/** The diverted of a specialty by the rate that was told, or what is missing of them. */
function divertedOf(name: string, facts: OutpatientDiversionFacts, told: Told): Diverted | LackingPart {
  const given = facts.specialties.find(({ specialty }) => specialty.toLowerCase() === name.toLowerCase());
  if (given === undefined) return { of: name, missing: `the requests of ${name}` };
  const counts = countsOfSpecialty(given, told(cancer) === 'excluded');
  if (counts === undefined) return { of: name, missing: `the requests of ${name} for urgent suspected cancer` };
  const of = divertedOutOf(counts, told(rate) as DiversionRateName);
  if (of === undefined) return { of: name, missing: `the referrals of ${name} that were made` };
  return { of: name, now: { count: counts.diverted, of } };
}

function together(each: readonly (Diverted | LackingPart)[]): Diverted | LackingPart {
  const of = 'the specialties together';
  const missing = each.flatMap((one) => ('missing' in one ? [one.missing] : []));
  if (missing.length > 0) return { of, missing: missing.join('; ') };
  const known = each.flatMap((one) => ('missing' in one ? [] : [one.now]));
  const now = known.reduce((sum, one) => ({ count: sum.count + one.count, of: sum.of + one.of }), { count: 0, of: 0 });
  return { of, now };
}

function partOf(diverted: Diverted | LackingPart, by: DiversionRateName, target: string): Part | LackingPart {
  if ('missing' in diverted) return diverted;
  const { of, now } = diverted;
  return sharePart({ of, things: 'diverted', outOf: totalsOfDiversion[by], now, target });
}
