import {
  checkCode,
  checkDistinct,
  checkFields,
  checkList,
  checkText,
  checkTruth,
  checkWord,
  placeIn,
  shown,
  type Problem,
} from '../problems/index.ts';
import { checkDay } from '../time/index.ts';
import { openQuestions } from './questions/open-questions.ts';
import type { PolicyInput } from './questions/question.ts';
import type { Assumption, Ruling } from './ruling.ts';
import type { Standpoint } from './standpoint.ts';

/** Problems of a standpoint: an input that no question has, an answer it does not take, the same thing decided twice. */
export function checkStandpoint(standpoint: unknown, path: string): readonly Problem[] {
  const wrongShape = checkFields(standpoint, path, ['asAt', 'rulings', 'assumptions']);
  if (wrongShape.length > 0) return wrongShape;
  const { asAt, rulings = [], assumptions = [] } = standpoint as Standpoint;
  const rulingsAt = placeIn(path, 'rulings');
  const assumptionsAt = placeIn(path, 'assumptions');
  const problems = [
    ...checkDay(asAt, placeIn(path, 'asAt')),
    ...checkEach(rulings, rulingsAt, checkRuling),
    ...checkEach(assumptions, assumptionsAt, checkAssumption),
  ];
  if (problems.length > 0) return problems;
  return [
    ...checkDistinct(
      rulings.map(({ settles, madeOn, covers }, at) => ({
        key: `${settles} on ${madeOn}${forWhom(covers)}`,
        path: placeIn(rulingsAt, at),
      })),
    ),
    ...checkDistinct(
      assumptions.map(({ settles, covers }, at) => ({
        key: `${settles}${forWhom(covers)}`,
        path: placeIn(assumptionsAt, at),
      })),
    ),
  ];
}

function forWhom(covers: readonly string[] | undefined): string {
  return covers === undefined ? '' : ` for ${covers.join(', ')}`;
}

function checkEach<T>(
  list: readonly T[],
  path: string,
  check: (item: T, path: string) => readonly Problem[],
): Problem[] {
  const notAList = checkList(list, path);
  return notAList.length > 0 ? notAList : list.flatMap((item, place) => check(item, placeIn(path, place)));
}

function checkRuling(ruling: Ruling, path: string): Problem[] {
  const wrongShape = checkFields(ruling, path, [
    'settles',
    'answer',
    'issuer',
    'authority',
    'madeOn',
    'document',
    'covers',
  ]);
  if (wrongShape.length > 0) return wrongShape;
  return [
    ...checkAnswer(ruling, path),
    ...checkText(ruling.issuer, placeIn(path, 'issuer')),
    ...checkTruth(ruling.authority, placeIn(path, 'authority')),
    ...checkDay(ruling.madeOn, placeIn(path, 'madeOn')),
    ...checkText(ruling.document, placeIn(path, 'document')),
    ...checkCovers(ruling.covers, path),
  ];
}

function checkCovers(covers: readonly string[] | undefined, path: string): readonly Problem[] {
  return covers === undefined ? [] : checkEach(covers, placeIn(path, 'covers'), checkCode);
}

function checkAssumption(assumption: Assumption, path: string): Problem[] {
  const wrongShape = checkFields(assumption, path, ['settles', 'answer', 'because', 'covers']);
  if (wrongShape.length > 0) return wrongShape;
  return [
    ...checkAnswer(assumption, path),
    ...checkText(assumption.because, placeIn(path, 'because')),
    ...checkCovers(assumption.covers, path),
  ];
}

function checkAnswer({ settles, answer }: Pick<Ruling, 'settles' | 'answer'>, path: string): readonly Problem[] {
  const inputs = openQuestions.flatMap((question) => question.resolvedBy);
  const input = inputs.find(({ id }) => id === settles);
  if (input !== undefined) return checkAnswerOf(input, answer, placeIn(path, 'answer'));
  return checkWord(
    settles,
    placeIn(path, 'settles'),
    inputs.map(({ id }) => id),
  );
}

function checkAnswerOf({ answers }: PolicyInput, answer: unknown, path: string): readonly Problem[] {
  if (typeof answers !== 'string') return checkWord(answer, path, answers);
  const problems = checkText(answer, path);
  if (problems.length > 0 || answers === 'text' || /^\d{1,15}$/.test(String(answer))) return problems;
  const message = `${shown(answer)} is not a whole number.`;
  return [{ path, code: 'not-whole', message, help: 'Give a whole number in digits alone, as "250000".' }];
}
