import { installPackages, mayInstallPackages, onPath } from './debian-packages.ts';

/** Commands of others that case packs are held against, each in Debian's package of its name. */
const commands = ['age', 'openssl', 'unzip', 'zip'];

/**
 * Brings the commands of the interop tests where this user may install them. Without them those tests are skipped, and
 * say so.
 */
export function bringCommands(say: (line: string) => void): void {
  const missing = commands.filter((name) => onPath(name) === null);
  if (missing.length === 0 || !mayInstallPackages()) return;
  say(
    `The tests hold packs against ${missing.join(', ')}: installing the packages of this system.`,
  );
  installPackages(...missing);
}
