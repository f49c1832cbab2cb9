import { assessPortfolio } from 'neighbourhood-contracts';
import { race } from './race.ts';
import { asAt, portfolioOf, someCases } from './rules/cases.ts';
import { rules, tenRules, wholeAssessment, type Told } from './rules/ours.ts';
import { byEngine, byLogic } from './rules/theirs.ts';

const cases = someCases(500);
const portfolio = portfolioOf(cases);

/** The outcomes, which all must agree on; the reasons differ in their words, and have to be there. */
function outcomesOf(answers: readonly (readonly Told[])[]): string[][] {
  return answers.map((told) =>
    told.map(({ outcome, reason, citations }) => {
      if (reason === '' || citations === undefined) throw new Error('An outcome is not explained.');
      return outcome;
    }),
  );
}

const { contracts, organisations, arrangements } = assessPortfolio(portfolio, { asAt });
const findings = [...contracts, ...organisations, ...arrangements].flatMap((item) => item.findings).length;
const outcomes = outcomesOf(tenRules(portfolio, cases.length)).flat();
const tally = ['met', 'not-met', 'undetermined'].map(
  (wanted) => `${outcomes.filter((outcome) => outcome === wanted).length} ${wanted}`,
);

/** The first is the one to hold beside the peers. `assessPortfolio` does more: its findings are counted in its name. */
await race(`${rules.length} cited rules of ${cases.length} cases: ${tally.join(', ')}`, [
  { name: 'neighbourhood-contracts, ten rules', work: () => outcomesOf(tenRules(portfolio, cases.length)) },
  {
    name: `assessPortfolio, all ${findings} findings`,
    work: () => outcomesOf(wholeAssessment(portfolio, cases.length)),
  },
  { name: 'json-logic-js, ten rules', work: () => outcomesOf(byLogic(cases)) },
  { name: 'json-rules-engine, ten rules', work: async () => outcomesOf(await byEngine(cases)) },
]);
