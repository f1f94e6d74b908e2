import { expect, test } from 'vitest';
import {
  changesAnything,
  choicesFor,
  likelyChoice,
  nextStepAfter,
} from '../../../renderer/features/packs/taking-in-choices.ts';
import type {
  Standing,
  TakingInChoice,
  TakingInPlan,
} from '../../../renderer/store/moderation/taking-in.ts';
import { PackPurpose } from '../../../shared/packs/pack-descriptor.ts';
import { countedId } from '../../builders/ports.ts';

const inspectionId = countedId(900_002);

function plan(
  choice: TakingInChoice,
  ...standings: readonly (readonly ['case' | 'review', Standing])[]
): TakingInPlan {
  return {
    choice,
    inspection: 'here',
    frameworks: { added: 0 },
    items: standings.map(([kind, standing], index) => ({
      kind,
      id: countedId(index + 1),
      caseReference: `SNP-${index}`,
      standing,
    })),
  };
}

const plansOf = (...plans: readonly TakingInPlan[]) =>
  plans.map((one) => ({ choice: one.choice, plan: one }));

test('what is to be marked without sight of its judgements is never taken in as cases', () => {
  expect(
    Object.fromEntries(PackPurpose.options.map((purpose) => [purpose, choicesFor(purpose)])),
  ).toEqual({
    cases: ['as-cases', 'to-review'],
    'to-moderate': ['to-review', 'as-cases'],
    'to-mark-blind': ['to-review'],
    calibration: ['to-review'],
    reviews: ['reviews', 'reviews-and-cases'],
  });
});

test('the inspector who has the cases is offered the reviews alone', () => {
  const plans = plansOf(
    plan('reviews', ['review', 'new']),
    plan('reviews-and-cases', ['review', 'new'], ['case', 'same']),
  );

  expect(likelyChoice('reviews', plans)).toBe('reviews');
});

test('the lead inspector who has neither is offered both', () => {
  const plans = plansOf(
    plan('reviews', ['review', 'new']),
    plan('reviews-and-cases', ['review', 'new'], ['case', 'new']),
  );

  expect(likelyChoice('reviews', plans)).toBe('reviews-and-cases');
});

test('the moderator whose review comes back is not offered the cases first', () => {
  const plans = plansOf(
    plan('reviews', ['review', 'newer']),
    plan('reviews-and-cases', ['review', 'newer'], ['case', 'new']),
  );

  expect(likelyChoice('reviews', plans)).toBe('reviews');
});

test('a pack changes nothing where all of it is here in the same or a later state, or stays out', () => {
  const standings: readonly Standing[] = [
    'new',
    'same',
    'older',
    'newer',
    'parted',
    'deleted',
    'reference-taken',
  ];

  expect(
    standings.filter((standing) => changesAnything(plan('as-cases', ['case', standing]))),
  ).toEqual(['new', 'newer', 'parted']);
});

test('an inspection or a framework that is not here yet comes with what is taken in, and never alone', () => {
  const comes = { inspection: 'new', frameworks: { added: 1 } } as const;

  expect([
    changesAnything({ ...plan('as-cases', ['case', 'new']), ...comes }),
    changesAnything({ ...plan('as-cases', ['case', 'kept-back']), ...comes }),
  ]).toEqual([true, false]);
});

test('where all of a pack was left out, the next step is never in an inspection that is not here', () => {
  const choices = ['as-cases', 'to-review', 'reviews', 'reviews-and-cases'] as const;
  const stepsIn = (...standings: readonly (readonly ['case' | 'review', Standing])[]) =>
    choices.map(
      (choice) =>
        nextStepAfter(choice, { ...plan(choice, ...standings), inspection: 'new' }, inspectionId)
          .href,
    );

  expect([
    new Set(stepsIn(['review', 'not-fitting'], ['case', 'deleted'])),
    stepsIn(['review', 'not-fitting'], ['case', 'new']).filter((href) => href === '#/'),
  ]).toEqual([new Set(['#/']), []]);
});

test('the next step is the list of cases, the one review, or the list of reviews', () => {
  expect([
    nextStepAfter('as-cases', plan('as-cases', ['case', 'new']), inspectionId),
    nextStepAfter('to-review', plan('to-review', ['review', 'new']), inspectionId),
    nextStepAfter('reviews', plan('reviews', ['review', 'new'], ['review', 'same']), inspectionId),
  ]).toEqual([
    { kind: 'cases', href: `#/inspections/${inspectionId}` },
    { kind: 'review', href: `#/reviews/${countedId(1)}` },
    { kind: 'moderation', href: `#/inspections/${inspectionId}/moderation` },
  ]);
});

test('after a state that parted from the one here the next step is where both are', () => {
  const both = { kind: 'decide', href: `#/inspections/${inspectionId}/moderation` };

  expect([
    nextStepAfter('as-cases', plan('as-cases', ['case', 'new'], ['case', 'parted']), inspectionId),
    nextStepAfter('reviews', plan('reviews', ['review', 'parted']), inspectionId),
    nextStepAfter('to-review', plan('to-review', ['review', 'parted']), inspectionId).kind,
  ]).toEqual([both, both, 'review']);
});

test('where the same pack came again, the next step does not say that its cases are still to be marked', () => {
  const again = (...standings: readonly Standing[]) => {
    const items = standings.map((one) => ['review', one] as const);
    return nextStepAfter('to-review', plan('to-review', ...items), inspectionId);
  };

  expect([again('same'), again('same', 'older'), again('same', 'newer').kind]).toEqual([
    { kind: 'known-review', href: `#/reviews/${countedId(1)}` },
    { kind: 'known-reviews', href: `#/inspections/${inspectionId}/moderation` },
    'moderation',
  ]);
});

test('the next step never leads to a review that was left out, nor says that it can be begun', () => {
  const left = ['deleted', 'reference-taken', 'kept-back', 'in-view', 'not-fitting'] as const;
  const alone = left.map(
    (one) => nextStepAfter('reviews', plan('reviews', ['review', one]), inspectionId).kind,
  );
  const beside = nextStepAfter(
    'reviews',
    plan('reviews', ['review', 'kept-back'], ['review', 'older']),
    inspectionId,
  );

  expect([new Set(alone), beside]).toEqual([
    new Set(['known-reviews']),
    { kind: 'known-review', href: `#/reviews/${countedId(2)}` },
  ]);
});
