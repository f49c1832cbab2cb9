import { canonicalText, fraction, larger, nothing, over, times } from '../../exact/index.ts';
import { refuse } from '../../problems/index.ts';
import { periodOfFinancialYear } from '../../time/index.ts';
import { settle, type Draft, type ExactAmount, type Grounds, type Statement } from '../../statement/index.ts';
import { amountOf, numbersOf } from './figure.ts';
import { checkPcnDesFacts, checkPcnDesTogether, type PcnDesFacts } from './pcn-des-facts.ts';
import { countOf, nameOfCount, notesOn } from './pcn-des-counts.ts';
import { checkPcnDesTerms, type PcnDesLine, type PcnDesTerms } from './pcn-des-terms.ts';

const monthly: Grounds = { kind: 'library-method', method: 'A month is paid a twelfth of the price of a year.' };

/**
 * What the Network Contract DES pays a primary care network in a year: every line its own price, in pounds, times its
 * own population. A line whose population or price is not given is open; no basis stands in for another.
 *
 * Throws when a population is of a day after the year or more than fifteen months before it, a basis is given twice, or
 * more was earned than there is to earn.
 *
 * @example
 * ```ts
 * import { settlePcnDes } from 'neighbourhood-contracts/payment';
 *
 * const access = {
 *   id: 'enhanced-access',
 *   label: 'Enhanced access',
 *   pricePounds: '8.427',
 *   per: 'pcn-adjusted',
 *   each: 'year',
 *   months: 12,
 *   earned: 'in-full',
 *   grounds: [{ kind: 'agreed', by: 'ICB', document: 'Payment schedule', on: '2025-04-01' }],
 * } as const;
 * const rounding = { stage: 'each-line', unit: 'penny', mode: 'half-away-from-zero' } as const;
 * const adjusted = { basis: 'pcn-adjusted', on: '2025-01-01', weightedPeople: '44000' } as const;
 * const terms = { year: '2025/26', lines: [access], rounding } as const;
 *
 * const { total } = settlePcnDes(terms, { pcn: 'U12345', populations: [adjusted] });
 * total.kind === 'settled' && total.amountPence; // => 37078800
 * const open = settlePcnDes(terms, { pcn: 'U12345', populations: [] }).total;
 * open.kind === 'open' && open.questions; // => ['the pcn-adjusted population of U12345']
 * ```
 */
export function settlePcnDes(terms: PcnDesTerms, facts: PcnDesFacts): Statement {
  refuse('a PCN DES payment', [...checkPcnDesTerms(terms, 'terms'), ...checkPcnDesFacts(facts, 'facts')]);
  refuse('a PCN DES payment', checkPcnDesTogether(terms, facts, 'facts'));
  return settle({
    mechanism: 'pcn-des',
    title: `Network Contract DES ${terms.year}`,
    about: facts.pcn,
    period: periodOfFinancialYear(terms.year),
    rounding: terms.rounding,
    sections: [{ id: 'payments', title: 'Payments', drafts: terms.lines.map((line) => lineOf(line, terms, facts)) }],
    notes: notesOn(terms, facts),
  });
}

function lineOf(line: PcnDesLine, terms: PcnDesTerms, facts: PcnDesFacts): Draft {
  const { id, label, pricePounds, months, each } = line;
  const count = countOf(line, facts);
  const prices = numbersOf(pricePounds).map(canonicalText);
  const partOfYear = each === 'year' && months < 12;
  return {
    id,
    label,
    ...(count !== undefined && { quantity: count }),
    ...(prices.length === 1 && { rate: prices[0] }),
    ...(partOfYear && { weight: `${months} ÷ 12` }),
    working: [
      count?.amount ?? nameOfCount(line, facts),
      prices.length === 0 ? 'the price' : `£${prices.join(' or £')}`,
      ...timeOf(line),
      ...earnedText(line, facts),
    ].join(' × '),
    grounds: partOfYear ? [monthly, ...line.grounds] : line.grounds,
    exact: exactOf(line, terms, facts),
  };
}

function timeOf({ each, months }: PcnDesLine): readonly string[] {
  if (each === 'month') return [String(months)];
  return months < 12 ? [`${months} ÷ 12`] : [];
}

function earnedText({ id }: PcnDesLine, { achieved = [] }: PcnDesFacts): readonly string[] {
  return achieved.flatMap(({ line, part, of }) =>
    line === id ? [`${canonicalText(part)} ÷ ${canonicalText(of)}`] : [],
  );
}

function exactOf(line: PcnDesLine, terms: PcnDesTerms, facts: PcnDesFacts): ExactAmount {
  const count = countOf(line, facts);
  const prices = numbersOf(line.pricePounds).map(fraction);
  const earned = (facts.achieved ?? []).find((each) => each.line === line.id);
  const questions = [
    ...priceQuestion(line, terms),
    ...(count === undefined ? [nameOfCount(line, facts)] : []),
    ...(line.earned === 'by-achievement' && earned === undefined ? [`how much of ${line.label} was earned`] : []),
  ];
  const question = questions.join('; and ');
  // What is paid is never below nothing, so an open line has that bound at least.
  if (count === undefined || prices.length === 0) return { question, low: nothing };
  const time = { top: line.months, under: line.each === 'year' ? 12 : 1 };
  const whole = times(fraction(count.amount), time);
  const part = earned === undefined ? undefined : over(fraction(earned.part), fraction(earned.of));
  if (line.earned === 'in-full')
    return amountOf(
      prices.map((price) => times(whole, price)),
      question,
    );
  if (part !== undefined)
    return amountOf(
      prices.map((price) => times(times(whole, price), part)),
      question,
    );
  return { question, low: nothing, high: prices.map((price) => times(whole, price)).reduce(larger) };
}

function priceQuestion({ label, pricePounds }: PcnDesLine, { year }: PcnDesTerms): readonly string[] {
  if (typeof pricePounds !== 'object') return [];
  if ('notPublished' in pricePounds) return [`the price of ${label} in ${year}: ${pricePounds.notPublished}`];
  const prices = pricePounds.oneOf.map((price) => `£${canonicalText(price)}`);
  return [`which is the price of ${label} in ${year}: ${prices.join(' or ')}`];
}
