import { checkList, unseen, type Problem } from '../../problems/index.ts';

/** Problems of a list of codes as a record has them, none of them shown: each need be no more than a text. */
export function checkCodeTexts(value: unknown, path: string): Problem[] {
  if (!Array.isArray(value))
    return [unseen(value, path, 'a list', 'Give a list of codes; it may be empty.', 'wrong-type')];
  const problems = checkList(value, path);
  if (problems.length > 0) return problems;
  return (value as readonly unknown[]).flatMap((each, place) => {
    if (typeof each === 'string') return [];
    return [unseen(each, `${path}[${place}]`, 'a text', 'Give each code as a text.', 'wrong-type')];
  });
}
