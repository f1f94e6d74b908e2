import { bech32 } from '@scure/base';
import { Recipient } from '../../vault-format/recipient.ts';

/** The 32 bytes of an age recipient's X25519 key; null where its own checksum says that it was mistyped. */
export function recipientToBytes(recipient: Recipient): Uint8Array | null {
  const decoded = bech32.decodeUnsafe(recipient);
  const bytes = decoded && bech32.fromWordsUnsafe(decoded.words);
  return bytes?.length === 32 ? bytes : null;
}

/** An X25519 public key of 32 bytes, as age spells it. */
export function bytesToRecipient(bytes: Uint8Array): Recipient {
  return Recipient.parse(bech32.encode('age', bech32.toWords(bytes)));
}
