import { describe, expect, test } from 'vitest';
import { fieldKey } from '../../../renderer/features/marking/field-key.ts';
import { Answer } from '../../../shared/cases/entry.ts';
import { fieldById } from '../../../shared/frameworks/option-label.ts';
import { hmipFramework } from '../../builders/frameworks.ts';

describe('the keys y, n and a at a detail of the case', () => {
  test('choose yes or no where both are offered, and its name for not applicable', () => {
    expect(
      ['court-report', 'child-safeguarding-checks', 'interview-desistance-agencies'].map(keys),
    ).toEqual([
      [{ chooses: 'yes' }, { chooses: 'no' }, { refused: 'noNotApplicable' }],
      [{ chooses: 'yes' }, { chooses: 'no' }, { chooses: 'not-required' }],
      [{ chooses: 'yes' }, { chooses: 'no' }, { chooses: 'not-needed' }],
    ]);
  });

  test('never take "not recorded" for not applicable', () => {
    expect(keys('disability').at(-1)).toEqual({ refused: 'noNotApplicable' });
  });

  test('say what to do where yes and no are no answers', () => {
    expect(['cohort', 'harm-factors', 'interview-caseload'].map((id) => keys(id)[0])).toEqual([
      { refused: 'useArrows' },
      { refused: 'useArrows' },
      { refused: 'useEnter' },
    ]);
  });
});

function keys(fieldId: string) {
  const field = fieldById(hmipFramework, fieldId);
  if (field === undefined) throw new Error('the framework has no such field');
  return Answer.options.map((answer) => fieldKey(field, answer));
}
