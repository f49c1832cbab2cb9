import { madeWith } from '../policy/index.ts';
import { sameMoney } from './same-money.ts';
import type { Section, Statement } from './statement.ts';
import { totalOf } from './total.ts';

type Lines = Omit<Section, 'total'>;

/** Statements and lines that are settled already, as one: nothing is rounded again. */
export interface ComposedStatement extends Pick<Statement, 'mechanism' | 'title' | 'about' | 'period' | 'notes'> {
  readonly sections: readonly Lines[];
  /** Who receives it: the same money, line by line. */
  readonly paidTo: Lines;
}

/**
 * Puts settled lines together under one total. Every part keeps its own rounding. What is received is what is paid: both
 * sides have one total, as narrow as the two together make it. Throws where they cannot be the same money.
 */
export function composeStatement({ sections, paidTo, ...facts }: ComposedStatement): Statement {
  const summed = sections.map((section) => ({ ...section, total: totalOf(section.lines) }));
  const total = sameMoney(totalOf(summed.flatMap(({ lines }) => lines)), totalOf(paidTo.lines));
  return {
    ...facts,
    sections: summed,
    paidTo: { ...paidTo, total },
    total,
    rounding: 'as-each-part',
    madeWith: madeWith(),
  };
}
