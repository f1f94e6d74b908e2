import { chooseEdition, type Edition } from './choose-edition.ts';

/** The edition that this machine runs. `findElectron` says whether Electron may be fetched for it. */
export function machineEdition(findElectron: () => string | null): Edition {
  return chooseEdition({
    platform: process.platform,
    env: process.env,
    isRoot: process.getuid?.() === 0,
    findElectron,
  });
}
