import type { Question } from '../../../shared/cases/questions.ts';

type Place = { readonly sectionId: string; readonly anchor: string | null };

/**
 * Whether one place comes before another in the order of the pages, or is the same: the way to it went past the end.
 * A place that is no question is just before the questions of its page; a page without any is in no order.
 */
export function goesBack(questions: readonly Question[], from: Place, to: Place): boolean {
  const order = questions.flatMap(({ sectionId, anchors }) =>
    anchors.map((anchor) => ({ sectionId, anchor })),
  );
  const indexOf = (anchor: string | null) => order.findIndex((one) => one.anchor === anchor);
  const exact = indexOf(from.anchor);
  const start =
    exact === -1 ? order.findIndex(({ sectionId }) => sectionId === from.sectionId) - 1 : exact;
  return (
    (exact !== -1 || order[start + 1]?.sectionId === from.sectionId) && indexOf(to.anchor) <= start
  );
}
