import { type PlainFault, plainFault } from './plain-text.ts';

/** How long a case reference may be. It stands for a person in every list, file and pack: never a name. */
export const caseReferenceMaxLength = 40;

export type CaseReferenceFault = 'value-missing' | PlainFault;

/** As it is kept: one spelling of each letter, and single spaces. */
export function tidyCaseReference(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** Why a text cannot be a case reference, or null. */
export function caseReferenceFault(text: string): CaseReferenceFault | null {
  return text.trim() === '' ? 'value-missing' : plainFault(text, caseReferenceMaxLength);
}

/** Two references with the same key are the same case to anybody reading them: `SNP-001` and `snp-001`. */
export function caseReferenceKey(reference: string): string {
  return tidyCaseReference(reference).normalize('NFKC').toUpperCase();
}
