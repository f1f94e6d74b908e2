import type { PackPurpose } from '../../../shared/packs/pack-descriptor.ts';
import type { TakingInChoice, TakingInPlan } from '../../store/moderation/taking-in.ts';

/** What may be done with a pack, the most likely first. What is sealed from view is never taken in as cases. */
export function choicesFor(purpose: PackPurpose): readonly [TakingInChoice, ...TakingInChoice[]] {
  switch (purpose) {
    case 'cases':
      return ['as-cases', 'to-review'];
    case 'to-moderate':
      return ['to-review', 'as-cases'];
    case 'to-mark-blind':
    case 'calibration':
      return ['to-review'];
    case 'reviews':
      return ['reviews', 'reviews-and-cases'];
  }
}

/** Which of them fits: whoever is sent reviews of cases that are not here is collecting both. */
export function likelyChoice(
  purpose: PackPurpose,
  plans: readonly { readonly choice: TakingInChoice; readonly plan: TakingInPlan }[],
): TakingInChoice {
  const both = plans.find(({ choice }) => choice === 'reviews-and-cases')?.plan.items ?? [];
  const anyNew = (kind: 'case' | 'review') =>
    both.some((item) => item.kind === kind && item.standing === 'new');
  return anyNew('case') && anyNew('review') ? 'reviews-and-cases' : choicesFor(purpose)[0];
}

/** Whether taking the pack in would change anything here: an inspection or a framework comes with a case alone. */
export function changesAnything({ items }: TakingInPlan): boolean {
  return items.some(({ standing }) => takesIn.has(standing));
}

const takesIn: ReadonlySet<TakingInPlan['items'][number]['standing']> = new Set([
  'new',
  'newer',
  'parted',
]);

/** What is not here when the pack was taken in. */
export const staysOut: ReadonlySet<TakingInPlan['items'][number]['standing']> = new Set([
  'deleted',
  'reference-taken',
  'kept-back',
  'in-view',
  'not-fitting',
]);

/** Whether the pack's inspection is here, or came with what was taken in of it. */
export function hasInspection(plan: TakingInPlan): boolean {
  return plan.inspection !== 'new' || changesAnything(plan);
}

/** Where the work goes on once a pack was taken in. */
export type NextStep =
  | { readonly kind: 'cases' | 'moderation' | 'decide' | 'inspections'; readonly href: string }
  | { readonly kind: 'review'; readonly href: string }
  /** No review of the pack was taken in: what it was sent for cannot be begun, or was begun and may be done. */
  | { readonly kind: 'known-review' | 'known-reviews'; readonly href: string };

export function nextStepAfter(
  choice: TakingInChoice,
  plan: TakingInPlan,
  inspectionId: string,
): NextStep {
  const { items } = plan;
  if (!hasInspection(plan)) return { kind: 'inspections', href: '#/' };
  const moderation = `#/inspections/${inspectionId}/moderation`;
  // A parted state that came for review is a review of its own: there is nothing to decide between.
  if (choice !== 'to-review' && items.some(({ standing }) => standing === 'parted')) {
    return { kind: 'decide', href: moderation };
  }
  if (choice === 'as-cases') return { kind: 'cases', href: `#/inspections/${inspectionId}` };
  const here = items.filter(({ kind, standing }) => kind === 'review' && !staysOut.has(standing));
  const isNews = here.some(({ standing }) => takesIn.has(standing));
  const [only, ...others] = here;
  if (only !== undefined && others.length === 0) {
    return { kind: isNews ? 'review' : 'known-review', href: `#/reviews/${only.id}` };
  }
  return { kind: isNews ? 'moderation' : 'known-reviews', href: moderation };
}
