import type { Page } from '@playwright/test';

/** What becomes of the next writes to the store: done, held back, or refused as a full or a broken disk would. */
export type WriteFate = 'done' | 'held' | 'disk-full' | 'aborted';

type Control = {
  fate: WriteFate;
  /** Transactions whose records the store has acknowledged, each with the way to let it commit. */
  held: (() => void)[];
  durabilities: string[];
};
type Controlled = Window & { storeWrites: Control };

/**
 * Puts the test between the app and its store, before the page is loaded. Every transaction is a real one: what is
 * refused is really aborted, and what is held is really not committed.
 */
export async function controlWrites(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const control: Control = { fate: 'done', held: [], durabilities: [] };
    Object.assign(window, { storeWrites: control });
    const begin = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = function (stores, mode, options) {
      const transaction = begin.call(this, stores, mode, options);
      if (mode !== 'readwrite') return transaction;
      control.durabilities.push(transaction.durability);
      const commit = transaction.commit.bind(transaction);
      transaction.commit = () => {
        switch (control.fate) {
          case 'done':
            return commit();
          case 'disk-full':
            Object.defineProperty(transaction, 'error', {
              value: new DOMException('', 'QuotaExceededError'),
            });
            return transaction.abort();
          case 'aborted':
            return transaction.abort();
          case 'held': {
            let released = false;
            const [store = ''] = transaction.objectStoreNames;
            // A transaction with nothing left to do commits by itself, so it is kept busy.
            const stayBusy = () => {
              if (released) commit();
              else transaction.objectStore(store).count().onsuccess = stayBusy;
            };
            // Requests are answered in order: once this one is, all before it are.
            transaction.objectStore(store).count().onsuccess = () => {
              control.held.push(() => {
                released = true;
              });
              stayBusy();
            };
            return;
          }
        }
      };
      return transaction;
    };
  });
}

export async function letWritesBe(page: Page, fate: WriteFate): Promise<void> {
  await page.evaluate((wanted) => {
    const { storeWrites } = window as unknown as Controlled;
    storeWrites.fate = wanted;
    for (const release of storeWrites.held.splice(0)) release();
  }, fate);
}

export function heldWrites(page: Page): Promise<number> {
  return page.evaluate(() => (window as unknown as Controlled).storeWrites.held.length);
}

/** The durability that each writing transaction so far was begun with. */
export function writeDurabilities(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => (window as unknown as Controlled).storeWrites.durabilities);
}
