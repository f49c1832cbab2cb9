/**
 * A code of ICD-10 or OPCS-4 as it is compared here: in capitals, without the dot. `f00.1` and `F001` are one code, and
 * so are `K50.1` and `K501`. Nothing where the text has not the form of either: a letter, two digits, and what follows.
 * What follows the third character may be anything a record has there, such as the filler `X` or a dagger.
 */
export function plainCode(text: string): string | undefined {
  const code = text.toUpperCase().replace('.', '');
  return form.test(code) ? code : undefined;
}

const form = /^[A-Z]\d\d[0-9A-Z*+-]{0,5}$/;
