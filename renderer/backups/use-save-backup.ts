import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type BackupLabel, backupFileName, vaultMark } from '../../shared/backups/backup-name.ts';
import { readBackup } from '../../shared/backups/read-backup.ts';
import type { FileFault } from '../../shared/ipc/file.ts';
import { useHost } from '../host/host-context.tsx';

type SavedKind = Extract<BackupLabel['kind'], 'by-hand' | 'one-case'>;

export type Said = { readonly text: string; readonly bad: boolean };

/** Saves a backup as a file where the person chooses, under a name that says nothing of what is in it. */
export function useSaveBackup(): {
  said: Said | null;
  say: (said: Said | null) => void;
  /** The file's name, or null when it was not saved. `done` is said when it was. */
  save: (bytes: Uint8Array, done: Said, kind: SavedKind) => Promise<string | null>;
} {
  const { t } = useTranslation('backups');
  const host = useHost();
  const [said, say] = useState<Said | null>(null);
  const faultText = (fault: FileFault) =>
    fault.kind === 'file-too-large'
      ? t('fileFault.file-too-large', { megabytes: Math.floor(fault.limitBytes / 1024 / 1024) })
      : fault.kind === 'file-failed'
        ? t('fileFault.file-failed', { code: fault.code })
        : t(`fileFault.${fault.kind}`);

  const save = async (bytes: Uint8Array, done: Said, kind: SavedKind): Promise<string | null> => {
    const suggestedName = nameFor(bytes, kind);
    const saved = await host.saveFile({ suggestedName, mediaType: 'application/zip', bytes });
    if (!saved.ok) {
      say({ text: faultText(saved.error), bad: true });
      return null;
    }
    if (saved.value === 'cancelled') {
      say(null);
      return null;
    }
    // In a browser only the beginning of the download is known.
    say(
      host.edition === 'browser' && !done.bad
        ? { ...done, text: `${done.text} ${t('seeThatItArrived')}` }
        : done,
    );
    return suggestedName;
  };
  return { said, say, save };
}

function nameFor(bytes: Uint8Array, kind: SavedKind): string {
  const backup = readBackup(bytes);
  if (!backup.ok) throw new Error('what was just exported is no backup');
  const { vaultId } = backup.value.manifest;
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, '0');
  return backupFileName({
    kind,
    vault: vaultMark(vaultId),
    localDay: `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`,
    localTime: `${two(now.getHours())}${two(now.getMinutes())}${two(now.getSeconds())}`,
    copy: 1,
  });
}
