import { describe, expect, test } from 'vitest';
import {
  compareStatements,
  explainComparison,
  explainStatement,
  toCells,
  toHtml,
  toHtmlDocument,
  toMarkdown,
  toPlainText,
} from 'neighbourhood-contracts';
import { settleAgreedSum } from 'neighbourhood-contracts/payment';
import { problemsOf } from '../payment/activity/refusal.ts';
import { agreed, toThePenny } from '../support/payment.ts';

const period = { from: '2027-04-01', until: '2028-04-01' } as const;
const terms = { what: 'A team', period, pounds: '5', rounding: toThePenny, grounds: agreed };
const statement = settleAgreedSum(terms, { about: 'snp' });
const comparison = compareStatements(statement, statement);

const nonsense = [
  [undefined, 'nothing'],
  [null, 'nothing'],
  [5, '5'],
  ['x', '"x"'],
  [{}, 'an object'],
  [[null], 'a list of 1'],
  [['x'], 'a list of 1'],
  [[{}], 'a list of 1'],
  [() => 1, 'a function'],
] as const;

describe.each([
  [
    'explainStatement',
    explainStatement,
    'statement',
    'a statement',
    'Give what a settle function returned.',
    { comparison },
  ],
  [
    'explainComparison',
    explainComparison,
    'comparison',
    'a comparison of statements',
    'Give what compareStatements returned.',
    { statement },
  ],
  ...[toPlainText, toMarkdown, toHtml, toHtmlDocument, toCells].map(
    (write) =>
      [
        write.name,
        write,
        'page',
        'a page',
        'Give what an explain function returned: a list of headings, paragraphs, lists and tables.',
        { statement, comparison },
      ] as const,
  ),
] as const)('%s', (_, run, path, what, help, mistaken) => {
  const refused = (given: unknown) => problemsOf(() => (run as (given: unknown) => unknown)(given));

  test.each(nonsense)('of %s says what would be right', (given, shown) => {
    expect(refused(given)).toEqual([`${path}: This is ${shown}, not ${what}. ${help}`]);
  });

  test('and so it does of what is easily mistaken for it', () => {
    for (const given of Object.values(mistaken)) {
      expect(refused(given)).toEqual([`${path}: This is an object, not ${what}. ${help}`]);
    }
  });

  test('and takes what is right', () => {
    const right = { statement, comparison, page: explainStatement(statement) }[path];
    expect(refused(right)).toEqual([]);
  });
});
