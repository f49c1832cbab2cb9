/** Where the template, version 1.2, has what a place writes. */
export const places = {
  instructions: { sheet: 'Instructions', project: 'B6', month: 'B7' },
  submission: { sheet: 'SubmissionTemplate', project: 'B1', month: 'B2', note: 'D1', firstRow: 6, firstColumn: 4 },
  lookups: { sheet: 'Lookups', projects: 'A2:A44', months: 'C2:C36' },
} as const;

/** The letter of a column by its place from 0: 0 is A, 25 is Z. */
export function columnLetter(place: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + place);
}

/** The address of a cell of the table, by its row and column in it, both from 0. */
export function addressOf(row: number, column: number): string {
  return `${columnLetter(column)}${String(places.submission.firstRow + row)}`;
}

/** A word that tells each metric of the template from the others, in their order: it is in the first of its rows. */
export const metricWords = [
  'new consultant-led',
  'follow up',
  'procedures',
  'zero days',
  'one or more days',
  'bed days',
  'category 1',
  'category 2',
  'category 3',
  'category 4',
  'type 1 department',
  'other type department',
  'general practice',
  'Community Care',
  'caseload',
];
