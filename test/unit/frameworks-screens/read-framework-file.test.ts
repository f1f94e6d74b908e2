import { describe, expect, it } from 'vitest';
import { readFrameworkFile } from '../../../renderer/features/frameworks/read-framework-file.ts';
import { readSyntheticFramework } from '../../builders/frameworks.ts';

const framework = { ...readSyntheticFramework(), publisher: 'Arolygiaeth y Tŷ' };
const text = JSON.stringify(framework);

describe('a framework file', () => {
  it.each([
    ['UTF-8', text],
    ['UTF-8 with its mark', `\uFEFF${text}`],
  ])('saved as %s is read letter for letter', (_, saved) => {
    expect(readFrameworkFile(new TextEncoder().encode(saved))).toEqual({
      ok: true,
      value: framework,
    });
  });

  it('with bytes that are not UTF-8 is refused, not read with other letters', () => {
    const [before = '', after = ''] = text.split('ŷ');
    const bytes = Buffer.concat([Buffer.from(before), Buffer.of(0xff), Buffer.from(after)]);

    expect(readFrameworkFile(bytes)).toEqual({ ok: false, error: 'not-utf-8' });
  });
});
