import { describe, expect, test } from 'vitest';
import {
  type ChangePlace,
  changePlace,
  findChange,
} from '../../../renderer/features/marking/change-place.ts';
import type { Happening } from '../../../shared/cases/entry.ts';
import { buildCase } from '../../builders/case.ts';
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

describe('an undo leads', () => {
  const custody = buildCase(hmipFramework, { fields: { cohort: 'post-release' } });
  const community = buildCase(hmipFramework, { fields: { cohort: 'community' } });
  const id = '01890a5d-ac96-774b-bcce-b302099a8057';
  const example = { id, quality: 'good', changedName: '', narrative: '' } as const;
  const withExample = { ...community, examples: [example] };
  const placeOf = (happening: Happening): ChangePlace => {
    const place = changePlace(hmipFramework, happening);
    if (place === null) throw new Error('this has no place');
    return place;
  };
  const found = (happening: Happening, before = community, after = before) =>
    findChange(hmipFramework, { before, after }, placeOf(happening));

  test('to the page and the question that it changed', () => {
    const places = [
      found({ kind: 'noted', promptId: '2.3.1.b', note: 'Seen' }),
      found({ kind: 'judged', keyQuestionId: '2.2.1', judgement: null }),
      found({ kind: 'field-set', fieldId: 'interview-held', value: 'yes' }),
      found({ kind: 'assigned', assessor: 'Alex Baker' }),
      found({ kind: 'example-written', example }, community, withExample),
    ];

    expect(places).toEqual([
      { sectionId: '2.3', anchor: 'prompt-2_3_1_b' },
      { sectionId: '2.2', anchor: 'judgement-2_2_1' },
      { sectionId: 'interview', anchor: 'field-interview-held' },
      { sectionId: 'details', anchor: 'assessor' },
      { sectionId: 'practice-examples', anchor: `example-name-${id}` },
    ]);
  });

  test('to the page alone when the question went with it', () => {
    const places = [
      found({ kind: 'noted', promptId: '2.4.3.g', note: 'Seen' }, custody, community),
      found({ kind: 'example-written', example }, withExample, community),
    ];

    expect(places).toEqual([
      { sectionId: '2.4', anchor: null },
      { sectionId: 'practice-examples', anchor: null },
    ]);
  });

  test('nowhere when the question is not asked any more', () => {
    expect(found({ kind: 'noted', promptId: '2.4.3.g', note: 'Seen' })).toBeNull();
  });
});
