import { readVersioned } from '../../../shared/kernel/upgrade.ts';
import type { Contact } from '../../../shared/packs/people/contact-card.ts';
import { rowsOf, type VaultRow } from '../../../shared/vault-format/payload.ts';
import { type Place, RecordDamaged, unseal } from '../../../shared/vault-format/seal.ts';
import { contactLadder } from '../people/open-contacts.ts';

type BothRows = { readonly backup: readonly VaultRow[]; readonly here: readonly VaultRow[] };

type Sealing = {
  readonly key: CryptoKey;
  readonly place: (table: string, id: string) => Place;
};

/**
 * The rows of people that restoring keeps of what is here. Keys of this person that the backup does not know, because
 * packs were sealed to them. Contacts that it does not know. And of those that both know, what was revoked or replaced
 * here: a backup from before must not make anybody trusted again.
 */
export async function keepPeople(rows: BothRows, sealing: Sealing): Promise<readonly VaultRow[]> {
  const kept: VaultRow[] = [];
  for (const table of ['identity', 'contacts'] as const) {
    const inBackup = new Set(rowsOf(rows.backup, table).map(({ id }) => id));
    for (const row of rowsOf(rows.here, table)) {
      if (!inBackup.has(row.id) || (table === 'contacts' && (await isEnded(row, sealing)))) {
        kept.push(row);
      }
    }
  }
  return kept;
}

async function isEnded(row: VaultRow, { key, place }: Sealing): Promise<boolean> {
  try {
    const read = readVersioned<Contact>(
      contactLadder,
      await unseal(key, place('contacts', row.id), row.bytes),
    );
    return read.ok && ['revoked', 'replaced'].includes(read.value.trust);
  } catch (error) {
    if (error instanceof RecordDamaged) return false;
    throw error;
  }
}
