import { describe, expect, test } from 'vitest';
import { changePlace } from '../../../renderer/features/marking/change-place.ts';
import { hmipFramework } from '../../builders/frameworks.ts';

describe('what an undo was about', () => {
  test('is a prompt by the number of its key question and its letter', () => {
    const place = changePlace(hmipFramework, {
      kind: 'answered',
      promptId: '2.3.1.b',
      answer: 'yes',
    });

    expect(place).toEqual({
      kind: 'answered',
      anchor: 'prompt-2_3_1_b',
      label: '2.3.1 b',
      words: null,
    });
  });

  test('is a prompt for cases after custody by the heading it stands under', () => {
    const place = changePlace(hmipFramework, { kind: 'noted', promptId: '2.4.3.g', note: 'Seen' });

    expect(place).toEqual({
      kind: 'noted',
      anchor: 'prompt-2_4_3_g',
      label: '2.4 b',
      words: { en: 'Prompts relevant to post-custody cases only' },
    });
  });

  test('is a judgement, whether it or its reason changed', () => {
    const places = [
      changePlace(hmipFramework, { kind: 'judged', keyQuestionId: '2.3.1', judgement: null }),
      changePlace(hmipFramework, { kind: 'reasoned', keyQuestionId: '2.3.1', reason: 'Seen' }),
    ];

    expect(places.map((place) => [place?.anchor, place?.label])).toEqual([
      ['judgement-2_3_1', '2.3.1'],
      ['judgement-2_3_1', '2.3.1'],
    ]);
  });

  test('is a detail of the case by its question', () => {
    const place = changePlace(hmipFramework, {
      kind: 'field-set',
      fieldId: 'cohort',
      value: 'community',
    });

    expect(place).toEqual({
      kind: 'field-set',
      anchor: 'field-cohort',
      label: '',
      words: { en: 'Which cohort is this case in?' },
    });
  });

  test('is never a sign-off, which cannot be undone', () => {
    expect(changePlace(hmipFramework, { kind: 'signed-off', name: 'Alex Baker' })).toBeNull();
  });
});
