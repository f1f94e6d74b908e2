import { expect, test } from 'vitest';
import { ChangePassphraseForm } from '../../../renderer/features/safekeeping/change-passphrase-form.ts';

function problemsOf(form: unknown): Record<string, string> {
  const parsed = ChangePassphraseForm.safeParse(form);
  if (parsed.success) return {};
  return Object.fromEntries(parsed.error.issues.map((one) => [one.path.join('.'), one.message]));
}

test.each([
  ['a new passphrase given twice', 'copper lantern orbit', 'copper lantern orbit', {}],
  [
    'the passphrase that the vault has now',
    'wet granite under a low moon',
    'wet granite under a low moon',
    { passphrase: 'same' },
  ],
  ['two that differ', 'copper lantern orbit', 'copper lantern', { again: 'passphrases-differ' }],
  ['a short one', 'short', 'short', { passphrase: 'passphrase-too-short' }],
])('of %s the form says what it should', (_, passphrase, again, problems) => {
  expect(problemsOf({ present: 'wet granite under a low moon', passphrase, again })).toEqual(
    problems,
  );
});

test('an empty form is told everything at once, and not that nothing equals nothing', () => {
  expect(problemsOf({ present: '', passphrase: '', again: '' })).toEqual({
    present: 'present-missing',
    passphrase: 'passphrase-too-short',
  });
});
