import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isBuildStale } from '../../../build/stale-build.ts';

const built = ['out/main/main.js', 'out/preload/preload.cjs', 'out/renderer/index.html'];
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'casemark-build-'));
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('a build', () => {
  it('is made again when there is none', () => {
    write('renderer/main.tsx', 10);
    expect(isBuildStale(root)).toBe(true);
  });

  it('is kept while nothing it is made from is newer', () => {
    write('renderer/features/cases/case-list.tsx', 10);
    for (const file of built) write(file, 20);
    expect(isBuildStale(root)).toBe(false);
  });

  it.each(['renderer/features/cases/case-list.tsx', 'shared/kernel/id.ts', 'package-lock.json'])(
    'is made again when %s is newer than any part of it',
    (source) => {
      for (const file of built) write(file, 20);
      write('out/renderer/index.html', 40);
      write(source, 30);
      expect(isBuildStale(root)).toBe(true);
    },
  );

  it('is made again when a part of it is missing', () => {
    write('renderer/main.tsx', 10);
    for (const file of built.slice(1)) write(file, 20);
    expect(isBuildStale(root)).toBe(true);
  });
});

/** Writes a file that was last changed so many seconds into 2026, and its folders with it. */
function write(file: string, second: number): void {
  const path = join(root, file);
  const at = new Date(Date.UTC(2026, 0, 1, 0, 0, second));
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, '');
  for (let place = path; place !== root; place = dirname(place)) utimesSync(place, at, at);
}
