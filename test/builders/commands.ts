import { spawnSync } from 'node:child_process';

/** Whether these commands are on this machine, said once where they are not. `build/test.ts` tries to bring them. */
export function areCommandsHere(...names: readonly string[]): boolean {
  const missing = names.filter((name) => spawnSync(name, ['--help']).error !== undefined);
  if (missing.length === 0) return true;
  const packages = missing.map((name) => packageOf[name] ?? name).join(' ');
  console.log(
    `Skipped: what ${missing.join(' and ')} ${missing.length === 1 ? 'says' : 'say'} of packs. \`apt-get install ${packages}\` brings it.`,
  );
  return false;
}

const packageOf: Readonly<Record<string, string>> = {
  sha256sum: 'coreutils',
  sha512sum: 'coreutils',
};
