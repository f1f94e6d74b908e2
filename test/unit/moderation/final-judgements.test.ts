import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Happening } from '../../../shared/cases/entry.ts';
import { finalCase, isModerated } from '../../../shared/moderation/final-judgements.ts';
import type { WholeReview } from '../../../shared/moderation/review.ts';
import { readSyntheticFramework } from '../../builders/frameworks.ts';
import { countedId } from '../../builders/ports.ts';
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
  leadInspector,
  moderator,
  overruled,
  type ReviewOptions,
  resolved,
  responded,
  settled,
  settlementEnded,
} from '../../builders/review.ts';

const framework = readSyntheticFramework();
const marked: readonly Happening[] = [
  { kind: 'answered', promptId: 'B1.2', answer: 'yes' },
  { kind: 'judged', keyQuestionId: 'B1', judgement: 'sufficient' },
  { kind: 'reasoned', keyQuestionId: 'B1', reason: 'All was there.' },
  { kind: 'signed-off', name: 'Alex Baker' },
];
const subject = buildWholeCase(framework, { happenings: marked });
const changed = buildWholeCase(framework, {
  happenings: [
    ...marked,
    { kind: 'reopened', reason: 'Asked for' },
    { kind: 'judged', keyQuestionId: 'B1', judgement: 'unable-to-judge' },
  ],
});
const insufficient = judged('B1', 'insufficient');
const sufficient = judged('B1', 'sufficient');
const unable = judged('B1', 'unable-to-judge');
const secondModerator = { id: countedId(900_013), name: 'Robin Vale' };
const second = { reviewId: countedId(910_002), idsAfter: 710_000, openedBy: secondModerator };

