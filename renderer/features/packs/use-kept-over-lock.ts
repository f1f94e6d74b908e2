import { useEffect, useRef } from 'react';
import { useVault } from '../../store/store-context.tsx';
import { keepChoices } from './choices-before-lock.ts';
import type { PackForm } from './pack-form.ts';

/** Keeps the choices of a form over a lock; `current` gives null while there is no form to come back to. */
export function useKeptOverLock(of: string, current: () => PackForm | null): void {
  const vault = useVault();
  const latest = useRef(current);
  latest.current = current;
  useEffect(
    () =>
      vault.onLocking(async () => {
        const form = latest.current();
        if (form !== null) keepChoices(of, form);
      }),
    [vault, of],
  );
}
