import type { Section } from '../../../shared/cases/sections.ts';
import type { Framework } from '../../../shared/frameworks/framework.ts';
import {
  checkSectionId,
  practiceExamplesSectionId,
} from '../../../shared/frameworks/section-ids.ts';

/** What is needed to name a section and to lead to it, without opening the case. */
export function sectionById(
  framework: Framework,
  sectionId: string,
): Pick<Section, 'id' | 'kind' | 'title'> | undefined {
  if (sectionId === checkSectionId) return { id: sectionId, kind: 'check', title: null };
  if (sectionId === practiceExamplesSectionId) {
    return { id: sectionId, kind: 'practice-examples', title: null };
  }
  const standard = framework.standards.find(({ id }) => id === sectionId);
  if (standard) return { id: sectionId, kind: 'standard', title: standard.name };
  const details = framework.detailSections.find(({ id }) => id === sectionId);
  return details && { id: sectionId, kind: 'details', title: details.title };
}
