import { expect, it } from 'vitest';
import { whileUnsaved } from '../../../renderer/features/packs/while-unsaved.ts';

it('what fails as a pack is taken in is told, and the window may be closed again', async () => {
  const told: unknown[] = [];
  const host = { setUnsaved: (unsaved: boolean) => told.push(unsaved) };
  const cause = new Error('nobody foresaw it');

  const came = await whileUnsaved(
    host,
    () => Promise.reject(cause),
    (failure) => told.push(failure),
  );

  expect({ came, told }).toEqual({ came: null, told: [true, cause, false] });
});

it('what was carried out is handed back once the window may be closed', async () => {
  const told: unknown[] = [];
  const host = { setUnsaved: (unsaved: boolean) => told.push(unsaved) };

  const came = await whileUnsaved(
    host,
    async () => 'taken',
    (failure) => told.push(failure),
  );

  expect({ came, told }).toEqual({ came: 'taken', told: [true, false] });
});
