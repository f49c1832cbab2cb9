import { formatPounds } from '../money/index.ts';
import { firstDifferingStep } from './compare-steps.ts';
import type { DifferingField, StatementDifference, StepDifference } from './comparison.ts';
import type { Grounds } from './grounds.ts';
import type { Line } from './statement.ts';

/** The fields that differ; where none of them accounts for another amount, what does. */
export function causesOf(
  before: Line,
  after: Line,
  ofStatements: readonly StatementDifference[],
): readonly (StatementDifference | StepDifference)[] {
  const factors = differencesOf([
    ['quantity', before.quantity?.amount, after.quantity?.amount],
    ['unit', before.quantity?.unit, after.quantity?.unit],
    ['day', before.quantity?.on, after.quantity?.on],
    ['rate', before.rate, after.rate],
    ['weight', before.weight, after.weight],
  ]);
  const step = firstDifferingStep(before, after);
  const others = differencesOf([
    ['grounds', groundsText(before), groundsText(after)],
    ...(step !== undefined || isAccountedFor(before.working, after.working, factors)
      ? []
      : [['working', before.working, after.working] as const]),
    ['kind', before.kind, after.kind],
    ['question', questionOf(before), questionOf(after)],
    ['label', before.label, after.label],
  ]);
  const stated = [...factors, ...(step === undefined ? [] : [step]), ...others];
  const [was, is] = [amountText(before), amountText(after)];
  const isMoved = step !== undefined && step.step.isBeside !== true;
  if (was === is || isMoved || stated.some(({ field }) => moving.includes(field))) return stated;
  const beyond = ofStatements.filter(({ field }) => field === 'rounding' || field === 'library');
  return [...stated, ...(beyond.length > 0 ? beyond : [{ field: 'amount', from: was, to: is } as const])];
}

/** The fields that can move an amount. */
const moving: readonly DifferingField[] = ['quantity', 'rate', 'weight', 'working', 'kind', 'question'];

const numbers = /\u2248?\d+(?:\.\d+)?/g;

/** Whether one working becomes the other by putting in the factors that changed. */
function isAccountedFor(before: string, after: string, factors: readonly StatementDifference[]): boolean {
  if (before.replace(numbers, '') !== after.replace(numbers, '')) return false;
  const later = after.match(numbers) ?? [];
  return (before.match(numbers) ?? []).every(
    (number, place) =>
      number === later[place] || factors.some(({ from, to }) => from === number && to === later[place]),
  );
}

type Field = readonly [field: DifferingField, before: string | undefined, after: string | undefined];

/** What differs of some fields, in their order. */
export function differencesOf(fields: readonly Field[]): readonly StatementDifference[] {
  return fields
    .filter(([, before, after]) => before !== after)
    .map(([field, from = 'none', to = 'none']) => ({ field, from, to }));
}

function questionOf(line: Line): string | undefined {
  return line.kind === 'open' ? line.question : undefined;
}

function amountText(line: Line): string {
  if (line.kind !== 'open') return formatPounds(line.amountPence);
  const [low, high] = [line.lowPence, line.highPence].map((bound) =>
    bound === undefined ? 'not known' : formatPounds(bound),
  );
  return `from ${low ?? ''} to ${high ?? ''}`;
}

function groundsText({ grounds }: Line): string | undefined {
  return grounds.length === 0 ? undefined : grounds.map(groundText).join('; ');
}

function groundText(grounds: Grounds): string {
  switch (grounds.kind) {
    case 'published':
      return grounds.citations
        .map(({ source, where, says, status }) => `${source}, ${where}: ${says} (${status})`)
        .join('; ');
    case 'agreed':
      return `agreed by ${grounds.by} on ${grounds.on}: ${grounds.document}`;
    case 'assumed':
      return `assumed: ${grounds.because}`;
    case 'library-method':
      return `library method: ${grounds.method}`;
  }
}
