import { useState } from 'react';
import { questionsOf } from '../../../shared/cases/questions.ts';
import { useOpenCase } from '../../store/store-context.tsx';
import { firstToDo, type Stop } from './stops.ts';

/** The anchor of the stop where the work of a page began when it appeared. A signed-off case has no work. */
export function useFirstToDo(stops: readonly Stop[]): string | null {
  const openCase = useOpenCase();
  const [anchor] = useState(() => {
    const kase = openCase.getCase();
    if (kase.signOff !== null) return null;
    return firstToDo(stops, questionsOf(openCase.framework, kase))?.anchor ?? null;
  });
  return anchor;
}
