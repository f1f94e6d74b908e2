import { describe, expect, it } from 'vitest';
import type { Happening } from '../../../shared/cases/entry.ts';
import { type HistoryLine, historyOf } from '../../../shared/cases/history.ts';
import { assessor, buildEntries } from '../../builders/case.ts';
import { readSyntheticFramework } from '../../builders/frameworks.ts';
import { countedId, fixedNow } from '../../builders/ports.ts';

const framework = readSyntheticFramework();
const example = {
  id: countedId(70),
  quality: 'good',
  changedName: 'Ellis',
  narrative: 'Kept every appointment.',
} as const;

describe('the history of a case', () => {
  it('tells who changed what and when, from what to what', () => {
    const [, , line] = history([
      { kind: 'answered', promptId: 'B1.2', answer: 'no' },
      { kind: 'answered', promptId: 'B1.2', answer: 'yes' },
    ]);

    expect(line).toEqual({
      seq: 2,
      at: new Date(Date.parse(fixedNow) + 2000).toISOString(),
      author: assessor,
      act: 'changed',
      target: {
        kind: 'answer',
        id: 'B1.2',
        label: framework.standards[1]?.keyQuestions[0]?.prompts[1]?.text,
        sectionId: 'B',
      },
      before: 'no',
      after: 'yes',
      undone: false,
    });
  });

  it.each<[string, readonly Happening[], string]>([
    ['opening', [], 'opened case null (null): null → SNP-014'],
    [
      'an assessor',
      [{ kind: 'assigned', assessor: 'CD' }],
      'changed assessor null (null): AB → CD',
    ],
    [
      'a fact that came with the sample',
      [{ kind: 'field-set', fieldId: 'route', value: 'remand' }],
      'changed field route (facts): order → remand',
    ],
    [
      'a question of a standard',
      [{ kind: 'field-set', fieldId: 'hopeful-because', value: ['people', 'plans'] }],
      'changed field hopeful-because (G): null → people,plans',
    ],
    [
      'a note',
      [{ kind: 'noted', promptId: 'D.leaving.1', note: 'Seen' }],
      'changed note D.leaving.1 (D): null → Seen',
    ],
    [
      'a note taken back',
      [
        { kind: 'noted', promptId: 'A1.1', note: 'Seen' },
        { kind: 'noted', promptId: 'A1.1', note: '' },
      ],
      'changed note A1.1 (A): Seen → null',
    ],
    [
      'a source',
      [{ kind: 'sourced', promptId: 'A1.1', source: 'both' }],
      'changed source A1.1 (A): null → both',
    ],
    [
      'a judgement',
      [{ kind: 'judged', keyQuestionId: 'C3', judgement: 'insufficient' }],
      'changed judgement C3 (C): null → insufficient',
    ],
    [
      'a reason',
      [{ kind: 'reasoned', keyQuestionId: 'C3', reason: 'Explained' }],
      'changed reason C3 (C): null → Explained',
    ],
    [
      'a practice example taken out',
      [
        { kind: 'example-written', example },
        { kind: 'example-removed', exampleId: example.id },
      ],
      `changed example ${example.id} (practice-examples): Ellis → null`,
    ],
    [
      'a sign-off',
      [{ kind: 'signed-off', name: 'Alex Baker' }],
      'signed-off case null (null): null → Alex Baker',
    ],
    [
      'a reopening',
      [
        { kind: 'signed-off', name: 'Alex Baker' },
        { kind: 'reopened', reason: 'Asked for' },
      ],
      'reopened case null (null): null → Asked for',
    ],
  ])('tells %s', (_, happenings, told) => {
    expect(history(happenings).map(brief).at(-1)).toBe(told);
  });

  it('keeps what was undone, says so, and tells the undo itself', () => {
    const lines = history([
      { kind: 'answered', promptId: 'A1.1', answer: 'no' },
      { kind: 'answered', promptId: 'A1.1', answer: 'yes' },
      { kind: 'undone', seq: 2 },
      { kind: 'undone', seq: 1 },
      { kind: 'redone', seq: 1 },
    ]);

    expect(lines.slice(1).map((line) => `${brief(line)}${line.undone ? ', undone' : ''}`)).toEqual([
      'changed answer A1.1 (A): null → no',
      'changed answer A1.1 (A): no → yes, undone',
      'undone answer A1.1 (A): yes → no',
      'undone answer A1.1 (A): no → null',
      'redone answer A1.1 (A): null → no',
    ]);
  });

  it('keeps answers that are not in force any more', () => {
    const lines = history([
      { kind: 'field-set', fieldId: 'route', value: 'remand' },
      { kind: 'answered', promptId: 'E1.1', answer: 'yes' },
      { kind: 'field-set', fieldId: 'route', value: 'order' },
    ]);

    expect(lines.map(brief)[2]).toBe('changed answer E1.1 (E): null → yes');
  });

  it('goes on where the framework has no words for an id', () => {
    const [, line] = history([{ kind: 'answered', promptId: 'Z9', answer: 'yes' }]);

    expect(line?.target).toEqual({ kind: 'answer', id: 'Z9', label: null, sectionId: null });
  });
});

function history(happenings: readonly Happening[]): readonly HistoryLine[] {
  return historyOf(
    framework,
    buildEntries(framework, { fields: { route: 'order' }, assessor: 'AB', happenings }),
  );
}

function brief({ act, target, before, after }: HistoryLine): string {
  return `${act} ${target.kind} ${target.id} (${target.sectionId}): ${spell(before)} → ${spell(after)}`;
}

function spell(value: HistoryLine['before']): string {
  return value !== null && typeof value === 'object' && 'changedName' in value
    ? value.changedName
    : String(value);
}
