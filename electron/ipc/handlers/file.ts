import { basename } from 'node:path';
import {
  type FileFault,
  type FileToSave,
  fileLimitBytes,
  type WantedFile,
} from '../../../shared/ipc/file.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Handlers } from '../dispatch.ts';

/** Where the person says a file goes or comes from; undefined when they cancel. */
export type FileDialogs = {
  readonly choosePathToSave: (suggestedName: string) => Promise<string | undefined>;
  readonly choosePathToOpen: (wanted: WantedFile) => Promise<string | undefined>;
};

export type WriteFile = (path: string, bytes: Uint8Array) => Promise<Result<'saved', FileFault>>;
export type ReadFile = (path: string, limitBytes: number) => Promise<Result<Uint8Array, FileFault>>;

export type FilePowers = {
  readonly dialogs: FileDialogs;
  readonly write: WriteFile;
  readonly read: ReadFile;
};

export function createFileHandlers({
  dialogs,
  write,
  read,
}: FilePowers): Pick<Handlers, 'file:open' | 'file:save'> {
  return {
    async 'file:save'({ suggestedName, bytes }: FileToSave) {
      const path = await dialogs.choosePathToSave(suggestedName);
      return path === undefined ? ok('cancelled') : write(path, bytes);
    },
    async 'file:open'(wanted: WantedFile) {
      const path = await dialogs.choosePathToOpen(wanted);
      if (path === undefined) return ok('cancelled');
      const bytes = await read(path, fileLimitBytes);
      return bytes.ok ? ok({ name: basename(path), bytes: bytes.value }) : bytes;
    },
  };
}
