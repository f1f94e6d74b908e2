import { describe, expect, test } from 'vitest';
import { CreateVaultForm } from '../../../renderer/features/unlocking/create-vault-form.ts';
import { teamKeys } from '../../builders/age-keys.ts';

const filled = {
  personName: 'AB',
  passphrase: 'copper lantern orbit',
  again: 'copper lantern orbit',
  recipient: null,
  understood: true,
};

function problemsOf(form: unknown): Record<string, string> {
  const parsed = CreateVaultForm.safeParse(form);
  if (parsed.success) return {};
  return Object.fromEntries(parsed.error.issues.map((one) => [one.path.join('.'), one.message]));
}

describe('the form that creates a vault', () => {
  test('accepts a name, a passphrase given twice, and the tick', () => {
    expect(problemsOf(filled)).toEqual({});
  });

  test('asks for the tick only where no recipient could open the vault', () => {
    const form = { ...filled, understood: false };

    expect([problemsOf(form), problemsOf({ ...form, recipient: teamKeys.recipient })]).toEqual([
      { understood: 'not-understood' },
      {},
    ]);
  });

  test('accepts twelve characters and refuses eleven, twelve spaces, and one that unfolds to eighteen', () => {
    const of = (passphrase: string) => problemsOf({ ...filled, passphrase, again: passphrase });

    expect([of('twelve chars'), of('eleven char'), of(' '.repeat(12)), of('\ufdfa')]).toEqual([
      {},
      { passphrase: 'passphrase-too-short' },
      { passphrase: 'passphrase-too-short' },
      { passphrase: 'passphrase-too-short' },
    ]);
  });

  test('names everything that is wrong at once', () => {
    expect(
      problemsOf({
        personName: ' ',
        passphrase: 'short',
        again: 'other',
        recipient: null,
        understood: false,
      }),
    ).toEqual({
      personName: 'name-missing',
      passphrase: 'passphrase-too-short',
      again: 'passphrases-differ',
      understood: 'not-understood',
    });
  });
});
