import { createContext, useContext } from 'react';
import type { VaultKeeper } from './vault-keeper.ts';

export const KeeperContext = createContext<VaultKeeper | null>(null);

/** Who makes and opens the vaults, for what can be asked of a vault without its key. */
export function useKeeper(): VaultKeeper {
  const keeper = useContext(KeeperContext);
  if (keeper === null) throw new Error('no keeper is given here');
  return keeper;
}
