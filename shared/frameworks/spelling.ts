/**
 * What two spellings of a column heading or an option have in common: case, spacing, punctuation and
 * accents are ignored, so that "RoSH level", "rosh_level" and "ROSH LEVEL" are one.
 */
export function spellingKey(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]/gu, '');
}
