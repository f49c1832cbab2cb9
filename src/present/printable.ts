/** Characters that a terminal or a page might act on, that turn the direction of text round, or that are half of one. */
const unprintable = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|\p{Cs}/gu;

/** A text on one line, with a sign in the place of every character that is not to be printed: nothing is hidden. */
export function printable(text: string): string {
  return text.replace(/\s+/g, ' ').trim().replace(unprintable, '\ufffd');
}
