import { expect, it } from 'vitest';
import { deriveKey } from '../../renderer/store/derive-key.ts';

it('derives what the reference implementation of Argon2id derives', async () => {
  // From src/test.c of github.com/P-H-C/phc-winner-argon2. RFC 9106's own vector has associated data, which we do not use.
  const kdf = { name: 'argon2id', memoryKiB: 65_536, iterations: 2, parallelism: 1 } as const;
  const salt = new TextEncoder().encode('somesalt');

  const derived = await deriveKey('password', { ...kdf, salt });

  expect(Buffer.from(derived).toString('hex')).toBe(
    '09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7',
  );
});
