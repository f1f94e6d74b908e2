import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOpenReview, useReviewPart } from '../../../store/moderation/review-context.tsx';
import { useVault } from '../../../store/store-context.tsx';
import { Button } from '../../../ui/button.tsx';
import { focusField } from '../../../ui/focus-field.ts';
import { InsetText } from '../../../ui/inset-text.tsx';
import { Radios } from '../../../ui/radios.tsx';
import { Textarea } from '../../../ui/textarea.tsx';
import { WarningText } from '../../../ui/warning-text.tsx';
import { draftKey } from '../drafts/draft.ts';
import { useDrafts } from '../drafts/drafts-context.tsx';
import { type Outcome, outcomes } from '../drafts/outcome.ts';
import { useHeldForm } from '../drafts/use-held-form.ts';
import { useMarkings } from '../use-reviewed.ts';
import { contradictionOf, problemsOfConclusion } from './concluding.ts';

/** The outcome of the whole case, with its reasons and the declaration. What contradicts the decisions is said. */
export function ConcludeForm({ undecided }: { readonly undecided: number }) {
  const { t } = useTranslation('moderating', { keyPrefix: 'conclude' });
  const { t: moderating } = useTranslation('moderating');
  const openReview = useOpenReview();
  const review = useReviewPart((all) => all);
  const { subject } = useMarkings();
  const { person } = useVault();
  const drafts = useDrafts();
  const { fields, type, save } = useHeldForm('conclude');
  const [attempted, setAttempted] = useState(false);
  const [failed, setFailed] = useState(false);
  const outcome: Outcome | null = outcomes.find((one) => one === fields.value) ?? null;
  const problems = problemsOfConclusion({ outcome, reasons: fields.text }, undecided);
  const shown = attempted ? problems : [];
  const contradiction =
    outcome === null || subject === null ? null : contradictionOf(outcome, review, subject);

  const conclude = async () => {
    setAttempted(true);
    setFailed(false);
    if (problems.length > 0) {
      return focusField(problems[0] === 'reasons-missing' ? 'reasons' : 'outcome');
    }
    // What is half-typed elsewhere belongs to what is concluded, so it goes first.
    drafts.keep(draftKey({ kind: 'conclude', target: null, seq: null }));
    if (!save()) return;
    const saving = await openReview.flush();
    if (saving.state !== 'saved') setFailed(true);
  };

  const outcomeError = shown.includes('outcome-missing')
    ? t('outcomeMissing')
    : shown.includes('undecided')
      ? t('decideFirst', { count: undecided })
      : undefined;
  return (
    <section aria-labelledby="conclude-heading">
      <h2 className="govuk-heading-m" id="conclude-heading">
        {t('outcomeTitle')}
      </h2>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void conclude();
        }}
      >
        <Radios
          name="outcome"
          legend={t('outcomeLegend')}
          legendSize="s"
          items={outcomes.map((value) => ({
            value,
            label: moderating(`outcome.${value}`),
            hint: t(`outcomeHint.${value}`),
          }))}
          value={outcome}
          onValueChange={(value) => type({ value })}
          error={outcomeError}
        />
        {contradiction === null ? null : (
          <WarningText>{t(`contradiction.${contradiction}`)}</WarningText>
        )}
        <Textarea
          name="reasons"
          label={t(outcome === 'accepted' ? 'reasonsOptional' : 'reasons')}
          rows={3}
          value={fields.text}
          onChange={(event) => type({ text: event.currentTarget.value })}
          error={shown.includes('reasons-missing') ? t('reasonsMissing') : undefined}
        />
        <p className="govuk-body">{t('declare', { name: person.name })}</p>
        {failed ? <InsetText>{t('notSaved')}</InsetText> : null}
        <Button type="submit">{t('submit')}</Button>
      </form>
    </section>
  );
}
