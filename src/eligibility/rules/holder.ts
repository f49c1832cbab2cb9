import { canContract, holderOf, isNhsBody, type Designation, type Organisation } from '../../model/index.ts';
import { periodContains } from '../../time/index.ts';
import { known, missing } from '../reading.ts';
import type { Reading, Subject } from '../rule.ts';

/** The organisation that holds, or is to hold, the contract. */
export function holderIn({ contract, index }: Subject): Organisation | undefined {
  const holder = contract === undefined ? undefined : holderOf(contract);
  return holder === undefined ? undefined : index.organisations.get(holder);
}

/** Whether the holder can hold a contract in law. */
export function holderCanContract(subject: Subject): Reading {
  const holder = holderIn(subject);
  if (holder === undefined) return nobodyNamed(subject, 'that can contract in law');
  const fact = `${holder.id}: legal personality`;
  const can = canContract(holder);
  if (can === undefined) return missing(fact, `It is not told whether ${holder.name} is a person in law.`);
  return known(fact, can, `${holder.name} ${can ? 'can' : 'cannot'} hold a contract in law${formOf(holder)}.`);
}

/** Whether the holder is an NHS body. */
export function holderIsNhsBody(subject: Subject): Reading {
  const holder = holderIn(subject);
  if (holder === undefined) return nobodyNamed(subject, 'that is an NHS body');
  const fact = `${holder.id}: NHS body`;
  const is = isNhsBody(holder);
  if (is === undefined) return missing(fact, `It is not told whether ${holder.name} is an NHS body.`);
  return known(fact, is, `${holder.name} is ${is ? '' : 'not '}an NHS body.`);
}

const designationNames: Readonly<Record<Designation['kind'], string>> = {
  'advanced-foundation-trust': 'AFT designation',
  'integrated-health-organisation': 'IHO designation',
};

/** Whether an organisation has a designation on the day: a recorded fact with a date, never inferred. */
export function designationOf(subject: Subject, holder: Organisation | undefined, kind: Designation['kind']): Reading {
  const name = designationNames[kind];
  if (holder === undefined) return nobodyNamed(subject, `with ${name}`);
  const fact = `${holder.id}: ${name}`;
  const { asAt } = subject.standpoint;
  const ofKind = (holder.designations?.items ?? []).filter((designation) => designation.kind === kind);
  const held = ofKind.find(({ period }) => periodContains(period, asAt));
  if (held !== undefined) {
    return known(fact, true, `${holder.name} has ${name} from ${held.period.from} (${held.document}).`);
  }
  if (holder.designations?.complete === true) {
    const later = ofKind.find(({ period }) => period.from > asAt);
    const when = later === undefined ? '' : `; it has from ${later.period.from}`;
    return known(fact, false, `${holder.name} has no ${name} on ${asAt}${when}.`);
  }
  return missing(fact, `It is not told whether ${holder.name} has ${name}.`, ['Q3']);
}

function nobodyNamed({ about }: Subject, which: string): Reading {
  return missing(`${about}: a holder ${which}`, `Nobody is named to hold ${about}.`);
}

function formOf({ legalForm }: Organisation): string {
  return legalForm === undefined ? '' : `: ${legalForm.replaceAll('-', ' ')}`;
}
