import type { Section } from '../../shared/cases/sections.ts';

/** Where a section's page is. */
export function sectionAddress(caseId: string, section: Pick<Section, 'id' | 'kind'>): string {
  return section.kind === 'check'
    ? `#/cases/${caseId}/check`
    : `#/cases/${caseId}/sections/${section.id}`;
}

/** Where a question is: its section's page, at its anchor. */
export function questionAddress(caseId: string, sectionId: string, anchor: string): string {
  return `#/cases/${caseId}/sections/${sectionId}?at=${encodeURIComponent(anchor)}`;
}
