import type { Case } from '../../../shared/cases/case.ts';
import type { OpenCase } from '../open-case.ts';
import type { OpenReview } from './reviews.ts';

/**
 * The case in a review as an open case that is only read, so that what shows a case shows this one too, and what tells
 * whether all is saved tells it of the review. While the case may not be seen it is its facts alone.
 */
export function caseUnderReview(openReview: OpenReview): OpenCase {
  const refuse = (): never => {
    throw new Error('a case under review is never changed');
  };
  const { framework, getSaving, subscribe, onFlush, startTyping, flush, close } = openReview;
  const getCase = (): Case => openReview.getSubject() ?? openReview.getFacts();
  return {
    framework,
    getCase,
    getSaving,
    getReadOnly: () => openReview.getReadOnly() ?? 'signed-off',
    getEntries: () => [],
    subscribe,
    record: refuse,
    undo: refuse,
    redo: refuse,
    onFlush,
    startTyping,
    flush,
    close,
  };
}
