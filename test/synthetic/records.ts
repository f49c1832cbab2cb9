import { absentNumber } from 'neighbourhood-contracts/outcomes';
import type { Random } from 'neighbourhood-contracts/statistics';
import { clockChange, localDay } from './clock.ts';
import * as codes from './codes.ts';
import { placeOf, type Coded } from './coded.ts';
import { drawChance, drawGeometric, drawNegativeBinomial, drawPlace } from './draws.ts';
import { growingTable, type GrowingTable, type SyntheticField } from './table.ts';
import { drawDay, drawWeekday, written, type Window } from './window.ts';
import { dayOfNumber, type Day } from 'neighbourhood-contracts/time';

/** Somebody whose records are made: the place in the list of people, and how often they use care beside others. */
export interface Patient {
  readonly place: number;
  readonly need: number;
}

/** Adds the records of one person to an extract. */
export type AddRecords = (draw: Random, patient: Patient, window: Window, table: GrowingTable) => void;

/** An extract: its fields after that of the person, and how the records of a person are made. */
export interface ExtractKind {
  readonly fields: readonly SyntheticField[];
  readonly add: AddRecords;
}

const field = (name: string, { dictionary }: Coded): SyntheticField => ({ kind: 'dictionary', name, dictionary });
const day = (name: string): SyntheticField => ({ kind: 'day', name });

export const outpatients: ExtractKind = {
  fields: [
    day('appointment_date'),
    field('main_specialty_code', codes.mainSpecialty),
    field('first_attendance', codes.firstAttendance),
    field('attended_or_dna', codes.attendedOrDna),
    field('primary_procedure', codes.primaryProcedure),
  ],
  add(draw, { place, need }, window, table) {
    for (let left = drawNegativeBinomial(draw, 4 * need * window.years, 0.8); left > 0; left -= 1) {
      table.add(
        place,
        written(draw, drawWeekday(draw, window)),
        codes.mainSpecialty.draw(draw),
        codes.firstAttendance.draw(draw),
        codes.attendedOrDna.draw(draw),
        codes.primaryProcedure.draw(draw),
      );
    }
  },
};

const transfer = ['2B', '81'] as const;
const admissionMethod: Coded = {
  dictionary: [...codes.emergencyMethod.dictionary, ...codes.plannedMethod.dictionary, '81'],
  draw: codes.emergencyMethod.draw,
};

export const inpatients: ExtractKind = {
  fields: [
    { kind: 'spell', name: 'spell_id' },
    day('admission_date'),
    day('discharge_date'),
    field('admission_method', admissionMethod),
    field('last_episode_treatment_function', codes.treatmentFunction),
  ],
  add(draw, patient, window, table) {
    const { need } = patient;
    const before = { ...window, from: window.from - 30 };
    const emergencies = drawNegativeBinomial(draw, 0.45 * need * window.years, 0.35);
    for (let left = emergencies; left > 0; left -= 1) {
      const method = codes.emergencyMethod.draw(draw);
      const stay = drawChance(draw, 0.35) ? 0 : 1 + drawGeometric(draw, 6);
      addStay(draw, patient, { admitted: drawDay(draw, before), stay, method }, window, table);
    }
    const planned = drawNegativeBinomial(draw, 0.25 * need * window.years, 0.5);
    for (let left = planned; left > 0; left -= 1) {
      const method = codes.emergencyMethod.dictionary.length + codes.plannedMethod.draw(draw);
      const stay = drawChance(draw, 0.8) ? 0 : 1 + drawGeometric(draw, 2);
      addStay(draw, patient, { admitted: drawWeekday(draw, window), stay, method }, window, table);
    }
  },
};

interface Stay {
  readonly admitted: number;
  readonly stay: number;
  readonly method: number;
}

/** A spell, and sometimes the one that follows in another hospital; a discharge after the extract is blank. */
function addStay(
  draw: Random,
  { place }: Patient,
  { admitted, stay, method }: Stay,
  window: Window,
  table: GrowingTable,
): void {
  const spell = table.length();
  const discharged = admitted + stay;
  const isWrong = drawChance(draw, 1 / 2_000);
  const end = isWrong ? admitted - 1 - drawPlace(draw, 30) : discharged >= window.until ? absentNumber : discharged;
  const record = [place, spell, written(draw, admitted), end, method, codes.treatmentFunction.draw(draw)];
  table.add(...record);
  // Now and then a file has a spell twice.
  if (drawChance(draw, 1 / 1_000)) table.add(...record);
  if (stay === 0 || discharged >= window.until || !drawChance(draw, 0.05)) return;
  const on = placeOf(admissionMethod, transfer[drawPlace(draw, 2)] ?? '81');
  addStay(draw, { place, need: 1 }, { admitted: discharged, stay: drawGeometric(draw, 8), method: on }, window, table);
}

export const ecds: ExtractKind = {
  fields: [
    day('arrival_date'),
    field('arrival_mode', codes.arrivalMode),
    field('acuity', codes.acuity),
    field('department_type', codes.departmentType),
    { kind: 'instant', name: 'arrived_at' },
    { kind: 'instant', name: 'departed_at' },
  ],
  add(draw, { place, need }, window, table) {
    for (let left = drawNegativeBinomial(draw, 0.9 * need * window.years, 0.4); left > 0; left -= 1) {
      const arrived = drawArrival(draw, window);
      table.add(
        place,
        written(draw, localDay(arrived)),
        codes.arrivalMode.draw(draw),
        codes.acuity.draw(draw),
        codes.departmentType.draw(draw),
        arrived,
        arrived + 20 + drawGeometric(draw, 190),
      );
    }
  },
};

/** A minute of arrival, in universal time; one in a hundred is brought to the hours about a clock change. */
function drawArrival(draw: Random, window: Window): number {
  const any = drawDay(draw, window) * 1_440 + drawPlace(draw, 1_440);
  if (!drawChance(draw, 0.01)) return any;
  const year = dayOfNumber(Math.floor(any / 1_440)).slice(0, 4);
  const change = clockChange((drawChance(draw, 0.5) ? `${year}-03-31` : `${year}-10-31`) as Day);
  const near = change - 120 + drawPlace(draw, 240);
  return near >= window.from * 1_440 && near < window.until * 1_440 ? near : any;
}

export const gpAppointments: ExtractKind = {
  fields: [
    day('appointment_date'),
    field('status', codes.appointmentStatus),
    field('role_group', codes.roleGroup),
    field('service_setting', codes.serviceSetting),
  ],
  add(draw, { place, need }, window, table) {
    for (let left = drawNegativeBinomial(draw, 7 * need * window.years, 1.5); left > 0; left -= 1) {
      table.add(
        place,
        written(draw, drawWeekday(draw, window)),
        codes.appointmentStatus.draw(draw),
        codes.roleGroup.draw(draw),
        codes.serviceSetting.draw(draw),
      );
    }
  },
};

export const communityContacts: ExtractKind = {
  fields: [day('contact_date')],
  add(draw, { place, need }, window, table) {
    for (let left = drawNegativeBinomial(draw, 3 * need * window.years, 0.15); left > 0; left -= 1) {
      table.add(place, written(draw, drawDay(draw, window)));
    }
  },
};

/** The extracts by name. */
export const extractKinds = { outpatients, inpatients, ecds, gpAppointments, communityContacts } as const;

/** The name of an extract. */
export type ExtractName = keyof typeof extractKinds;

/** An empty extract, over the people of a list. */
export function emptyExtract({ fields }: ExtractKind, people: readonly (string | null)[]): GrowingTable {
  return growingTable([{ kind: 'dictionary', name: 'person_id', dictionary: people }, ...fields]);
}
