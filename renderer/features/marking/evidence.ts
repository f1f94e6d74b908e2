import type { EvidenceSource } from '../../../shared/cases/entry.ts';

/** The places evidence comes from, each a box to tick. Both ticked is the source "both". */
export type EvidencePlace = Exclude<EvidenceSource, 'both'>;

export const evidencePlaces: readonly EvidencePlace[] = ['case-record', 'interview'];

export function sourceToPlaces(source: EvidenceSource | null): readonly EvidencePlace[] {
  return PLACES[source ?? 'none'];
}

export function placesToSource(places: readonly string[]): EvidenceSource | null {
  const record = places.includes('case-record');
  const interview = places.includes('interview');
  if (record && interview) return 'both';
  if (record) return 'case-record';
  return interview ? 'interview' : null;
}

/** The source that follows when one key goes through them: record, interview, both, none. */
export function nextSource(source: EvidenceSource | null): EvidenceSource | null {
  return NEXT[source ?? 'none'];
}

// Always the same lists, so that a row whose source has not changed is not drawn again.
const PLACES: Record<EvidenceSource | 'none', readonly EvidencePlace[]> = {
  none: [],
  'case-record': ['case-record'],
  interview: ['interview'],
  both: ['case-record', 'interview'],
};

const NEXT: Record<EvidenceSource | 'none', EvidenceSource | null> = {
  none: 'case-record',
  'case-record': 'interview',
  interview: 'both',
  both: null,
};
