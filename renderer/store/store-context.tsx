import { createContext, useContext } from 'react';
import type { Case } from '../../shared/cases/case.ts';
import type { OpenCase, ReadOnly, Saving } from './open-case.ts';
import type { Settings } from './settings.ts';
import { useLive } from './use-live.ts';
import type { Vault } from './vault.ts';

export const VaultContext = createContext<Vault | null>(null);
export const OpenCaseContext = createContext<OpenCase | null>(null);

/** The unlocked vault. Only screens below the unlock screen may ask. */
export function useVault(): Vault {
  const vault = useContext(VaultContext);
  if (vault === null) throw new Error('no vault is unlocked here');
  return vault;
}

/** The case on screen. Only screens below the case's frame may ask. */
export function useOpenCase(): OpenCase {
  const openCase = useContext(OpenCaseContext);
  if (openCase === null) throw new Error('no case is open here');
  return openCase;
}

/** A part of the case, and a render only when that part changes: `select` must return a stable value. */
export function useCasePart<Part>(select: (kase: Case) => Part): Part {
  const openCase = useOpenCase();
  return useLive(openCase.subscribe, () => select(openCase.getCase()));
}

/** Why the case on screen cannot be changed; null when it can. */
export function useReadOnly(): ReadOnly | null {
  const openCase = useOpenCase();
  return useLive(openCase.subscribe, openCase.getReadOnly);
}

export function useSaving(): Saving {
  const openCase = useOpenCase();
  return useLive(openCase.subscribe, openCase.getSaving);
}

export function useSettings(): Settings {
  const { settings } = useVault();
  return useLive(settings.subscribe, settings.read);
}
