import { readBackup } from '../../../shared/backups/read-backup.ts';
import { readJournal } from '../../../shared/journal/read-journal.ts';
import { salvageJournal } from '../../../shared/journal/salvage-journal.ts';
import { createRandom, type Random } from '../random.ts';
import {
  backupDamages,
  damageBackup,
  judgeBackup,
  type WrittenBackup,
  writeBackup,
} from './damage-backups.ts';
import { damages, mixtures } from './damage-bytes.ts';
import { frameDamages, frameMixtures } from './damage-frames.ts';
import { type Finding, type JournalReaders, judgeJournal } from './judge-journal.ts';
import { type WrittenJournal, writeSpecimens } from './specimen-journals.ts';

export type Readers = JournalReaders & { readonly readBackup: typeof readBackup };

export type FuzzReport = {
  readonly seed: number;
  readonly inputs: number;
  /** A reader threw. */
  readonly crashes: number;
  /** A frame, or a backup, was taken for written that was not. */
  readonly accepted: number;
  /** A frame, or a backup, that was whole was not found. */
  readonly lost: number;
  /** How many inputs each kind of damage had a part in. */
  readonly byMutation: Readonly<Record<string, number>>;
  /** The first input that was read wrongly, to be looked into. */
  readonly first: {
    readonly finding: Finding;
    readonly mutations: string;
    readonly hex: string;
  } | null;
};

export const ourReaders: Readers = { readJournal, salvageJournal, readBackup };

/**
 * Damages journals, and one backup in a hundred inputs, in ways drawn by the seed, and reads what is left of them.
 * The same seed and number of inputs give the same inputs.
 */
export function fuzzFrames({
  seed,
  inputs,
  readers = ourReaders,
}: {
  readonly seed: number;
  readonly inputs: number;
  readonly readers?: Readers;
}): FuzzReport {
  const counts: Record<Finding, number> = { crash: 0, accepted: 0, lost: 0 };
  const byMutation: Record<string, number> = {};
  let first: FuzzReport['first'] = null;
  const specimens = writeAll(createRandom(seed, 'frames/specimens'));
  const random = createRandom(seed, 'frames/inputs');
  for (let input = 0; input < inputs; input += 1) {
    const damaged =
      input % 100 === 99 ? damageOneBackup(specimens, random) : damageOneJournal(specimens, random);
    for (const name of new Set(damaged.mutations)) byMutation[name] = (byMutation[name] ?? 0) + 1;
    const finding = damaged.judge(readers);
    if (finding === null) continue;
    counts[finding] += 1;
    const hex = Buffer.from(damaged.bytes).toString('hex');
    first ??= { finding, mutations: damaged.mutations.join(', then '), hex };
  }
  const { crash: crashes, accepted, lost } = counts;
  return { seed, inputs, crashes, accepted, lost, byMutation, first };
}

type Specimens = {
  readonly journals: readonly WrittenJournal[];
  readonly backups: readonly WrittenBackup[];
};

type Damaged = {
  readonly bytes: Uint8Array;
  readonly mutations: readonly string[];
  readonly judge: (readers: Readers) => Finding | null;
};

function writeAll(random: Random): Specimens {
  const journals = writeSpecimens(random);
  const [oneCase, olderCase, otherCase, vault] = journals as [
    WrittenJournal,
    WrittenJournal,
    WrittenJournal,
    WrittenJournal,
  ];
  return {
    journals,
    backups: [
      writeBackup('2026-11-23T14:03:22.000Z', [oneCase, otherCase, vault]),
      writeBackup('2026-11-22T09:30:00.000Z', [olderCase, vault]),
    ],
  };
}

function damageOneJournal({ journals }: Specimens, random: Random): Damaged {
  const journal = random.pick(journals);
  const other = random.pick(journals);
  const { bytes, mutations, mixed } =
    random.chance(0.4) && journal.payloads.length > 1 && other.payloads.length > 0
      ? damageFrames(journal, other, random)
      : damageBytes(journal.bytes, other.bytes, random);
  const madeFrom = mixed ? [journal, other] : [journal];
  return {
    bytes,
    mutations,
    judge: (readers) => judgeJournal(bytes, readers, journals, madeFrom),
  };
}

function damageOneBackup({ backups }: Specimens, random: Random): Damaged {
  const backup = random.pick(backups);
  const name = random.pick(Object.keys(backupDamages));
  const damage = backupDamages[name];
  const { bytes, mutations } =
    random.chance(0.5) && damage !== undefined
      ? { bytes: damageBackup(backup, damage, random), mutations: [name] }
      : damageBytes(backup.bytes, random.pick(backups).bytes, random);
  return {
    bytes,
    mutations: mutations.map((mutation) => (mutation === name ? name : `backup: ${mutation}`)),
    judge: (readers) => judgeBackup(bytes, readers.readBackup, backups),
  };
}

/** One damage alone: two could undo each other, and make a frame that is right though nobody wrote it. */
function damageFrames(journal: WrittenJournal, other: WrittenJournal, random: Random) {
  const all = { ...frameDamages, ...frameMixtures };
  const name = random.pick(Object.keys(all));
  const bytes = all[name]?.(journal, random, other) ?? journal.bytes;
  return { bytes, mutations: [name], mixed: name in frameMixtures };
}

function damageBytes(whole: Uint8Array, other: Uint8Array, random: Random) {
  const all = { ...damages, ...mixtures };
  const mutations = Array.from({ length: 1 + random.below(3) }, () =>
    random.pick(Object.keys(all)),
  );
  const bytes = mutations.reduce((left, name) => all[name]?.(left, random, other) ?? left, whole);
  return { bytes, mutations, mixed: mutations.some((name) => name in mixtures) };
}
