import { placeIn, refuse, type Problem } from '../../problems/index.ts';
import { dayNumberOf } from '../../time/index.ts';
import { addProblem, listed, noProblems } from '../measure/evaluate/problem-list.ts';
import type { FaultLog } from '../records/fault-log.ts';
import type { Death } from './register-event.ts';

/**
 * The day that each person died, as a number. A death that is given twice is told to the log. Throws when somebody died on
 * two days: which of them is right, nobody could tell here. The error says which rows, and not who.
 */
export function daysOfDeath(deaths: readonly Death[], log: FaultLog): ReadonlyMap<string, number> {
  const first = new Map<string, number>();
  const days = new Map<string, number>();
  const problems = noProblems();
  for (const [row, { person, day }] of deaths.entries()) {
    const number = dayNumberOf(day);
    const earlier = days.get(person);
    if (earlier === undefined) {
      days.set(person, number);
      first.set(person, row);
    } else if (earlier === number) log.tell(row, 'repeated', 'deaths');
    else addProblem(problems, () => onAnotherDay(row, first.get(person) ?? 0));
  }
  refuse('the register', listed(problems));
  return days;
}

function onAnotherDay(row: number, first: number): Problem {
  const message = `The person of this row died on another day by ${placeIn('deaths', first)}.`;
  const help = 'Give each person one day of death: look up which of the two is right.';
  return { path: placeIn('deaths', row, 'day'), code: 'contradiction', message, help };
}
