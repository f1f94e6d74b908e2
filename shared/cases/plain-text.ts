import { hasHiddenCharacters } from '../kernel/hidden-characters.ts';

/** Why a short text cannot be taken from a file. */
export type PlainFault =
  | 'value-too-long'
  | 'value-has-hidden-characters'
  | 'value-looks-like-a-formula';

/**
 * What makes a short text unfit for lists and tables, or null.
 * References and initials are written into CSV files that people open in spreadsheets: one that begins as a
 * formula does would be run there (CWE-1236). It is refused at the door, because no real one begins so.
 */
export function plainFault(text: string, maxLength: number): PlainFault | null {
  if (hasHiddenCharacters(text)) return 'value-has-hidden-characters';
  if (formula.test(text.trim().normalize('NFKC'))) return 'value-looks-like-a-formula';
  return text.trim().length > maxLength ? 'value-too-long' : null;
}

const formula = /^[=+\-@]/;
