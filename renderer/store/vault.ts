import type { Case } from '../../shared/cases/case.ts';
import type { CaseSummary } from '../../shared/cases/case-summary.ts';
import type { Author, Entry } from '../../shared/cases/entry.ts';
import type { FindingHappening } from '../../shared/cases/finding.ts';
import type { Inspection } from '../../shared/cases/inspection.ts';
import type { WholeCase } from '../../shared/cases/whole-case.ts';
import type { FieldValues } from '../../shared/frameworks/condition.ts';
import type { Framework } from '../../shared/frameworks/framework.ts';
import type { JournalFault } from '../../shared/journal/journal-port.ts';
import type { VaultName } from '../../shared/journal/vault-name.ts';
import type { Id } from '../../shared/kernel/id.ts';
import type { Day, Instant } from '../../shared/kernel/instant.ts';
import type { Result } from '../../shared/kernel/result.ts';
import type { Manifest } from '../../shared/vault-format/manifest.ts';
import type { Recipient } from '../../shared/vault-format/recipient.ts';
import type { Changes } from './changes.ts';
import type { CaseFault, StoreFault } from './faults.ts';
import type { VaultReviews } from './moderation/reviews.ts';
import type { VaultTakingIn } from './moderation/taking-in.ts';
import type { OpenCase } from './open-case.ts';
import type { VaultContacts, VaultIdentity } from './people/people.ts';
import type { CaseExport } from './rescue/case-export.ts';
import type { Retention } from './retention/retention.ts';
import type { Settings } from './settings.ts';
import type { Mending, VaultEvent, VaultHappening } from './vault-event.ts';

export type { CaseFault, StoreFault } from './faults.ts';

/** Whose a new vault is. */
export type NewOwner = {
  readonly passphrase: string;
  readonly personName: string;
  /** For whom the data key is wrapped too, so that a lost passphrase is not lost work. */
  readonly recipient?: Recipient | null;
};

/** What can be said of a vault before it is unlocked. */
export type VaultPresence = 'absent' | 'present' | 'from-a-newer-release' | 'unreadable';

