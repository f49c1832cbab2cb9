import { nothing } from '../../exact/index.ts';
import {
  unitOf,
  type Draft,
  type DraftSection,
  type ExactAmount,
  type Grounds,
  type Step,
} from '../../statement/index.ts';
import { amountsOf, type OpenPool, type ReachedSide } from './distribution-amounts.ts';
import {
  notDistributedId,
  reinvestedId,
  type DistributionFacts,
  type DistributionPartner,
} from './distribution-facts.ts';
import type { DistributionTerms } from './distribution-terms.ts';
import { sizeOf } from './key-weights.ts';
import { keyInWords } from './key-words.ts';
import { openSteps } from './open-steps.ts';
import { levelMethod, shapleyMethod, stepsOf } from './partner-steps.ts';
import { leftWorking, partnerWorking, reinvestedWorking } from './side-words.ts';
import { reinvestmentOf, type SideRule } from './sides.ts';

/** The lines of a distribution: what is set aside, what each partner takes, and what nobody does. */
export function sectionsOf(
  terms: DistributionTerms,
  facts: DistributionFacts,
  reached: readonly ReachedSide[],
  pool: OpenPool,
): readonly DraftSection[] {
  const { partners } = facts;
  const amounts = amountsOf(reached, partners, pool);
  const amountOf = (id: string) => amounts.get(id) ?? { pounds: nothing };
  const stated = [facts.pool.grounds, terms.grounds] as const;
  const grounds = [...stated, ...methodsOf(reached)];
  const openStepsOf = (id: string, place: number) => openSteps(reached, id, place, { ...pool, stated });
  const drafts = partners.map((partner, place): Draft => {
    const exact = amountOf(partner.id);
    const steps = 'question' in exact ? openStepsOf(partner.id, place) : stepsAt(reached, place, terms.grounds);
    return {
      id: partner.id,
      label: partner.label ?? partner.id,
      ...quantityOf(partner, reached),
      working: partnerWorking(reached, place, partners.length),
      grounds,
      exact,
      ...stepsIfMany(steps),
    };
  });
  return [
    ...reinvestedSection(reached, stated, amountOf(reinvestedId)),
    { id: 'partners', title: 'Partners', drafts },
    ...leftSection(reached, grounds, amountOf(notDistributedId), openStepsOf(notDistributedId, partners.length)),
  ];
}

function reinvestedSection(
  reached: readonly ReachedSide[],
  grounds: readonly Grounds[],
  exact: ExactAmount,
): readonly DraftSection[] {
  return reached.flatMap(({ side }) => {
    const first = side.rule === 'not-agreed' ? undefined : reinvestmentOf(side.rule);
    if (first === undefined) return [];
    const label = `Set aside for reinvestment, held by ${first.heldBy}`;
    const draft = { id: reinvestedId, label, working: reinvestedWorking(side), grounds, exact };
    return [{ id: 'reinvestment', title: 'Reinvested before anything is shared', drafts: [draft] }];
  });
}

function leftSection(
  reached: readonly ReachedSide[],
  grounds: readonly Grounds[],
  exact: ExactAmount,
  steps: readonly Step[],
): readonly DraftSection[] {
  const capped = reached.flatMap((each) => {
    const caps = each.side.rule === 'not-agreed' ? 'none' : each.side.rule.caps;
    return caps === 'none' ? [] : [{ each, holder: `${each.side.sign > 0 ? 'held' : 'borne'} by ${caps.heldBy}` }];
  });
  if (capped.length === 0) return [];
  const label = `Not distributed, ${capped.map(({ holder }) => holder).join(', or ')}`;
  const working = leftWorking(capped.map(({ each }) => each));
  return [
    {
      id: 'undistributed',
      title: 'Not distributed',
      drafts: [
        { id: notDistributedId, label, working, grounds, exact, ...('question' in exact && stepsIfMany(steps)) },
      ],
    },
  ];
}

/** One step says no more than the working does. */
function stepsIfMany(steps: readonly Step[]): Pick<Draft, 'steps'> {
  return steps.length > 1 ? { steps } : {};
}

function stepsAt(reached: readonly ReachedSide[], place: number, grounds: Grounds): readonly Step[] {
  return reached.flatMap(({ side: { rule, sign }, range: { shared, partners } }) => {
    if (shared === undefined || rule === 'not-agreed') return [];
    return stepsOf({ shared, place, sign }, keyInWords(rule.key, partners.length), grounds);
  });
}

function quantityOf({ need }: DistributionPartner, reached: readonly ReachedSide[]): Pick<Draft, 'quantity'> {
  if (need === undefined || need === 'not-known' || !agreed(reached).some(isByNeed)) return {};
  return { quantity: { amount: sizeOf(need), unit: unitOf(need.basis), on: need.on } };
}

function isByNeed({ key }: SideRule): boolean {
  return key.kind === 'need' || (key.kind === 'compensate-first' && key.rest.kind === 'need');
}

/** The library’s own methods that amounts rest on. */
function methodsOf(reached: readonly ReachedSide[]): readonly Grounds[] {
  const rules = agreed(reached);
  const moves = rules.some(({ floors, caps }) => {
    return floors.length > 0 || (caps !== 'none' && caps.limits.length > 0 && caps.whatTheyLeave === 'shared-again');
  });
  const isShapley = rules.some(({ key }) => key.kind === 'shapley');
  return [...(moves ? [levelMethod] : []), ...(isShapley ? [shapleyMethod] : [])];
}

function agreed(reached: readonly ReachedSide[]): readonly SideRule[] {
  return reached.flatMap(({ side: { rule } }) => (rule === 'not-agreed' ? [] : [rule]));
}
