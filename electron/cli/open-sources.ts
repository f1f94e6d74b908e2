import { backupLimitBytes } from '../../shared/backups/backup-port.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { readWhole } from '../files/read-whole.ts';
import type { CaseSource, OpeningParts } from './case-source.ts';
import { describeFileFault } from './describe-file-fault.ts';
import { type CommandFault, inputRefused } from './exit-code.ts';
import { looksLikeEntries, openEntriesFile } from './open-entries-file.ts';
import { looksLikeVaultExport, openExportFile } from './open-export-file.ts';
import { looksLikePack, openPackFile } from './open-pack-file.ts';

type KindOfSource = {
  /** Told by how its bytes begin, whatever the file is called. */
  readonly looksLike: (bytes: Uint8Array) => boolean;
  readonly open: (
    path: string,
    bytes: Uint8Array,
    parts: OpeningParts,
  ) => Promise<Result<CaseSource, CommandFault>>;
};

/** Every kind of file that cases can be counted from. */
const kindsOfSource: readonly KindOfSource[] = [
  { looksLike: looksLikeVaultExport, open: openExportFile },
  { looksLike: looksLikeEntries, open: openEntriesFile },
  { looksLike: looksLikePack, open: openPackFile },
];

/** Opens the files one after another, and none where one of them cannot be read. */
export async function openSources(
  paths: readonly string[],
  parts: OpeningParts,
): Promise<Result<readonly CaseSource[], CommandFault>> {
  const sources: CaseSource[] = [];
  for (const path of paths) {
    const read = await readWhole(path, backupLimitBytes);
    if (!read.ok) return err(inputRefused(describeFileFault(path, read.error)));
    const bytes = read.value;
    const kind = kindsOfSource.find(({ looksLike }) => looksLike(bytes));
    if (kind === undefined) {
      return err(
        inputRefused(
          bytes.length === 0
            ? `${path}: the file is empty. Make the export again, or copy it again.`
            : `${path}: no vault export (.casemark), no entries file (.jsonl) and no case pack (.age). Name a file that Casemark made.`,
        ),
      );
    }
    const opened = await kind.open(path, bytes, parts);
    if (!opened.ok) return opened;
    sources.push(opened.value);
  }
  return ok(sources);
}
