import { describe, expect, it } from 'vitest';
import { readSample } from '../../../shared/cases/read-sample.ts';
import { builtInFrameworks } from '../../../shared/frameworks/built-in.ts';
import { sampleText } from '../../bench/sample-file.ts';

describe('the sample made for a benchmark', () => {
  it('is one that the app imports whole', () => {
    const [framework] = builtInFrameworks();
    if (framework === undefined) throw new Error('no framework is built in');
    const text = sampleText(framework, { cases: 40, fixed: { 'unpaid-work-only': 'No' } });

    const read = readSample(text, framework);

    expect(read.ok && read.value.cases.length).toBe(40);
  });
});
