import { useEffect } from 'react';

/**
 * Brings the focus to the question that an address names, by its anchor, once its page is there; without one, or
 * where the page has no such question, the focus stays. `arrival` changes with each coming, so that the same anchor
 * can be asked for twice.
 */
export function useFocusOnArrival(anchor: string | null, arrival?: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new arrival at the same anchor counts
  useEffect(() => {
    if (anchor !== null) focusQuestion(anchor, 'center');
  }, [anchor, arrival]);
}

/**
 * Focuses the question with this id: its chosen radio or first control, so that a screen reader says the question
 * and takes the keys that follow as answers; a question that is only read takes the focus itself.
 * Answers false when there is none on the page.
 */
export function focusQuestion(id: string, block: ScrollLogicalPosition = 'nearest'): boolean {
  const question = document.getElementById(id);
  if (question === null) return false;
  const control = question.matches(CONTROL)
    ? question
    : (question.querySelector<HTMLElement>(CHOSEN) ?? question.querySelector<HTMLElement>(CONTROL));
  if (control === null && !question.hasAttribute('tabindex')) question.tabIndex = -1;
  (control ?? question).focus({ preventScroll: true });
  // Whoever comes back to a text goes on where it ends.
  if (control instanceof HTMLTextAreaElement) {
    control.setSelectionRange(control.value.length, control.value.length);
  }
  question.scrollIntoView({ block });
  return true;
}

const CHOSEN = 'input[type="radio"]:checked';
const CONTROL = ':is(input:not([type="hidden"]), select, textarea):not(:disabled)';
