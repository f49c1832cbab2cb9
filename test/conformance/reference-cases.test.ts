import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { AnsweredCase } from './reference-cases/answer-cases.ts';
import { answerCases } from './reference-cases/answer-cases.ts';
import type { CaseMeta, ReferenceCase } from './reference-cases/answer.ts';
import { compareAnswers } from './reference-cases/compare.ts';
import { runConformance } from './run.ts';

const data = new URL('../data/reference-cases/', import.meta.url);
const names = readdirSync(data).sort();

interface CaseFile {
  readonly meta: CaseMeta & { readonly n_cases: number };
  readonly cases: readonly ReferenceCase[];
}
const read = (name: string) => JSON.parse(readFileSync(new URL(name, data), 'utf8')) as CaseFile;

test.each(names)('every case of %s is as its file expects', (name) => {
  const { meta, cases } = read(name);
  const { answers, compared } = answerCases(meta, cases);
  expect(answers).toHaveLength(meta.n_cases);
  expect(compared).toHaveLength(meta.n_cases);
  expect(compared.filter(({ isSame }) => !isSame).map(({ id }) => id)).toEqual([]);
});

/** Puts files into a folder, runs the suite over it, and reads what came out. */
function run(files: Readonly<Record<string, string>>) {
  const [input, output] = [mkdtempSync(join(tmpdir(), 'cases-')), join(mkdtempSync(join(tmpdir(), 'answers-')), 'out')];
  for (const [name, text] of Object.entries(files)) writeFileSync(join(input, name), text);
  const [said, reported]: [string[], string[]] = [[], []];
  const status = runConformance(
    ['reference-cases', input, output],
    (text) => said.push(text),
    (text) => reported.push(text),
  );
  const written = status === 0 ? readdirSync(output) : [];
  const answersOf = (name: string) =>
    (JSON.parse(readFileSync(join(output, name), 'utf8')) as { readonly cases: readonly AnsweredCase[] }).cases;
  return { status, said: said.join(''), reported: reported.join(''), written, answersOf };
}

const meta = { package: 'PHEindicatormethods', tol: 1e-10 };
const wilson = { id: 'one', fn: 'wilson', input: { x: 65, n: 100, confidence: 0.95 } };

test('a folder becomes a folder of answers, and a table of how they stand', () => {
  const expected = { lowercl: 0.55254443296888, uppercl: 0.736357517569025 };
  const result = run({ 'a.json': JSON.stringify({ meta, cases: [{ ...wilson, expected }] }) });
  expect(result.status).toBe(0);
  expect(Object.keys(result.answersOf('a.json')[0]?.actual ?? {})).toEqual(['lowercl', 'uppercl']);
  expect(result.reported).toMatch(/file +cases +passed +worst relative error.*\na\.json +1 +1 +\d\.\de-1\d\n/);
});

test('cases without answers are answered under the keys that they name', () => {
  const result = run({ 'a.json': JSON.stringify({ meta, cases: [{ ...wilson, keys: ['lowercl', 'uppercl'] }] }) });
  expect(Object.keys(result.answersOf('a.json')[0]?.actual ?? {})).toEqual(['lowercl', 'uppercl']);
  expect(result.reported).toContain('no answers given');
});

test('a function that is not there has no answer and a reason; an input that is wrong has its error', () => {
  const cases = [
    { id: 'none', fn: 'constructor', input: {} },
    {
      id: 'wrong',
      fn: 'proportion',
      input: { x: 5, n: 4, confidence: 0.95, multiplier: 1 },
      expected: { error: 'any' },
    },
    { id: 'shape', fn: 'mean', input: { values: 'none', confidence: 0.95 } },
  ];
  const result = run({ 'a.json': JSON.stringify({ meta, cases }) });
  const [none, wrong, shape] = result.answersOf('a.json');
  expect(none).toEqual({ id: 'none', actual: null, reason: 'The library has no function for "constructor".' });
  expect(wrong?.actual?.['error']).toContain('5 is more than 4');
  expect(shape?.actual?.['error']).toContain('values');
  expect(result.reported).toMatch(/a\.json +3 +1 +0\.0e\+0 +1\n/);
});

test('what is no file of cases is left out by name, and other files are passed over', () => {
  const broken = '{"meta":{"tol":1},"cases":[{"id":';
  const result = run({ 'notes.md': '#', 'b.json': '[]', 'c.json': broken, 'd.json': '{"meta":{},"cases":[]}' });
  expect(result.status).toBe(0);
  expect(result.written).toEqual([]);
  for (const name of ['b.json', 'c.json', 'd.json']) expect(result.said).toContain(`${name} is not of the form`);
});

test('a file in the place of the folder is refused, and so is a folder in the place of a file', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'cases-')), 'x.json');
  writeFileSync(file, '{}');
  const said: string[] = [];
  expect(runConformance(['reference-cases', file, `${file}-out`], (text) => said.push(text))).toBe(2);
  expect(said.join('')).toContain('is not a folder');
});

test('answers are compared number by number, and words are not', () => {
  const expected = { value: 2, method: 'Wilson', list: [1, null], confidence: '95%' };
  const actual = { value: 2 + 1e-11, method: 'other', list: [1, null] };
  expect(compareAnswers(actual, expected, 1e-10)).toMatchObject({ isSame: true });
  expect(compareAnswers(actual, expected, 1e-12)).toMatchObject({ isSame: false });
  expect(compareAnswers({ ...actual, list: [1] }, expected, 1e-10)).toMatchObject({ isSame: false });
  expect(compareAnswers({ ...actual, list: [1, 0] }, expected, 1e-10)).toMatchObject({ isSame: false });
  expect(compareAnswers({ ...actual, list: { 0: 1, 1: null } }, expected, 1e-10)).toMatchObject({ isSame: false });
  expect(compareAnswers({ value: Number.NaN }, { value: 2 }, 1)).toMatchObject({ isSame: false });
  expect(compareAnswers({ value: 'NaN' }, { value: 'NaN' }, 1)).toMatchObject({ isSame: true });
  expect(compareAnswers({ value: 0 }, { value: false }, 1)).toMatchObject({ isSame: false });
  expect(compareAnswers(null, expected, 1)).toMatchObject({ isSame: false });
});

test('one thing in a file that is no case is left out by its place, and the cases beside it are answered', () => {
  const result = run({
    'a.json': JSON.stringify({ meta, cases: [{ id: 'no function' }, { ...wilson, keys: ['lowercl'] }] }),
  });
  expect(result.answersOf('a.json').map(({ id }) => id)).toEqual(['one']);
  expect(result.said).toContain('a.json: cases[0] is not {id,fn,input}, and is left out.');
});
