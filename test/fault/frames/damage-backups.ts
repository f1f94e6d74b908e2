import { unzipSync, type Zippable, zipSync } from 'fflate';
import { makeBackup } from '../../../shared/backups/make-backup.ts';
import type { readBackup } from '../../../shared/backups/read-backup.ts';
import { encodeJournal } from '../../../shared/journal/journal-file.ts';
import { countedId } from '../../builders/ports.ts';
import type { Random } from '../random.ts';
import { damages } from './damage-bytes.ts';
import type { Finding } from './judge-journal.ts';
import type { WrittenJournal } from './specimen-journals.ts';

export type WrittenBackup = {
  readonly bytes: Uint8Array;
  readonly madeAt: string;
  readonly journals: readonly WrittenJournal[];
};

/** A backup that is put together anew with something in it that was not, so that its ZIP is as it should be. */
export type BackupDamage = (
  files: Readonly<Record<string, Uint8Array>>,
  random: Random,
) => Zippable;

export function writeBackup(madeAt: string, journals: readonly WrittenJournal[]): WrittenBackup {
  const made = makeBackup({
    kind: 'work',
    vaultId: countedId(1),
    madeAt,
    journals: journals.map(({ header, bytes }) => ({ journalId: header.journalId, bytes })),
  });
  if (!made.ok) throw new Error(made.error.kind);
  return { bytes: made.value, madeAt, journals };
}

/** What a careless or mistaken writer could put in. */
export const backupDamages: Readonly<Record<string, BackupDamage>> = {
  'journal damaged in a backup': (files, random) => {
    const path = random.pick(journalPaths(files));
    const damage = damages[random.pick(Object.keys(damages))];
    const bytes = files[path] ?? new Uint8Array();
    const damaged = damage?.(bytes, random, bytes) ?? bytes;
    // Some damage leaves everything as it was, such as nothing cut off.
    return stored({ ...files, [path]: Buffer.compare(damaged, bytes) === 0 ? nothing : damaged });
  },
  'journals of a backup exchanged': (files) => {
    const [one = '', other = ''] = journalPaths(files);
    return stored({ ...files, [one]: files[other] ?? nothing, [other]: files[one] ?? nothing });
  },
  'journal left out of a backup': (files, random) => {
    const left = random.pick(journalPaths(files));
    return stored(Object.fromEntries(Object.entries(files).filter(([path]) => path !== left)));
  },
  'file added to a backup': (files, random) =>
    stored({
      ...files,
      [random.pick([
        '../vault.journal',
        '/etc/passwd',
        'cases/',
        'cases/x.journal',
        'a'.repeat(300),
      ])]: files['vault.journal'] ?? nothing,
    }),
  'journal of a backup renamed': (files, random) => {
    const renamed = random.pick(Object.keys(files));
    return stored(
      Object.fromEntries(
        Object.entries(files).map(([path, bytes]) => [path === renamed ? `${path}x` : path, bytes]),
      ),
    );
  },
  'backup compressed': (files) => ({
    ...files,
    'vault.journal': [files['vault.journal'] ?? nothing, { level: 6 }],
  }),
  'other order in a backup': (files) =>
    stored(Object.fromEntries(Object.entries(files).toReversed())),
  'further field in a backup': (files) => ({
    ...stored(files),
    'vault.journal': [files['vault.journal'] ?? nothing, { extra: { 1: new Uint8Array(8) } }],
  }),
  'comment in a backup': (files) => ({
    ...stored(files),
    'vault.journal': [files['vault.journal'] ?? nothing, { comment: 'x' }],
  }),
  'manifest says something else': (files, random) => {
    const text = Buffer.from(files['manifest.json'] ?? nothing).toString();
    const changed = random.pick<(said: string) => string>([
      (said) => said.replace(/"frames":(\d+)/, (_, frames) => `"frames":${Number(frames) + 1}`),
      (said) => said.replace(/"bytes":(\d+)/, (_, bytes) => `"bytes":${Number(bytes) + 1}`),
      (said) => said.replace(/"sha256":"./, '"sha256":"g'),
      (said) => said.replace('"v":1', '"v":0'),
      (said) => said.replace('"v":1', '"v":2'),
      (said) => said.replace('"v":1', '"v":1,"w":1'),
      (said) => said.replace('{', '{"v":1,'),
      (said) => said.replace('{', '{ '),
      (said) => `${said}\n`,
      (said) => said.replace('"work"', '"play"'),
      (said) => said.replaceAll(countedId(1), countedId(2)),
      (said) => said.replace('"vault"', `"${countedId(3)}"`),
      () => '['.repeat(100_000),
      () => '',
    ])(text);
    return stored({ ...files, 'manifest.json': Buffer.from(changed) });
  },
  'journal of another vault in a backup': (files) =>
    stored({
      ...files,
      'vault.journal': encodeJournal({ vaultId: countedId(2), journalId: 'vault' }, []),
    }),
};

export function damageBackup(
  backup: WrittenBackup,
  damage: BackupDamage,
  random: Random,
): Uint8Array {
  const zipped = zipSync(damage(unzipSync(backup.bytes), random), {
    level: 0,
    os: 0,
    attrs: 0,
    mtime: `${backup.madeAt.slice(0, 10)}T12:00:00`,
  });
  return new Uint8Array(zipped);
}

/** A backup is taken when every byte of it is as it was made, or it is refused. */
export function judgeBackup(
  bytes: Uint8Array,
  read: typeof readBackup,
  written: readonly WrittenBackup[],
): Finding | null {
  try {
    const reading = read(bytes);
    const genuine = written.find((backup) => Buffer.compare(backup.bytes, bytes) === 0);
    if (!reading.ok) return genuine === undefined ? null : 'lost';
    if (genuine === undefined) return 'accepted';
    const { manifest, journals } = reading.value;
    const isGenuine =
      manifest.madeAt === genuine.madeAt &&
      journals.size === genuine.journals.length &&
      genuine.journals.every(({ header, bytes: whole }) => {
        const restored = journals.get(header.journalId);
        return restored !== undefined && Buffer.compare(whole, restored) === 0;
      });
    return isGenuine ? null : 'accepted';
  } catch {
    return 'crash';
  }
}

const nothing = new Uint8Array();

function journalPaths(files: Readonly<Record<string, Uint8Array>>): string[] {
  return Object.keys(files).filter((path) => path.endsWith('.journal'));
}

function stored(files: Readonly<Record<string, Uint8Array>>): Zippable {
  return { ...files };
}
