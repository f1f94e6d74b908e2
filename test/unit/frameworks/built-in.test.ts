import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { builtInFrameworks } from '../../../shared/frameworks/built-in.ts';
import { frameworkHash } from '../../../shared/frameworks/framework-hash.ts';
import { hashJson } from '../../../shared/kernel/hash.ts';

const file = JSON.parse(
  readFileSync(new URL('../../../shared/frameworks/hmip-pdu-2021.json', import.meta.url), 'utf8'),
);

describe('the frameworks that come with the app', () => {
  it('are read without a fault, once', () => {
    const frameworks = builtInFrameworks();

    expect([frameworks.map(({ id, version }) => `${id} ${version}`), builtInFrameworks()]).toEqual([
      ['hmip-pdu-2021 1.0.0'],
      frameworks,
    ]);
  });

  it('are pinned by the hash of their file’s data, whatever its order of names', () => {
    const [framework] = builtInFrameworks();
    const reordered = Object.fromEntries(Object.entries(file).toReversed());

    expect(framework && frameworkHash(framework)).toBe(hashJson(reordered));
  });
});
