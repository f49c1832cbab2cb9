import { expect, test } from 'vitest';
import { openQuestions } from 'neighbourhood-contracts/policy';

const inputs = openQuestions.flatMap((question) => question.resolvedBy);

test('the questions are Q1 to Q32, in order', () => {
  const codes = Array.from({ length: 32 }, (_, place) => `Q${place + 1}`);
  expect(openQuestions.map(({ code }) => code)).toEqual(codes);
});

test('every question asks something of a person who could be named', () => {
  for (const { code, title, turnsOn, resolvedBy } of openQuestions) {
    expect(title, code).toMatch(/^[A-Z].*\?$/);
    expect(turnsOn, code).toMatch(/^[A-Z].*\.$/);
    expect(resolvedBy, code).not.toHaveLength(0);
    for (const { id, asks, settledBy } of resolvedBy) {
      expect(id).toMatch(new RegExp(`^${code}/[a-z0-9]+(-[a-z0-9]+)*$`));
      expect(asks, id).toMatch(/^[A-Z].*\?$/);
      expect(settledBy, id).not.toBe('');
    }
  }
});

test('an input that takes words offers at least two, each once', () => {
  for (const { id, answers } of inputs) {
    if (typeof answers === 'string') continue;
    expect(answers.length, id).toBeGreaterThan(1);
    expect(new Set(answers).size, id).toBe(answers.length);
  }
});

const cqcRatings = ['outstanding', 'good', 'requires-improvement', 'inadequate'];

test.each([
  ['Q1/aft-worst-oversight-segment', ['1', '2', '3', '4', '5']],
  ['Q1/aft-worst-cqc-overall', cqcRatings],
  ['Q1/aft-worst-cqc-well-led', cqcRatings],
  ['Q1/aft-required-capability-rating', 'text'],
  ['Q2/nof-2026-27-thresholds', 'text'],
  ['Q3/aft-designated', ['yes', 'no']],
  ['Q3/iho-designated', ['yes', 'no']],
  ['Q4/iho-minimum-population', 'whole-number'],
  ['Q5/mnp-beside-iho', ['may-coexist', 'may-not-coexist']],
  ['Q6/one-body-as-iho-and-mnp', ['allowed', 'not-allowed']],
  ['Q9/iho-may-hold-core-general-practice', ['allowed', 'not-allowed']],
  ['Q10/core-general-practice', 'text'],
  ['Q12/mnp-at-exactly-250000', ['met', 'not-met']],
  ['Q12/snp-outside-band', ['allowed', 'not-allowed']],
  ['Q22/aft-for-groups', ['individually', 'jointly']],
  ['Q23/alliance-or-joint-venture-as-holder', ['allowed', 'not-allowed']],
  ['Q24/provider-selection-process', 'text'],
  ['Q31/mnp-figure-basis', ['registered', 'resident']],
])('%s keeps its name and its answers, which callers and rules rely on', (id, answers) => {
  expect(inputs.find((input) => input.id === id)?.answers).toEqual(answers);
});
