import * as z from 'zod';
import type { Id } from '../kernel/id.ts';
import type { Day } from '../kernel/instant.ts';
import { BackupKind, type BackupName } from './backup-port.ts';

/** What the name of a backup's file says: enough to rotate by, nothing of what is inside. */
export type BackupLabel = {
  readonly kind: BackupKind | 'one-case';
  /** By the clock on the wall: days are those of the person. */
  readonly localDay: Day;
  /** Hours, minutes and seconds, as 140322. */
  readonly localTime: string;
  /** Tells apart those of one second. The first says nothing. */
  readonly copy: number;
  /** As `vaultMark` makes it. */
  readonly vault: string;
};

/** Such as casemark-2026-11-23-work-140322-5e0f3a91.casemark. */
export function backupFileName(label: BackupLabel): BackupName {
  const copy = label.copy === 1 ? '' : `-${label.copy}`;
  return `casemark-${label.localDay}-${label.kind}-${label.localTime}${copy}-${label.vault}.casemark`;
}

/** Null for a name that is not one of those. */
export function readBackupName(name: string): BackupLabel | null {
  const [, localDay, kind, localTime, copy = '1', vault] = pattern.exec(name) ?? [];
  if (localDay === undefined || localTime === undefined || vault === undefined) return null;
  return { kind: NamedKind.parse(kind), localDay, localTime, copy: Number(copy), vault };
}

/** Eight digits of the random end of a vault's id: tells a person's vaults apart in a folder that they share. */
export function vaultMark(vaultId: Id): string {
  return vaultId.slice(-12, -4);
}

/** A case exported alone has the form of a backup, and nobody should take it for one of the vault. */
const NamedKind = z.enum([...BackupKind.options, 'one-case']);

const pattern = new RegExp(
  `^casemark-(\\d{4}-\\d{2}-\\d{2})-(${NamedKind.options.join('|')})-(\\d{6})(?:-([2-9]|[1-9]\\d{1,3}))?-([0-9a-f]{8})\\.casemark$`,
);
