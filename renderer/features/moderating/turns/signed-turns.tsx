import { useTranslation } from 'react-i18next';
import type { ReviewEntry } from '../../../../shared/moderation/review-entry.ts';
import { endsTurn } from '../../../../shared/moderation/turn.ts';
import { useOpenReview, useReviewPart } from '../../../store/moderation/review-context.tsx';
import { useVault } from '../../../store/store-context.tsx';
import { toDateAndTime } from '../../../words/dates.ts';
import { useEntryWords } from '../use-entry-words.ts';

/** Every turn that was ended, and whose key signed it, where that key is known. */
export function SignedTurns() {
  const { t } = useTranslation('moderating', { keyPrefix: 'signed' });
  const { getEntries } = useOpenReview();
  useReviewPart(({ head }) => head);
  const ended = getEntries().filter(({ happening }) => endsTurn(happening));
  if (ended.length === 0) return null;
  return (
    <section aria-labelledby="signed-turns">
      <h2 className="govuk-heading-s" id="signed-turns">
        {t('title')}
      </h2>
      <ul className="govuk-list moderating-signed">
        {ended.map((entry) => (
          <li key={entry.seq}>
            <SignedTurn entry={entry} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function SignedTurn({ entry }: { readonly entry: ReviewEntry }) {
  const { t } = useTranslation('moderating', { keyPrefix: 'signed' });
  const { contacts, identity, person } = useVault();
  const { what } = useEntryWords();
  const { happening, at, author } = entry;
  const proof = endsTurn(happening) ? happening.proof : null;
  const whose = proof === null ? null : contacts.whose(proof.publicKey);
  const isOwn = proof !== null && identity.card().signingKey === proof.publicKey;
  const by = () => {
    if (proof === null) return t('unsigned');
    if (isOwn) return t('by', { name: person.name });
    if (whose === null) return t('unknown');
    return whose.trust === 'trusted'
      ? t('by', { name: whose.card.name })
      : t(`notTrusted.${whose.trust}`, { name: whose.card.name });
  };
  return (
    <>
      {what(entry)}, {author.name}, {toDateAndTime(at)}. {by()}
    </>
  );
}
