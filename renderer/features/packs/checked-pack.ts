import type { CaseSummary } from '../../../shared/cases/case-summary.ts';
import type { Inspection } from '../../../shared/cases/inspection.ts';
import type { CalibrationSet } from '../../../shared/cases/moderation-sample.ts';
import type { ReviewSummary } from '../../../shared/moderation/review-summary.ts';
import type { PackLock } from '../../../shared/packs/pack.ts';
import type { Contact, ContactCard } from '../../../shared/packs/people/contact-card.ts';
import { type Recipient, shortRecipient } from '../../../shared/vault-format/recipient.ts';
import type { PackForm } from './pack-form.ts';
import { packableCases, packableReviews } from './packable.ts';
import type { CheckedPack } from './what-is-packed.ts';

type Around = {
  readonly inspection: Inspection;
  readonly summaries: readonly CaseSummary[];
  readonly reviews: readonly ReviewSummary[];
  readonly contacts: readonly Contact[];
  readonly sets: readonly CalibrationSet[];
  readonly own: ContactCard;
  /** Somebody whose card is not here, for this pack alone. */
  readonly other: Recipient | null;
};

/** What a filled-in form asks for, with only what may go into such a pack as things stand. Throws for one with faults. */
export function checkedPack(form: PackForm, around: Around): CheckedPack {
  const { purpose, message } = form;
  if (purpose === null) throw new Error('a form without a purpose was handed in');
  const set = around.sets.find(({ setId }) => setId === form.setId);
  const { lock, recipients, names } = lockOf(form, around);
  return {
    inspection: around.inspection,
    purpose,
    cases:
      purpose === 'reviews'
        ? []
        : packableCases(purpose, around.summaries).ready.filter(({ caseId }) =>
            form.caseIds.includes(caseId),
          ),
    reviews:
      purpose === 'reviews'
        ? packableReviews(around.reviews).ready.filter(({ reviewId }) =>
            form.reviewIds.includes(reviewId),
          )
        : [],
    calibration:
      purpose === 'calibration' && set !== undefined
        ? { setId: set.setId, setName: set.name, tolerancePercent: set.tolerancePercent }
        : null,
    message,
    lock,
    recipients,
    names,
  };
}

function lockOf(
  form: PackForm,
  { contacts, own, other }: Around,
): Pick<CheckedPack, 'recipients' | 'names'> & { readonly lock: PackLock } {
  if (form.lock === 'passphrase') {
    const { passphrase } = form;
    return { lock: { kind: 'passphrase', passphrase }, recipients: [], names: [] };
  }
  const cards = contacts
    .filter(({ id, trust }) => trust === 'trusted' && form.contactIds.includes(id))
    .map(({ card }) => card);
  const [first, ...rest] = [
    ...cards.map(({ recipient }) => recipient),
    ...(other === null ? [] : [other]),
    ...(form.me ? [own.recipient] : []),
  ];
  if (first === undefined) throw new Error('a form without recipients was handed in');
  return {
    lock: { kind: 'recipients', recipients: [first, ...rest] },
    recipients: cards,
    names: [
      ...cards.map(({ name }) => name),
      ...(other === null ? [] : [shortRecipient(other)]),
      ...(form.me ? [own.name] : []),
    ],
  };
}
