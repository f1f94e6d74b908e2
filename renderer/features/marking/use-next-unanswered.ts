import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { nextUnanswered } from '../../../shared/cases/missing.ts';
import { questionsOf } from '../../../shared/cases/questions.ts';
import { useOpenCase } from '../../store/store-context.tsx';
import { focusQuestion } from '../../ui/use-focus-on-arrival.ts';
import { announce } from './announcement.tsx';
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
    const here = sectionIdOf(pathname);
    const anchors = new Set(questionsOf(framework, kase).flatMap((question) => question.anchors));
    const next =
      here === null
        ? nextUnanswered(framework, kase)
        : nextUnanswered(framework, kase, { sectionId: here, anchor: currentAnchor(anchors) });
    if (next === null) announce(t('say.allAnswered'));
    else if (next.sectionId !== here || !focusQuestion(next.anchor, 'center')) {
      navigate(`/cases/${kase.id}/sections/${next.sectionId}?at=${next.anchor}`);
    }
  }, [openCase, navigate, pathname, t]);
}

/** The question that holds the focus, or that held it last. */
function currentAnchor(anchors: ReadonlySet<string>): string | null {
  const marked = document.querySelector('main [aria-current="true"]');
  return anchorAround(document.activeElement, anchors) ?? anchorAround(marked, anchors);
}

function anchorAround(start: Element | null, anchors: ReadonlySet<string>): string | null {
  for (let element = start; element !== null; element = element.parentElement) {
    if (anchors.has(element.id)) return element.id;
    const stop = element instanceof HTMLElement ? element.dataset.stop : undefined;
    if (stop !== undefined && anchors.has(stop)) return stop;
  }
  return null;
}
