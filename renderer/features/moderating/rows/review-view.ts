import type { Case } from '../../../../shared/cases/case.ts';
import { valueGiven } from '../../../../shared/moderation/differences.ts';
import type { Review } from '../../../../shared/moderation/review.ts';
import { standingRulings } from '../../../../shared/moderation/standing-rulings.ts';
import { type ReviewedStandard, type ReviewRow, rowsOf } from './review-rows.ts';

/** What of a review its pages show. */
export const views = ['all', 'differences', 'judgements', 'odd'] as const;
export type View = (typeof views)[number];

/** As the address has it; differences come first where two markings were made. */
export function viewIn(params: URLSearchParams, mode: Review['mode']): View {
  const named = views.find((view) => view === params.get('view'));
  return named ?? (isMarkedTwice(mode) ? 'differences' : 'all');
}

/** Whether the case is marked a second time before its judgements are seen. */
export function isMarkedTwice(mode: Review['mode']): boolean {
  return mode === 'blind' || mode === 'calibration';
}

/**
 * Whether a view shows a row. A difference is one between two markings, or between the inspector and the moderator who
 * overruled.
 */
export function isInView(row: ReviewRow, view: View, review: Review, subject: Case): boolean {
  switch (view) {
    case 'all':
      return true;
    case 'differences': {
      if (row.differs) return true;
      const standing = standingRulings(review)[row.key];
      return standing !== undefined && standing.ruling.value !== valueGiven(subject, row.target);
    }
    case 'judgements':
      return row.target.kind === 'key-question';
    case 'odd':
      return row.isOdd;
  }
}

/** Whether a row waits for the moderator: a judgement, or a difference between two, that nobody has decided. */
export function isLeft(row: ReviewRow, review: Review): boolean {
  if (row.target.kind !== 'key-question') return false;
  if (isMarkedTwice(review.mode) && !row.differs) return false;
  return review.decisions[row.key] === undefined && review.resolutions[row.key] === undefined;
}

/** The first of these standards, in their order, that has something to show in a view; null when none has. */
export function firstInView(
  standards: readonly ReviewedStandard[],
  view: View,
  review: Review,
  subject: Case,
): ReviewedStandard | null {
  const shows = (standard: ReviewedStandard) =>
    rowsOf(standard).some((row) => isInView(row, view, review, subject));
  return standards.find(shows) ?? null;
}

export function leftIn(standard: ReviewedStandard, review: Review): number {
  return rowsOf(standard).filter((row) => isLeft(row, review)).length;
}

/** The next row that waits, from after a place on, and round to the start; null when none does. */
export function nextLeft(
  standards: readonly ReviewedStandard[],
  review: Review,
  from: { readonly standardId: string; readonly anchor: string | null } | null,
): { readonly standardId: string; readonly row: ReviewRow } | null {
  const all = standards.flatMap((standard) =>
    rowsOf(standard).map((row) => ({ standardId: standard.id, row })),
  );
  const exact = all.findIndex(({ row }) => row.anchor === from?.anchor);
  const start =
    exact === -1 ? all.findIndex(({ standardId }) => standardId === from?.standardId) - 1 : exact;
  const begin = Math.max(start, -1) + 1;
  const inTurn = [...all.slice(begin), ...all.slice(0, begin)];
  return inTurn.find(({ row }) => isLeft(row, review)) ?? null;
}
