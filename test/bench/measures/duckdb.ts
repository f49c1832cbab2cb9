import { absentNumber, type ColumnTable } from 'neighbourhood-contracts/outcomes';
import { DuckDBDataChunk, DuckDBInstance, INTEGER, type DuckDBConnection } from '../peers/duckdb.ts';
import type { SyntheticPerson } from '../../synthetic/people.ts';
import type { ExtractName } from '../../synthetic/records.ts';

/** A database in memory with one thread, as the race is between one thread and one. */
export async function openDuckDb(): Promise<DuckDBConnection> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run('SET threads = 1');
  return connection;
}

/** How many rows DuckDB takes at a time. */
const vectorSize = 2_048;
const noSuchDay = -2_147_483_647;

/**
 * The columns of an extract as a table of DuckDB, held as ours are: days as dates, codes as an ENUM, which is a place in a
 * dictionary, and people as whole numbers. Days that were mistyped are null: there is no such date.
 */
export async function loadExtract(connection: DuckDBConnection, name: string, table: ColumnTable): Promise<void> {
  const columns = Object.entries(table.columns);
  const numbers = columns.map(([, column]) => {
    if (column.kind === 'dictionary') return column.places;
    return column.kind === 'day' ? column.days : new Int32Array(table.records);
  });
  await loadNumbers(
    connection,
    `raw_${name}`,
    columns.map(([field]) => field),
    numbers,
  );
  const selected: string[] = [];
  for (const [field, column] of columns) {
    if (column.kind === 'day') {
      selected.push(
        `CASE WHEN ${field} IN (${String(absentNumber)}, ${String(noSuchDay)}) THEN NULL ELSE DATE '1970-01-01' + ${field} END AS ${field}`,
      );
    } else if (column.kind !== 'dictionary' || field === 'person_id') selected.push(field);
    else {
      const type = `${name}_${field}`;
      const texts = column.dictionary.map((text) => (text === null ? 'NULL' : `'${text}'`));
      const distinct = [...new Set(texts.filter((text) => text !== 'NULL'))];
      await connection.run(`CREATE TYPE ${type} AS ENUM (${distinct.join(', ')})`);
      selected.push(`([${texts.join(', ')}])[${field} + 1]::${type} AS ${field}`);
    }
  }
  await connection.run(`CREATE TABLE ${name} AS SELECT ${selected.join(', ')} FROM raw_${name}`);
  await connection.run(`DROP TABLE raw_${name}`);
}

/** The people of the cohort, by the numbers that the extracts have them by. */
export async function loadCohort(
  connection: DuckDBConnection,
  cohort: readonly SyntheticPerson[],
  bandOf: (person: SyntheticPerson) => string | null,
): Promise<void> {
  const practices = [...new Set(cohort.map(({ practice }) => practice))];
  const bands = [...new Set(cohort.map(bandOf))];
  const practiceAt = new Map(practices.map((practice, place) => [practice, place]));
  const numbers = [
    Int32Array.from(cohort, (_, place) => place),
    Int32Array.from(cohort, ({ practice }) => practiceAt.get(practice) ?? 0),
    Int32Array.from(cohort, (person) => bands.indexOf(bandOf(person))),
  ];
  await loadNumbers(connection, 'raw_cohort', ['person_id', 'practice', 'age_band'], numbers);
  const quoted = (texts: readonly (string | null)[]) => texts.map((text) => (text === null ? 'NULL' : `'${text}'`));
  const enumOf = (texts: readonly (string | null)[]) => quoted(texts.filter((text) => text !== null)).join(', ');
  await connection.run(`CREATE TYPE practice AS ENUM (${enumOf(practices)})`);
  await connection.run(`CREATE TYPE age_band AS ENUM (${enumOf(bands)})`);
  await connection.run(
    `CREATE TABLE cohort AS SELECT person_id, ([${quoted(practices).join(', ')}])[practice + 1]::practice AS practice, ([${quoted(bands).join(', ')}])[age_band + 1]::age_band AS age_band FROM raw_cohort`,
  );
  await connection.run('DROP TABLE raw_cohort');
}

type Numbers = Uint8Array | Uint16Array | Int32Array;

