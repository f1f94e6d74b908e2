import { ok, type Result } from '../../kernel/result.ts';
import { bagPaths } from '../bag-layout.ts';
import type { Bag } from '../envelope/unpack-bag.ts';
import type { PackFault, VerifiedPack, WhoseKey } from '../pack.ts';
import { fault } from '../pack-fault.ts';
import type { PackLimits } from '../pack-limits.ts';
import { ContactCard } from '../people/contact-card.ts';
import { pemToSigningKey, signatureIsGood } from '../people/signing.ts';
import { readJson, readText } from './strict-json.ts';

/**
 * Checks the signature over the tag manifest, and then whose it is: the sender's, of whom there is a card that is
 * trusted. Nothing that the pack says of its sender is looked at before the signature was found good.
 */
export async function checkSignature(
  bag: Bag,
  whose: WhoseKey,
  limits: PackLimits,
): Promise<Result<VerifiedPack['signer'], PackFault>> {
  const pem = bag.get(bagPaths.signer);
  const signature = bag.get(bagPaths.signature);
  const manifest = bag.get(bagPaths.tagSha512);
  if (pem === undefined) return fault('signature', 'signature-missing', bagPaths.signer);
  if (signature === undefined || manifest === undefined) {
    return fault('signature', 'signature-missing', bagPaths.signature);
  }
  const publicKey = pemToSigningKey(readText(pem.read()) ?? '');
  const isGood =
    publicKey !== null && (await signatureIsGood(publicKey, manifest.read(), signature.read()));
  if (!isGood) return fault('signature', 'signature-wrong', bagPaths.signature);

  const sender = readSender(bag, limits);
  if (sender !== null && sender.signingKey !== publicKey) {
    return fault('signature', 'signer-not-sender', bagPaths.descriptor);
  }
  const known = whose(publicKey);
  if (known === null) {
    return fault('signature', 'signer-unknown', bagPaths.signer, sender ?? undefined);
  }
  if (sender !== null && sender.personId !== known.card.personId) {
    return fault('signature', 'signer-not-sender', bagPaths.descriptor);
  }
  if (known.trust === 'unchecked') {
    return fault('signature', 'signer-unchecked', bagPaths.signer, sender ?? undefined);
  }
  // Somebody who has another card now has this key no longer, whoever may have it.
  return known.trust === 'trusted'
    ? ok(known)
    : fault('signature', 'signer-revoked', bagPaths.signer, sender ?? undefined);
}

/** Null where the pack has none that can be read: that is told in its turn. */
function readSender(bag: Bag, limits: PackLimits): ContactCard | null {
  const content = bag.get(bagPaths.descriptor);
  const text = content === undefined ? null : readText(content.read());
  const json = text === null ? null : readJson(text, limits.jsonDepth);
  if (!json?.ok || typeof json.value !== 'object' || json.value === null) return null;
  const card = ContactCard.safeParse('sender' in json.value ? json.value.sender : null);
  return card.success ? card.data : null;
}
