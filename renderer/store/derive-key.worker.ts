import { deriveKey } from './derive-key.ts';
import type { PassphraseKdf } from './passphrase-key.ts';

addEventListener(
  'message',
  async (message: MessageEvent<{ passphrase: string; kdf: PassphraseKdf }>) => {
    try {
      const bytes = await deriveKey(message.data.passphrase, message.data.kdf);
      postMessage(bytes, { transfer: [bytes.buffer] });
    } catch {
      // A promise that is rejected in here never reaches `onerror` out there.
      postMessage(null);
    }
  },
);
