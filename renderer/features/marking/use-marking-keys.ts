import type { RefObject } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { judgementAnchor, noteAnchor, reasonAnchor } from '../../../shared/cases/anchors.ts';
import type { Answer, Happening, Judgement } from '../../../shared/cases/entry.ts';
import { useOpenCase } from '../../store/store-context.tsx';
import { focusQuestion } from '../../ui/use-focus-on-arrival.ts';
import { announce } from './announcement.tsx';
import { nextSource } from './evidence.ts';
import { isTyping } from './is-typing.ts';
import type { Command } from './keys.ts';
import { addNoteId } from './prompt-note.tsx';
import { keyQuestionOf, type Stop, stopFrom } from './stops.ts';
import { useCurrentStop } from './use-current-stop.ts';
import { useShortcuts } from './use-shortcuts.ts';

/**
 * The shortcuts that act on a standard's page. An answer does not move on by itself: the mark stays where the
 * answer fell, to be seen, and the next key is J for the next prompt or G for the next unanswered one.
 */
export function useMarkingKeys(page: RefObject<HTMLElement | null>, stops: readonly Stop[]): void {
  const { t } = useTranslation('marking');
  const openCase = useOpenCase();
  const currentStop = useCurrentStop(page, stops);

  const go = (stop: Stop | undefined) => {
    if (stop !== undefined) focusQuestion(stop.anchor);
  };

  /** Records and shows before the focus moves, so that what takes it is read out as it now stands. */
  const record = (happening: Happening) => flushSync(() => openCase.record(happening));

  const answer = (stop: Stop | null, value: Answer) => {
    const refusal = whyNotAnswered(stop, value);
    if (refusal !== null) return announce(t(`say.${refusal}`));
    if (stop?.kind !== 'prompt') return;
    const { promptId } = stop;
    if (openCase.getCase().answers[promptId]?.answer !== value) {
      record({ kind: 'answered', promptId, answer: value });
    }
    go(stop);
  };

  const turnEvidence = (stop: Stop | null) => {
    if (stop === null) return announce(t('say.nowhere'));
    if (stop.kind !== 'prompt') return announce(t('say.notAPrompt'));
    const { promptId } = stop;
    const source = nextSource(openCase.getCase().answers[promptId]?.source ?? null);
    record({ kind: 'sourced', promptId, source });
    announce(`${t('evidence')}: ${t(`source.${source ?? 'none'}`)}`);
  };

  const judge = (stop: Stop | null, judgement: Judgement) => {
    if (stop === null) return announce(t('say.nowhere'));
    const keyQuestionId = keyQuestionOf(stop);
    if (keyQuestionId === null) return announce(t('say.noJudgementHere'));
    if (openCase.getCase().judgements[keyQuestionId]?.judgement !== judgement) {
      record({ kind: 'judged', keyQuestionId, judgement });
    }
    focusQuestion(judgementAnchor(keyQuestionId));
  };

  const changing = (change: () => void): true => {
    if (openCase.getCase().signOff === null) change();
    else announce(t('say.signedOff'));
    return true;
  };

  useShortcuts((command: Command, target) => {
    const stop = currentStop();
    switch (command) {
      case 'next-prompt':
        go(stopFrom(stops, stop, 1));
        return true;
      case 'previous-prompt':
        go(stopFrom(stops, stop, -1));
        return true;
      case 'answer-yes':
        return changing(() => answer(stop, 'yes'));
      case 'answer-no':
        return changing(() => answer(stop, 'no'));
      case 'answer-not-applicable':
        return changing(() => answer(stop, 'not-applicable'));
      case 'evidence':
        return changing(() => turnEvidence(stop));
      case 'judge-sufficient':
        return changing(() => judge(stop, 'sufficient'));
      case 'judge-insufficient':
        return changing(() => judge(stop, 'insufficient'));
      case 'unable-to-judge':
        return changing(() => judge(stop, 'unable-to-judge'));
      case 'note':
        return openText(stop);
      case 'leave-field':
        if (!isTyping(target) || stop === null) return false;
        go(stop);
        return true;
      default:
        return false;
    }
  });
}

function whyNotAnswered(
  stop: Stop | null,
  answer: Answer,
): 'nowhere' | 'notAPrompt' | 'noNotApplicable' | null {
  if (stop === null) return 'nowhere';
  if (stop.kind !== 'prompt') return 'notAPrompt';
  return answer === 'not-applicable' && !stop.allowsNotApplicable ? 'noNotApplicable' : null;
}

/** The note of a prompt, opened if it was closed, or the reason of a judgement. False where there is neither. */
function openText(stop: Stop | null): boolean {
  if (stop === null || stop.kind === 'field') return false;
  const id = stop.kind === 'prompt' ? noteAnchor(stop.promptId) : reasonAnchor(stop.keyQuestionId);
  const box = document.getElementById(id);
  if (box instanceof HTMLTextAreaElement) {
    box.focus();
    box.setSelectionRange(box.value.length, box.value.length);
    return true;
  }
  const add = stop.kind === 'prompt' ? document.getElementById(addNoteId(stop.promptId)) : null;
  add?.click();
  return add !== null;
}
