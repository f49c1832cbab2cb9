import type { Portfolio } from 'neighbourhood-contracts';
import { fullPortfolio, withAt } from './portfolio.ts';

/** How a fact stands in a portfolio. */
export type State = 'yes' | 'no' | 'unknown';

/** A fact of the invented portfolio that can be set: a place and what stands there in each state. */
interface Toggle {
  readonly name: string;
  readonly set: Readonly<Record<State, readonly (readonly [at: readonly (string | number)[], value: unknown])[]>>;
}

const designation = (kind: string) => ({
  kind,
  period: { from: '2026-06-01' },
  decidedBy: 'NHS England',
  document: 'Letter',
});
const [aft, iho] = [designation('advanced-foundation-trust'), designation('integrated-health-organisation')];
const designations = ['organisations', 0, 'designations'];
const contract = (place: number, ...at: (string | number)[]) => ['contracts', 'items', place, ...at];
const variation = (...at: (string | number)[]) => contract(1, 'localVariation', ...at);
const list = (people: number) => [{ basis: 'registered', on: '2026-07-01', people }];
const decision = (by: string, agreed: boolean) => ({ by, on: '2026-08-01', agreed, document: 'Minute' });
const evidence = (claim: string, about: string, holds: boolean, part?: string) => ({
  claim,
  about,
  holds,
  on: '2026-08-01',
  document: 'File',
  ...(part === undefined ? {} : { part }),
});

/** The facts that gates read, each in three states. The designations go together, as they share one list. */
export const toggles: readonly Toggle[] = [
  {
    name: 'designations',
    set: {
      yes: [[designations, { complete: true, items: [aft, iho] }]],
      no: [[designations, { complete: true, items: [aft] }]],
      unknown: [[designations, { complete: false, items: [aft] }]],
    },
  },
  {
    name: 'award',
    set: {
      yes: [[contract(4, 'awardDecision'), decision('ICB', true)]],
      no: [[contract(4, 'awardDecision'), decision('ICB', false)]],
      unknown: [[contract(4, 'awardDecision'), undefined]],
    },
  },
  {
    name: 'SNP holder in law',
    set: {
      yes: [[['organisations', 6, 'legalForm'], 'community-interest-company']],
      no: [[['organisations', 6, 'legalForm'], 'unincorporated']],
      unknown: [[['organisations', 6, 'legalForm'], undefined]],
    },
  },
  {
    name: 'MNP holder in law',
    set: {
      yes: [
        [contract(3, 'holder'), 'OLD'],
        [['organisations', 8, 'legalPersonality'], true],
      ],
      no: [
        [contract(3, 'holder'), 'OLD'],
        [['organisations', 8, 'legalPersonality'], false],
      ],
      unknown: [[contract(3, 'holder'), 'OLD']],
    },
  },
  {
    name: 'size of the PCN',
    set: {
      yes: [[['practices', 0, 'lists'], list(30_000)]],
      no: [
        [['practices', 0, 'lists'], list(29_999)],
        [['pcns', 0, 'belowMinimumWaiver'], decision('ICB', false)],
      ],
      unknown: [
        [['practices', 0, 'lists'], []],
        [['pcns', 0, 'belowMinimumWaiver'], undefined],
      ],
    },
  },
  {
    name: 'approval of the variation',
    set: {
      yes: [[variation('approval'), decision('NHSE', true)]],
      no: [[variation('approval'), decision('NHSE', false)]],
      unknown: [[variation('approval'), undefined]],
    },
  },
  {
    name: 'consent of the practice',
    set: {
      yes: [[variation('consents', 'items'), [{ practice: 'P1', on: '2026-08-01', agreed: true, document: 'Letter' }]]],
      no: [[variation('consents', 'items'), [{ practice: 'P1', on: '2026-08-01', agreed: false, document: 'Letter' }]]],
      unknown: [[variation('consents'), { complete: false, items: [] }]],
    },
  },
  {
    name: 'limited parts',
    set: {
      yes: [[['evidence', 'items'], [evidence('DES-02', 'des-1', true, 'limited-parts')]]],
      no: [[['evidence', 'items'], [evidence('DES-02', 'des-1', false, 'limited-parts')]]],
      unknown: [[['evidence', 'items'], []]],
    },
  },
  {
    name: 'money of the variation',
    set: {
      yes: [[variation('totalInvestment', 'lines', 'items', 0, 'pounds'), '120000.51']],
      no: [[variation('totalInvestment', 'lines', 'items', 0, 'pounds'), '120000.50']],
      unknown: [[variation('totalInvestment', 'lines', 'items', 0, 'id'), 'another']],
    },
  },
];

/** The day that everything in the toggled portfolio is known, and the local variation in effect. */
export const toggledAt = '2026-11-21';

/** The invented portfolio, moved to 2026/27, with its facts in the given states. */
export function portfolioWith(states: readonly State[]): Portfolio {
  const moved = [
    [contract(1, 'participants', 'items', 0, 'period'), { from: '2026-04-01' }],
    [variation('request', 'on'), '2026-06-01'],
    [variation('totalInvestment', 'period'), { from: '2026-04-01', until: '2027-04-01' }],
    [variation('desEntitlement', 'period'), { from: '2026-04-01', until: '2027-04-01' }],
  ] as const;
  const sets = toggles.flatMap((toggle, place) => toggle.set[states[place] ?? 'yes']);
  return [...moved, ...sets].reduce<unknown>(
    (portfolio, [at, value]) => withAt(portfolio, at, value),
    fullPortfolio,
  ) as Portfolio;
}
