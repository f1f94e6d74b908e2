import type { Vault } from '../store/vault.ts';
import type { KnownKeys } from './pack-worker.ts';

/** Every signing key that the vault knows, with whose it is, for where the vault itself cannot be asked. */
export function knownKeys({ identity, contacts }: Pick<Vault, 'identity' | 'contacts'>): KnownKeys {
  const keys = [...identity.cards(), ...contacts.list().map(({ card }) => card)].map(
    ({ signingKey }) => signingKey,
  );
  return [...new Set(keys)].flatMap((publicKey) => {
    const whose = contacts.whose(publicKey);
    return whose === null ? [] : [{ publicKey, ...whose }];
  });
}
