import type { Sha256 } from '../../shared/kernel/hash.ts';
import type { WholeReview } from '../../shared/moderation/review.ts';
import type { Attestation } from '../../shared/moderation/review-entry.ts';
import type {
  PackedCase,
  PackFault,
  PackKey,
  PackProgress,
  PackToMake,
  VerifiedPack,
} from '../../shared/packs/pack.ts';
import type { ContactCard, Trust } from '../../shared/packs/people/contact-card.ts';
import type { Bytes } from '../../shared/vault-format/web-crypto.ts';

/** What is said between the screen and the workers that make and read packs. No key that signs ever crosses. */

/** A case on its way to the worker: its entries alone, from which the rest is made again there. */
export type CaseToPack = {
  readonly stored: readonly unknown[];
  readonly headHash: Sha256;
  readonly attestation: Attestation | null;
};

export type OrderToMake = Pick<PackToMake, 'descriptor' | 'frameworks' | 'lock'>;

/** What the worker asks for while it makes a pack, one thing after another. */
export type Wanted =
  | { readonly kind: 'case'; readonly index: number }
  | { readonly kind: 'review'; readonly index: number }
  | { readonly kind: 'signature'; readonly bytes: Bytes };

export type Given =
  | { readonly kind: 'case'; readonly packed: CaseToPack }
  | { readonly kind: 'review'; readonly packed: Omit<CaseToPack, 'attestation'> }
  | { readonly kind: 'signature'; readonly signature: Bytes };

export type ToMaker =
  | { readonly kind: 'make'; readonly order: OrderToMake }
  | { readonly kind: 'given'; readonly given: Given };

export type FromMaker =
  | { readonly kind: 'wanted'; readonly wanted: Wanted }
  /** `bytes`: of the sealed pack, so far. */
  | { readonly kind: 'progress'; readonly progress: PackProgress; readonly bytes: number }
  | { readonly kind: 'made'; readonly bytes: Bytes; readonly digest: string }
  | { readonly kind: 'failed' };

/** Whose signing keys are known here: the answer of `WhoseKey` for each of them. */
export type KnownKeys = readonly {
  readonly publicKey: string;
  readonly card: ContactCard;
  readonly trust: Trust;
}[];

export type OrderToRead = {
  readonly bytes: Bytes;
  readonly key: PackKey;
  readonly known: KnownKeys;
};

export type ToReader =
  | { readonly kind: 'read'; readonly order: OrderToRead }
  /** The case or review that came last was taken: the next one may come. */
  | { readonly kind: 'taken' };

/** A pack that was found good comes a case at a time, so that the screen is never held up by all of them. */
export type FromReader =
  | { readonly kind: 'progress'; readonly progress: PackProgress }
  | { readonly kind: 'fault'; readonly fault: PackFault }
  | { readonly kind: 'case'; readonly packed: PackedCase }
  | { readonly kind: 'review'; readonly review: WholeReview }
  | { readonly kind: 'verified'; readonly pack: Omit<VerifiedPack, 'cases' | 'reviews'> }
  | { readonly kind: 'failed' };
