import type { PackForm } from './pack-form.ts';

/**
 * What was chosen in a pack form as the vault locked: ids and answers to questions of the form, in memory only. Nothing
 * that was typed is among them, least of all a passphrase: whatever is typed stays sealed behind a lock, or goes.
 */
export type PackChoices = Pick<
  PackForm,
  'purpose' | 'caseIds' | 'reviewIds' | 'setId' | 'lock' | 'contactIds' | 'me'
>;

export function keepChoices(of: string, form: PackForm): void {
  const { purpose, caseIds, reviewIds, setId, lock, contactIds, me } = form;
  kept = { of, choices: { purpose, caseIds, reviewIds, setId, lock, contactIds, me } };
}

/** Of the same form in the same vault; null where another was locked, or none. */
export function keptChoices(of: string): PackChoices | null {
  return kept?.of === of ? kept.choices : null;
}

/** Once they were come back to. */
export function forgetChoices(): void {
  kept = null;
}

let kept: { readonly of: string; readonly choices: PackChoices } | null = null;
