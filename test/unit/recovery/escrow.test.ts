import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { unwrapWithIdentities, wrapForRecipient } from '../../../renderer/store/recovery/escrow.ts';
import { otherKeys, teamKeys } from '../../builders/age-keys.ts';

const dataKeyBytes = new Uint8Array(32).map((_, index) => index * 7 + 1);

describe('a data key wrapped for a recipient', () => {
  it('is opened by any of the identities given, if it is the recipient’s', async () => {
    const wrapped = await wrapForRecipient(dataKeyBytes, teamKeys.recipient);

    expect([
      await unwrapWithIdentities(wrapped, [otherKeys.identity, teamKeys.identity]),
      await unwrapWithIdentities(wrapped, [otherKeys.identity]),
      await unwrapWithIdentities(wrapped, []),
    ]).toEqual([dataKeyBytes, null, null]);
  });

  it('is taken for no key when it has another length', async () => {
    const wrapped = await wrapForRecipient(new Uint8Array(31), teamKeys.recipient);

    expect(await unwrapWithIdentities(wrapped, [teamKeys.identity])).toBe(null);
  });

  it('is taken for no key when a bit of it is turned', async () => {
    const wrapped = await wrapForRecipient(dataKeyBytes, teamKeys.recipient);
    const turned = wrapped.with(-1, (wrapped.at(-1) ?? 0) ^ 1);

    expect(await unwrapWithIdentities(turned, [teamKeys.identity])).toBe(null);
  });
});

const age = process.env.CASEMARK_AGE ?? 'age';
const isAgeHere = spawnSync(age, ['--version']).status === 0;

// Without the program this cannot be shown; `apt-get install age` brings it, and CASEMARK_AGE may name it.
describe.skipIf(!isAgeHere)('with the age command', () => {
  it('what was wrapped here is opened there', async () => {
    const wrapped = await wrapForRecipient(dataKeyBytes, teamKeys.recipient);

    const opened = spawnSync(age, ['--decrypt', '--identity', teamKeys.identityPath], {
      input: wrapped,
    });

    expect([opened.status, new Uint8Array(opened.stdout)]).toEqual([0, dataKeyBytes]);
  });

  it('what was wrapped there is opened here', async () => {
    const wrapped = spawnSync(age, ['--recipient', teamKeys.recipient], { input: dataKeyBytes });

    expect(await unwrapWithIdentities(new Uint8Array(wrapped.stdout), [teamKeys.identity])).toEqual(
      dataKeyBytes,
    );
  });
});