/** An unlocked vault. After `lock` every method refuses: the keys are gone. */
export type Vault = {
  readonly name: VaultName;
  readonly person: Author;
  readonly settings: {
    read(): Settings;
    change(change: Partial<Settings>): Promise<Result<void, StoreFault>>;
    subscribe(listener: () => void): () => void;
  };
  readonly frameworks: {
    /** The built-in frameworks and those added from disk. */
    list(): readonly StoredFramework[];
    /** By the hash that a case pins. Undefined when this vault does not hold it. */
    byHash(hash: string): StoredFramework | undefined;
    add(framework: Framework): Promise<Result<StoredFramework, StoreFault | FrameworkRefused>>;
  };
  readonly inspections: {
    list(): Promise<Result<readonly Inspection[], StoreFault>>;
    create(inspection: NewInspection): Promise<Result<Inspection, StoreFault>>;
    /** Takes in an inspection that has its id already (the example). */
    add(inspection: Inspection): Promise<Result<void, StoreFault>>;
    /** Name, marking, lead inspector and fieldwork date; never the framework, nor whether it is closed. */
    change(inspection: Inspection): Promise<Result<void, StoreFault>>;
    /** Ends the work on an inspection: its cases can be read and not changed, and from that day on be deleted. */
    close(inspectionId: Id, deleteCasesAfter: Day): Promise<Result<Inspection, StoreFault>>;
    reopen(inspectionId: Id): Promise<Result<Inspection, StoreFault>>;
    /**
     * Puts findings down at the end of those there are, as one save by the vault's person, durable in both copies.
     * Findings are never changed. Throws for a closed inspection, and for undoing what does not stand.
     */
    addFindings(
      inspectionId: Id,
      happenings: readonly FindingHappening[],
    ): Promise<Result<Inspection, StoreFault>>;
    /** Told whenever an inspection is added or changed. */
    subscribe(listener: () => void): () => void;
  };
  readonly cases: {
    /** One line per case, newest state, without opening any. Second markings are not among them. */
    list(inspectionId: Id): Promise<Result<readonly CaseSummary[], StoreFault>>;
    /** Cases that the last `list` had to leave out, because nothing of them can be read. */
    damaged(inspectionId: Id): readonly Id[];
    /** All or none, in one transaction. Refuses a case reference the inspection already has. */
    add(
      inspectionId: Id,
      cases: readonly NewCase[],
      progress?: (done: number, total: number) => void,
    ): Promise<Result<readonly Id[], StoreFault | DuplicateReference>>;
    /** Adds cases whose entries already exist (the example inspection). All or none. */
    addChains(
      inspectionId: Id,
      chains: readonly (readonly Entry[])[],
    ): Promise<Result<readonly Id[], StoreFault | DuplicateReference>>;
    open(caseId: Id): Promise<Result<OpenCase, StoreFault | CaseFault>>;
    /**
     * Every case of an inspection as it stands, for its results: to be looked at, not to be changed. Of those that
     * were read before and are the same still, the one before is handed back.
     */
    readAll(
      inspectionId: Id,
      before?: readonly Case[],
      progress?: (done: number, total: number) => void,
    ): Promise<Result<AllCases, StoreFault>>;
    /** One case with its entries as they are stored, found whole: what a pack holds. */
    readWhole(caseId: Id): Promise<Result<WholeCase, StoreFault | CaseFault>>;
    /** What is deleted with the cases of an inspection. */
    everythingOf(inspectionId: Id): Promise<Result<Everything, StoreFault>>;
    /** One case in the form of a backup, sealed, made from the best of both copies however stuck it is. */
    exportAlone(caseId: Id): Promise<Result<CaseExport, StoreFault>>;
    /**
     * Takes cases out of both copies for good, with their second markings and the reviews that hold them, the key of
     * each first, tells it in the log, and has the store made again so that nothing of them is left in its files. What
     * is half-typed in them is dropped. Where `storeRewritten` is false that is still to come, at the next unlocking.
     * Backups are not treated here: see `treatBackups`.
     */
    delete(
      inspectionId: Id,
      caseIds: readonly Id[],
      progress?: (progress: { readonly done: number; readonly total: number }) => void,
    ): Promise<Result<{ readonly storeRewritten: boolean }, StoreFault>>;
    /** True while entries could not be written: a lock would leave them waiting behind it. */
    hasUnsaved(): boolean;
    /** Told whenever a case is added or changed, so that lists stay true. */
    subscribe(listener: () => void): () => void;
  };
  readonly reviews: VaultReviews;
  readonly identity: VaultIdentity;
  readonly contacts: VaultContacts;
  /** Packs that were verified, taken in. */
  readonly takingIn: VaultTakingIn;
  /** Who can open the vault. Every change asks for the passphrase, and rewrites no record but the vault's own. */
  readonly keys: {
    changePassphrase(present: string, next: string): Promise<Result<void, StoreFault>>;
    /** Who can open the vault without its passphrase; null for nobody. */
    recovery(): { readonly recipient: Recipient } | null;
    /** Takes the place of the recipient before. */
    setRecovery(passphrase: string, recipient: Recipient): Promise<Result<void, StoreFault>>;
    removeRecovery(passphrase: string): Promise<Result<void, StoreFault>>;
  };
  /** When both copies had been compared. */
  readonly unlockedAt: Instant;
  /** What unlocking mended in the two copies; null when there was nothing to mend. */
  readonly recovery: Mending | null;
  /** Why the second copy could not be compared when unlocking: until it can be written nothing is shown as saved. */
  readonly journalFault: JournalFault | null;
  readonly log: {
    /** Newest first. */
    list(): Promise<Result<readonly VaultEvent[], StoreFault>>;
    add(happening: VaultHappening): Promise<Result<void, StoreFault>>;
  };
  /** Rises with everything that both copies took: what is new since the last backup. */
  readonly changes: Changes;
  /** Cases deleted from this vault: they are not to come back, from a backup or from anywhere. */
  deletedCases(): readonly DeletedCase[];
  readonly retention: Retention;
  /** Adds the inspection of 40 signed-off cases to an example vault; null in any other. Adds it once. */
  readonly completeExample: (() => Promise<Result<void, StoreFault>>) | null;
  /** Saves what is waiting (a half-typed note too), then forgets every key. */
  lock(): Promise<void>;
  /**
   * For a form: `save` is called when the vault is being locked, and given a moment before the keys go. `canKeep` tells,
   * and saves nothing, whether `save` would keep all that is typed.
   */
  onLocking(save: () => Promise<unknown>, canKeep?: () => Promise<boolean>): () => void;
  /** False while a lock would lose something half-typed. */
  canKeepHalfTyped(): Promise<boolean>;
};

export type StoredFramework = {
  readonly framework: Framework;
  readonly hash: string;
  readonly builtIn: boolean;
};

export type NewInspection = Omit<Inspection, 'v' | 'id' | 'createdAt' | 'closed' | 'findings'>;

export type NewCase = {
  readonly caseReference: string;
  readonly assessor: string;
  readonly fields: FieldValues;
};

/** Cases that cannot be read are named: no figure is made as if they were not there. */
export type AllCases = { readonly cases: readonly Case[]; readonly unreadable: readonly Id[] };

/** All that stands here of an inspection. */
export type Everything = {
  /** Cases, also those that stand here in reviews of them alone. */
  readonly cases: number;
  readonly reviews: number;
  /** For `delete`. */
  readonly ids: readonly Id[];
};

export type DeletedCase = Manifest['deleted'][number];

export type DuplicateReference = {
  readonly kind: 'duplicate-case-reference';
  readonly index: number;
};
type FrameworkRefused = { readonly kind: 'framework-already-there' };
