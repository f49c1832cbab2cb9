import type { Neighbourhood, SnpContract } from '../../model/index.ts';
import { known, missing } from '../reading.ts';
import type { Reading, Subject } from '../rule.ts';

/** Whether every health and wellbeing board that a footprint lies in has agreed it, neighbourhood by neighbourhood. */
export function agreedFootprint(subject: Subject): Reading {
  const { about, contract, index } = subject;
  const fact = `${about}: footprint agreed by the health and wellbeing board`;
  const { footprint } = contract as SnpContract;
  if (footprint.of !== 'neighbourhoods')
    return missing(fact, 'The footprint is not given by neighbourhoods, which is what a board agrees.');
  const found = footprint.members.map((id) => agreementOf(index.neighbourhoods.get(id), subject));
  const refused = found.find(({ agreed }) => agreed === false);
  if (refused !== undefined) return known(fact, false, refused.says);
  const unknown = found.find(({ agreed }) => agreed === undefined);
  if (unknown !== undefined) return missing(fact, unknown.says);
  return known(fact, true, found.map(({ says }) => says).join(' '));
}

interface Agreement {
  readonly agreed: boolean | undefined;
  readonly says: string;
}

function agreementOf(neighbourhood: Neighbourhood | undefined, { index, standpoint }: Subject): Agreement {
  const {
    name = 'A neighbourhood',
    healthAndWellbeingBoards: boards,
    footprintAgreements: agreements,
  } = neighbourhood ?? {};
  const decisions = (agreements?.items ?? []).filter(({ by, on }) => {
    return on <= standpoint.asAt && index.organisations.get(by)?.kind === 'health-and-wellbeing-board';
  });
  const refused = decisions.find(({ agreed }) => !agreed);
  if (refused !== undefined) return { agreed: false, says: `${refused.by} refused ${name} on ${refused.on}.` };
  if (boards?.complete !== true)
    return { agreed: undefined, says: `The boards that ${name} lies in are not all given.` };
  const silent = boards.items.filter((board) => !decisions.some(({ by }) => by === board));
  if (silent.length === 0 && boards.items.length > 0)
    return { agreed: true, says: `${boards.items.join(', ')} agreed ${name}.` };
  const says =
    silent.length === 0 ? `${name} lies in no board.` : `No agreement by ${silent.join(', ')} to ${name} is given.`;
  return { agreed: agreements?.complete === true ? false : undefined, says };
}
