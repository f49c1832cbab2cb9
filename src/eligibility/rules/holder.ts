import { canContract, holderOf, isNhsBody, type Designation, type Organisation } from '../../model/index.ts';
import { resolutionOf } from '../../policy/index.ts';
import { periodContains, type Day } from '../../time/index.ts';
import { known, missing } from '../reading.ts';
import type { Reading, Subject } from '../rule.ts';

/** The organisation that holds, or is to hold, the contract. */
export function holderIn({ contract, index }: Subject): Organisation | undefined {
  const holder = contract === undefined ? undefined : holderOf(contract);
  return holder === undefined ? undefined : index.organisations.get(holder);
}

/** Whether the holder can hold a contract in law. What its form or kind decides can change with another holder alone. */
export function holderCanContract(subject: Subject): Reading {
  const holder = holderIn(subject);
  if (holder === undefined) return nobodyNamed(subject, 'it must be able to contract in law');
  const fact = `${subject.about}: a holder that can contract in law`;
  const gone = notThere(subject, holder);
  if (gone !== undefined) return known(fact, false, gone);
  const can = canContract(holder);
  if (can === undefined)
    return missing(`${holder.id}: legal personality`, `It is not told whether ${holder.name} is a person in law.`);
  return known(fact, can, `${holder.name} ${can ? 'can' : 'cannot'} hold a contract in law${formOf(holder)}.`);
}

/** Whether the holder is an NHS body. */
export function holderIsNhsBody(subject: Subject): Reading {
  const holder = holderIn(subject);
  if (holder === undefined) return nobodyNamed(subject, 'it must be an NHS body');
  const fact = `${subject.about}: a holder that is an NHS body`;
  const gone = notThere(subject, holder);
  if (gone !== undefined) return known(fact, false, gone);
  const is = isNhsBody(holder);
  if (is === undefined)
    return missing(`${holder.id}: NHS body`, `It is not told whether ${holder.name} is an NHS body.`);
  return known(fact, is, `${holder.name} is ${is ? '' : 'not '}an NHS body.`);
}

const designations = {
  'advanced-foundation-trust': { name: 'AFT designation', input: 'Q3/aft-designated' },
  'integrated-health-organisation': { name: 'IHO designation', input: 'Q3/iho-designated' },
} as const;

/** Whether an organisation has a designation on the day: a recorded fact with a date, or what is ruled or assumed of it. */
export function designationOf(subject: Subject, holder: Organisation | undefined, kind: Designation['kind']): Reading {
  const { name, input } = designations[kind];
  if (holder === undefined) return nobodyNamed(subject, `it must have ${name}`);
  const fact = `${holder.id}: ${name}`;
  const gone = notThere(subject, holder);
  if (gone !== undefined) return known(fact, false, gone);
  const { asAt } = subject.standpoint;
  const held = recordedDesignation(holder, kind, asAt);
  if (held !== undefined) {
    return known(fact, true, `${holder.name} has ${name} from ${held.period.from} (${held.document}).`);
  }
  if (holder.designations?.complete === true) {
    const later = holder.designations.items.find((item) => item.kind === kind && item.period.from > asAt);
    const when = later === undefined ? '' : ` yet; it has from ${later.period.from}`;
    return known(fact, false, `${holder.name} has no ${name}${when}.`);
  }
  const told = resolutionOf(input, subject.standpoint, holder.id);
  if (told === undefined) return missing(fact, `It is not told whether ${holder.name} has ${name}.`, ['Q3']);
  const says = `${holder.name} is ${told.by === 'ruling' ? 'ruled' : 'assumed'} ${told.answer === 'yes' ? '' : 'not '}to have ${name}.`;
  return known(fact, told.answer === 'yes', says, [told]);
}

/** A designation that is recorded and in force on the day. */
export function recordedDesignation(
  holder: Organisation | undefined,
  kind: Designation['kind'],
  day: Day,
): Designation | undefined {
  return holder?.designations?.items.find((item) => item.kind === kind && periodContains(item.period, day));
}

/** Why an organisation cannot hold anything on the day: it does not exist yet or any more. */
function notThere({ index, standpoint }: Subject, { id, name, period }: Organisation): string | undefined {
  const { asAt } = standpoint;
  if (period !== undefined && !periodContains(period, asAt)) {
    return period.from > asAt
      ? `${name} does not exist until ${period.from}.`
      : `${name} ended on ${period.until ?? ''}.`;
  }
  const successor = index.portfolio.successions.items.find(
    ({ predecessors, on }) => on <= asAt && predecessors.includes(id),
  );
  return successor === undefined
    ? undefined
    : `${name} was succeeded by ${successor.successors.join(' and ')} on ${successor.on}.`;
}

/** One fact, whatever it must be: naming one holder who is all of it settles every reading of it. */
function nobodyNamed({ about }: Subject, must: string): Reading {
  return missing(`${about}: a holder`, `Nobody is named to hold ${about}; ${must}.`);
}

function formOf({ legalForm }: Organisation): string {
  return legalForm === undefined ? '' : `: ${legalForm.replaceAll('-', ' ')}`;
}
