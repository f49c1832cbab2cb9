import { cite } from '../../policy/index.ts';
import type { WrittenCheck } from './check.ts';

const ofPartnerships = { status: 'stakeholder-proposal', appliesTo: 'arrangement' } as const;

function asked(section: string, says: string) {
  return cite('nhs-confederation-partnerships-2026', section, says, 'stakeholder-proposal');
}

const workforce = 'Creating one workforce: what needs to happen';
const money = 'Contracting and financial flows: what needs to happen';
const infrastructure = 'Shared infrastructure: what needs to happen';

/** What partners share: risk, help, money, data and buildings, and a part in deciding on them. */
export const sharingChecks: readonly WrittenCheck[] = [
  {
    ...ofPartnerships,
    id: 'G9',
    title: 'Who carries which clinical risk',
    asks: 'Have the partners agreed who carries the clinical risk where a patient is in the care of several of them?',
    needs: 'an agreement of the partners on who carries the clinical risk',
    parts: ['test results', 'prescribing', 'remote monitoring', 'safeguarding'],
    citations: [asked(workforce, '"Clarify clinical risk ownership through shared agreements".')],
  },
  {
    ...ofPartnerships,
    id: 'G10',
    title: 'Help for a partner under pressure',
    asks: 'Is it agreed how partners help one that is under pressure?',
    needs: 'the agreement on mutual aid',
    citations: [asked(workforce, '"Use mutual aid arrangements to support providers under pressure".')],
  },
  {
    ...ofPartnerships,
    id: 'G11',
    title: 'Risk shared in proportion',
    asks: 'Is risk shared so that none, and least of all a small partner, carries more than its proportion?',
    needs: 'the share of risk of each partner beside its turnover or footprint',
    parts: ['financial risk', 'clinical risk'],
    citations: [
      asked(
        money,
        '"no single organisation, particularly those with smaller footprints, carries disproportionate financial or clinical risk"',
      ),
    ],
  },
  {
    ...ofPartnerships,
    id: 'G12',
    title: 'A joint venture has a framework written down',
    kinds: ['joint-venture'],
    asks: 'Is it written down how the owners decide, settle a conflict and answer to each other?',
    needs: 'the framework in the agreement of the owners',
    parts: ['decisions', 'conflicts', 'mutual accountability'],
    citations: [
      asked(
        'Getting the governance right: what we heard',
        'Joint ventures need "explicit frameworks for decision-making", and for "conflict resolution and mutual accountability".',
      ),
    ],
  },
  {
    ...ofPartnerships,
    id: 'G13',
    title: 'Commercial terms are open to the partners',
    asks: 'Can every partner see how profit, risk and accountability are handled, above all in a vehicle that primary care owns?',
    needs: 'the commercial terms as disclosed to the partners, and the legal form of any vehicle',
    parts: ['profit', 'risk', 'accountability'],
    citations: [
      asked(
        'Getting the governance right: what we heard',
        '"transparency around commercial arrangements is essential"; many vehicles operate as community interest companies.',
      ),
    ],
  },
  {
    ...ofPartnerships,
    id: 'G14',
    title: 'Councils and voluntary organisations are core partners',
    asks: 'Do councils and VCSE organisations take part in commissioning, planning and investment as core partners?',
    needs: 'their seats, and decisions in which they took part',
    parts: ['local authorities', 'VCSE organisations'],
    citations: [asked(money, '"core partners in commissioning, planning and investment"')],
  },
  {
    ...ofPartnerships,
    id: 'G16',
    title: 'Data shared without leaving the risk to one practice',
    asks: 'Is there a data-sharing agreement of the whole system that lessens what each GP is liable for as data controller?',
    needs: 'the data-sharing agreement, with the clause on liability',
    citations: [
      asked(
        infrastructure,
        '"reducing the individual risk carried by GP practices through system-level data-sharing agreements"',
      ),
      asked(
        'Case study: managing risk and enabling data sharing in Herefordshire',
        'A clause by which "the ICB assumes a significant proportion of the associated risk".',
      ),
    ],
  },
  {
    ...ofPartnerships,
    id: 'G17',
    title: 'A shadow budget and one plan for buildings',
    asks: 'Do the partners keep a shadow budget for buildings and digital spending, and one estates strategy?',
    needs: 'the shadow budget, revenue and capital, and the strategy',
    parts: ['shadow budget', 'estates strategy'],
    citations: [
      asked(infrastructure, '"Create a shadow budget" over revenue and capital; "Develop a single estates strategy".'),
    ],
  },
  {
    ...ofPartnerships,
    id: 'G18',
    title: 'Digital contracts end together',
    asks: 'Are the end dates of the partners’ contracts for digital systems aligned?',
    needs: 'the end date of each contract, and the plan for moving',
    citations: [asked(infrastructure, '"Coordinate digital transformation by aligning contract end dates".')],
  },
];
