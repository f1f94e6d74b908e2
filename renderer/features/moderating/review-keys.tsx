import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { announce } from '../../questions/announcement.tsx';
import { findFocusedRow } from '../../questions/focused-row.ts';
import { useShortcuts } from '../../questions/use-shortcuts.ts';
import { useOpenReview } from '../../store/moderation/review-context.tsx';
import { type Command, shortcuts } from './keys.ts';
import { standardIdOf, standardPath } from './review-address.ts';
import { focusRow } from './rows/focus-row.ts';
import { firstInView, isInView, nextLeft, type View } from './rows/review-view.ts';
import { useReviewActs } from './rows/use-review-acts.ts';
import { useView } from './rows/use-view.ts';
import { useMarkings, useReviewed } from './use-reviewed.ts';

/** The shortcuts that work on every page of a review. */
export function ReviewKeys() {
  const { t } = useTranslation('moderating', { keyPrefix: 'say' });
  const { t: views } = useTranslation('moderating', { keyPrefix: 'view' });
  const openReview = useOpenReview();
  const standards = useReviewed();
  const { subject } = useMarkings();
  const { view, show } = useView();
  const acts = useReviewActs();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const here = standardIdOf(pathname);

  const toSection = (step: 1 | -1) => {
    if (subject === null) return announce(t('notYet'));
    const review = openReview.getReview();
    const index = standards.findIndex(({ id }) => id === here);
    const ahead =
      step === 1 ? standards.slice(index + 1) : standards.slice(0, Math.max(index, 0)).toReversed();
    const next = firstInView(ahead, view, review, subject);
    if (next === null) return announce(t('noMoreSections'));
    void navigate(standardPath(review.id, next.id, { view }));
  };

  const toNext = () => {
    const review = openReview.getReview();
    if (subject === null) return announce(t('notYet'));
    const anchor = findFocusedRow()?.dataset.stop ?? null;
    const next = nextLeft(standards, review, here === null ? null : { standardId: here, anchor });
    if (next === null) return announce(t('allDecided'));
    if (next.standardId === here && focusRow(next.row.anchor, 'center')) return;
    const shown = isInView(next.row, view, review, subject) ? view : 'all';
    void navigate(standardPath(review.id, next.standardId, { view: shown, at: next.row.anchor }));
  };

  /** The same key again shows everything. */
  const turnView = (wanted: View) => {
    if (here === null) return false;
    const next = view === wanted ? 'all' : wanted;
    show(next);
    announce(t('shows', { view: views(next) }));
    return true;
  };

  useShortcuts(shortcuts, (command: Command) => {
    switch (command) {
      case 'next-section':
        toSection(1);
        return true;
      case 'previous-section':
        toSection(-1);
        return true;
      case 'next-undecided':
        toNext();
        return true;
      case 'undo':
        acts.undo();
        return true;
      case 'differences':
      case 'judgements':
      case 'odd':
        return turnView(command);
      default:
        return false;
    }
  });
  return null;
}
