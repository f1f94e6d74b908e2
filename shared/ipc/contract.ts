import * as z from 'zod';
import type { Channel, Event } from './channels.ts';
import { FileFault, FileToSave, OpenedFile, WantedFile } from './file.ts';
import { MenuChoice } from './menu-choice.ts';
import { PageToSave, PdfFault, PrintFault } from './page.ts';
import { Version } from './version.ts';

export type Contract = typeof contract;
export type RequestOf<C extends Channel> = z.infer<Contract[C]['request']>;
export type ResponseOf<C extends Channel> = z.infer<Contract[C]['response']>;
export type DetailOf<E extends Event> = z.infer<(typeof eventContract)[E]>;

/** The one contract between the renderer and the shell: both ends are typed and checked from it. */
export const contract = {
  'app:version': { request: z.null(), response: Version },
  'file:open': {
    request: WantedFile,
    response: resultOf(z.union([OpenedFile, z.literal('cancelled')]), FileFault),
  },
  'file:save': {
    request: FileToSave,
    response: resultOf(z.enum(['saved', 'cancelled']), FileFault),
  },
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
