import { describe, expect, it } from 'vitest';
import type { Happening } from '../../../shared/cases/entry.ts';

import { carriedOver, changedSince } from '../../../shared/moderation/changed-since.ts';
import { differencesOf } from '../../../shared/moderation/differences.ts';
import type { ReviewHappening } from '../../../shared/moderation/review-entry.ts';
import { needsSettling, standingRulings } from '../../../shared/moderation/standing-rulings.ts';
import { summariseReview } from '../../../shared/moderation/summarise-review.ts';
import { buildCase } from '../../builders/case.ts';
import { readSyntheticFramework } from '../../builders/frameworks.ts';
import {
  agreed,
  answered,
  buildReview,
  buildSecondMarking,
  buildWholeCase,
  committed,
  concluded,
  disputed,
  judged,
  overruled,
  type ReviewOptions,
  resolved,
  responded,
  settled,
} from '../../builders/review.ts';

const framework = readSyntheticFramework();
const b1 = (judgement: 'sufficient' | 'insufficient'): Happening => ({
  kind: 'judged',
  keyQuestionId: 'B1',
  judgement,
});
const b12 = (answer: 'yes' | 'no'): Happening => ({ kind: 'answered', promptId: 'B1.2', answer });
const marked = [b12('yes'), b1('sufficient')];
const subject = buildWholeCase(framework, { happenings: marked });
const other = buildSecondMarking(framework, subject, [b1('insufficient'), b12('yes')]);
const insufficient = judged('B1', 'insufficient');
const fieldSet: Happening = { kind: 'field-set', fieldId: 'route', value: 'remand' };

describe('two markings', () => {
  it('differ where they say different things of what is asked in either, in page order', () => {
    const first = buildCase(framework, { happenings: [...marked, b1Of('G1'), b1Of('A1')] });
    const second = buildCase(framework, {
      fields: { needs: ['health'] },
      happenings: [
        b12('no'),
        { kind: 'answered', promptId: 'B1.1', answer: 'yes' },
        b1('sufficient'),
      ],
    });

    expect(differencesOf(framework, first, second)).toEqual([
      difference('key-question', 'A1', 'sufficient', null),
      difference('prompt', 'B1.1', null, 'yes'),
      difference('prompt', 'B1.2', 'yes', 'no'),
      difference('key-question', 'G1', 'sufficient', null),
    ]);
  });

  it('do not differ in what is asked in neither, or would not count where it is not asked', () => {
    const hidden: Happening = { kind: 'answered', promptId: 'B1.1', answer: 'yes' };

    const first = buildCase(framework, { happenings: [hidden] });

    expect(differencesOf(framework, first, buildCase(framework))).toEqual([]);
  });
});

describe('a later state of a case', () => {
  it.each([
    ['the same', marked, 'same', []],
    ['an extension', [...marked, b1('insufficient')], 'extended', ['B1']],
    ['an earlier state', [b12('yes')], 'earlier', ['B1']],
    ['another branch', [b12('yes'), b1('insufficient')], 'parted', ['B1']],
    [
      'another branch that says the same',
      [b12('yes'), b1Of('B2'), b1('sufficient')],
      'parted',
      ['B2'],
    ],
  ] as const)('is told to be %s, and what changed in it', (_title, happenings, standing, ids) => {
    const since = changedSince(subject, buildWholeCase(framework, { happenings }));

    expect([since.standing, since.targets.map(({ id }) => id)]).toEqual([standing, ids]);
  });

  it('keeps the decisions on what did not change, in their order', () => {
    const newer = buildWholeCase(framework, { happenings: [...marked, b1('insufficient')] });
    const { review } = reviewed([
      overruled(answered('B1.2', 'no')),
      overruled(insufficient),
      agreed(judged('B2', 'sufficient')),
    ]);

    expect(carriedOver(review, subject, newer)).toEqual([
      overruled(answered('B1.2', 'no')),
      agreed(judged('B2', 'sufficient')),
    ]);
  });
});

describe('of a decision and a resolution on one target', () => {
  const marking = committed(other);
  it.each<readonly [string, readonly ReviewHappening[], readonly string[]]>([
    [
      'the resolution stands where it is later',
      [marking, agreed(insufficient), resolved(insufficient)],
      ['resolved'],
    ],
    [
      'the overrule stands where it is later',
      [marking, resolved(judged('B1', 'sufficient')), overruled(insufficient)],
      ['overruled'],
    ],
    [
      'none stands where the moderator agrees later',
      [marking, resolved(insufficient), agreed(insufficient)],
      [],
    ],
  ])('%s', (_title, said, kinds) => {
    const { review } = reviewed(said, { mode: 'blind' });

    expect(Object.values(standingRulings(review)).map(({ kind }) => kind)).toEqual(kinds);
  });
});

describe('what is disputed', () => {
  const ruled = [overruled(insufficient), concluded, disputed(insufficient), responded];
  it.each<readonly [string, readonly ReviewHappening[], readonly string[]]>([
    ['waits for the lead', ruled, ['key-question:B1']],
    ['waits no more once it is settled', [...ruled, settled(insufficient)], []],
    [
      'waits again where it is disputed once more after that',
      [
        ...[...ruled, settled(insufficient)],
        ...[{ kind: 'reopened', reason: 'A letter' } as const, concluded],
        disputed(insufficient),
      ],
      ['key-question:B1'],
    ],
    [
      'waits no more once the moderator has ruled again',
      [
        ...ruled,
        { kind: 'reopened', reason: 'A letter' },
        overruled(judged('B1', 'unable-to-judge')),
        concluded,
      ],
      [],
    ],
  ])('%s', (_title, said, keys) => {
    expect(needsSettling(reviewed(said).review)).toEqual(keys);
  });
});

describe('the line of a review', () => {
  it('says how many judgements are decided, changed, disputed and settled', () => {
    const whole = reviewed([
      overruled(insufficient),
      agreed(judged('B2', 'sufficient')),
      overruled(answered('B1.2', 'no')),
      { kind: 'asked', target: null, text: 'Who was told?' },
      concluded,
      disputed(insufficient),
      responded,
      settled(insufficient),
    ]);

    expect(summariseReview(framework, whole)).toMatchObject({
      phase: 'responded',
      outcome: 'accepted-with-changes',
      judgements: 14,
      decided: 2,
      changed: 2,
      disputed: 1,
      settled: 1,
      unanswered: 1,
    });
  });

  it('counts what both markings say alike as decided', () => {
    const whole = reviewed([committed(other)], { mode: 'blind' });

    expect(summariseReview(framework, whole)).toMatchObject({ judgements: 14, decided: 13 });
  });

  it('is the same whatever the inspector judged, until the second marking is committed', () => {
    const lines = [marked, [b12('no'), b1('insufficient')], [fieldSet, b12('no')]].map(
      (happenings) => {
        const blind = buildWholeCase(framework, { happenings });
        return summariseReview(framework, reviewed([], { mode: 'blind', subject: blind }));
      },
    );

    expect(new Set(lines.map((line) => JSON.stringify(line))).size).toBe(1);
  });
});

function b1Of(keyQuestionId: string): Happening {
  return { kind: 'judged', keyQuestionId, judgement: 'sufficient' };
}

function difference(
  kind: 'prompt' | 'key-question',
  id: string,
  first: string | null,
  second: string | null,
) {
  return { target: { kind, id }, standardId: id.slice(0, 1), first, second };
}

function reviewed(said: readonly ReviewHappening[], options: ReviewOptions = {}) {
  return buildReview(framework, { subject, said, ...options });
}
