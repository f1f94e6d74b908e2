import { createBackups } from '../../../electron/backups/backups.ts';
import { createJournalFolder } from '../../../electron/journal/journal-folder.ts';
import { encodeJournal } from '../../../shared/journal/journal-file.ts';
import type { JournalId } from '../../../shared/journal/journal-id.ts';
import type { JournalPort } from '../../../shared/journal/journal-port.ts';
import { readJournal } from '../../../shared/journal/read-journal.ts';
import type { Random } from '../random.ts';

/** One thing that the shell is asked to write. `changes` is what its journals hold once it has answered `ok`. */
export type HostStep = {
  readonly name: string;
  readonly backsUp: boolean;
  readonly changes: ReadonlyMap<JournalId, readonly Uint8Array[]>;
  run(host: Host): Promise<{ readonly ok: boolean; readonly fault: string }>;
};

export type Host = {
  readonly journal: JournalPort;
  readonly backups: ReturnType<typeof createBackups>;
};

export function createHost(
  vaultsFolder: string,
  usualFolder: string,
  machine: Parameters<typeof createJournalFolder>[1] = {},
): Host {
  const journal = createJournalFolder(vaultsFolder, machine);
  const chooseFolder = async () => undefined;
  return { journal, backups: createBackups({ vaultsFolder, usualFolder, journal, chooseFolder }) };
}

/** A working day of the shell in short: a vault, cases, answers, backups, a passphrase changed, more answers. */
export function hostWork(random: Random): readonly HostStep[] {
  const standing = new Map<JournalId, readonly Uint8Array[]>();
  const steps: HostStep[] = [];
  const add = (
    name: string,
    changes: Readonly<Record<string, readonly Uint8Array[]>>,
    run: HostStep['run'],
    backsUp = false,
  ) => {
    for (const [journalId, payloads] of Object.entries(changes)) standing.set(journalId, payloads);
    steps.push({ name, backsUp, changes: new Map(standing), run });
  };
  const write = (name: string, journals: Readonly<Record<string, readonly Uint8Array[]>>) =>
    add(name, journals, async ({ journal }) => {
      const files = Object.entries(journals).map(([journalId, payloads]) => ({
        journalId,
        bytes: encodeJournal({ vaultId, journalId }, payloads),
      }));
      return answered(await journal.write(vault, files));
    });
  const append = (name: string, journalId: JournalId, payloads: readonly Uint8Array[]) => {
    const before = standing.get(journalId) ?? [];
    add(name, { [journalId]: [...before, ...payloads] }, async ({ journal }) =>
      answered(await journal.append(vault, journalId, before.length, payloads)),
    );
  };
  const backUp = (name: string) =>
    add(name, {}, async ({ backups }) => answered(await backups.make(vault, 'work', 10)), true);
  const bytes = (least: number, most: number) =>
    Uint8Array.from({ length: Math.floor(random.between(least, most)) }, () => random.below(256));

  write('creating a vault', { vault: [bytes(200, 400), bytes(100, 200)] });
  write('adding cases', Object.fromEntries(caseIds.map((id) => [id, [bytes(80, 120)]])));
  for (let answer = 1; answer <= 12; answer += 1) {
    const payloads = Array.from({ length: 1 + random.below(3) }, () => bytes(300, 1_500));
    append(`answer ${answer}`, random.pick(caseIds), payloads);
  }
  backUp('the first backup');
  write('changing the passphrase', { vault: [bytes(200, 400), bytes(100, 9_000)] });
  for (let answer = 13; answer <= 18; answer += 1) {
    append(`answer ${answer}`, random.pick(caseIds), [bytes(300, 5_000)]);
  }
  backUp('the second backup');
  return steps;
}

/** What the journals must hold, or may hold instead while a step is under way. */
export type Standing = ReadonlyMap<JournalId, readonly Uint8Array[]>;

/** What of the journals is not as it should be, in words. Unless `exactly`, a journal may end in more, or torn. */
export async function journalsAside(
  { journal }: Pick<Host, 'journal'>,
  expected: Standing,
  { exactly, underWay = new Map() }: { readonly exactly: boolean; readonly underWay?: Standing },
): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const [journalId, payloads] of expected) {
    const read = await journal.read(vault, journalId);
    const name = journalId === 'vault' ? 'the vault’s journal' : 'a case’s journal';
    if (!read.ok || read.value === null) {
      faults.push(`${name} is not there`);
      continue;
    }
    const { frames, ending } = readJournal(read.value);
    const holds = (all: readonly Uint8Array[] | undefined) =>
      all?.every((payload, index) => {
        const frame = frames[index]?.payload;
        return frame !== undefined && Buffer.compare(frame, payload) === 0;
      }) === true;
    if (!holds(payloads) && !holds(underWay.get(journalId))) {
      faults.push(`${name} lacks what was answered for`);
    }
    if (exactly && frames.length !== payloads.length) faults.push(`${name} holds more`);
    if (ending === 'damaged' || (exactly && ending !== 'whole'))
      faults.push(`${name} is ${ending}`);
  }
  return faults;
}

const vault = 'casemark';
const vaultId = '01a20000-0000-7000-8000-000000000001';
const caseIds = [2, 3, 4].map((number) => `01a20000-0000-7000-8000-00000000000${number}`);

function answered(
  result: { readonly ok: true } | { readonly ok: false; readonly error: { readonly kind: string } },
): { readonly ok: boolean; readonly fault: string } {
  return result.ok ? { ok: true, fault: '' } : { ok: false, fault: result.error.kind };
}
