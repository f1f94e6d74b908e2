import { type EntriesFileFault, readEntriesFile } from '../../shared/cases/entries-file.ts';
import { frameworkHash } from '../../shared/frameworks/framework-hash.ts';
import { parseFrameworkFile } from '../../shared/frameworks/read-framework.ts';
import { fileLimitBytes } from '../../shared/ipc/file.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import type { HeldFramework } from '../../shared/vault-format/open-vault-export.ts';
import { readWhole } from '../files/read-whole.ts';
import type { CaseSource } from './case-source.ts';
import { describeFileFault } from './describe-file-fault.ts';
import { frameworkPathBeside } from './entries-paths.ts';
import { type CommandFault, inputRefused } from './exit-code.ts';

/** Text that begins as a JSON object. */
export function looksLikeEntries(bytes: Uint8Array): boolean {
  return bytes[0] === 0x7b;
}

export async function openEntriesFile(
  path: string,
  bytes: Uint8Array,
): Promise<Result<CaseSource, CommandFault>> {
  const text = decode(bytes);
  if (text === null) return err(inputRefused(`${path}: is not text in UTF-8. Write it again.`));
  const read = readEntriesFile(text);
  if (!read.ok) return err(inputRefused(`${path}: ${describe(read.error)}`));
  const frameworks = await readFrameworkBeside(path);
  if (!frameworks.ok) return frameworks;
  const { inspection, cases } = read.value;
  return ok({
    path,
    madeAt: null,
    inspections: [inspection],
    frameworks: frameworks.value,
    cases,
    unreadable: [],
    reviews: [],
    unreadableReviews: [],
    casesToMark: [],
  });
}

/** What `entries` wrote beside the file. It may be gone: then the framework is one that is known otherwise. */
async function readFrameworkBeside(
  entriesPath: string,
): Promise<Result<readonly HeldFramework[], CommandFault>> {
  const path = frameworkPathBeside(entriesPath);
  const read = await readWhole(path, fileLimitBytes);
  if (!read.ok) {
    return read.error.kind === 'file-not-found'
      ? ok([])
      : err(inputRefused(describeFileFault(path, read.error)));
  }
  const parsed = parseFrameworkFile(decode(read.value) ?? '');
  if (!parsed.ok) {
    return err(
      inputRefused(`${path}: no framework file that can be used. Write the entries again.`),
    );
  }
  const framework = parsed.value;
  return ok([{ framework, hash: frameworkHash(framework) }]);
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function describe(fault: EntriesFileFault): string {
  switch (fault.kind) {
    case 'not-an-entries-file':
      return 'not an entries file: its first line does not say so. Name a file that "casemark entries" wrote.';
    case 'entries-from-a-newer-release':
      return 'written by a newer release of Casemark. Use that release, or a later one.';
    case 'entries-cut-short':
      return `cut short: it names ${fault.expected} entries and has ${fault.found}. Copy it again, or write it again.`;
    case 'entries-line-unreadable':
      return `line ${fault.line} is not as it was written. Copy the file again, or write it again.`;
    case 'entries-changed':
      return `line ${fault.line} breaks the chain of its case (${fault.fault}): the file was altered. Write it again from the vault export.`;
  }
}
