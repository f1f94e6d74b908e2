import type { DeriveKey } from './passphrase-key.ts';
import type { Bytes } from './seal.ts';

/** Argon2id beside the screen, which stays alive. The worker, and the memory it filled, go when it is done. */
export const deriveKeyInWorker: DeriveKey = (passphrase, kdf) =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./derive-key.worker.ts', import.meta.url), {
      type: 'module',
    });
    const refuse = () => {
      worker.terminate();
      reject(new Error('the passphrase could not be made into a key'));
    };
    worker.onmessage = ({ data }: MessageEvent<Bytes | null>) => {
      if (data === null) return refuse();
      worker.terminate();
      resolve(data);
    };
    worker.onmessageerror = refuse;
    worker.onerror = refuse;
    worker.postMessage({ passphrase, kdf });
  });
