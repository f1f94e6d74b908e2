import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { nextUnanswered } from '../../../shared/cases/missing.ts';
import { type Question, questionsOf } from '../../../shared/cases/questions.ts';
import { announce } from '../../questions/announcement.tsx';
import { findFocusedRow } from '../../questions/focused-row.ts';
import { useOpenCase } from '../../store/store-context.tsx';
import { focusQuestion } from '../../ui/use-focus-on-arrival.ts';
import { goesBack } from './goes-back.ts';
import { sectionIdOf } from './section-in-address.ts';

/** Goes to the next question that lacks something, in any section of the case, from where the focus is. */
export function useNextUnanswered(): () => void {
  const { t } = useTranslation('marking');
  const openCase = useOpenCase();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  return useCallback(() => {
    const { framework } = openCase;
    const kase = openCase.getCase();
    const readOnly = openCase.getReadOnly();
    if (readOnly !== null) return announce(t(`say.${readOnly}`));
    const here = sectionIdOf(pathname);
    const questions = questionsOf(framework, kase);
    const from =
      here === null ? undefined : { sectionId: here, anchor: currentAnchor(anchorsOf(questions)) };
    const next = nextUnanswered(framework, kase, from);
    if (next === null) return announce(t('say.allAnswered'));
    const page = `/cases/${kase.id}/sections/${next.sectionId}`;
    if (next.sectionId !== here || !focusQuestion(next.anchor, 'center')) {
      void navigate(`${page}?at=${next.anchor}`);
    }
    if (from !== undefined && goesBack(questions, from, next)) announce(t('say.fromStart'), page);
  }, [openCase, navigate, pathname, t]);
}

function anchorsOf(questions: readonly Question[]): ReadonlySet<string> {
  return new Set(questions.flatMap(({ anchors }) => anchors));
}

/** The question that holds the focus, or that held it last. */
function currentAnchor(anchors: ReadonlySet<string>): string | null {
  return anchorAround(document.activeElement, anchors) ?? anchorAround(findFocusedRow(), anchors);
}

function anchorAround(start: Element | null, anchors: ReadonlySet<string>): string | null {
  for (let element = start; element !== null; element = element.parentElement) {
    if (anchors.has(element.id)) return element.id;
    const stop = element instanceof HTMLElement ? element.dataset.stop : undefined;
    if (stop !== undefined && anchors.has(stop)) return stop;
  }
  return null;
}
