import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { describeAge } from '../../shared/packs/envelope/describe-age.ts';
import { packLimits } from '../../shared/packs/pack-limits.ts';
import { onOneLine } from '../../shared/results/formats/printable-text.ts';
import { readWhole } from '../files/read-whole.ts';
import { createAskPassphrase, wasPassphraseGiven } from './ask-passphrase.ts';
import { describeFileFault } from './describe-file-fault.ts';
import {
  badPackLine,
  goodPackLine,
  packToJson,
  packToText,
  type SeenPack,
  unreadToJson,
} from './describe-pack.ts';
import {
  type CommandFault,
  type ExitCode,
  exitCodes,
  inputRefused,
  wrongUsage,
} from './exit-code.ts';
import { checkNothingThere, writePack } from './open-pack-folder.ts';
import { packHelp } from './pack-help.ts';
import { createPackOpener, type PackOpener, packOptions } from './pack-opener.ts';
import { parseOptions } from './parse-options.ts';
import { createProgress } from './progress.ts';
import type { Terminal } from './terminal.ts';

/** Checks, describes and opens case packs. A pack in which anything is wrong is refused whole: exit code 3. */
export async function runPack(
  args: readonly string[],
  terminal: Terminal,
): Promise<Result<ExitCode, CommandFault>> {
  const parsed = parseOptions('pack', args, {
    ...packOptions,
    help: { type: 'boolean', short: 'h' },
    'passphrase-file': { type: 'string' },
    out: { type: 'string', short: 'o' },
    json: { type: 'boolean' },
    progress: { type: 'boolean' },
  });
  if (!parsed.ok) return parsed;
  const { values, positionals } = parsed.value;
  if (values.help === true) {
    terminal.print(packHelp);
    return ok(exitCodes.fine);
  }
  const [what, ...paths] = positionals;
  const wrong = wrongArguments(what, paths, values.out);
  if (wrong !== null) return err(wrongUsage(`${wrong} See "casemark pack --help".`));
  const passphraseFile = values['passphrase-file'];
  const opener = await createPackOpener(values, {
    askPassphrase: createAskPassphrase(terminal, passphraseFile),
    progress: createProgress(terminal, values.progress === true),
    tell: (line) => terminal.tell(line),
  });
  if (!opener.ok) return opener;
  const json = values.json === true;
  if (what === 'verify') return verify(paths, opener.value, terminal, json);
  const [path = ''] = paths;
  if (what === 'inspect') {
    const hasPassphrase = wasPassphraseGiven(terminal, passphraseFile);
    return inspect(path, hasPassphrase, opener.value, terminal, json);
  }
  return openInto(path, values.out ?? '', opener.value, terminal, json);
}

function wrongArguments(
  what: string | undefined,
  paths: readonly string[],
  out: string | undefined,
): string | null {
  if (what !== 'verify' && what !== 'inspect' && what !== 'open') {
    return what === undefined
      ? 'Name what to do: verify, inspect or open.'
      : `"${onOneLine(what)}" is nothing that can be done with a pack: verify, inspect or open.`;
  }
  if (paths.length === 0) return 'Name a pack.';
  if (what !== 'verify' && paths.length > 1) return 'Name one pack.';
  const isNamed = out !== undefined && out !== '';
  if (what === 'open') return isNamed ? null : 'Name the folder to write with --out <folder>.';
  return out === undefined ? null : '--out is for "pack open" only.';
}

async function verify(
  paths: readonly string[],
  opener: PackOpener,
  terminal: Terminal,
  json: boolean,
): Promise<Result<ExitCode, CommandFault>> {
  const packs: object[] = [];
  const faults: CommandFault[] = [];
  for (const path of paths) {
    const one = await look(path, opener);
    if (!one.ok) {
      faults.push(one.error);
      packs.push(unreadToJson(path, one.error));
      continue;
    }
    const { read } = one.value;
    packs.push(packToJson(one.value));
    if (!read.ok) faults.push(inputRefused(badPackLine(path, read.error)));
    else if (!json) terminal.print(`${goodPackLine(path, read.value)}\n`);
  }
  if (json) print(terminal, { kind: 'casemark-packs', v: 1, packs });
  const [first] = faults;
  if (first === undefined) return ok(exitCodes.fine);
  const { exitCode } = faults.find((one) => one.exitCode === exitCodes.inputRefused) ?? first;
  return err({ exitCode, message: faults.map(({ message }) => message).join('\n') });
}

async function inspect(
  path: string,
  hasPassphrase: boolean,
  opener: PackOpener,
  terminal: Terminal,
  json: boolean,
): Promise<Result<ExitCode, CommandFault>> {
  const seen = await look(path, opener, hasPassphrase);
  if (!seen.ok) return seen;
  const { read } = seen.value;
  // Somebody without a key asks what anybody can see, and is told.
  const isOutsideOnly = !read.ok && /^needs-/.test(read.error.kind);
  if (json) print(terminal, { kind: 'casemark-packs', v: 1, packs: [packToJson(seen.value)] });
  else terminal.print(`${packToText(seen.value)}\n`);
  if (read.ok || isOutsideOnly) return ok(exitCodes.fine);
  return err(inputRefused(badPackLine(path, read.error)));
}

async function openInto(
  path: string,
  out: string,
  opener: PackOpener,
  terminal: Terminal,
  json: boolean,
): Promise<Result<ExitCode, CommandFault>> {
  const free = await checkNothingThere(out);
  if (!free.ok) return free;
  const bytes = await readBytes(path);
  if (!bytes.ok) return bytes;
  const key = await opener.keyOf(path, bytes.value);
  if (!key.ok) return key;
  const read = await opener.read(bytes.value, key.value);
  if (!read.ok) return err(inputRefused(badPackLine(path, read.error)));
  const written = await writePack(bytes.value, key.value, out);
  if (!written.ok) return written;
  if (json) {
    const lock = describeAge(bytes.value);
    const pack = packToJson({ path, bytes: bytes.value.length, lock, read, whose: opener.whose });
    print(terminal, {
      kind: 'casemark-pack-opened',
      v: 1,
      folder: out,
      files: written.value,
      pack,
    });
  } else terminal.print(`${goodPackLine(path, read.value)}\n`);
  terminal.tell(
    `Warning: anyone who has ${out} can read what is in it. Keep it where case records may be kept, and delete it when you are done.`,
  );
  return ok(exitCodes.fine);
}

async function look(
  path: string,
  opener: PackOpener,
  mayAskPassphrase = true,
): Promise<Result<SeenPack, CommandFault>> {
  const bytes = await readBytes(path);
  if (!bytes.ok) return bytes;
  const lock = describeAge(bytes.value);
  const isUnasked = lock?.kind === 'passphrase' && !mayAskPassphrase;
  const key = isUnasked ? ok(null) : await opener.keyOf(path, bytes.value);
  if (!key.ok) return key;
  const read = await opener.read(bytes.value, key.value);
  return ok({ path, bytes: bytes.value.length, lock, read, whose: opener.whose });
}

async function readBytes(path: string): Promise<Result<Uint8Array<ArrayBuffer>, CommandFault>> {
  const read = await readWhole(path, packLimits.packBytes);
  return read.ok ? read : err(inputRefused(describeFileFault(path, read.error)));
}

function print(terminal: Terminal, value: object): void {
  terminal.print(`${JSON.stringify(value, null, 2)}\n`);
}
