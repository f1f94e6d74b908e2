import { applicability } from '../frameworks/applicability.ts';
import type { Framework } from '../frameworks/framework.ts';
import { checkSectionId, practiceExamplesSectionId } from '../frameworks/section-ids.ts';
import type { Text } from '../kernel/text.ts';
import type { Case } from './case.ts';
import { type Question, questionsOf, standardsInPageOrder } from './questions.ts';

/** One line of a case's task list, and one page of the case. */
export type Section = {
  readonly id: string;
  readonly kind: 'details' | 'standard' | 'practice-examples' | 'check';
  /** The framework's own words. Null for the sections that the product brings: their words are the screen's. */
  readonly title: Text | null;
  /** Questions that must be answered here, and how many of them still lack something. */
  readonly asked: number;
  readonly left: number;
  readonly status: SectionStatus;
  /** Why a standard does not apply: the end of a sentence. Null where it does. */
  readonly because: Text | null;
};

export type SectionStatus =
  | 'not-started'
  | 'in-progress'
  | 'complete'
  | 'optional'
  | 'cannot-start-yet'
  | 'does-not-apply';

/**
 * The sections of a case in the order of its pages: details, standards (rated first), practice examples, check.
 * A standard that does not apply keeps its line, so that the list reads the same in every case, and has no page.
 */
export function sectionsOf(framework: Framework, kase: Case): readonly Section[] {
  const found = known.get(kase);
  if (found?.framework === framework) return found.sections;
  const sections = listSections(framework, kase);
  known.set(kase, { framework, sections });
  return sections;
}

// Several parts of one screen ask for the same case, again after each answer; a case never changes in itself.
const known = new WeakMap<
  Case,
  { readonly framework: Framework; readonly sections: readonly Section[] }
>();

function listSections(framework: Framework, kase: Case): readonly Section[] {
  const inForce = applicability(framework, kase.fields);
  const questions = Map.groupBy(
    questionsOf(framework, kase, inForce),
    ({ sectionId }) => sectionId,
  );
  const progress = (sectionId: string) => progressOf(questions.get(sectionId) ?? [], kase.started);
  const applying = new Set(inForce.standards.map(({ id }) => id));
  const before: Section[] = [
    ...inForce.detailSections.map(
      ({ id, title }): Section => ({
        id,
        kind: 'details',
        title,
        ...progress(id),
        because: null,
      }),
    ),
    ...standardsInPageOrder(framework.standards).map(({ id, name }): Section => {
      const line = { id, kind: 'standard', title: name } as const;
      if (applying.has(id)) return { ...line, ...progress(id), because: null };
      const because = inForce.hidden.find((one) => one.standardId === id)?.because ?? null;
      return { ...line, asked: 0, left: 0, status: 'does-not-apply', because };
    }),
    practiceExamplesSection(questions.get(practiceExamplesSectionId) ?? []),
  ];
  return [...before, checkSection(before, kase)];
}

function progressOf(
  questions: readonly Question[],
  started: boolean,
): Pick<Section, 'asked' | 'left' | 'status'> {
  const asked = questions.filter(({ required, lacks }) => required || lacks.length > 0).length;
  const left = questions.filter(({ lacks }) => lacks.length > 0).length;
  // What a sample file brought with it is not work begun on the case.
  const begun = started && questions.some((question) => question.begun);
  if (asked === 0 && !begun) return { asked, left, status: 'optional' };
  if (left === 0) return { asked, left, status: 'complete' };
  return { asked, left, status: begun ? 'in-progress' : 'not-started' };
}

function practiceExamplesSection(questions: readonly Question[]): Section {
  return {
    id: practiceExamplesSectionId,
    kind: 'practice-examples',
    title: null,
    ...progressOf(questions, true),
    because: null,
  };
}

function checkSection(before: readonly Section[], kase: Case): Section {
  const left = before.some((section) => section.left > 0);
  const unsigned = left ? 'cannot-start-yet' : 'not-started';
  return {
    id: checkSectionId,
    kind: 'check',
    title: null,
    asked: 0,
    left: 0,
    status: kase.signOff === null ? unsigned : 'complete',
    because: null,
  };
}
