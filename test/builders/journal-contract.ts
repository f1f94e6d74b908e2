import type { JournalId } from '../../shared/journal/journal-id.ts';
import type { JournalFile, JournalPort } from '../../shared/journal/journal-port.ts';
import { readJournal, toHead } from '../../shared/journal/read-journal.ts';
import { err, ok } from '../../shared/kernel/result.ts';
import { idNumber, journalOf, payloadNumber } from './journal-files.ts';

/** A keeper of journals on a machine that a test may start anew and reach into. */
export type JournalMachine = {
  readonly port: JournalPort;
  /** The keeper ends, and another starts on what it left. */
  restart(): Promise<void>;
  /** Puts a file there as the disk has it, whatever it holds. */
  put(journalId: JournalId, bytes: Uint8Array): Promise<void>;
};

/** What every keeper of journals promises: an act on a new machine, and what is to come of it. */
export type JournalFact = {
  readonly title: string;
  readonly act: (machine: JournalMachine) => Promise<unknown>;
  readonly expected: unknown;
};

const vault = 'casemark';
const caseId = idNumber(7);
const otherId = idNumber(3);
const done = ok(undefined);
const whole = journalOf(caseId, 3).bytes;
const endOf = (frames: number) => journalOf(caseId, frames).bytes.length;

