import { describe, expect, it } from 'vitest';
import {
  type Draft,
  draftKey,
  happeningOf,
  keepingOf,
  nothingTyped,
  problemsOf,
} from '../../../renderer/features/moderating/drafts/draft.ts';
import { draftsOf } from '../../../renderer/features/moderating/drafts/drafts.ts';
import type { Vault } from '../../../renderer/store/vault.ts';
import { readSyntheticFramework } from '../../builders/frameworks.ts';
import { openReviewInMemory } from '../../builders/open-review.ts';
import { buildWholeCase, moderator } from '../../builders/review.ts';

const framework = readSyntheticFramework();
const subject = buildWholeCase(framework, {
  happenings: [{ kind: 'judged', keyQuestionId: 'B1', judgement: 'sufficient' }],
});
const target = { kind: 'key-question', id: 'B1' } as const;
const overrule: Draft = { kind: 'overrule', target, seq: null, fields: nothingTyped };
const whole: Draft = {
  ...overrule,
  fields: {
    ...nothingTyped,
    value: 'insufficient',
    reasonCode: 'question-misread',
    text: ' It asks for the plan. ',
  },
};

describe('a form', () => {
  it('says all that it lacks, in its order', () => {
    expect(problemsOf(overrule)).toEqual(['value', 'reasonCode', 'text']);
    expect(problemsOf({ ...overrule, kind: 'resolve' })).toEqual(['value', 'how', 'by', 'text']);
    expect(problemsOf({ ...overrule, kind: 'comment' })).toEqual(['text']);
  });

  it('makes its entry once it is whole', () => {
    expect(happeningOf(whole)).toEqual({
      kind: 'overruled',
      ruling: { ...target, value: 'insufficient' },
      reasonCode: 'question-misread',
      reason: 'It asks for the plan.',
      evidence: '',
    });
  });

  it('refuses a value that its target cannot have', () => {
    expect(problemsOf({ ...whole, fields: { ...whole.fields, value: 'yes' } })).toEqual(['value']);
  });

  it('keeps its words as a comment where it lacks something, and none where there are none', () => {
    const fields = { ...nothingTyped, text: 'It asks', evidence: 'Plan of 3 May' };

    expect(keepingOf({ ...overrule, fields })).toEqual({
      kind: 'commented',
      target,
      text: 'It asks\nPlan of 3 May',
    });
    expect(keepingOf(overrule)).toBeNull();
  });

  it('never ends a turn by being kept', () => {
    const concluding: Draft = {
      kind: 'conclude',
      target: null,
      seq: null,
      fields: { ...nothingTyped, value: 'returned', text: 'Too thin.' },
    };

    expect(keepingOf(concluding)?.kind).toBe('commented');
    expect(happeningOf(concluding)?.kind).toBe('concluded');
  });
});

describe('forms of a review', () => {
  it('lose nothing when the review is let go of, and show what was in them when it is come back to', () => {
    const { vault, review, drafts } = setUp();
    drafts.put(overrule, true);
    drafts.type(draftKey(overrule), { text: 'It asks' });
    expect(review.typing()).toBe(1);

    drafts.keep();

    expect(review.typing()).toBe(0);
    expect(review.getReview().remarks.map(({ text }) => text)).toEqual(['It asks']);
    expect(draftsOf(vault, review).get(draftKey(overrule))?.fields.text).toBe('It asks');
  });

  it('take back what kept their words once they are saved', () => {
    const { review, drafts } = setUp();
    drafts.put(overrule, true);
    drafts.type(draftKey(overrule), { text: 'It asks' });
    drafts.keep();
    drafts.type(draftKey(overrule), whole.fields);

    expect(drafts.save(draftKey(overrule))).toBe(true);

    expect(review.getReview().remarks).toEqual([]);
    expect(Object.values(review.getReview().decisions)).toHaveLength(1);
    expect(drafts.all()).toEqual([]);
  });

  it('stay closed with their words after Esc, and go where there are none', () => {
    const { drafts } = setUp();
    drafts.put(overrule, true);
    drafts.close(draftKey(overrule));
    expect(drafts.all()).toEqual([]);

    drafts.put(whole, true);
    drafts.close(draftKey(whole));

    expect(drafts.all().map(({ isOpen, fields }) => [isOpen, fields])).toEqual([
      [false, whole.fields],
    ]);
  });

  it('are not saved while they lack something', () => {
    const { review, drafts } = setUp();
    drafts.put(overrule, true);

    expect(drafts.save(draftKey(overrule))).toBe(false);
    expect(review.getEntries()).toHaveLength(1);
  });
});

function setUp() {
  // Only known by which object it is: what is typed is kept for as long as a vault stays unlocked.
  const vault = {} as Vault;
  const review = openReviewInMemory(framework, moderator, { subject });
  return { vault, review, drafts: draftsOf(vault, review) };
}
