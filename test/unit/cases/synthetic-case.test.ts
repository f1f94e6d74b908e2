import { describe, expect, it } from 'vitest';
import type { Happening } from '../../../shared/cases/entry.ts';
import { missingFrom } from '../../../shared/cases/missing.ts';
import { sectionsOf } from '../../../shared/cases/sections.ts';
import { summariseCase } from '../../../shared/cases/summarise-case.ts';
import { scoreCase } from '../../../shared/scoring/score-case.ts';
import { answerEverything } from '../../builders/answer-everything.ts';
import { buildCase } from '../../builders/case.ts';
import { readSyntheticFramework } from '../../builders/frameworks.ts';

const framework = readSyntheticFramework();

describe('a case in a framework of another shape', () => {
  it.each([
    { route: 'remand', concern: 'serious' },
    { route: 'detention', concern: 'routine', 'victim-known': 'y' },
  ])('is marked from its facts to sign-off ($route)', (fields) => {
    const happenings: Happening[] = [
      ...answerEverything(framework, { fields, judgement: 'insufficient', answer: 'no' }),
      { kind: 'signed-off', name: 'Alex Baker' },
    ];
    const kase = buildCase(framework, { fields, happenings });

    expect({
      missing: missingFrom(framework, kase),
      status: summariseCase(framework, kase).status,
      sections: sectionsOf(framework, kase)
        .filter(({ kind, status }) => kind === 'standard' && status === 'complete')
        .map(({ id }) => id),
      outcomes: scoreCase(framework, kase).standards.map(({ id, outcome }) => [id, outcome]),
    }).toEqual({
      missing: [],
      status: 'signed-off',
      sections: applying(fields.route),
      outcomes: applying(fields.route).map((id) => [id, 'insufficient']),
    });
  });
});

/** Standard E is for remand cases. */
function applying(route: string): readonly string[] {
  return route === 'remand' ? ['A', 'B', 'C', 'D', 'E', 'F', 'G'] : ['A', 'B', 'C', 'D', 'F', 'G'];
}
