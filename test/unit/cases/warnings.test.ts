import { describe, expect, it } from 'vitest';
import type { Happening } from '../../../shared/cases/entry.ts';
import { missingFrom, warningsFrom } from '../../../shared/cases/missing.ts';
import { answerEverything } from '../../builders/answer-everything.ts';
import { buildCase } from '../../builders/case.ts';
import { readSyntheticFramework } from '../../builders/frameworks.ts';

const framework = readSyntheticFramework();
const fields = { route: 'order', concern: 'raised', 'victim-known': 'n', needs: ['housing'] };
const warning = { sectionId: 'A', anchor: 'reason-A1', kind: 'all-no-but-sufficient', id: 'A1' };

describe('an odd pattern', () => {
  it('asks for a reason and is in the way of nothing', () => {
    const kase = marked([]);

    expect({
      warnings: warningsFrom(framework, kase),
      missing: missingFrom(framework, kase),
    }).toEqual({ warnings: [warning], missing: [] });
  });

  it.each([
    ['Seen in interview', []],
    [' \n ', [warning]],
  ])('with the reason %j is asked about in %j', (reason, warnings) => {
    const kase = marked([{ kind: 'reasoned', keyQuestionId: 'A1', reason }]);

    expect(warningsFrom(framework, kase)).toEqual(warnings);
  });
});

function marked(happenings: readonly Happening[]) {
  return buildCase(framework, {
    fields,
    happenings: [
      ...answerEverything(framework, { fields }),
      { kind: 'answered', promptId: 'A1.1', answer: 'no' },
      { kind: 'answered', promptId: 'A1.2', answer: 'not-applicable' },
      ...happenings,
    ],
  });
}
