import { expect, test } from 'vitest';
import {
  forgetChoices,
  keepChoices,
  keptChoices,
} from '../../../renderer/features/packs/choices-before-lock.ts';
import type { PackForm } from '../../../renderer/features/packs/pack-form.ts';
import { countedId } from '../../builders/ports.ts';

const chosen = {
  purpose: 'to-moderate',
  caseIds: [countedId(1), countedId(2)],
  reviewIds: [],
  setId: '',
  lock: 'recipients',
  contactIds: [countedId(7)],
  me: false,
} as const;

const form = {
  ...chosen,
  other: 'age1other',
  passphrase: 'seven lanterns across the marsh',
  again: 'seven lanterns across the marsh',
  message: 'Look at 2.3 first',
} as unknown as PackForm;

test('what was chosen in a pack form outlasts a lock, and nothing that was typed does', () => {
  keepChoices('casemark here', form);

  expect(keptChoices('casemark here')).toEqual(chosen);
});

test('it is gone once it was come back to, and never there in another form or vault', () => {
  keepChoices('casemark here', form);
  const elsewhere = keptChoices('example here');
  forgetChoices();

  expect([elsewhere, keptChoices('casemark here')]).toEqual([null, null]);
});
