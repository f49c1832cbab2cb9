import { cite } from '../../policy/index.ts';
import type { WrittenCheck } from './check.ts';

const neighbourhoodGuidelines = 'Context, on the Neighbourhood Health Guidelines';

/** What national documents ask of boards and trusts, as those who read them report it. */
export const nationalChecks: readonly WrittenCheck[] = [
  {
    id: 'N1',
    title: 'Outcome-based contracts are begun',
    asks: 'Has the board begun to use contracts that are based on outcomes?',
    status: 'reported-policy',
    appliesTo: 'integrated-care-board',
    needs: 'a contract based on outcomes that is in use, or its first steps',
    citations: [
      cite(
        'nhs-providers-iho-2026',
        'Clarifying roles as part of the emerging operating model',
        'ICBs are to "demonstrate they have begun implementing some" contracts based on outcomes.',
        'reported-policy',
      ),
    ],
  },
  {
    id: 'N2',
    title: 'New models rest on the modern service frameworks',
    asks: 'Do modern service frameworks supply the evidence for the board’s new models of neighbourhood care?',
    status: 'reported-policy',
    appliesTo: 'integrated-care-board',
    needs: 'the case for each new model, with the framework it draws on',
    citations: [
      cite(
        'nhs-providers-iho-2026',
        'Wider policy and system considerations',
        'ICBs are to "use MSFs to create the evidence base for new integrated models of neighbourhood care".',
        'reported-policy',
      ),
    ],
  },
  {
    id: 'N3',
    title: 'Acute leaders sit in neighbourhood taskforces',
    asks: 'Do senior leaders of the hospital take part in the joint neighbourhood health taskforces?',
    status: 'reported-policy',
    appliesTo: 'nhs-trust',
    services: ['acute'],
    needs: 'the membership and attendance of the taskforces',
    citations: [
      cite(
        'napc-providers-2026',
        neighbourhoodGuidelines,
        '"hospital senior leaders participate in joint neighbourhood health taskforces alongside other system partners"',
        'reported-policy',
      ),
    ],
  },
  {
    id: 'N4',
    title: 'The workforce is planned together',
    asks: 'Is the workforce planned jointly with other organisations, with hospital staff deployed where they are needed most?',
    status: 'reported-policy',
    appliesTo: 'nhs-trust',
    services: ['acute'],
    needs: 'the joint workforce plan, and how staff are deployed under it',
    parts: ['joint planning', 'flexible deployment'],
    citations: [
      cite(
        'napc-providers-2026',
        neighbourhoodGuidelines,
        '"joint workforce planning across organizational boundaries", with staff deployed flexibly.',
        'reported-policy',
      ),
    ],
  },
  {
    id: 'N5',
    title: 'Neighbourhood planning is led by the whole board',
    asks: 'Does the health and wellbeing board lead neighbourhood health planning collectively, rather than the ICB alone?',
    status: 'stated-policy',
    appliesTo: 'health-and-wellbeing-board',
    needs: 'the minute by which the board took the lead, and who took part',
    citations: [
      cite(
        'napc-providers-2026',
        'Supporting system integration',
        'Boards are assigned "collective leadership over neighbourhood health planning".',
        'stated-policy',
      ),
    ],
  },
];
