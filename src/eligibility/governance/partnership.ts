import { cite } from '../../policy/index.ts';
import type { WrittenCheck } from './check.ts';

const ofPartnerships = { status: 'stakeholder-proposal', appliesTo: 'arrangement' } as const;

function asked(says: string, section = 'Getting the governance right: what needs to happen') {
  return [cite('nhs-confederation-partnerships-2026', section, says, 'stakeholder-proposal')];
}

/** How a partnership decides, and who sees that it does: its board, limits, chairs, reports and reviews. */
export const partnershipChecks: readonly WrittenCheck[] = [
  {
    ...ofPartnerships,
    id: 'G1',
    title: 'A partnership board with authority of its own',
    asks: 'Is there a partnership board with authority delegated to it, a proportionate way to handle risk and clear accountability?',
    needs: 'terms of reference of the partnership board, adopted by every partner',
    parts: ['delegated authority', 'risk management', 'accountability'],
    citations: asked(
      '"a strong partnership board with clear delegated authority, proportionate risk-management processes and transparent lines of accountability"',
    ),
  },
  {
    ...ofPartnerships,
    id: 'G2',
    title: 'Limits up to which each partner may decide',
    asks: 'Has the board agreed, for each partner, the limit up to which its managers may decide, and are the limits fair between partners?',
    needs: 'a scheme of delegation with a limit in figures for every partner',
    parts: ['a limit for every partner', 'fairness between partners'],
    citations: [
      ...asked('"Agree delegated decision-making limits", so that local teams need not escalate.'),
      ...asked(
        '"equitable delegated authority" for managers across organisations.',
        'Creating one workforce: what needs to happen',
      ),
    ],
  },
  {
    ...ofPartnerships,
    id: 'G3',
    title: 'One risk register and quick sign-off',
    asks: 'Do the partners keep one register of risks, and is sign-off streamlined?',
    needs: 'the shared risk register, and the steps that a decision passes through',
    parts: ['shared risk register', 'streamlined sign-off'],
    citations: asked('"Use a shared risk register and streamlined sign-off processes".'),
  },
  {
    ...ofPartnerships,
    id: 'G4',
    title: 'The same reports for every partner',
    asks: 'Do all the partners report activity, pressure on the workforce and quality in the same way?',
    needs: 'a report that every partner makes in one format',
    parts: ['activity', 'workforce pressures', 'quality'],
    citations: asked('"Standardise key reporting", so that all partners see the same pressures.'),
  },
  {
    ...ofPartnerships,
    id: 'G5',
    title: 'Chairs that are independent or take turns',
    asks: 'Are the board and its sub-groups chaired by somebody independent, or by the partners in turn?',
    needs: 'who chairs the board and each sub-group, and how they are chosen',
    parts: ['the board', 'its sub-groups'],
    citations: asked('"Use independent or rotating chairs for partnership boards and sub-groups".'),
  },
  {
    ...ofPartnerships,
    id: 'G6',
    title: 'The community has a voice in decisions',
    asks: 'Do patients and residents have a place in the governance, such as a panel or an advisory group?',
    needs: 'the membership and minutes of the group through which the community is heard',
    citations: asked(
      '"Embed community voices within governance structures", as "patient panels or neighbourhood advisory groups" do.',
    ),
  },
  {
    ...ofPartnerships,
    id: 'G7',
    title: 'A plain statement of who does and decides what',
    asks: 'Can anybody find and understand a statement of roles, responsibilities and the way decisions are taken?',
    needs: 'the published statement',
    parts: ['roles', 'responsibilities', 'decision routes'],
    citations: asked('Clear and accessible information on "roles, responsibilities and decision-making routes".'),
  },
  {
    ...ofPartnerships,
    id: 'G8',
    title: 'Days set to review the form of the partnership',
    asks: 'Are there dates on which the partners will ask whether this form of partnership is still the right one?',
    needs: 'the dates of the reviews, and who makes them',
    citations: asked('"Agree scheduled review points" to see whether the form is still right.'),
  },
  {
    ...ofPartnerships,
    id: 'G26',
    title: 'No partner dominates',
    asks: 'Are decisions joint, and is a majority held by any one partner declared?',
    needs:
      'votes, seats and shares by partner, with any majority declared (a majority as the mark of dominance is a reading of this library)',
    citations: [
      ...asked(
        'Joint decisions help to "avoid dominance by any single organisation".',
        'Contracting and financial flows: enhancing contracting',
      ),
      ...asked('Independent or rotating chairs "avoid dominance by any one partner".'),
    ],
  },
];
