import type { RecordRow } from 'neighbourhood-contracts/outcomes';

/** The files of a place as texts by column, and its month. */
export interface PlaceFiles {
  readonly month: string;
  readonly cohort: readonly RecordRow[];
  readonly outpatients: readonly RecordRow[];
  readonly inpatients: readonly RecordRow[];
  readonly ecds: readonly RecordRow[];
  readonly gpAppointments: readonly RecordRow[];
  readonly communityContacts: readonly RecordRow[];
  readonly consultants: readonly (string | null)[];
  readonly functions: readonly string[];
}

/** The numbers of the 23 columns. */
type Sums = number[];

const ethnicGroups = ['White', 'Black', 'Asian', 'Mixed', 'Other'];
const sentinel = /^\d{4}-\d{2}-\d{2}$/;

/** What the suite should write, counted by going through everything once, without any of the library. */
export function expectedOutput(place: PlaceFiles): readonly string[] {
  const columnsOf = new Map<string, readonly number[]>();
  const patients = noSums();
  const caseload = noSums();
  for (const row of place.cohort) {
    const person = textIn(row, 'person_id');
    if (person === '' || columnsOf.has(person)) continue;
    const columns = [
      0,
      ageColumn(textIn(row, 'age')),
      ethnicColumn(textIn(row, 'ethnic_group')),
      imdColumn(textIn(row, 'imd_quintile')),
    ];
    columnsOf.set(person, columns);
    for (const column of columns) patients[column] = (patients[column] ?? 0) + 1;
    if (textIn(row, 'on_caseload') === '1')
      for (const column of columns) caseload[column] = (caseload[column] ?? 0) + 1;
  }

  const sums = new Map<string, Sums>();
  const add = (measure: string, row: RecordRow, amount: number) => {
    const own = sums.get(measure) ?? noSums();
    sums.set(measure, own);
    for (const column of columnsOf.get(textIn(row, 'person_id')) ?? []) own[column] = (own[column] ?? 0) + amount;
  };
  const isInMonth = (text: string) => realDay(text) !== undefined && text.slice(0, 7) === place.month;

  for (const row of place.outpatients) {
    if (!isInMonth(textIn(row, 'appointment_date'))) continue;
    if (!place.consultants.includes(textIn(row, 'main_specialty_code'))) continue;
    if (textIn(row, 'attended_or_dna') !== '5' && textIn(row, 'attended_or_dna') !== '6') continue;
    const first = textIn(row, 'first_attendance');
    if (textIn(row, 'primary_procedure') !== '') add('outpatient-procedure', row, 1);
    else if (first === '1' || first === '3') add('new-outpatient', row, 1);
    else if (first === '2' || first === '4') add('follow-up-outpatient', row, 1);
  }

  const spells: string[] = [];
  const seen = new Set<string>(spells);
  for (const row of place.inpatients) {
    const spell = textIn(row, 'spell_id');
    if (spell !== '' && seen.has(spell)) continue;
    seen.add(spell);
    const [admitted, discharged] = [realDay(textIn(row, 'admission_date')), realDay(textIn(row, 'discharge_date'))];
    if (admitted === undefined || discharged === undefined || discharged < admitted) continue;
    if (!isInMonth(textIn(row, 'discharge_date'))) continue;
    if (!/^(2[1-5A-D8]|3[12]|8[12349])$/.test(textIn(row, 'admission_method'))) continue;
    if (!place.functions.includes(textIn(row, 'last_episode_treatment_function'))) continue;
    add(discharged === admitted ? 'nel-zero-day' : 'nel-one-day-plus', row, 1);
    add('bed-days', row, discharged - admitted);
  }

  const acuities = ['1064891000000107', '1064911000000105', '1064901000000108', '1077241000000103'];
  const ambulances = ['1048051000000107', '1048031000000100', '1048041000000109'];
  for (const row of place.ecds) {
    if (!isInMonth(textIn(row, 'arrival_date'))) continue;
    const acuity = acuities.indexOf(textIn(row, 'acuity')) + 1;
    if (acuity > 0 && ambulances.includes(textIn(row, 'arrival_mode'))) add(`conveyance-acuity-${acuity}`, row, 1);
    if (textIn(row, 'department_type') === '01') add('ae-type-1', row, 1);
    if (/^0[2-5]$/.test(textIn(row, 'department_type'))) add('ae-other', row, 1);
  }
  for (const row of place.gpAppointments) {
    const setting = textIn(row, 'service_setting');
    const isCounted = setting === 'General Practice' || setting === 'Primary Care Network';
    const isOfGp = textIn(row, 'status') === 'Attended' && textIn(row, 'role_group') === 'GP';
    if (isCounted && isOfGp && isInMonth(textIn(row, 'appointment_date'))) add('gp-appointments', row, 1);
  }
  for (const row of place.communityContacts) {
    if (isInMonth(textIn(row, 'contact_date'))) add('community-contacts', row, 1);
  }

  const lines = [
    'measure,row,total,18-19,20-29,30-39,40-49,50-59,60-69,70-79,80-89,90+,age_not_known,White,Black,Asian,Mixed,Other,ethnicity_not_known,imd_1,imd_2,imd_3,imd_4,imd_5,imd_not_known',
  ];
  for (const measure of inOrder) {
    const counts = sums.get(measure) ?? noSums();
    const star = (number: number) => (number < 6 ? '*' : String(number));
    lines.push([measure, 'count', ...counts.map(star)].join(','));
    lines.push([measure, 'patients', ...patients.map(star)].join(','));
    const rates = counts.map((count, column) => rateText(count, patients[column] ?? 0));
    lines.push([measure, 'rate', ...rates].join(','));
  }
  lines.push(['caseload', 'count', ...caseload.map((number) => (number < 6 ? '*' : String(number)))].join(','));
  return lines;
}

