import { pointOf, workingText, type Interval } from '../../exact/index.ts';
import { checkObject, type FieldChecks, type Problem } from '../../problems/index.ts';
import { chanceOfSharing } from '../chance/chance-of-sharing.ts';
import { chanceSteps } from '../chance/chance-steps.ts';
import { askedOfChance, type ChanceSharing, type ChanceTerms } from '../chance/chance-terms.ts';
import { checkChanceVariation, type ChanceVariation } from '../chance/variation.ts';
import type { Step } from '../../statement/index.ts';
import type { GainShareTerms } from './gain-share-terms.ts';
import { minimumRate } from './minimum-rate.ts';
import { stepOf } from './reached.ts';

/** How far a year strays by chance, and what is asked of it. The gate and the rate are those of the terms. */
export interface ChanceBeside extends Omit<ChanceTerms, 'gate' | 'sharing'> {
  readonly variation: ChanceVariation;
}

const besideChecks: FieldChecks = { variation: checkChanceVariation, ...askedOfChance };

/** Problems of what chance is reckoned from. */
export function checkChanceBeside(value: unknown, path: string): readonly Problem[] {
  if (value === 'not-known') return [];
  const problems = checkObject(value, path, besideChecks);
  if (typeof value === 'object' && value !== null) return problems;
  const help = 'Give { variation, tolerableChance, trueFall, seenAt }, or "not-known".';
  return problems.map((problem) => ({ ...problem, help }));
}

/** What chance alone does to these terms, printed beside the amount; or that it is not known, which is printed as well. */
export function chanceBeside(
  chance: 'not-known' | ChanceBeside,
  terms: GainShareTerms,
  people: Interval,
): readonly Step[] {
  if (chance === 'not-known') return [notReckoned('how far a year strays by chance: local records tell')];
  const gate = gateOf(terms, people);
  if (gate === undefined) return [notReckoned('which minimum rate holds')];
  const { variation, tolerableChance, trueFall, seenAt } = chance;
  const sharing = sharingOf(terms);
  return chanceSteps(
    chanceOfSharing(variation, { gate, tolerableChance, trueFall, seenAt, ...(sharing && { sharing }) }),
  );
}

function notReckoned(question: string): Step {
  const text = {
    id: 'chance',
    label: 'Chance of paying on no true change',
    input: 'the variation of a year’s spend or events',
    rule: 'a share of savings pays for chance as well; how often is not known here',
    isBeside: true,
    question,
  } as const;
  return stepOf(text, { kind: 'verdict', is: 'not known' }, []);
}

/** The minimum rate to the digits that chance is reckoned in. */
function gateOf({ gains }: GainShareTerms, people: Interval): string | undefined {
  if (gains === 'not-agreed' || gains.gate === 'not-agreed' || gains.gate.minimum === 'not-agreed') return undefined;
  const minimum = pointOf(minimumRate(gains.gate.minimum, people));
  return minimum && workingText(minimum).replace('\u2248', '');
}

function sharingOf({ gains }: GainShareTerms): ChanceSharing | undefined {
  if (gains === 'not-agreed' || gains.gate === 'not-agreed' || gains.rate === 'not-agreed') return undefined;
  if (gains.rate.kind !== 'flat' || typeof gains.rate.rate === 'object' || gains.rate.rate === 'not-known')
    return undefined;
  return { counts: gains.gate.counts, rate: gains.rate.rate };
}
