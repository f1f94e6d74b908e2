import { readRecords, sealRecord } from './sealed-records.ts';
import { defaultSettings, Settings, settingsLadder } from './settings.ts';
import { attempt } from './store-fault.ts';
import type { UnlockedStore } from './unlocked-store.ts';
import type { Vault } from './vault.ts';

export async function openSettings(store: UnlockedStore): Promise<Vault['settings']> {
  let [settings = defaultSettings] = await readRecords(store, 'settings', settingsLadder);
  const listeners = new Set<() => void>();
  return {
    read: () => settings,
    change: (change) =>
      attempt(async () => {
        const changed = Settings.parse({ ...settings, ...change });
        const row = await sealRecord(store, 'settings', store.vaultId, changed);
        await store.commit({ settings: [row] });
        settings = changed;
        for (const listener of listeners) listener();
      }),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
