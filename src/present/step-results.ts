import { fraction, readableText, times, type Fraction } from '../exact/index.ts';
import type { StepResult } from '../payment/index.ts';

type Measure = Exclude<StepResult['kind'], 'verdict'>;

/** What a step came to, for a cell: between its two ends, where it is not known. */
export function resultInCell(result: StepResult): string {
  if (result.kind === 'verdict') return result.is;
  const [low, high] = [result.low, result.high].map((end) => end && endInWords(end, result.kind));
  if (low === undefined) return high === undefined ? 'not known' : `at most ${high}`;
  if (high === undefined) return `${low} or more`;
  return low === high ? low : `between ${low} and ${high}`;
}

const places: Readonly<Record<Measure, { readonly most: number; readonly nearly: number }>> = {
  pounds: { most: 4, nearly: 2 },
  share: { most: 6, nearly: 4 },
  people: { most: 4, nearly: 4 },
  number: { most: 6, nearly: 6 },
};

const hundred: Fraction = { top: 100, under: 1 };

const plain = /^\u2248?-?\d+(\.\d+)?$/;

/** One end in words; what is no number in plain digits stays as it is. */
function endInWords(text: string, kind: Measure): string {
  if (!plain.test(text)) return text;
  const isNegative = /^\u2248?-/.test(text);
  const value = fraction(text.replace(/^\u2248?-?/, ''));
  const written = readableText(kind === 'share' ? times(value, hundred) : value, places[kind]);
  const isNearly = text.startsWith('\u2248') || written.startsWith('\u2248');
  const digits = written.replace('\u2248', '');
  return `${isNearly ? '\u2248' : ''}${isNegative ? '-' : ''}${unitOf[kind](digits)}`;
}

const unitOf: Readonly<Record<Measure, (digits: string) => string>> = {
  pounds: (digits) => `£${inPence(digits)}`,
  share: (digits) => `${digits}%`,
  people: (digits) => `${digits} people`,
  number: (digits) => digits,
};

function inPence(digits: string): string {
  const [whole = '', part = ''] = digits.split('.');
  return `${whole}.${part.padEnd(2, '0')}`;
}
