import { IDBFactory } from 'fake-indexeddb';
import { expect, it } from 'vitest';
import { findIndexedDb } from '../../renderer/store/find-indexed-db.ts';

/** A browser whose own databases open, or fail so many times; and whose buckets may be refused. */
function browser({ failures = 0, refused = false, kept = [] as string[] } = {}) {
  const own = new IDBFactory();
  const inBucket = new IDBFactory();
  const listReally = own.databases.bind(own);
  let left = failures;
  own.databases = async () => {
    left -= 1;
    if (left >= 0) throw new DOMException('Internal error', 'UnknownError');
    return listReally();
  };
  const names = new Set(kept);
  const buckets = {
    async open(name: string) {
      if (refused) throw new DOMException('no room', 'QuotaExceededError');
      names.add(name);
      return { indexedDB: inBucket, persist: async () => true };
    },
    keys: async () => [...names],
    async delete(name: string) {
      names.delete(name);
    },
  };
  return { own, inBucket, buckets, names };
}

const nobodyHasIt = (work: () => Promise<void>) => work();

it('databases that open are used, and what had stood in for them goes', async () => {
  const { own, buckets, names } = browser({ kept: ['casemark-store'] });

  const found = await findIndexedDb(own, buckets, nobodyHasIt);

  expect([found.indexedDB === own, found.isStandIn, [...names]]).toEqual([true, false, []]);
});

it('what stands in stays while another window has the vault open', async () => {
  const { own, buckets, names } = browser({ kept: ['casemark-store'] });

  await findIndexedDb(own, buckets, async () => {});

  expect([...names]).toEqual(['casemark-store']);
});

it('databases that fail once are asked again', async () => {
  const { own, buckets, names } = browser({ failures: 2 });

  const found = await findIndexedDb(own, buckets, nobodyHasIt);

  expect([found.indexedDB === own, [...names]]).toEqual([true, []]);
});

it('where none can be opened those of a bucket stand in', async () => {
  const { own, inBucket, buckets } = browser({ failures: Number.POSITIVE_INFINITY });

  const found = await findIndexedDb(own, buckets, nobodyHasIt);

  expect([found.indexedDB === inBucket, found.isStandIn]).toEqual([true, true]);
});

it.each([
  ['has no buckets', false],
  ['gives none', true],
])('where the browser %s its own say what is wrong', async (_, refused) => {
  const { own, buckets } = browser({ failures: Number.POSITIVE_INFINITY, refused });

  const found = await findIndexedDb(own, refused ? buckets : undefined, nobodyHasIt);

  expect([found.indexedDB === own, found.isStandIn]).toEqual([true, false]);
});
