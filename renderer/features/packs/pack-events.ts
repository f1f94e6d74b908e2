import type { VaultEvent, VaultHappening } from '../../store/vault-event.ts';

type PackHappening = Extract<VaultHappening, { kind: 'pack-made' | 'pack-taken-in' }>;

export type PackEvent = Omit<VaultEvent, 'happening'> & { readonly happening: PackHappening };

/** What of a vault's log is about packs, in the order of the log. */
export function packEvents(events: readonly VaultEvent[]): readonly PackEvent[] {
  return events.flatMap(({ happening, ...event }) =>
    happening.kind === 'pack-made' || happening.kind === 'pack-taken-in'
      ? [{ ...event, happening }]
      : [],
  );
}
