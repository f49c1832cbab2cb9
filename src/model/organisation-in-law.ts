import type { Problem } from '../problems/index.ts';
import { placeIn } from '../problems/index.ts';
import type { Organisation } from './organisation.ts';

/** NHS bodies by the NHS Act 2006, section 275, as far as they are kinds of this model. */
const nhsBodies: readonly Organisation['kind'][] = [
  'nhs-trust',
  'nhs-foundation-trust',
  'integrated-care-board',
  'nhs-england',
];

const statutoryBodies: readonly Organisation['kind'][] = [...nhsBodies, 'local-authority'];

/**
 * Whether an organisation is an NHS body: as recorded, or else by its kind. A group of trusts is not a body
 * in law, so nothing is said of it.
 */
export function isNhsBody({ nhsBody, kind }: Organisation): boolean | undefined {
  if (nhsBody !== undefined) return nhsBody;
  return kind === 'group-model' ? undefined : nhsBodies.includes(kind);
}

/**
 * Whether an organisation can hold a contract in law: as recorded, or else by its form or its kind.
 * A partnership can, through its partners; an association without a form cannot.
 */
export function canContract({ legalPersonality, legalForm, kind }: Organisation): boolean | undefined {
  if (legalPersonality !== undefined) return legalPersonality;
  if (legalForm !== undefined) return legalForm !== 'unincorporated';
  return statutoryBodies.includes(kind) ? true : undefined;
}

/** Problems of an organisation whose recorded facts cannot both be true. */
export function checkInLaw(organisation: Organisation, path: string): Problem[] {
  const { kind, nhsBody, legalForm, legalPersonality } = organisation;
  const problems: Problem[] = [];
  if (nhsBody !== undefined && kind !== 'group-model' && nhsBody !== nhsBodies.includes(kind)) {
    const message = `An organisation of the kind "${kind}" is ${nhsBody ? 'not ' : ''}an NHS body.`;
    problems.push({
      path: placeIn(path, 'nhsBody'),
      code: 'contradiction',
      message,
      help: 'Mend the kind or this fact.',
    });
  }
  const byForm = canContract({ ...organisation, legalPersonality: undefined });
  if (
    legalPersonality !== undefined &&
    legalForm !== 'partnership' &&
    byForm !== undefined &&
    byForm !== legalPersonality
  ) {
    const what = legalForm ?? kind;
    const message = `An organisation that is "${what}" ${byForm ? 'is' : 'is not'} a person in law.`;
    const place = placeIn(path, 'legalPersonality');
    problems.push({ path: place, code: 'contradiction', message, help: 'Mend the form, the kind or this fact.' });
  }
  return problems;
}