describe('the final judgement', () => {
  it('is the inspector’s where nobody has reviewed the case: the very same case', () => {
    expect(finalCase(subject.kase, []).kase).toBe(subject.kase);
  });

  it('is what a concluded review ruled, with who said so and why, and the words of the case stay', () => {
    const { kase, finals } = outcome(review([overruled(insufficient), concluded]));

    expect([kase.judgements.B1, finals['key-question:B1']]).toEqual([
      { judgement: 'insufficient', reason: 'All was there.' },
      {
        target: { kind: 'key-question', id: 'B1' },
        original: 'sufficient',
        final: 'insufficient',
        by: 'moderated',
        reviewId: countedId(910_001),
        ruled: {
          reviewId: countedId(910_001),
          value: 'insufficient',
          seen: 'sufficient',
          reason: 'The record shows a plan.',
          reasonCode: 'evidence-overlooked',
          by: { id: countedId(900_011), name: 'Morgan Reid' },
          at: '2026-11-24T09:01:00.000Z',
          seq: 1,
        },
        flags: [],
      },
    ]);
  });

  it('of a prompt follows the same rule', () => {
    const { kase } = outcome(review([overruled(answered('B1.2', 'no')), concluded]));

    expect(kase.answers['B1.2']?.answer).toBe('no');
  });

  const marking = buildSecondMarking(framework, subject, [
    { kind: 'judged', keyQuestionId: 'B1', judgement: 'insufficient' },
  ]);
  const ruled = [overruled(insufficient), concluded];
  it.each<readonly [string, string, readonly WholeReview[]]>([
    [
      'is the inspector’s until the moderator concludes',
      'sufficient by nobody',
      [review([overruled(insufficient)])],
    ],
    [
      'is the inspector’s again once the conclusion is taken back',
      'sufficient by nobody',
      [review([...ruled, { kind: 'reopened', reason: 'A letter' }])],
    ],
    [
      'is the inspector’s where the overrule was taken back',
      'sufficient by nobody',
      [review([overruled(insufficient), { kind: 'undone', seq: 1 }, concluded])],
    ],
    [
      'is the inspector’s where the moderator agreed in the end',
      'sufficient by nobody',
      [review([overruled(insufficient), agreed(insufficient), concluded])],
    ],
    [
      'is what two people resolved after a blind second marking',
      'insufficient by moderated',
      [review([committed(marking), resolved(insufficient), concluded], { mode: 'blind' })],
    ],
    [
      'is the inspector’s where a difference was resolved so',
      'sufficient by nobody',
      [review([committed(marking), resolved(sufficient), concluded], { mode: 'blind' })],
    ],
    [
      'is never changed by a second marking alone',
      'sufficient by nobody',
      [review([committed(marking), concluded], { mode: 'blind' })],
    ],
    [
      'is never changed by a calibration',
      'sufficient by nobody',
      [review([committed(marking), overruled(insufficient), concluded], { mode: 'calibration' })],
    ],
    [
      'is the moderator’s where a review is begun anew that is not concluded, whether this is marked or not',
      'insufficient by moderated',
      [
        review([...ruled, { kind: 'superseded', reviewId: countedId(910_008) }]),
        review([agreed(insufficient)], another(-2)),
      ],
    ],
    [
      'is what a moderator ruled in the later of two reviews, though the earlier is disputed',
      'unable-to-judge by moderated',
      [
        review([...ruled, disputed(insufficient), responded]),
        review([overruled(unable), concluded], { ...second, openedBy: moderator }),
      ],
    ],
    [
      'is what was settled in a review, though its moderator reviewed the case again',
      'unable-to-judge by settled',
      [
        review([...ruled, responded, settled(unable), settlementEnded]),
        review(ruled, { ...second, openedBy: moderator }),
      ],
    ],
    [
      'stays the moderator’s while it is disputed, and says so',
      'insufficient by moderated, disputed',
      [review([...ruled, disputed(insufficient), responded])],
    ],
    [
      'is what the lead settled',
      'unable-to-judge by settled',
      [review([...ruled, disputed(insufficient), responded, settled(unable), settlementEnded])],
    ],
    [
      'stays the moderator’s until the lead ends the settlement, and says so',
      'insufficient by moderated, settlement-not-ended',
      [review([...ruled, disputed(insufficient), responded, settled(unable)])],
    ],
    [
      'is the inspector’s where nothing was ruled and the settlement is not ended, and says so',
      'sufficient by inspector, settlement-not-ended',
      [review([concluded, responded, settled(unable)])],
    ],
    [
      'stays what was settled until a new settlement is ended, and says so',
      'unable-to-judge by settled, settlement-not-ended',
      [review([...ruled, responded, settled(unable), settlementEnded, settled(sufficient)])],
    ],
    [
      'is what was settled anew once that is ended',
      'sufficient by settled',
      [
        review([
          ...ruled,
          responded,
          settled(unable),
          settlementEnded,
          settled(sufficient),
          settlementEnded,
        ]),
      ],
    ],
    [
      'is what was settled where a new settlement was taken back',
      'unable-to-judge by settled',
      [
        review([
          ...ruled,
          responded,
          settled(unable),
          settlementEnded,
          settled(sufficient),
          [leadInspector, { kind: 'undone', seq: 6 }],
        ]),
      ],
    ],
    [
      'is nothing that was put down before the conclusion was taken back',
      'insufficient by moderated',
      [
        review([
          ...ruled,
          responded,
          [moderator, settled(unable)],
          { kind: 'reopened', reason: 'A letter' },
          concluded,
          responded,
          settlementEnded,
        ]),
      ],
    ],
    [
      'is settled where the lead upholds the inspector',
      'sufficient by settled',
      [review([...ruled, disputed(insufficient), responded, settled(sufficient), settlementEnded])],
    ],
    [
      'is the inspector’s where two moderators rule differently',
      'sufficient by inspector, conflicting',
      [review(ruled), review([overruled(unable), concluded], second)],
    ],
    [
      'is the inspector’s where one moderator agrees and one overrules',
      'sufficient by inspector, conflicting',
      [review(ruled), review([agreed(insufficient), concluded], second)],
    ],
    [
      'is what two moderators rule alike',
      'insufficient by moderated',
      [review(ruled), review(ruled, second)],
    ],
    [
      'is what the lead settled between two moderators',
      'unable-to-judge by settled',
      [
        review([...ruled, responded, settled(unable), settlementEnded]),
        review([agreed(insufficient), concluded], second),
      ],
    ],
    [
      'is what was settled last where two settlements differ',
      'unable-to-judge by settled, settled-differently',
      [
        review([...ruled, responded, settled(sufficient), settlementEnded]),
        review(
          [
            agreed(insufficient),
            concluded,
            responded,
            settled(sufficient),
            settled(unable),
            settlementEnded,
          ],
          second,
        ),
      ],
    ],
  ])('%s', (_title, expected, reviews) => {
    expect(inWords(outcome(...reviews))).toBe(expected);
  });

  it('is the inspector’s where the case has changed since the moderator saw it, and says so', () => {
    const final = finalCase(changed.kase, [review([overruled(insufficient), concluded])]);

    expect(inWords(final)).toBe('unable-to-judge by inspector, changed-since-moderated');
  });

  it('is the inspector’s own where the inspector has taken the ruling over', () => {
    const final = finalCase(changed.kase, [review([overruled(unable), concluded])]);

    expect(inWords(final)).toBe('unable-to-judge by nobody');
  });

  it('is what was settled even where the case has changed since, and says so', () => {
    const final = finalCase(changed.kase, [
      review([concluded, responded, settled(insufficient), settlementEnded]),
    ]);

    expect(inWords(final)).toBe('insufficient by settled, changed-since-moderated');
  });

  const said = fc.subarray([overruled(insufficient), agreed(insufficient), overruled(unable)]);
  const settlement = fc
    .subarray([settled(unable), settled(sufficient), settlementEnded])
    .map((all) => [responded, ...all]);
  const afterwards = fc
    .tuple(fc.subarray([disputed(insufficient)]), fc.oneof(fc.constant([]), settlement))
    .map(([answers, after]) => [...answers, ...after]);
  const anyReviews = fc
    .array(fc.tuple(said, fc.boolean(), afterwards), { maxLength: 4 })
    .map((all) =>
      all.map(([turn, isConcluded, after], index) =>
        review([...turn, ...(isConcluded ? [concluded, ...after] : [])], another(index)),
      ),
    );

  it('does not depend on the order of the reviews, and changes neither them nor the case', () => {
    fc.assert(
      fc.property(anyReviews, fc.boolean(), (reviews, isChanged) => {
        const { kase } = isChanged ? changed : subject;
        const before = structuredClone([kase, reviews]);

        const forwards = finalCase(kase, reviews);
        const backwards = finalCase(kase, reviews.toReversed());

        expect([forwards, kase, reviews]).toEqual([backwards, ...before]);
      }),
    );
  });

  it('is always the settled one where anything was settled', () => {
    fc.assert(
      fc.property(anyReviews, (reviews) => {
        const last = review([concluded, responded, settled(unable), settlementEnded], another(9));

        const { kase, finals } = outcome(...reviews, last);

        expect([finals['key-question:B1']?.by, kase.judgements.B1?.judgement]).toEqual([
          'settled',
          finals['key-question:B1']?.ruled?.value,
        ]);
      }),
    );
  });
});

describe('a case', () => {
  it.each([
    ['is moderated once a review of this state is concluded', true, subject, [concluded], {}],
    ['is not moderated before', false, subject, [agreed(sufficient)], {}],
    ['is not moderated in another state', false, changed, [concluded], {}],
  ] as const)('%s', (_title, expected, { kase }, turn, options) => {
    expect(isModerated(kase, [review(turn, options)])).toBe(expected);
  });
});

function another(index: number): ReviewOptions {
  const openedBy = index % 2 === 0 ? moderator : secondModerator;
  return { reviewId: countedId(910_010 + index), idsAfter: 720_000 + index * 100, openedBy };
}

function review(
  said: NonNullable<ReviewOptions['said']>,
  options: ReviewOptions = {},
): WholeReview {
  return buildReview(framework, { subject, said, ...options });
}

function outcome(...reviews: readonly WholeReview[]) {
  return finalCase(subject.kase, reviews);
}

function inWords({ kase, finals }: ReturnType<typeof finalCase>): string {
  const one = finals['key-question:B1'];
  const value = kase.judgements.B1?.judgement;
  return [`${value} by ${one?.by ?? 'nobody'}`, ...(one?.flags ?? [])].join(', ');
}
