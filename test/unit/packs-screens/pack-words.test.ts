import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { english } from '../../../renderer/words/words.ts';
import { packSteps } from '../../../shared/packs/pack.ts';
import { PackPurpose } from '../../../shared/packs/pack-descriptor.ts';

const { packs } = english;

test('every fault that reading a pack can find has words that say what to do', () => {
  const kinds = faultKinds();

  expect(kinds.length).toBeGreaterThan(30);
  expect(Object.keys(packs.fault).toSorted()).toEqual(kinds);
});

test('every check and every purpose has words', () => {
  expect([Object.keys(packs.step), Object.keys(packs.purpose)]).toEqual([
    [...packSteps],
    PackPurpose.options,
  ]);
});

/** As `PackFault` spells them: a type leaves nothing behind to ask when the tests run. */
function faultKinds(): readonly string[] {
  const source = readFileSync(new URL('../../../shared/packs/pack.ts', import.meta.url), 'utf8');
  const [, declared = ''] = /type PackFault = \{([\s\S]*?)readonly where/.exec(source) ?? [];
  return [...declared.matchAll(/'([a-z0-9-]+)'/g)].map(([, kind = '']) => kind).toSorted();
}
