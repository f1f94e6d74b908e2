import { checkSectionId } from '../../../shared/frameworks/section-ids.ts';

/** The section whose page an address shows; null for the task list, the history and the like. */
export function sectionIdOf(pathname: string): string | null {
  const [, cases, , page, sectionId] = pathname.split('/');
  if (cases !== 'cases') return null;
  if (page === 'check') return checkSectionId;
  return page === 'sections' && sectionId !== undefined ? decodeURIComponent(sectionId) : null;
}
