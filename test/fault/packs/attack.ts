import type { PackKey, PackStep, WhoseKey } from '../../../shared/packs/pack.ts';
import type { Bytes } from '../../../shared/vault-format/web-crypto.ts';
import type { Random } from '../random.ts';
import type { Specimen } from './specimen.ts';

/** One way to make a pack that must not be taken in out of one that may. */
export type Attack = {
  /** What it is meant for. A fault may well be found before that. */
  readonly layer: PackStep;
  readonly name: string;
  /** How often it is picked, beside others with 10. */
  readonly weight?: number;
  /** Null where the specimen has not what it changes. */
  readonly on: (specimen: Specimen, random: Random) => Promise<Made | null>;
};

export type Made = (
  | {
      readonly at: 'age';
      readonly pack: Bytes | AsyncIterable<Bytes>;
      readonly key?: PackKey | null;
    }
  | { readonly at: 'zip'; readonly zip: Bytes }
) & { readonly whose?: WhoseKey };
