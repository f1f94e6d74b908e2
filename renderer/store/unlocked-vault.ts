import type { Framework } from '../../shared/frameworks/framework.ts';
import type { Ports } from '../../shared/kernel/ports.ts';
import type { DeriveKey, KdfCost } from '../../shared/vault-format/passphrase-key.ts';
import type { RowsToPut } from './commit-durably.ts';
import { addCompleteExample } from './complete-example.ts';
import { type ComparedCopies, hasMended } from './copies/mend-copies.ts';
import { exampleVaultName } from './example-vault.ts';
import { createSignTurn } from './moderation/sign-turn.ts';
import { openTakingIn } from './moderation/vault-taking-in.ts';
import { openContacts } from './people/open-contacts.ts';
import { openIdentity } from './people/open-identity.ts';
import { openRetention } from './retention/open-retention.ts';
import type { Schedule } from './schedule.ts';
import type { UnlockedStore } from './unlocked-store.ts';
import type { Vault } from './vault.ts';
import { openChains } from './vault-chains.ts';
import { openFrameworks } from './vault-frameworks.ts';
import { openInspections } from './vault-inspections.ts';
import { openKeys } from './vault-keys.ts';
import { openLog } from './vault-log.ts';
import { openPerson } from './vault-person.ts';
import { openSettings } from './vault-settings.ts';
import { withinPatience } from './within-patience.ts';

type VaultParts = {
  readonly store: UnlockedStore;
  readonly ports: Ports;
  readonly schedule: Schedule;
  readonly deriveKey: DeriveKey;
  /** What a new passphrase is to cost. */
  readonly kdfCost: KdfCost;
  readonly builtInFrameworks: readonly Framework[];
  readonly compared: Pick<ComparedCopies, 'mending' | 'journalFault'> | null;
  /** Told once, when the keys are gone, with the sealed rows that may not be on disk. */
  readonly onLocked: (left: readonly RowsToPut[]) => Promise<void>;
};

/** Puts a vault together from an open store. Throws what `toStoreFault` understands. */
export async function openVault(parts: VaultParts): Promise<Vault> {
  const { store, ports, schedule, compared } = parts;
  const [person, settings, frameworks] = await Promise.all([
    openPerson(store),
    openSettings(store),
    openFrameworks(store, parts.builtInFrameworks, ports),
  ]);
  const own = await openIdentity(store, person, ports);
  const { identity } = own;
  const contacts = await openContacts({ store, own, person, ports });
  const log = openLog(store, person, ports);
  store.onMadeAgain((mending) => void log.add({ kind: 'copies-mended', mending }));
  const keys = await openKeys({
    store,
    deriveKey: parts.deriveKey,
    kdfCost: parts.kdfCost,
    happened: log.add,
  });
  const { withoutCases, ...inspections } = openInspections({
    store,
    frameworks,
    person,
    ports,
    onChanged: (inspection) => chains.inspectionChanged(inspection),
  });
  const chains = openChains({
    store,
    frameworks,
    author: person,
    ports,
    schedule,
    sign: createSignTurn(() => identity),
    withoutCases,
  });
  let locking: Promise<void> | null = null;
  type HalfTyped = Parameters<Vault['onLocking']>;
  const halfTyped = new Set<HalfTyped>();
  const saveHalfTyped = () =>
    withinPatience(schedule, Promise.allSettled([...halfTyped].map(([save]) => save())));
  const vault: Vault = {
    name: store.name,
    person,
    settings,
    frameworks,
    inspections,
    cases: chains.cases,
    keys,
    // Stand-ins until the parts are there.
    reviews: chains.reviews,
    identity,
    contacts,
    takingIn: openTakingIn({
      ...chains,
      store,
      frameworks,
      author: person,
      ports,
      inspections,
      log,
    }),
    unlockedAt: ports.now(),
    recovery: compared && hasMended(compared.mending) ? compared.mending : null,
    journalFault: compared?.journalFault ?? null,
    log,
    retention: openRetention(store, log),
    changes: store.changes,
    deletedCases: () => store.manifest().deleted,
    completeExample:
      store.name === exampleVaultName
        ? () => addCompleteExample(vault, parts.builtInFrameworks, ports)
        : null,
    lock: () => {
      locking ??= saveHalfTyped()
        .then(chains.letGo)
        .then((left) => {
          own.forgetKeys();
          store.forgetKeys();
          return parts.onLocked(left);
        });
      return locking;
    },
    onLocking: (...form) => {
      halfTyped.add(form);
      return () => halfTyped.delete(form);
    },
    canKeepHalfTyped: async () => {
      const kept = await Promise.all([...halfTyped].map(([, canKeep]) => canKeep?.() ?? true));
      return !kept.includes(false);
    },
  };
  return vault;
}
