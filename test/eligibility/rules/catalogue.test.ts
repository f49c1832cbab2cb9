import { assessPortfolio, eligibilityRules, governanceChecks, ruleClasses } from 'neighbourhood-contracts/eligibility';
import {
  dischargeReadyGuidance,
  fourHourReturn,
  hesSmallNumbers,
  hospitalFrailtyRiskScore,
  nnhipSmallNumbers,
  publishedRegisterCodes,
} from 'neighbourhood-contracts/outcomes';
import { openQuestions, policyStatuses, policyValues, sources } from 'neighbourhood-contracts/policy';
import { expect, test } from 'vitest';
import { changed, evidence } from '../../support/findings.ts';
import { nationalMeasures } from '../../outcomes/measures/national/support.ts';
import { toggledAt } from '../../support/toggles.ts';

const numbered = (family: string, last: number) =>
  Array.from({ length: last }, (_, place) => `${family}-${String(place + 1).padStart(2, '0')}`);

test('the catalogue is whole', () => {
  const expected = [
    ...numbered('AFT', 12),
    ...['NOF-2526', 'NOF-2627'],
    ...numbered('IHO', 12),
    ...numbered('SNP', 7),
    ...numbered('MNP', 5),
    ...numbered('DES', 3),
    ...['HWB-01', 'BCF-01', 'PSR-01', 'STRAT-01'],
  ];
  expect(eligibilityRules.map(({ id }) => id).sort()).toEqual(expected.sort());
});

test('every rule has a title, a citation of a known source, and a standing that one of its citations gives it', () => {
  const known = sources.map(({ id }) => id);
  for (const { id, title, status, citations, appliesTo } of eligibilityRules) {
    expect(title, id).not.toBe('');
    expect(citations.length, id).toBeGreaterThan(0);
    expect(appliesTo.length, id).toBeGreaterThan(0);
    for (const { source } of citations) expect(known, id).toContain(source);
    expect(Object.keys(policyStatuses)).toContain(status);
    expect(
      citations.map((citation) => citation.status),
      id,
    ).toContain(status);
  }
});

test('every source of the register is cited by a rule, a check, a question, a value, a rule of suppression or what is published of a measure', () => {
  const values = policyValues.flatMap((series) => series.values);
  const suppression = [nnhipSmallNumbers, hesSmallNumbers].flatMap(({ grounds }) =>
    grounds.kind === 'published' ? [grounds] : [],
  );
  const published = [
    fourHourReturn,
    dischargeReadyGuidance,
    hospitalFrailtyRiskScore,
    ...Object.values(publishedRegisterCodes),
    ...nationalMeasures,
  ];
  const cited = new Set(
    [...eligibilityRules, ...governanceChecks, ...openQuestions, ...values, ...suppression, ...published].flatMap(
      (item) => item.citations.map(({ source }) => source),
    ),
  );
  expect(sources.map(({ id }) => id).filter((id) => !cited.has(id))).toEqual([]);
});

test('evidence that no rule or check would read is refused, with the nearest claim or the parts there are', () => {
  const assess = (item: object) => () => assessPortfolio(changed([['evidence', 'items'], [item]]), { asAt: toggledAt });
  expect(assess(evidence('AFT-5', 'TRUST', true))).toThrow('Did you mean "AFT-05"?');
  expect(assess(evidence('AFT-05', 'TRUST', true))).toThrow('evidence.items[0].part: This is nothing.');
  expect(assess(evidence('AFT-05', 'TRUST', true, 'regoin'))).toThrow('Did you mean "region"?');
  expect(assess(evidence('HWB-01', 'HWB', true, 'plan'))).toThrow('HWB-01 has no parts');
  expect(assess(evidence('G1', 'alliance-1', true, 'nothing of it'))).toThrow('evidence.items[0].part');
});

test('gates block, and nothing else does', () => {
  for (const { id, class: ruleClass, effect } of eligibilityRules) {
    expect(Object.keys(ruleClasses)).toContain(ruleClass);
    expect(effect === 'blocks', id).toBe(ruleClass === 'gate');
  }
});

test('no gate rests on a proposal, an opinion or a report alone', () => {
  for (const { id, status } of eligibilityRules.filter((rule) => rule.class === 'gate')) {
    expect(['in-force', 'stated-policy', 'draft'], id).toContain(status);
  }
});

test('the gates are these', () => {
  const gates = eligibilityRules.filter((rule) => rule.class === 'gate').map(({ id }) => id);
  expect(gates).toEqual(['IHO-01', 'IHO-02', 'IHO-03', 'IHO-05', 'SNP-02', 'MNP-05', 'DES-01', 'DES-02']);
});

test('a rule can be listed and printed', () => {
  for (const rule of eligibilityRules) {
    expect(JSON.parse(JSON.stringify(rule))).toMatchObject({
      id: rule.id,
      publishedOn: rule.publishedOn,
      needs: rule.needs,
    });
  }
});
