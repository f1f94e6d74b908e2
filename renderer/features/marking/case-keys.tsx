import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { sectionsOf } from '../../../shared/cases/sections.ts';
import { sectionAddress } from '../../questions/section-address.ts';
import { useOpenCase } from '../../store/store-context.tsx';
import { focusQuestion } from '../../ui/use-focus-on-arrival.ts';
import { useFrameworkText } from '../../words/use-framework-text.ts';
import { Announcement, announce } from './announcement.tsx';
import { changePlace } from './change-place.ts';
import type { Command } from './keys.ts';
import { sectionIdOf } from './section-in-address.ts';
import { useNextUnanswered } from './use-next-unanswered.ts';
import { useShortcuts } from './use-shortcuts.ts';

/** The shortcuts that work on every page of a case, and the place where all shortcuts say what they did. */
export function CaseKeys() {
  const goToSection = useGoToSection();
  const goToNextUnanswered = useNextUnanswered();
  const takeBack = useTakeBack();
  useShortcuts((command: Command) => {
    switch (command) {
      case 'next-section':
        goToSection(1);
        return true;
      case 'previous-section':
        goToSection(-1);
        return true;
      case 'next-unanswered':
        goToNextUnanswered();
        return true;
      case 'undo':
      case 'redo':
        takeBack(command);
        return true;
      default:
        return false;
    }
  });
  return <Announcement />;
}

function useGoToSection(): (step: 1 | -1) => void {
  const openCase = useOpenCase();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  return (step) => {
    const kase = openCase.getCase();
    const pages = sectionsOf(openCase.framework, kase).filter(
      ({ status }) => status !== 'does-not-apply',
    );
    const here = sectionIdOf(pathname);
    const index = pages.findIndex(({ id }) => id === here);
    const page = index === -1 ? (step === 1 ? pages[0] : undefined) : pages[index + step];
    // The address without its hash: the router adds it.
    if (page !== undefined) navigate(sectionAddress(kase.id, page).slice(1));
  };
}

/** Undoes or redoes, says what, and goes there if it is on this page. */
function useTakeBack(): (command: 'undo' | 'redo') => void {
  const { t } = useTranslation('marking');
  const text = useFrameworkText();
  const openCase = useOpenCase();
  return (command) => {
    const { signOff, undoable, redoable } = openCase.getCase();
    if (signOff !== null) return announce(t('say.signedOff'));
    const seq = (command === 'undo' ? undoable : redoable).at(-1);
    const entry = openCase.getEntries().find((one) => one.seq === seq);
    const place = entry === undefined ? null : changePlace(openCase.framework, entry.happening);
    if (place === null) {
      return announce(t(command === 'undo' ? 'say.nothingToUndo' : 'say.nothingToRedo'));
    }
    // Shown before the focus goes there, so that it lands on the answer as it now stands.
    flushSync(() => openCase[command]());
    const where = [place.label, place.words === null ? '' : text(place.words)]
      .filter(Boolean)
      .join(', ');
    const change = t(`change.${place.kind}`, { where });
    announce(t(command === 'undo' ? 'say.undone' : 'say.redone', { change }));
    if (place.anchor !== null) focusQuestion(place.anchor);
  };
}
