import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { announce } from '../../questions/announcement.tsx';
import { useOpenCase } from '../../store/store-context.tsx';
import { focusQuestion } from '../../ui/use-focus-on-arrival.ts';
import { changePlace, findChange } from './change-place.ts';
import { sectionIdOf } from './section-in-address.ts';
import { useChangeWords } from './use-change-words.ts';

/** Undoes or redoes, says what, and goes there: nothing changes where it is not seen. */
export function useTakeBack(): (command: 'undo' | 'redo') => void {
  const { t } = useTranslation('marking');
  const changeWords = useChangeWords();
  const openCase = useOpenCase();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  return (command) => {
    const { id: caseId, undoable, redoable } = openCase.getCase();
    const readOnly = openCase.getReadOnly();
    if (readOnly !== null) return announce(t(`say.${readOnly}`));
    const seq = (command === 'undo' ? undoable : redoable).at(-1);
    const entry = openCase.getEntries().find((one) => one.seq === seq);
    const place = entry === undefined ? null : changePlace(openCase.framework, entry.happening);
    if (place === null) {
      return announce(t(command === 'undo' ? 'say.nothingToUndo' : 'say.nothingToRedo'));
    }
    const before = openCase.getCase();
    // Shown before the focus goes there, so that it lands on the answer as it now stands.
    flushSync(() => openCase[command]());
    const found = findChange(openCase.framework, { before, after: openCase.getCase() }, place);
    const said = t(command === 'undo' ? 'say.undone' : 'say.redone', {
      change: changeWords(place),
    });
    if (found === null) return announce(said);
    const { sectionId, anchor } = found;
    const isHere = sectionId === sectionIdOf(pathname);
    if (isHere && (anchor === null || focusQuestion(anchor))) return announce(said);
    const page = `/cases/${caseId}/sections/${sectionId}`;
    announce(said, page);
    if (!isHere) void navigate(anchor === null ? page : `${page}?at=${anchor}`);
  };
}
