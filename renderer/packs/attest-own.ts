import type { WholeCase } from '../../shared/cases/whole-case.ts';
import type { Attestation } from '../../shared/moderation/review-entry.ts';
import { chainToVouchFor } from '../../shared/moderation/turn.ts';
import { proveText } from '../../shared/packs/people/signing.ts';
import type { Vault } from '../store/vault.ts';

/** The person's word for a case whose last entry is theirs; null for a case that somebody else left as it is. */
export async function attestOwn(
  { person, identity }: Pick<Vault, 'person' | 'identity'>,
  { chain, kase }: WholeCase,
): Promise<Attestation | null> {
  const by = chain.entries.at(-1)?.author;
  if (by === undefined || by.id !== person.id) return null;
  const said = { chainId: kase.id, seq: kase.head.seq, head: chain.headHash, by };
  const { signingKey } = identity.card();
  const proof = await proveText(chainToVouchFor(said), signingKey, (bytes) => identity.sign(bytes));
  return { ...said, proof };
}
