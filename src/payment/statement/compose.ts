import { madeWith } from '../../policy/index.ts';
import type { Section, Statement } from './statement.ts';
import { assertSameMoney, totalOf } from './total.ts';

type Lines = Omit<Section, 'total'>;

/** Statements and lines that are settled already, as one: nothing is rounded again. */
export interface ComposedStatement extends Pick<Statement, 'mechanism' | 'title' | 'about' | 'period' | 'notes'> {
  readonly sections: readonly Lines[];
  /** Who receives it: the same money, line by line. */
  readonly paidTo: Lines;
}

/** Puts settled lines together under one total. Every part keeps its own rounding. Throws where less or more is received than is paid. */
export function composeStatement({ sections, paidTo, ...facts }: ComposedStatement): Statement {
  const summed = sections.map(withTotal);
  const total = totalOf(summed.flatMap(({ lines }) => lines));
  const received = withTotal(paidTo);
  assertSameMoney(total, received.total);
  return { ...facts, sections: summed, paidTo: received, total, rounding: 'as-each-part', madeWith: madeWith() };
}

function withTotal(section: Lines): Section {
  return { ...section, total: totalOf(section.lines) };
}
