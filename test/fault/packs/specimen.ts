import type { PackKey, PackLock, WhoseKey } from '../../../shared/packs/pack.ts';
import type { Bytes } from '../../../shared/vault-format/web-crypto.ts';
import type { BagFiles } from '../../builders/opened-pack.ts';
import type { Person } from '../../builders/pack.ts';

/** A pack that is taken in as it is, and taken to pieces. */
export type Specimen = {
  readonly name: string;
  readonly pack: Bytes;
  readonly zip: Bytes;
  readonly bag: BagFiles;
  readonly key: PackKey;
  readonly lock: PackLock;
  readonly people: People;
  readonly whose: WhoseKey;
};

export type People = {
  /** Made and signed it; trusted. */
  readonly sender: Person;
  readonly receiver: Person;
  /** Trusted too, and not the sender. */
  readonly colleague: Person;
  readonly unchecked: Person;
  readonly revoked: Person;
  /** Nobody knows them. */
  readonly stranger: Person;
};
