import { useTranslation } from 'react-i18next';
import { useOpenReview, useReviewPart } from '../../../store/moderation/review-context.tsx';
import { useVault } from '../../../store/store-context.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { isMarkedTwice } from '../rows/review-view.ts';
import { useTurn } from '../use-reviewed.ts';
import { InspectorsTurn } from './inspectors-turn.tsx';

/** Whose turn it is and what happens next, on every page of a review. */
export function TurnNotice() {
  const { t } = useTranslation('moderating', { keyPrefix: 'turn' });
  const { inspector } = useOpenReview();
  const { person } = useVault();
  const review = useReviewPart((all) => all);
  const turn = useTurn();
  const { phase, mode, openedBy, supersededBy } = review;
  const said = () => {
    if (turn.isUnsigned) return t('notSigned');
    if (turn.isReadOnly) return t('inspectionClosed');
    switch (phase) {
      case 'to-mark':
        if (!turn.isMine) return t('to-mark.theirs', { name: openedBy.name });
        return t(mode === 'calibration' ? 'to-mark.calibrate' : 'to-mark.mine');
      case 'reviewing':
        if (mode === 'calibration') {
          return t(openedBy.id === person.id ? 'calibratedMine' : 'calibrated');
        }
        if (!turn.isMine) return t('reviewing.theirs', { name: openedBy.name });
        return t(isMarkedTwice(mode) ? 'reviewing.resolve' : 'reviewing.mine');
      case 'concluded':
        return turn.isMine ? t('concluded.mine') : <InspectorsTurn inspector={inspector} />;
      case 'responded':
        return t(turn.isMine ? 'responded.mine' : 'responded.theirs');
      case 'settled':
        return t(review.settlementEnded === null ? 'settled.undisputed' : 'settled.settled');
      case 'superseded':
        return t('superseded');
      case 'state':
        return t(`state.${review.state?.kind ?? 'open'}`);
    }
  };
  return (
    <InsetText dense>
      {said()}{' '}
      {supersededBy === null ? null : (
        <a className="govuk-link" href={`#/reviews/${supersededBy}`}>
          {t('toNewer')}
        </a>
      )}
    </InsetText>
  );
}
