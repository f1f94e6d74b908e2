import { useTranslation } from 'react-i18next';
import { useCasePart, useReadOnly } from '../../../store/store-context.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';

/** At the top of every page of a second marking: that it is one, and the way back to its review. */
export function SecondMarkingNotice() {
  const { t } = useTranslation('moderating', { keyPrefix: 'secondMarking' });
  const secondMarkingOf = useCasePart((kase) => kase.secondMarkingOf);
  const reference = useCasePart((kase) => kase.caseReference);
  const readOnly = useReadOnly();
  if (secondMarkingOf === null) return null;
  return (
    <InsetText dense>
      <strong>{t('notice', { reference })}</strong>{' '}
      {t(readOnly === 'committed' ? 'noticeCommitted' : 'noticeBody')}{' '}
      <a className="govuk-link" href={`#/reviews/${secondMarkingOf.reviewId}`}>
        {t('back')}
      </a>
    </InsetText>
  );
}
