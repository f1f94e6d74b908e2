import type { Case } from '../../../shared/cases/case.ts';
import type { HistoryLine } from '../../../shared/cases/history.ts';
import { type Section, sectionsOf } from '../../../shared/cases/sections.ts';
import type { Framework } from '../../../shared/frameworks/framework.ts';

/** The sections that something happened in, those that no longer apply among them, in page order. */
export function sectionsWithHistory(
  framework: Framework,
  kase: Case,
  lines: readonly HistoryLine[],
): readonly Section[] {
  const touched = new Set(lines.map(({ target }) => target.sectionId));
  return sectionsOf(framework, kase).filter(({ id }) => touched.has(id));
}
