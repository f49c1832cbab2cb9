import type { CaseMeta, ReferenceCase } from './reference-cases/answer.ts';
import { answerCases, type FileResult } from './reference-cases/answer-cases.ts';
import type { FolderSuite } from './suite.ts';

/** Statistics and rules of measures, case by case, beside what R and exact arithmetic make of them. */
export const referenceCases: FolderSuite = {
  about: 'IN: a folder of JSON files {meta,cases:[{id,fn,input}]}. OUT: a folder with {cases:[{id,actual}]} of each.',
  runFolder(files, notice, report) {
    const results = files.flatMap(({ name, bytes }) => {
      if (!name.endsWith('.json')) return [];
      const file = readCases(bytes);
      if (file === undefined) {
        notice(`${name} is not of the form {meta,cases:[{id,fn,input}]}, and is left out.`);
        return [];
      }
      for (const place of file.malformed)
        notice(`${name}: cases[${String(place)}] is not {id,fn,input}, and is left out.`);
      return [{ name, result: answerCases(file.meta, file.cases) }];
    });
    report(tableOf(results));
    return results.map(({ name, result }) => ({
      name,
      text: `${JSON.stringify({ cases: result.answers }, undefined, 1)}\n`,
    }));
  },
};

interface CaseFile {
  readonly meta: CaseMeta;
  readonly cases: readonly ReferenceCase[];
  /** The places of what is no case. */
  readonly malformed: readonly number[];
}

/** The cases of a file, or nothing where it is not a file of cases. */
function readCases(bytes: Uint8Array): CaseFile | undefined {
  const read = parsed(bytes);
  if (!isObject(read) || !isObject(read['meta']) || !Array.isArray(read['cases'])) return undefined;
  const { tol } = read['meta'];
  const cases = read['cases'] as readonly unknown[];
  if (typeof tol !== 'number') return undefined;
  const malformed = cases.flatMap((each, place) => (isCase(each) ? [] : [place]));
  return { meta: { ...read['meta'], tol }, cases: cases.filter(isCase), malformed };
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

function isCase(value: unknown): value is ReferenceCase {
  if (!isObject(value)) return false;
  return typeof value['id'] === 'string' && typeof value['fn'] === 'string' && isObject(value['input']);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A line for each file: its cases, how many are as expected, and the worst relative error of any number. */
function tableOf(results: readonly { readonly name: string; readonly result: FileResult }[]): string {
  const lines = results.map(({ name, result: { answers, compared } }) => {
    const passed = compared.filter(({ isSame }) => isSame).length;
    const worst = Math.max(0, ...compared.map(({ worstError }) => worstError));
    const unanswered = answers.filter(({ actual }) => actual === null).length;
    return [
      name,
      String(answers.length),
      compared.length === 0 ? 'no answers given' : String(passed),
      compared.every(({ isSame }) => !isSame) ? '' : worst.toExponential(1),
      unanswered === 0 ? '' : String(unanswered),
    ];
  });
  const rows = [['file', 'cases', 'passed', 'worst relative error', 'not answered'], ...lines];
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0))) ?? [];
  const padded = rows.map((cells) =>
    cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  '),
  );
  return `${padded.map((line) => line.trimEnd()).join('\n')}\n`;
}
