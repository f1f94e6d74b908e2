/** Why a store operation did not happen. Nothing was changed. */
export type StoreFault =
  | { readonly kind: 'wrong-passphrase' }
  /** Whether the passphrase or the secret key is right is not known: what works with it could not be run. */
  | { readonly kind: 'part-not-run' }
  | { readonly kind: 'passphrase-too-short'; readonly minLength: number }
  | { readonly kind: 'vault-open-elsewhere' }
  | { readonly kind: 'vault-from-a-newer-release' }
  | { readonly kind: 'vault-exists' }
  | { readonly kind: 'vault-absent' }
  | { readonly kind: 'disk-full' }
  | { readonly kind: 'store-unavailable' }
  /** The second copy cannot be written or read: its folder is not writable, or the disk under it fails. */
  | { readonly kind: 'journal-unavailable' }
  | { readonly kind: 'record-damaged'; readonly place: string };

/** Why one case, or one review, cannot be worked on. */
export type CaseFault =
  | { readonly kind: 'case-absent' }
  | { readonly kind: 'chain-broken'; readonly seq: number }
  | { readonly kind: 'framework-absent'; readonly frameworkId: string; readonly version: string };
