import * as z from 'zod';
import { FileName } from './file-name.ts';

/** The largest file that is read or written whole: a sample or a framework is a thousandth of this. */
export const fileLimitBytes = 64 * 1024 * 1024;

const Bytes = z.custom<Uint8Array>(
  (value) => value instanceof Uint8Array && value.length <= fileLimitBytes,
);

/** A file offered to the person, who chooses where it goes. */
export const FileToSave = z.strictObject({
  suggestedName: FileName,
  mediaType: z.string().regex(/^[\w.+-]+\/[\w.+-]+$/),
  bytes: Bytes,
});
export type FileToSave = z.infer<typeof FileToSave>;

/** Which files the person may choose from: extensions without the dot, such as `csv`. */
export const WantedFile = z.strictObject({
  extensions: z
    .array(z.string().regex(/^[a-z0-9]{1,16}$/))
    .min(1)
    .max(16)
    .readonly(),
});
export type WantedFile = z.infer<typeof WantedFile>;

export const OpenedFile = z.strictObject({
  name: z.string(),
  bytes: Bytes,
});
export type OpenedFile = z.infer<typeof OpenedFile>;

/** Why a file was not saved or not opened. Holds no path: a path can name a person. */
export const FileFault = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('disk-full') }),
  z.strictObject({ kind: z.literal('permission-refused') }),
  z.strictObject({ kind: z.literal('file-not-found') }),
  z.strictObject({ kind: z.literal('file-too-large'), limitBytes: z.int().positive() }),
  /** Anything else the machine reported, by its own code, such as EIO. */
  z.strictObject({ kind: z.literal('file-failed'), code: z.string() }),
]);
export type FileFault = z.infer<typeof FileFault>;
