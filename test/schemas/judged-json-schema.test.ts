import { Ajv2020 } from 'ajv/dist/2020.js';
import { jsonSchemas } from 'neighbourhood-contracts/schemas';
import { expect, test } from 'vitest';
import { placesIn, withAt } from '../support/portfolio.ts';
import { isJudged, judged } from './judges.ts';

const ajv = new Ajv2020({
  strict: true,
  allowUnionTypes: false,
  formats: { date: /^\d{4}-\d{2}-\d{2}$/ },
});
const all = jsonSchemas();
const cases = judged.flatMap(({ name, check, examples }) => {
  const valid = ajv.compile(all[name] ?? {});
  return examples.map((example, place) => ({ name, title: `${name} ${place + 1}`, check, valid, example }));
});

test.each(cases)('$title is valid by JSON Schema too', ({ valid, example }) => {
  expect(valid(example), JSON.stringify(valid.errors)).toBe(true);
});

test.each(cases)('$title with the wrong type anywhere is not', ({ valid, check, example }) => {
  for (const { at, value } of placesIn(example)) {
    const isList = Array.isArray(value);
    const wrongs = [
      ...(typeof value === 'boolean' ? [] : [true]),
      null,
      ...(isList ? [] : [[]]),
      ...(typeof value === 'object' && !isList ? ['a word'] : [{}]),
    ];
    for (const wrong of wrongs) {
      const value = withAt(example, at, wrong);
      // A list that may be empty stands beside a word that says there is none.
      if (isJudged(at) && check(value, '').length === 0) continue;
      expect(valid(value), `${at.join('.')} holds ${JSON.stringify(wrong)}`).toBe(false);
    }
  }
});

test.each(cases)('$title with a field too many or too few is not', ({ valid, check, example }) => {
  for (const { at, value } of placesIn(example)) {
    if (typeof value === 'object' && !Array.isArray(value)) {
      expect(valid(withAt(example, [...at, 'colour'], 'blue')), at.join('.')).toBe(false);
    }
    const without = withAt(example, at, undefined);
    const problems = check(without, '');
    const isMissing = problems.some(({ code, path }) => code === 'missing' && path.endsWith(String(at.at(-1))));
    if (isMissing && typeof at.at(-1) === 'string') expect(valid(without), at.join('.')).toBe(false);
  }
});

test.each(cases)('whatever the check allows in $title, JSON Schema allows', ({ valid, check, example }) => {
  const others = [0, -0, '-0', '-0.00', '0', '1', '0001.0', '12.345', 1e-7, '0.00000000000000000001', 'x', [], 'none'];
  const words = ['not-known', 'not-stated', 'unrounded', 'not-published', 'registered', 'up', '2028-02-29', '2029/30'];
  for (const { at } of placesIn(example)) {
    if (!isJudged(at)) continue;
    for (const other of [...others, ...words, undefined]) {
      const value = withAt(example, at, other);
      if (check(value, '').length > 0) continue;
      expect(valid(value), `${at.join('.')} holds ${String(other)}: ${JSON.stringify(valid.errors)}`).toBe(true);
    }
  }
});

test.each([
  ['aspiration-terms', ['share'], ['80', 80, '-0.1', '1.01', '1e-1', '0,8']],
  ['low-volume-block-terms', ['mostPounds'], ['-1', -1, '£5', '1,000']],
  ['payments-made-facts', ['payments', 0, 'pounds'], ['--1', '1.', 'Infinity']],
  ['fair-share-facts', ['allocation', 'pounds'], ['0.001', '-5']],
  ['glide-path-terms', ['steps'], [0, 51, 1.5, '7']],
] as const)('JSON Schema of %s refuses a %j that is out of range', (name, at, wrongs) => {
  const example = judged.find((each) => each.name === name)?.examples[0];
  const valid = ajv.compile(all[name] ?? {});
  for (const wrong of wrongs) expect(valid(withAt(example, at, wrong)), String(wrong)).toBe(false);
});
