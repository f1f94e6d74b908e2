import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReviewPart } from '../../store/moderation/review-context.tsx';
import { Button } from '../../ui/button.tsx';
import { InsetText } from '../../ui/inset-text.tsx';
import { Radios } from '../../ui/radios.tsx';
import { Textarea } from '../../ui/textarea.tsx';
import { toDateAndTime } from '../../words/dates.ts';
import { useHeldForm } from './use-held-form.ts';
import { useTurn } from './use-reviewed.ts';

/** Another state of a case that parted from the one here: a person chooses which stands, and says why. */
export function StatePart() {
  const { t } = useTranslation('moderating', { keyPrefix: 'state' });
  const state = useReviewPart((review) => review.state);
  const caseId = useReviewPart(({ subject }) => subject.caseId);
  const { isReadOnly } = useTurn();
  return (
    <>
      <p className="govuk-body">
        {t('body')}{' '}
        <a className="govuk-link" href={`#/cases/${caseId}`}>
          {t('toHere')}
        </a>
      </p>
      {state === null ? null : (
        <InsetText>
          <strong>{t(state.kind)}</strong>{' '}
          {t('by', { name: state.by.name, when: toDateAndTime(state.at) })}
          <p className="moderating-words">{state.reason}</p>
        </InsetText>
      )}
      {isReadOnly ? null : <StateForm isDecided={state !== null} />}
    </>
  );
}

function StateForm({ isDecided }: { readonly isDecided: boolean }) {
  const { t } = useTranslation('moderating', { keyPrefix: 'state' });
  const { fields, type, save } = useHeldForm('state');
  const [attempted, setAttempted] = useState(false);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setAttempted(!save());
      }}
    >
      <Radios
        name="state-choice"
        legend={t(isDecided ? 'changeMind' : 'which')}
        legendSize="s"
        items={[
          { value: 'set-aside', label: t('keepHere'), hint: t('keepHereHint') },
          { value: 'chosen', label: t('choose'), hint: t('chooseHint') },
        ]}
        value={fields.value === '' ? null : fields.value}
        onValueChange={(value) => type({ value })}
        error={attempted && fields.value === '' ? t('choiceMissing') : undefined}
      />
      <Textarea
        name="state-reason"
        label={t('reason')}
        rows={2}
        value={fields.text}
        onChange={(event) => type({ text: event.currentTarget.value })}
        error={attempted && fields.text.trim() === '' ? t('reasonMissing') : undefined}
      />
      <Button type="submit">{t('record')}</Button>
    </form>
  );
}
