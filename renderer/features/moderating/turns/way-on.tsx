import { useTranslation } from 'react-i18next';
import { useReviewPart } from '../../../store/moderation/review-context.tsx';
import { useVault } from '../../../store/store-context.tsx';
import { Button } from '../../../ui/button.tsx';
import { useFrameworkText } from '../../../words/use-framework-text.ts';
import { packOfReview, reviewPath, standardPath } from '../review-address.ts';
import { leftIn, nextLeft } from '../rows/review-view.ts';
import { useReviewed, useTurn } from '../use-reviewed.ts';

/** The one next thing to do in a review, by whose turn it is. */
export function WayOn() {
  const { t } = useTranslation('moderating', { keyPrefix: 'wayOn' });
  const text = useFrameworkText();
  const { person } = useVault();
  const review = useReviewPart((all) => all);
  const standards = useReviewed();
  const turn = useTurn();
  const { id, mode, phase, openedBy } = review;
  if (turn.isUnsigned) return null;
  if (turn.isMine && phase === 'reviewing') {
    const next = nextLeft(standards, review, null);
    const standard = standards.find(({ id: standardId }) => standardId === next?.standardId);
    if (next === null || standard === undefined) {
      return <Button href={`#${reviewPath(id, 'conclude')}`}>{t('conclude')}</Button>;
    }
    return (
      <Button href={`#${standardPath(id, standard.id, { at: next.row.anchor })}`}>
        {t('continue', {
          section: `${standard.id} ${text(standard.name)}`,
          count: leftIn(standard, review),
        })}
      </Button>
    );
  }
  if (turn.isMine && phase === 'concluded') {
    return <Button href={`#${reviewPath(id, 'response')}`}>{t('respond')}</Button>;
  }
  if (turn.isMine && phase === 'responded') {
    return <Button href={`#${reviewPath(id, 'settle')}`}>{t('settle')}</Button>;
  }
  const isSent = phase === 'concluded' || phase === 'responded' || phase === 'settled';
  const isCalibrated = mode === 'calibration' && phase === 'reviewing';
  if ((!isSent && !isCalibrated) || turn.isReadOnly) return null;
  const send = `#${packOfReview(review)}`;
  if (isCalibrated) {
    return openedBy.id === person.id ? <Button href={send}>{t('sendCalibration')}</Button> : null;
  }
  return (
    <>
      <Button variant="secondary" href={send}>
        {t('send')}
      </Button>
      {openedBy.id === person.id ? (
        <p className="govuk-body">
          <a className="govuk-link" href={`#${reviewPath(id, 'conclude')}`}>
            {t('reopen')}
          </a>
        </p>
      ) : null}
    </>
  );
}
