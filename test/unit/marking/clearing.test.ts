import { describe, expect, test } from 'vitest';
import { clearing } from '../../../renderer/features/marking/clearing.ts';
import type { Stop } from '../../../renderer/features/marking/stops.ts';
import { fieldById } from '../../../shared/frameworks/option-label.ts';
import { buildCase } from '../../builders/case.ts';
import { hmipFramework } from '../../builders/frameworks.ts';

const field = fieldById(hmipFramework, 'iom');
if (field === undefined) throw new Error('the framework has no such field');
const stops: readonly Stop[] = [
  {
    kind: 'prompt',
    anchor: 'prompt-2_3_1_a',
    promptId: '2.3.1.a',
    keyQuestionId: '2.3.1',
    allowsNotApplicable: false,
  },
  { kind: 'judgement', anchor: 'judgement-2_3_1', keyQuestionId: '2.3.1' },
  { kind: 'field', anchor: 'field-iom', field },
];

describe('clearing a stop', () => {
  test('takes away its answer, judgement or value', () => {
    const kase = buildCase(hmipFramework, {
      happenings: [
        { kind: 'answered', promptId: '2.3.1.a', answer: 'no' },
        { kind: 'judged', keyQuestionId: '2.3.1', judgement: 'sufficient' },
      ],
      fields: { iom: 'yes' },
    });

    expect(stops.map((stop) => clearing(kase, stop))).toEqual([
      { kind: 'answered', promptId: '2.3.1.a', answer: null },
      { kind: 'judged', keyQuestionId: '2.3.1', judgement: null },
      { kind: 'field-set', fieldId: 'iom', value: null },
    ]);
  });

  test('records nothing where nothing was answered', () => {
    const kase = buildCase(hmipFramework, {
      happenings: [{ kind: 'noted', promptId: '2.3.1.a', note: 'Seen' }],
    });

    expect(stops.map((stop) => clearing(kase, stop))).toEqual([null, null, null]);
  });
});
