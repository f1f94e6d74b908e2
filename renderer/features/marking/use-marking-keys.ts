import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { judgementAnchor, noteAnchor, reasonAnchor } from '../../../shared/cases/anchors.ts';
import type { Answer, Happening, Judgement } from '../../../shared/cases/entry.ts';
import { announce } from '../../questions/announcement.tsx';
import { isTyping } from '../../questions/is-typing.ts';
import { useCurrentStop } from '../../questions/use-current-stop.ts';
import { useOpenCase } from '../../store/store-context.tsx';
import { focusQuestion } from '../../ui/use-focus-on-arrival.ts';
import { changePlace } from './change-place.ts';
import { clearing } from './clearing.ts';
import { nextSource } from './evidence.ts';
import { fieldKey } from './field-key.ts';
import type { Command } from './keys.ts';
import { addNoteId } from './prompt-note.tsx';
import { keyQuestionOf, type Stop, stopFrom } from './stops.ts';
import { useChangeWords } from './use-change-words.ts';
import { useShortcuts } from './use-shortcuts.ts';

/**
 * The shortcuts that act on the questions of a page. An answer does not move on by itself: the mark stays where the
 * answer fell, to be seen, and the next key is J for the next question or G for the next unanswered one.
 */
export function useMarkingKeys(stops: readonly Stop[], proposed: string | null): void {
  const { t } = useTranslation('marking');
  const openCase = useOpenCase();
  const changeWords = useChangeWords();
  const current = useCurrentStop(stops, proposed);

  /** Records and shows before the focus moves, so that what takes it is read out as it now stands. */
  const record = (happening: Happening) => flushSync(() => openCase.record(happening));

  const walk = (step: 1 | -1) => {
    const at = current();
    const next = at?.proposed ? at.stop : stopFrom(stops, at?.stop ?? null, step);
    if (next !== undefined) goTo(next);
  };

  const answer = (stop: Stop, value: Answer) => {
    switch (stop.kind) {
      case 'prompt':
        if (value === 'not-applicable' && !stop.allowsNotApplicable) {
          return announce(t('say.noNotApplicable'));
        }
        record({ kind: 'answered', promptId: stop.promptId, answer: value });
        return goTo(stop);
      case 'judgement':
        return announce(t('say.isJudgement'));
      case 'field': {
        const key = fieldKey(stop.field, value);
        if ('refused' in key) return announce(t(`say.${key.refused}`));
        record({ kind: 'field-set', fieldId: stop.field.id, value: key.chooses });
        return goTo(stop);
      }
    }
  };

  const turnEvidence = (stop: Stop) => {
    if (stop.kind !== 'prompt') return announce(t('say.noEvidenceHere'));
    const { promptId } = stop;
    const source = nextSource(openCase.getCase().answers[promptId]?.source ?? null);
    record({ kind: 'sourced', promptId, source });
    announce(`${t('evidence')}: ${t(`source.${source ?? 'none'}`)}`);
  };

  const judge = (stop: Stop, judgement: Judgement) => {
    const keyQuestionId = keyQuestionOf(stop);
    if (keyQuestionId === null) return announce(t('say.noJudgementHere'));
    record({ kind: 'judged', keyQuestionId, judgement });
    focusQuestion(judgementAnchor(keyQuestionId));
  };

  const clear = (stop: Stop) => {
    const happening = clearing(openCase.getCase(), stop);
    if (happening === null) return announce(t('say.nothingToClear'));
    record(happening);
    goTo(stop);
    const place = changePlace(openCase.framework, happening);
    if (place !== null) announce(t('say.cleared', { change: changeWords(place) }));
  };

  /** Does something to the current stop, which must be in view: nobody answers what they have not seen. */
  const act = (what: (stop: Stop) => void): true => {
    const at = current();
    if (at === null) announce(t('say.nowhere'));
    else if (at.proposed && !isInView(at.row)) {
      goTo(at.stop);
      announce(t('say.firstToDo'));
    } else {
      if (at.proposed) goTo(at.stop);
      what(at.stop);
    }
    return true;
  };
  const change = (what: (stop: Stop) => void): true => {
    const readOnly = openCase.getReadOnly();
    if (readOnly === null) return act(what);
    announce(t(`say.${readOnly}`));
    return true;
  };

  useShortcuts((command: Command, target) => {
    switch (command) {
      case 'next-prompt':
        walk(1);
        return true;
      case 'previous-prompt':
        walk(-1);
        return true;
      case 'answer-yes':
        return change((stop) => answer(stop, 'yes'));
      case 'answer-no':
        return change((stop) => answer(stop, 'no'));
      case 'answer-not-applicable':
        return change((stop) => answer(stop, 'not-applicable'));
      case 'clear-answer':
        return change(clear);
      case 'evidence':
        return change(turnEvidence);
      case 'judge-sufficient':
        return change((stop) => judge(stop, 'sufficient'));
      case 'judge-insufficient':
        return change((stop) => judge(stop, 'insufficient'));
      case 'unable-to-judge':
        return change((stop) => judge(stop, 'unable-to-judge'));
      case 'note':
        return hasText(current()?.stop) && act(openText);
      case 'leave-field': {
        const at = current();
        if (at === null || !(target instanceof Node) || !at.row.contains(target)) return false;
        if (!isTyping(target)) return false;
        goTo(at.stop);
        return true;
      }
      default:
        return false;
    }
  });
}

/** Brings the focus to a stop; at a box to its row, so that the keys that follow are no words in it. */
function goTo(stop: Stop): void {
  const row = document.getElementById(stop.anchor)?.closest<HTMLElement>('[data-stop][tabindex]');
  if (row === null || row === undefined) return void focusQuestion(stop.anchor);
  row.focus({ preventScroll: true });
  row.scrollIntoView({ block: 'nearest' });
}

function isInView(row: HTMLElement): boolean {
  const { top, bottom } = row.getBoundingClientRect();
  return top >= 0 && bottom <= window.innerHeight;
}

/** Whether Enter writes here: where it does not, it is left to what has the focus. */
function hasText(stop: Stop | undefined): boolean {
  return stop !== undefined && findText(stop) !== null;
}

/** The note of a prompt, opened if it was closed, the reason of a judgement, or the box of a detail. */
function openText(stop: Stop): void {
  const text = findText(stop);
  if (text === null) return;
  if (!isTyping(text)) text.click();
  else text.focus();
  if (text instanceof HTMLTextAreaElement) {
    text.setSelectionRange(text.value.length, text.value.length);
  }
}

function findText(stop: Stop): HTMLElement | null {
  switch (stop.kind) {
    case 'prompt':
      return (
        document.querySelector<HTMLElement>(`textarea#${noteAnchor(stop.promptId)}`) ??
        document.getElementById(addNoteId(stop.promptId))
      );
    case 'judgement':
      return document.querySelector<HTMLElement>(`textarea#${reasonAnchor(stop.keyQuestionId)}`);
    case 'field': {
      const box = document.getElementById(stop.anchor);
      return isTyping(box) ? box : null;
    }
  }
}
