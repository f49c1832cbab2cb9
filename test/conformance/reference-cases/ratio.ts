import type { ExactRatio } from 'neighbourhood-contracts/outcomes';

/** An exact number in plain digits as a ratio in lowest terms. */
export function ratio(value: string | number): ExactRatio {
  const [whole = '', part = ''] = String(value).split('.');
  return lowestTerms({ numerator: `${whole}${part}`, denominator: `1${'0'.repeat(part.length)}` });
}

/** The product of two, in lowest terms. */
export function product(a: ExactRatio, b: ExactRatio): ExactRatio {
  const times = (one: string, other: string) => String(BigInt(one) * BigInt(other));
  return lowestTerms({
    numerator: times(a.numerator, b.numerator),
    denominator: times(a.denominator, b.denominator),
  });
}

/** A ratio in lowest terms. */
export function lowestTerms({ numerator, denominator }: ExactRatio): ExactRatio {
  const [top, under] = [BigInt(numerator), BigInt(denominator)];
  let [larger, smaller] = [top < 0n ? -top : top, under];
  while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller];
  return { numerator: String(top / larger), denominator: String(under / larger) };
}

export function numberOf({ numerator, denominator }: ExactRatio): number {
  return Number(numerator) / Number(denominator);
}

/** As cases write it: `116/9`. */
export function ratioText({ numerator, denominator }: ExactRatio): string {
  return `${numerator}/${denominator}`;
}

/** In plain digits where it has an end, otherwise as a ratio. */
export function decimalOf(value: ExactRatio): string {
  const { numerator, denominator } = lowestTerms(value);
  const places = denominator.length * 4;
  const scaled = BigInt(numerator) * 10n ** BigInt(places);
  if (scaled % BigInt(denominator) !== 0n) return ratioText(value);
  const digits = String(scaled / BigInt(denominator));
  const sign = digits.startsWith('-') ? '-' : '';
  const padded = digits.slice(sign.length).padStart(places + 1, '0');
  return `${sign}${padded.slice(0, -places)}.${padded.slice(-places)}`.replace(/\.?0+$/, '');
}
