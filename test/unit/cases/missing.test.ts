import { describe, expect, it } from 'vitest';
import type { Happening } from '../../../shared/cases/entry.ts';
import {
  type Missing,
  missingFrom,
  nextUnanswered,
  type Place,
} from '../../../shared/cases/missing.ts';
import { answerEverything } from '../../builders/answer-everything.ts';
import { buildCase } from '../../builders/case.ts';
import { hmipFramework, readSyntheticFramework } from '../../builders/frameworks.ts';
import { countedId } from '../../builders/ports.ts';

const framework = readSyntheticFramework();
const fields = { route: 'order', concern: 'raised', 'victim-known': 'n', needs: ['housing'] };
const everything = answerEverything(framework, { fields });

describe('what is missing from a case', () => {
  it('is nothing once everything in force is answered and judged', () => {
    expect(missingFrom(framework, marked([]))).toEqual([]);
  });

  it('is everything in force at first, in the order of the pages', () => {
    const kase = buildCase(framework, { fields: { ...fields, age: '14' } });

    expect(missingFrom(framework, kase).map(brief)).toEqual([
      'A prompt-A1_1',
      'A prompt-A1_2',
      'A judgement-A1',
      // B1.1 is for cases with a need in health or learning.
      'B prompt-B1_2',
      'B prompt-B1_3',
      'B judgement-B1',
      'B prompt-B2_1',
      'B judgement-B2',
      'C prompt-C1_1',
      'C prompt-C1_2',
      'C judgement-C1',
      // Every prompt of C2 is hidden, and it is judged all the same.
      'C judgement-C2',
      'C prompt-C3_1',
      'C prompt-C3_2',
      'C prompt-C3_3',
      'C judgement-C3',
      'D prompt-D1_1',
      'D judgement-D1',
      'D prompt-D2_1',
      'D prompt-D2_2',
      'D judgement-D2',
      'D prompt-D3_1',
      'D judgement-D3',
      'D prompt-D4_1',
      'D prompt-D4_2',
      'D judgement-D4',
      'F prompt-F1_1',
      'F judgement-F1',
      'F prompt-F2_1',
      'F judgement-F2',
      'G prompt-G1_1',
      'G prompt-G1_2',
      'G judgement-G1',
      'G prompt-G2_1',
      'G judgement-G2',
      'G field-hopeful',
    ]);
  });

  it.each<[string, Happening, Missing]>([
    [
      'an answer taken back',
      { kind: 'answered', promptId: 'A1.2', answer: null },
      { sectionId: 'A', anchor: 'prompt-A1_2', kind: 'answer', id: 'A1.2' },
    ],
    [
      'an answer that is not allowed there',
      { kind: 'answered', promptId: 'A1.1', answer: 'not-applicable' },
      { sectionId: 'A', anchor: 'prompt-A1_1', kind: 'answer-not-allowed', id: 'A1.1' },
    ],
    [
      'a judgement taken back',
      { kind: 'judged', keyQuestionId: 'G2', judgement: null },
      { sectionId: 'G', anchor: 'judgement-G2', kind: 'judgement', id: 'G2' },
    ],
    [
      'the reason of an unable to judge',
      { kind: 'judged', keyQuestionId: 'G2', judgement: 'unable-to-judge' },
      { sectionId: 'G', anchor: 'reason-G2', kind: 'unable-reason', id: 'G2' },
    ],
    [
      'a required field emptied',
      { kind: 'field-set', fieldId: 'needs', value: [] },
      { sectionId: 'facts', anchor: 'field-needs', kind: 'field', id: 'needs' },
    ],
    [
      'a number out of its range',
      { kind: 'field-set', fieldId: 'age', value: '26' },
      { sectionId: 'facts', anchor: 'field-age', kind: 'field-not-allowed', id: 'age' },
    ],
    [
      'an option that excludes another one chosen',
      { kind: 'field-set', fieldId: 'needs', value: ['housing', 'no-need'] },
      { sectionId: 'facts', anchor: 'field-needs', kind: 'field-not-allowed', id: 'needs' },
    ],
    [
      'the name of a practice example',
      written({ changedName: ' ' }),
      {
        sectionId: 'practice-examples',
        anchor: `example-name-${countedId(70)}`,
        kind: 'example-name',
        id: countedId(70),
      },
    ],
    [
      'the narrative of a practice example',
      written({ narrative: '' }),
      {
        sectionId: 'practice-examples',
        anchor: `example-narrative-${countedId(70)}`,
        kind: 'example-narrative',
        id: countedId(70),
      },
    ],
  ])('tells %s', (_, happening, missing) => {
    expect(missingFrom(framework, marked([happening]))).toEqual([missing]);
  });

  it('tells a contradiction at the field that the framework names', () => {
    const kase = marked([
      { kind: 'field-set', fieldId: 'concern', value: 'serious' },
      { kind: 'field-set', fieldId: 'needs', value: ['no-need'] },
    ]);

    expect(missingFrom(framework, kase)).toEqual([
      {
        sectionId: 'facts',
        anchor: 'field-needs',
        kind: 'contradiction',
        id: 'serious-without-need',
      },
    ]);
  });

  it('tells a contradiction at a field that it reads, where its own field is not asked', () => {
    const [contradiction] = framework.contradictions;
    const elsewhere = {
      ...framework,
      contradictions: contradiction === undefined ? [] : [{ ...contradiction, field: 'nights' }],
    };
    const kase = marked([
      { kind: 'field-set', fieldId: 'concern', value: 'serious' },
      { kind: 'field-set', fieldId: 'needs', value: ['no-need'] },
    ]);

    expect(missingFrom(elsewhere, kase).map(brief)).toEqual(['facts field-concern']);
  });

  it('counts a reason of spaces as none', () => {
    const kase = marked([
      { kind: 'judged', keyQuestionId: 'A1', judgement: 'unable-to-judge' },
      { kind: 'reasoned', keyQuestionId: 'A1', reason: '  ' },
    ]);

    expect(missingFrom(framework, kase).map(brief)).toEqual(['A reason-A1']);
  });
});

