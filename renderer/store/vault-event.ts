import * as z from 'zod';
import { Id } from '../../shared/kernel/id.ts';
import { Day, Instant } from '../../shared/kernel/instant.ts';
import { PackMade, PackTakenIn } from './pack-happenings.ts';
import {
  CardAdded,
  CardReplaced,
  CardTrustChanged,
  OwnKeysChanged,
  RosterAdded,
} from './people-happenings.ts';

/** What was mended when the two copies were compared. Counts, never content. */
export const Mending = z.strictObject({
  /** The store was absent, empty or could not be read, and was made again from the journal. */
  storeRebuilt: z.boolean(),
  /** The journal was absent and was written again from the store. */
  journalRewritten: z.boolean(),
  /** Entries that one copy lacked, or had damaged, and that the other gave. */
  entriesFromJournal: z.int().nonnegative(),
  entriesFromStore: z.int().nonnegative(),
  casesMended: z.int().nonnegative(),
  /** Ends that were never shown as saved: the store had all that came before them, and not them. */
  tornEndsCut: z.int().nonnegative(),
  /** Ends of which nobody can say whether they had been saved: the store did not have what came before them either. */
  endsLost: z.int().nonnegative().default(0),
  /** Journals that did not fit what is known now, kept under another name. */
  setAside: z.int().nonnegative(),
  /** Which copy knew better about inspections, settings and keys; null when they agreed. */
  vaultLevelFrom: z.enum(['store', 'journal']).nullable(),
  /** Cases that neither copy holds whole, or whose inspection neither has. Nothing of theirs was changed. */
  casesUnreadable: z.array(Id),
});
export type Mending = z.infer<typeof Mending>;

/** Of two copies that held the same. */
export const nothingMended: Mending = {
  storeRebuilt: false,
  journalRewritten: false,
  entriesFromJournal: 0,
  entriesFromStore: 0,
  casesMended: 0,
  tornEndsCut: 0,
  endsLost: 0,
  setAside: 0,
  vaultLevelFrom: null,
  casesUnreadable: [],
};

/** What happened to a vault as a whole: its history, beside that of each case. Says nothing of what is in a case. */
export const VaultHappening = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('copies-mended'), mending: Mending }),
  z.strictObject({ kind: z.literal('restored'), madeAt: Instant, cases: z.int().nonnegative() }),
  z.strictObject({ kind: z.literal('passphrase-changed') }),
  z.strictObject({ kind: z.literal('recovery-set'), recipient: z.string() }),
  z.strictObject({ kind: z.literal('recovery-removed') }),
  z.strictObject({ kind: z.literal('opened-by-recovery') }),
  z.strictObject({
    kind: z.literal('inspection-closed'),
    inspectionId: Id,
    deleteCasesAfter: Day,
  }),
  z.strictObject({ kind: z.literal('inspection-reopened'), inspectionId: Id }),
  z.strictObject({
    kind: z.literal('cases-deleted'),
    inspectionId: Id,
    /** Also those that stood here in reviews of them alone. */
    cases: z.int().nonnegative(),
    reviews: z.int().nonnegative().default(0),
  }),
  /** Backups that still held deleted cases, or may hold them because they cannot be reached. */
  z.strictObject({
    kind: z.literal('backups-treated'),
    rewritten: z.array(z.string()),
    left: z.array(z.string()),
  }),
  z.strictObject({ kind: z.literal('backup-failed'), fault: z.string() }),
  z.strictObject({ kind: z.literal('backup-saved-by-hand'), name: z.string() }),
  PackMade,
  PackTakenIn,
  CardAdded,
  CardReplaced,
  CardTrustChanged,
  RosterAdded,
  OwnKeysChanged,
  /** One case alone, in a file that is no backup of the vault. */
  z.strictObject({ kind: z.literal('case-exported'), name: z.string() }),
]);
export type VaultHappening = z.infer<typeof VaultHappening>;

export const VaultEvent = z.strictObject({
  v: z.literal(1),
  id: Id,
  at: Instant,
  /** The name of the person whose vault it is. */
  by: z.string(),
  happening: VaultHappening,
});
export type VaultEvent = z.infer<typeof VaultEvent>;
