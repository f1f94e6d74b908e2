import { readFileSync } from 'node:fs';

/** Files that Debian's age wrote, as a person would choose them. */
export const teamKeys = keysOf('team');
export const otherKeys = keysOf('other');

/** The team's identity as an age file under a passphrase. */
export const protectedIdentity = {
  path: 'test/fixtures/recovery/team-identity-under-passphrase.age',
  bytes: readFixture('team-identity-under-passphrase.age'),
  passphrase: 'slow river over granite',
};

function keysOf(whose: 'team' | 'other') {
  const recipientFile = readFixture(`${whose}-recipient.txt`);
  const identityFile = readFixture(`${whose}-identity.txt`);
  return {
    recipientFile,
    identityFile,
    recipientPath: `test/fixtures/recovery/${whose}-recipient.txt`,
    identityPath: `test/fixtures/recovery/${whose}-identity.txt`,
    recipient: lineOf(recipientFile, 'age1'),
    identity: lineOf(identityFile, 'AGE-SECRET-KEY-1'),
  };
}

function lineOf(file: Uint8Array, start: string): string {
  const line = new TextDecoder()
    .decode(file)
    .split('\n')
    .find((one) => one.startsWith(start));
  if (line === undefined) throw new Error(`no line begins with ${start}`);
  return line;
}

function readFixture(name: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(new URL(`../fixtures/recovery/${name}`, import.meta.url)));
}
