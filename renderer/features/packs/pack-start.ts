import type { CaseSummary } from '../../../shared/cases/case-summary.ts';
import { foldFindings } from '../../../shared/cases/fold-findings.ts';
import type { Inspection } from '../../../shared/cases/inspection.ts';
import { isMine } from '../../../shared/cases/is-mine.ts';
import { drawnCaseIds } from '../../../shared/cases/moderation-sample.ts';
import type { Id } from '../../../shared/kernel/id.ts';
import type { ReviewSummary } from '../../../shared/moderation/review-summary.ts';
import { PackPurpose } from '../../../shared/packs/pack-descriptor.ts';
import type { Contact } from '../../../shared/packs/people/contact-card.ts';
import type { PackForm } from './pack-form.ts';
import { packableCases, packableReviews } from './packable.ts';

/** What the form begins with, and what of a drawn sample could not be chosen. */
export type PackStart = {
  readonly form: PackForm;
  readonly sample: { readonly chosen: number; readonly missing: number } | null;
};

/** What there is to choose among. */
export type AroundPack = {
  readonly inspection: Inspection;
  readonly summaries: readonly CaseSummary[];
  readonly reviews: readonly ReviewSummary[];
  readonly contacts: readonly Contact[];
};

/** As the address asks: a purpose, a drawn sample, a set of reference cases, one case, or a review that just ended a turn. */
export function startOfPack(
  query: URLSearchParams,
  { inspection, summaries, reviews, contacts }: AroundPack,
): PackStart {
  const { samples, calibrationSets } = foldFindings(inspection.findings);
  const sample = samples.find(({ value }) => value.id === query.get('sample'))?.value;
  const set = calibrationSets.find(({ value }) => value.setId === query.get('set'))?.value;
  const purpose =
    PackPurpose.safeParse(query.get('purpose')).data ??
    (set === undefined ? (sample === undefined ? null : 'to-mark-blind') : 'calibration');
  const wanted: readonly string[] =
    set?.caseIds ?? (sample === undefined ? query.getAll('case') : drawnCaseIds(sample));
  const { ready } = packableCases(
    purpose === 'reviews' ? 'cases' : (purpose ?? 'cases'),
    summaries,
  );
  const caseIds = ready.map(({ caseId }) => caseId).filter((caseId) => wanted.includes(caseId));
  const chosenReviews =
    purpose === 'reviews'
      ? packableReviews(reviews).ready.filter(({ reviewId }) =>
          query.getAll('review').includes(reviewId),
        )
      : [];
  return {
    form: {
      purpose,
      caseIds,
      reviewIds: chosenReviews.map(({ reviewId }) => reviewId),
      setId: set?.setId ?? '',
      lock: 'recipients',
      contactIds: whoseTurn(chosenReviews, contacts, inspection.leadInspector),
      me: true,
      other: '',
      passphrase: '',
      again: '',
      message: '',
    },
    sample:
      sample === undefined
        ? null
        : { chosen: caseIds.length, missing: sample.chosen.length - caseIds.length },
  };
}

/**
 * The contacts that the reviews go to next: the inspector after a conclusion, the lead inspector after a response or a
 * calibration, and after a settlement both who were ruled on. Of the lead only the name is known: where it fits two cards, the person
 * chooses between them.
 */
function whoseTurn(
  reviews: readonly ReviewSummary[],
  contacts: readonly Contact[],
  leadInspector: string,
): Id[] {
  const trusted = contacts.filter(({ trust }) => trust === 'trusted');
  const leads = trusted.filter(({ card }) => isMine(leadInspector, card.name));
  const next = new Set<Id>(
    reviews.flatMap(({ mode, phase, inspectorId, openedById }) => {
      if (phase === 'concluded') return [inspectorId];
      if (phase === 'responded' || mode === 'calibration') {
        return leads.length === 1 ? leads.map(({ card }) => card.personId) : [];
      }
      return [inspectorId, openedById];
    }),
  );
  return trusted.filter(({ card }) => next.has(card.personId)).map(({ id }) => id);
}
