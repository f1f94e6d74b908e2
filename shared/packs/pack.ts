import type { WholeCase } from '../cases/whole-case.ts';
import type { Framework } from '../frameworks/framework.ts';
import type { Sha256 } from '../kernel/hash.ts';
import type { SigningKey } from '../kernel/proof.ts';
import type { WholeReview } from '../moderation/review.ts';
import type { Attestation } from '../moderation/review-entry.ts';
import type { Recipient } from '../vault-format/recipient.ts';
import type { Bytes, CryptoKey } from '../vault-format/web-crypto.ts';
import type { PackDescriptor } from './pack-descriptor.ts';
import type { ContactCard, Trust } from './people/contact-card.ts';

/** A case on its way into a pack, or out of one. */
export type PackedCase = {
  readonly whole: WholeCase;
  readonly attestation: Attestation | null;
};

/** What a pack is made from. `cases` and `reviews` are asked for one after another, so that not all are in memory. */
export type PackToMake = {
  readonly descriptor: PackDescriptor;
  readonly frameworks: readonly { readonly framework: Framework; readonly hash: Sha256 }[];
  readonly cases: AsyncIterable<PackedCase> | Iterable<PackedCase>;
  readonly reviews: AsyncIterable<WholeReview> | Iterable<WholeReview>;
  /** Signs with the sender's key: 64 bytes (Ed25519). */
  readonly sign: (bytes: Bytes) => Promise<Bytes>;
  readonly lock: PackLock;
};

/** For whom a pack is encrypted. */
export type PackLock =
  | { readonly kind: 'recipients'; readonly recipients: readonly [Recipient, ...Recipient[]] }
  | { readonly kind: 'passphrase'; readonly passphrase: string };

/** What opens a pack: secret keys of age in its own spelling, or as keys the platform keeps; or the passphrase. */
export type PackKey =
  | { readonly kind: 'identities'; readonly identities: readonly (string | CryptoKey)[] }
  | { readonly kind: 'passphrase'; readonly passphrase: string };

/** Whose signatures are taken, asked when a signature is found good. Null for a key that nobody knows. */
export type WhoseKey = (
  publicKey: SigningKey,
) => { readonly card: ContactCard; readonly trust: Trust } | null;

/** The steps of reading, in their order. */
export const packSteps = [
  'age',
  'zip',
  'bag',
  'signature',
  'schemas',
  'frameworks',
  'chains',
  'folds',
] as const;
export type PackStep = (typeof packSteps)[number];

/** How far making or reading has come: bytes for `age` and `zip`, files or cases after that. */
export type PackProgress = {
  readonly step: PackStep | 'writing';
  readonly done: number;
  readonly total: number;
};

/** A pack in which everything was found good. Nothing else is ever taken in. */
export type VerifiedPack = {
  readonly descriptor: PackDescriptor;
  /** SHA-512 of the signed tag manifest, in hexadecimal: the same pack has the same. */
  readonly digest: string;
  readonly signer: { readonly card: ContactCard; readonly trust: Trust };
  readonly frameworks: readonly { readonly framework: Framework; readonly hash: Sha256 }[];
  readonly cases: readonly PackedCase[];
  readonly reviews: readonly WholeReview[];
  readonly bytes: number;
};

/**
 * The first thing found wrong, in the order of `packSteps`. `where` names a file inside the pack, or an opaque id: never
 * a word of a case.
 */
export type PackFault = {
  readonly step: PackStep;
  readonly kind: /* age */
    | 'not-age'
    | 'wrong-key'
    | 'wrong-passphrase'
    | 'needs-passphrase'
    | 'needs-key'
    | 'age-damaged'
    | 'pack-too-large'
    /* zip */
    | 'zip-damaged'
    | 'zip-too-many-files'
    | 'zip-file-too-large'
    | 'zip-ratio'
    | 'zip-path'
    | 'zip-duplicate'
    | 'zip-unsupported'
    /* bag */
    | 'not-a-bag'
    | 'bag-newer'
    | 'bag-incomplete'
    | 'bag-extra-file'
    | 'bag-checksum'
    | 'bag-oxum'
    /* signature */
    | 'signature-missing'
    | 'signature-wrong'
    | 'signer-unknown'
    | 'signer-unchecked'
    | 'signer-revoked'
    | 'signer-not-sender'
    /* schemas */
    | 'pack-newer'
    | 'not-utf-8'
    | 'not-json'
    | 'json-too-deep'
    | 'schema'
    | 'file-unlisted'
    /* frameworks */
    | 'framework-wrong'
    | 'framework-missing'
    | 'framework-unused'
    /* chains */
    | 'chain-broken'
    | 'chain-newer'
    | 'attestation-wrong'
    | 'turn-wrong'
    | 'turn-unknown'
    /* folds */
    | 'fold-differs'
    | 'score-differs';
  readonly where: string | null;
  /** Of an unknown or unchecked signer: the card that the pack itself carries, so that it can be compared. */
  readonly signer?: ContactCard;
  /** Of `turn-unknown`: whose card is lacking, as the review has their name. */
  readonly name?: string;
};
