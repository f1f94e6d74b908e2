import { useTranslation } from 'react-i18next';
import { useReviewPart } from '../../../store/moderation/review-context.tsx';
import { Button } from '../../../ui/button.tsx';
import { packOfReview } from '../review-address.ts';
import { useTurn } from '../use-reviewed.ts';

export type EndOfTurnProps = {
  readonly page: 'response' | 'settle';
  /** Ends the turn; null where it is not the person's to end. */
  readonly onEnd: (() => void) | null;
  readonly isEnded: boolean;
};

/** Below what was answered or settled: what its end says, and once it is ended the way on, which is a pack. */
export function EndOfTurn({ page, onEnd, isEnded }: EndOfTurnProps) {
  const { t } = useTranslation('moderating');
  const review = useReviewPart((all) => all);
  const { isUnsigned } = useTurn();
  if (onEnd !== null) {
    return (
      <>
        <h2 className="govuk-heading-m">{t(`${page}.endTitle`)}</h2>
        <p className="govuk-body">{t(`${page}.declare`)}</p>
        <Button onClick={onEnd}>{t(`${page}.end`)}</Button>
      </>
    );
  }
  if (!isEnded || isUnsigned) return null;
  return (
    <>
      <h2 className="govuk-heading-m">{t(`${page}.doneTitle`)}</h2>
      <p className="govuk-body">{t(`${page}.done`)}</p>
      <Button href={`#${packOfReview(review)}`}>{t(`${page}.send`)}</Button>
    </>
  );
}
