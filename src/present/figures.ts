import type { Quantity } from '../payment/index.ts';
import { dayInWords } from './days.ts';

const plain = /^(\u2248?)(-?)(\d+)(?:\.(\d+))?$/;

/** A number in plain digits with its thousands separated; what is no such number stays as it is. */
export function numberInWords(text: string): string {
  const [, nearly, sign = '', whole = '', part] = plain.exec(text) ?? [];
  if (nearly === undefined) return text;
  return `${nearly}${sign}${grouped(whole)}${part === undefined ? '' : `.${part}`}`;
}

/** A number of pounds in plain digits as money, with as many places as it has and at least two. */
export function rateInWords(text: string): string {
  const [, nearly, sign = '', whole = '', part = ''] = plain.exec(text) ?? [];
  if (nearly === undefined) return text;
  return `${nearly}${sign}£${grouped(whole)}.${part.padEnd(2, '0')}`;
}

/** A quantity with its unit and the day it was counted on. */
export function quantityInWords({ amount, unit, on }: Quantity): string {
  return `${numberInWords(amount)} ${unit}${on === undefined ? '' : ` on ${dayInWords(on)}`}`;
}

function grouped(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, ',');
}
