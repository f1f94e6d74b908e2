import type { StoreFault } from '../../store/vault.ts';

/** Whether typing the passphrase again may not help, so that another way on is to be offered. */
export function outlastsTyping({ kind }: StoreFault): boolean {
  return lasting.has(kind);
}

const lasting: ReadonlySet<StoreFault['kind']> = new Set([
  'disk-full',
  'store-unavailable',
  'journal-unavailable',
  'record-damaged',
  'vault-absent',
]);