describe('the next unanswered', () => {
  const kase = marked([
    { kind: 'answered', promptId: 'B1.2', answer: null },
    { kind: 'judged', keyQuestionId: 'B2', judgement: 'unable-to-judge' },
    { kind: 'answered', promptId: 'F1.1', answer: null },
  ]);
  const b12 = { sectionId: 'B', anchor: 'prompt-B1_2' };
  const b2 = { sectionId: 'B', anchor: 'reason-B2' };
  const f11 = { sectionId: 'F', anchor: 'prompt-F1_1' };

  it.each<[string, Place | undefined, object]>([
    ['no place in particular is the first', undefined, b12],
    ['a missing one is the next missing one', b12, b2],
    ['an answered one is the next missing one', { sectionId: 'B', anchor: 'prompt-B1_3' }, b2],
    ['a note is what comes after its prompt', { sectionId: 'B', anchor: 'note-B1_2' }, b2],
    ['a judgement is its own missing reason', { sectionId: 'B', anchor: 'judgement-B2' }, b2],
    ['the top of a section is the first in it', { sectionId: 'F' }, f11],
    ['the top of a section with nothing missing is the first after it', { sectionId: 'C' }, f11],
    ['the last one is the first again', f11, b12],
    ['the check page is the first again', { sectionId: 'check', anchor: null }, b12],
  ])('after %s', (_, after, next) => {
    expect(nextUnanswered(framework, kase, after)).toEqual(next);
  });

  it('after the only one missing is itself', () => {
    const one = marked([{ kind: 'answered', promptId: 'F1.1', answer: null }]);

    expect(nextUnanswered(framework, one, f11)).toEqual(f11);
  });

  it('is nowhere when nothing is missing', () => {
    expect(nextUnanswered(framework, marked([]), b12)).toBe(null);
  });
});

describe('the facts of a case changed after marking', () => {
  const postRelease = { cohort: 'post-release', rosh: 'high', 'unpaid-work-only': 'no' };
  const [f, g, h] = ['2.4.3.f', '2.4.3.g', '2.4.3.h'] as const;
  const work = answerEverything(hmipFramework, { fields: postRelease });
  const toCommunity: Happening = { kind: 'field-set', fieldId: 'cohort', value: 'community' };

  it('leave the answers to hidden prompts in the case and out of what counts', () => {
    const kase = buildCase(hmipFramework, {
      fields: postRelease,
      happenings: [
        ...work,
        toCommunity,
        { kind: 'answered', promptId: f, answer: null },
        { kind: 'answered', promptId: g, answer: 'not-applicable' },
      ],
    });

    expect({
      missing: missingFrom(hmipFramework, kase),
      kept: [f, g, h].map((id) => kase.answers[id]?.answer),
    }).toEqual({ missing: [], kept: [null, 'not-applicable', 'yes'] });
  });

  it('back to what they were put the old answers in force again', () => {
    const kase = buildCase(hmipFramework, {
      fields: postRelease,
      happenings: [
        ...work,
        toCommunity,
        { kind: 'answered', promptId: f, answer: null },
        { kind: 'field-set', fieldId: 'cohort', value: 'post-release' },
      ],
    });

    expect(missingFrom(hmipFramework, kase).map(({ kind, id }) => [kind, id])).toEqual([
      ['answer', f],
    ]);
  });
});

function marked(happenings: readonly Happening[]) {
  return buildCase(framework, { fields, happenings: [...everything, ...happenings] });
}

function brief({ sectionId, anchor }: Missing): string {
  return `${sectionId} ${anchor}`;
}

function written(
  change: Partial<Extract<Happening, { kind: 'example-written' }>['example']>,
): Happening {
  return {
    kind: 'example-written',
    example: {
      id: countedId(70),
      quality: 'good',
      changedName: 'Ellis',
      narrative: 'Kept every appointment.',
      ...change,
    },
  };
}
