/** A bucket of the origin's storage: it has databases of its own, in files of its own. */
type Bucket = { readonly indexedDB: IDBFactory; persist(): Promise<boolean> };

/** The browser's storage buckets, as far as they are used here. Not every browser has them. */
export type Buckets = {
  open(name: string, options: { readonly durability: 'strict' }): Promise<Bucket>;
  keys(): Promise<readonly string[]>;
  delete(name: string): Promise<void>;
};

export type FoundIndexedDb = {
  readonly indexedDB: IDBFactory;
  /** The browser’s own databases cannot be opened, and these stand in for them. */
  readonly isStandIn: boolean;
};

/**
 * The browser's own databases, or those of a bucket where it cannot open its own. Chromium (156) keeps all databases of
 * an origin in one LevelDB, and when one of that LevelDB's two smallest files is lost it neither opens nor deletes any of
 * them, at any later start. The journal has all of it: in a bucket the store can be made again.
 *
 * Once its own can be opened again what stood in for them goes, unless somebody has the vault open: `whileNobodyHasIt`
 * runs what it is given only then.
 */
export async function findIndexedDb(
  own: IDBFactory,
  buckets: Buckets | undefined,
  whileNobodyHasIt: (work: () => Promise<void>) => Promise<void>,
): Promise<FoundIndexedDb> {
  if (buckets === undefined) return { indexedDB: own, isStandIn: false };
  if (await canOpen(own)) {
    await forget(buckets, whileNobodyHasIt).catch(() => {});
    return { indexedDB: own, isStandIn: false };
  }
  try {
    const bucket = await buckets.open(standIn, { durability: 'strict' });
    await bucket.indexedDB.databases();
    void bucket.persist().catch(() => {});
    return { indexedDB: bucket.indexedDB, isStandIn: true };
  } catch {
    // A full disk, perhaps: whoever asks next is told what its own databases say.
    return { indexedDB: own, isStandIn: false };
  }
}

async function forget(
  buckets: Buckets,
  whileNobodyHasIt: (work: () => Promise<void>) => Promise<void>,
): Promise<void> {
  if (!(await buckets.keys()).includes(standIn)) return;
  await whileNobodyHasIt(() => buckets.delete(standIn));
}

const standIn = 'casemark-store';

/** Chromium fails now and then to open what it can open a moment later. */
async function canOpen(own: IDBFactory): Promise<boolean> {
  for (const pauseMs of [0, 100, 400]) {
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
    const isOpen = await own.databases().then(
      () => true,
      () => false,
    );
    if (isOpen) return true;
  }
  return false;
}
