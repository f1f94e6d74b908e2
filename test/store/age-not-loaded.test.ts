import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { readIdentities } from '../../renderer/store/recovery/read-identities.ts';
import { readRecipient } from '../../renderer/store/recovery/read-recipient.ts';
import { protectedIdentity, teamKeys } from '../builders/age-keys.ts';
import { createMachineWithVault, passphrase } from '../builders/machine.ts';

/** Where a browser does not give the library of age files, neither a file nor a person is to be blamed for it. */

beforeEach(() => {
  vi.doMock('age-encryption', () => {
    throw new TypeError('Failed to fetch dynamically imported module');
  });
});
afterEach(() => vi.doUnmock('age-encryption'));

const notRun = { ok: false, error: { kind: 'part-not-run' } };

it('is told for every kind of key file', async () => {
  const bytesOf = (text: string) => new TextEncoder().encode(text);

  expect([
    await readRecipient(bytesOf(teamKeys.recipient)),
    await readIdentities(bytesOf(teamKeys.identity)),
    await readIdentities(protectedIdentity.bytes, protectedIdentity.passphrase),
  ]).toEqual(Array(3).fill(notRun));
});

it('is told where a recipient is set, and none is', async () => {
  const { vault } = await createMachineWithVault();

  const outcome = await vault.keys.setRecovery(passphrase, teamKeys.recipient);

  expect([outcome, vault.keys.recovery()]).toEqual([notRun, null]);
});
