import { lifeExpectancy } from 'neighbourhood-contracts/statistics';
import { levelsOf, type Answerers, type Confidence } from './answer.ts';
import { figuresAt } from './figures-at.ts';

interface LifeTableCase {
  readonly startage?: readonly number[];
  readonly population: readonly number[];
  readonly deaths: readonly number[];
  readonly confidence: Confidence;
}

const usualAges = [0, 1, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90];

/** Life expectancies, as PHEindicatormethods has them. */
export const lifeTableAnswers: Answerers = {
  life_expectancy(input) {
    const { startage = usualAges, population, deaths, confidence } = input as unknown as LifeTableCase;
    const bands = startage.map((from, at) => {
      return { from, population: population[at] ?? NaN, deaths: deaths[at] ?? NaN };
    });
    const at = (level: number) => lifeExpectancy(bands, { level, asIn: 'PHEindicatormethods' });
    const ages = at(levelsOf(confidence)[0] ?? 0.95);
    return {
      warnings: [...new Set(ages.flatMap((age) => (age.kind === 'estimated' ? [] : [age.reason])))],
      ...figuresAt(confidence, at, (told, numberOf) => told.map(numberOf)),
    };
  },
};
