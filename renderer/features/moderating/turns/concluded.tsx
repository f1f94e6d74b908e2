import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mayFollow } from '../../../../shared/moderation/review-rules.ts';
import { useOpenReview, useReviewPart } from '../../../store/moderation/review-context.tsx';
import { useVault } from '../../../store/store-context.tsx';
import { Button } from '../../../ui/button.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { Textarea } from '../../../ui/textarea.tsx';
import { toDateAndTime } from '../../../words/dates.ts';
import { useHeldForm } from '../drafts/use-held-form.ts';
import { packOfReview } from '../review-address.ts';
import { useTurn } from '../use-reviewed.ts';
import { SendToInspector } from './inspectors-turn.tsx';

/** After the conclusion: what was concluded, what happens next, and the way to take it back with a reason. */
export function Concluded() {
  const { t } = useTranslation('moderating', { keyPrefix: 'conclude' });
  const { t: moderating } = useTranslation('moderating');
  const { inspector } = useOpenReview();
  const review = useReviewPart((all) => all);
  const { person } = useVault();
  const { isReadOnly } = useTurn();
  const { conclusion, inspectionId } = review;
  if (conclusion === null) return null;
  const mayReopen = !isReadOnly && mayFollow(review, person, { kind: 'reopened', reason: '-' });
  return (
    <>
      <Panel title={moderating(`outcome.${conclusion.outcome}`)} headingLevel={2}>
        {t('concludedBy', { name: conclusion.by.name, when: toDateAndTime(conclusion.at) })}
      </Panel>
      {conclusion.reasons === '' ? null : (
        <p className="govuk-body moderating-words">{conclusion.reasons}</p>
      )}
      {person.id === conclusion.by.id ? (
        <>
          <h2 className="govuk-heading-m">{t('nextTitle')}</h2>
          <p className="govuk-body">
            <SendToInspector inspector={inspector} isReturned={conclusion.outcome === 'returned'} />
          </p>
          <Button href={`#${packOfReview(review)}`}>{t('send')}</Button>
        </>
      ) : null}
      <p className="govuk-body">
        <a className="govuk-link" href={`#/inspections/${inspectionId}/moderation`}>
          {t('toReviews')}
        </a>
      </p>
      {mayReopen ? <ReopenForm /> : null}
    </>
  );
}

function ReopenForm() {
  const { t } = useTranslation('moderating', { keyPrefix: 'conclude' });
  const { fields, type, save } = useHeldForm('reopen');
  const [attempted, setAttempted] = useState(false);
  return (
    <section aria-labelledby="reopen-heading">
      <h2 className="govuk-heading-m" id="reopen-heading">
        {t('reopenTitle')}
      </h2>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setAttempted(!save());
        }}
      >
        <Textarea
          name="reopen-reason"
          label={t('reopenReason')}
          hint={t('reopenHint')}
          rows={2}
          value={fields.text}
          onChange={(event) => type({ text: event.currentTarget.value })}
          error={attempted && fields.text.trim() === '' ? t('reopenMissing') : undefined}
        />
        <Button variant="secondary" type="submit">
          {t('reopen')}
        </Button>
      </form>
    </section>
  );
}
