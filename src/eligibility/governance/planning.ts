import { cite } from '../../policy/index.ts';
import type { WrittenCheck } from './check.ts';

const integration = 'Supporting system integration';

/** What is asked of public plans, and of the boards that make them. */
export const planningChecks: readonly WrittenCheck[] = [
  {
    id: 'G19',
    title: 'The neighbourhood health plan looks beyond the NHS',
    asks: 'Does the board’s neighbourhood health plan for 2027/28 onwards cover the NHS, adult social care, children’s services, public health and wider reform?',
    status: 'stated-policy',
    appliesTo: 'health-and-wellbeing-board',
    needs: 'the neighbourhood health plan, to be made in 2026/27',
    parts: [
      'NHS metrics',
      'adult social care metrics',
      'children’s services',
      'public health',
      'wider public service reform',
    ],
    citations: [
      cite(
        'napc-providers-2026',
        integration,
        'Plans "encompass NHS metrics, adult social care metrics, children’s services, public health" and wider reform programmes.',
        'stated-policy',
      ),
    ],
  },
  {
    id: 'G20',
    title: 'Each plan follows from the one before',
    asks: 'Does the neighbourhood health plan rest on the joint strategic needs assessment, and the population health improvement plan on both?',
    status: 'draft',
    appliesTo: 'integrated-care-board',
    needs: 'the population health improvement plan and the plans it builds on, with the links between them shown',
    parts: [
      'from the needs assessment to the neighbourhood health plan',
      'from the neighbourhood health plan to the population health improvement plan',
    ],
    citations: [
      cite(
        'hansard-health-bill-2026-06',
        'the part that could be read',
        '"The assessment will inform a new neighbourhood health plan, replacing the joint local health and wellbeing strategy".',
        'draft',
      ),
    ],
  },
  {
    id: 'G21',
    title: 'The trust’s board takes part in the health and wellbeing board’s work',
    asks: 'Are executive and non-executive directors of the trust actively engaged with the health and wellbeing board?',
    status: 'reported-policy',
    appliesTo: 'nhs-trust',
    needs: 'attendance, and papers that came to the trust’s own board from it',
    parts: ['executive directors', 'non-executive directors'],
    citations: [
      cite(
        'napc-providers-2026',
        integration,
        'Engagement with local authorities is "a governance requirement", for executives and non-executives alike.',
        'reported-policy',
      ),
    ],
  },
  {
    id: 'G23',
    title: 'Money is moved in the open',
    asks: 'Where resources are shifted, is there a method of choosing, openness to all partners, an analysis for providers and one way of segmenting the population?',
    status: 'stated-policy',
    appliesTo: 'integrated-care-board',
    needs: 'the board paper on the shift of resources and its annexes',
    parts: ['prioritisation method', 'transparency', 'provider impact analysis', 'population segmentation'],
    citations: [
      cite(
        'healthcare-leader-commissioning-2025',
        'quoting the Strategic Commissioning Framework',
        'A "clear prioritisation methodology", "full transparency on resource movement", "a provider impact analysis" and one system-wide segmentation.',
        'stated-policy',
      ),
    ],
  },
  {
    id: 'G24',
    title: 'Every place in London has its integrator',
    asks: 'Has each place nominated an integrator from within it, with a clear line of accountability to the place partnership?',
    status: 'stated-policy',
    appliesTo: 'integrated-care-board',
    onlyIn: 'London',
    needs: 'the nomination for each place, and to whom the integrator answers',
    parts: ['nomination by each place', 'line of accountability'],
    citations: [
      cite(
        'nhs-england-london-integrator',
        'The integrator: enabling integration',
        'Each place nominates an integrator, with "a clear line of organisational accountability to the place partnership".',
        'stated-policy',
      ),
    ],
  },
];
