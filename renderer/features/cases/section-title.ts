import { checkSectionId, practiceExamplesSectionId } from '../../../shared/cases/section-ids.ts';
import type { Framework } from '../../../shared/frameworks/framework.ts';
import type { Text } from '../../../shared/kernel/text.ts';

/** What a section is called on the line that says where to go on. */
export type SectionTitle =
  | { readonly of: 'framework'; readonly number: string | null; readonly title: Text }
  | { readonly of: 'product'; readonly section: 'practice-examples' | 'check' };

/** Undefined for a section that the framework does not know. */
export function sectionTitle(framework: Framework, sectionId: string): SectionTitle | undefined {
  if (sectionId === practiceExamplesSectionId || sectionId === checkSectionId) {
    return { of: 'product', section: sectionId };
  }
  const standard = framework.standards.find(({ id }) => id === sectionId);
  if (standard) return { of: 'framework', number: standard.id, title: standard.name };
  const details = framework.detailSections.find(({ id }) => id === sectionId);
  return details && { of: 'framework', number: null, title: details.title };
}
