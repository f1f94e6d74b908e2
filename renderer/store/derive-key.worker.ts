import { deriveKey } from './derive-key.ts';
import type { PassphraseKdf } from './passphrase-key.ts';

addEventListener(
  'message',
  async (message: MessageEvent<{ passphrase: string; kdf: PassphraseKdf }>) => {
    const bytes = await deriveKey(message.data.passphrase, message.data.kdf);
    postMessage(bytes, { transfer: [bytes.buffer] });
  },
);