async function loadNumbers(
  connection: DuckDBConnection,
  name: string,
  fields: readonly string[],
  columns: readonly Numbers[],
): Promise<void> {
  await connection.run(`CREATE TABLE ${name} (${fields.map((field) => `${field} INTEGER`).join(', ')})`);
  const appender = await connection.createAppender(name);
  const records = columns[0]?.length ?? 0;
  for (let start = 0; start < records; start += vectorSize) {
    const end = Math.min(records, start + vectorSize);
    const chunk = DuckDBDataChunk.create(
      fields.map(() => INTEGER),
      end - start,
    );
    for (const [place, column] of columns.entries())
      chunk.setColumnValues(place, Array.from(column.subarray(start, end)));
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}

/** The same measures, as somebody would write them who knows SQL: one pass over each extract. */
export function sqlOf(name: ExtractName, lists: Readonly<Record<string, readonly string[]>>): string {
  const inList = (list: readonly string[]) => list.map((code) => `'${code}'`).join(', ');
  const consultant = `main_specialty_code IN (${inList(lists['consultant-specialties'] ?? [])})`;
  const acute = `last_episode_treatment_function IN (${inList(lists['specific-acute-functions'] ?? [])})`;
  const nonElective =
    "admission_method IN ('21', '22', '23', '24', '25', '2A', '2B', '2C', '2D', '28', '31', '32', '81', '82', '83', '84', '89')";
  const ambulance = "arrival_mode IN ('1048051000000107', '1048031000000100', '1048041000000109')";
  const acuity = ['1064891000000107', '1064911000000105', '1064901000000108', '1077241000000103'];
  const extracts: Readonly<Record<ExtractName, SqlExtract>> = {
    outpatients: {
      table: 'outpatients',
      day: 'appointment_date',
      where: `${consultant} AND attended_or_dna IN ('5', '6')`,
      measures: {
        'new-outpatient': "count(*) FILTER (WHERE first_attendance IN ('1', '3') AND primary_procedure IS NULL)",
        'follow-up-outpatient': "count(*) FILTER (WHERE first_attendance IN ('2', '4') AND primary_procedure IS NULL)",
        'outpatient-procedure': 'count(*) FILTER (WHERE primary_procedure IS NOT NULL)',
      },
    },
    inpatients: {
      table: 'inpatients',
      day: 'discharge_date',
      where: `${nonElective} AND ${acute} AND discharge_date >= admission_date`,
      measures: {
        'nel-zero-day': 'count(*) FILTER (WHERE discharge_date = admission_date)',
        'nel-one-day-plus': 'count(*) FILTER (WHERE discharge_date > admission_date)',
        'bed-days': 'sum(discharge_date - admission_date)',
      },
    },
    ecds: {
      table: 'ecds',
      day: 'arrival_date',
      where: 'true',
      measures: {
        ...Object.fromEntries(
          acuity.map((code, place) => [
            `conveyance-acuity-${String(place + 1)}`,
            `count(*) FILTER (WHERE ${ambulance} AND acuity = '${code}')`,
          ]),
        ),
        'ae-type-1': "count(*) FILTER (WHERE department_type = '01')",
        'ae-other': "count(*) FILTER (WHERE department_type IN ('02', '03', '04', '05'))",
      },
    },
    gpAppointments: {
      table: 'gpAppointments',
      day: 'appointment_date',
      where:
        "status = 'Attended' AND role_group = 'GP' AND service_setting IN ('General Practice', 'Primary Care Network')",
      measures: { 'gp-appointments': 'count(*)' },
    },
    communityContacts: {
      table: 'communityContacts',
      day: 'contact_date',
      where: 'true',
      measures: { 'community-contacts': 'count(*)' },
    },
  };
  const { table, day, where, measures } = extracts[name];
  const counts = Object.entries(measures).map(([id, sql]) => `${sql} AS "${id}"`);
  return [
    `SELECT practice, year(${day}) * 12 + month(${day}) AS month, age_band, ${counts.join(', ')}`,
    `FROM ${table} JOIN cohort USING (person_id)`,
    `WHERE ${day} IS NOT NULL AND ${where}`,
    'GROUP BY ALL',
  ].join('\n');
}

interface SqlExtract {
  readonly table: string;
  readonly day: string;
  readonly where: string;
  readonly measures: Readonly<Record<string, string>>;
}
