import { wordlist } from '@scure/bip39/wordlists/english.js';
import { hashJson } from '../../kernel/hash.ts';
import { cardFileContent } from './card-file.ts';
import type { ContactCard } from './contact-card.ts';

/** So many words of 11 bits each: 88 bits. */
export const fingerprintLength = 8;

/**
 * What two people read to each other to know that they hold the same card: the first 88 bits of the SHA-256 of the
 * card's file (RFC 8785), 11 bits a word, from the English list of BIP 39. Whoever wants keys of their own to have the
 * words of a given card must try 2^88 of them.
 *
 * Everything on the card counts, the name too: with the name left out, somebody's true keys could be passed on under
 * another's name and would be found to be the same.
 */
export function fingerprintWords(card: ContactCard): readonly string[] {
  const hash = BigInt(`0x${hashJson(cardFileContent(card))}`);
  return Array.from({ length: fingerprintLength }, (_, index) => {
    const word = wordlist[Number((hash >> BigInt(256 - 11 * (index + 1))) & 0x7ffn)];
    if (word === undefined) throw new Error('the list has 2,048 words');
    return word;
  });
}
