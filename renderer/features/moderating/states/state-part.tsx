import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReviewPart } from '../../../store/moderation/review-context.tsx';
import { Button } from '../../../ui/button.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { Radios } from '../../../ui/radios.tsx';
import { Textarea } from '../../../ui/textarea.tsx';
import { toDateAndTime } from '../../../words/dates.ts';
import { useHeldForm } from '../drafts/use-held-form.ts';
import { useTurn } from '../use-reviewed.ts';
import { TwoStatesTable } from './two-states-table.tsx';
import { useTwoStates } from './use-two-states.ts';

/** Another state of a case that parted from the one here: a person chooses which stands, and says why. */
export function StatePart() {
  const { t } = useTranslation('moderating', { keyPrefix: 'state' });
  const state = useReviewPart((review) => review.state);
  const caseId = useReviewPart(({ subject }) => subject.caseId);
  const { isReadOnly } = useTurn();
  const states = useTwoStates();
  return (
    <>
      <p className="govuk-body">
        {t('body')}{' '}
        <a className="govuk-link" href={`#/cases/${caseId}`}>
          {t('toHere')}
        </a>
      </p>
      {states === null ? null : <TwoStatesTable states={states} />}
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
  const [attempts, setAttempts] = useState(0);
  const choiceMissing = attempts > 0 && fields.value === '' ? t('choiceMissing') : undefined;
  const reasonMissing = attempts > 0 && fields.text.trim() === '' ? t('reasonMissing') : undefined;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const isSaved = save();
        setAttempts((before) => (isSaved ? 0 : before + 1));
      }}
    >
      <ErrorSummary
        title={t('problem')}
        attempt={attempts}
        errors={[
          ...(choiceMissing === undefined
            ? []
            : [{ text: choiceMissing, fieldId: 'state-choice' }]),
          ...(reasonMissing === undefined
            ? []
            : [{ text: reasonMissing, fieldId: 'state-reason' }]),
        ]}
      />
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
        error={choiceMissing}
      />
      <Textarea
        id="state-reason"
        name="state-reason"
        label={t('reason')}
        rows={2}
        value={fields.text}
        onChange={(event) => type({ text: event.currentTarget.value })}
        error={reasonMissing}
      />
      <Button type="submit">{t('record')}</Button>
    </form>
  );
}
