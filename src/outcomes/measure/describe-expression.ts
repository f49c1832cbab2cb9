import { shown } from '../../problems/index.ts';
import type { Dataset, Field } from './dataset.ts';
import type { Comparison, Expression } from './expression.ts';

/** An expression in English, as what is so of a record: `admission method is 21 or 22, and discharge date is recorded`. */
export function describeExpression(expression: Expression, dataset: Dataset): string {
  return phraseOf(expression, new Map(dataset.fields.map((field) => [field.name, field])), false);
}

type Fields = ReadonlyMap<string, Field>;

/** `isInside`: whether it stands in another one, so that its parts have to be held together. */
function phraseOf(expression: Expression, fields: Fields, isInside: boolean): string {
  const label = (name: string) => fields.get(name)?.label ?? name;
  switch (expression.kind) {
    case 'all':
    case 'any': {
      const word = expression.kind === 'all' ? 'and' : 'or';
      const parts = expression.of.map((part) => phraseOf(part, fields, expression.of.length > 1));
      const joined = parts.length === 0 ? 'nothing more is asked' : parts.join(`, ${word} `);
      return isInside && parts.length > 1 ? `(${joined})` : joined;
    }
    case 'not':
      return notPhrase(expression.of, fields);
    case 'equals':
      if (typeof expression.value === 'boolean')
        return `${label(expression.field)} is ${expression.value ? 'yes' : 'no'}`;
      return `${label(expression.field)} is ${codeText(expression.value, fields.get(expression.field))}`;
    case 'one-of':
      return `${label(expression.field)} is ${codesText(expression, fields)}`;
    case 'on-list':
      return `${label(expression.field)} is on the list ${expression.list}`;
    case 'is-absent':
      return `${label(expression.field)} is not recorded`;
    case 'compare':
      return `${label(expression.field)} ${comparedText(expression.is, expression.than)}`;
    case 'days-between':
      return daysText(expression, label);
  }
}

/** The contrary in its shortest words. */
function notPhrase(of: Expression, fields: Fields): string {
  const label = (name: string) => fields.get(name)?.label ?? name;
  switch (of.kind) {
    case 'is-absent':
      return `${label(of.field)} is recorded`;
    case 'equals':
      if (typeof of.value === 'boolean') return phraseOf({ ...of, value: !of.value }, fields, false);
      return `${label(of.field)} is recorded and is not ${codeText(of.value, fields.get(of.field))}`;
    case 'one-of':
      return `${label(of.field)} is recorded and is none of ${joinedBy(codesOf(of, fields), 'and')}`;
    case 'on-list':
      return `${label(of.field)} is recorded and is not on the list ${of.list}`;
    case 'not':
      return phraseOf(of.of, fields, true);
    default:
      return `it is not so that ${phraseOf(of, fields, true)}`;
  }
}

function codesText(expression: Extract<Expression, { readonly kind: 'one-of' }>, fields: Fields): string {
  return joinedBy(codesOf(expression, fields), 'or');
}

function codesOf(
  { field, codes }: Extract<Expression, { readonly kind: 'one-of' }>,
  fields: Fields,
): readonly string[] {
  return codes.map((code) => codeText(code, fields.get(field)));
}

/** A code, and what it stands for where the dataset says so. */
function codeText(code: string, field: Field | undefined): string {
  const meaning = field?.kind === 'code' ? field.codes?.find((each) => each.code === code)?.meaning : undefined;
  return meaning === undefined || meaning === code ? code : `${code} (${meaning})`;
}

function daysText(
  { from, to, is, than }: Extract<Expression, { readonly kind: 'days-between' }>,
  label: (name: string) => string,
): string {
  if (than === 0) return `${label(to)} ${standsToDay[is]} ${label(from)}`;
  const days = Math.abs(than) === 1 ? 'day' : 'days';
  const [number, way] = than < 0 ? [-than, 'before'] : [than, 'after'];
  const words = than < 0 ? reversed[is] : is;
  return `${label(to)} is ${amountWords[words]}${number} ${days} ${way} ${label(from)}`;
}

function comparedText(is: Comparison, than: number | string): string {
  return typeof than === 'string' ? `${standsToDay[is]} ${than}` : `is ${standsToNumber[is]} ${shown(than)}`;
}

const standsToDay: Readonly<Record<Comparison, string>> = {
  below: 'is before',
  'at-most': 'is on or before',
  'equal-to': 'is the same day as',
  'at-least': 'is on or after',
  above: 'is after',
};

const standsToNumber: Readonly<Record<Comparison, string>> = {
  below: 'below',
  'at-most': 'at most',
  'equal-to': 'exactly',
  'at-least': 'at least',
  above: 'above',
};

const amountWords: Readonly<Record<Comparison, string>> = {
  below: 'less than ',
  'at-most': 'at most ',
  'equal-to': '',
  'at-least': 'at least ',
  above: 'more than ',
};

/** Fewer days after is more days before. */
const reversed: Readonly<Record<Comparison, Comparison>> = {
  below: 'above',
  'at-most': 'at-least',
  'equal-to': 'equal-to',
  'at-least': 'at-most',
  above: 'below',
};

/** Things joined in a sentence: `a, b and c`. */
export function joinedBy(items: readonly string[], word: 'and' | 'or'): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${word} ${items.at(-1) ?? ''}`;
}
