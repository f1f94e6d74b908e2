import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { projectRoot } from '../../../build/tool.ts';

type Line = { readonly file: string; readonly text: string };

describe('the project stands alone', () => {
  it('looks through its own files', () => {
    expect(lines.some(({ file }) => file === 'package.json')).toBe(true);
  });

  it('names no place of one machine and no folder of its designers', () => {
    expect(lines.filter(({ text }) => oneMachine.test(text) || designFolder.test(text))).toEqual(
      [],
    );
  });

  it('names no package registry', () => {
    expect(lines.filter(({ text }) => registryHost.test(text))).toEqual([]);
  });

  it('locks its packages by what they are, not by where one machine got them', () => {
    const locked = lockFiles.map((file) => ({
      file,
      addresses: addressesIn(readFileSync(join(projectRoot, file), 'utf8')),
    }));
    expect(locked).toEqual([
      { file: 'package-lock.json', addresses: [] },
      { file: 'test/bench/peer/package-lock.json', addresses: [] },
    ]);
  });

  it('reads nothing outside its own folder by a relative path', () => {
    expect(
      lines.filter(({ file, text }) => pathsIn(text).some((path) => leaves(file, path))),
    ).toEqual([]);
  });
});

describe('what tells a place apart', () => {
  it.each([
    ['/work/main/file.json', oneMachine],
    ["readFileSync('/root/.npmrc')", oneMachine],
    ['cwd: "/home/person/casemark"', oneMachine],
    ['/Users/person/casemark', oneMachine],
    ['C:\\\\Users\\\\person', oneMachine],
    ["join('/tmp/casemark')", oneMachine],
    ['file:///tmp/casemark', oneMachine],
    ['../shared/domain/questions.json', designFolder],
    ['https://registry.example.org/', registryHost],
    ['https://registry.npmjs.org/zod', registryHost],
    ['https://npm.example.org/zod', registryHost],
    ['https://www.npmjs.com/package/zod', registryHost],
    ['https://yarnpkg.com/', registryHost],
    ['https://deb.debian.org/debian', registryHost],
    ['http://archive.ubuntu.com/ubuntu', registryHost],
    ['https://files.pythonhosted.org/packages', registryHost],
    ['https://proxy.golang.org', registryHost],
    ['https://example.org/artifactory/api/npm', registryHost],
    ['registry=https://10.0.0.1:8080/', registryHost],
  ])('%s is seen', (text, pattern) => {
    expect(pattern.test(text)).toBe(true);
  });

  it.each([
    ["join(tmpdir(), 'casemark-')", oneMachine],
    ['https://example.org/home/page', oneMachine],
    ["path: '/settings'", oneMachine],
    ["run(['apt-get', 'install', '-y', 'chromium'])", registryHost],
    ['npm ci --no-audit', registryHost],
    ['omit-lockfile-registry-resolved=true', registryHost],
  ])('%s is let through', (text, pattern) => {
    expect(pattern.test(text)).toBe(false);
  });

  it('an address in a lock file is seen', () => {
    const lock = { packages: { 'node_modules/zod': { resolved: 'http://10.0.0.1/zod.tgz' } } };
    expect(addressesIn(JSON.stringify(lock))).toEqual(['node_modules/zod']);
  });

  it.each([
    ['../../../elsewhere/questions.json', true],
    ['../kernel/id.ts', false],
  ])('%s from shared/cases/case.ts leaves the project: %s', (path, expected) => {
    expect(leaves('shared/cases/case.ts', path)).toBe(expected);
  });
});

/** Left out of the search: it holds what is searched for. */
const thisFile = 'test/unit/project/stands-alone.test.ts';
const oneMachine =
  /(^|[\s"'`(=]|file:\/\/)(\/(work|root|home|tmp|Users)\/[\w.]|[A-Z]:(\\{1,2}|\/)Users\b)/;
const designFolder = /\.\.\/shared\/(design|domain|servers)\b/;
const registryHost = new RegExp(
  [
    // A host by the name of what it is …
    String.raw`\b(registry|npm|deb|pypi|mirrors?)\.[a-z0-9-]+\.[a-z]{2,}\b`,
    // … by its owner's name …
    String.raw`\b(npmjs|yarnpkg|npmmirror|jsr|pypi|pythonhosted|golang|crates|rubygems|debian|ubuntu)\.(com|org|io|net)\b`,
    // … or by its place on a host of another name, or in a setting.
    String.raw`/artifactory/|/api/npm\b|\bregistry\s*=\s*https?:`,
  ].join('|'),
  'i',
);
const lockFiles: readonly string[] = ['package-lock.json', 'test/bench/peer/package-lock.json'];
const code = /\.(ts|tsx|mjs|cjs|js|json|scss|html|yml|sh)$|^\.ci\/run$|(^|\/)\.npmrc$/;

const lines: readonly Line[] = ownFiles().flatMap((file) =>
  readFileSync(join(projectRoot, file), 'utf8')
    .split('\n')
    .map((text) => ({ file, text })),
);

/** What git tracks or would: an unfinished file counts too. */
function ownFiles(): readonly string[] {
  const list = execFileSync(
    'git',
    ['ls-files', '-z', '--cached', '--others', '--exclude-standard'],
    {
      cwd: projectRoot,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  return list
    .split('\0')
    .filter((file) => (code.test(file) || file.endsWith('.md')) && file !== thisFile)
    .filter((file) => existsSync(join(projectRoot, file)));
}

const Lock = z.object({ packages: z.record(z.string(), z.looseObject({})) });

/** The packages that a lock file says where to get. */
function addressesIn(lock: string): readonly string[] {
  return Object.entries(Lock.parse(JSON.parse(lock)).packages)
    .filter(([, locked]) => 'resolved' in locked)
    .map(([name]) => name);
}

function pathsIn(text: string): readonly string[] {
  return [...text.matchAll(/['"`]((?:\.\.\/)+[^.'"`\s][^'"`\s]*)['"`]/g)].map(
    ([, path]) => path ?? '',
  );
}

function leaves(file: string, path: string): boolean {
  const target = resolve(projectRoot, dirname(file), path);
  return code.test(file) && relative(projectRoot, target).startsWith('..');
}
