import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A folder laid out like Electron for Linux, in which nothing runs: what packing does to our own files can be
 * seen on a machine that has no Electron. Never for anybody's use: its program says so and ends.
 */
export function createStandInElectron(folder: string, version: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'locales'), { recursive: true });
  mkdirSync(join(folder, 'resources'));
  writeFileSync(join(folder, 'electron'), Buffer.concat([Buffer.from(program), fuseWire]));
  chmodSync(join(folder, 'electron'), 0o755);
  writeFileSync(join(folder, 'version'), version);
  writeFileSync(join(folder, 'LICENSE'), 'A stand-in has no licence.\n');
  writeFileSync(
    join(folder, 'STAND-IN.txt'),
    'This is not Electron. Nothing in this folder runs.\n',
  );
  for (const language of ['cy', 'en-GB', 'en-US', 'fr']) {
    writeFileSync(join(folder, 'locales', `${language}.pak`), '');
  }
}

const program = `#!/bin/sh
echo 'This is a stand-in for Electron, packed on a machine without it. It shows what goes into the package and runs nothing.' >&2
exit 1
`;

/** Where Electron's program holds its switches, as they are delivered (@electron/fuses, version 1 of the wire). */
const fuseWire = Buffer.concat([
  Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
  Buffer.from([1, 9]),
  Buffer.from('101100011'),
]);
