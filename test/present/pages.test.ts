import {
  appraiseOptions,
  assessPortfolio,
  explainAssessment,
  explainContract,
  explainFinding,
  explainOptions,
  toMarkdown,
  toPlainText,
} from 'neighbourhood-contracts';
import { expect, test } from 'vitest';
import { changed } from '../support/findings.ts';
import { countsRegistered } from '../support/footprints.ts';
import { portfolioWith, toggledAt as asAt, toggles } from '../support/toggles.ts';

const open = assessPortfolio(portfolioWith(toggles.map(() => 'unknown')), { asAt });

test('a finding is a short paragraph with its source and standing', () => {
  const finding = open.contracts
    .find(({ contract }) => contract === 'iho-1')
    ?.findings.find(({ rule }) => rule === 'IHO-05');
  expect(finding && explainFinding(finding)).toBe(
    'IHO-05 The ICB has decided that an IHO contract is the right solution: undetermined. No decision of the ICB is given by this day. Source: NHS England, Advanced Foundation Trust Programme: guide for applicants, annex 2, IHO criteria (consultation draft); NHS Providers, IHO contracts: emerging insights for NHS providers (stated-policy).',
  );
});

test('a board reads the verdict, what decided it, what is open and who could close it, and what is only a proposal', () => {
  const page = toPlainText(explainContract(open, 'iho-1'));
  const parts = ['Verdict', 'What leaves it open', 'What is open, and who could close it', 'What is only a proposal'];
  const places = parts.map((part) => page.indexOf(part));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(places[0]).toBeGreaterThan(0);
  expect(page).toContain('Undetermined.');
  expect(page).toContain('Could change the verdict. Not told: iho-1: award by the ICB.');
  expect(page).toContain('IHO-10 Eligibility should be wider than AFT status');
});

test('pages as plain text and as Markdown', () => {
  expect(toMarkdown(explainAssessment(open))).toMatchSnapshot();
  const options = toPlainText(explainOptions(appraiseOptions(changed(), 'U1', { asAt })));
  expect(options.replace(/register [0-9a-f]+/, 'register HASH')).toMatchSnapshot();
});

test('plain text keeps to a hundred characters a line', () => {
  for (const { contract } of open.contracts) {
    for (const line of toPlainText(explainContract(open, contract)).split('\n'))
      expect(line.length).toBeLessThanOrEqual(100);
  }
});

test('a name cannot change a Markdown page', () => {
  const named = changed([['title'], '# <b>|x|</b> [a](b) `c`\n\n# d']);
  const page = toMarkdown(explainAssessment(assessPortfolio(named, { asAt })));
  expect(page.split('\n')[0]).toBe('# \\# \\<b\\>\\|x\\|\\</b\\> \\[a\\](b) \\`c\\` \\# d');
});

test('a verdict that rests on an assumption says so and repeats it', () => {
  const contract = {
    ...open.contracts[0],
    outcome: 'conditional',
    ifAssumed: 'meets-published-criteria',
    assumptions: [countsRegistered],
  };
  const page = toPlainText(
    explainContract({ ...open, contracts: [contract as never] }, open.contracts[0]?.contract ?? ''),
  );
  expect(page).toContain(
    'Conditional: it rests on an assumption. If it holds: Meets the published criteria to hold it.',
  );
  expect(page).toContain('Q31/mnp-figure-basis is "registered"');
});
