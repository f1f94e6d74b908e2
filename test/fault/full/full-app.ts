import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { createFilledDisk, type FilledDisk } from '../disk/filled-disk.ts';
import { createRandom, type Random } from '../random.ts';
import type { FaultBench } from '../scenario.ts';
import { type Begun, beginWithNothing } from '../session/beginnings.ts';
import { createLedger } from '../session/ledger.ts';
import type { Form, Places } from '../session/session-job.ts';
import { startApp } from '../session/start-app.ts';
import { watchSaved } from '../session/watch-saved.ts';

/** Which of an installation's places are on the disk that fills up. */
export type FullPlace = 'profile' | 'vaults' | 'backups';

/** The app with one of its places on a disk that fills up when told to. */
export type AppOnFilledDisk = {
  readonly bench: FaultBench;
  readonly form: Form;
  readonly places: Places;
  readonly disk: FilledDisk;
  readonly random: Random;
  readonly ledger: ReturnType<typeof createLedger>;
  page(): Page;
  /** Ends the browser, and starts it on what is there. */
  restart(): Promise<Page>;
  /** Ends the browser. */
  stop(): Promise<void>;
  /** Ends the browser, and takes the disk away. */
  end(): Promise<void>;
};

export async function startOnFilledDisk(
  bench: FaultBench,
  form: Form,
  place: FullPlace,
  folder: string,
  seed: number,
): Promise<AppOnFilledDisk> {
  const disk = createFilledDisk(join(folder, 'disk'), roomyKib);
  const at = (one: FullPlace) => join(one === place ? disk.mountedAt : folder, one);
  const places = { profile: at('profile'), vaults: at('vaults'), backups: at('backups') };
  const ledger = createLedger();
  let context: BrowserContext | null = null;
  let page: Page | null = null;
  const start = async (): Promise<Page> => {
    context = await startApp({
      form,
      ...bench.app,
      places,
      temporary: bench.temporary(),
      journalOff: false,
    });
    await watchSaved(context, (acts, line) => ledger.take({ said: 'saved', acts, line }));
    page = context.pages()[0] ?? (await context.newPage());
    return page;
  };
  const stop = async (): Promise<void> => {
    await context?.close();
    context = null;
  };
  await start();
  return {
    bench,
    form,
    places,
    disk,
    random: createRandom(seed),
    ledger,
    page() {
      if (page === null) throw new Error('the browser is not running');
      return page;
    },
    async restart() {
      await stop();
      return start();
    },
    stop,
    async end() {
      await stop();
      disk.remove();
    },
  };
}

/** A vault, an inspection and three cases, with room for all of it; the first case's history is open. */
export async function beginOnRoomyDisk(app: AppOnFilledDisk): Promise<Begun> {
  return beginWithNothing(app.page(), app.bench.app.address, app.bench.sample(3), app.ledger.take);
}

/** For a browser's profile with what it brings along, and some hundred cases. */
const roomyKib = 200 * 1024;
