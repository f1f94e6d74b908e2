import type { Include } from '../../shared/results/case-selection.ts';
import type { Judgements } from '../../shared/results/moderation.ts';

/**
 * What the address of a results page may carry. Never a case reference, a name or a word that somebody wrote: browsers
 * keep addresses on the disk, readable.
 */
export type ResultsQuery = {
  readonly cases?: Include | undefined;
  readonly judgements?: Judgements | undefined;
  /** A field's id, or `assessorCut`. */
  readonly cut?: string | undefined;
  readonly form?: 'all-cases' | 'applicable' | undefined;
  readonly caseload?: number | undefined;
  readonly question?: string | undefined;
  /** The place of a group in its cut; all groups where there is none. */
  readonly group?: number | undefined;
  /** A question about the case in place of a key question or prompt, and one of its options. */
  readonly field?: string | undefined;
  readonly option?: string | undefined;
  /** The standard that a page begins at. */
  readonly standard?: string | undefined;
};

/** What stays as one goes from page to page. */
const kept: readonly (keyof ResultsQuery)[] = ['cases', 'judgements', 'cut', 'form', 'caseload'];

/** Which cases an address asks for. Signed-off cases only, unless it asks for all, or for moderated ones. */
export function includeIn(params: URLSearchParams): Include {
  const asked = params.get('cases');
  return asked === 'all' || asked === 'moderated' ? asked : 'signed-off';
}

/** Which judgements an address asks for. Final ones, unless it asks for the inspectors' own. */
export function judgementsIn(params: URLSearchParams): Judgements {
  return params.get('judgements') === 'original' ? 'original' : 'final';
}

/** The address of a page of an inspection's results: '' is the overview. */
export function resultsAddress(
  inspectionId: string,
  page: string,
  current: URLSearchParams,
  query: ResultsQuery = {},
): string {
  const params = new URLSearchParams();
  for (const name of kept) {
    const value = current.get(name);
    if (value !== null) params.set(name, value);
  }
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined) params.delete(name);
    else params.set(name, String(value));
  }
  // What is usual is not said: the same page has the same address.
  if (params.get('cases') === 'signed-off') params.delete('cases');
  if (params.get('judgements') === 'final') params.delete('judgements');
  const written = params.toString();
  const path = `#/inspections/${inspectionId}/results${page === '' ? '' : `/${page}`}`;
  return written === '' ? path : `${path}?${written}`;
}
