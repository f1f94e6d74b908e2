import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useVault } from '../../../store/store-context.tsx';
import { Button } from '../../../ui/button.tsx';
import { useFrameworkText } from '../../../words/use-framework-text.ts';
import { reviewPath, standardPath } from '../review-address.ts';
import { reviewedStandards } from '../rows/review-rows.ts';
import { leftIn, nextLeft } from '../rows/review-view.ts';
import type { ListedReview } from './arrange-reviews.ts';

/** The one button that goes on with the work: "Continue SNP-014, 2.3 Planning, 4 left". */
export function NextReview({ listed }: { readonly listed: ListedReview }) {
  const { t } = useTranslation('moderating', { keyPrefix: 'reviews.next' });
  const { summary, left, marking } = listed;
  const { reviewId, caseReference: reference, mode, phase, decided } = summary;
  const place = useNextPlace(phase === 'reviewing' && left > 0 ? reviewId : null);
  if (phase === 'reviewing' && place !== null) {
    return (
      <Button href={`#${standardPath(reviewId, place.standardId, { at: place.anchor })}`}>
        {t(decided > 0 ? 'continue' : 'start', {
          reference,
          section: place.section,
          count: place.left,
        })}
      </Button>
    );
  }
  const text = () => {
    switch (phase) {
      case 'to-mark':
        if (marking === null) {
          return t(mode === 'calibration' ? 'markReference' : 'mark', { reference });
        }
        return marking.status === 'signed-off'
          ? t('commit', { reference })
          : t('goOnMarking', { reference, count: marking.left });
      case 'reviewing':
        return left > 0 ? t('review', { reference, count: left }) : t('conclude', { reference });
      case 'concluded':
        return t('respond', { reference });
      case 'responded':
        return t('settle', { reference });
      case 'settled':
        return t('differing', { reference });
      default:
        return t('look', { reference });
    }
  };
  const page = phase === 'settled' ? 'settle' : undefined;
  return <Button href={`#${reviewPath(reviewId, page)}`}>{text()}</Button>;
}

type Place = {
  readonly standardId: string;
  readonly anchor: string;
  readonly section: string;
  readonly left: number;
};

/** Where the work on a review goes on: it is opened for this alone, and let go of again. */
function useNextPlace(reviewId: string | null): Place | null {
  const vault = useVault();
  const text = useFrameworkText();
  const [place, setPlace] = useState<{ readonly of: string; readonly at: Place } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words change with the language alone
  useEffect(() => {
    if (reviewId === null) return;
    let gone = false;
    void vault.reviews.open(reviewId).then((opened) => {
      if (!opened.ok) return;
      const { value: openReview } = opened;
      const { framework } = openReview;
      const subject = openReview.getSubject();
      const review = openReview.getReview();
      const standards =
        subject === null ? [] : reviewedStandards(framework, subject, openReview.getMarking());
      const next = nextLeft(standards, review, null);
      const standard = standards.find(({ id }) => id === next?.standardId);
      if (!gone && next !== null && standard !== undefined) {
        const at = {
          standardId: standard.id,
          anchor: next.row.anchor,
          section: `${standard.id} ${text(standard.name)}`,
          left: leftIn(standard, review),
        };
        setPlace({ of: reviewId, at });
      }
      void openReview.close();
    });
    return () => {
      gone = true;
    };
  }, [vault, reviewId]);
  return place?.of === reviewId ? place.at : null;
}
