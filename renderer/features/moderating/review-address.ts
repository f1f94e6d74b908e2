import type { Id } from '../../../shared/kernel/id.ts';
import type { View } from './rows/review-view.ts';

/** The pages of a review besides its standards. */
export type ReviewPageName = 'case' | 'conclude' | 'response' | 'settle' | 'history';

/** Paths without the hash, as the router has them; a link puts `#` before. */
export const reviewPath = (reviewId: Id, page?: ReviewPageName): string =>
  page === undefined ? `/reviews/${reviewId}` : `/reviews/${reviewId}/${page}`;

/** Where a review is sent on. */
export const packOfReview = ({ id, inspectionId }: { id: Id; inspectionId: Id }): string =>
  `/inspections/${inspectionId}/packs/new?purpose=reviews&review=${id}`;

export function standardPath(
  reviewId: Id,
  standardId: string,
  { view, at }: { readonly view?: View; readonly at?: string } = {},
): string {
  const params = new URLSearchParams();
  if (view !== undefined) params.set('view', view);
  if (at !== undefined) params.set('at', at);
  const query = params.toString();
  return `/reviews/${reviewId}/standards/${standardId}${query === '' ? '' : `?${query}`}`;
}

/** The standard whose page an address shows, or null. */
export function standardIdOf(pathname: string): string | null {
  const [, reviews, , page, standardId] = pathname.split('/');
  if (reviews !== 'reviews' || page !== 'standards' || standardId === undefined) return null;
  return decodeURIComponent(standardId);
}
