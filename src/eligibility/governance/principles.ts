import { cite } from '../../policy/index.ts';
import type { WrittenCheck } from './check.ts';

const ofMnpContracts = { status: 'stakeholder-proposal', appliesTo: 'contract', forms: ['mnp'] } as const;

function asked(section: string, says: string) {
  return [cite('nhs-confederation-contracts-2025', section, says, 'stakeholder-proposal')];
}

const principles = 'The guiding principles of contractual development';
const conclusion = 'Conclusion and recommendations';

/** The principles and recommendations of the NHS Confederation’s members for the design of an MNP contract. */
export const principleChecks: readonly WrittenCheck[] = [
  {
    ...ofMnpContracts,
    id: 'P1',
    title: 'Collaboration',
    asks: 'Does the contract rest on integrated teams that know each other’s roles, on partnership across sectors, and on proactive care?',
    needs: 'the terms of the contract on teams, partners and the model of care',
    parts: ['roles and responsibilities', 'partnership across sectors', 'proactive care'],
    citations: asked(
      `${principles}: collaboration`,
      '"Integrated teams with a mutual understanding of roles and responsibilities", across the NHS, councils, care and the voluntary sector.',
    ),
  },
  {
    ...ofMnpContracts,
    id: 'P2',
    title: 'Community empowerment',
    asks: 'May neighbourhoods decide on local priorities, with the community truly involved and its own assets built on?',
    needs: 'the terms on what a neighbourhood may decide and on how its people take part',
    parts: ['decisions in neighbourhoods', 'community involvement', 'local assets'],
    citations: asked(
      `${principles}: community empowerment`,
      '"empowering neighbourhoods to make decisions that reflect local priorities"',
    ),
  },
  {
    ...ofMnpContracts,
    id: 'P3',
    title: 'Transparency',
    asks: 'Can the public see how the contract performs, when decisions are taken and who answers for them?',
    needs: 'what is published, and where',
    parts: ['performance metrics', 'decision timelines', 'accountability reports'],
    citations: asked(
      `${principles}: transparency`,
      '"publicly accessible data that outlines key performance metrics, decision-making timelines and accountability reports"',
    ),
  },
  {
    ...ofMnpContracts,
    id: 'P4',
    title: 'Equity, measured',
    asks: 'Are there measurable outcomes for every neighbourhood, and a strategy against inequalities within and between them?',
    needs: 'the outcomes by neighbourhood, and the strategy',
    parts: ['measurable outcomes', 'health inequalities'],
    citations: asked(
      `${principles}: equity`,
      '"clear, measurable outcomes that ensure consistent quality of care across all neighbourhoods"',
    ),
  },
  {
    ...ofMnpContracts,
    id: 'P5',
    title: 'Designed with general practice and the voluntary sector',
    asks: 'Did general practice and VCSE partners take part in the design of the contract?',
    needs: 'the record of the design, with those who took part',
    parts: ['general practice', 'VCSE partners'],
    citations: asked(
      conclusion,
      '"co-designed with a wide range of stakeholders including general practice and VCSE partners"',
    ),
  },
  {
    ...ofMnpContracts,
    id: 'P6',
    title: 'Clear incentives for the long term',
    asks: 'Does the contract pay, clearly and for the long term, for keeping people from getting worse, and is its funding flexible?',
    needs: 'the payment terms and how long they hold',
    parts: ['long-term incentives', 'flexible funding'],
    citations: asked(
      conclusion,
      '"clear, long-term financial incentives for preventing worsening ill health and flexible funding models"',
    ),
  },
  {
    ...ofMnpContracts,
    id: 'P7',
    title: 'Open governance of shared decisions',
    asks: 'Are decisions shared, in a structure that others can see into?',
    needs: 'the governance structure of the contract, as published',
    citations: asked(conclusion, '"transparent governance structures that support shared decision-making"'),
  },
  {
    ...ofMnpContracts,
    id: 'P8',
    title: 'The short term held in balance with the long',
    asks: 'Does something in the contract keep pressures of today from crowding out the health of the population in years to come?',
    needs: 'the terms that protect long-term aims, and how they are followed up',
    citations: asked(
      conclusion,
      '"mechanisms that balance short-term NHS pressures with long-term population health goals"',
    ),
  },
];
