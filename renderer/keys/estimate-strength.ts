import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary as commonDictionary } from '@zxcvbn-ts/language-common';
import { dictionary as englishDictionary } from '@zxcvbn-ts/language-en';

/** From 0, guessed at once, to 4, very hard to guess even with the vault's file in hand. */
export type Estimate = { readonly score: 0 | 1 | 2 | 3 | 4 };

export function estimateStrength(passphrase: string): Estimate {
  // The estimate's cost grows with length; past this it says nothing new.
  return { score: zxcvbn.check(passphrase.slice(0, 128)).score };
}

const zxcvbn = new ZxcvbnFactory({
  dictionary: { ...commonDictionary, ...englishDictionary },
  graphs: adjacencyGraphs,
});