export const journalFacts: readonly JournalFact[] = [
  {
    title: 'of a vault that never wrote there are no journals, and nothing is wrong with that',
    act: async ({ port }) => [
      await port.list(vault),
      await port.read(vault, caseId),
      await port.remove(vault, [caseId]),
      await port.list(vault),
    ],
    expected: [ok([]), ok(null), done, ok([])],
  },
  {
    title: 'what was written is listed after a new start, the vault’s own first',
    act: async (machine) => {
      await machine.port.write(vault, [journalOf(caseId, 2), journalOf(otherId, 1)]);
      await machine.port.write(vault, [journalOf('vault', 3)]);
      await machine.restart();
      return machine.port.list(vault);
    },
    expected: ok([
      headOf(journalOf('vault', 3)),
      headOf(journalOf(otherId, 1)),
      headOf(journalOf(caseId, 2)),
    ]),
  },
  {
    title: 'a journal is read as it was written',
    act: async (machine) => {
      await machine.port.write(vault, [journalOf(caseId, 2)]);
      await machine.restart();
      return machine.port.read(vault, caseId);
    },
    expected: ok(journalOf(caseId, 2).bytes),
  },
  {
    title: 'the example’s journals are kept apart from the person’s own',
    act: async ({ port }) => {
      await port.write('casemark-example', [journalOf('vault', 1)]);
      return [await port.list(vault), await port.read(vault, 'vault')];
    },
    expected: [ok([]), ok(null)],
  },
  {
    title: 'how many journals are durable is told up to the last',
    act: async ({ port }) => {
      const told: number[] = [];
      const files = Array.from({ length: 25 }, (_, index) => journalOf(idNumber(index), 1));
      const written = await port.write(vault, files, (count) => told.push(count));
      const rising = told.every((count, index) => count > (told[index - 1] ?? 0));
      return [written, rising, told.at(-1)];
    },
    expected: [done, true, 25],
  },
  {
    title: 'a journal that is written again takes the place of what stood there',
    act: async (machine) => {
      await machine.port.write(vault, [journalOf(caseId, 5)]);
      await machine.port.write(vault, [journalOf(caseId, 2, { from: 50 })]);
      await machine.restart();
      return [await machine.port.list(vault), await machine.port.read(vault, caseId)];
    },
    expected: [
      ok([headOf(journalOf(caseId, 2, { from: 50 }))]),
      ok(journalOf(caseId, 2, { from: 50 }).bytes),
    ],
  },
  {
    title: 'appended frames follow those that are there, also after a new start',
    act: async (machine) => {
      await machine.port.write(vault, [journalOf(caseId, 1)]);
      await machine.port.append(vault, caseId, 1, [payloadNumber(1)]);
      await machine.restart();
      const appended = await machine.port.append(vault, caseId, 2, numbered(2, 3));
      return [appended, await machine.port.read(vault, caseId)];
    },
    expected: [done, ok(journalOf(caseId, 4).bytes)],
  },
  {
    title: 'appends that are asked for at once are all there, in their order',
    act: async ({ port }) => {
      await port.write(vault, [journalOf(caseId, 1), journalOf(otherId, 1)]);
      const outcomes = await Promise.all([
        ...Array.from({ length: 20 }, (_, index) =>
          port.append(vault, caseId, index + 1, numbered(index + 1)),
        ),
        port.append(vault, otherId, 1, numbered(1)),
      ]);
      return [
        outcomes.filter(({ ok }) => !ok),
        await port.read(vault, caseId),
        await port.read(vault, otherId),
      ];
    },
    expected: [[], ok(journalOf(caseId, 21).bytes), ok(journalOf(otherId, 2).bytes)],
  },
  {
    title: 'a retry passes over the frames that are there, and adds the rest',
    act: async (machine) => {
      await machine.port.write(vault, [journalOf(caseId, 3)]);
      const first = await machine.port.append(vault, caseId, 1, numbered(1, 2, 3));
      await machine.restart();
      return [
        first,
        await machine.port.append(vault, caseId, 3, numbered(3)),
        await machine.port.read(vault, caseId),
      ];
    },
    expected: [done, done, ok(journalOf(caseId, 4).bytes)],
  },
  ...(
    [
      ['another frame at the same place', 1, [9], err({ kind: 'journal-diverged', frames: 3 })],
      ['another, then a new one', 2, [9, 3], err({ kind: 'journal-diverged', frames: 3 })],
      ['frames beyond a gap', 4, [4], err({ kind: 'journal-behind', frames: 3 })],
      ['no frames', 3, [], done],
    ] as const
  ).map(([what, seq, numbers, outcome]) => ({
    title: `to append ${what} changes nothing`,
    act: async ({ port, put }: JournalMachine) => {
      await put(caseId, whole);
      const appended = await port.append(vault, caseId, seq, numbered(...numbers));
      return [appended, await port.read(vault, caseId)];
    },
    expected: [outcome, ok(whole)],
  })),
  ...(
    [
      ['is not there', null],
      ['is empty', new Uint8Array()],
      ['has no readable header', new TextEncoder().encode('casemark-journal 9 ?\n')],
      ['is another case’s', journalOf(otherId, 2).bytes],
    ] as const
  ).map(([what, bytes]) => ({
    title: `a journal that ${what} is not appended to, and not made`,
    act: async ({ port, put }: JournalMachine) => {
      if (bytes !== null) await put(caseId, bytes);
      const appended = await port.append(vault, caseId, 0, numbered(0));
      return [appended, await port.read(vault, caseId)];
    },
    expected: [err({ kind: 'journal-missing' }), ok(bytes)],
  })),
  ...[1, 4, 8, 20, endOf(3) - endOf(2) - 1].map((bytes) => ({
    title: `an end torn after ${bytes} bytes is listed as torn, and cut off before a frame is appended`,
    act: async ({ port, put }: JournalMachine) => {
      const torn = whole.slice(0, endOf(2) + bytes);
      await put(caseId, torn);
      const listed = await port.list(vault);
      const appended = await port.append(vault, caseId, 2, numbered(2, 3));
      return [listed, appended, await port.read(vault, caseId)];
    },
    expected: [
      ok([toHead(caseId, whole.slice(0, endOf(2) + bytes))]),
      done,
      ok(journalOf(caseId, 4).bytes),
    ],
  })),
  {
    title: 'a damaged journal is listed as such, and nothing is written over what may be in it',
    act: async ({ port, put }) => {
      await put(caseId, damaged());
      const listed = await port.list(vault);
      const appended = await port.append(vault, caseId, 3, numbered(3));
      return [listed, appended, await port.read(vault, caseId)];
    },
    expected: [
      ok([toHead(caseId, damaged())]),
      err({ kind: 'journal-diverged', frames: readJournal(damaged()).frames.length }),
      ok(damaged()),
    ],
  },
  {
    title: 'a journal that is removed is gone, also when it had been written more than once',
    act: async (machine) => {
      await machine.port.write(vault, [journalOf(caseId, 1), journalOf(otherId, 1)]);
      await machine.port.write(vault, [journalOf(caseId, 2)]);
      const removed = await machine.port.remove(vault, [caseId, idNumber(99)]);
      await machine.restart();
      return [removed, await machine.port.list(vault), await machine.port.read(vault, caseId)];
    },
    expected: [done, ok([headOf(journalOf(otherId, 1))]), ok(null)],
  },
  {
    title: 'a journal that is set aside makes room for another of its name, again and again',
    act: async (machine) => {
      const outcomes: unknown[] = [];
      for (const frames of [1, 2]) {
        await machine.port.write(vault, [journalOf(caseId, frames)]);
        outcomes.push(await machine.port.setAside(vault, caseId));
      }
      await machine.restart();
      outcomes.push(await machine.port.list(vault));
      await machine.port.write(vault, [journalOf(caseId, 3)]);
      return [...outcomes, await machine.port.list(vault)];
    },
    expected: [done, done, ok([]), ok([headOf(journalOf(caseId, 3))])],
  },
  {
    title:
      'what is kept aside leaves the journal of its name as it is, and goes on being appended to',
    act: async (machine) => {
      await machine.port.write(vault, [journalOf(caseId, 2)]);
      const kept = [
        await machine.port.keepAside(vault, journalOf(caseId, 3)),
        await machine.port.keepAside(vault, journalOf(otherId, 1)),
      ];
      const appended = await machine.port.append(vault, caseId, 2, numbered(2));
      await machine.restart();
      return [...kept, appended, await machine.port.list(vault)];
    },
    expected: [done, done, done, ok([headOf(journalOf(caseId, 3))])],
  },
];

function numbered(...numbers: readonly number[]): Uint8Array[] {
  return numbers.map((number) => payloadNumber(number));
}

function headOf({ journalId, bytes }: JournalFile) {
  return toHead(journalId, bytes);
}

function damaged(): Uint8Array {
  const bytes = Uint8Array.from(whole);
  bytes[endOf(1) + 20] = (bytes[endOf(1) + 20] ?? 0) ^ 1;
  return bytes;
}
