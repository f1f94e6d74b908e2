import { describe, expect, it } from 'vitest';
import type { Happening, Judgement } from '../../../shared/cases/entry.ts';
import { frameworkHash } from '../../../shared/frameworks/framework-hash.ts';
import { CaseScore, scoreCase } from '../../../shared/scoring/score-case.ts';
import { answerEverything } from '../../builders/answer-everything.ts';
import { buildCase } from '../../builders/case.ts';
import { hmipFramework, readSyntheticFramework } from '../../builders/frameworks.ts';

const framework = readSyntheticFramework();
const fields = { route: 'order', concern: 'raised', 'victim-known': 'n', needs: ['housing'] };

describe('the score of a case', () => {
  it.each<[string, readonly (Judgement | null)[]]>([
    ['sufficient', ['sufficient', 'sufficient', 'sufficient']],
    ['insufficient', ['sufficient', 'insufficient', 'sufficient']],
    ['insufficient', ['unable-to-judge', 'insufficient', null]],
    ['unable-to-judge', ['sufficient', 'unable-to-judge', 'sufficient']],
    ['not-judged', ['sufficient', null, 'sufficient']],
    ['not-judged', ['sufficient', null, 'unable-to-judge']],
  ])('of a standard is %s where its key questions are %j', (outcome, judgements) => {
    const happenings = judgements.map(
      (judgement, index): Happening => ({
        kind: 'judged',
        keyQuestionId: `C${index + 1}`,
        judgement,
      }),
    );

    const { standards } = scoreCase(framework, buildCase(framework, { fields, happenings }));

    expect(standards.find(({ id }) => id === 'C')?.outcome).toBe(outcome);
  });

  it('holds the judgements given, with their patterns, and not what the prompts would make', () => {
    const kase = buildCase(framework, {
      fields,
      happenings: [
        { kind: 'answered', promptId: 'A1.1', answer: 'no' },
        { kind: 'answered', promptId: 'A1.2', answer: 'not-applicable' },
        { kind: 'judged', keyQuestionId: 'A1', judgement: 'sufficient' },
        { kind: 'reasoned', keyQuestionId: 'A1', reason: 'Explained in interview' },
      ],
    });

    expect(scoreCase(framework, kase).standards[0]).toEqual({
      id: 'A',
      rated: true,
      outcome: 'sufficient',
      keyQuestions: [
        {
          id: 'A1',
          judgement: 'sufficient',
          reason: 'Explained in interview',
          pattern: { yes: 0, no: 1, notApplicable: 1, unanswered: 0 },
          odd: 'all-no-but-sufficient',
        },
      ],
    });
  });

  it('names the framework it was marked against and lists what does not apply', () => {
    const kase = buildCase(framework, {
      fields,
      happenings: [...answerEverything(framework, { fields })],
    });

    const { standards, ...rest } = scoreCase(framework, kase);

    expect({ ...rest, standards: standards.map(({ id, rated }) => [id, rated]) }).toEqual({
      v: 1,
      framework: { id: 'synthetic-2030', version: '2.1.0', hash: frameworkHash(framework) },
      standards: [
        ['A', true],
        ['B', true],
        ['C', true],
        ['D', true],
        ['F', true],
        ['G', false],
      ],
      notApplicable: [
        {
          id: 'E',
          rated: true,
          because: { en: 'this is not a remand case', cy: 'nid achos remand yw hwn' },
        },
      ],
    });
  });

  it('has rated standards first, and the reason of each that does not apply', () => {
    const [remand, victim, ...flags] = framework.flags;
    const [a, b, c, d, e, f, g] = framework.standards;
    if (!remand || !victim || !a || !b || !c || !d || !e || !f || !g) throw new Error('too few');
    const because = { en: 'the victim was not consulted' };
    const appliesWhen = { field: 'victim-consulted', in: ['y'] };
    const unratedFirst = {
      ...framework,
      flags: [remand, { ...victim, appliesWhen, hiddenBecause: because }, ...flags],
      standards: [g, { ...b, rated: false, flags: ['victim'] }, a, c, d, e, f],
    };

    const score = scoreCase(unratedFirst, buildCase(unratedFirst, { fields }));

    expect([score.standards.map(({ id }) => id), score.notApplicable]).toEqual([
      ['A', 'C', 'D', 'F', 'G'],
      [
        { id: 'E', rated: true, because: remand.hiddenBecause },
        { id: 'B', rated: false, because },
      ],
    ]);
  });

  it.each([framework, hmipFramework])('is what its schema says ($id)', (one) => {
    const kase = buildCase(one, { happenings: answerEverything(one) });
    const score = scoreCase(one, kase);

    expect(CaseScore.parse(JSON.parse(JSON.stringify(score)))).toEqual(score);
  });
});
