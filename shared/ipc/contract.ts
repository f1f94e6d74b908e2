import * as z from 'zod';
import { Backup, BackupFault, BackupFolder, Forgotten } from '../backups/backup-port.ts';
import { JournalFault, JournalHead } from '../journal/journal-port.ts';
import { VaultName } from '../journal/vault-name.ts';
import { BackupBytes, BackupToMake, BackupToRead, CasesToForget } from './backup.ts';
import type { Channel, Event } from './channels.ts';
import { FileFault, FileToSave, OpenedFile, WantedFile } from './file.ts';
import {
  FramesToAppend,
  JournalBytes,
  JournalsToRemove,
  JournalsToWrite,
  JournalToKeepAside,
  JournalToRead,
} from './journal.ts';
import { MenuChoice } from './menu-choice.ts';
import { PageToSave, PdfFault, PrintFault } from './page.ts';
import { Version } from './version.ts';

export type Contract = typeof contract;
export type RequestOf<C extends Channel> = z.infer<Contract[C]['request']>;
export type ResponseOf<C extends Channel> = z.infer<Contract[C]['response']>;
export type DetailOf<E extends Event> = z.infer<(typeof eventContract)[E]>;

const OfVault = z.strictObject({ vault: VaultName });

/** The one contract between the renderer and the shell: both ends are typed and checked from it. */
export const contract = {
  'app:version': { request: z.null(), response: Version },
  'backup:choose-folder': {
    request: OfVault,
    response: resultOf(z.enum(['chosen', 'cancelled']), BackupFault),
  },
  'backup:folders': {
    request: OfVault,
    response: resultOf(z.array(BackupFolder).readonly(), BackupFault),
  },
  'backup:forget-cases': { request: CasesToForget, response: resultOf(Forgotten, BackupFault) },
  'backup:make': { request: BackupToMake, response: resultOf(Backup, BackupFault) },
  'backup:read': { request: BackupToRead, response: resultOf(BackupBytes, BackupFault) },
  'file:open': {
    request: WantedFile,
    response: resultOf(z.union([OpenedFile, z.literal('cancelled')]), FileFault),
  },
  'file:save': {
    request: FileToSave,
    response: resultOf(z.enum(['saved', 'cancelled']), FileFault),
  },
  'journal:append': { request: FramesToAppend, response: resultOf(z.null(), JournalFault) },
  'journal:keep-aside': { request: JournalToKeepAside, response: resultOf(z.null(), JournalFault) },
  'journal:list': {
    request: OfVault,
    response: resultOf(z.array(JournalHead).readonly(), JournalFault),
  },
  'journal:read': {
    request: JournalToRead,
    response: resultOf(JournalBytes.nullable(), JournalFault),
  },
  'journal:remove': { request: JournalsToRemove, response: resultOf(z.null(), JournalFault) },
  'journal:set-aside': { request: JournalToRead, response: resultOf(z.null(), JournalFault) },
  'journal:write': { request: JournalsToWrite, response: resultOf(z.null(), JournalFault) },
  'page:print': {
    request: z.null(),
    response: resultOf(z.enum(['printed', 'cancelled']), PrintFault),
  },
  'page:save-as-pdf': {
    request: PageToSave,
    response: resultOf(z.enum(['saved', 'cancelled']), PdfFault),
  },
  'window:set-unsaved': { request: z.boolean(), response: z.null() },
} satisfies Record<Channel, { request: z.ZodType; response: z.ZodType }>;

export const eventContract = {
  'machine:locking': z.enum(['lock-screen', 'suspend', 'shutdown']),
  'menu:chosen': MenuChoice,
} satisfies Record<Event, z.ZodType>;

function resultOf<Value extends z.ZodType, Fault extends z.ZodType>(value: Value, fault: Fault) {
  return z.discriminatedUnion('ok', [
    z.strictObject({ ok: z.literal(true), value }),
    z.strictObject({ ok: z.literal(false), error: fault }),
  ]);
}
