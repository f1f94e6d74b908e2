import { describe, expect, it } from 'vitest';
import {
  type BackupKeeping,
  type BackupsFound,
  createBackupKeeping,
} from '../../../renderer/features/safekeeping/backup-keeping.ts';
import type { Backup, BackupFault } from '../../../shared/backups/backup-port.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';

const minuteMs = 60_000;
const start = Date.parse('2026-11-23T14:00:00.000Z');

describe('backups', () => {
  it('are made once the minutes of the settings have gone by since the first change', async () => {
    const desk = createDesk();
    desk.unlock();
    await desk.pass(20);
    desk.change();
    await desk.pass(14);
    const before = desk.madeAt.length;
    await desk.pass(2);

    expect({ before, madeAt: desk.madeAt }).toEqual({ before: 0, madeAt: ['14:35'] });
  });

  it('are not made while nothing changes', async () => {
    const desk = createDesk();
    desk.unlock();

    await desk.pass(600);

    expect(desk.madeAt).toEqual([]);
  });

  it('go on being made every so many minutes of work', async () => {
    const desk = createDesk();
    desk.unlock();

    for (let minute = 0; minute < 40; minute += 1) {
      desk.change();
      await desk.pass(1);
    }

    expect(desk.madeAt).toEqual(['14:15', '14:30']);
  });

  it('are made when a shorter time is set, without waiting for the longer one', async () => {
    const desk = createDesk();
    desk.unlock();
    desk.change();
    await desk.pass(6);

    desk.everyMinutes = 5;
    await desk.pass(1);

    expect(desk.madeAt).toEqual(['14:07']);
  });

  it('are made on locking when something has changed, and not otherwise', async () => {
    const desk = createDesk();
    desk.unlock()();
    const lock = desk.unlock();
    desk.change();
    await desk.pass(3);

    lock();
    await desk.pass(0);

    expect(desk.madeAt).toEqual(['14:03']);
  });

  it('hold what changed while another was being made as the vault was locked', async () => {
    const desk = createDesk();
    const lock = desk.unlock();
    desk.change();
    const making = desk.keeping.makeNow();
    desk.change();

    lock();
    await making;
    await desk.pass(0);

    expect(desk.madeOf).toEqual([1, 2]);
  });

  it('are made of what an earlier session left without one', async () => {
    const desk = createDesk({ lastAt: '2026-11-22T16:00:00.000Z', behind: true });
    desk.unlock();

    await desk.pass(15);

    expect(desk.madeAt).toEqual(['14:15']);
  });

  it('that cannot be made are tried again every five minutes, told once, and told as long as they fail', async () => {
    const desk = createDesk({ lastAt: '2026-11-23T13:00:00.000Z', behind: false });
    desk.refuse = { kind: 'folder-not-writable' };
    desk.unlock();
    desk.change();
    await desk.pass(26);
    const failing = desk.keeping.getState();

    desk.refuse = null;
    await desk.pass(5);

    expect({ tried: desk.tried, told: desk.told, failing, after: desk.keeping.getState() }).toEqual(
      {
        tried: ['14:15', '14:20', '14:25', '14:30'],
        told: [{ kind: 'folder-not-writable' }],
        failing: {
          lastAt: '2026-11-23T13:00:00.000Z',
          making: false,
          failure: { kind: 'folder-not-writable' },
        },
        after: { lastAt: '2026-11-23T14:30:00.000Z', making: false, failure: null },
      },
    );
  });

  it('that could not be made on locking are owed after the next unlocking', async () => {
    const desk = createDesk();
    const lock = desk.unlock();
    desk.change();
    desk.refuse = { kind: 'disk-full' };
    lock();
    await desk.pass(0);
    desk.refuse = null;

    desk.unlock();
    await desk.pass(5);

    expect(desk.madeAt).toEqual(['14:05']);
  });

  it('are not made on locking to restore one, and are owed after the next unlocking', async () => {
    const desk = createDesk();
    const lock = desk.unlock();
    desk.change();
    desk.keeping.postpone();
    lock();
    await desk.pass(30);
    const whileLocked = desk.madeAt.length;

    desk.unlock();
    await desk.pass(0);

    expect({ whileLocked, madeAt: desk.madeAt }).toEqual({ whileLocked: 0, madeAt: ['14:30'] });
  });

  it('asked for by hand are made at once, and the next is due only after another change', async () => {
    const desk = createDesk();
    desk.unlock();
    desk.change();
    await desk.pass(2);

    await desk.keeping.makeNow();
    await desk.pass(60);

    expect(desk.madeAt).toEqual(['14:02']);
  });
});

/** A clock that is wound by hand, a vault that changes when told, and a folder that takes backups or refuses. */
function createDesk(found: BackupsFound = { lastAt: null, behind: false }) {
  let nowMs = start;
  let timers: { atMs: number; act: () => void }[] = [];
  let count = 0;
  const listeners = new Set<() => void>();
  const timeOfDay = () => new Date(nowMs).toISOString().slice(11, 16);
  const desk = {
    everyMinutes: 15,
    refuse: null as BackupFault | null,
    tried: [] as string[],
    madeAt: [] as string[],
    madeOf: [] as number[],
    told: [] as BackupFault[],
    keeping: null as unknown as BackupKeeping,
    unlock: () => {
      count = 0;
      return desk.keeping.begin({
        changes: {
          count: () => count,
          subscribe: (listener) => {
            listeners.add(listener);
            return () => listeners.delete(listener);
          },
        },
        everyMinutes: () => desk.everyMinutes,
        keepDays: () => 10,
        onFailing: (fault) => desk.told.push(fault),
      });
    },
    change: () => {
      count += 1;
      for (const listener of [...listeners]) listener();
    },
    pass: async (minutes: number) => {
      const endMs = nowMs + minutes * minuteMs;
      await settle();
      for (;;) {
        const [next] = timers.toSorted((a, b) => a.atMs - b.atMs);
        if (next === undefined || next.atMs > endMs) break;
        timers = timers.filter((timer) => timer !== next);
        nowMs = Math.max(nowMs, next.atMs);
        next.act();
        await settle();
      }
      nowMs = endMs;
    },
  };
  desk.keeping = createBackupKeeping({
    backups: {
      make: async (): Promise<Result<Backup, BackupFault>> => {
        desk.tried.push(timeOfDay());
        if (desk.refuse !== null) return err(desk.refuse);
        desk.madeOf.push(count);
        desk.madeAt.push(timeOfDay());
        return ok({ madeAt: new Date(nowMs).toISOString() } as Backup);
      },
    },
    look: async () => found,
    nowMs: () => nowMs,
    schedule: (delayMs, act) => {
      const timer = { atMs: nowMs + delayMs, act };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
  });
  return desk;
}

async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await null;
}
