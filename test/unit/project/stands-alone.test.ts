import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
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
    expect(lines.filter(({ text }) => registryHost.test(text) || lockedAddress.test(text))).toEqual(
      [],
    );
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
    ['../shared/domain/questions.json', designFolder],
    ['https://registry.example.org/', registryHost],
    ['      "resolved": "https://10.0.0.1/zod.tgz",', lockedAddress],
  ])('%s is seen', (text, pattern) => {
    expect(pattern.test(text)).toBe(true);
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
const oneMachine = /(^|[\s"'`(=])\/work\/\w/;
const designFolder = /\.\.\/shared\/(design|domain|servers)\b/;
const registryHost = /\bregistry\.[a-z0-9-]+\.[a-z]{2,}/i;
const lockedAddress = /"resolved": "https?:/;
const code = /\.(ts|tsx|mjs|cjs|js|json|scss|html|yml|sh)$|^\.ci\/run$/;

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

function pathsIn(text: string): readonly string[] {
  return [...text.matchAll(/['"`]((?:\.\.\/)+[^.'"`\s][^'"`\s]*)['"`]/g)].map(
    ([, path]) => path ?? '',
  );
}

function leaves(file: string, path: string): boolean {
  const target = resolve(projectRoot, dirname(file), path);
  return code.test(file) && relative(projectRoot, target).startsWith('..');
}