const inOrder = [
  'new-outpatient',
  'follow-up-outpatient',
  'outpatient-procedure',
  'nel-zero-day',
  'nel-one-day-plus',
  'bed-days',
  'conveyance-acuity-1',
  'conveyance-acuity-2',
  'conveyance-acuity-3',
  'conveyance-acuity-4',
  'ae-type-1',
  'ae-other',
  'gp-appointments',
  'community-contacts',
];

function noSums(): Sums {
  return new Array<number>(23).fill(0);
}

function textIn(row: RecordRow, name: string): string {
  const value = row[name];
  return typeof value === 'string' ? value : '';
}

function ageColumn(text: string): number {
  const age = /^\d{1,3}$/.test(text) ? Number(text) : -1;
  if (age < 18 || age > 120) return 10;
  for (const [place, below] of [20, 30, 40, 50, 60, 70, 80, 90].entries()) if (age < below) return 1 + place;
  return 9;
}

function ethnicColumn(text: string): number {
  const place = ethnicGroups.indexOf(text);
  return place < 0 ? 16 : 11 + place;
}

function imdColumn(text: string): number {
  return /^[1-5]$/.test(text) ? 16 + Number(text) : 22;
}

/** The number of a day that exists. */
function realDay(text: string): number | undefined {
  if (!sentinel.test(text)) return undefined;
  const time = Date.parse(`${text}T00:00:00Z`);
  const isReal = !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
  return isReal ? time / 86_400_000 : undefined;
}

/** A rate per 1,000 to one decimal, in whole numbers alone: tenths, and half of one counts as one. */
function rateText(count: number, people: number): string {
  if (count < 6 || people < 6) return '*';
  const [top, under] = [BigInt(count) * 10_000n, BigInt(people)];
  const tenths = top / under + ((top % under) * 2n >= under ? 1n : 0n);
  return `${tenths / 10n}.${tenths % 10n}`;
}
