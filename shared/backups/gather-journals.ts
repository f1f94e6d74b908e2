import type { DigestSha256 } from '../journal/frame.ts';
import type { JournalId } from '../journal/journal-id.ts';
import type { JournalFault, JournalPort } from '../journal/journal-port.ts';
import { readJournal } from '../journal/read-journal.ts';
import type { VaultName } from '../journal/vault-name.ts';
import type { Id } from '../kernel/id.ts';
import { ok, type Result } from '../kernel/result.ts';

export type GatheredJournals = {
  readonly vaultId: Id;
  readonly journals: readonly { readonly journalId: JournalId; readonly bytes: Uint8Array }[];
};

/**
 * A vault's journals up to their last whole frames; null when there is no vault, or its own journal is not whole: that
 * one is only ever written whole, so one that is cut off has lost what was in it.
 * A case's journal that is damaged gives its whole beginning, or nothing, also when it cannot be read at all: one stuck
 * case must not keep every other from being backed up. A backup of a day that held more of it stands beside this one.
 */
export async function gatherJournals(
  journal: Pick<JournalPort, 'list' | 'read'>,
  vault: VaultName,
  sha256?: DigestSha256,
): Promise<Result<GatheredJournals | null, JournalFault>> {
  const heads = await journal.list(vault);
  if (!heads.ok) return heads;
  const vaultId = heads.value.find(({ journalId }) => journalId === 'vault')?.header?.vaultId;
  if (vaultId === undefined) return ok(null);
  const journals: { journalId: JournalId; bytes: Uint8Array }[] = [];
  for (const { journalId } of heads.value) {
    const bytes = await journal.read(vault, journalId);
    if (!bytes.ok && journalId === 'vault') return bytes;
    if (!bytes.ok) continue;
    // Its case was deleted meanwhile.
    if (bytes.value === null) continue;
    const { header, frames, ending, wholeBytes } = readJournal(bytes.value, sha256);
    if (journalId === 'vault' && ending !== 'whole') return ok(null);
    const isOwn = header?.vaultId === vaultId && header.journalId === journalId;
    if (!isOwn || frames.length === 0) continue;
    journals.push({ journalId, bytes: bytes.value.subarray(0, wholeBytes) });
  }
  return ok({ vaultId, journals });
}
