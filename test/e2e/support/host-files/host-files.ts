import { createBrowserFiles } from '../../../../renderer/host/browser/browser-files.ts';
import { packBytes, unpackBytes } from '../bytes-crossing.ts';

/** The browser maker of journals and backups without the app, for a test to ask. */
const files = createBrowserFiles(window);

Object.assign(window, {
  async askFiles(part: 'journal' | 'backups', method: string, args: unknown) {
    const progress: number[] = [];
    const asked = [...(unpackBytes(args) as unknown[]), (done: number) => progress.push(done)];
    const ask = Reflect.get(files[part], method) as (...args: unknown[]) => Promise<unknown>;
    return packBytes({ outcome: await ask(...asked), progress });
  },
});
