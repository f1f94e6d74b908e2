import { expect, test } from 'vitest';
import { outlastsTyping } from '../../../renderer/features/unlocking/outlasts-typing.ts';
import type { StoreFault } from '../../../renderer/store/vault.ts';

test('whatever but the passphrase, another window or the release keeps a vault shut, there is another way on', () => {
  const isOffered: Partial<Record<StoreFault['kind'], boolean>> = {
    'disk-full': true,
    'store-unavailable': true,
    'journal-unavailable': true,
    'record-damaged': true,
    'vault-absent': true,
    'wrong-passphrase': false,
    'vault-open-elsewhere': false,
    'vault-from-a-newer-release': false,
  };

  const told = Object.keys(isOffered).map((kind) => [kind, outlastsTyping({ kind } as StoreFault)]);

  expect(Object.fromEntries(told)).toEqual(isOffered);
});
